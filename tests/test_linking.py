"""Links that a reconciliation service gives, and that are kept."""

from types import SimpleNamespace

import pytest

from kg import linking
from kg.corpus import Records
from kg.errors import LinkError
from kg.linking import SETTING, add_links, ask_links
from kg.model import Entity, Kind

ANA, BEA = (Entity(f"urn:{name}", f"{name} Quirós", Kind.PERSON, "es", named=True) for name in ("Ana", "Bea"))
ITEM = "http://www.wikidata.org/entity/Q1"
SERVICE = SimpleNamespace(url="https://example.org/reconcile", name="Items")


class Resolution:
    """Two entities, and what is linked of them."""

    def __init__(self, *entities):
        self._entities = entities

    def entities(self):
        return iter(self._entities)

    def link(self, links, doubts):
        self.links, self.doubts = links, doubts


@pytest.fixture
def records():
    with Records(None) as kept:
        yield kept


def test_a_service_is_asked_once_for_each_name(records, monkeypatch):
    asked, told = [], []

    def answer(entities, service):
        asked.append([e.name for e in entities])
        return {e.iri: ITEM if e is ANA else "" for e in entities}

    monkeypatch.setattr(linking, "reconcile", answer)
    for _ in range(2):
        ask_links(records, Resolution(ANA, BEA), SERVICE, tell=told.append)
    assert asked == [["Ana Quirós", "Bea Quirós"], []]
    assert told[0] == "1 of 2 entities linked by Items"
    assert records.setting(SETTING, "") == SERVICE.url
    resolution = Resolution(ANA, BEA)
    add_links(records, resolution)
    assert (resolution.links, resolution.doubts) == ({ANA.iri: ITEM}, [])


def test_a_service_that_fails_is_told_and_nothing_is_kept(records, monkeypatch):
    def fail(entities, service):
        raise LinkError("no answer")

    told = []
    monkeypatch.setattr(linking, "reconcile", fail)
    ask_links(records, Resolution(ANA), SERVICE, tell=told.append)
    assert told == ["no entity was linked: no answer"]
    assert records.links() == {}


def test_entities_that_share_an_item_are_a_doubt(records):
    records.add_links({(e.name, e.kind.value): ITEM for e in (ANA, BEA)})
    resolution = Resolution(ANA, BEA)
    add_links(records, resolution)
    assert resolution.doubts == [(ANA.iri, BEA.iri, "linked to one item")]
