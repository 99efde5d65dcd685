"""What collections call their fields."""

import pytest

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.fields import record_of


def read(columns=None, **row):
    return record_of("7", row, columns or {})


def test_fields_are_known_by_the_names_they_have_in_the_wild():
    place, record = read(body="Llueve.", headline="Hoy", byline="Ana Ruiz", outlet="El Muelle", guid="x1")
    assert isinstance(record, Record)
    assert (place, record.text, record.title, record.author, record.publisher) == (
        "x1", "Llueve.", "Hoy", ("Ana Ruiz",), "El Muelle",
    )  # fmt: skip


def test_a_column_that_is_named_goes_before_all_others():
    _, record = read({"text": "cuerpo"}, cuerpo="Llueve.", text="no")
    assert isinstance(record, Record)
    assert record.text == "Llueve."


@pytest.mark.parametrize(
    ("source", "publisher", "path"),
    [
        ("El Muelle", "El Muelle", ""),  # a newspaper
        ("a/b.txt", "", "a/b.txt"),  # a path
        ("muelle.es", "", "muelle.es"),
    ],
)
def test_a_source_is_a_newspaper_or_a_place(source, publisher, path):
    _, record = read(text="Llueve.", source=source)
    assert isinstance(record, Record)
    assert (record.publisher, record.source) == (publisher, path)


@pytest.mark.parametrize("value", [{"text": " "}, {"title": "x"}, {"text": 3}, "words", None])
def test_a_row_without_text_is_told_with_its_place(value):
    place, error = record_of("7", value, {})
    assert place == "7"
    assert isinstance(error, ReadError)
