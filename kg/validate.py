"""Prove with SHACL that a graph keeps its promise: every claim with evidence, every word in the vocabulary.

The shapes judge some entities or some articles' graphs at a time, so that memory does not grow with the graph. That a
quote is what the text says at its offsets, that a relation is declared and that its ends are of the kinds it expects is
checked in Python, since SHACL Core cannot cut a text or look a kind up by property.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple
from rdflib import OWL, RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral

from kg.errors import StoreError
from kg.model import Kind
from kg.ontology import Ontology, load_ontology, ontology_dir
from kg.vocab import KG, NIF, PREFIXES, local_name

__all__ = ["Finding", "Report", "validate"]

Term = NamedNode | BlankNode | Literal | Triple
XSD_STRING = PREFIXES["xsd"] + "string"
PROV_DERIVED = PREFIXES["prov"] + "wasDerivedFrom"
TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
BATCH = 40_000  # triples that one run of pySHACL holds
# a graph declares the relations it uses that are not in the core ontology
DECLARING = (str(KG.OpenRelation), PREFIXES["owl"] + "ObjectProperty", PREFIXES["owl"] + "DatatypeProperty")
QUOTES = """
SELECT ?span ?text ?quote ?begin ?end {
  GRAPH ?g { ?span nif:referenceContext ?context ; nif:anchorOf ?quote ; nif:beginIndex ?begin ; nif:endIndex ?end .
    ?context nif:isString ?text }
}
"""
ENDS = """
SELECT ?claim ?relation ?object ?sKind ?oKind ?quote {
  GRAPH ?g { ?claim a kg:Claim ; rdf:subject ?s ; rdf:predicate ?relation ; rdf:object ?object .
    OPTIONAL { ?claim prov:wasDerivedFrom/nif:anchorOf ?quote } }
  OPTIONAL { ?s a ?sKind }
  OPTIONAL { ?object a ?oKind }
}
"""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of a shape: which node, what is wrong, and the sentence it stands in."""

    focus: str
    message: str
    quote: str
    severity: str  # "Violation" or "Warning"


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found; warnings do not break conformance."""

    conforms: bool
    findings: tuple[Finding, ...]


def validate(quads: Iterable[Quad] | Store, *, shapes: Path | None = None, ontology: Ontology | None = None) -> Report:
    """Check a dataset against the shapes, its quotes against its texts, and its relations against the ontology.

    Args:
        quads: the dataset, or the store that holds it.
        shapes: a SHACL file to use instead of ours.
        ontology: the relations to hold it against; ours by default.
    """
    store = quads if isinstance(quads, Store) else _stored(quads)
    rules = _flattened(Graph().parse(str(shapes or ontology_dir() / "shapes.ttl"), format="turtle"))
    found = {finding for data in _parts(store) for finding in _shacl(data, rules)}
    found.update(_misquotes(store))
    found.update(_vocabulary(store, ontology or load_ontology()))
    return Report(all(finding.severity != "Violation" for finding in found), tuple(sorted(found)))


def _flattened(shapes: Graph) -> Graph:
    """Give property shapes the targets of their node shapes: the same is found in a fifth of the time.

    pySHACL checks a nested shape node by node, and one with a target of its own for all nodes at once. A node shape
    that others refer to, that is switched off or that is a class stays as it is.
    """
    for shape, nested in list(shapes.subject_objects(SH.property)):
        targets = [(aim, node) for aim in TARGETS for node in shapes.objects(shape, aim)]
        fixed = (None, None, shape) in shapes or (shape, SH.deactivated, None) in shapes
        shared = len(list(shapes.subjects(SH.property, nested))) > 1 or (shape, RDF.type, RDFS.Class) in shapes
        if not targets or fixed or shared or (shape, RDF.type, OWL.Class) in shapes:
            continue
        shapes.add((nested, RDF.type, SH.PropertyShape))
        for aim, node in targets:
            shapes.add((nested, aim, node))
        shapes.remove((shape, SH.property, nested))
    return shapes


def _stored(quads: Iterable[Quad]) -> Store:
    store = Store()
    store.extend(quads)
    return store


def _parts(store: Store) -> Iterator[Graph]:
    """Yield the known facts, some things at a time, then the articles' graphs, several small ones together."""
    pending: list[Quad] = []
    for quads in chain(_things(store), _articles(store)):
        pending.extend(quads)
        if len(pending) >= BATCH:
            yield _graph(pending)
            pending = []
    if pending:
        yield _graph(pending)


