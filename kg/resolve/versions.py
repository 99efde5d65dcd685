"""Link versions to what they are versions of: "Lux 3" to "Lux", where both are in the graph.

The name itself is the evidence: it is made of the family's name and the mark of the version. Only software and products
have versions; "Lux 3" is no version of "Lux 2".
"""

from collections.abc import Iterable, Iterator, Mapping

from kg.model import Article, Claim, Entity, Evidence, Identification, Kind, Mention, Reference, ResolvedClaim, Span
from kg.resolve.names import numbers, squeeze
from kg.vocab import KG

__all__ = ["base_name", "version_claims"]

NAME = "kg.versions"
CONFIDENCE = 0.9
VERSIONED = frozenset({Kind.SOFTWARE, Kind.PRODUCT})
WRITTEN = frozenset({Identification.NAME, Identification.SPELLING})


def base_name(name: str) -> str:
    """Return a name without its version: "Lux 3.2" → "Lux"."""
    words = name.split()
    while len(words) > 1 and any(c.isdigit() for c in words[-1]):
        words = words[:-1]
    return " ".join(words)


def version_claims(
    entities: Iterable[Entity], claims: Iterable[ResolvedClaim], articles: Mapping[str, Article]
) -> Iterator[ResolvedClaim]:
    """Yield, once an article, that an entity is a version of another, at the first mention in a claim's sentence."""
    things = [e for e in entities if e.kind in VERSIONED]
    families: dict[str, list[Entity]] = {}
    for entity in things:
        if not numbers(entity.name):
            families.setdefault(squeeze(entity.name), []).append(entity)
    sentences: dict[str, set[Span]] = {}
    for resolved in claims:
        sentences.setdefault(resolved.article, set()).add(resolved.claim.evidence.sentence)
    for entity in things:
        base = base_name(entity.name)
        found = families.get(squeeze(base), []) if base != entity.name else []
        if len(found) != 1:
            continue
        done: set[str] = set()
        for article, span, why in entity.reasons:
            if article in done or why not in WRITTEN:
                continue
            claim = _claim(span, base, articles[article].text, sentences.get(article, set()))
            if claim is not None:
                done.add(article)
                yield ResolvedClaim(claim, article, entity.iri, found[0].iri)


def _claim(span: Span, base: str, text: str, sentences: set[Span]) -> Claim | None:
    """Read the family's name and the version in the words of a name."""
    words = span.quote(text)
    size = len(base_name(words))
    if squeeze(words[:size]) != squeeze(base) or not words[size:].strip():
        return None
    sentence = min((s for s in sentences if s.covers(span)), key=lambda s: (s.end - s.start, s), default=None)
    if sentence is None:
        return None
    family = Span(span.start, span.start + size)
    mark = Span(span.end - len(words[size:].lstrip()), span.end)
    subject = Mention(span, words, None, Reference.NAME)
    obj = Mention(family, words[:size], None, Reference.NAME)
    evidence = Evidence(sentence, span, mark, family)
    return Claim(subject, str(KG.versionOf), obj, evidence, NAME, confidence=CONFIDENCE)
