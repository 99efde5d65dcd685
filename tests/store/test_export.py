"""Exports, each read back by an independent parser."""

import csv
import io

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, DefaultGraph, RdfFormat, Triple, parse
from rdflib import Dataset as RdflibDataset
from rdflib import Graph

from kg.cli.look import EXPORTS
from kg.errors import ExportError
from kg.store import FORMATS, export, memory_store
from kg.vocab import PREFIXES


def canonical(quads) -> Dataset:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def known(store):
    return list(store.quads_for_pattern(None, None, None, DefaultGraph()))


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_the_same_graph_is_the_same_bytes(store, quads, format_):
    assert export(store, format_) == export(memory_store(reversed(quads)), format_)


@pytest.mark.parametrize(
    ("format_", "parser", "theirs"),
    [
        ("trig", RdfFormat.TRIG, "trig"),
        ("n-quads", RdfFormat.N_QUADS, "nquads"),
        ("json-ld", RdfFormat.JSON_LD, "json-ld"),
    ],
)
def test_whole_datasets_come_back(store, format_, parser, theirs):
    data = export(store, format_)
    assert canonical(parse(data, format=parser)) == canonical(store)
    other = RdflibDataset()
    other.parse(data=data, format=theirs)
    again = parse(other.serialize(format="nquads", encoding="utf-8"), format=RdfFormat.N_QUADS)
    assert canonical(memory_store(again)) == canonical(store)


@pytest.mark.parametrize(("format_", "theirs"), [("turtle", "turtle"), ("n-triples", "nt")])
def test_known_facts_come_back(store, format_, theirs):
    again = Graph().parse(export(store, format_), format=theirs).serialize(format="nt", encoding="utf-8")
    assert canonical(parse(again, format=RdfFormat.N_TRIPLES)) == canonical(known(store))


def test_reifiers_carry_each_claim_as_a_triple_term(store):
    quads = list(parse(export(store, "rdf-1.2"), format=RdfFormat.TRIG))
    terms = [q.object for q in quads if q.predicate.value == PREFIXES["rdf"] + "reifies"]
    assert len(terms) == 5
    assert all(isinstance(term, Triple) for term in terms)
    assert not any(q.predicate.value == PREFIXES["rdf"] + "object" for q in quads)


def test_claims_as_rows(store):
    rows = list(csv.DictReader(io.StringIO(export(store, "csv").decode())))
    assert len(rows) == 5
    denial = next(row for row in rows if row["polarity"].endswith("negated"))
    assert (denial["subjectName"], denial["objectName"], denial["speakerName"]) == ("Alcotán", "gasóleo", "Rosa Güell")
    stated = next(row for row in rows if row["relation"].endswith("presents"))
    assert (stated["speaker"], stated["timeValue"], stated["confidence"]) == ("", "2024-05-01", "0.87")


def test_an_unknown_format_is_told(store):
    with pytest.raises(ExportError, match="known: trig, turtle"):
        export(store, "yaml")


def test_the_help_names_every_format():
    assert tuple(FORMATS) == EXPORTS
