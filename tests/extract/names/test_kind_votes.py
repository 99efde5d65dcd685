"""Counting votes for kinds, and the kind that a common noun tells."""

from collections import defaultdict

import pytest

from kg.extract.names.kind_votes import Votes, noun_kind, sum_votes, top_kind, word_cues
from kg.model import Kind
from kg.ontology import load_ontology


def votes(*given: tuple[Kind | None, float]) -> Votes:
    return defaultdict(float, given)


def test_the_most_votes_win_and_a_tie_goes_to_what_names_mostly_are():
    assert top_kind(votes((Kind.PERSON, 1.0), (Kind.PLACE, 2.0))) is Kind.PLACE
    assert top_kind(votes((Kind.EVENT, 1.0), (Kind.ORGANIZATION, 1.0), (Kind.PERSON, 1.0))) is Kind.ORGANIZATION
    assert top_kind(votes()) is None


def test_a_sum_leaves_both_as_they_were():
    one, other = votes((Kind.PERSON, 1.0)), votes((Kind.PERSON, 2.0), (None, 1.0))
    assert sum_votes(one, other) == {Kind.PERSON: 3.0, None: 1.0}
    assert (one, other) == ({Kind.PERSON: 1.0}, {Kind.PERSON: 2.0, None: 1.0})


@pytest.mark.parametrize(
    ("lang", "noun", "kind"),
    [
        ("es", "ministra", Kind.PERSON),
        ("es", "empresa", Kind.ORGANIZATION),
        ("es", "ciudad", Kind.PLACE),
        ("en", "novel", Kind.WORK),
        ("en", "minister", Kind.PERSON),
        ("en", "velmar", None),
    ],
)
def test_what_a_noun_names(lang, noun, kind):
    assert noun_kind(load_ontology().lexicon(lang), noun) is kind


def test_a_verb_has_its_own_cues():
    assert "saying" in word_cues(load_ontology().lexicon("es"), "decir", "verb")
    assert "saying" not in word_cues(load_ontology().lexicon("es"), "decir", "noun")
