"""Run the extractors, built-in and plugged in, and say which sentences stayed silent and why."""

import importlib.metadata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from spacy.tokens import Doc

from kg.errors import KgError
from kg.extract.analysis import Analysis, analyse_doc
from kg.extract.confidence import calibrate
from kg.extract.coref.coref import resolve_references
from kg.extract.names.mentions import span_of
from kg.extract.nominal.events import interview_claims
from kg.extract.nominal.nouns import nominal_claims
from kg.extract.nominal.places import place_claims
from kg.extract.nominal.roles import role_claims
from kg.extract.tree.tokens import Stretch
from kg.extract.verbal.predicates import predicate_claims
from kg.extract.verbal.qualifiers import qualify
from kg.extract.verbal.speech_acts import speech_acts
from kg.extract.verbal.verbs import verb_claims
from kg.model import Article, Claim, CleanArticle, Silence, Span
from kg.ontology import Ontology

__all__ = ["Extractor", "available_extractors", "extract"]

GROUP = "kg.extractors"


class Extractor(Protocol):
    """A function from an analysed article to its claims."""

    def __call__(self, doc: Doc, article: Article) -> Iterable[Claim]:
        """Yield the claims found."""
        ...


Builtin = Callable[[Analysis], Iterable[Claim]]
BUILTIN: dict[str, Builtin] = {
    "kg.verbs": verb_claims,
    "kg.nominal": nominal_claims,
    "kg.predicates": predicate_claims,
    "kg.places": place_claims,
    "kg.roles": role_claims,
    "kg.speech-acts": speech_acts,
    "kg.interviews": interview_claims,
}


@lru_cache(maxsize=1)
def _plugins() -> Mapping[str, importlib.metadata.EntryPoint]:
    return {point.name: point for point in importlib.metadata.entry_points(group=GROUP)}


def available_extractors() -> dict[str, str]:
    """Return each extractor's name and the package it comes from, in the order they run."""
    table = dict.fromkeys(BUILTIN, "article-kg")
    for name, point in sorted(_plugins().items()):
        table[name] = point.dist.name if point.dist is not None else "?"
    return table


def extract(
    doc: Doc,
    cleaned: CleanArticle,
    *,
    ontology: Ontology,
    extractors: Iterable[str] | None = None,
    calibrated: bool = True,
) -> tuple[tuple[Claim, ...], tuple[Silence, ...]]:
    """Return the claims of an article in text order, and its silent sentences.

    With ``calibrated`` a claim's confidence is the share of such claims that are right; without, the extractor's own.

    Raises:
        KgError: an extractor that was asked for does not exist.
    """
    article = cleaned.article
    analysis = analyse_doc(doc, article, ontology)
    found: list[Claim] = []
    for name in extractors if extractors is not None else available_extractors():
        found += _run(name, doc, article, analysis)
    qualified = qualify(analysis, _unique(found))
    claims = tuple(sorted(resolve_references(analysis, qualified), key=_place))
    if calibrated:
        claims = calibrate(claims, analysis.doc)
    return claims, tuple(_silences(analysis, claims, qualified))


def _run(name: str, doc: Doc, article: Article, analysis: Analysis) -> Iterable[Claim]:
    if name in BUILTIN:
        return BUILTIN[name](analysis)
    if name in _plugins():
        extractor: Extractor = _plugins()[name].load()
        return extractor(doc, article)
    raise KgError(f"no extractor is called '{name}'; known: {', '.join(available_extractors())}")


def _place(claim: Claim) -> tuple[int, int, int, str, str]:
    evidence = claim.evidence
    return (
        evidence.sentence.start,
        evidence.cue.start,
        evidence.subject.start,
        claim.predicate,
        str(evidence.object.start),
    )


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Keep one claim, the surest, of those that say the same of the same spans."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = (
            claim.subject.span,
            claim.predicate,
            claim.object.span,
            claim.polarity,
            claim.modality,
            claim.speaker,
        )
        if key not in best or best[key].confidence < claim.confidence:
            best[key] = claim
    return tuple(best.values())


def _silences(analysis: Analysis, claims: tuple[Claim, ...], found: Iterable[Claim]) -> Iterable[Silence]:
    """Yield the sentences without a claim; ``found`` are the claims before references were resolved."""
    dropped = [claim.evidence.sentence for claim in found]
    spoken = [claim.evidence.sentence for claim in claims]
    for sentence in analysis.doc.body():
        tokens = [t for t in sentence if not t.is_space]
        if not tokens or not any(t.is_alpha for t in tokens):
            continue
        span = span_of(tokens)
        if any(s.start < span.end and span.start < s.end for s in spoken):
            continue
        lost = any(s.start < span.end and span.start < s.end for s in dropped)
        yield Silence(span, "unresolved-reference" if lost else _reason(sentence, span, analysis))


def _reason(sentence: Stretch, span: Span, analysis: Analysis) -> str:
    if any(t.text in {"?", "¿"} for t in sentence):
        return "question"
    clauses = [c for c in analysis.clauses if sentence.start <= c.predicate.i < sentence.end]
    if not clauses:
        return "no-verb"
    if not any(c.subjects for c in clauses):
        return "no-subject"
    if not any(c.arguments for c in clauses):
        return "no-object"
    if any(a.origin == "dropped" or a.head.pos_ == "PRON" for c in clauses for a in c.subjects):
        return "unresolved-subject"
    if not any(analysis.senses(c.predicate, pos) for c in clauses for pos in ("verb", "noun")):
        return "unknown-relation"
    return "not-understood"
