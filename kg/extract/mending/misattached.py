"""Hang a seat on the name before its comma, and a judgement on its "as": "Shares in Orbe, based in Leeds, fell"."""

from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_misattached"]

PAST_PARTICIPLE, MODIFIER, COMPOUND, OBJECT = "VBN", "amod", "compound", "pobj"
NAMING = frozenset({"as"})
SEATED = frozenset({"based", "headquartered"})


def mend_misattached(doc: Doc, language: Language) -> None:
    """Mend what an English parser hangs on the wrong word, as the word itself shows."""
    if language.drops:
        return
    for token in doc:
        if token.tag_ == PAST_PARTICIPLE and token.lower_ in SEATED:
            _mend_seat(token, language)
        if token.pos_ == "ADJ" and token.dep_ == MODIFIER and token.head.lower_ in NAMING:
            _mend_judgement(token, language)


def _mend_seat(participle: Token, language: Language) -> None:
    """ "Shares in Orbe, based in Leeds, fell": what has a seat is the name right before the comma."""
    noun, before = participle.head, participle.doc[max(participle.i - 2, 0)]
    beside = participle.i > 1 and participle.nbor(-1).text == "," and before.pos_ == "PROPN"
    while beside and before.dep_ == COMPOUND and before.head.i == before.i + 1:
        before = before.head
    if beside and participle.dep_ in language.participial and noun.is_ancestor(before) and noun.pos_ == "NOUN":
        hang(participle, before, participle.dep_)


def _mend_judgement(adjective: Token, language: Language) -> None:
    """ "described the plan as reckless": behind "as" an adjective stands for what something is called."""
    taken = any(c.dep_ in language.prepositional_object for c in adjective.head.children)
    if not taken and adjective.i > adjective.head.i:
        adjective.dep_ = OBJECT
