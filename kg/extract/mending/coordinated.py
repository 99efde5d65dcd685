"""Let a finite verb go on from a finite one: "obliga a informar y | prohíbe la venta"."""

from kg.extract.tree.syntax import FINITE, INFINITIVE, VERBAL, finite_of, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_coordinated"]


def mend_coordinated(doc: Doc, language: Language) -> None:
    """Hang finite verbs that a parser joined to an infinitive on the verb that governs it."""
    for verb in doc:
        if verb.dep_ not in language.conjunct or form(verb) != FINITE or verb.pos_ not in VERBAL:
            continue
        governor = _governor(verb, language)
        if governor is not None:
            hang(verb, governor, verb.dep_)


def _governor(verb: Token, language: Language) -> Token | None:
    """Return the finite verb above the bare infinitive that a finite verb cannot go on from, if there is one."""
    above = verb.head
    if form(above) != INFINITIVE or finite_of(above, language) is not None or above.i > verb.i:
        return None
    if any(c.dep_ in language.mark | language.subject and c.i < verb.i for c in verb.children):
        return None
    while above.head is not above and above.head.i < above.i and above.pos_ in VERBAL:
        above = above.head
        if finite_of(above, language) is not None:
            return above if above.pos_ in VERBAL else None
    return None
