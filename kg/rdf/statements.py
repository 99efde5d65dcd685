"""Gather claims that say the same thing into statements."""

from collections.abc import Iterable

from kg.model import ResolvedClaim, Statement, Value
from kg.rdf.terms import text_of

__all__ = ["group_statements"]


def group_statements(claims: Iterable[ResolvedClaim]) -> tuple[Statement, ...]:
    """Group claims by subject, predicate and object, whoever says them and however surely; sorted.

    A literal object counts by its words alone: where they stand differs from claim to claim.
    """
    groups: dict[tuple[str, str, bool, str], list[ResolvedClaim]] = {}
    for resolved in claims:
        obj = resolved.object
        literal = isinstance(obj, Value)
        text = text_of(obj) if isinstance(obj, Value) else obj
        groups.setdefault((resolved.subject, resolved.claim.predicate, literal, text), []).append(resolved)
    return tuple(Statement(key[0], key[1], groups[key][0].object, tuple(groups[key])) for key in sorted(groups))
