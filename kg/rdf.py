"""Write articles, entities and claims as an RDF dataset in the shape that the design promises.

Every claim passes the evidence gate before it is written: its spans lie in the text and its quotes equal them.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import EvidenceError
from kg.model import (
    Article,
    CleanArticle,
    Entity,
    Kind,
    Modality,
    Polarity,
    Qualifier,
    Resolution,
    ResolvedClaim,
    Span,
    Statement,
    Value,
)
from kg.ontology import Ontology
from kg.vocab import BASE_IRI, ITSRDF, KG, NIF, OPEN, SCHEMA

__all__ = ["Run", "build_dataset", "check_evidence", "claim_iri", "statements"]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode(RDF + "type")
DEFAULT = DefaultGraph()


@dataclass(frozen=True, slots=True)
class Run:
    """What made a graph: no clock and no machine, so that the same input gives the same bytes."""

    version: str
    models: tuple[tuple[str, str], ...] = ()  # (language, package and version)
    options: tuple[tuple[str, str], ...] = ()
    base_iri: str = BASE_IRI
    notes: tuple[str, ...] = field(default=())  # what curation did

    @property
    def iri(self) -> str:
        """The run's IRI, from its content."""
        return self.base_iri + "run/" + _hash(repr((self.version, self.models, self.options, self.notes)))


def build_dataset(
    articles: Iterable[CleanArticle], resolution: Resolution, *, ontology: Ontology, run: Run
) -> Iterator[Quad]:
    """Yield the quads of a graph: what is known in the default graph, why in one graph per article.

    Raises:
        EvidenceError: a claim lacks the words that carry it.
    """
    texts = {cleaned.article.iri: cleaned.article for cleaned in articles}
    by_article: dict[str, list[ResolvedClaim]] = defaultdict(list)
    for claim in resolution.claims:
        by_article[claim.article].append(claim)
    for entity in resolution.entities:
        yield from _entity(entity)
    yield from _open_relations(resolution.claims, texts)
    for statement in statements(resolution.claims):
        if statement.asserted:
            yield Quad(NamedNode(statement.subject), NamedNode(statement.predicate), _object(statement.object), DEFAULT)
    yield from _run(run)
    for iri in sorted(texts):
        graph = NamedNode(iri)
        yield from _article(texts[iri], graph, run)
        writer = _Writer(texts[iri], graph, run.base_iri)
        for claim in by_article[iri]:
            yield from writer.claim(claim)


