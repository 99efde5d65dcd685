"""Let the noun be what a copula is said of: "está a bordo del buque" has a preposition of three words."""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_prepositions"]

CASE, FIXED, ROOT = "case", "fixed", "ROOT"


def mend_prepositions(doc: Doc, language: Language) -> None:
    """Turn a preposition that a parser took for the predicate into one of the noun behind it."""
    for token in doc if language.drops else ():
        if token.pos_ != "ADP" or not any(c.dep_ in language.copula for c in token.children):
            continue
        fixed = [c for c in token.children if c.dep_ in language.marker_parts]
        noun = next((c for c in token.children if c.i > token.i and c.dep_ in language.oblique), None)
        case = case_of(noun, language) if noun is not None else None
        if noun is not None and fixed and case is not None and case.i == fixed[-1].i + 1:
            _turn(token, noun, case)


def _turn(preposition: Token, noun: Token, case: Token) -> None:
    head, label = preposition.head, preposition.dep_
    hang(noun, noun if head is preposition else head, ROOT if head is preposition else label)
    for child in [c for c in preposition.children if c.dep_ != FIXED]:
        hang(child, noun, child.dep_)
    hang(preposition, noun, CASE)
    hang(case, preposition, FIXED)
