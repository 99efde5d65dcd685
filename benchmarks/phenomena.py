"""Count what the gold articles' misses have in common, by language: python benchmarks/phenomena.py.

A gold claim is counted under every phenomenon that the sentence around its evidence shows; the share missed of each
says where the next step pays. Development articles only.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quality import SETS, scorer
from rich.console import Console
from rich.table import Table
from spacy.tokens import Span as Sentence

import kg
from kg.annotate import load_model
from kg.lang import load_language

QUOTES = set('«»“”"')


def phenomena(sentence: Sentence, claim: dict[str, Any], lang: str) -> Iterator[str]:
    language = load_language(lang)
    verbs = [t for t in sentence if t.pos_ in {"VERB", "AUX"}]
    deps = {t.dep_ for t in sentence}
    evidence = claim.get("evidence", "")
    if not any(t.pos_ in {"VERB", "AUX"} and t.text in evidence for t in verbs):
        yield "no verb in the evidence"
    if claim.get("speaker"):
        yield "said by somebody"
    if claim["polarity"] == "negated":
        yield "denied"
    if claim["modality"] != "certain":
        yield "not certain"
    if isinstance(claim["o"], dict):
        yield "literal object"
    if deps & {"acl:relcl", "relcl", "acl"}:
        yield "relative or participle clause"
    if any(t.dep_ in language.passive or "pass" in t.dep_ for t in sentence):
        yield "passive"
    if any(t.dep_ in language.conjunct for t in sentence):
        yield "coordination"
    if "appos" in deps:
        yield "apposition"
    if any(t.pos_ == "PRON" for t in sentence):
        yield "pronoun"
    if len(sentence) > 40:
        yield "more than 40 words"
    if QUOTES & {t.text for t in sentence}:
        yield "quotation"


def main() -> None:
    score_gold = scorer()
    wanted: Counter[tuple[str, str]] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for name in ("shared", "dev"):
        answers, articles = SETS[name]
        for path in sorted(answers.glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            lang = "es" if ".es" in path.name else "en"
            with tempfile.TemporaryDirectory() as place:
                kg.build(articles / gold["article"], place)
                _, notes = score_gold.score(gold, score_gold.load(Path(place) / "graph.trig"))
            doc = load_model(lang)((articles / gold["article"]).read_text(encoding="utf-8"))
            lost = [note for note in notes if note.startswith("missed")]
            for claim in gold["claims"]:
                if claim.get("optional"):
                    continue
                label = f"missed      {claim['s']} {'|'.join(claim['p'])} {claim['o']}   "
                for what in ("all", *shown(doc, claim, lang)):
                    wanted[lang, what] += 1
                    missed[lang, what] += any(note.startswith(label) for note in lost)
    table = Table("phenomenon", "es: missed", "of", "share", "en: missed", "of", "share")
    order = sorted({what for _, what in wanted}, key=lambda w: (-missed["es", w] - missed["en", w], w))
    for what in order:
        row = [what]
        for lang in ("es", "en"):
            n, m = wanted[lang, what], missed[lang, what]
            row += [str(m), str(n), f"{m / n:.2f}" if n else ""]
        table.add_row(*row)
    Console(width=110).print(table)


def shown(doc: Any, claim: dict[str, Any], lang: str) -> list[str]:
    at = doc.text.find(claim.get("evidence", "")) if claim.get("evidence") else -1
    span = doc.char_span(at, at + len(claim["evidence"]), alignment_mode="expand") if at >= 0 else None
    return ["evidence not in one piece"] if span is None else list(phenomena(span[0].sent, claim, lang))


if __name__ == "__main__":
    main()
