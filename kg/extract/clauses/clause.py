"""Describe a clause: a predicate with its arguments, alike for every language.

The label sets of the models (UD for Spanish, ClearNLP for English) are mapped to these roles once, as data in
``kg/lang``; nothing above this file knows a dependency label.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kg.extract.tree.tokens import Token

__all__ = ["Argument", "ArgumentRole", "Clause", "Origin"]

ArgumentRole = Literal[
    "subject",  # of an active clause: who does; of a passive: put under "directObject" instead
    "directObject",
    "indirectObject",
    "agent",  # "por X", "by X" of a passive (also stands as the subject in Clause.subjects)
    "attribute",  # of a copula: "es un error", "is a lawyer"
    "oblique",  # with Argument.preposition
    "clause",  # finite complement clause: "dijo que…"
    "infinitive",  # complement without a finite verb: "quiere comprar"
]

Origin = Literal["explicit", "shared", "control", "relative", "participle", "dropped", "clitic"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a clause. ``head`` is the head noun, or for a dropped subject the verb itself."""

    role: ArgumentRole
    head: Token
    preposition: str = ""  # lemma, lower case: "contra", "de", "against"; "" without one
    marker: tuple[Token, ...] = ()  # the preposition's tokens, as they stand
    origin: Origin = "explicit"
    hull: tuple[Token, ...] = field(default=(), repr=False)  # every token of the argument, in text order


@dataclass(frozen=True, slots=True, eq=False)  # one is itself alone: what is found of it is kept by it
class Clause:
    """A predicate with its arguments, coordination already distributed.

    ``predicate`` is the lexical verb, or for a copular clause the attribute's head; ``copula`` is then the verb
    "to be". Every conjunct verb has a Clause of its own which inherits what the coordination shares.
    ``subjects`` and the members of coordinated arguments are listed one Argument each.
    """

    predicate: Token
    verb: Token  # the lexical verb, or the copula
    subjects: tuple[Argument, ...]
    arguments: tuple[Argument, ...]  # all but the subjects
    copula: Token | None = None
    auxiliaries: tuple[Token, ...] = ()  # auxiliaries and modals, in text order
    particles: tuple[Token, ...] = ()  # phrasal particles ("take over"), fixed nouns of light verbs excluded
    negations: tuple[Token, ...] = ()
    adverbs: tuple[Token, ...] = ()
    passive: bool = False
    reflexive: Token | None = None  # Spanish "se" that is neither passive nor an object
    finite: bool = True
    governor: "Clause | None" = field(default=None, repr=False)  # the clause this one is a complement of
    link: str = ""  # how it hangs there: "clause", "infinitive", "relative", "participle", "adverbial", "conjunct", ""
    mark: str = ""  # lemma of its subordinator: "que", "si", "if", "because", …

    @property
    def told_of(self) -> tuple[Argument, ...]:
        """Whom the clause is about: its subjects, of a passive those to whom something is done."""
        return self.of("directObject") if self.passive else self.subjects

    def chain(self) -> Iterator["Clause"]:
        """Yield the clause and those above it; a clause is made after its governor, so there are no circles."""
        clause: Clause | None = self
        while clause is not None:
            yield clause
            clause = clause.governor

    def of(self, role: ArgumentRole, preposition: str | None = None) -> tuple[Argument, ...]:
        """Return the arguments of one role, of one preposition if that is given."""
        return tuple(a for a in self.arguments if a.role == role and preposition in (None, a.preposition))
