from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import LanguageError, ReadError
from kg.read.article import Record, make_article, mint_iri, read_authors, read_date, slugify
from kg.read.text import MAX_CHARACTERS

TEXT = "La alcaldesa inauguró ayer el puente nuevo. Costó dos millones de euros."


def test_iri_comes_from_content_alone() -> None:
    a = make_article(Record(text=TEXT, title="El puente nuevo", source="a.txt"))
    b = make_article(Record(text=TEXT, title="El puente nuevo", source="other/b.txt"))
    c = make_article(Record(text=TEXT + " ¡Por fin!", title="El puente nuevo"))
    assert a.iri == b.iri != c.iri
    assert "/article/el-puente-nuevo-" in a.iri


def test_iri_base_and_stem() -> None:
    article = make_article(Record(text=TEXT, stem="Puente 2024"), base_iri="https://example.org/")
    assert article.iri.startswith("https://example.org/article/puente-2024-")
    assert mint_iri("日本語").rpartition("/")[2].isalnum()


def test_slug_is_cut_between_words() -> None:
    assert slugify("palabra " * 30) == "-".join(["palabra"] * 7)
    assert slugify("x" * 100) == "x" * 60


def test_language_given_wins() -> None:
    assert make_article(Record(text=TEXT, lang="es"), lang="en").lang == "en"
    with pytest.raises(LanguageError):
        make_article(Record(text=TEXT, lang="tlh"))


@pytest.mark.parametrize("text", ["", " \n\t", "-- … --"])
def test_no_words_is_an_error(text: str) -> None:
    with pytest.raises(ReadError):
        make_article(Record(text=text))


def test_too_much_text_is_an_error() -> None:
    with pytest.raises(ReadError, match="too large"):
        make_article(Record(text="a" * (MAX_CHARACTERS + 1)))


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ana Ruiz; Luis Gil", ("Ana Ruiz", "Luis Gil")),
        ("Ana Ruiz, Luis Gil", ("Ana Ruiz", "Luis Gil")),
        (["Ana Ruiz", {"name": "Luis Gil"}, "Ana Ruiz"], ("Ana Ruiz", "Luis Gil")),
        (None, ()),
    ],
)
def test_authors(value: object, names: tuple[str, ...]) -> None:
    assert read_authors(value) == names


@pytest.mark.parametrize(
    ("value", "lang", "iso"),
    [
        ("2024-05-03", "es", "2024-05-03"),
        ("2024-05-03T10:20:00Z", "en", "2024-05-03T10:20:00+00:00"),
        ("Fri, 03 May 2024 10:20:00 +0000", "en", "2024-05-03T10:20:00+00:00"),
        ("3 de mayo de 2024", "es", "2024-05-03"),
        ("03/05/2024", "es", "2024-05-03"),
        ("03/05/2024", "en", "2024-03-05"),
        ("3 de mayo", "es", ""),
        ("ayer", "es", ""),
        ("", "es", ""),
    ],
)
def test_dates(value: str, lang: str, iso: str) -> None:
    assert read_date(value, lang=lang) == iso


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="0123456789-/:T Z+mayo,.", max_size=30))
def test_dates_are_valid_or_absent(value: str) -> None:
    found = read_date(value, lang="es")
    if len(found) > 7:
        datetime.fromisoformat(found)
