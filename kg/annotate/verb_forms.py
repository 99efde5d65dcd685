"""Mend lemmas that no verb has, and moods that the ending of the form tells."""

from collections.abc import Callable, Collection
from functools import lru_cache, partial
from typing import Any, cast

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.inflection import Inflection, load_inflection

__all__ = ["VERB_FORMS", "verb_forms"]

VERB_FORMS = "kg_verb_forms"  # the component's name
MOODS = frozenset({"Ind", "Sub"})


@Language.factory(VERB_FORMS)
def verb_forms(nlp: Language, name: str, lang: str) -> Callable[[Doc], Doc]:
    """Make the component that mends lemmas no verb has ("despidar") and moods that the ending of the form tells."""
    inflection = load_inflection(lang)
    if inflection is None:  # the language has no such table
        return lambda doc: doc
    verbs = frozenset(cast(Any, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index")["verb"])
    readings = lru_cache(maxsize=50_000)(partial(inflection.readings, known=verbs))

    def mend(doc: Doc) -> Doc:
        for token in doc:
            if token.pos_ in {"VERB", "AUX"} and (token.is_lower or token.is_sent_start):
                _mend_verb(token, readings(token.lower_), inflection, verbs)
        return doc

    return mend


def _mend_verb(
    token: Token, readings: Collection[tuple[str, str]], inflection: Inflection, verbs: frozenset[str]
) -> None:
    form, lemma = token.lower_, token.lemma_.split(" ")[0]
    told = next(iter(token.morph.get("Mood", []) or token.morph.get("VerbForm", [])), "")
    if told == "Part" and readings and all(mood != told for _, mood in readings):
        lemma = ""  # "compre" is no participle
    if lemma not in verbs:
        best = sorted(readings, key=lambda reading: (reading[1] != told, reading))
        token.lemma_ = lemma = best[0][0] if best else _unknown_lemma(token, told, inflection)
    moods = {mood for verb, mood in readings if verb == lemma}
    if len(moods) == 1 and moods <= MOODS and told in MOODS | {"Part"} and told not in moods:
        features = token.morph.to_dict()
        if "Person" not in features:
            features |= {"Person": "3", "Number": "Plur" if form.endswith("n") else "Sing"}
        features.pop("Gender", None)
        cast(Any, token).set_morph(features | {"Mood": moods.pop(), "VerbForm": "Fin"})


def _unknown_lemma(token: Token, told: str, inflection: Inflection) -> str:
    """Guess the infinitive of a verb nobody told of, where one guess alone fits; else its form: nothing is invented."""
    if told == "Inf" and token.lemma_.endswith(tuple(inflection.endings)):
        return token.lemma_  # less its clitics
    return inflection.regular(token.lower_, told) or token.lower_
