"""Single dates, absolute or counted from the article's day: Wednesday, 18 September 2024."""

from datetime import date

import pytest

from kg.resolve.dates import DateReader, add_months
from kg.resolve.words import language_table


def reader(lang: str, *, day: date | None = date(2024, 9, 18), ahead: bool = False) -> DateReader:
    return DateReader(language_table(lang, "time"), lang, day, ahead=ahead)


@pytest.mark.parametrize(
    ("kind", "number", "unit"),
    [
        ("day", -1, "2024-09-17"),
        ("week", 0, "2024-09-16/2024-09-22"),
        ("weekend", 0, "2024-09-21/2024-09-22"),
        ("month", 4, "2025-01"),
        ("quarter", -1, "2024-04/2024-06"),
        ("year", 1, "2025"),
        ("decade", -1, "201X"),
    ],
)
def test_so_many_units_from_the_article(kind, number, unit):
    assert reader("es").unit(kind, number) == unit
    assert reader("es", day=None).unit(kind, number) == ""


@pytest.mark.parametrize(
    ("lang", "text", "point"),
    [
        ("es", "14 de marzo de 2019", "2019-03-14"),
        ("es", "31 de febrero de 2019", ""),
        ("es", "años 90", "199X"),
        ("es", "ayer", "2024-09-17"),
        ("es", "primer trimestre de 2020", "2020-01/2020-03"),
        ("en", "march 14, 2019", "2019-03-14"),
        ("en", "the 1990s", "199X"),
        ("en", "yesterday", "2024-09-17"),
        ("en", "a good while", ""),
    ],
)
def test_a_point_in_time(lang, text, point):
    assert reader(lang).point(text) == point


@pytest.mark.parametrize(("ahead", "day"), [(False, "2024-03-14"), (True, "2025-03-14")])
def test_without_a_year_it_is_the_nearest_unless_it_is_to_come(ahead, day):
    assert reader("es", ahead=ahead).point("14 de marzo") == day


def test_without_an_article_a_day_of_no_year_is_none():
    assert reader("es", day=None).point("14 de marzo") == ""
    assert reader("es", day=None).point("14 de marzo de 2019") == "2019-03-14"


def test_months_are_counted_over_the_year():
    assert add_months(date(2024, 11, 1), 3) == date(2025, 2, 1)
    assert add_months(date(2024, 1, 1), -1) == date(2023, 12, 1)
