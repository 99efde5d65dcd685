"""Times against an article of Wednesday, 18 September 2024."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.times import is_fixed_ahead, leading_preposition, normalize_time

DAY = "2024-09-18"
SPANISH = [
    ("2019", "2019"),
    ("en 2019", "2019"),
    ("el 14 de marzo de 2019", "2019-03-14"),
    ("14 de marzo", "2024-03-14"),
    ("el 1 de diciembre", "2024-12-01"),
    ("marzo de 2021", "2021-03"),
    ("en enero", "2025-01"),
    ("julio", "2024-07"),
    ("hoy", "2024-09-18"),
    ("ayer", "2024-09-17"),
    ("anteayer", "2024-09-16"),
    ("anoche", "2024-09-17"),
    ("mañana", "2024-09-19"),
    ("el lunes", "2024-09-16"),
    ("el jueves", "2024-09-12"),
    ("el miércoles", "2024-09-18"),
    ("el pasado martes", "2024-09-17"),
    ("el próximo martes", "2024-09-24"),
    ("el martes 17 de septiembre", "2024-09-17"),
    ("la semana pasada", "2024-09-09/2024-09-15"),
    ("esta semana", "2024-09-16/2024-09-22"),
    ("la próxima semana", "2024-09-23/2024-09-29"),
    ("la semana que viene", "2024-09-23/2024-09-29"),
    ("el mes pasado", "2024-08"),
    ("este año", "2024"),
    ("el año pasado", "2023"),
    ("el próximo año", "2025"),
    ("el fin de semana", "2024-09-14/2024-09-15"),
    ("hace tres años", "2021"),
    ("hace dos semanas", "2024-09-02/2024-09-08"),
    ("hace 10 días", "2024-09-08"),
    ("dentro de dos meses", "2024-11"),
    ("en los últimos cinco años", "2019-09-18/2024-09-18"),
    ("verano de 2023", "2023-22"),
    ("el pasado verano", "2024-22"),
    ("entre 2010 y 2015", "2010/2015"),
    ("desde 2018", "2018/.."),
    ("hasta marzo de 2020", "../2020-03"),
    ("a finales de 2019", "2019-09/2019-12"),
    ("principios de 2022", "2022-01/2022-04"),
    ("los años noventa", "199X"),
    ("los años 80", "198X"),
    ("el tercer trimestre de 2023", "2023-07/2023-09"),
    ("del 3 al 7 de junio de 2024", "2024-06-03/2024-06-07"),
    ("14/03/2019", "2019-03-14"),
]
ENGLISH = [
    ("2019", "2019"),
    ("in 2019", "2019"),
    ("March 14, 2019", "2019-03-14"),
    ("14 March 2019", "2019-03-14"),
    ("the 14th of March", "2024-03-14"),
    ("May 30", "2024-05-30"),
    ("March 2021", "2021-03"),
    ("in January", "2025-01"),
    ("last January", "2024-01"),
    ("next January", "2025-01"),
    ("today", "2024-09-18"),
    ("yesterday", "2024-09-17"),
    ("last night", "2024-09-17"),
    ("tomorrow", "2024-09-19"),
    ("on Monday", "2024-09-16"),
    ("last Tuesday", "2024-09-17"),
    ("next Tuesday", "2024-09-24"),
    ("last week", "2024-09-09/2024-09-15"),
    ("this week", "2024-09-16/2024-09-22"),
    ("next month", "2024-10"),
    ("last year", "2023"),
    ("three years ago", "2021"),
    ("two weeks ago", "2024-09-02/2024-09-08"),
    ("in two months", "2024-11"),
    ("over the past five years", "2019-09-18/2024-09-18"),
    ("summer 2023", "2023-22"),
    ("between 2010 and 2015", "2010/2015"),
    ("from 2010 to 2015", "2010/2015"),
    ("2010-15", "2010/2015"),
    ("since 2018", "2018/.."),
    ("until March 2020", "../2020-03"),
    ("late 2019", "2019-09/2019-12"),
    ("the 1990s", "199X"),
    ("the nineties", "199X"),
    ("the first quarter of 2023", "2023-01/2023-03"),
    ("2019-03-14", "2019-03-14"),
    ("this weekend", "2024-09-21/2024-09-22"),
    ("around 1850", "1850~"),
]


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_time(text: str, expected: str) -> None:
    assert normalize_time(text, lang="es", published=DAY) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_time(text: str, expected: str) -> None:
    assert normalize_time(text, lang="en", published=DAY) == expected


@pytest.mark.parametrize(
    ("text", "lang"), [("ayer", "es"), ("la semana pasada", "es"), ("last Tuesday", "en"), ("May 30", "en")]
)
def test_relative_time_without_an_article_date_stays_text(text: str, lang: str) -> None:
    assert normalize_time(text, lang=lang) == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("31 de febrero de 2020", "es"),
        ("la temporada", "es"),
        ("3/4/2019", "en"),
        ("one day", "en"),
        ("", "en"),
        ("gestern", "de"),
    ],
)
def test_no_form_is_better_than_a_wrong_one(text: str, lang: str) -> None:
    assert normalize_time(text, lang=lang, published=DAY) == ""


def test_date_time_of_publication_counts_as_its_day() -> None:
    assert normalize_time("ayer", lang="es", published="2024-03-01T09:30:00+01:00") == "2024-02-29"


@pytest.mark.parametrize(
    ("before", "lang", "expected"),
    [("vive en la costa desde ", "es", "desde"), ("she stays until the ", "en", "until"), ("abrió en ", "es", "")],
)
def test_leading_preposition(before: str, lang: str, expected: str) -> None:
    assert leading_preposition(before, lang=lang) == expected


@given(
    st.lists(
        st.sampled_from(
            [
                "en",
                "de",
                "del",
                "el",
                "la",
                "hace",
                "desde",
                "hasta",
                "entre",
                "y",
                "a",
                "2019",
                "31",
                "14",
                "marzo",
                "lunes",
                "pasado",
                "próxima",
                "semana",
                "años",
                "80",
                "últimos",
                "tres",
            ]
        ),
        max_size=6,
    )
)
def test_any_words_have_a_form_or_none(words: list[str]) -> None:
    found = normalize_time(" ".join(words), lang="es", published=DAY)
    assert found == "" or re.fullmatch(r"[0-9X./~-]+", found)


@pytest.mark.parametrize(
    ("text", "lang", "past", "ahead"),
    [
        ("el jueves", "es", "2024-09-12", "2024-09-19"),
        ("en enero", "es", "2025-01", "2025-01"),
        ("en julio", "es", "2024-07", "2025-07"),
        ("verano", "es", "2024-22", "2025-22"),
        ("otoño", "es", "2023-23", "2024-23"),
        ("on Friday", "en", "2024-09-13", "2024-09-20"),
        ("May 30", "en", "2024-05-30", "2025-05-30"),
        ("last Tuesday", "en", "2024-09-17", "2024-09-17"),
        ("2019", "en", "2019", "2019"),
    ],
)
def test_what_is_to_come_is_dated_ahead(text: str, lang: str, past: str, ahead: str) -> None:
    assert normalize_time(text, lang=lang, published=DAY) == past
    assert normalize_time(text, lang=lang, published=DAY, ahead=True) == ahead


@pytest.mark.parametrize(
    ("before", "lang", "expected"),
    [("convocó la asamblea para el ", "es", True), ("called a meeting for ", "en", True), ("abrió el ", "es", False)],
)
def test_what_is_fixed_for_a_day_is_ahead(before: str, lang: str, expected: bool) -> None:
    assert is_fixed_ahead(before, lang=lang) is expected
