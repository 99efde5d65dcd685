"""Compare with the PyPI package triplet-extract on the same English sentences and the same model.

Run as: uv run --with triplet-extract==0.5.0 python benchmarks/against_triplet_extract.py SENTENCES.jsonl [--most 200]

The package asks spaCy for en_core_web_sm, which no package registry serves; it is given the English model of ``kg``.
"""

import argparse
import json
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy

from kg.annotate import MODELS, annotate_all, load_model
from kg.corpus import batches
from kg.extract import extract
from kg.extract.open.open_triples import open_triples
from kg.lang import load_language
from kg.model import Article, CleanArticle, Passage, Role, Span
from kg.ontology import load_ontology

SENTENCES = 20


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sentences", type=Path, help='lines of JSON with "sentence" or "text"')
    options.add_argument("--most", type=int, default=200)
    given = options.parse_args()
    lines = map(json.loads, given.sentences.read_text(encoding="utf-8").splitlines())
    sentences = [str(line.get("sentence") or line["text"]) for line in lines][: given.most]
    words = sum(len(sentence.split()) for sentence in sentences)
    speeds = {
        "triplet-extract": words / _timed(_theirs(), sentences),
        "kg, open triples": words / _timed(_open, sentences),
        "kg, claims": words / _timed(_claims, sentences),
        "kg, open triples, sentences one by one": words / _timed(_one_by_one, sentences),
    }
    print(f"{len(sentences)} sentences, {words:,} words; words per CPU second:")
    for name, speed in speeds.items():
        print(f"{name:40} {speed:8,.0f}   {speed / speeds['triplet-extract']:5.1f}")


def _timed(work: Callable[[list[str]], object], sentences: list[str]) -> float:
    work(sentences[:2])  # loading is not what is measured
    start = time.process_time()
    work(sentences)
    return time.process_time() - start


def _theirs() -> Callable[[list[str]], object]:
    from triplet_extract import OpenIEExtractor  # type: ignore[import-not-found]

    load = spacy.load

    def english(name: str, **options: Any) -> Any:
        return load(MODELS["en"].package if name == "en_core_web_sm" else name, **options)

    spacy.load = english  # type: ignore[assignment]
    extractor = OpenIEExtractor()  # its default, the balanced mode
    return lambda sentences: extractor.extract_batch(sentences, progress=False)


def _articles(sentences: list[str]) -> list[CleanArticle]:
    """Make articles of so many sentences as news have: they are what we analyse at once."""
    return [_article(n, lines) for n, lines in enumerate(batches(sentences, SENTENCES))]


def _article(number: int, lines: tuple[str, ...]) -> CleanArticle:
    ends = list(accumulate(len(line) + 1 for line in lines))
    spans = [Span(end - 1 - len(line), end - 1) for end, line in zip(ends, lines, strict=True)]
    passages = tuple(Passage(span, Role.PARAGRAPH) for span in spans)
    return CleanArticle(Article(f"urn:{number}", "\n".join(lines), "en"), passages)


def _open(sentences: list[str]) -> None:
    for doc in annotate_all(_articles(sentences), load_model("en")):
        open_triples(doc, load_language("en"))


def _one_by_one(sentences: list[str]) -> None:
    for sentence in sentences:
        _open([sentence])


def _claims(sentences: list[str]) -> None:
    articles = _articles(sentences)
    for article, doc in zip(articles, annotate_all(articles, load_model("en")), strict=True):
        extract(doc, article, ontology=load_ontology())


if __name__ == "__main__":
    main()
