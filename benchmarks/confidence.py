"""Show how far the confidence of claims can be believed: python benchmarks/confidence.py [--fit].

The claims of each gold article are judged by the gold scorer, one by one; those of the news in ``reading/`` by whoever
read them. The tables put them in bins of confidence and set the mean confidence of each bin beside the share that is
right. Every article is scored with weights fitted on the others (leave one out); the held-out articles and ten of the
news, on which nothing is fitted, with the weights in use and with weights fitted on all these. ``--fit`` writes the
latter to ``kg/extract/confidence.toml``: that pays only where they do better on what is held out, since articles that
rules were written on flatter the rules. Open relations are not in the gold: what is known of theirs is from the news.
"""

import argparse
import itertools
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from quality import SETS, scorer
from rdflib import RDF, Dataset, URIRef
from reading import KEPT, RIGHT, articles, claims_of, load_verdicts
from rich.console import Console
from rich.table import Table
from scipy.optimize import minimize

from kg.annotate import annotate, load_model
from kg.clean import clean
from kg.extract import extract
from kg.extract.analysis import analyse_doc
from kg.extract.confidence import LEAST, MOST, claim_features, load_weights
from kg.model import ResolvedClaim
from kg.ontology import load_ontology
from kg.rdf import Run, build_dataset
from kg.rdf.terms import claim_iri
from kg.read import read_all
from kg.resolve import resolve
from kg.vocab import OPEN

WEIGHTS = Path(__file__).resolve().parents[1] / "kg" / "extract" / "confidence.toml"
RIDGE = 4.0  # how strongly weights are drawn towards nought
FITTED = ("shared", "dev")
TWICE = 2  # a gold claim counts as two of the news: theirs are of one language, and many of one list or sentence
NEWS = "news"
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
Judged = tuple[str, dict[str, float], bool]  # article, features, right


class OneClaim:
    """A dataset that shows one of its claims alone."""

    def __init__(self, data: Dataset, claim: URIRef, kind: URIRef) -> None:
        self.data, self.claim, self.kind = data, claim, kind

    def subjects(self, predicate: Any = None, object: Any = None) -> Iterator[Any]:
        if object == self.kind:
            yield self.claim
        elif predicate == RDF.type:
            yield from self.data.subjects(predicate, object)

    def __contains__(self, triple: object) -> bool:
        return triple in self.data

    def __getattr__(self, name: str) -> Any:
        return getattr(self.data, name)


def judge(score_gold: ModuleType, gold: dict[str, Any], place: Path) -> Iterator[Judged]:
    article = next(iter(read_all([place / gold["article"]], lang=None, base_iri="https://example.org/")))
    cleaned, ontology = clean(article), load_ontology()  # type: ignore[arg-type]
    doc = annotate(cleaned, load_model(cleaned.article.lang))
    claims, _ = extract(doc, cleaned, ontology=ontology, calibrated=False)
    tokens = analyse_doc(doc, cleaned.article, ontology).doc
    with resolve([(cleaned, claims)], ontology=ontology) as resolution:
        articles, entities = list(resolution.articles()), list(resolution.entities())
    run = Run(version="0", models=(), options=(), notes=(), base_iri="https://example.org/")
    text = "\n".join(f"{q} ." for q in build_dataset(articles, entities, ontology=ontology, run=run))
    data = Dataset(default_union=True)
    data.parse(data=text, format="nquads")
    for resolved in articles[0].claims:
        if not resolved.claim.predicate.startswith(str(OPEN)):
            yield gold["article"], claim_features(resolved.claim, tokens), is_right(score_gold, gold, data, resolved)


def judge_news(numbers: Iterable[int]) -> Iterator[Judged]:
    """Yield the claims of the news that were read by hand and still stand as they were read."""
    verdicts, all_articles, ontology = load_verdicts(), articles(), load_ontology()
    for number in numbers:
        article = all_articles[number]
        for read in claims_of(article, ontology=ontology, least=0.0, calibrated=False):
            verdict = verdicts.get((number, read.digest))
            if verdict:
                yield f"{NEWS} {number}", claim_features(read.claim, read.doc), verdict == RIGHT


