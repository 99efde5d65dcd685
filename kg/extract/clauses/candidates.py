"""Gather the noun phrases of a verb that may be its subject or its object."""

from collections.abc import Set
from dataclasses import dataclass

from kg.extract.clauses.clause import Argument
from kg.extract.clauses.draft import Draft
from kg.extract.tree.syntax import INFINITIVE, form, relative_pronoun
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["Candidate", "find_candidates", "has_determiner", "is_bare", "is_bare_plural", "is_definite", "is_time"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun phrase, with those coordinated with it, that may be a verb's subject or object."""

    arguments: tuple[Argument, ...]
    noun: Token  # the antecedent of a relative pronoun, else the phrase's own head

    @property
    def at(self) -> int:
        """The place of the phrase."""
        return self.arguments[0].head.i

    @property
    def relative(self) -> bool:
        """Whether a relative pronoun stands for the phrase."""
        return self.noun.i != self.at

    @property
    def marked(self) -> bool:
        """Whether a preposition stands before it."""
        return any(a.marker for a in self.arguments)

    def asks(self, language: Language) -> bool:
        """Whether the phrase asks, and stands at the front whatever its role: "qué actitud tomará la Reserva"."""
        return any(t.lower_ in language.interrogatives for t in (self.noun, *self.noun.children))

    def is_owned(self, language: Language) -> bool:
        """Whether a relative pronoun tells whose it is: "cuya soberanía reclama el país"."""
        return any(t.lower_ in language.possessive_relatives for t in self.noun.children)

    @property
    def number(self) -> str:
        """The grammatical number, "" where the form does not tell."""
        if len(self.arguments) > 1:
            return "Plur"
        article = next((c for c in self.noun.children if c.dep_ == "det" and c.i < self.noun.i), self.noun)
        found = self.noun.morph.get("Number", []) or article.morph.get("Number", [])  # "el Partido Verde" is one
        return next(iter(found), "")


def find_candidates(draft: Draft, language: Language, *, apart: Set[int] = frozenset()) -> list[Candidate]:
    """Gather the phrases whose role is open, in text order, but for those with their heads ``apart``."""
    antecedent = draft.antecedent if _is_relative(draft) else None
    rows = [a for a in (*draft.subjects, *draft.objects()) if a.origin == "explicit"]
    if draft.link == "infinitive" and any(a.head.lower_ in language.bare_relatives for a in rows):
        return []  # "el informe que se niega a firmar"
    if antecedent is not None and antecedent.i != draft.group.top.i:
        pronoun = relative_pronoun(draft.predicate, language)
        unread = pronoun is not None and pronoun.lower_ in language.bare_relatives and not _is_below(draft, pronoun)
        if pronoun is not None and unread and not any(a.head is pronoun for a in (*rows, *draft.arguments)):
            before = draft.predicate.doc[pronoun.i - 1]
            if before.pos_ != "ADP" and not (before.pos_ == "DET" and before.nbor(-1).pos_ == "ADP"):
                rows.append(Argument("subject", pronoun))
    rows.sort(key=lambda a: a.head.i)
    found: list[list[Argument]] = []
    for row in rows:
        if (
            row.head.i in apart
            or is_time(row.head, language)
            or (row.head.pos_ == "ADJ" and not has_determiner(row.head))
        ):
            continue  # "el martes", "salió ileso"
        if row.head.pos_ in {"VERB", "AUX", "ADV", "NUM"}:
            return []  # clauses and amounts: nothing to weigh
        joined = row.head.dep_ in language.conjunct and any(row.head.head.i == a.head.i for g in found for a in g)
        if joined:
            found[-1].append(row)
        else:
            found.append([row])
    return [_candidate(tuple(group), antecedent, language) for group in found]


def _is_below(draft: Draft, pronoun: Token) -> bool:
    """ "el informe que se niega a firmar": the pronoun is the infinitive's."""
    return form(pronoun.head) == INFINITIVE and pronoun.head.i not in draft.group.members


def _is_relative(draft: Draft) -> bool:
    governor = draft.governor
    return draft.link == "relative" or (
        draft.link == "conjunct" and governor is not None and governor.link == "relative"
    )


def _candidate(arguments: tuple[Argument, ...], antecedent: Token | None, language: Language) -> Candidate:
    head = arguments[0].head
    relative = antecedent is not None and head.lower_ in language.relative_pronouns
    return Candidate(arguments, antecedent if relative and antecedent is not None else head)


def is_time(noun: Token, language: Language) -> bool:
    """Tell a noun of time."""
    return noun.lemma_.lower() in language.time_units or noun.text in language.days  # "Julio" is a name


def is_bare(noun: Token) -> bool:
    """Tell a singular common noun without a determiner or number."""
    if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []):
        return False
    return not has_determiner(noun)


def is_bare_plural(noun: Token) -> bool:
    """Tell a plural common noun without a determiner or number."""
    return noun.pos_ == "NOUN" and "Plur" in noun.morph.get("Number", []) and not has_determiner(noun)


def has_determiner(noun: Token) -> bool:
    """Tell whether a determiner or a number stands before a noun."""
    return any(c.i < noun.i and c.pos_ in {"DET", "NUM"} for c in noun.children)


def is_definite(noun: Token) -> bool:
    """Tell "el juez" and "sus hermanas" from "un juez"."""
    determiners = [c for c in noun.children if c.dep_ == "det"]
    return any("Def" in c.morph.get("Definite", []) or c.morph.get("Poss", []) for c in determiners)
