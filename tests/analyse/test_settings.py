"""What reports are set up with, as data."""

import re

import pytest

from kg.analyse.settings import (
    deed_signs,
    insider_relations,
    kind_relations,
    report_languages,
    stance_signs,
    strings,
)
from kg.errors import LanguageError
from kg.ontology import load_ontology


def test_languages_have_the_same_strings_and_placeholders() -> None:
    first, *others = (strings(lang) for lang in report_languages())
    assert others
    for other in others:
        assert first.keys() == other.keys()
        for key, words in first.items():
            assert sorted(re.findall(r"{(\w+)}", words)) == sorted(re.findall(r"{(\w+)}", other[key])), key


def test_words_and_deeds_take_sides_and_are_no_names_of_their_own():
    words, deeds = stance_signs(), deed_signs()
    assert set(words.values()) == set(deeds.values()) == {1, -1}
    assert not words.keys() & deeds.keys()
    known = load_ontology().relations
    assert {*words, *deeds, *insider_relations(), *kind_relations()} <= known.keys()


def test_a_language_without_words_is_refused_by_name():
    with pytest.raises(LanguageError, match="'xx'"):
        strings("xx")
