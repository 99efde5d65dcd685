"""Take a verb out of the name that a parser put it in: "«Velmar compró Trama», dijo Ruiz" has no such long name."""

from kg.extract.tree.syntax import FINITE, VERBAL, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_flattened"]

FLAT, SUBJECT, OBJECT, OBLIQUE, REPORTED, NOMINAL = "flat", "nsubj", "obj", "obl", "ccomp", "nmod"


def mend_flattened(doc: Doc, language: Language) -> None:
    """Give finite verbs inside a name that hangs on a report what stands before as subject, what follows as object."""
    if not language.drops:
        return
    for verb in doc:
        name = verb.head
        if verb.dep_ != FLAT or verb.pos_ != "VERB" or form(verb) != FINITE or not verb.text.islower():
            continue
        above = name.head if name.head.pos_ != "PUNCT" else name.head.head
        if name.i < verb.i and name.pos_ == "PROPN" and above.i > verb.i and above.pos_ in VERBAL:
            _part(name, verb, above, language)


def _part(name: Token, verb: Token, above: Token, language: Language) -> None:
    hang(verb, above, REPORTED)
    behind = [c for c in name.children if c.i > verb.i]
    hang(name, verb, SUBJECT)
    for token in behind:
        cased = any(c.dep_ in language.case for c in token.children)
        nominal = token.dep_ in {FLAT, NOMINAL} and token.pos_ in {"PROPN", "NOUN"}
        hang(token, verb, (OBLIQUE if cased else OBJECT) if nominal else token.dep_)
