"""Give back to its verb what a parser hung on "hace dos años" or "la semana que viene": when, and no clause."""

from kg.extract.tree.syntax import FINITE, VERBAL, form, is_duration
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_durations"]


def mend_durations(doc: Doc, language: Language) -> None:
    """Hang the object of "compró hace poco una casa" on the verb that stands before the duration."""
    for token in doc:
        if token.lemma_.lower() in language.coming:
            _mend_coming(token, language)
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


def _mend_coming(verb: Token, language: Language) -> None:
    """ "se reunirá la semana que viene | con Ana": nothing comes with Ana."""
    noun = verb.head
    if noun.lemma_.lower() not in language.time_units or language.links.get(verb.dep_) != "relative":
        return
    above = noun.head
    for child in [c for c in verb.children if c.i > verb.i and not c.is_punct]:
        if above.pos_ in VERBAL:
            hang(child, above, child.dep_)
