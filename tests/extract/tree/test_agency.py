"""What can act, and what can only be acted upon."""

import pytest

from kg.extract.tree.agency import BODY, PERHAPS, PERSON, THING, kind_agency, noun_agency, tree_agency
from kg.model import Kind
from tests.extract.trees import tree


def test_people_act_more_surely_than_bodies_and_bodies_than_places():
    assert [kind_agency(k) for k in (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.EVENT)] == [
        PERSON,
        BODY,
        PERHAPS,
        0.0,
    ]
    assert kind_agency(None) == PERHAPS


@pytest.mark.parametrize(
    ("classes", "judged"),
    [({"position"}, PERSON), ({"organizationNoun"}, BODY), ({"productNoun"}, THING), ({"organizationNoun", "leads"}, PERSON)],
)  # fmt: skip
def test_a_noun_is_judged_by_its_classes(classes, judged):
    assert noun_agency(frozenset(classes)) == judged


def test_a_noun_that_nobody_knows_is_between_a_thing_and_a_place():
    assert THING < noun_agency(frozenset()) < PERHAPS


def test_without_an_article_the_models_label_tells():
    rows = "Ruiz Ruiz PROPN 2 nsubj _ PER\nve ver VERB 0 ROOT\nVelmar Velmar PROPN 2 obj _ ORG\nLugo Lugo PROPN 2 obl"
    assert [tree_agency(t) for t in tree("es", rows)] == [PERSON, 0.0, BODY, PERHAPS]
