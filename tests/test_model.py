"""The values that pass between the stages."""

import pytest

from kg.model import Identification, Kind, Modality, Polarity, ResolvedClaim, Span, ToldClaim
from kg.ontology import load_ontology
from kg.vocab import KG, SCHEMA
from tests.rdf import samples


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_has_a_beginning_and_an_end(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_quotes_and_covers():
    assert Span(1, 3).quote("faro") == "ar"
    assert Span(1, 3).covers(Span(1, 2))
    assert Span(1, 3).covers(Span(1, 3))
    assert not Span(1, 3).covers(Span(2, 4))
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


def test_only_what_the_article_states_as_fact_is_asserted():
    claims = samples.resolved().claims
    assert any(c.asserted for c in claims)
    for resolved in claims:
        claim = resolved.claim
        plain = (claim.polarity, claim.modality, resolved.speaker) == (Polarity.AFFIRMED, Modality.CERTAIN, None)
        assert resolved.asserted is plain
    assert not ResolvedClaim(samples.presents().claim, "a", "b", "c", speaker="d").asserted


@pytest.mark.parametrize(
    ("polarity", "modality", "speaker", "marks"),
    [
        ("affirmed", "certain", "", ()),
        ("negated", "certain", "", ("negated",)),
        ("affirmed", "future", "Ana", ("future", "says Ana")),
    ],
)
def test_marks_tell_a_claim_from_plain_fact(polarity, modality, speaker, marks):
    told = ToldClaim("a", "owns", "b", polarity, modality, speaker, 0.5, "A.", "urn:a", "")
    assert told.marks == marks


def test_values_are_local_names_of_the_ontology():
    terms = load_ontology().terms
    assert all(str(KG[value]) in terms for values in (Polarity, Modality, Identification) for value in values)
    assert all(str(SCHEMA[kind.value]) in terms or kind is Kind.CONCEPT for kind in Kind)
