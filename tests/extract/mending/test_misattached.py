"""Names and what stands beside them, hung on each other as the words themselves show."""

import pytest

FACTS = [
    ("Voltar, the world's largest maker of tyres, supplies Trama.", ("Voltar", "supplies", "Trama")),
    ("Velmar and Orbe Motor Group sued Trama.", ("Velmar", "sues", "Trama")),
    ("South Korean battery maker Velmar and Orbe Motor Group sued Trama.", ("Velmar", "sues", "Trama")),
    ("Ann Weiss left. She ran a shop with her husband, the lawyer Paul Gray.", ("Paul Gray", "isA", "lawyer")),
    ("Ann Weiss described the plan as reckless.", ("Ann Weiss", "criticizes", "plan")),
    ("The firm was bought from the chemicals conglomerate Orbe Ltd.", ("Orbe Ltd", "isA", "chemicals conglomerate")),
]


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_facts(read, text, fact):
    assert fact in read(text, "en").facts


def test_kin_behind_a_second_noun(read):
    found = read("Ann Weiss left. She ran a shop with her husband, the lawyer Paul Gray.", "en").facts
    assert ("Paul Gray", "relativeOf", "Ann Weiss") in found


NONE = [
    ("Voltar, the world's largest maker of tyres, supplies Trama.", "Voltar develops world"),
    ("However, the maker of tyres supplies Trama.", "However supplies Trama"),
    (
        "The firm will build a plant in Leeds, the latest investment drawn by tax credits.",
        "Leeds isA latest investment",
    ),
    ("Ann Weiss and Luke Gray, roommates at Leith University, left.", "Ann Weiss isA roommates"),
]


@pytest.mark.parametrize(("text", "wrong"), NONE, ids=[t for t, _ in NONE])
def test_what_only_looks_like_it(read, text, wrong):
    assert wrong not in {" ".join(map(str, fact)) for fact in read(text, "en").facts}


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "A customer in Leeds, Ann Weiss, sued Velmar in May.", ("Ann Weiss", "sues", "Velmar")),
        ("en", "A customer in Leeds, Ann Weiss, sued Velmar in May.", ("Ann Weiss", "isA", "customer")),
        ("es", "Un cliente de Lugo, Luis Gil, demandó a Velmar.", ("Luis Gil", "sues", "Velmar")),
        ("en", "Velmar got money from the chef Rosa Weiss.", ("Rosa Weiss", "isA", "chef")),
    ],
)
def test_it_is_hung_on_its_own_word(read, lang, text, fact):
    assert fact in read(text, lang).core()


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "The plant in Leeds, in Yorkshire, sued Velmar."), ("es", "La planta de Lugo, en Galicia, creció.")],
)
def test_a_place_beside_a_place_stays(read, lang, text):
    assert not {"isA", "holdsPosition"} & read(text, lang).relations


@pytest.mark.parametrize("text", ["Ann", "Ran", "Ann,"])
def test_a_text_may_end_anywhere(read, text):
    assert not read(text, "en").core()


def test_no_place_is_a_who(read):
    text = "The law was written by Ann Weiss, a Republican from Leeds, who is a former Orbe engineer."
    facts = read(text, "en").facts
    assert ("Ann Weiss", "isA", "former engineer") in facts
    assert not any(s == "Leeds" for s, _, _ in facts)
