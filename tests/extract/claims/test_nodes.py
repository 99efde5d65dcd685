"""Which mentions can stand as a node of the graph."""

import pytest

from kg.extract.analysis import Located
from kg.extract.claims.nodes import is_amount, is_nameable
from tests.extract.trees import word


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


@pytest.fixture(scope="module")
def located(analyse):
    def run(text, lang, form):
        analysis = analyse(text, lang)
        token = word(analysis.doc, form)
        return analysis, Located(token, analysis.mention(token))

    return run


@pytest.mark.parametrize(
    ("lang", "text", "form", "amount"),
    [
        ("es", "Velmar compró 20 hectáreas.", "hectáreas", True),
        ("es", "Velmar vendió 30 barcos.", "barcos", False),
        ("es", "Velmar vendió 20 toneladas de acero.", "toneladas", False),
        ("es", "Velmar creció en dos horas.", "horas", True),
        ("es", "Velmar creció en mayo.", "mayo", True),
        ("en", "Velmar paid 30 euros.", "euros", True),
        ("en", "Velmar sold 30 boats.", "boats", False),
        ("en", "Velmar sold 20 tonnes of steel.", "tonnes", False),
        ("en", "Velmar grew in May.", "May", True),
    ],
)
def test_an_amount_a_duration_or_a_date(located, lang, text, form, amount):
    assert is_amount(*located(text, lang, form)) is amount


@pytest.mark.parametrize(
    ("lang", "text", "form", "nameable"),
    [
        ("es", "Velmar vendió barcos.", "barcos", True),
        ("es", "Velmar los vendió.", "los", True),
        ("es", "Velmar vendió más de 3.000 ayer.", "ayer", False),
        ("es", "El plan es bueno.", "bueno", False),
        ("en", "The 19-year-old from Perth praised Velmar.", "old", True),
        ("en", "Ann is a mother of three.", "three", False),
        ("en", "Ann met Luke. The latter left.", "latter", True),
    ],
)
def test_what_can_be_a_node(located, lang, text, form, nameable):
    assert is_nameable(*located(text, lang, form)) is nameable
