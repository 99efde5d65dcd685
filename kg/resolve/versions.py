"""Link versions to what they are versions of: "Lux 3" to "Lux", where both are in the graph.

The name itself is the evidence: it is made of the family's name and the mark of the version. Only software and products
have versions; "Lux 3" is no version of "Lux 2".
"""

from collections.abc import Iterable

from kg.model import Article, Claim, Entity, Evidence, Kind, Mention, Reference, ResolvedClaim, Span
from kg.resolve.names import numbers, squeeze
from kg.scratch import Scratch
from kg.vocab import KG

__all__ = ["SCHEMA", "base_name", "find_families", "version_claim"]

SCHEMA = """
CREATE TABLE versions (flat TEXT, iri TEXT, base TEXT);
CREATE TABLE families (flat TEXT, iri TEXT);
"""

NAME = "kg.versions"
CONFIDENCE = 0.9
VERSIONED = frozenset({Kind.SOFTWARE, Kind.PRODUCT})


def base_name(name: str) -> str:
    """Return a name without its version: "Lux 3.2" → "Lux"."""
    words = name.split()
    while len(words) > 1 and any(c.isdigit() for c in words[-1]):
        words = words[:-1]
    return " ".join(words)


def find_families(db: Scratch, entities: Iterable[Entity]) -> dict[str, tuple[str, str]]:
    """Return for each version the IRI of what it is a version of, and its name without the version."""
    for entity in entities:
        if entity.kind in VERSIONED:
            base = base_name(entity.name)
            if base != entity.name:
                db.execute("INSERT INTO versions VALUES (?, ?, ?)", (squeeze(base), entity.iri, base))
            if not numbers(entity.name):
                db.execute("INSERT INTO families VALUES (?, ?)", (squeeze(entity.name), entity.iri))
    rows = db.execute(
        "SELECT v.iri, min(f.iri), v.base FROM versions v JOIN families f ON f.flat = v.flat"
        " GROUP BY v.iri HAVING count(*) = 1"
    )
    return {version: (family, base) for version, family, base in rows}


def version_claim(
    article: Article, version: str, family: str, base: str, spans: Iterable[Span], sentences: Iterable[Span]
) -> ResolvedClaim | None:
    """Return what an article says by a version's name, at the first of its mentions that stands in such a sentence."""
    known = set(sentences)
    claims = (_claim(span, base, article.text, known) for span in spans)
    claim = next((claim for claim in claims if claim is not None), None)
    return None if claim is None else ResolvedClaim(claim, article.iri, version, family)


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