def judge_set(score_gold: ModuleType, name: str) -> Iterator[Judged]:
    answers, articles = SETS[name]
    for path in sorted(answers.glob("*.json")):
        yield from judge(score_gold, json.loads(path.read_text(encoding="utf-8")), articles)


def is_right(score_gold: ModuleType, gold: dict[str, Any], data: Dataset, resolved: ResolvedClaim) -> bool:
    """Tell whether the gold has the claim with its speaker, polarity and modality."""
    alone = OneClaim(data, URIRef(claim_iri(resolved, base_iri="https://example.org/")), score_gold.KG.Claim)
    result, notes = score_gold.score(gold, alone)
    return result["precision"] == 1.0 and not any(note.startswith("qualifiers") for note in notes)


def fit(judged: list[Judged]) -> dict[str, float]:
    names = sorted({name for _, features, _ in judged for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] for _, features, _ in judged])
    y = np.array([right for *_, right in judged], dtype=float)
    count = np.array([1 if article.startswith(NEWS) else TWICE for article, *_ in judged])
    ridge = np.array([0.0 if name == "bias" else RIDGE for name in names])

    def loss(w: Any) -> tuple[float, Any]:
        p = 1 / (1 + np.exp(-x @ w))
        missed = y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)
        cost = np.sum(ridge * w * w) / 2 - np.sum(count * missed)
        return float(cost), x.T @ (count * (p - y)) + ridge * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {name: round(float(w), 3) for name, w in zip(names, found.x, strict=True) if abs(w) >= 0.0005}


def sure(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return min(max(1 / (1 + math.exp(-score)), LEAST), MOST)


def raw(features: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-features.get("raw", 0.0)))


def reliability(title: str, pairs: list[tuple[float, bool]]) -> Table:
    error, brier = 0.0, sum((p - right) ** 2 for p, right in pairs) / len(pairs)
    table = Table("confidence", "claims", "mean confidence", "share right", title=title)
    for low, high in itertools.pairwise(BINS):
        held = [(p, right) for p, right in pairs if low <= p < high]
        if held:
            mean, share = sum(p for p, _ in held) / len(held), sum(r for _, r in held) / len(held)
            error += abs(mean - share) * len(held) / len(pairs)
            table.add_row(f"{low:.1f}-{high:.1f}", str(len(held)), f"{mean:.2f}", f"{share:.2f}")
    table.caption = f"expected calibration error {error:.3f}, Brier score {brier:.3f}"
    return table


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--fit", action="store_true", help="write the weights fitted on all articles")
    given = options.parse_args()
    score_gold = scorer()
    judged = [one for name in FITTED for one in judge_set(score_gold, name)]
    judged += judge_news(sorted({number for number, _ in load_verdicts()} - set(KEPT)))
    by_article: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_article[one[0]].append(one)
    apart: dict[bool, list[tuple[float, bool]]] = {False: [], True: []}  # by whether they are of the news
    for name, own in by_article.items():
        weights = fit([one for one in judged if one[0] != name])
        apart[name.startswith(NEWS)] += [(sure(features, weights), right) for _, features, right in own]
    console = Console(width=100)
    console.print(reliability("as the extractors give it", [(raw(f), right) for _, f, right in judged]))
    console.print(reliability("gold articles, calibrated on all other articles", apart[False]))
    console.print(reliability("news, calibrated on all other articles", apart[True]))
    unseen = [*judge_set(score_gold, "heldout"), *judge_news(KEPT)]
    shipped, weights = load_weights(), fit(judged)
    for title, used in (("with the weights in use", shipped), ("with weights fitted on all others", weights)):
        pairs = [(sure(features, used), right) for _, features, right in unseen]
        console.print(reliability(f"held-out articles and ten of the news, {title}", pairs))
    if given.fit:
        lines = [f'"{name}" = {weight}' for name, weight in sorted(weights.items())]
        head = "# Weights of the logistic regression in confidence.py; written by benchmarks/confidence.py --fit"
        WEIGHTS.write_text("\n".join([head, "[weights]", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
