"""What the words around a name tell of its kind."""

import pytest

from kg.extract.names.kind_context import ContextVotes
from kg.model import Kind


def test_a_name_in_quotation_marks_is_a_work(names):
    assert names("Ayer se estrenó “Reyes de Zandor” en la sala.")["Reyes de Zandor"] is Kind.WORK


def test_a_quoted_title_is_no_person(names):
    assert names("Estrenó la serie “Salgado y Olmedo” en Lugo.")["Salgado y Olmedo"] is not Kind.PERSON


@pytest.mark.parametrize(
    ("text", "kind", "speaks"),
    [
        ("La empresa Zandivar creció.", Kind.ORGANIZATION, True),
        ("Lo vieron en Zandivar ayer.", Kind.PLACE, True),
        ("El doctor Zandivar creció.", Kind.PERSON, True),
        ("Creció el Zandivar.", Kind.PERSON, False),  # people have no article
    ],
)
def test_a_noun_an_article_or_a_preposition_votes(analyse, text, kind, speaks):
    analysis = analyse(text, "es")
    name = next(n for n in analysis.names if "Zandivar" in analysis.doc.words(n.start, n.end))
    context = ContextVotes(analysis.doc, analysis.names, analysis.words, analysis.ontology.lexicon("es"))
    vote = context.votes(name)[kind]
    assert vote > 0 if speaks else vote < 0


def test_what_a_name_may_be_called_tells_no_kind(names):
    assert names("La Ley de Puertos puede ser una herramienta útil.")["Ley de Puertos"] is Kind.WORK
    assert names("El Zandor es una herramienta útil.")["Zandor"] is Kind.SOFTWARE


@pytest.mark.parametrize("text", ["Des Hanrahan, 71, left Velmar.", "Hanrahan's daughter left Velmar."])
def test_who_has_an_age_or_a_daughter_is_a_person(analyse, text):
    assert analyse(text, "en").names[0].kind is Kind.PERSON
