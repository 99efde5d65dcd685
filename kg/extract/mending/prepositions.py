"""Let the noun be what a copula is said of: "está a bordo del buque" has a preposition of three words."""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_prepositions"]

CASE, FIXED, OBLIQUE, ROOT = "case", "fixed", "obl", "ROOT"


def mend_prepositions(doc: Doc, language: Language) -> None:
    """Turn a preposition that a parser took for the predicate into one of the noun behind it."""
    for token in doc if language.drops else ():
        _free(token, language)
        _date(token, language)
        if token.pos_ != "ADP" or not any(c.dep_ in language.copula for c in token.children):
            continue
        fixed = [c for c in token.children if c.dep_ in language.marker_parts]
        noun = next((c for c in token.children if c.i > token.i and c.dep_ in language.oblique), None)
        case = case_of(noun, language) if noun is not None else None
        if noun is not None and fixed and case is not None and case.i == fixed[-1].i + 1:
            _turn(token, noun, case)


def _free(noun: Token, language: Language) -> None:
    """ "advirtió, por su parte, del aumento": what a phrase that only links has behind it hangs on the verb."""
    case, verb = case_of(noun, language), noun.head
    if case is None or noun.pos_ != "NOUN" or verb is noun or verb.i > noun.i:
        return
    phrase = " ".join(t.lower_ for t in noun.doc[case.i : noun.i + 1])
    if phrase in language.discourse:
        for child in [c for c in noun.children if c.i > noun.i and c.dep_ in language.nominal]:
            hang(child, verb, OBLIQUE)


def _date(day: Token, language: Language) -> None:
    """ "convocó una huelga para el 3 de mayo": when it is done, no part of what is done."""
    case, noun = case_of(day, language), day.head
    if case is None or case.lower_ in language.core_complements or day.dep_ not in language.nominal:
        return
    dated = {day.lower_, *(c.lower_ for c in day.children if day.pos_ == "NUM")} & language.days
    if dated and noun.pos_ == "NOUN" and noun.head.pos_ == "VERB" and noun.head.i < noun.i:
        hang(day, noun.head, OBLIQUE)


def _turn(preposition: Token, noun: Token, case: Token) -> None:
    head, label = preposition.head, preposition.dep_
    hang(noun, noun if head is preposition else head, ROOT if head is preposition else label)
    for child in [c for c in preposition.children if c.dep_ != FIXED]:
        hang(child, noun, child.dep_)
    hang(preposition, noun, CASE)
    hang(case, preposition, FIXED)
