"""Turn an extractor's own confidence into the share of such claims that are right.

What an extractor gives is an ordering of its own. A logistic regression over what is known of a claim (who found it,
how its ends are named and how far they stand from the cue, whether somebody says it) maps it to a probability;
``benchmarks/confidence.py`` fits the weights in ``confidence.toml`` on articles whose claims were written down by hand
and on news whose claims were read one by one, and shows how well they hold.
"""

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from kg.extract.tree.tokens import Doc, Token, root_of
from kg.model import Claim, Mention, Modality, Polarity, Reference, Span
from kg.vocab import OPEN

__all__ = ["calibrate", "claim_features", "load_weights", "probability"]

LEAST, MOST = 0.02, 0.98
FAR = 90  # characters between a claim's ends that are far apart


def claim_features(claim: Claim, doc: Doc) -> dict[str, float]:
    """Return what the confidence of a claim is worked out from; ``claim.confidence`` is the extractor's own.

    ``doc`` holds the article that the claim is from.
    """
    evidence = claim.evidence
    raw = min(max(claim.confidence, LEAST), MOST)
    found = {
        "bias": 1.0,
        "raw": math.log(raw / (1 - raw)),
        f"extractor {claim.extractor}": 1.0,
        "open relation": float(claim.predicate.startswith(str(OPEN))),
        "said by somebody": float(claim.speaker is not None),
        "denied": float(claim.polarity is Polarity.NEGATED),
        "not certain": float(claim.modality is not Modality.CERTAIN),
        "far apart": float(abs(evidence.subject.start - evidence.object.start) > FAR),
        "qualified": float(any((claim.time, claim.place, claim.quantity))),
    }
    for side, end in (("subject", claim.subject), ("object", claim.object)):
        if not isinstance(end, Mention):
            found[f"{side} literal"] = 1.0
        elif end.reference is not Reference.NAME:
            known = "known" if end.antecedent is not None else "unknown"
            found[f"{side} {end.reference} {known}"] = 1.0
    found.update(_distances(claim, doc))
    return {name: value for name, value in found.items() if value}


def _distances(claim: Claim, doc: Doc) -> Iterator[tuple[str, float]]:
    """Yield how the ends of a claim stand to its cue: a subject that a clause only shares is the likeliest mistake."""
    evidence = claim.evidence
    before, after = _between(doc, evidence.subject, evidence.cue), _between(doc, evidence.cue, evidence.object)
    yield "words from subject to cue", math.log1p(len(before))
    yield "words from cue to object", math.log1p(len(after))
    yield "commas", float(sum(t.text == "," for t in (*before, *after)))
    subject, cue = (root_of(doc.covering(span.start, span.end)) for span in (evidence.subject, evidence.cue))
    elsewhere = subject.sent is not cue.sent
    yield "subject in another sentence", float(elsewhere)
    yield "subject of another word", float(not elsewhere and subject is not cue and subject.head is not cue)


def _between(doc: Doc, one: Span, other: Span) -> list[Token]:
    first, second = sorted((one, other))
    return doc.covering(first.end, second.start) if first.end < second.start else []


def probability(claim: Claim, doc: Doc, weights: Mapping[str, float]) -> float:
    """Return the probability that a claim is right; features without a weight count for nothing."""
    score = sum(weights.get(name, 0.0) * value for name, value in claim_features(claim, doc).items())
    return min(max(1 / (1 + math.exp(-score)), LEAST), MOST)


def calibrate(claims: Iterable[Claim], doc: Doc, weights: Mapping[str, float] | None = None) -> tuple[Claim, ...]:
    """Return the claims of an article with calibrated confidence, rounded to hundredths."""
    weights = load_weights() if weights is None else weights
    return tuple(replace(claim, confidence=round(probability(claim, doc, weights), 2)) for claim in claims)


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """Load the fitted weights."""
    text = files("kg.extract").joinpath("confidence.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weights"].items()}
