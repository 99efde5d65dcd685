"""A noun that describes somebody or something, and what is asked of one however it stands to whom it describes."""

from dataclasses import dataclass

from kg.extract.analysis import Analysis, Located
from kg.extract.clauses.clause import Clause
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang import load_language

__all__ = ["Description", "Seen", "is_determined", "is_noun", "named_bearer"]


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that describes a bearer, and in which clause (None outside a copula)."""

    noun: Token
    bearer: Located
    clause: Clause | None
    how: str  # "title", "apposition", "copula", "role", "post", "member" of those whom a plural names


class Seen:
    """The pairs of noun and bearer that are found already."""

    def __init__(self) -> None:
        self._pairs: set[tuple[int, int]] = set()

    def fresh(self, noun: Token, bearer: Token) -> bool:
        """Note a pair, and tell whether it is a new one of two words."""
        pair = (noun.i, bearer.i)
        new = pair not in self._pairs and noun.i != bearer.i
        self._pairs.add(pair)
        return new


def named_bearer(analysis: Analysis, name: Name) -> Located:
    """Name whoever bears a name as what is described."""
    head = analysis.doc[name.head]
    return Located(head, analysis.mention(head))


def is_determined(analysis: Analysis, noun: Token) -> bool:
    """Tell a noun with an article or possessive, also one that a preposition has taken up: "al ministro"."""
    contracted = load_language(analysis.article.lang).contractions
    return any(c.dep_ in {"det", "poss"} or (c.i < noun.i and c.lower_ in contracted) for c in noun.children)


def is_noun(analysis: Analysis, token: Token) -> bool:
    """Tell a noun, also one of the lexicon that the tagger takes for an adjective: "es accionista de Velmar"."""
    described = any("head" in {s.subject, s.object} for s in analysis.senses(token, "noun"))
    return token.pos_ == "NOUN" or (token.pos_ == "ADJ" and described)
