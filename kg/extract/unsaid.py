"""Tell within one sentence whom a verb without a subject means: "Velmar dijo que espera crecer"."""

from kg.extract.clause import Argument, Clause
from kg.extract.syntax import FINITE, form
from kg.lang import Language

__all__ = ["unsaid_subjects"]


def unsaid_subjects(clause: Clause, language: Language) -> tuple[Argument, ...]:
    """Return the subjects of the clause above that a dropped subject goes on with, if they agree."""
    if clause.copula is not None or not _goes_on(clause):
        return ()  # "dijo que era tarde": about nothing said before
    above = clause.governor
    while above is not None:
        found = above.of("directObject") if above.passive else above.subjects
        said = tuple(a for a in found if a.origin not in {"dropped", "clitic"})
        if said:
            plain = all(a.head.lower_ not in language.relative_pronouns for a in said)
            return said if plain and _agrees(clause, said) else ()
        if any(a.origin == "clitic" for a in found) or not _goes_on(above):
            return ()
        above = above.governor
    return ()


def _goes_on(clause: Clause) -> bool:
    """Tell clauses that keep the subject of the one above; a complement in the subjunctive changes it."""
    if clause.link == "clause":
        return all(t.morph.get("Mood", []) != ["Sub"] for t in (clause.verb, *clause.auxiliaries))
    return clause.link in {"adverbial", "conjunct", "infinitive"}


def _agrees(clause: Clause, subjects: tuple[Argument, ...]) -> bool:
    finite = next((t for t in (*clause.auxiliaries, clause.verb) if form(t) == FINITE), None)
    if finite is None or finite.morph.get("Person", ["3"]) != ["3"]:
        return False
    plural = len(subjects) > 1 or "Plur" in subjects[0].head.morph.get("Number", [])
    return finite.morph.get("Number", []) == (["Plur"] if plural else ["Sing"])
