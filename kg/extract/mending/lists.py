"""Put lists together that a small parser leaves in pieces: "pan, vino y queso", "tanto Ana como Luis"."""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.syntax import NOUNS, VERBAL, is_set_off
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_lists"]

REACH = 12  # tokens between the two members of "tanto … como …"


def mend_lists(doc: Doc, language: Language) -> None:
    """Hang the members of lists on their first."""
    label = min(language.conjunct)
    for token in doc:
        if token.pos_ not in NOUNS:
            continue
        first = token.head if _is_beside(token, language) else _object_before(token, language)
        first = first or _both(token, language) or _alike(token, language)
        if first is not None:
            hang(token, first, label)


def _is_beside(token: Token, language: Language) -> bool:
    """ "pan, vino y queso": what the parser sets beside the first of a list goes on with it."""
    first = token.head
    if token.dep_ not in language.apposition or not token.pos_ == first.pos_ == "NOUN" or token.i < first.i:
        return False
    later = [c for c in (*first.children, *token.children) if c.dep_ in language.conjunct and c.i > token.i]
    if not later or later[0].pos_ != "NOUN" or not is_set_off(token):
        return False
    end = token.right_edge.i
    if later[0].head is token:
        inner = [c.right_edge.i for c in token.children if c is not later[0] and c.i < later[0].i]
        end = max(token.i, *inner)
    joint = token.doc[end + 1]
    return joint.pos_ == "CCONJ" and joint.head is later[0]


def _object_before(token: Token, language: Language) -> Token | None:
    """ "dan luz y calor": a noun that goes on from a verb goes on from its object, right before the "and"."""
    verb = token.head
    joint = next((c for c in token.children if c.pos_ == "CCONJ" and c.i < token.i), None)
    if token.dep_ not in language.conjunct or verb.pos_ not in VERBAL or verb.i > token.i or joint is None:
        return None
    if any(c.dep_ in language.copula | language.subject | language.case for c in token.children):
        return None
    end = joint.i - (2 if joint.nbor(-1).text == "," else 1)
    return next((c for c in verb.children if c.dep_ in language.object and c.right_edge.i == end), None)


def _alike(token: Token, language: Language) -> Token | None:
    """ "a la caída de las ventas y | a los aranceles": what a preposition opens goes on from what the same one does."""
    first = token.head
    if token.dep_ not in language.conjunct or first.pos_ not in NOUNS or not language.drops:
        return None
    wanted = _mark(token, language)
    if wanted is None or _mark(first, language) in (None, wanted):
        return None
    while first.dep_ in language.nominal and first.head.pos_ in NOUNS and first.head.i < first.i:
        first = first.head
        if _mark(first, language) == wanted:
            return first
    return None


def _mark(noun: Token, language: Language) -> str | None:
    case = case_of(noun, language)
    return language.contractions.get(case.lower_, case.lower_) if case is not None else None


def _both(token: Token, language: Language) -> Token | None:
    """ "tanto la sede como los talleres": both, whatever the parser makes of the second."""
    joint = next((c for c in token.children if c.lower_ in language.second_of_both and c.i < token.i), None)
    if joint is None or token.dep_ in language.conjunct:
        return None
    for opening in reversed(token.doc[max(joint.i - REACH, token.sent.start) : joint.i]):
        if opening.lower_ in language.first_of_both and opening.head.pos_ in NOUNS and opening.head.i < joint.i:
            return opening.head if opening.head is not token else None
    return None
