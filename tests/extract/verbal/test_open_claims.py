"""What a clause says in its own words where the ontology has no relation for it."""

import pytest

SAID = [
    ("es", "Velmar talló la campana.", ("Velmar", "tallar", "campana")),
    ("es", "Velmar llevó a cabo una investigación conjunta.", ("Velmar", "llevar-a-cabo", "investigación conjunta")),
    ("es", "Los médicos pagados por Velmar protestaron.", ("Velmar", "pagar", "médicos")),
    ("en", "Velmar carved the bell.", ("Velmar", "carve", "bell")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), SAID, ids=[t for _, t, _ in SAID])
def test_a_verb_with_what_belongs_to_it_is_a_relation(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert "/open#" in claim.predicate
    assert claim.label


NOTHING = [
    ("es", "Una parte de la población se vuelve inmune a la enfermedad."),  # no act
    ("es", "Ana Ruiz habló. Talló la campana."),  # a subject that goes unsaid is only a guess
    ("es", "Para Ana Ruiz, el término se refiere al frío."),  # frames the sentence
    ("es", "Ahora hay un acuerdo."),
    ("en", "It carved itself."),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING, ids=[t for _, t in NOTHING])
def test_a_guess_a_frame_and_no_act_are_none(read, lang, text):
    found = [c.label for c in read(text, lang).claims if "/open#" in c.predicate]
    assert not {"inmune", "tallar", "haber", "referir-para", "carve"} & set(found)


def test_the_place_of_an_open_claim_is_told(read):
    claim = read("Velmar carved the bell in Leeds.", "en").one("Velmar", "carve", "bell")
    assert claim.place is not None
    assert claim.place.text == "Leeds"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Luis Gil comunicó al Consejo Norte que dimitía.", False),  # to whom, not what
        ("Según dijo a Velmar Luis Gil, el acuerdo es bueno.", False),
        ("Luis Gil rescató a Ana Ruiz.", True),
    ],
)
def test_who_is_told_something_is_no_object(read, text, told):
    assert bool(read(text, "es").facts) is told


def test_a_state_that_something_ends_in_is_no_deed(read):
    assert not read("El grupo quedó formado por Lugo y Vigo.", "es").facts
    assert read("Luis Gil rescató malherida a Ana Ruiz.", "es").facts
