"""What the other mentions of a name tell of its kind."""

import pytest

from kg.model import Kind


def test_a_surname_is_of_the_kind_of_the_full_name(names):
    found = names("La jueza Irene Vallendrós archivó el caso. Hay dudas, pero Vallendrós no recurrió.")
    assert found["Vallendrós"] is Kind.PERSON


def test_an_acronym_in_brackets_is_of_the_kind_of_the_name_before(names):
    found = names("Lo pide la Federación de Regantes (FDR). Luego, la FDR se reunió en Lugo.")
    assert found["FDR"] is Kind.ORGANIZATION
    assert found["Lugo"] is Kind.PLACE


def test_the_letters_of_a_body_are_no_substance(names):
    assert names("La Asociación de Inquilinos (AI) protestó. La AI crece.")["AI"] is Kind.ORGANIZATION


def test_what_has_versions_is_neither_body_nor_person(names):
    found = names("Velmar unveiled Zandor 3 on Monday. The first Zandor was slower.", "en")
    assert found["Zandor 3"] not in {Kind.ORGANIZATION, Kind.PERSON, Kind.PLACE}
    assert found["Zandor"] is found["Zandor 3"]


def test_what_an_award_is_called_short_is_an_event_too(names):
    found = names("Ganó el Premio Faro de Nácar. El Faro de Nácar se entrega en mayo.")
    assert set(found.values()) == {Kind.EVENT}


def test_a_town_whose_name_somebody_bears_is_that_person(names):
    found = names("La jueza Irene Soria archivó el caso. Soria no recurrió.")
    assert found["Soria"] is Kind.PERSON


@pytest.mark.parametrize(
    ("lang", "text", "short"),
    [
        ("en", "Fennick Capital grew. Fennick paid little. Fennick said so. Olmedo criticised Fennick.", "Fennick"),
        ("es", "El Grupo Belmar creció. Belmar pagó poco. Según Belmar, todo irá bien. Belmar crecerá.", "Belmar"),
        ("es", "La naviera Belmar perdió dinero. Belmar Marítima criticó la ley.", "Belmar Marítima"),
    ],
)
def test_what_a_firm_is_called_short_is_a_firm_whatever_the_model_guesses(names, lang, text, short):
    assert names(text, lang)[short] is Kind.ORGANIZATION


@pytest.mark.parametrize(
    ("lang", "text", "short", "kind"),
    [
        (
            "en",
            "Vandry Cove Ferries sold a boat. The town of Vandry Cove is glad. She lives in Vandry Cove.",
            "Vandry Cove",
            Kind.PLACE,
        ),
        ("es", "Olmedo Capital creció. La jueza Marta Olmedo calló. Olmedo no recurrió.", "Olmedo", Kind.PERSON),
        ("es", "La firma Rodrigo perdió dinero. Rodrigo Salgado criticó la ley.", "Rodrigo Salgado", Kind.PERSON),
        ("es", "El Instituto Salgado cerró. Salgado nació en Lugo y Salgado murió allí.", "Salgado", Kind.PERSON),
    ],
)
def test_a_town_or_a_person_that_a_firm_is_named_after_is_no_firm(names, lang, text, short, kind):
    assert names(text, lang)[short] is kind


@pytest.mark.parametrize(
    ("lang", "text", "name", "kind"),
    [
        ("en", "Ana Reed likes the Tarro. The Tarro is a racing bike.", "Tarro", Kind.PRODUCT),
        ("en", "Lumo is a free app that finds recipes.", "Lumo", Kind.SOFTWARE),
        ("es", "El Tarro es una bicicleta de carreras. Gustó el Tarro.", "Tarro", Kind.PRODUCT),
        ("es", "Sirka es una novela sobre abejas.", "Sirka", Kind.WORK),
    ],
)
def test_what_an_article_says_a_thing_is_tells_its_kind(names, lang, text, name, kind):
    assert names(text, lang)[name] is kind


@pytest.mark.parametrize(
    ("lang", "text", "name", "kind"),
    [
        ("en", "Tarro is not a boat.", "Tarro", Kind.PRODUCT),
        ("en", "Tarro is the boat that she likes.", "Tarro", Kind.PRODUCT),
        ("en", "Fennick Capital is a leader in its market.", "Fennick Capital", Kind.PERSON),
        ("es", "El Grupo Belmar es un problema.", "Grupo Belmar", Kind.CONCEPT),
    ],
)
def test_what_a_thing_is_not_or_is_besides_does_not_tell_its_kind(names, lang, text, name, kind):
    assert names(text, lang)[name] is not kind


def test_a_body_called_after_its_town_does_not_make_the_town_a_firm(names):
    text = "The Southmere Council met on Monday. Many people travel to Southmere. Southmere lies by the sea."
    assert names(text, "en")["Southmere"] is not Kind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Belmandro Marítima negó el cierre.", "Belmandro Marítima", Kind.ORGANIZATION),
        ("Creció Zandivar Regional ayer.", "Zandivar Regional", Kind.ORGANIZATION),
        ("Rodrigo Bravo negó el cierre.", "Rodrigo Bravo", Kind.PERSON),  # who bears a given name
        ("Belmira Prado negó el cierre.", "Belmira Prado", Kind.PERSON),  # or a surname that is a word too
    ],
)
def test_a_name_that_goes_on_with_a_common_word_is_no_persons(names, text, name, kind):
    assert names(text)[name] is kind
