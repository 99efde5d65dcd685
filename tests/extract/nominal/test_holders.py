"""Who can own what a noun tells, and at what somebody can hold a post."""

import pytest

from kg.extract.analysis import Located, relation
from kg.extract.nominal.holders import is_body, is_of, may_employ, may_stand


@pytest.fixture(scope="module")
def located(analyse):
    """Give the analysis of a text, and one of its words with what it mentions."""

    def run(text, lang, word):
        analysis = analyse(text, lang)
        token = next(t for t in analysis.doc if t.text == word)
        return analysis, Located(token, analysis.mention(token))

    return run


@pytest.mark.parametrize(
    ("lang", "text", "word", "employs"),
    [
        ("es", "Ana Ruiz es directora de la empresa.", "empresa", True),
        ("es", "Ana Ruiz es directora de Velmar.", "Velmar", True),
        ("es", "Ana Ruiz es jefa de esta novela.", "novela", False),
        ("es", "Ana Ruiz es jefa de investigación.", "investigación", False),
        ("en", "Ann Weiss is head of the company.", "company", True),
        ("en", "Ann Weiss is head of research.", "research", False),
    ],
)
def test_a_body_employs_and_a_field_does_not(located, lang, text, word, employs):
    analysis, owner = located(text, lang, word)
    assert may_employ(analysis, owner) is employs
    post = owner.token.head if owner.token.head.pos_ == "NOUN" else owner.token.head.head
    assert may_stand(analysis, relation("worksFor"), owner, post) is employs
    assert may_stand(analysis, relation("isA"), owner, post)  # which asks for no body


@pytest.mark.parametrize(
    ("lang", "text", "word", "body"),
    [
        ("es", "Ana Ruiz es profesora de la universidad.", "universidad", True),
        ("es", "Ana Ruiz es profesora de matemáticas.", "matemáticas", False),
        ("en", "Ann Weiss is a member of the union.", "union", True),
        ("en", "Ann Weiss is a teacher of chess.", "chess", False),
    ],
)
def test_posts_are_held_at_bodies(located, lang, text, word, body):
    analysis, owner = located(text, lang, word)
    assert is_body(analysis, owner) is body


def test_of_is_told_from_at(analyse):
    analysis = analyse("Ann Weiss is a chemist at Velmar.", "en")
    assert not is_of(analysis, next(t for t in analysis.doc if t.text == "Velmar"))
    analysis = analyse("Ann Weiss is Velmar's chemist.", "en")
    assert is_of(analysis, next(t for t in analysis.doc if t.text == "Velmar"))


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("Eva Lind, campeona de España, habló.", set()),
        ("Eva Lind, campeona del Torneo Faro, habló.", {"Torneo Faro"}),
    ],
)
def test_nobody_wins_a_country(read, text, won):
    assert {f[2] for f in read(text, "es").facts if f[1] == "wins"} == won
