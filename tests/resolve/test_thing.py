"""One name for two things of an article."""

from collections import Counter

import pytest

from kg.model import Kind
from kg.resolve.thing import Thing

PERSON, PLACE = Kind.PERSON, Kind.PLACE


def test_a_name_for_two_kinds_of_thing_is_two_entities(world, write) -> None:
    text = "Vega nació en Cala. Vega nació en Faro. La sede está en Vega y el puerto en Vega."
    w = write(text)
    w.claim("Vega", "diedIn", "Cala").claim("Vega@2", "bornIn", "Faro").claim("sede", "locatedIn", "Vega@3").claim(
        "puerto", "locatedIn", "Vega@4"
    )
    kinds = {e.kind for e in world(w).entities.values() if e.name == "Vega"}
    assert kinds == {PERSON, PLACE}


def test_one_odd_mention_makes_no_second_thing(world, write):
    w = write("Vega nació en Cala. La sede está en Vega y el puerto en Vega.")
    w.claim("Vega", "bornIn", "Cala").claim("sede", "locatedIn", "Vega@2").claim("puerto", "locatedIn", "Vega@3")
    assert world(w).names.count("Vega") == 1


@pytest.mark.parametrize(
    ("names", "main"),
    [
        ({"Ruiz": 9, "Ana Ruiz": 1}, "Ana Ruiz"),  # the fullest, however rare
        ({"Ana Ruiz": 2, "Ana Gil": 3}, "Ana Gil"),
        ({"Faro": 1, "Farol": 1}, "Farol"),
    ],
)
def test_the_main_name(names, main):
    assert Thing("https://example.org/a", "es", named=True, names=Counter(names)).name == main
