"""The wider things that a thing is one of."""

import pytest

from kg.analyse import to_networkx, wider
from tests.analyse.build import SOFTWARE, Said, iri, make_store


def kinds(*claims, names=None):
    """Tell the wider things of each thing, by their local names."""
    found = wider(to_networkx(make_store(*claims, names=names or SOFTWARE)))
    return {node.removeprefix(iri("")): sorted(n.removeprefix(iri("")) for n in ties) for node, ties in found.items()}


def test_a_thing_is_one_of_what_articles_say_step_by_step():
    found = kinds(Said("tarn-1", "isA", "engine"), Said("engine", "basedOn", "acme"))
    assert found["tarn-1"] == ["acme", "engine"]
    assert found["engine"] == ["acme"]


def test_versions_of_one_series_are_of_one_kind():
    assert kinds(Said("tarn-1", "isA", "engine"), Said("acme", "trains", "tarn-2")) == {
        "tarn-1": ["engine"],
        "tarn-2": ["engine"],
    }


@pytest.mark.parametrize(
    "tie",
    [
        Said("tarn-1", "isA", "engine", speaker="omar"),  # his opinion
        Said("tarn-1", "isA", "engine", polarity="negated"),
        Said("tarn-1", "uses", "engine"),
    ],
)
def test_no_kind_without_the_article_saying_so(tie):
    assert kinds(tie) == {}


def test_kinds_in_a_circle_end():
    found = kinds(Said("tarn-1", "isA", "engine"), Said("engine", "isA", "tarn-1"))
    assert found["engine"] == ["tarn-1"]


def test_years_in_names_of_events_make_no_series():
    names = {"cup-1": ("Copa 2024", "schema:Event"), "cup-2": ("Copa 2025", "schema:Event")}
    assert list(kinds(Said("cup-1", "isA", "torneo"), Said("cup-2", "locatedIn", "Cádiz"), names=names)) == ["cup-1"]
