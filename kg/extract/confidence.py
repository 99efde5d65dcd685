"""Turn an extractor's own confidence into the share of such claims that are right.

What an extractor gives is an ordering of its own. A logistic regression over what is known of a claim (who found it,
how its ends are named, whether somebody says it) maps it to a probability; ``benchmarks/confidence.py`` fits the
weights in ``confidence.toml`` on articles whose claims were written down by hand, and shows how well they hold.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from kg.model import Claim, Mention, Modality, Polarity, Reference
from kg.vocab import OPEN

__all__ = ["calibrate", "claim_features", "load_weights", "probability"]

LEAST, MOST = 0.02, 0.98
FAR = 90  # characters between a claim's ends that are far apart


def claim_features(claim: Claim) -> dict[str, float]:
    """Return what the confidence of a claim is worked out from; ``claim.confidence`` is the extractor's own."""
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
    return {name: value for name, value in found.items() if value}


def probability(claim: Claim, weights: Mapping[str, float]) -> float:
    """Return the probability that a claim is right; features without a weight count for nothing."""
    score = sum(weights.get(name, 0.0) * value for name, value in claim_features(claim).items())
    return min(max(1 / (1 + math.exp(-score)), LEAST), MOST)


def calibrate(claims: Iterable[Claim], weights: Mapping[str, float] | None = None) -> tuple[Claim, ...]:
    """Return the claims with calibrated confidence, rounded to hundredths."""
    weights = load_weights() if weights is None else weights
    return tuple(replace(claim, confidence=round(probability(claim, weights), 2)) for claim in claims)


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """Load the fitted weights."""
    text = files("kg.extract").joinpath("confidence.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weights"].items()}
