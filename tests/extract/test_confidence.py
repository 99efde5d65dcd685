from dataclasses import replace

import pytest

from kg.extract.confidence import calibrate, claim_features, load_weights, probability
from kg.model import Claim, Evidence, Mention, Reference, Span, Value

NAMED = Mention(Span(0, 5), "Tornell", None, Reference.NAME)
CLAIM = Claim(
    NAMED,
    "https://w3id.org/article-kg/ontology#acquires",
    Mention(Span(14, 20), "Belmar", None, Reference.NAME),
    Evidence(Span(0, 30), Span(0, 5), Span(6, 12), Span(14, 20)),
    "kg.verbs",
    confidence=0.8,
)


def test_weights_are_fitted_for_the_features_there_are() -> None:
    known = set(claim_features(replace(CLAIM, speaker=NAMED)))
    assert {"bias", "raw", "extractor kg.verbs", "said by somebody"} <= known & set(load_weights())


def test_a_claim_about_a_pronoun_is_less_sure_than_one_about_a_name() -> None:
    dropped = replace(CLAIM, subject=Mention(Span(0, 5), "compró", None, Reference.NULL, Span(40, 47)))
    described = replace(CLAIM, subject=Mention(Span(0, 5), "la firma", None, Reference.NOMINAL))
    named, *others = (c.confidence for c in calibrate([CLAIM, dropped, described]))
    assert all(other < named for other in others)


def test_the_extractors_own_order_is_kept() -> None:
    shy, bold = calibrate([replace(CLAIM, confidence=0.5), replace(CLAIM, confidence=0.9)])
    assert shy.confidence < bold.confidence


@pytest.mark.parametrize("raw", [0.0, 1.0])
def test_a_confidence_is_never_quite_none_or_whole(raw: float) -> None:
    extreme = {"raw": 100.0}
    assert 0 < probability(replace(CLAIM, confidence=raw), extreme) < 1


def test_a_literal_has_a_feature_of_its_own() -> None:
    assert "object literal" in claim_features(replace(CLAIM, object=Value(Span(14, 20), "20 euros")))
