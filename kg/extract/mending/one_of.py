"""Let the noun tell what somebody is one of: "Velmar is one of the largest steelmakers", "una de las fundadoras"."""

from kg.extract.tree.noun_phrases import is_preposition
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language

__all__ = ["mend_one_of"]

DETERMINER = "det"


def mend_one_of(doc: Doc, language: Language) -> None:
    """Put the noun in the place of "one", which it hangs on, where the phrase says what something is."""
    for one in doc:
        if one.lower_ not in language.one_words or one.pos_ not in {"NUM", "PRON", "NOUN", "DET"}:
            continue
        noun = _class(one, language)
        if noun is not None and _describes(one, language):
            _replace(one, noun)


def _class(one: Token, language: Language) -> Token | None:
    """Return the plural noun behind "one of the"."""
    of = load_words(one.doc.lang_).of
    for child in one.children:
        inner = [child, *(c for c in child.children if c.dep_ in language.prepositional_object)]
        noun = inner[-1]
        mark = child if is_preposition(child) else next((c for c in child.children if c.dep_ in language.case), None)
        told = any(c.pos_ == "DET" or c.dep_ in language.possessive | {DETERMINER} for c in noun.children)
        plural = "Plur" in noun.morph.get("Number", [])
        if mark is not None and mark.i == one.i + 1 and mark.lower_ in of and noun.pos_ == "NOUN" and plural and told:
            return noun
    return None


def _describes(one: Token, language: Language) -> bool:
    """Tell what a copula or an apposition says of a name, or what a copula names, from whoever does something."""
    be = [c for c in one.children if c.dep_ in language.copula]
    if one.dep_ in language.apposition:
        return one.head.pos_ == "PROPN" and one.head.i < one.i
    if one.dep_ in language.subject:
        named = one.head if one.head.pos_ == "PROPN" else None
        copular = any(c.dep_ in language.copula for c in one.head.children) or one.head.lemma_.lower() in language.be
        behind = [c for c in one.head.children if c.dep_ in language.attribute and c.pos_ == "PROPN"]
        return copular and (named is not None or bool(behind))
    return bool(be) or (one.dep_ in language.attribute and one.head.lemma_.lower() in language.be)


def _replace(one: Token, noun: Token) -> None:
    above, label = one.head, one.dep_
    cases = [c for c in noun.children if c.i == one.i + 1]
    others = [c for c in one.children if c is not noun and not is_preposition(c)]
    hang(noun, noun if above is one else above, label)
    for child in others:
        hang(child, noun, child.dep_)
    for case in cases:
        hang(case, one, case.dep_)
    hang(one, noun, DETERMINER)
    one.pos_ = "DET"
    noun.morph = noun.morph | {"Number": ["Sing"]}
