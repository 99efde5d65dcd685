"""What the words around a name tell of its kind."""

import pytest

from kg.extract.names.kind_context import ContextVotes
from kg.model import Kind

TOLD = [
    ("es", "La empresa Zandivar despidió a cien obreros.", "Zandivar", Kind.ORGANIZATION),
    ("es", "La ministra Belmira Quand dimitió ayer.", "Belmira Quand", Kind.PERSON),
    ("es", "La ciudad de Vallendrós celebra su feria.", "Vallendrós", Kind.PLACE),
    ("es", "La alcaldesa de Belmandro dimitió.", "Belmandro", Kind.PLACE),
    ("es", "Los vecinos de Belmandro protestan.", "Belmandro", Kind.PLACE),
    ("es", "Ingresó en el hospital Marta Olmedo.", "Marta Olmedo", Kind.ORGANIZATION),
    ("es", "Es una novela inspirada en Rodrigo Salgado.", "Rodrigo Salgado", Kind.PERSON),
    ("es", "El diputado PRS Rodrigo Salgado calló.", "PRS", Kind.ORGANIZATION),
    ("es", "El hijo de Pedro Salgado calló.", "Pedro Salgado", Kind.PERSON),
    ("es", "El Consejo de Navegación Fluvial (Conaflu) informó.", "Conaflu", Kind.ORGANIZATION),
    ("es", "Rosales, el sindicato que negocia, perdió.", "Rosales", Kind.ORGANIZATION),
    ("es", "Habló con Avance, el partido que gobierna.", "Avance", Kind.ORGANIZATION),
    ("es", "La enfermedad Vandril llegó al puerto.", "Vandril", Kind.CONCEPT),
    ("es", "Vio tres capítulos de Los Zandor en casa.", "Los Zandor", Kind.WORK),
    ("es", "Vende en páginas de ropa como Zandor y Belmar.", "Belmar", Kind.SOFTWARE),
    ("es", "Ayer se leyó Ríos Zandor, de Marta Olmedo, en la sala.", "Ríos Zandor", Kind.WORK),
    ("es", "Ayer se estrenó “Reyes de Zandor” en la sala.", "Reyes de Zandor", Kind.WORK),
    ("es", "Ingresó en el hospital Covid.", "Covid", Kind.CONCEPT),
    ("es", "La asociación de pescadores Zandor calló.", "Zandor", Kind.ORGANIZATION),
    ("es", "La directora de la firma Marta Olmedo calló.", "Marta Olmedo", Kind.PERSON),
    ("en", "The disease Vandril reached the port.", "Vandril", Kind.CONCEPT),
    ("en", "She saw three episodes of Zandor at home.", "Zandor", Kind.WORK),
    ("en", "The mayor of Belmandro resigned.", "Belmandro", Kind.PLACE),
    ("en", "The company Zandivar fired a hundred people.", "Zandivar", Kind.ORGANIZATION),
]


@pytest.mark.parametrize(("lang", "text", "name", "kind"), TOLD, ids=[t for _, t, _, _ in TOLD])
def test_the_words_around_tell(names, lang, text, name, kind):
    assert names(text, lang).get(name) is kind


def test_the_conservative_before_a_name_is_a_person(names):
    found = names("The Conservative Tom Halvard resigned on Monday.", "en")
    assert [kind for name, kind in found.items() if "Tom Halvard" in name] == [Kind.PERSON]


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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("El Toledo fichó a la portera Ana Ruiz.", "Toledo", Kind.ORGANIZATION),
        ("El presidente del Mérida, Luis Gil, dimitió.", "Mérida", Kind.ORGANIZATION),
        ("Ana Ruiz visitó Toledo.", "Toledo", Kind.PLACE),
        ("El presidente del Perú, Luis Gil, dimitió.", "Perú", Kind.PLACE),  # a country with an article
        ("Recordó el Madrid de los años veinte.", "Madrid", Kind.PLACE),
    ],
)
def test_a_town_with_an_article_is_its_club(names, text, name, kind):
    assert names(text)[name] is kind


@pytest.mark.parametrize(
    ("lang", "text", "name", "known"),
    [
        ("es", "Ana Ruiz, catedrática de Historia Contemporánea, dimitió.", "Historia Contemporánea", True),
        ("es", "Luis Gil, experto en Derecho Penal, dimitió.", "Derecho Penal", True),
        ("es", "Luis Gil, profesor del Instituto Norte, dimitió.", "Instituto Norte", False),
        ("es", "Luis Gil, profesor de Zandor, dimitió.", "Zandor", False),
        ("en", "Ann Weiss, professor of Physics, resigned.", "Physics", True),
        ("en", "Ann Weiss, a lecturer at Zandor, resigned.", "Zandor", False),
    ],
)
def test_what_somebody_teaches_is_a_field(names, lang, text, name, known):
    assert (names(text, lang).get(name, Kind.CONCEPT) is Kind.CONCEPT) is known


def test_what_a_name_may_be_called_tells_no_kind(names):
    assert names("La Ley de Puertos puede ser una herramienta útil.")["Ley de Puertos"] is Kind.WORK
    assert names("El Zandor es una herramienta útil.")["Zandor"] is Kind.SOFTWARE


@pytest.mark.parametrize("text", ["Des Hanrahan, 71, left Velmar.", "Hanrahan's daughter left Velmar."])
def test_who_has_an_age_or_a_daughter_is_a_person(analyse, text):
    assert analyse(text, "en").names[0].kind is Kind.PERSON


def test_where_a_firm_is_from(names):
    assert names("Trabajó para la alemana Drapex.")["Drapex"] is Kind.ORGANIZATION
    assert names("Ana Soto habló. La alemana Soto calló.")["Soto"] is Kind.PERSON


def test_a_noun_of_firms_and_people_means_a_firm_beside_a_bare_name(names):
    assert names("Fundó la consultora Voltio.")["Voltio"] is Kind.ORGANIZATION
    assert names("Llamó a la consultora Ana Ruiz.")["Ana Ruiz"] is Kind.PERSON