def statements(claims: Iterable[ResolvedClaim]) -> tuple[Statement, ...]:
    """Group claims by what they say, in a fixed order."""
    groups: dict[tuple[str, str, str], list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        obj = claim.object
        groups[claim.subject, claim.claim.predicate, repr(_object(obj))].append(claim)
    return tuple(Statement(g[0].subject, g[0].claim.predicate, g[0].object, tuple(g)) for _, g in sorted(groups.items()))


def claim_iri(claim: ResolvedClaim, base_iri: str = BASE_IRI) -> str:
    """Mint a claim's IRI from what it says, where, by whom and how."""
    c, e = claim.claim, claim.claim.evidence
    said = (claim.article, claim.subject, c.predicate, repr(_object(claim.object)), c.polarity, c.modality, claim.speaker)
    spans = tuple((s.start, s.end) for s in (e.sentence, e.subject, e.cue, e.object))
    return base_iri + "claim/" + _hash(repr((said, spans)))


def check_evidence(claim: ResolvedClaim, article: Article) -> None:
    """Refuse a claim whose evidence does not stand in the article's text.

    Raises:
        EvidenceError: naming the claim and what is wrong with it.
    """
    evidence = claim.claim.evidence
    size = len(article.text)
    for name, span in _spans(claim):
        if span.end > size:
            raise EvidenceError(f"claim {claim_iri(claim)}: its {name} {span} lies outside the article {article.iri}")
        if not span.quote(article.text).strip():
            raise EvidenceError(f"claim {claim_iri(claim)}: its {name} {span} holds no words")
    if not evidence.sentence.covers(evidence.cue):
        raise EvidenceError(f"claim {claim_iri(claim)}: its cue stands outside its sentence")


def _spans(claim: ResolvedClaim) -> Iterator[tuple[str, Span]]:
    evidence = claim.claim.evidence
    yield "sentence", evidence.sentence
    yield "subject", evidence.subject
    yield "cue", evidence.cue
    yield "object", evidence.object


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _object(value: str | Value) -> NamedNode | Literal:
    return Literal(value.text) if isinstance(value, Value) else NamedNode(value)


def _class(kind: Kind) -> NamedNode:
    return NamedNode(SKOS + "Concept") if kind is Kind.CONCEPT else NamedNode(str(SCHEMA[kind.value]))


def _text(text: str, lang: str) -> Literal:
    return Literal(text, language=lang) if lang else Literal(text)


def _entity(entity: Entity) -> Iterator[Quad]:
    node = NamedNode(entity.iri)
    yield Quad(node, TYPE, _class(entity.kind), DEFAULT)
    yield Quad(node, NamedNode(str(SCHEMA.name)), Literal(entity.name), DEFAULT)
    yield Quad(node, NamedNode(RDFS + "label"), _text(entity.name, entity.lang), DEFAULT)
    for name, lang in entity.alt_names:
        yield Quad(node, NamedNode(SKOS + "altLabel"), _text(name, lang), DEFAULT)
    for same in entity.same_as:
        yield Quad(node, NamedNode(OWL + "sameAs"), NamedNode(same), DEFAULT)


def _open_relations(claims: Iterable[ResolvedClaim], texts: dict[str, Article]) -> Iterator[Quad]:
    labels = {
        (c.claim.predicate, c.claim.label, texts[c.article].lang) for c in claims if c.claim.predicate.startswith(str(OPEN))
    }
    for predicate, label, lang in sorted(labels):
        node = NamedNode(predicate)
        yield Quad(node, TYPE, NamedNode(str(KG.OpenRelation)), DEFAULT)
        yield Quad(node, NamedNode(RDFS + "label"), _text(label or predicate.rpartition("#")[2], lang), DEFAULT)


def _run(run: Run) -> Iterator[Quad]:
    node, agent = NamedNode(run.iri), NamedNode(run.base_iri + "software/article-kg-" + run.version)
    yield Quad(node, TYPE, NamedNode(PROV + "Activity"), DEFAULT)
    yield Quad(node, NamedNode(PROV + "wasAssociatedWith"), agent, DEFAULT)
    yield Quad(agent, TYPE, NamedNode(PROV + "SoftwareAgent"), DEFAULT)
    yield Quad(agent, NamedNode(RDFS + "label"), Literal(f"article-kg {run.version}"), DEFAULT)
    for lang, model in run.models:
        yield Quad(node, NamedNode(PROV + "used"), NamedNode(f"{run.base_iri}model/{lang}-{model.replace(' ', '-')}"), DEFAULT)
    for key, value in run.options:
        yield Quad(node, NamedNode(RDFS + "comment"), Literal(f"{key} = {value}"), DEFAULT)
    for note in run.notes:
        yield Quad(node, NamedNode(RDFS + "comment"), Literal(note), DEFAULT)


def _article(article: Article, graph: NamedNode, run: Run) -> Iterator[Quad]:
    def say(predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(graph, NamedNode(predicate), value, graph)

    yield say(RDF + "type", NamedNode(str(SCHEMA.NewsArticle)))
    yield say(RDF + "type", NamedNode(str(NIF.Context)))
    yield say(str(NIF.isString), Literal(article.text))
    yield say(str(SCHEMA.inLanguage), Literal(article.lang))
    yield say(PROV + "wasGeneratedBy", NamedNode(run.iri))
    facts = [("headline", article.title), ("publisher", article.publisher), ("url", article.url)]
    for name, value in [*facts, *(("author", author) for author in article.author)]:
        if value:
            yield say(str(SCHEMA[name]), Literal(value))
    if article.source:
        yield say(str(SCHEMA.isBasedOn), Literal(article.source))
    if article.published:
        kind = "dateTime" if "T" in article.published else "date"
        yield say(str(SCHEMA.datePublished), Literal(article.published, datatype=NamedNode(XSD + kind)))


class _Writer:
    """Writes the claims of one article; spans are shared nodes, described once."""

    def __init__(self, article: Article, graph: NamedNode, base_iri: str) -> None:
        self.article, self.graph, self.base = article, graph, base_iri
        self.known: set[tuple[Span, str]] = set()

    def claim(self, resolved: ResolvedClaim) -> Iterator[Quad]:
        check_evidence(resolved, self.article)
        claim, evidence = resolved.claim, resolved.claim.evidence
        node = NamedNode(claim_iri(resolved, self.base))
        facts: list[tuple[str, NamedNode | Literal]] = [
            (RDF + "type", NamedNode(str(KG.Claim))),
            (RDF + "type", NamedNode(RDF + "Statement")),
            (RDF + "subject", NamedNode(resolved.subject)),
            (RDF + "predicate", NamedNode(claim.predicate)),
            (RDF + "object", _object(resolved.object)),
            (str(KG.polarity), NamedNode(str(KG[Polarity(claim.polarity).value]))),
            (str(KG.modality), NamedNode(str(KG[Modality(claim.modality).value]))),
            (str(KG.confidence), Literal(str(Decimal(str(round(claim.confidence, 2)))), datatype=NamedNode(XSD + "decimal"))),
            (str(KG.subjectMention), self.span(evidence.subject)),
            (str(KG.cue), self.span(evidence.cue)),
            (str(KG.objectMention), self.span(evidence.object)),
            (PROV + "wasDerivedFrom", self.span(evidence.sentence)),
            (PROV + "wasAttributedTo", NamedNode(self.base + "extractor/" + claim.extractor)),
        ]
        if resolved.speaker is not None:
            facts.append((str(KG.speaker), NamedNode(resolved.speaker)))
        for name in ("time", "place", "quantity", "instrument"):
            qualifier: Qualifier | None = getattr(claim, name)
            if qualifier is not None:
                facts.append((str(KG[name]), Literal(qualifier.text)))
                if qualifier.normalized:
                    facts.append((str(KG[name + "Value"]), Literal(qualifier.normalized)))
        if isinstance(resolved.object, Value) and resolved.object.normalized:
            facts.append((str(KG.quantityValue), Literal(resolved.object.normalized)))
        for predicate, value in facts:
            yield Quad(node, NamedNode(predicate), value, self.graph)
        yield from self.describe(evidence.sentence, "Sentence")
        yield from self.describe(evidence.subject, "Phrase", resolved.subject)
        yield from self.describe(evidence.cue, "Phrase")
        yield from self.describe(evidence.object, "Phrase", resolved.object if isinstance(resolved.object, str) else None)

    def span(self, span: Span) -> NamedNode:
        return NamedNode(f"{self.article.iri}#char={span.start},{span.end}")

    def describe(self, span: Span, kind: str, meant: str | None = None) -> Iterator[Quad]:
        node = self.span(span)
        if meant is not None:
            yield Quad(node, NamedNode(str(ITSRDF.taIdentRef)), NamedNode(meant), self.graph)
        if (span, kind) in self.known:
            return
        self.known.add((span, kind))
        integer = NamedNode(XSD + "nonNegativeInteger")
        yield Quad(node, TYPE, NamedNode(str(NIF[kind])), self.graph)
        yield Quad(node, NamedNode(str(NIF.beginIndex)), Literal(str(span.start), datatype=integer), self.graph)
        yield Quad(node, NamedNode(str(NIF.endIndex)), Literal(str(span.end), datatype=integer), self.graph)
        yield Quad(node, NamedNode(str(NIF.anchorOf)), Literal(span.quote(self.article.text)), self.graph)
        yield Quad(node, NamedNode(str(NIF.referenceContext)), self.graph, self.graph)
