"""Hold what a pronoun asks of its antecedent, and tell which named things can be meant at all."""

from dataclasses import dataclass

from kg.extract.coref.clusters import Cluster
from kg.extract.coref.owners import OWNERS
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind

__all__ = ["SPEAKERS", "Sought"]

SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANIZATION})


@dataclass(frozen=True, slots=True)
class Sought:
    """What a pronoun asks of its antecedent."""

    token: Token
    claim: Claim
    gender: str
    plural: bool
    human: bool | None  # None where the form does not tell
    strong: bool  # a form that means people alone: "él", "she"
    possessive: bool
    kinds: frozenset[Kind]  # what the relation of the claim wants in this place; empty for anything
    told: Cluster | None  # who says the words quoted around it: never meant by them in the third person

    def may_be(self, cluster: Cluster) -> bool:
        """Tell whether a named thing can be meant at all."""
        kind = cluster.kind
        if cluster is self.told:
            return False
        if self.human is True:
            people = (Kind.PERSON, None) if self.strong else (Kind.PERSON, Kind.ORGANIZATION, None)
            if kind not in people or any(c.isdigit() for c in cluster.key):
                return False  # "Lux 4" is nobody
        known = cluster.sure is kind or " " in cluster.key or kind in cluster.strong
        if self.human is False and kind is Kind.PERSON and known:
            return False
        if self.possessive and cluster.sure not in OWNERS:
            return False
        if self.possessive and self.kinds == {Kind.PERSON} and kind is not Kind.PERSON:
            return False  # "su esposa": of nobody but a person
        staff = self.possessive and self.kinds and Kind.PERSON not in self.kinds
        if staff and kind is Kind.PERSON and " " in cluster.key:
            return False  # "su entrenador": of no person
        if self.possessive and self.kinds and not self.kinds & SPEAKERS and kind in SPEAKERS:
            return False  # "its author": nobody writes a firm
        if self.plural and kind is Kind.PERSON:
            return False
        if self.gender and cluster.gender and cluster.gender != self.gender and kind is Kind.PERSON:
            return False
        return not (self.kinds and cluster.sure is not None and cluster.sure not in self.kinds and len(self.kinds) <= 2)
