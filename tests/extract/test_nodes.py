"""Which mentions can stand as a node of the graph."""

import pytest


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Velmar won in two hours and 51 minutes.", "en"),
        ("Velmar made a loss of £12m last year.", "en"),
        ("Velmar ganó en dos horas.", "es"),
    ],
)
def test_amounts_and_durations_are_no_things(read, text, lang):
    assert not read(text, lang).core()


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("es", "La empresa Velmar compró 20 hectáreas de viñedo.", {"20 hectáreas de viñedo"}),
        ("en", "The company Velmar bought 20 tonnes of steel.", {"20 tonnes of steel"}),
        ("es", "La empresa Velmar compró 20 metros de altura.", set()),
        ("es", "La empresa Velmar compró 20 hectáreas.", set()),
        ("en", "The company Velmar bought 20 tonnes.", set()),
    ],
)
def test_a_measured_stuff_is_a_thing_and_a_bare_measure_none(read, lang, text, wanted):
    assert {obj for _, relation, obj in read(text, lang).facts if relation == "acquires"} == wanted
