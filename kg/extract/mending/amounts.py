"""Put amounts together that a small parser leaves in pieces: "$ 3 millones", "menos del 10 %"."""

from itertools import pairwise

from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_amounts"]


def mend_amounts(doc: Doc, language: Language) -> None:
    """Hang signs of money and per cent on their numbers, and "de" on the word it goes with: "más de 300"."""
    for token in doc:
        _multiply(token, language)
    for token in doc:
        _add(token, language)
    for token in doc:
        _count(token, language)
    for before, token in pairwise(doc):
        if before.lower_ in language.currencies and _is_number(token):
            _gather(before, _top_of_number(token), language)
        elif token.lower_ in language.scales and _is_number(before) and not before.whitespace_:
            _scale(before, token)
        elif token.text in language.percent and _is_number(before):
            _gather(token, before, language)
        elif before.lower_ in language.approximators and token.lower_ in language.core_complements:
            _approximate(before, token, language)


def _is_number(token: Token) -> bool:
    return token.pos_ == "NUM" or token.like_num or token.text[0].isdigit()


def _multiply(first: Token, language: Language) -> None:
    """ "3 mil millones": what is multiplied hangs on the last word, which stands for the whole."""
    end = first.i + 1
    while end < len(first.doc) and first.doc[end].lower_ in language.multiples:
        end += 1
    run, last = first.doc[first.i : end], first.doc[end - 1]
    if not _is_number(first) or len(run) < 3 or (first.i and first.nbor(-1).lower_ in language.multiples):
        return
    if last.head in run:
        outer = next((t for t in run if t.head not in run), None)
        if outer is None:
            return
        hang(last, last if outer.head is outer else outer.head, outer.dep_)
    for token in run[:-1]:
        for child in [c for c in token.children if c not in run]:
            hang(child, last, child.dep_)
        hang(token, last, "nummod")


def _add(first: Token, language: Language) -> None:
    """ "2 mil 300 casas", "1 millón 200 mil pesos": figures go on behind a multiple, as Mexico writes them."""
    doc, end = first.doc, first.i
    while end < len(doc) and (doc[end].is_digit or doc[end].lower_ in language.multiples):
        end += 1
    run = doc[first.i : end]
    if len(run) < 3 or not first.is_digit or (first.i and _is_number(first.nbor(-1))):
        return
    if not any(a.lower_ in language.multiples and b.is_digit for a, b in pairwise(run)):
        return
    counted = next((t.head for t in reversed(run) if t.head.i >= end), None)
    if counted is None or counted.pos_ != "NOUN" or counted.i > end + 1:
        return
    if counted.head in run:
        outer = next((t for t in run if t.head not in run and t.head is not counted), None)
        if outer is None:
            return
        hang(counted, counted if outer.head is outer else outer.head, outer.dep_)
    for token in run:
        for child in [c for c in token.children if c not in run]:
            hang(child, counted, child.dep_)
        hang(token, counted, "nummod")


def _count(many: Token, language: Language) -> None:
    """ "miles de vecinos": who is counted, not the number, does things and is a thing, as in "mil vecinos".

    So it is with a part of them: "cuatro de sus canciones".
    """
    if many.i + 2 >= len(many.doc):
        return
    joint = many.nbor(1)
    counted = joint.head
    part = many.pos_ == "NUM" and not many.is_digit and any(c.dep_ == "det" for c in counted.children)
    if many.lower_ not in language.round_numbers and not (part and "Plur" in counted.morph.get("Number", [])):
        return
    if joint.dep_ not in language.case or counted.head is not many or counted.pos_ != "NOUN":
        return
    if counted.lower_ in language.multiples:
        return  # "miles de millones": still a number
    hang(counted, counted if many.head is many else many.head, many.dep_)
    for child in list(many.children):
        hang(child, counted, child.dep_)
    hang(many, counted, "nummod")
    hang(joint, many, "fixed")


def _top_of_number(token: Token) -> Token:
    """Return what a number counts in: "3" of "3 millones"."""
    head = token.head
    return head if head.i == token.i + 1 and token.dep_ == "nummod" else token


def _gather(sign: Token, number: Token, language: Language) -> None:
    """Hang a sign on its number, and leave one argument where the parser saw two."""
    if sign.head is sign:
        return
    marked = any(c.dep_ in language.case for c in sign.children)
    if number.head is sign:
        hang(number, sign.head, sign.dep_)
    elif number.head is not sign.head or number.head is number:
        return
    elif marked or (number.dep_ in language.oblique and sign.dep_ in language.object):
        number.dep_ = sign.dep_
    for child in list(sign.children):
        hang(child, number, child.dep_)
    hang(sign, number, "compound")


def _scale(number: Token, unit: Token) -> None:
    """ "paid $200m upfront": what counts the millions hangs on them, and they stand for the whole."""
    if unit.head is number.head and unit is not number.head and number.head is not number:
        hang(unit, number.head, number.dep_)
        for child in list(number.children):
            hang(child, unit, child.dep_)
        hang(number, unit, "nummod")


def _approximate(adverb: Token, preposition: Token, language: Language) -> None:
    """ "menos del 10 %" counts as a number would: the preposition is no case."""
    number = preposition.head
    if preposition.dep_ not in language.case or not (_is_number(number) or number.i == preposition.i + 1):
        return
    if not any(_is_number(t) for t in preposition.doc[preposition.i + 1 : preposition.i + 3]):
        return
    if adverb.head is number:
        hang(preposition, adverb, "fixed")
    elif number.head is adverb and adverb.head is not adverb:
        number.dep_ = "nummod"
