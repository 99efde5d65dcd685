"""What names show themselves by, as data."""

import pytest

from kg.extract.names.name_words import load_name_words
from kg.model import Kind


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_guess_of_every_kind_has_a_worth(lang):
    trust = load_name_words(lang).trust
    assert set(trust) == {*Kind, None}
    assert all(worth >= 0 for worth in trust.values())


@pytest.mark.parametrize(
    ("lang", "noun", "kind"),
    [
        ("es", "banco", Kind.ORGANIZATION),
        ("es", "avenida", Kind.PLACE),
        ("es", "copa", Kind.EVENT),
        ("es", "ley", Kind.WORK),
        ("en", "bank", Kind.ORGANIZATION),
        ("en", "cup", Kind.EVENT),
    ],
)
def test_a_noun_that_heads_names_has_one_kind(lang, noun, kind):
    assert load_name_words(lang).heads[noun] is kind


def test_only_where_nouns_are_small_a_capital_means_a_name():
    assert load_name_words("es").capitals_mean_names
    assert not load_name_words("en").capitals_mean_names