def _things(store: Store) -> Iterator[Iterable[Quad]]:
    """Yield the facts of each thing with a class: the shapes look at a thing's own properties alone."""
    known, kind = DefaultGraph(), NamedNode(str(RDF.type))
    last: NamedNode | BlankNode | Triple | None = None
    for quad in store.quads_for_pattern(None, kind, None, known):
        if quad.subject != last:
            last = quad.subject
            yield store.quads_for_pattern(quad.subject, None, None, known)


def _articles(store: Store) -> Iterator[Iterable[Quad]]:
    for name in store.named_graphs():
        yield store.quads_for_pattern(None, None, None, name)


def _graph(quads: Iterable[Quad]) -> Graph:
    """Hand triples on to rdflib; to write and parse them takes longer than to check them."""
    graph = Graph()
    term = lru_cache(maxsize=None)(_term)
    for quad in quads:
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


def _term(term: Term) -> URIRef | BNode | RdfLiteral:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if not isinstance(term, Literal):
        raise StoreError(f"no shape is for a triple within a triple: {term}")
    if term.language:
        return RdfLiteral(term.value, lang=term.language)
    plain = term.datatype.value == XSD_STRING
    return RdfLiteral(term.value, datatype=None if plain else URIRef(term.datatype.value))


def _shacl(data: Graph, rules: Graph) -> Iterator[Finding]:
    from pyshacl import validate as shacl  # takes a second to load, and every command loads this module

    _, results, _ = shacl(data, shacl_graph=rules, inference="none", advanced=False)
    if not isinstance(results, Graph):
        return
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus = results.value(result, SH.focusNode)
        sentence = data.value(focus, URIRef(PROV_DERIVED))
        quote = data.value(sentence or focus, URIRef(str(NIF.anchorOf)))
        severity = str(results.value(result, SH.resultSeverity) or "").rpartition("#")[2]
        message = str(results.value(result, SH.resultMessage) or "does not conform")
        name = "a nameless node" if isinstance(focus, BNode) else str(focus)
        yield Finding(name, message, str(quote or ""), severity)


def _misquotes(store: Store) -> Iterator[Finding]:
    for row in store.query(QUOTES, prefixes=PREFIXES):  # type: ignore[union-attr]
        begin, end = int(row["begin"].value), int(row["end"].value)
        if row["text"].value[begin:end] != row["quote"].value:
            yield Finding(
                row["span"].value, "A span quotes what the text says at its offsets.", row["quote"].value, "Violation"
            )


def _vocabulary(store: Store, ontology: Ontology) -> Iterator[Finding]:
    declared = {
        quad.subject.value
        for cls in DECLARING
        for quad in store.quads_for_pattern(None, NamedNode(str(RDF.type)), NamedNode(cls))
        if isinstance(quad.subject, NamedNode)
    }
    for row in store.query(ENDS, prefixes=PREFIXES):  # type: ignore[union-attr]
        claim, relation, quote = row["claim"].value, row["relation"].value, row["quote"].value if row["quote"] else ""
        if relation not in ontology.relations:
            if relation in declared:
                continue
            message = f"A claim's relation is declared by an ontology or as an open relation; {relation} is not."
            yield Finding(claim, message, quote, "Violation")
            continue
        spec = ontology.relations[relation]
        literal = not isinstance(row["object"], NamedNode)
        if literal != spec.literal:
            ends = "words" if spec.literal else "a thing"
            yield Finding(claim, f"The object of {spec.name} is {ends}.", quote, "Warning")
        for role, kind, expected in (("subject", row["sKind"], spec.domain), ("object", row["oKind"], spec.range)):
            if kind is not None and expected and local_name(kind.value) not in {k.value for k in expected}:
                names = ", ".join(k.value for k in Kind if k in expected)
                message = f"The {role} of {spec.name} is one of {names}, not {local_name(kind.value)}."
                yield Finding(claim, message, quote, "Warning")
