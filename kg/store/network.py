"""Write the claims as a network for Gephi, yEd and the like: entities are nodes, claims are edges."""

import io
import re
import unicodedata
from collections.abc import Iterator

import networkx as nx
from pyoxigraph import QuerySolutions, Store

from kg.vocab import PREFIXES, local_name

__all__ = ["to_gexf", "to_graphml"]

NODES = "SELECT ?node ?name ?kind { ?node a ?kind ; schema:name ?name } ORDER BY ?node ?kind"
EDGES = """
SELECT ?claim ?source ?relation ?target ?polarity ?modality ?confidence ?speaker ?article ?quote
{
  GRAPH ?article {
    ?claim a kg:Claim ; rdf:subject ?source ; rdf:predicate ?relation ; rdf:object ?target ; kg:polarity ?polarity ;
      kg:modality ?modality ; kg:confidence ?confidence ; prov:wasDerivedFrom/nif:anchorOf ?quote .
    OPTIONAL { ?claim kg:speaker ?speaker }
  }
} ORDER BY ?claim
"""
LABELS = ("relation", "polarity", "modality", "speaker", "article", "quote")
STAMP = re.compile(rb' lastmodifieddate="[^"]*"')


def to_graphml(store: Store) -> bytes:
    """Write GraphML."""
    written = io.BytesIO()
    nx.write_graphml_xml(_network(store), written, encoding="utf-8", prettyprint=True)
    return written.getvalue()


def to_gexf(store: Store) -> bytes:
    """Write GEXF 1.2, without the date that networkx puts in: the same graph is the same bytes."""
    written = io.BytesIO()
    nx.write_gexf(_network(store), written, encoding="utf-8", version="1.2draft")
    return STAMP.sub(b"", written.getvalue(), count=1)


def _network(store: Store) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in _rows(store, NODES):
        graph.add_node(row["node"], label=_safe(row["name"]), kind=local_name(row["kind"]), type="entity")
    for row in _rows(store, EDGES):
        target = row["target"]
        if target not in graph:  # the words of a literal are a node of their own
            graph.add_node(target, label=_safe(target), kind="", type="text")
        labels = {name: _safe(local_name(row[name]) if name in LABELS[:3] else row[name]) for name in LABELS}
        label = labels["relation"]
        graph.add_edge(
            row["source"], target, key=row["claim"], label=label, confidence=float(row["confidence"]), **labels
        )
    return graph


def _rows(store: Store, sparql: str) -> Iterator[dict[str, str]]:
    answer = store.query(sparql, prefixes=PREFIXES)
    if isinstance(answer, QuerySolutions):
        names = [variable.value for variable in answer.variables]
        for row in answer:
            yield {name: "" if row[name] is None else row[name].value for name in names}


def _safe(text: str) -> str:
    """Return text that XML 1.0 can hold: no control characters."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})
