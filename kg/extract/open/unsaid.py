"""Tell within one sentence whom a verb without a subject means: "Velmar dijo que espera crecer"."""

from collections.abc import Collection

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.tree.syntax import FINITE, GERUND, first_finite, form
from kg.lang import Language

__all__ = ["passive_above", "unsaid_subjects"]


def unsaid_subjects(clause: Clause, language: Language, clauses: Collection[Clause] = ()) -> tuple[Argument, ...]:
    """Return the subjects that a dropped subject goes on with, if they agree.

    They are those of the clause above, or of an adverbial clause that opens the sentence: "Si Ana gana, pagará".
    """
    if clause.copula is not None:
        return ()  # "dijo que era tarde": about nothing said before
    lower: Clause | None = clause
    while lower is not None:
        opening = [c for c in clauses if c.governor is lower and _opens(c, lower)]
        found = [_said(c) for c in opening]
        if any(found):
            return _meant(clause, next(s for s in found if s), language)
        above = lower.governor if _goes_on(lower) else None
        if above is not None:
            subjects = _said(above)
            if subjects:
                return _meant(clause, subjects, language)
            if any(a.origin == "clitic" for a in above.told_of):
                return ()
        lower = above
    return ()


def passive_above(clause: Clause, language: Language) -> Clause | None:
    """Return the passive whose purpose or manner a clause tells: "el dinero se usa para pagar", "was cut using a saw".

    Who does both goes unsaid; in the sentence's own words the patient is what both are said of.
    """
    lower = clause
    while not lower.finite and not lower.passive and lower.governor is not None:
        acting = {a.head.i for a in lower.governor.of("agent")}
        if any(a.head.i not in acting for a in lower.subjects):
            return None
        above, aimed = lower.governor, lower.mark in language.aim_marks or form(lower.predicate) == GERUND
        if lower.link == "adverbial" and above.passive:
            return above if aimed and above.verb.i < lower.verb.i else None
        if lower.link not in {"infinitive", "conjunct"}:
            return None
        lower = above
    return None


def _said(clause: Clause) -> tuple[Argument, ...]:
    return tuple(a for a in clause.told_of if a.origin not in {"dropped", "clitic"} and form(a.head) != FINITE)


def _meant(clause: Clause, subjects: tuple[Argument, ...], language: Language) -> tuple[Argument, ...]:
    taken = {a.head.i for a in clause.arguments}
    plain = all(a.head.lower_ not in language.relative_pronouns and a.head.i not in taken for a in subjects)
    return subjects if plain and _agrees(clause, subjects) else ()


def _opens(clause: Clause, main: Clause) -> bool:
    """Tell a finite adverbial clause that stands before the clause it belongs to."""
    return clause.link == "adverbial" and clause.finite and clause.verb.i < main.verb.i


def _goes_on(clause: Clause) -> bool:
    """Tell clauses that keep the subject of the one above; a complement in the subjunctive changes it."""
    if clause.link == "clause":
        return all(t.morph.get("Mood", []) != ["Sub"] for t in (clause.verb, *clause.auxiliaries))
    if clause.link == "relative":  # "tiene la casa que compró": what is bought is the house, and who has it bought it
        return any(a.origin == "relative" for a in clause.of("directObject"))
    return clause.link in {"adverbial", "conjunct", "infinitive"}


def _agrees(clause: Clause, subjects: tuple[Argument, ...]) -> bool:
    finite = first_finite((*clause.auxiliaries, clause.verb))
    if finite is None or finite.morph.get("Person", ["3"]) != ["3"]:
        return False
    plural = len(subjects) > 1 or "Plur" in subjects[0].head.morph.get("Number", [])
    return finite.morph.get("Number", []) == (["Plur"] if plural else ["Sing"])
