"""Tell what stands around a noun and what its form tells: a determiner, a preposition, number and gender."""

from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["case_of", "features_of", "is_complemented", "is_determined"]


def is_determined(noun: Token, language: Language) -> bool:
    """Tell a noun with an article, a number or a possessive before it: "del club" has one."""
    case = case_of(noun, language)
    if case is not None and case.lower_ in language.contractions:
        return True
    return any(c.i < noun.i and (c.pos_ in {"DET", "NUM"} or c.dep_ in language.possessive) for c in noun.children)


def case_of(noun: Token, language: Language) -> Token | None:
    """Return the preposition before a noun."""
    return next((c for c in noun.children if c.dep_ in language.case and c.i < noun.i), None)


def features_of(token: Token, *names: str) -> dict[str, str]:
    """Return the features of a form that have one value."""
    found = {name: token.morph.get(name, []) for name in names}
    return {name: values[0] for name, values in found.items() if len(values) == 1}


def is_complemented(participle: Token) -> bool:
    """Tell a participle that says something of its noun: "fundada por Gil"; a bare one is an adjective."""
    return any(c.i > participle.i and not c.is_punct for c in participle.children)
