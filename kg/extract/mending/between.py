"""Join what stands behind "entre": "el acuerdo entre Velmar y Trama ha mejorado las cuentas"."""

from kg.extract.tree.agreement import case_of, features_of
from kg.extract.tree.syntax import NOUNS, finite_of
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_between"]

SUBJECT, OBLIQUE = "nsubj", "obl"


def mend_between(doc: Doc, language: Language) -> None:
    """Take the second of two out of the clause behind, whose subject a parser took it for."""
    for noun in doc:
        case = case_of(noun, language)
        above = noun.head
        if case is None or case.lower_ not in language.pairing or noun.dep_ not in language.nominal:
            continue
        if above.head is not above or above.pos_ not in NOUNS:
            continue
        if any(c.dep_ in language.conjunct for c in noun.children):
            continue
        for verb in [c for c in above.children if c.dep_ in language.conjunct]:
            second = _second(noun, verb, language)
            if second is not None and _agrees(above, verb, language):
                _join(noun, second, verb, language)
                break


def _second(noun: Token, verb: Token, language: Language) -> Token | None:
    """Return the subject of a verb that "and" joins to a noun right before it."""
    joint = next((c for c in verb.children if c.dep_ == "cc"), None)
    subject = next((c for c in verb.children if c.dep_ in language.subject and c.pos_ in NOUNS), None)
    if joint is None or subject is None or subject.i > verb.i:
        return None
    return subject if noun.right_edge.i + 1 == joint.i == subject.left_edge.i - 1 else None


def _agrees(noun: Token, verb: Token, language: Language) -> bool:
    finite = finite_of(verb, language)
    return finite is not None and features_of(finite, "Number") == features_of(noun, "Number")


def _join(noun: Token, second: Token, verb: Token, language: Language) -> None:
    above = noun.head
    joint = next(c for c in verb.children if c.dep_ == "cc")
    hang(verb, verb, "ROOT")
    hang(joint, second, joint.dep_)
    hang(second, noun, min(language.conjunct))
    comma = next((t.i for t in noun.doc[above.sent.start : above.i] if t.text == ","), above.sent.start)
    for child in [c for c in above.children if c.i < comma or c.i > verb.i]:
        hang(child, verb, OBLIQUE if child.dep_ in language.nominal else child.dep_)
    hang(above, verb, SUBJECT)
