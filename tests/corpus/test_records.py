import sqlite3

import pytest

from kg.corpus import Failure, Records
from kg.corpus.records import FILE
from kg.errors import StoreError
from tests.corpus.samples import record


def test_records_are_listed_by_iri_whatever_the_order_of_adding(tmp_path):
    with Records(tmp_path) as records:
        records.add([(record("urn:b"), "1"), (record("urn:a"), "1")])
        assert [r.iri for r in records] == ["urn:a", "urn:b"]
        assert len(records) == 2


def test_an_article_is_known_only_with_its_hash(tmp_path):
    with Records(tmp_path) as records:
        records.add([(record(), "1")])
        assert records.has("urn:a", "1")
        assert not records.has("urn:a", "2")
        records.add([(record(), "2")])
        assert records.has("urn:a", "2")
        assert len(records) == 1


def test_records_survive_closing(tmp_path):
    with Records(tmp_path) as records:
        records.add([(record(), "1")])
        records.set("base-iri", "urn:x:")
    with Records(tmp_path) as records:
        assert list(records) == [record()]
        assert records.setting("base-iri", "") == "urn:x:"


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path):
    def broken():
        yield record("urn:a"), "1"
        raise RuntimeError

    with Records(tmp_path) as records:
        with pytest.raises(RuntimeError):
            records.add(broken())
        assert len(records) == 0


@pytest.mark.parametrize("wanted", ["urn:a", "a.txt", "Barcas"])
def test_articles_are_found_by_iri_source_or_title(tmp_path, wanted):
    with Records(tmp_path) as records:
        records.add([(record(), "1"), (record("urn:b", source="b.txt", title="Redes"), "1")])
        assert [found.iri for found in records.find(wanted)] == ["urn:a"]


def test_failures_are_kept_until_mended(tmp_path):
    with Records(tmp_path) as records:
        records.fail([Failure("b.txt", "is empty"), Failure("a.txt", "is binary")])
        assert [f.source for f in records.failures()] == ["a.txt", "b.txt"]
        records.mend(["a.txt"])
        assert records.failures() == (Failure("b.txt", "is empty"),)


def test_failures_of_one_name_are_all_told(tmp_path):
    with Records(tmp_path) as records:
        records.fail([Failure("a.jsonl#2", why) for why in ("is not JSON", "has no text", "has no text")])
        assert records.failures() == (Failure("a.jsonl#2", "is not JSON; has no text"),)
        records.fail([Failure("a.jsonl#2", "has no text")])
        assert records.failures() == (Failure("a.jsonl#2", "has no text"),)


def test_a_foreign_file_is_refused_in_one_line(tmp_path):
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="cannot be used"):
        Records(tmp_path)


def test_records_of_another_shape_are_dropped_to_be_made_again(tmp_path):
    with Records(tmp_path) as records:
        records.add([(record(), "1")])
        records.set("shape", "0")
    with Records(tmp_path) as records:
        assert len(records) == 0


def test_a_broken_record_is_told_and_not_guessed_at(tmp_path):
    with Records(tmp_path) as records:
        records.add([(record(), "1")])
    with sqlite3.connect(tmp_path / FILE) as db:
        db.execute("UPDATE articles SET data = '[]'")
    with Records(tmp_path) as records, pytest.raises(StoreError, match="broken"):
        list(records)
