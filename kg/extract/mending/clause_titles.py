"""Set a title that is a clause beside its noun: "La novela «Nadie me espera» gustó": no novel waits for anybody."""

from kg.extract.tree.noun_phrases import QUOTES
from kg.extract.tree.syntax import is_finite_verb
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_clause_titles"]

LONGEST = 10  # tokens of a title
ROOT = "ROOT"


def mend_clause_titles(doc: Doc, language: Language) -> None:
    """Let the verb behind a title that opens with a capital govern the noun before it."""
    for mark in doc[1:]:
        noun = mark.nbor(-1)
        if mark.text not in QUOTES or noun.pos_ != "NOUN" or mark.i + 1 >= len(doc):
            continue
        end = next((t.i for t in doc[mark.i + 2 : mark.i + LONGEST] if t.text in QUOTES), mark.i)
        inside = range(mark.i + 1, end)
        if noun.head.i in inside and doc[mark.i + 1].text[0].isupper():
            _mend(noun, noun.head, end, language)


def _mend(noun: Token, inner: Token, end: int, language: Language) -> None:
    """Hang the title on its noun, and the noun on the verb behind, which takes the place of the verb inside."""
    outer = next((t for t in noun.doc[end + 1 : noun.sent.end] if is_finite_verb(t)), None)
    if outer is None or not is_finite_verb(inner) or outer.head is not inner:
        return
    role, above, below = noun.dep_, inner.head, inner.dep_
    hang(outer, outer, ROOT) if above is inner else hang(outer, above, below)
    hang(noun, outer, role)
    hang(inner, noun, min(language.apposition))
    for token in [t for t in inner.children if t.i > end]:
        hang(token, outer, token.dep_)
