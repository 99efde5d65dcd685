"""The words that names, dates and quantities are compared by, as data."""

import pytest

from kg.resolve.words import is_head_first, language_table, name_words


@pytest.mark.parametrize(("lang", "first"), [("es", True), ("en", False), ("xx", False)])
def test_where_a_noun_stands_among_what_narrows_it(lang, first):
    assert is_head_first(lang) is first


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("topic", ["number", "time", "wider"])
def test_each_language_has_its_tables(lang, topic):
    assert language_table(lang, topic)


def test_an_unknown_language_has_an_empty_table():
    assert language_table("xx", "time") == {}


def test_names_are_compared_by_the_words_of_all_languages():
    words = name_words()
    assert {"señora", "mrs"} <= words.feminine
    assert words.leading <= words.counting
    assert not words.masculine & words.feminine
    assert {"Masc", "Fem"} == set(words.first_names.values())
    assert list(words.former) == sorted(words.former, key=len, reverse=True)
