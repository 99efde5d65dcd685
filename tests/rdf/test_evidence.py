"""The gate refuses what carries no words."""

from dataclasses import replace

import pytest

from kg.errors import EvidenceError
from kg.model import Qualifier, Span
from kg.rdf import check_evidence
from tests.rdf import samples


def broken(role: str, span: Span):
    claim = samples.presents().claim
    return replace(claim, evidence=replace(claim.evidence, **{role: span}))


def test_a_good_claim_passes():
    check_evidence(samples.presents().claim, samples.TEXT)


@pytest.mark.parametrize("role", ["sentence", "subject", "cue", "object"])
def test_a_span_after_the_text_is_refused(role):
    end = len(samples.TEXT)
    with pytest.raises(EvidenceError, match=f"its {role} ends at"):
        check_evidence(broken(role, Span(end - 3, end + 1)), samples.TEXT)


@pytest.mark.parametrize("role", ["subject", "cue", "object"])
def test_a_blank_quote_is_refused(role):
    blank = Span(samples.TEXT.index(" "), samples.TEXT.index(" ") + 1)
    with pytest.raises(EvidenceError, match=f"its {role} at .* quotes no words"):
        check_evidence(broken(role, blank), samples.TEXT)


def test_a_cue_outside_the_sentence_is_refused():
    with pytest.raises(EvidenceError, match=r"cue .* outside its sentence"):
        check_evidence(broken("cue", samples.span("usa")), samples.TEXT)


def test_a_qualifier_outside_the_text_is_refused():
    claim = replace(samples.presents().claim, time=Qualifier(Span(5000, 5004), "ayer"))
    with pytest.raises(EvidenceError, match="its time"):
        check_evidence(claim, samples.TEXT)


def test_confidence_is_a_probability_and_the_extractor_is_named():
    claim = samples.presents().claim
    with pytest.raises(EvidenceError, match="confidence"):
        check_evidence(replace(claim, confidence=1.2), samples.TEXT)
    with pytest.raises(EvidenceError, match="extractor"):
        check_evidence(replace(claim, extractor=""), samples.TEXT)
