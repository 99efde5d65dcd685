"""Tell asides, which are the article's own words within what it reports: "said that Trama, which it bought in May, …".

What stands between commas as a relative clause, a participle or an apposition is no part of what is reported
(appositives project to whoever writes: Potts 2005, The Logic of Conventional Implicatures).
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Clause
from kg.extract.tree.syntax import GERUND, form
from kg.extract.tree.tokens import Token

__all__ = ["is_aside"]

ASIDES = frozenset({"relative", "participle"})


def is_aside(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether a clause is an aside by itself, or part of an apposition that is one."""
    if clause.link not in ASIDES or form(clause.verb) == GERUND:
        return False  # "dijo que crecerá, comprando X"
    return any(_is_apart(phrase) for phrase in _phrases(analysis, clause))


def _phrases(analysis: Analysis, clause: Clause) -> Iterator[Token]:
    """Yield the heads of a clause and of the appositions around it, up to the clause that governs it."""
    yield clause.predicate
    above = clause.governor.predicate if clause.governor is not None else None
    for token in clause.predicate.ancestors:
        if token is above:
            return
        if token.dep_ in analysis.words.apposition:
            yield token


def _is_apart(phrase: Token) -> bool:
    """Tell whether a comma, dash or bracket parts a phrase from what stands before it."""
    edge = phrase.left_edge
    if edge.is_punct:
        return edge.text in {",", "(", "—", "–"}
    return edge.i > phrase.sent.start and edge.nbor(-1).text in {",", "(", "—", "–"}
