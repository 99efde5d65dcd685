"""What the other mentions of a name tell of its kind."""

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
