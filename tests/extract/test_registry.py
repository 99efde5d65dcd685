"""Which extractors run, in what order their claims come, and why a sentence stayed silent."""

import pytest

from kg.annotate import annotate, load_model
from kg.errors import KgError
from kg.extract import available_extractors, extract
from kg.ontology import load_ontology
from tests.extract.conftest import clean_article


def run(text: str, lang: str = "en", **options):
    cleaned = clean_article(text, lang)
    return extract(annotate(cleaned, load_model(lang)), cleaned, ontology=load_ontology(), **options)


def test_the_built_in_extractors_come_with_their_package():
    table = available_extractors()
    assert list(table)[:2] == ["kg.verbs", "kg.nominal"]
    assert table["kg.verbs"] == "article-kg"


def test_only_the_extractors_asked_for_run():
    text = "Ann Weiss, chief executive of Velmar, criticised Trama."
    assert {c.extractor for c in run(text)[0]} == {"kg.verbs", "kg.nominal"}
    assert {c.extractor for c in run(text, extractors=["kg.verbs"])[0]} == {"kg.verbs"}


def test_an_unknown_extractor_is_named_with_those_there_are():
    with pytest.raises(KgError, match=r"'kg\.verb'; known: kg\.verbs, kg\.nominal"):
        run("Velmar bought Trama.", extractors=["kg.verb"])


def test_without_calibration_the_extractors_own_confidence_stays():
    own = {c.confidence for c in run("Velmar bought Trama.", calibrated=False)[0]}
    assert own != {c.confidence for c in run("Velmar bought Trama.")[0]}


REASONS = [
    ("en", "A grey afternoon.", "no-verb"),
    ("es", "Una tarde gris.", "no-verb"),
    ("en", "Who paid for all of this?", "question"),
    ("es", "¿Quién pagó todo esto?", "question"),
    ("en", "They arrived.", "no-object"),
    ("es", "Los barcos llegaron.", "no-object"),
]


@pytest.mark.parametrize(("lang", "text", "reason"), REASONS, ids=[t for _, t, _ in REASONS])
def test_a_silent_sentence_has_a_reason(lang, text, reason):
    claims, silences = run(text, lang)
    assert claims == ()
    assert [(s.sentence.quote(text).rstrip("."), s.reason) for s in silences] == [(text.rstrip("."), reason)]


def test_a_pronoun_without_antecedent_is_said_to_be_unresolved():
    claims, silences = run("She bought the firm Trama.")
    assert not [c for c in claims if c.predicate.endswith("#acquires")]
    assert {s.reason for s in silences} <= {"unresolved-reference", "unresolved-subject"}
