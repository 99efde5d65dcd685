"""Keep one of several ways to belong: who acts is a member of a party or union, staff of a firm; things are parts.

"Joined Velmar" and "belongs to Velmar" are said of each with the same words; what the two ends are decides.
"""

from collections.abc import Iterable

from kg.extract.coref.clusters import Clusters
from kg.model import Claim, Kind, Mention, Span
from kg.vocab import KG

__all__ = ["one_membership"]

MEMBER, STAFF, PART = (str(KG[name]) for name in ("memberOf", "worksFor", "partOf"))
MEMBERS = frozenset({"party", "union", "club"})


def one_membership(clusters: Clusters, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Drop the claims of belonging that what the two ends are speaks against."""
    claims = tuple(claims)
    said: dict[tuple[Span, Span, Span], set[str]] = {}
    for claim in claims:
        said.setdefault(_spans(claim), set()).add(claim.predicate)

    def kept(claim: Claim) -> bool:
        rivals = said[_spans(claim)]
        member = claim.predicate == MEMBER
        if claim.predicate in {MEMBER, STAFF} and {MEMBER, STAFF} <= rivals:
            body = clusters.of(claim.object) if isinstance(claim.object, Mention) else None
            return member is (body is None or bool(clusters.sorts(body) & MEMBERS))
        if claim.predicate in {MEMBER, PART} and {MEMBER, PART} <= rivals:
            return member is _acts(clusters, claim.subject)
        return True

    return tuple(filter(kept, claims))


def _acts(clusters: Clusters, subject: Mention) -> bool:
    cluster = clusters.of(subject)
    if cluster is not None:
        return cluster.kind in (Kind.PERSON, Kind.ORGANIZATION)
    return subject.kind is Kind.PERSON


def _spans(claim: Claim) -> tuple[Span, Span, Span]:
    return claim.subject.span, claim.evidence.cue, claim.object.span
