"""Find the reports that interrupt what they report: "Velmar, Ann Weiss said, bought Orbe"."""

from kg.extract.analysis import Analysis, once
from kg.extract.clauses.clause import Clause
from kg.extract.mending.asides import INTERRUPTING

__all__ = ["SPEECH", "interrupted_by", "interrupting"]

SPEECH = frozenset({"saying", "denying", "doubting", "thinking", "promising"})
OPENING = frozenset({",", "—", "–", "(", "-", '"', "”", "»", "’"})


def interrupting(analysis: Analysis, clause: Clause) -> Clause | None:
    """Return the clause that reports another from within it."""
    return _interrupting(analysis).get(clause.predicate.i)


def interrupted_by(analysis: Analysis, report: Clause) -> Clause | None:
    """Return the clause that a report interrupts."""
    return next((analysis.clause_at[i] for i, other in _interrupting(analysis).items() if other is report), None)


@once
def _interrupting(analysis: Analysis) -> dict[int, Clause]:
    reporting = {c.governor.predicate.i for c in analysis.clauses if c.link == "clause" and c.governor is not None}
    found: dict[int, Clause] = {}
    for clause in analysis.clauses:
        verb = clause.verb
        if verb.dep_ != INTERRUPTING or not clause.subjects or clause.predicate.i in reporting:
            continue
        first = verb.left_edge.i
        apart = analysis.doc[first].text in OPENING or (first > 0 and analysis.doc[first - 1].text in OPENING)
        if apart and analysis.stances(verb) & SPEECH:
            reported = analysis.clause_at.get(verb.head.i)
            if reported is not None:
                found.setdefault(reported.predicate.i, clause)
    return found
