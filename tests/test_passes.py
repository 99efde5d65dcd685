"""What workers do article by article gives the graph that one process makes of all of them."""

import random

import pytest
from pyoxigraph import Dataset, RdfFormat, parse

import kg
from kg import assembly
from kg.errors import StoreError
from kg.pipeline import build_graph
from kg.store import join_parts, to_trig, write_part
from kg.understanding import Options

WIRE = (
    "Oakline has acquired Pine Motors. The deal was closed on Monday in the harbour town, where both firms have their "
    "yards. Two hundred workers will keep their posts, and the new owner wants to build electric boats there."
)
TEXTS = (
    WIRE,
    WIRE.replace("on Monday", "this Monday") + " (Agency)",
    "Brightleaf has acquired Harrow Tea. Paula Venn founded Brightleaf in 2003. Venn praised Oakline.",
    "La empresa Ferrolínea compró Trenes Alba. Ferrolínea presentó el tren Milano 3 en Soria. Llegó el tren Milano.",
    "Paula Venn denied that Oakline had sold Pine Motors. Nadia Frost stacked the crates.",
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    place = tmp_path_factory.mktemp("sources")
    for number, text in enumerate(TEXTS):
        (place / f"{number}.txt").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def whole(sources):
    """The graph in memory, which is made of quads in one process."""
    return kg.build(sources)


def trig(place):
    return (place / "graph.trig").read_bytes()


def test_parts_give_the_bytes_of_the_whole(sources, whole, tmp_path):
    graph = kg.build(sources, tmp_path / "g", workers=2, batch_size=1)
    assert trig(tmp_path / "g").decode("utf-8") == "".join(to_trig(whole))
    assert Dataset(graph) == Dataset(whole)
    assert graph.counts()["near-copies"] == 1


def test_parts_may_come_in_any_order_and_size(whole):
    quads = list(whole)
    graphs = sorted({str(quad.graph_name) for quad in quads})
    chance = random.Random(3)
    of = {name: chance.randrange(3) for name in graphs}
    known = [quad for quad in quads if str(quad.graph_name) == "DEFAULT"]
    parts = [
        write_part([*(q for q in quads if of[str(q.graph_name)] == n), *known[n::3], *known[:9]]) for n in range(3)
    ]
    assert "".join(join_parts(parts[::-1])) == "".join(to_trig(quads))


def test_no_part_is_an_empty_document():
    assert list(join_parts([])) == list(to_trig([])) == []


def test_curated_claims_and_entities_come_out_of_workers_as_well(sources, tmp_path, monkeypatch):
    lines = "rename Oakline = Oakline Group\nmerge Trenes Alba = Brightleaf\nsplit Paula Venn in 4.txt\n"
    for name in ("here", "spread"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "curation.txt").write_text(lines.replace("4.txt", str(sources / "4.txt")), encoding="utf-8")
    kg.build(sources, tmp_path / "here")
    monkeypatch.setattr(assembly, "BATCH", 1)
    graph = kg.build(sources, tmp_path / "spread", workers=2, batch_size=2)
    assert trig(tmp_path / "here") == trig(tmp_path / "spread")
    assert "Oakline Group" in trig(tmp_path / "here").decode()
    assert not list(graph.query("SELECT * { ?thing schema:name 'Trenes Alba' }"))


@pytest.mark.parametrize("workers", [1, 2])
def test_the_files_for_bulk_loaders_hold_the_whole_graph(sources, whole, tmp_path, monkeypatch, workers):
    monkeypatch.setattr(assembly, "BATCH", 2)
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "part-0.nq").write_text("<a:b> <a:c> <a:d> .\n", encoding="utf-8")  # of an older graph
    kg.build(sources, tmp_path / "g", workers=workers, parts=parts)
    found = sorted(parts.iterdir())
    assert len(found) == 5  # three of articles, one of entities, one of relations
    assert Dataset(quad for path in found for quad in parse(path=str(path), format=RdfFormat.N_QUADS)) == Dataset(whole)


def test_a_folder_for_parts_that_cannot_be_made_is_told(sources, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be written"):
        build_graph([sources], tmp_path / "g", options=Options(), parts=tmp_path / "file" / "parts")
