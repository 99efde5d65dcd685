"""Tell the minister of one thing from that of another: the names behind a noun that say of what somebody is it."""

from collections.abc import Callable, Iterable

from kg.extract.analysis import Analysis
from kg.extract.claims.possessors import possessors_of
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name
from kg.model import Kind

__all__ = ["named_office"]

STEM = 4  # letters that the name of a country shares with that of its people


def named_office(analysis: Analysis, noun: Token, names_of: Callable[[Name], Iterable[Name]]) -> frozenset[str]:
    """Return the words of the names behind a noun and the letters they are short for, none where it has no names.

    Args:
        names_of: all names of the thing that bears a name.
    """
    found: set[str] = set()
    for owner in possessors_of(analysis, noun):
        name = analysis.name_at.get(owner.token.i)
        if owner.token.i < noun.i or not owner.mention.text[:1].isupper():
            continue  # "el presidente de la firma" may be that of any
        texts = [owner.mention.text, *(analysis.doc.words(n.start, n.end) for n in (names_of(name) if name else ()))]
        for text in texts:
            words = [w.strip(".") for w in text.split() if w[0].isupper() and w.lower() not in analysis.words.of]
            found |= {w.lower() for w in words} | {"".join(w[:1] for w in words).lower()}
            found |= {fold_name(w)[:STEM] for w in words if w.lower() in analysis.words.peoples}  # "República Chilena"
        if owner.mention.kind is Kind.PLACE:
            found.add(fold_name(owner.mention.text)[:STEM])
    people = (c.lower_ for c in noun.children if c.i > noun.i and c.lower_ in analysis.words.peoples)
    return frozenset(found | {fold_name(word)[:STEM] for word in people})  # "presidente peruano": "de Perú"
