"""Read from a store what the page shows: entities, articles with their marked spans, and claims."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.model import Kind, Span
from kg.ontology import load_ontology
from kg.vocab import ITSRDF, KG, NIF, PREFIXES, SCHEMA, local_name

__all__ = ["GraphView", "ViewArticle", "ViewClaim", "ViewEntity", "load_view"]

RDF, RDFS, SKOS, OWL, PROV = (PREFIXES[p] for p in ("rdf", "rdfs", "skos", "owl", "prov"))
KINDS: dict[str, Kind] = {
    (SKOS if kind is Kind.CONCEPT else str(SCHEMA)) + kind.value: kind for kind in Kind
}  # class IRI → kind

Term = NamedNode | Literal
Record = dict[str, list[Term]]  # predicate IRI → its values


@dataclass(frozen=True, slots=True)
class ViewEntity:
    """An entity as the page shows it."""

    iri: str
    name: str
    kind: Kind
    alt_names: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewArticle:
    """An article, its sentences that carry claims, and the spans that name entities."""

    iri: str
    text: str = field(repr=False)
    lang: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    url: str = ""
    mentions: tuple[tuple[Span, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ViewClaim:
    """A claim with the words that carry it; ``object`` is an IRI, or plain words where ``literal``."""

    iri: str
    article: str
    subject: str
    predicate: str
    object: str
    literal: bool
    polarity: str
    modality: str
    confidence: float
    sentence: Span
    subject_span: Span
    cue: Span
    object_span: Span
    speaker: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()  # (time | saidTime | place | quantity | instrument, words)

    @property
    def asserted(self) -> bool:
        """True when the article says it in its own voice, as fact."""
        return self.polarity == "affirmed" and self.modality == "certain" and not self.speaker


@dataclass(frozen=True, slots=True)
class GraphView:
    """All that a page shows, sorted by IRI (claims by their place in the texts)."""

    entities: tuple[ViewEntity, ...]
    articles: tuple[ViewArticle, ...]
    claims: tuple[ViewClaim, ...]
    relations: Mapping[str, Mapping[str, str]]  # predicate IRI → language → label


def load_view(store: Store) -> GraphView:
    """Read entities, articles and claims from a store in the shape of DESIGN.md.

    A claim without its spans, of which the shapes speak, is left out rather than shown without evidence.
    """
    names = _records(store, f"SELECT ?s ?p ?o {{ ?s <{SCHEMA.name}> ?n ; ?p ?o }}")
    spans = _spans(store)
    claims = _claims(store, spans)
    used = {iri for claim in claims for iri in (claim.subject, claim.speaker) if iri}
    used |= {claim.object for claim in claims if not claim.literal}
    used |= {iri for marks in spans.mentions.values() for _, iri in marks}
    entities = tuple(_entity(iri, names.get(iri, {})) for iri in sorted(used | names.keys()))
    articles = tuple(
        _article(iri, record, spans)
        for iri, record in sorted(
            _records(store, f"SELECT ?s ?p ?o {{ GRAPH ?s {{ ?s <{NIF.isString}> ?t ; ?p ?o }} }}").items()
        )
    )
    return GraphView(entities, articles, claims, _labels(store, {claim.predicate for claim in claims}))


@dataclass(frozen=True, slots=True)
class _Spans:
    places: dict[str, Span]  # span IRI → offsets
    mentions: dict[str, list[tuple[Span, str]]]  # article → marked entities


def _select(store: Store, query: str) -> QuerySolutions:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)  # every query here is a SELECT
    return found


def _records(store: Store, query: str) -> dict[str, Record]:
    """Gather ``?s ?p ?o`` by subject and predicate, values sorted."""
    records: dict[str, Record] = defaultdict(lambda: defaultdict(list))
    for row in _select(store, query):
        records[row["s"].value][row["p"].value].append(row["o"])
    for record in records.values():
        for values in record.values():
            values.sort(key=lambda term: (term.value, str(term)))
    return records


def _first(record: Record, predicate: str) -> str:
    values = record.get(predicate)
    return values[0].value if values else ""


def _spans(store: Store) -> _Spans:
    places: dict[str, Span] = {}
    mentions: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    query = f"""SELECT DISTINCT ?g ?s ?b ?e ?ref {{ GRAPH ?g {{
        ?s <{NIF.beginIndex}> ?b ; <{NIF.endIndex}> ?e . OPTIONAL {{ ?s <{ITSRDF.taIdentRef}> ?ref }} }} }}"""
    for row in _select(store, query):
        start, end = int(row["b"].value), int(row["e"].value)
        if not 0 <= start < end:
            continue
        span = places[row["s"].value] = Span(start, end)
        if row["ref"] is not None:
            mentions[row["g"].value].append((span, row["ref"].value))
    for marks in mentions.values():
        marks.sort()
    return _Spans(places, mentions)


def _entity(iri: str, record: Record) -> ViewEntity:
    name = _first(record, str(SCHEMA.name)) or _first(record, RDFS + "label")
    kinds = [KINDS[term.value] for term in record.get(RDF + "type", []) if term.value in KINDS]
    return ViewEntity(
        iri,
        name or iri.rpartition("/")[2].replace("-", " "),
        kinds[0] if kinds else Kind.CONCEPT,
        tuple(dict.fromkeys(t.value for t in record.get(SKOS + "altLabel", []) if t.value != name)),
        tuple(t.value for t in record.get(OWL + "sameAs", [])),
    )


def _article(iri: str, record: Record, spans: _Spans) -> ViewArticle:
    return ViewArticle(
        iri,
        _first(record, str(NIF.isString)),
        _first(record, str(SCHEMA.inLanguage)),
        _first(record, str(SCHEMA.headline)),
        tuple(_said(term) for term in record.get(str(SCHEMA.author), [])),
        " · ".join(_said(term) for term in record.get(str(SCHEMA.publisher), [])),
        _first(record, str(SCHEMA.datePublished)),
        _first(record, str(SCHEMA.url)),
        tuple(spans.mentions.get(iri, ())),
    )


def _said(term: Term) -> str:
    """Return words, or a readable end of an IRI."""
    return term.value if isinstance(term, Literal) else term.value.rpartition("/")[2].replace("-", " ")


def _claims(store: Store, spans: _Spans) -> tuple[ViewClaim, ...]:
    found: list[ViewClaim] = []
    graphs = {
        row["s"].value: row["g"].value for row in _select(store, f"SELECT ?g ?s {{ GRAPH ?g {{ ?s a <{KG.Claim}> }} }}")
    }
    query = f"SELECT ?s ?p ?o {{ GRAPH ?g {{ ?s a <{KG.Claim}> ; ?p ?o }} }}"
    names = {row["s"].value: row["n"].value for row in _select(store, f"SELECT ?s ?n {{ ?s <{SCHEMA.name}> ?n }}")}
    for iri, record in _records(store, query).items():
        places = [
            spans.places.get(_first(record, name))
            for name in (PROV + "wasDerivedFrom", str(KG.subjectMention), str(KG.cue), str(KG.objectMention))
        ]
        obj = record.get(RDF + "object")
        if not obj or None in places or RDF + "subject" not in record or RDF + "predicate" not in record:
            continue
        sentence, subject_span, cue, object_span = (place for place in places if place is not None)
        found.append(
            ViewClaim(
                iri,
                graphs[iri],
                _first(record, RDF + "subject"),
                _first(record, RDF + "predicate"),
                obj[0].value,
                isinstance(obj[0], Literal),
                _first(record, str(KG.polarity)).rpartition("#")[2] or "affirmed",
                _first(record, str(KG.modality)).rpartition("#")[2] or "certain",
                float(_first(record, str(KG.confidence)) or 0.5),
                sentence,
                subject_span,
                cue,
                object_span,
                _first(record, str(KG.speaker)),
                tuple(_qualifiers(record, names)),
            )
        )
    return tuple(sorted(found, key=lambda c: (c.article, c.sentence, c.cue, c.iri)))


def _qualifiers(record: Record, names: Mapping[str, str]) -> list[tuple[str, str]]:
    pairs = []
    for name in ("time", "saidTime", "place", "quantity", "instrument"):
        words = _first(record, str(KG[name]))
        if words:
            value = _first(record, str(KG[name + "Value"]))
            words = names.get(words, words)
            pairs.append((name, f"{words} ({value})" if value and value != words else words))
    return pairs


def _labels(store: Store, predicates: set[str]) -> dict[str, dict[str, str]]:
    """Return the labels of the relations in use: from the ontology, or from the graph where they are open."""
    relations = load_ontology().relations
    labels: dict[str, dict[str, str]] = {}
    for predicate in sorted(predicates):
        known = dict(relations[predicate].labels) if predicate in relations else {}
        for quad in store.quads_for_pattern(NamedNode(predicate), NamedNode(RDFS + "label"), None, None):
            if isinstance(quad.object, Literal):
                known.setdefault(quad.object.language or "", quad.object.value)
        labels[predicate] = dict(sorted(known.items())) or {"": local_name(predicate).replace("-", " ")}
    return labels
