"""Settle one article by what all of them together decided: any process can do it, for it needs no other article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import Claim, CleanArticle, Identification, ResolvedArticle, ResolvedClaim, Span
from kg.resolve import versions
from kg.resolve.claims import resolve_claims
from kg.resolve.decisions import Edits
from kg.resolve.facts import read_ends
from kg.scratch import load

__all__ = ["Verdict", "settle", "settle_claims"]

WRITTEN = frozenset({Identification.NAME, Identification.SPELLING})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided on one article.

    Of each of its things: the number, the entity it was taken for, the one it is if some claim is about that, why, and
    where it stands.
    """

    ends: str  # what each claim is about
    things: tuple[tuple[int, str, str | None, str, str], ...]
    families: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # by version: what it is one of, and its name
    candidates: tuple[tuple[str, str, str], ...] = ()  # merges in doubt that are told of here


def settle(
    cleaned: CleanArticle, claims: tuple[Claim, ...], verdict: Verdict, edits: Edits | None = None
) -> ResolvedArticle:
    """Return an article with its claims and mentions resolved, as people left them."""
    mentions = {
        (entity, Span(start, end), Identification(why))
        for _, _, entity, reasons, spans in verdict.things
        if entity is not None
        for start, end, first in load(spans)
        for why in (first, *reasons.split())
    }
    found = tuple(settle_claims(cleaned, claims, verdict, edits))
    return ResolvedArticle(cleaned, found, tuple(sorted(mentions)), verdict.candidates)


def settle_claims(
    cleaned: CleanArticle, claims: tuple[Claim, ...], verdict: Verdict, edits: Edits | None = None
) -> Iterator[ResolvedClaim]:
    """Yield the claims of one article by their sentences."""
    born = {n: iri for n, iri, *_ in verdict.things}
    found = list(resolve_claims(cleaned.article, claims, read_ends(verdict.ends), born))
    found += _versions(cleaned, verdict, {r.claim.evidence.sentence for r in found})
    for resolved in sorted(found, key=lambda r: r.claim.evidence.sentence):
        left = resolved if edits is None else edits.apply(resolved, cleaned.article.text)
        if left is not None:
            yield left


def _versions(cleaned: CleanArticle, verdict: Verdict, sentences: set[Span]) -> Iterator[ResolvedClaim]:
    places: dict[str, list[Span]] = {}
    for _, iri, _, _, spans in verdict.things:
        if iri in verdict.families:
            found = [Span(start, end) for start, end, why in load(spans) if why in WRITTEN]
            places.setdefault(iri, []).extend(found)
    for iri, found in places.items():
        claim = versions.version_claim(cleaned.article, iri, *verdict.families[iri], sorted(found), sentences)
        if claim is not None:
            yield claim
