"""Read from a store what the page shows: nodes, edges with their evidence, articles."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.vocab import PREFIXES

__all__ = ["Edge", "GraphView", "Node", "load_view"]

ENTITIES = """
SELECT ?e ?name ?type (GROUP_CONCAT(DISTINCT STR(?alt); separator="\\u001f") AS ?alts) WHERE {
  ?e schema:name ?name ; a ?type . OPTIONAL { ?e skos:altLabel ?alt }
} GROUP BY ?e ?name ?type ORDER BY ?e"""
CLAIMS = """
SELECT ?c ?s ?p ?o ?pol ?mod ?speaker ?conf ?g ?sb ?se ?quote ?sub ?cub ?cue ?ob ?sue ?oe WHERE { GRAPH ?g {
  ?c a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity ?pol ; kg:modality ?mod ;
     kg:confidence ?conf ; prov:wasDerivedFrom ?sent ; kg:subjectMention ?sm ; kg:cue ?cm ; kg:objectMention ?om .
  ?sent nif:beginIndex ?sb ; nif:endIndex ?se ; nif:anchorOf ?quote .
  ?sm nif:beginIndex ?sub ; nif:endIndex ?sue . ?cm nif:beginIndex ?cub ; nif:endIndex ?cue .
  ?om nif:beginIndex ?ob ; nif:endIndex ?oe .
  OPTIONAL { ?c kg:speaker ?speaker } } } ORDER BY ?g ?sb ?c"""
ARTICLES = """
SELECT ?a ?text ?title ?url ?date ?lang WHERE { GRAPH ?a { ?a nif:isString ?text ; schema:inLanguage ?lang .
  OPTIONAL { ?a schema:headline ?title } OPTIONAL { ?a schema:url ?url } OPTIONAL { ?a schema:datePublished ?date } } } ORDER BY ?a"""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, or a literal object, as the page shows it."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One claim as the page shows it; offsets count characters of its article's text."""

    id: str
    source: str
    target: str
    relation: str
    polarity: str
    modality: str
    speaker: str
    confidence: float
    article: str
    sentence: tuple[int, int]
    subject: tuple[int, int]
    cue: tuple[int, int]
    object: tuple[int, int]
    quote: str

    @property
    def asserted(self) -> bool:
        """Whether the article states it in its own voice, as fact."""
        return self.polarity == "affirmed" and self.modality == "certain" and not self.speaker


@dataclass(frozen=True, slots=True)
class GraphView:
    """All that one page shows."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    articles: tuple[dict[str, str], ...]


def load_view(store: Store) -> GraphView:
    """Read entities, claims and articles, in a fixed order."""
    nodes: dict[str, Node] = {}
    for row in _rows(store, ENTITIES):
        alts = tuple(sorted(a for a in _value(row["alts"]).split("\x1f") if a))
        nodes[_value(row["e"])] = Node(_value(row["e"]), _value(row["name"]), _local(_value(row["type"])), alts)
    edges = []
    for row in _rows(store, CLAIMS):
        target = _value(row["o"])
        if isinstance(row["o"], Literal):
            target = "literal:" + target
            nodes.setdefault(target, Node(target, _value(row["o"]), "Literal"))
        speaker = _value(row["speaker"]) if row["speaker"] is not None else ""
        edges.append(
            Edge(
                _value(row["c"]), _value(row["s"]), target, _local(_value(row["p"])), _local(_value(row["pol"])),
                _local(_value(row["mod"])), speaker, float(_value(row["conf"])), _value(row["g"]),
                *((int(_value(row[a])), int(_value(row[b]))) for a, b in (("sb", "se"), ("sub", "sue"), ("cub", "cue"), ("ob", "oe"))),
                _value(row["quote"]),
            )
        )  # fmt: skip
    keys = (("id", "a"), ("text", "text"), ("title", "title"), ("url", "url"), ("date", "date"), ("lang", "lang"))
    articles = tuple({name: _value(row[key]) if row[key] is not None else "" for name, key in keys} for row in _rows(store, ARTICLES))
    used = {e.source for e in edges} | {e.target for e in edges} | {e.speaker for e in edges}
    return GraphView(tuple(n for n in nodes.values() if n.id in used), tuple(edges), articles)


def _rows(store: Store, sparql: str) -> QuerySolutions:
    prefixes = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
    found = store.query(prefixes + sparql)
    assert isinstance(found, QuerySolutions)
    return found


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]
