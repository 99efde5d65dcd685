"""Answers in every format, read back by other parsers."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from rdflib import Graph

from kg.errors import QueryError
from kg.store import query, table, write_answer

ROWS = "SELECT ?s ?n { ?s schema:name ?n } ORDER BY ?n"
TRIPLES = "CONSTRUCT { ?s schema:name ?n } WHERE { ?s schema:name ?n }"


def test_rows_in_each_format(store):
    found = list(csv.reader(io.StringIO(write_answer(query(store, ROWS), "csv").decode())))
    assert found[0] == ["s", "n"]
    assert len(found) == 8
    assert write_answer(query(store, ROWS), "tsv").startswith(b"?s\t?n\n<")
    assert len(json.loads(write_answer(query(store, ROWS), "json"))["results"]["bindings"]) == 7
    assert ElementTree.fromstring(write_answer(query(store, ROWS), "xml")).tag.endswith("sparql")


@pytest.mark.parametrize(
    ("format_", "parser"), [("turtle", "turtle"), ("n-triples", "nt"), ("xml", "xml"), ("json", "json-ld")]
)
def test_triples_in_each_format(store, format_, parser):
    assert len(Graph().parse(write_answer(query(store, TRIPLES), format_), format=parser)) == 7


@pytest.mark.parametrize("format_", ["csv", "tsv", "json", "xml"])
def test_yes_or_no_in_each_format(store, format_):
    assert b"true" in write_answer(query(store, "ASK { ?s kg:presents ?o }"), format_)


def test_tables_are_for_people(store):
    columns, rows = table(query(store, "SELECT ?s ?n ?none { ?s schema:name ?n } ORDER BY ?n LIMIT 1"))
    assert (columns, rows) == (("s", "n", "none"), (("id:alcotán", "Alcotán", ""),))
    assert table(query(store, "ASK { ?s kg:sues ?o }")) == (("answer",), (("no",),))
    assert len(table(query(store, TRIPLES))[1]) == 7
    lines = write_answer(query(store, ROWS), "table").decode().splitlines()
    assert lines[0].split() == ["s", "n"]
    assert len(lines) == 9


@pytest.mark.parametrize(
    ("sparql", "format_"), [(ROWS, "turtle"), (ROWS, "yaml"), (TRIPLES, "csv"), ("ASK {}", "turtle")]
)
def test_a_format_that_does_not_fit_is_told(store, sparql, format_):
    with pytest.raises(QueryError, match=r"unknown|cannot be written as"):
        write_answer(query(store, sparql), format_)
