"""Tell which mentions can stand as a node of the graph."""

import re

from kg.extract.analysis import Analysis, Located
from kg.extract.names.mentions import is_one_of_two
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token
from kg.model import Reference

__all__ = ["is_amount", "is_nameable"]

AMOUNT = re.compile(r"[$£€¥]\s*\d|\d[\d.,]*\s*[%$£€¥]")


def is_amount(analysis: Analysis, located: Located) -> bool:
    """Tell an amount, a duration or a date, which no relation between things has for an argument."""
    token = located.token
    if token.i in analysis.name_at:
        return False
    if token.ent_type_ in {"MONEY", "PERCENT"} or AMOUNT.match(located.mention.text):
        return True
    if token.lower_ in analysis.words.time_nouns:
        return True
    lemma = token.lemma_.lower()
    counted = any(c.dep_ == "nummod" for c in token.children)
    if lemma in analysis.words.measures and _measures_stuff(analysis, token):
        return False
    return lemma in analysis.words.time_units or (counted and lemma in analysis.words.units)


def _measures_stuff(analysis: Analysis, unit: Token) -> bool:
    """ "500 toneladas de acero", "20 miles of cable": how much of something there is."""
    of, units = analysis.words.of, analysis.words.units | analysis.words.dimensions
    stuff = [noun for marker, noun in complements(unit) if marker[-1].lower_ in of and noun.pos_ == "NOUN"]
    return any(noun.lemma_.lower() not in units and all(c.dep_ != "det" for c in noun.children) for noun in stuff)


def is_nameable(analysis: Analysis, located: Located) -> bool:
    """Tell whether a mention can stand as a node: it has a letter, and is no bare adjective or function word."""
    mention = located.mention
    if located.token.lower_ in analysis.words.aged and located.token.dep_ in analysis.words.subject_labels:
        return True  # "the 19-year-old"
    if located.token.pos_ == "ADV" and any(c.pos_ == "NUM" for c in located.token.children):
        return True  # "más de 3.000", the noun left out
    if is_one_of_two(located.token, analysis.words):
        return True
    if (
        located.token.pos_ in {"ADJ", "ADV", "SCONJ", "ADP", "PUNCT", "INTJ", "SPACE"}
        and located.token.i not in analysis.name_at
        and mention.reference is not Reference.NAME
    ):
        return False
    if mention.reference in (Reference.PRONOUN, Reference.NULL):
        return True
    if located.token.pos_ == "NUM" and located.token.i not in analysis.name_at and " " not in mention.text:
        return False  # "a mother of three"
    return any(c.isalpha() for c in mention.text) and mention.text.lower() not in analysis.words.determiners
