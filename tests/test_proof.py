"""Proof of a new graph: what lacks its evidence does not take the place of the old graph."""

from itertools import pairwise

import pytest
from pyoxigraph import NamedNode, Quad

from kg.errors import EvidenceError
from kg.ontology import load_ontology
from kg.proof import PROVED, prove, spread
from kg.rdf import build_dataset
from kg.store import memory_store, open_store, put_trig, to_trig
from kg.vocab import KG, PREFIXES
from tests.rdf import samples

OTHER = samples.IRI + "-2"


@pytest.fixture(scope="module")
def quads() -> tuple[Quad, ...]:
    return tuple(build_dataset([samples.resolved()], samples.entities(), ontology=load_ontology(), run=samples.RUN))


def without(quads, predicate: str) -> list[Quad]:
    return [quad for quad in quads if quad.predicate != NamedNode(predicate)]


@pytest.mark.parametrize("predicate", [str(KG.cue), PREFIXES["schema"] + "name"])
def test_what_an_article_or_its_things_lack_is_told(quads, predicate):
    prove(memory_store(quads), [samples.IRI])
    with pytest.raises(EvidenceError, match="breaches of the shapes, the first: "):
        prove(memory_store(without(quads, predicate)), [samples.IRI])


def test_only_the_articles_asked_for_are_proved(quads):
    broken = [Quad(q.subject, q.predicate, q.object, NamedNode(OTHER)) for q in without(quads, str(KG.cue))]
    store = memory_store([*quads, *broken])
    prove(store, [samples.IRI])
    with pytest.raises(EvidenceError):
        prove(store, [OTHER])


def test_a_graph_that_fails_leaves_the_old_one(quads, tmp_path):
    put_trig(to_trig(quads), tmp_path)
    before = (tmp_path / "graph.trig").read_bytes()
    with pytest.raises(EvidenceError):
        put_trig(to_trig(without(quads, str(KG.cue))), tmp_path, check=lambda store: prove(store, [samples.IRI]))
    assert (tmp_path / "graph.trig").read_bytes() == before
    assert set(open_store(tmp_path)) == set(memory_store(quads))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.trig", "store"]


@pytest.mark.parametrize(("count", "picked"), [(0, 0), (1, 1), (25, 25), (26, 13), (100, 25), (10_001, 25)])
def test_articles_are_picked_evenly_and_never_too_many(count, picked):
    found = spread((f"{number:06}" for number in range(count)), count)
    assert len(found) == picked <= PROVED
    if picked > 1:
        assert len({int(b) - int(a) for a, b in pairwise(found)}) == 1
