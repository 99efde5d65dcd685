"""Tell whose plan, decision or offer it is to do what an infinitive behind the noun tells."""

from collections.abc import Iterator

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.tree.agency import Agency
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["is_elsewhere", "planners"]


def planners(noun: Token, infinitive: Token, language: Language, agency: Agency) -> list[Argument]:
    """ "la decisión de Velmar de vender Trama", "Velmar's decision to sell it": whoever has the plan is to act.

    Who gives an order or leave does not act: "la orden del juez de cerrar la planta".
    """
    if noun.lemma_.lower() in language.granted | language.asking:
        return []
    found = [t for t in _owners(noun, language) if t.i < infinitive.i and agency(t) > 0]
    return [Argument("subject", t, origin="control") for t in found[:1]]


def _owners(noun: Token, language: Language) -> Iterator[Token]:
    joints = language.core_complements | language.agent_prepositions
    for child in noun.children:
        if child.dep_ in language.possessive or (
            child.dep_ in language.nominal
            and any(c.dep_ in language.case and c.lower_ in joints for c in child.children)
        ):
            yield child
        elif child.dep_ in language.preposition and child.lower_ in joints:
            yield from (c for c in child.children if c.dep_ in language.prepositional_object)


def is_elsewhere(noun: Token, governor: Clause, language: Language) -> bool:
    """ "denunció un plan para cerrar la planta", "ve bien la idea de vender": what one judges or stops others do."""
    if governor.verb.lemma_.lower() in language.judging:
        return True
    patients = [a.head for a in governor.of("directObject")]
    return bool(governor.of("attribute")) and governor.copula is None and any(p.i == noun.i for p in patients)
