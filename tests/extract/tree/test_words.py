"""The words of a language are data: they must be there, in the form in which they are looked up."""

import dataclasses

import pytest

from kg.extract.names.name_words import load_name_words
from kg.extract.tree.words import load_words
from kg.model import Kind

LANGS = ("es", "en")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("load", [load_words, load_name_words])
def test_classes_are_lower_case(lang, load):
    words = load(lang)
    for field in dataclasses.fields(words):
        value = getattr(words, field.name)
        if isinstance(value, frozenset) and not field.name.endswith("labels"):
            assert all(w == w.lower() for w in value if isinstance(w, str)), field.name


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_is_a_label_of_itself(lang):
    assert {load_words(lang).kinds[kind.value] for kind in Kind} == set(Kind)


@pytest.mark.parametrize("lang", LANGS)
def test_genders_are_known(lang):
    words = load_words(lang)
    genders = {*words.human.values(), *words.article_gender.values(), *words.title_gender.values()}
    assert genders <= {"Masc", "Fem", "m", "f", ""}, genders


def test_they_are_read_once():
    assert load_words("es") is load_words("es")
