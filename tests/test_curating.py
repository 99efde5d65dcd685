"""What a person decides about a graph, and what is still to be decided."""

import pytest

import kg
from kg.assembly import CURATION
from kg.curating import candidates, curate, decisions
from kg.errors import CurationError, StoreError


@pytest.fixture
def place(write, tmp_path):
    texts = {
        "a.txt": "Elena Quirós founded Velmar. Elena Quirós criticized Oakline.",
        "b.txt": "Quirós leads Pine Motors.",
    }
    kg.build([write(name, text) for name, text in texts.items()], tmp_path / "g", lang="en")
    return tmp_path / "g"


def test_doubtful_merges_are_told_until_they_are_decided(place):
    told = []
    (doubt,) = candidates(kg.KnowledgeGraph.open(place))
    assert {doubt.first_name, doubt.second_name} == {"Elena Quirós", "Quirós"}
    found = curate(place, "merge Quirós = Elena Quirós", tell=told.append)
    assert [(one.line, one.idle) for one in found] == [("merge Quirós = Elena Quirós", "")]
    assert decisions(place) == found
    assert candidates(kg.KnowledgeGraph.open(place)) == ()
    assert (place / CURATION).read_text(encoding="utf-8") == "merge Quirós = Elena Quirós\n"


def test_a_line_that_finds_nothing_is_refused_and_not_kept(place):
    with pytest.raises(CurationError, match="nothing is named 'Nadie'"):
        curate(place, "rename Nadie = Alguien", tell=print)
    assert not (place / CURATION).exists()
    assert decisions(place) == ()


def test_without_a_graph_nothing_is_decided(tmp_path):
    for ask in (decisions, lambda place: curate(place, tell=print)):
        with pytest.raises(StoreError):
            ask(tmp_path)
