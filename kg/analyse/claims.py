"""Read a dataset's claims, entities and articles into plain values.

Claims that say the same thing the same way (same ends, relation, polarity, modality, speaker and time) become one
`Edge`, which lists every article and sentence behind them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.errors import StoreError
from kg.vocab import KG, PREFIXES, local_name

__all__ = ["ArticleInfo", "Dataset", "Edge", "Evidence", "NodeInfo", "read_dataset"]

LITERAL = "literal:"  # before the words of a literal object, so that no entity's IRI can be equal to it
Evidence = tuple[str, int, str]  # article IRI, offset of the sentence, the sentence
Node = NamedNode | Literal


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """What the reports say of an article."""

    iri: str
    title: str = ""
    lang: str = ""
    published: str = ""
    copy_of: str = ""  # the article that it is a near-copy of

    @property
    def witness(self) -> str:
        """Return the article that stands for all its copies."""
        return self.copy_of or self.iri


@dataclass(frozen=True, slots=True)
class NodeInfo:
    """An entity, or a literal object."""

    name: str
    kind: str = ""
    alt_names: tuple[str, ...] = ()
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """One way of saying one thing, with all the sentences that say it; ``speaker`` is "" in the article's voice."""

    subject: str
    relation: str  # IRI
    object: str
    polarity: str  # "affirmed", "negated"
    modality: str  # "certain", "future", "possible", "hypothetical"
    speaker: str  # IRI
    confidence: float  # of the surest claim
    articles: tuple[str, ...]
    time: str  # EDTF where known, else the article's words, else ""
    quantity: str
    quotes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    claims: tuple[str, ...]

    @property
    def statement(self) -> tuple[str, str, str]:
        """Return what is said, whoever says it and however."""
        return self.subject, self.relation, self.object

    @property
    def predicate(self) -> str:
        """Return the local name of the relation."""
        return local_name(self.relation)

    @property
    def asserted(self) -> bool:
        """True when an article says it in its own voice, as fact."""
        return self.polarity == "affirmed" and self.modality == "certain" and not self.speaker

    @property
    def quote(self) -> str:
        """Return the first sentence that says it."""
        return self.quotes[0] if self.quotes else ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What was read, everything sorted."""

    nodes: dict[str, NodeInfo]
    edges: tuple[Edge, ...]
    articles: dict[str, ArticleInfo]
    labels: dict[str, dict[str, str]] = field(default_factory=dict)  # open relation → language → words


def read_dataset(store: Store) -> Dataset:
    """Read all that the analysis needs.

    Raises:
        StoreError: the dataset is not in our shape.
    """
    objects = _column(store, "rdf:object")
    found = tuple(sorted(_edges(store, objects), key=lambda edge: (edge.statement, edge.claims)))
    nodes = dict(sorted(_entities(store)))
    for term in objects.values():
        if isinstance(term, Literal):
            nodes[_node(term)] = NodeInfo(term.value, literal=True)
    for edge in found:
        for node in (edge.subject, edge.object):
            nodes.setdefault(node, NodeInfo(local_name(node)))
    return Dataset(dict(sorted(nodes.items())), found, _articles(store), _labels(store))


def _edges(store: Store, objects: dict[str, Node]) -> Iterator[Edge]:
    subjects, relations = _column(store, "rdf:subject"), _column(store, "rdf:predicate")
    sentences = _column(store, "prov:wasDerivedFrom")
    texts, begins = _column(store, "nif:anchorOf"), _column(store, "nif:beginIndex")
    names = ("polarity", "modality", "speaker", "confidence", "time", "timeValue", "quantity")
    columns = {name: {c: term.value for c, term in _column(store, f"kg:{name}").items()} for name in names}
    confidence = columns["confidence"]
    groups: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, _term("rdf:type"), NamedNode(str(KG.Claim)), None):
        claim = _iri(quad.subject)
        if not (claim in subjects and claim in relations and claim in objects):
            raise StoreError(f"the claim {claim} has no subject, predicate or object; run `kg validate`")
        key = (
            _node(subjects[claim]),
            relations[claim].value,
            _node(objects[claim]),
            local_name(columns["polarity"].get(claim, "affirmed")),
            local_name(columns["modality"].get(claim, "certain")),
            columns["speaker"].get(claim, ""),
            columns["timeValue"].get(claim) or columns["time"].get(claim, ""),
        )
        groups[key].append((claim, _iri(quad.graph_name)))
    for parts, found in groups.items():
        claims = tuple(sorted(claim for claim, _ in found))
        evidence = set()
        for claim, article in found:
            sentence = sentences.get(claim)
            if sentence is not None and sentence.value in texts:
                begin = begins.get(sentence.value)
                evidence.add((article, int(begin.value) if begin else 0, texts[sentence.value].value))
        ordered = tuple(sorted(evidence))
        yield Edge(
            subject=parts[0],
            relation=parts[1],
            object=parts[2],
            polarity=parts[3],
            modality=parts[4],
            speaker=parts[5],
            confidence=max(float(confidence.get(claim, 0.5)) for claim in claims),
            articles=tuple(sorted({article for _, article in found})),
            time=parts[6],
            quantity=next((columns["quantity"][c] for c in claims if c in columns["quantity"]), ""),
            quotes=tuple(dict.fromkeys(text for _, _, text in ordered)),
            evidence=ordered,
            claims=claims,
        )


def _entities(store: Store) -> Iterator[tuple[str, NodeInfo]]:
    kinds, others = _default(store, "rdf:type"), _default(store, "skos:altLabel")
    for iri, names in _default(store, "schema:name").items():
        kind = min((local_name(value) for value in kinds.get(iri, ())), default="")
        yield iri, NodeInfo(min(names), kind, tuple(sorted(set(others.get(iri, ())))))


def _articles(store: Store) -> dict[str, ArticleInfo]:
    properties = ("schema:headline", "schema:inLanguage", "schema:datePublished", "kg:nearCopyOf")
    columns = [_column(store, name) for name in properties]
    found = store.quads_for_pattern(None, _term("rdf:type"), _term("schema:NewsArticle"), None)
    articles = {}
    for iri in sorted({_iri(quad.subject) for quad in found}):
        title, lang, published, copy_of = (column[iri].value if iri in column else "" for column in columns)
        articles[iri] = ArticleInfo(iri, title, lang, published, copy_of)
    return articles


def _labels(store: Store) -> dict[str, dict[str, str]]:
    labels: dict[str, dict[str, str]] = {}
    for quad in store.quads_for_pattern(None, _term("rdf:type"), _term("kg:OpenRelation"), DefaultGraph()):
        known = labels.setdefault(_iri(quad.subject), {})
        for label in store.quads_for_pattern(quad.subject, _term("rdfs:label"), None, DefaultGraph()):
            if isinstance(label.object, Literal):
                lang, words = label.object.language or "", label.object.value
                known[lang] = min(known.get(lang, words), words)
    return labels


def _column(store: Store, name: str) -> dict[str, Node]:
    """Return one property of every node of the named graphs: passes by property beat a ten-way join."""
    table: dict[str, Node] = {}
    default = DefaultGraph()
    for quad in store.quads_for_pattern(None, _term(name), None, None):
        subject, obj = quad.subject, quad.object
        if quad.graph_name == default or not isinstance(subject, NamedNode) or not isinstance(obj, Node):
            continue
        known = table.get(subject.value)
        if known is None or str(obj) < str(known):  # of two values always the same one
            table[subject.value] = obj
    return table


def _default(store: Store, name: str) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, _term(name), None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Node):
            table[quad.subject.value].append(quad.object.value)
    return table


def _node(term: Node) -> str:
    return LITERAL + term.value if isinstance(term, Literal) else term.value


def _iri(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise StoreError(f"{term} is not an IRI: the graph was not written by this program")
    return term.value


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)
