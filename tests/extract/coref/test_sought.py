"""What a pronoun asks of its antecedent."""

from collections import Counter
from dataclasses import replace

import pytest

from kg.extract.coref.clusters import Cluster
from kg.extract.coref.sought import Sought
from kg.model import Kind


def cluster(key, kind, *, sure=False, gender=""):
    made = Cluster(key, kinds=Counter({kind: 1}))
    made.strong.update({kind: 2} if sure else {})
    made.genders.update({gender: 1} if gender else {})
    return made


ANY = Sought(
    token=None, claim=None, gender="", plural=False, human=None, strong=False, possessive=False, kinds=frozenset(),
    told=None,
)  # fmt: skip
ANN = cluster("ann weiss", Kind.PERSON, gender="Fem")
VELMAR = cluster("velmar", Kind.ORGANIZATION, sure=True)
LEITH = cluster("leith", Kind.PLACE, sure=True)
LUX = cluster("lux 4", Kind.PERSON)
GIA, ORBE = cluster("gia", Kind.PERSON), cluster("orbe", Kind.PERSON)
GIA.strong[Kind.PERSON] = 1  # she is somebody's sister


@pytest.mark.parametrize(
    ("asked", "who", "fits"),
    [
        ({}, ANN, True),
        ({"told": ANN}, ANN, False),  # whoever speaks does not say "she" of herself
        ({"human": True, "strong": True}, ANN, True),
        ({"human": True, "strong": True}, VELMAR, False),
        ({"human": True}, VELMAR, True),  # "dijo": a firm may
        ({"human": True}, LEITH, False),
        ({"human": True}, LUX, False),
        ({"human": False}, ANN, False),
        ({"human": False}, VELMAR, True),
        ({"human": False}, GIA, False),
        ({"human": False}, ORBE, True),  # one word that the model alone takes for somebody
        ({"plural": True}, ANN, False),
        ({"gender": "Masc"}, ANN, False),
        ({"gender": "Fem"}, ANN, True),
        ({"possessive": True}, VELMAR, True),
        ({"possessive": True, "kinds": frozenset({Kind.PERSON})}, VELMAR, False),  # "su esposa"
        ({"possessive": True, "kinds": frozenset({Kind.ORGANIZATION})}, ANN, False),  # "su entrenador"
        ({"kinds": frozenset({Kind.ORGANIZATION})}, LEITH, False),
        ({"kinds": frozenset({Kind.ORGANIZATION})}, VELMAR, True),
    ],
)
def test_what_can_be_meant(asked, who, fits):
    assert replace(ANY, **asked).may_be(who) is fits
