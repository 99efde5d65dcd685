"""What is asked of a describing noun however it stands to whom it describes."""

import pytest

from kg.extract.nominal.description import Seen, is_determined, named_bearer


@pytest.mark.parametrize(
    ("lang", "text", "noun", "determined"),
    [
        ("es", "Ana Ruiz criticó al ministro.", "ministro", True),
        ("es", "Ana Ruiz criticó a su ministro.", "ministro", True),
        ("es", "Ana Ruiz criticó a ministros.", "ministros", False),
        ("en", "Ann Weiss criticised the minister.", "minister", True),
        ("en", "Ann Weiss criticised ministers.", "ministers", False),
    ],
)
def test_an_article_may_be_in_the_preposition(analyse, lang, text, noun, determined):
    analysis = analyse(text, lang)
    assert is_determined(analysis, next(t for t in analysis.doc if t.text == noun)) is determined


def test_a_pair_is_new_once_and_no_word_is_one_with_itself(analyse):
    first, second = analyse("Ana Ruiz calló.", "es").doc[:2]
    seen = Seen()
    assert [seen.fresh(*pair) for pair in ((first, second), (first, second), (second, first), (first, first))] == [
        True, False, True, False,
    ]  # fmt: skip


def test_a_name_is_borne_by_what_it_mentions(analyse):
    analysis = analyse("Ana Ruiz viajó a Lugo.", "es")
    assert [named_bearer(analysis, name).mention.text for name in analysis.names] == ["Ana Ruiz", "Lugo"]
