import pytest

from kg.clean.metadata import Found, find_authors, find_date, read_credit_line
from kg.clean.words import load_noise_words

ES, EN = load_noise_words("es"), load_noise_words("en")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Por Lucía Aranda", Found(author=("Lucía Aranda",))),
        ("Por Lucía Aranda y Pedro de la Fuente", Found(author=("Lucía Aranda", "Pedro de la Fuente"))),
        ("Por Lucía Aranda, corresponsal", Found(author=("Lucía Aranda",))),
        ("Por Lucía Aranda | 3 de mayo de 2024", Found(author=("Lucía Aranda",), published="2024-05-03")),
        ("Texto: Lucía Aranda", Found(author=("Lucía Aranda",))),
        ("Vigo, 3 de mayo de 2024", Found(published="2024-05-03")),
        ("viernes, 3 de mayo de 2024", Found(published="2024-05-03")),
        ("03/05/2024 - 18:45 h", Found(published="2024-05-03T18:45:00")),
        ("Actualizado 03/05/2024 18:45", Found(updated="2024-05-03T18:45:00")),
        ("Publicado el 3 de mayo de 2024", Found(published="2024-05-03")),
        ("3 de mayo", Found()),
    ],
)
def test_spanish_credit_lines(line: str, found: Found) -> None:
    assert read_credit_line(line, ES) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Joan Mercer", Found(author=("Joan Mercer",))),
        ("By Joan Mercer and Abel Stone", Found(author=("Joan Mercer", "Abel Stone"))),
        ("By Joan Mercer, Technology Editor", Found(author=("Joan Mercer",))),
        ("By Joan Mercer, May 3, 2024", Found(author=("Joan Mercer",), published="2024-05-03")),
        ("05/03/2024", Found(published="2024-05-03")),
        ("May 3, 2024, 6:45 PM", Found(published="2024-05-03T18:45:00")),
        ("Published 3 May 2024", Found(published="2024-05-03")),
        ("Last updated: May 3, 2024", Found(updated="2024-05-03")),
        ("2024-05-03T18:45:00Z", Found(published="2024-05-03T18:45:00Z")),
    ],
)
def test_english_credit_lines(line: str, found: Found) -> None:
    assert read_credit_line(line, EN) == found


@pytest.mark.parametrize(
    "line",
    [
        "Por qué sube el precio del aceite",
        "Por primera vez desde 1980",
        "El 3 de mayo de 2024 abrió el puente",
        "14 razones para volver en 2024",
        "En 2024",
        "Por",
    ],
)
def test_other_lines_are_no_credit(line: str) -> None:
    assert read_credit_line(line, ES) is None


def test_a_day_without_a_year_is_no_date() -> None:
    assert find_date("14 may", ES) == ""
    assert find_date("31 de febrero de 2024", ES) == ""
    assert find_date("2024-13-45", ES) == ""


def test_authors_are_names_or_nothing() -> None:
    assert find_authors("Ana Ruiz, Luis Gil y Eva Mas", ES) == ("Ana Ruiz", "Luis Gil", "Eva Mas")
    assert find_authors("Ana Ruiz cree que no", ES) == ()
