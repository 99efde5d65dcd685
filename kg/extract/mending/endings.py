"""Give verbs the mood, tense and person that their endings tell, whatever a tagger made of a form it never saw."""

from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Doc, Token
from kg.lang import Language

__all__ = ["mend_endings"]

FEATURES = ("Mood", "Tense", "Number", "Person")
NONE = "-"


def mend_endings(doc: Doc, language: Language) -> None:
    """Mend the features of finite forms that begin with their infinitive: "vendería" is no present of "vender"."""
    if not language.infinitive_endings:
        return
    for token in doc:
        told = language.infinitive_endings.get(_added(token))
        if told is None:
            continue
        features = {k: [v] for k, v in zip(FEATURES, told.split(), strict=True) if v != NONE}
        if any(token.morph.get(name, []) != value for name, value in features.items() if name != "Person"):
            token.morph = features | {"VerbForm": ["Fin"]}


def _added(token: Token) -> str:
    """Return what a verb adds to its infinitive, "" where it does not begin with it."""
    form, lemma = token.lower_, token.lemma_.lower()
    return form[len(lemma) :] if token.pos_ in VERBAL and form.startswith(lemma) else ""
