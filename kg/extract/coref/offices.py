"""Tell the minister of one thing from that of another: the names behind a noun that say of what somebody is it."""

from kg.extract.analysis import Analysis
from kg.extract.claims.possessors import possessors_of
from kg.extract.tree.tokens import Token

__all__ = ["named_office"]


def named_office(analysis: Analysis, noun: Token) -> frozenset[str]:
    """Return the words of the names behind a noun and the letters they are short for, none where it has no names."""
    found: set[str] = set()
    for owner in possessors_of(analysis, noun):
        if owner.token.i < noun.i or not owner.mention.text[:1].isupper():
            continue  # "el presidente de la firma" may be that of any
        words = [w for w in owner.mention.text.split() if w[0].isupper() and w.lower() not in analysis.words.of]
        found |= {w.strip(".").lower() for w in words}
        found.add("".join(w[0] for w in words).lower())
    return frozenset(found)
