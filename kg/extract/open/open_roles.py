"""Tell what stands as the grammatical subject of a clause in its own words, and what as the rest."""

from collections.abc import Collection
from dataclasses import replace

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.open.open_words import is_free_relative
from kg.extract.open.unsaid import passive_above, unsaid_subjects
from kg.extract.tree.noun_phrases import conjuncts, first_conjunct
from kg.extract.tree.syntax import FINITE, INFINITIVE, VERBAL, form
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["open_roles"]


def open_roles(
    clause: Clause, language: Language, clauses: Collection[Clause] = ()
) -> tuple[list[Argument], list[Argument]]:
    """Return what stands as the grammatical subject, and the rest."""
    if clause.passive:
        patients = [a for a in clause.of("directObject") if a.origin not in {"clitic", "dropped"}]
        patients = [a for a in patients if not _is_unnamed(a.head, language)]
        if len(patients) > 1:  # "was given a prize": who got it, and what stays an object
            kept = [a for a in patients if a.origin == "explicit" and _is_object(a.head, language)]
            patients = [a for a in patients if a not in kept] or patients
        return patients, [a for a in clause.arguments if a not in patients]
    said = [s for s in clause.subjects if s.origin != "dropped" and not _is_unnamed(s.head, language)]
    if any(s.head.pos_ not in VERBAL and s.head.i < clause.verb.i for s in said):
        said = [s for s in said if s.head.pos_ not in VERBAL]  # no clause behind the verb is a second subject
    said = [m for s in said for m in _of_one_name(_named(s, language))]
    if clause.subjects and all(s.origin == "dropped" for s in clause.subjects):
        said = [replace(s, origin="dropped") for s in unsaid_subjects(clause, language, clauses)]
    if not clause.subjects:
        said += _existing(clause, language)
    passive = passive_above(clause, language)
    if passive is not None:
        said = [replace(a, origin="control") for a in open_roles(passive, language, clauses)[0]]
    return said, [a for a in clause.arguments if a not in said]


def _existing(clause: Clause, language: Language) -> list[Argument]:
    """ "En el pueblo hubo una torre": what there is stands where others have a subject."""
    named = clause.verb.lemma_.lower() in language.impersonal
    return [a for a in clause.of("directObject") if named and a.origin in {"explicit", "relative"} and not a.marker]


def _is_object(head: Token, language: Language) -> bool:
    return first_conjunct(head).dep_ in language.object


def _is_unnamed(token: Token, language: Language) -> bool:
    """Tell a relative pronoun, or a verb that stands for no noun, from what can be a subject in words."""
    if token.pos_ in VERBAL:
        if is_free_relative(token, language):
            return False
        return form(token) == FINITE or (language.drops and form(token) != INFINITIVE)
    return token.pos_ == "PRON" and token.lower_ in language.relative_pronouns | language.interrogatives


def _named(subject: Argument, language: Language) -> Argument:
    """ "Ana Ruiz , investigadora de Vigo que halló un gen": a bare noun beside a name tells of whoever bears it."""
    noun, name = subject.head, subject.head.head
    bare = noun.pos_ == "NOUN" and not any(c.pos_ == "DET" for c in noun.children)
    beside = noun.dep_ in language.apposition and name.pos_ == "PROPN" and name.i < noun.i
    return replace(subject, head=name) if subject.origin == "relative" and bare and beside else subject


def _of_one_name(subject: Argument) -> list[Argument]:
    """ "Rey y Sanz , que vende coches": a verb in the singular tells of both names, which may be one firm's."""
    members = conjuncts(first_conjunct(subject.head))
    named = all(m.text[:1].isupper() and not any(c.pos_ == "DET" for c in m.children) for m in members)
    if subject.origin != "relative" or len(members) < 2 or not named:
        return [subject]
    return [replace(subject, head=m) for m in members]
