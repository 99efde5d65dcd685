"""Give back to its verb what a parser hung on "hace dos años" or "hace poco": how long ago, and no clause."""

from kg.extract.tree.syntax import FINITE, VERBAL, form, is_duration
from kg.extract.tree.tokens import Doc, hang
from kg.lang import Language

__all__ = ["mend_durations"]


def mend_durations(doc: Doc, language: Language) -> None:
    """Hang the object of "compró hace poco una casa" on the verb that stands before the duration."""
    for token in doc:
        if token.lemma_.lower() not in language.duration_verbs or token.head.i >= token.i:
            continue
        verb = token.head
        if token.dep_ not in language.adverbial_clause or verb.pos_ not in VERBAL or form(token) != FINITE:
            continue
        behind = [c for c in token.children if c.i > token.i and not c.is_punct]
        if len(behind) < 2 or not is_duration(token, behind[:1], language):
            continue
        for child in behind[1:]:
            hang(child, verb, child.dep_)
