"""Analyse an article's passages and hand them on as one ``Doc`` whose text is the article's.

The pipeline runs passage by passage: newline tokens wreck the parse, and a heading is no part of the sentence after
it. The parts are then put together so that ``doc.text == article.text`` and ``token.idx`` is an offset into it; what
lies between the passages is one SPACE token. Marks that a model never learnt are shown to it as those that it knows.
"""

from collections.abc import Iterable, Iterator
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.models import MODELS
from kg.model import BODY, CleanArticle, Passage, Role
from kg.process import single_threaded

__all__ = ["annotate", "annotate_all", "words_doc"]

TREEBANK_MARKS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
ANALYSED = (*BODY, Role.HEADING)
# what of a passage's analysis goes into the article's; sentences follow from the heads, which are distances
COLUMNS: list[int | str] = ["POS", "HEAD", "DEP", "LEMMA", "TAG", "MORPH"]


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
        given = [nlp.make_doc(passage.span.quote(cleaned.article.text)) for passage in passages]
        words = [doc.to_array("ORTH").tolist() for doc in given]
        shown = [_shown(doc, nlp) for doc in given]
        with single_threaded():
            parts = list(zip(passages, words, nlp.pipe(shown, batch_size=batch_size), strict=True))
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
    doc = _shown(Doc(nlp.vocab, words=known), nlp)
    known = [token.text for token in doc]
    with single_threaded():
        for _, component in nlp.pipeline:
            doc = component(doc)
    if known == words:
        return doc
    given = Doc(nlp.vocab, words=words)
    given.from_array(COLUMNS, cast(Any, doc.to_array(COLUMNS)))
    given.set_ents([Span(given, e.start, e.end, e.label_) for e in doc.ents])
    return given


def _shown(doc: Doc, nlp: Language) -> Doc:
    """Return a ``Doc`` with the marks that its model never learnt replaced by those it takes them for."""
    stand_ins, words = MODELS[str(nlp.lang)].stand_ins, [token.text for token in doc]
    if stand_ins.keys().isdisjoint(words):
        return doc
    spaces = doc.to_array("SPACY").astype(bool).tolist()
    return Doc(nlp.vocab, words=[stand_ins.get(word, word) for word in words], spaces=spaces)


def _join(cleaned: CleanArticle, parts: list[tuple[Passage, list[int], Doc]], vocab: Vocab) -> Doc:
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
    for passage, given, part in parts:
        gap(passage.span.start, done)
        offset = len(words)
        words += given
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
