"""What the words before a name tell of its kind."""

import pytest

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
    ("es", "La enfermedad Vandril llegó al puerto.", "Vandril", Kind.CONCEPT),
    ("es", "Vio tres capítulos de Los Zandor en casa.", "Los Zandor", Kind.WORK),
    ("es", "Vende en páginas de ropa como Zandor y Belmar.", "Belmar", Kind.SOFTWARE),
    ("es", "Ingresó en el hospital Covid.", "Covid", Kind.CONCEPT),
    ("es", "La asociación de pescadores Zandor calló.", "Zandor", Kind.ORGANIZATION),
    ("es", "La directora de la firma Marta Olmedo calló.", "Marta Olmedo", Kind.PERSON),
    ("en", "The disease Vandril reached the port.", "Vandril", Kind.CONCEPT),
    ("en", "She saw three episodes of Zandor at home.", "Zandor", Kind.WORK),
    ("en", "The mayor of Belmandro resigned.", "Belmandro", Kind.PLACE),
    ("en", "The company Zandivar fired a hundred people.", "Zandivar", Kind.ORGANIZATION),
]


@pytest.mark.parametrize(("lang", "text", "name", "kind"), TOLD, ids=[t for _, t, _, _ in TOLD])
def test_the_words_before_tell(names, lang, text, name, kind):
    assert names(text, lang).get(name) is kind


def test_the_conservative_before_a_name_is_a_person(names):
    found = names("The Conservative Tom Halvard resigned on Monday.", "en")
    assert [kind for name, kind in found.items() if "Tom Halvard" in name] == [Kind.PERSON]


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


def test_where_a_firm_is_from(names):
    assert names("Trabajó para la alemana Drapex.")["Drapex"] is Kind.ORGANIZATION
    assert names("Ana Soto habló. La alemana Soto calló.")["Soto"] is Kind.PERSON
