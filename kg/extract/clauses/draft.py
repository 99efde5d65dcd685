"""Hold a clause while its arguments are being decided."""

from dataclasses import dataclass

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.tree.syntax import VERBAL, VerbGroup, is_set_off
from kg.extract.tree.tokens import Token
from kg.lang import load_language

__all__ = ["Draft", "antecedent_of"]


@dataclass
class Draft:
    """A clause under construction."""

    group: VerbGroup
    subjects: list[Argument]
    arguments: list[Argument]
    passive: bool
    reflexive: Token | None
    finite: bool
    governor: Clause | None
    link: str
    mark: str

    @property
    def predicate(self) -> Token:
        """The token that carries the arguments."""
        return self.group.predicate

    @property
    def number(self) -> str:
        """The grammatical number of the finite verb, "" where there is none or its form does not tell."""
        finite = self.group.finite_token
        return next(iter(finite.morph.get("Number", [])), "") if finite is not None else ""

    @property
    def antecedent(self) -> Token:
        """The noun that a relative clause is about."""
        return antecedent_of(self.group.top)

    def objects(self) -> list[Argument]:
        """Return the direct objects."""
        return [a for a in self.arguments if a.role == "directObject"]


def antecedent_of(verb: Token) -> Token:
    """Return the noun a relative clause is about, from the verb by which it hangs in the sentence."""
    language = load_language(verb.lang_)
    while verb.dep_ in language.conjunct and verb.head.pos_ in VERBAL:  # "que compró y al que vendió"
        verb = verb.head
    noun = verb.head
    opening = verb.left_edge
    bare = noun.pos_ == "PROPN" and not any(c.dep_ == "det" for c in noun.children)
    # Without a comma a relative clause tells which one, and a name needs no telling: "el retrato de Ana que pintó Gil".
    while language.drops and bare and noun.dep_ in language.nominal and not is_set_off(verb):
        if opening.i == 0 or noun.head.pos_ not in {"NOUN", "PROPN"}:
            break
        noun = noun.head
        bare = noun.pos_ == "PROPN" and not any(c.dep_ == "det" for c in noun.children)
    return noun
