"""The graph worked out from all records of a directory."""

import pytest

from kg.assembly import CURATION, assemble, keep_entities, kept_entities, read_curation, resolve_records
from kg.corpus import Records
from kg.errors import CurationError, StoreError
from kg.model import Kind
from kg.resolve import Entry
from kg.understanding import Options, understand
from tests.test_understanding import ARTICLE

OWN = Entry("https://example.org/oak", "Oakline", Kind.ORGANIZATION, (("Oakline", "en"),))


@pytest.fixture
def records():
    with Records(None) as kept:
        kept.add((record, "sha") for record in understand([ARTICLE], options=Options()))
        yield kept


def test_what_people_decided_is_read_from_the_directory(tmp_path):
    assert read_curation(None) == read_curation(tmp_path) == ()
    (tmp_path / CURATION).write_text("merge A = B\n", encoding="utf-8")
    assert [str(line) for line in read_curation(tmp_path)] == ["merge A = B"]
    (tmp_path / CURATION).write_text("marry A = B\n", encoding="utf-8")
    with pytest.raises(CurationError, match="line 1"):
        read_curation(tmp_path)


def test_the_users_entities_are_kept(records):
    assert kept_entities(records) == ()
    keep_entities(records, [OWN])
    assert kept_entities(records) == (OWN,)
    records.set("entities", "no json")
    with pytest.raises(StoreError, match="build again"):
        kept_entities(records)


def test_records_are_resolved_as_their_settings_say(records):
    records.set("base-iri", "https://example.org/id/")
    with resolve_records(records) as resolution:
        assert {e.name: e.iri for e in resolution.entities()}["Oakline"] == "https://example.org/id/oakline"
        (article,) = resolution.articles()
        assert len(article.claims) == 1


class Idle:
    """Workers that nobody has started, and nobody should for one article."""

    def __init__(self, started):
        self.started = started
        self.asked = 0

    def map(self, function, items):
        self.asked += 1
        return map(function, items)


@pytest.mark.parametrize("started", [False, True])
def test_workers_are_not_started_for_few_articles(records, tmp_path, started):
    pool = Idle(started)
    assemble(records, tmp_path, pool=pool)
    assert (pool.asked > 0) is started
