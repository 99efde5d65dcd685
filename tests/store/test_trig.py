"""Our TriG: the same bytes for the same graph, pretty, and nothing that another parser reads otherwise."""

import gc
import random
import time
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Dataset, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib import Dataset as RdflibDataset

from kg.store import to_trig
from kg.store.trig import term_writer
from kg.vocab import PREFIXES

XSD = PREFIXES["xsd"]


def written(quads) -> str:
    return "".join(to_trig(quads))


def read(text: str) -> Dataset:
    return Dataset(parse(text, format=RdfFormat.TRIG))


def test_any_order_gives_the_same_bytes(quads):
    turned = list(quads) * 2
    random.Random(7).shuffle(turned)
    assert written(turned) == written(quads)


def test_it_reads_back_in_both_parsers(quads):
    text = written(quads)
    assert read(text) == Dataset(quads)
    other = RdflibDataset()
    other.parse(data=text, format="trig")
    assert len(other) == len(set(quads))


def test_it_is_grouped_with_the_prefixes_it_uses():
    a, p, q = (NamedNode(PREFIXES["id"] + x) for x in "apq")
    text = written(
        [
            Quad(a, q, Literal("x")),
            Quad(a, q, Literal("y", language="es")),
            Quad(a, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(PREFIXES["kg"] + "Claim")),
            Quad(a, p, Literal("1", datatype=NamedNode(XSD + "integer")), NamedNode("https://example.org/g")),
        ]
    )
    assert text.splitlines() == [
        "@prefix id: <https://w3id.org/article-kg/id/> .",
        "@prefix kg: <https://w3id.org/article-kg/ontology#> .",
        "",
        "id:a a kg:Claim ;",
        '    id:q "x" ,',
        '    "y"@es .',
        "",
        "<https://example.org/g> {",
        "  id:a id:p 1 .",
        "}",
    ]


def test_an_empty_graph_is_an_empty_text():
    assert written([]) == ""


@pytest.mark.parametrize(
    "local", ["a.", "a/b", "-a", "", "a,b", "a'b", "a%20b", "niño", "日本", "a#b", ".a", "a..b", "1a"]
)
def test_odd_local_names_stay_whole(local):
    node = NamedNode(PREFIXES["id"] + local)
    quads = [Quad(node, node, node, node)]
    assert read(written(quads)) == Dataset(quads)


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("1", "decimal"), ("1.0", "decimal"), ("01", "integer"), ("x", "integer"), ("true", "boolean"), ("1", "boolean")],
)
def test_typed_values_keep_their_form(value, datatype):
    literal = Literal(value, datatype=NamedNode(XSD + datatype))
    quads = [Quad(NamedNode("a:b"), NamedNode("a:c"), literal)]
    assert read(written(quads)) == Dataset(quads)


def test_triple_terms_are_written():
    term = Triple(NamedNode(PREFIXES["id"] + "a"), NamedNode(PREFIXES["kg"] + "uses"), Literal("x"))
    quads = [Quad(BlankNode("r"), NamedNode(PREFIXES["rdf"] + "reifies"), term, DefaultGraph())]
    (quad,) = list(parse(written(quads), format=RdfFormat.TRIG))
    assert quad.object == term


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_comes_back(text):
    quads = [
        Quad(NamedNode("a:b"), NamedNode("a:c"), Literal(text)),
        Quad(NamedNode("a:b"), NamedNode("a:c"), Literal(text, language="es")),
    ]
    assert read(written(quads)) == Dataset(quads)


def test_many_quads_take_seconds():
    p, g = NamedNode("https://example.org/p"), NamedNode("https://example.org/g")
    quads = [Quad(NamedNode(f"{PREFIXES['id']}n{i % 9000}"), p, Literal(f"words {i}"), g) for i in range(50_000)]
    started = time.perf_counter()
    assert len(written(quads)) > 50_000
    assert time.perf_counter() - started < 8


def test_a_writer_goes_with_all_it_remembers_when_it_is_done():
    gc.disable()  # which would look for what holds itself; each batch of a build makes a writer
    try:
        writer = term_writer(PREFIXES)
        writer(Triple(NamedNode("https://a.example/b"), NamedNode("https://a.example/c"), Literal("d")))
        remembered = weakref.ref(writer)
        del writer
        assert remembered() is None
    finally:
        gc.enable()
