"""Prove with SHACL that a graph keeps its promise: every claim with evidence, every word in the vocabulary."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, serialize
from pyshacl import validate as shacl
from rdflib import RDF, SH, Graph, URIRef

from kg.ontology import ontology_dir
from kg.vocab import NIF

__all__ = ["Finding", "Report", "validate"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a shape: which node, what is wrong, and the sentence it stands in."""

    focus: str
    message: str
    quote: str
    severity: str


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found; warnings do not break conformance."""

    conforms: bool
    findings: tuple[Finding, ...]


def validate(quads: Iterable[Quad], *, shapes: Path | None = None) -> Report:
    """Check a dataset against the shapes."""
    data = Graph()
    data.parse(serialize({q.triple for q in quads}, format=RdfFormat.N_TRIPLES), format="nt")
    rules = Graph().parse(str(shapes or ontology_dir() / "shapes.ttl"), format="turtle")
    conforms, results, _ = shacl(data, shacl_graph=rules, inference="none", advanced=False, allow_warnings=True)
    findings = []
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus = results.value(result, SH.focusNode)
        sentence = data.value(focus, URIRef("http://www.w3.org/ns/prov#wasDerivedFrom"))
        quote = data.value(sentence or focus, URIRef(str(NIF.anchorOf)))
        severity = str(results.value(result, SH.resultSeverity) or "").rpartition("#")[2]
        message = str(results.value(result, SH.resultMessage) or "does not conform")
        findings.append(Finding(str(focus), message, str(quote or ""), severity))
    return Report(bool(conforms), tuple(sorted(findings, key=lambda f: (f.focus, f.message))))
