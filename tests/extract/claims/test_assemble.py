"""What a claim is made of, and what is refused."""

import pytest

from kg.extract.analysis import Located, relation
from kg.extract.claims.assemble import Builder, literal, open_relation
from tests.extract.trees import word


def located(analysis, form):
    token = word(analysis.doc, form)
    return Located(token, analysis.mention(token))


def claim(analysis, subject, name, obj, cue):
    return Builder.of(analysis).claim(
        located(analysis, subject),
        relation(name),
        located(analysis, obj),
        cue=word(analysis.doc, cue),
        extractor="test",
    )


def test_evidence_is_the_words_themselves(analyse):
    text = "It rained. Velmar bought Trama. It snowed."
    made = claim(analyse(text, "en"), "Velmar", "acquires", "Trama", "bought")
    assert made is not None
    evidence = made.evidence
    spans = (evidence.sentence, evidence.subject, evidence.cue, evidence.object)
    assert [s.quote(text).rstrip(".") for s in spans] == ["Velmar bought Trama", "Velmar", "bought", "Trama"]


def test_the_sentence_reaches_to_an_argument_in_the_next(analyse):
    text = "Velmar came. It bought Trama."
    made = claim(analyse(text, "en"), "Velmar", "acquires", "Trama", "bought")
    assert made is not None
    assert made.evidence.sentence.quote(text) == text


@pytest.mark.parametrize(
    ("text", "subject", "name", "obj", "cue"),
    [
        ("Velmar bought Velmar.", "Velmar", "acquires", "Velmar", "bought"),  # the same words twice
        ("The firm bought 300 for Trama.", "firm", "acquires", "300", "bought"),  # no word to name it
    ],
)
def test_what_cannot_be_two_things_is_refused(analyse, text, subject, name, obj, cue):
    assert claim(analyse(text, "en"), subject, name, obj, cue) is None


def test_what_is_quoted_from_nobody_is_not_the_articles_own_voice(analyse):
    analysis = analyse("“Velmar bought Trama.”", "en")
    assert claim(analysis, "Velmar", "acquires", "Trama", "bought") is None


@pytest.mark.parametrize(
    ("lang", "text", "head", "value"),
    [
        ("es", "Pagó más de 300 euros.", "euros", "más de 300 euros"),
        ("es", "Pagó los 300 euros.", "euros", "300 euros"),
        ("en", "It paid more than 300 euros.", "euros", "more than 300 euros"),
    ],
)
def test_a_literal_keeps_its_comparator_and_drops_its_article(analyse, lang, text, head, value):
    analysis = analyse(text, lang)
    assert literal(analysis, word(analysis.doc, head)).text == value


@pytest.mark.parametrize(("lemma", "tail"), [("Reunir se", "reunir-se"), ("añadir", "añadir"), (" <b> ", "b")])
def test_the_iri_of_an_open_relation(lemma, tail):
    assert open_relation(lemma).rpartition("#")[2] == tail
