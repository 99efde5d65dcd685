"""Make the RDF terms of the graph; names are minted from content: the same input gives the same bytes."""

import hashlib
import re
from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.errors import EvidenceError
from kg.model import ResolvedClaim, Span, Value
from kg.vocab import BASE_IRI, PREFIXES

__all__ = [
    "claim_iri",
    "date_term",
    "decimal_term",
    "integer_term",
    "iri_term",
    "object_term",
    "span_iri",
    "term",
    "text_of",
]

DATE = re.compile(r"\d{4}-\d\d-\d\d")
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
XSD = PREFIXES["xsd"]
INTEGER = NamedNode(XSD + "integer")
DECIMAL = NamedNode(XSD + "decimal")
HASH_DIGITS = 20  # 80 bits: no collision to be feared below a billion claims


@cache
def term(name: str) -> NamedNode:
    """Return the IRI of a prefixed name such as ``kg:Claim``."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def iri_term(iri: str) -> NamedNode:
    """Return an IRI as a term.

    Raises:
        EvidenceError: the text is not an IRI.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise EvidenceError(f"'{iri}' is not an IRI, so it cannot stand in the graph") from error


def integer_term(number: int) -> Literal:
    """Return a whole number as a term."""
    return Literal(str(number), datatype=INTEGER)


def decimal_term(number: float) -> Literal:
    """Return a number with at most four decimals as a term, in its canonical form."""
    return Literal(f"{number:.4f}".rstrip("0").rstrip("."), datatype=DECIMAL)


def date_term(text: str) -> Literal:
    """Return a date or date-time as a typed term, and anything else as plain text."""
    if DATE.fullmatch(text):
        return Literal(text, datatype=NamedNode(XSD + "date"))
    if DATE_TIME.fullmatch(text):
        return Literal(text, datatype=NamedNode(XSD + "dateTime"))
    return Literal(text)


def text_of(value: Value) -> str:
    """Return a literal object's words with single blanks, so that a line break makes no second statement."""
    return " ".join(value.text.split())


def object_term(obj: str | Value) -> NamedNode | Literal:
    """Return a resolved object as a term: an entity, or the words of a literal."""
    return Literal(text_of(obj)) if isinstance(obj, Value) else iri_term(obj)


def span_iri(article: str, span: Span) -> NamedNode:
    """Return the node of a span (RFC 5147 fragment): one for all claims that rest on the same words."""
    return iri_term(f"{article}#char={span.start},{span.end}")


def claim_iri(resolved: ResolvedClaim, *, base_iri: str = BASE_IRI) -> str:
    """Mint a claim's IRI from all that it says and where, but not from how sure the extractor was."""
    claim = resolved.claim
    evidence = claim.evidence
    spans = (evidence.sentence, evidence.subject, evidence.cue, evidence.object)
    qualifiers = (claim.time, claim.place, claim.quantity, claim.instrument, claim.said)
    obj = resolved.object
    parts = [
        resolved.article,
        resolved.subject,
        claim.predicate,
        f'"{text_of(obj)}' if isinstance(obj, Value) else obj,
        claim.polarity,
        claim.modality,
        resolved.speaker or "",
        claim.extractor,
        *(f"{span.start},{span.end}" for span in spans),
        *(f"{q.text}\t{q.normalized}" if q else "" for q in qualifiers),
    ]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()
    return f"{base_iri}claim/{digest[:HASH_DIGITS]}"
