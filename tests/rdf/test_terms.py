"""RDF terms, minted from content."""

from dataclasses import replace

import pytest

from kg.errors import EvidenceError
from kg.model import Modality, Span, Value
from kg.rdf.terms import claim_iri, date_term, decimal_term, integer_term, iri_term, object_term, span_iri, term
from kg.vocab import BASE_IRI, PREFIXES
from tests.rdf import samples


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2024-05-02", "date"), ("2024-05-02T10:00:00Z", "dateTime"), ("2024", "string"), ("ayer", "string")],
)
def test_a_date_has_its_type_and_anything_else_is_text(text, kind):
    found = date_term(text)
    assert (found.value, found.datatype.value) == (text, PREFIXES["xsd"] + kind)


@pytest.mark.parametrize(("number", "text"), [(0.87, "0.87"), (1.0, "1"), (0.12345, "0.1235")])
def test_a_number_is_written_in_one_way(number, text):
    assert decimal_term(number).value == text
    assert integer_term(3).value == "3"


def test_a_literal_object_is_its_words_with_single_blanks():
    assert object_term(Value(Span(0, 9), "tres\n  días")).value == "tres días"
    assert object_term(samples.VELMAR) == iri_term(samples.VELMAR)


def test_what_is_no_iri_is_refused():
    with pytest.raises(EvidenceError, match="'no iri'"):
        iri_term("no iri")


def test_names_with_prefixes_and_spans():
    assert term("kg:Claim").value == PREFIXES["kg"] + "Claim"
    assert span_iri("https://example.org/a", Span(3, 9)).value == "https://example.org/a#char=3,9"


def test_a_claim_is_named_by_what_it_says_and_where():
    one = samples.presents()
    assert claim_iri(one) == claim_iri(samples.presents())
    assert claim_iri(one).startswith(BASE_IRI + "claim/")
    for other in (
        replace(one, claim=replace(one.claim, modality=Modality.FUTURE)),
        replace(one, speaker=samples.ROSA),
        replace(one, article=samples.IRI + "-2"),
        replace(one, object=samples.NAVISA),
    ):
        assert claim_iri(other) != claim_iri(one)


def test_how_sure_the_extractor_was_changes_no_name():
    one = samples.presents()
    assert claim_iri(replace(one, claim=replace(one.claim, confidence=0.2))) == claim_iri(one)
