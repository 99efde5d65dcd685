from dataclasses import replace

import pytest

from kg.extract.confidence import calibrate, claim_features, load_weights, probability
from kg.extract.tree.tokens import read_doc
from kg.model import Claim, Evidence, Mention, Reference, Span, Value
from tests.extract.trees import tree

DOC = read_doc(
    tree(
        "en",
        """
        Tornell Tornell PROPN 2 nsubj
        paid pay VERB 0 ROOT
        Orbe Orbe PROPN 2 dobj
        , , PUNCT 2 punct
        then then ADV 6 advmod
        bought buy VERB 2 conj
        Belmar Belmar PROPN 6 dobj
        """,
    )
)
TORNELL, PAID, ORBE, BOUGHT, BELMAR = (Span(t.idx, t.idx + len(t)) for t in DOC if t.pos_ in {"PROPN", "VERB"})
WHOLE = Span(0, len(DOC.text.rstrip()))
NAMED = Mention(TORNELL, "Tornell", None, Reference.NAME)
CLAIM = Claim(
    NAMED,
    "https://w3id.org/article-kg/ontology#pays",
    Mention(ORBE, "Orbe", None, Reference.NAME),
    Evidence(WHOLE, TORNELL, PAID, ORBE),
    "kg.verbs",
    confidence=0.8,
)
SHARED = replace(
    CLAIM, object=Mention(BELMAR, "Belmar", None, Reference.NAME), evidence=Evidence(WHOLE, TORNELL, BOUGHT, BELMAR)
)


def test_weights_are_fitted_for_the_features_there_are() -> None:
    known = set(claim_features(replace(SHARED, speaker=NAMED), DOC))
    assert known <= set(load_weights())


def test_a_claim_about_a_pronoun_is_less_sure_than_one_about_a_name() -> None:
    dropped = replace(CLAIM, subject=Mention(TORNELL, "compró", None, Reference.NULL, Span(40, 47)))
    described = replace(CLAIM, subject=Mention(TORNELL, "la firma", None, Reference.NOMINAL))
    named, *others = (c.confidence for c in calibrate([CLAIM, dropped, described], DOC))
    assert all(other < named for other in others)


def test_a_subject_that_a_clause_only_shares_is_less_sure_than_its_own() -> None:
    own, shared = (claim_features(claim, DOC) for claim in (CLAIM, SHARED))
    assert "subject of another word" in shared.keys() - own.keys()
    assert (shared["commas"], own.get("commas")) == (1.0, None)
    sure, less = (c.confidence for c in calibrate([CLAIM, SHARED], DOC))
    assert less < sure


def test_a_subject_of_another_sentence_is_told_from_one_shared_within_it() -> None:
    two = read_doc(
        tree("en", "Tornell Tornell PROPN 2 nsubj\npaid pay VERB 0 ROOT\n. . PUNCT 2 punct\nOrbe Orbe PROPN 2 obj")
    )
    first, second = two[0].sent, replace(two[0].sent, start=3)
    for token in two:
        token.sent = first if token.i < 3 else second
    orbe = Span(two[3].idx, two[3].idx + 4)
    claim = replace(CLAIM, evidence=Evidence(WHOLE, orbe, PAID, orbe))
    found = claim_features(claim, two)
    assert found["subject in another sentence"] == 1.0
    assert "subject of another word" not in found


def test_the_extractors_own_order_is_kept() -> None:
    shy, bold = calibrate([replace(CLAIM, confidence=0.5), replace(CLAIM, confidence=0.9)], DOC)
    assert shy.confidence < bold.confidence


@pytest.mark.parametrize("raw", [0.0, 1.0])
def test_a_confidence_is_never_quite_none_or_whole(raw: float) -> None:
    extreme = {"raw": 100.0}
    assert 0 < probability(replace(CLAIM, confidence=raw), DOC, extreme) < 1


def test_a_literal_has_a_feature_of_its_own() -> None:
    assert "object literal" in claim_features(replace(CLAIM, object=Value(ORBE, "20 euros")), DOC)
