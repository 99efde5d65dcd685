from collections.abc import Callable

import pytest

from kg.annotate import annotate, load_model
from kg.extract.analysis import analyse_doc
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind
from kg.ontology import load_ontology
from tests.extract.conftest import clean_article

Found = dict[str, Kind | None]


@pytest.fixture(scope="module")
def names() -> Callable[[str, str], Found]:
    def run(text: str, lang: str = "es") -> Found:
        cleaned = clean_article(text, lang)
        doc = annotate(cleaned, load_model(lang))
        found = analyse_doc(doc, cleaned.article, load_ontology()).names
        return {doc[n.start : n.end].text: n.kind for n in found}

    return run


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El informe es del Consejo Superior de Aguas, que se reúne hoy.", "Consejo Superior de Aguas"),
        ("Lo decidió el Departamento de Química de la Universidad de Soria.", "Departamento de Química de la Universidad de Soria"),
        ("La obra «El Jardín de Invierno» se estrena el lunes.", "El Jardín de Invierno"),
        ("La película \"Noches de Verano\" llega a las salas.", "Noches de Verano"),
        ("El barco salió de La Habana con retraso.", "La Habana"),
        ("La portavoz del PRS Laura Soto pidió calma.", "Laura Soto"),
        ("El ensayo es de Jaime de la Torre, que vive en Lugo.", "Jaime de la Torre"),
        ("El portavoz del Ejecutivo habló con la prensa.", "Ejecutivo"),
    ],
)  # fmt: skip
def test_borders(names: Callable[[str], Found], text: str, name: str) -> None:
    assert name in names(text)


def test_a_headline_in_capitals_holds_only_known_names(names: Callable[[str], Found]) -> None:
    found = names("EL ALCALDE PIDE MEDIDAS CONTRA LA SEQUIA EN GRANADA Granada, 3 may (EFE).\nLa sequía sigue.")
    assert "GRANADA" in found
    assert "Granada" in found
    assert not [name for name in found if "MEDIDAS" in name or "ALCALDE" in name or "SEQUIA" in name]


def test_a_place_before_the_date_is_no_part_of_the_author(names: Callable[[str], Found]) -> None:
    found = names("Por Luis Gil Toledo, 3 may (EFE). El río ha crecido.")
    assert found.get("Toledo") is Kind.PLACE


@pytest.mark.parametrize("text", ["Multa por incidentes en la grada.", "Balance de la jornada: dos heridos."])
def test_a_common_word_that_opens_a_sentence_is_no_name(names: Callable[[str], Found], text: str) -> None:
    assert not names(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La empresa Zandivar despidió a cien obreros.", "Zandivar", Kind.ORGANIZATION),
        ("La ministra Belmira Quand dimitió ayer.", "Belmira Quand", Kind.PERSON),
        ("La ciudad de Vallendrós celebra su feria.", "Vallendrós", Kind.PLACE),
        ("El Comité de Riegos aplazó la obra.", "Comité de Riegos", Kind.ORGANIZATION),
        ("Se juega en el Estadio Belmar esta noche.", "Estadio Belmar", Kind.PLACE),
        ("La Copa Belmar empieza en junio.", "Copa Belmar", Kind.EVENT),
        ("El Senado aprobó la Ley de Riegos.", "Ley de Riegos", Kind.WORK),
        ("La multa recae en Tornell S.A., que recurrirá.", "Tornell S.A.", Kind.ORGANIZATION),
        ("La venden a Zandivar Metals por poco.", "Zandivar Metals", Kind.ORGANIZATION),
    ],
)
def test_kinds_by_evidence(names: Callable[[str], Found], text: str, name: str, kind: Kind) -> None:
    assert names(text).get(name) is kind


def test_a_surname_is_of_the_kind_of_the_full_name(names: Callable[[str], Found]) -> None:
    found = names("La jueza Irene Vallendrós archivó el caso. Hay dudas, pero Vallendrós no recurrió.")
    assert found["Vallendrós"] is Kind.PERSON


def test_an_acronym_in_brackets_is_of_the_kind_of_the_name_before(names: Callable[[str], Found]) -> None:
    found = names("Lo pide la Federación de Regantes (FDR). Luego, la FDR se reunió en Lugo.")
    assert found["FDR"] is Kind.ORGANIZATION
    assert found["Lugo"] is Kind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Conservative Tom Halvard resigned on Monday.", "Tom Halvard", Kind.PERSON),
        ("The Halvard Foundation paid for the bridge.", "Halvard Foundation", Kind.ORGANIZATION),
        ("They met in Manchester on Friday.", "Manchester", Kind.PLACE),
    ],
)
def test_english_kinds(names: Callable[[str, str], Found], text: str, name: str, kind: Kind) -> None:
    assert [k for n, k in names(text, "en").items() if name in n] == [kind]


def test_what_has_versions_is_neither_body_nor_person(names: Callable[[str, str], Found]) -> None:
    found = names("Velmar unveiled Zandor 3 on Monday. The first Zandor was slower.", "en")
    assert found["Zandor 3"] not in {Kind.ORGANIZATION, Kind.PERSON, Kind.PLACE}
    assert found["Zandor"] is found["Zandor 3"]


def test_a_particle_is_no_given_name(names: Callable[[str], Found]) -> None:
    assert names("Los Altos del Pinar cerraron ayer la planta.")["Altos del Pinar"] is not Kind.PERSON


def test_a_post_before_a_name_tells_a_person(names: Callable[[str, str], Found]) -> None:
    found = names("The letter is from King Zandor V and from President Ilka Vandreth.", "en")
    assert [k for n, k in found.items() if "Zandor" in n or "Vandreth" in n] == [Kind.PERSON, Kind.PERSON]


def test_lists_are_folded_and_tell_towns_from_surnames() -> None:
    for words in (places(), given_names(), surnames()):
        assert len(words) > 4_000
        assert all(word == fold_name(word) for word in list(words)[:500])
    assert {"nueva york", "new york", "sevilla", "aragon"} <= places()
    assert "ana" in given_names()
    assert "ruiz" not in places()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La ginecóloga Beatriz Lozano del Hospital Central habló.", "Beatriz Lozano"),
        ("El secretario de Hacienda y Crédito Público habló.", "Hacienda y Crédito Público"),
        ("El Centro para el Control y Prevención de Incendios habló.", "Centro para el Control y Prevención de Incendios"),
    ],
)  # fmt: skip
def test_a_body_is_one_name_and_apart_from_a_persons(names: Callable[[str], Found], text: str, name: str) -> None:
    assert name in names(text)


def test_a_preposition_joins_no_two_parties(names: Callable[[str], Found]) -> None:
    assert "Avance al Frente" not in names("Dos diputados pasaron de Avance al Frente.")


def test_an_apposition_tells_the_kind(names: Callable[[str], Found]) -> None:
    assert names("Rosales, el sindicato que negocia, perdió.")["Rosales"] is Kind.ORGANIZATION
    assert names("El SARS-9 llegó a Lugo.")["SARS-9"] is not Kind.PERSON
