"""How Spanish newsrooms name people and works again: first surnames, descriptions, titles in single marks."""

import pytest

from tests.extract.coref.test_protagonist import titled

FACTS = [
    # of two surnames the first is what somebody goes by
    ("Marta Soler Vidal ganó el premio. Soler criticó la ley.", ("Marta Soler Vidal", "criticizes", "ley")),
    ("José Antonio Gómez Vidal viajó. Gómez criticó la ley.", ("José Antonio Gómez Vidal", "criticizes", "ley")),
    # titles in single marks
    ("Ana Ruiz escribió 'Los cuartos de arriba'.", ("Ana Ruiz", "authorOf", "Los cuartos de arriba")),
    # "causa" with a subject is a verb
    ("El virus causa fiebre.", ("virus", "causes", "fiebre")),
    ("La vacuna previene la infección.", ("vacuna", "prevents", "infección")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_it_is_told(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("José Antonio Vidal viajó. Antonio criticó la ley.", ("José Antonio Vidal", "criticizes", "ley")),
        ("La causa de la fiebre es el virus.", ("causa", "causes", "fiebre")),
        ("El árbitro Luis Gil mostró la roja.", ("Luis Gil", "presents", "roja")),
        ("La mala noticia fue la lesión de Luis Gil.", ("mala noticia", "isA", "lesión de Luis Gil")),
    ],
)
def test_it_is_not_told(read, text, wrong):
    assert wrong not in read(text, "es").facts


HERO = "Eva Lind, la novelista de los barrios"
OPENING = "Eva Lind trabajó como enfermera en el Hospital Sur.\nLa novela narra un regreso.\n"


def test_a_bare_description_is_the_hero_of_the_headline():
    facts = titled(f"{OPENING}La escritora estudió en la Universidad de Oporto.", HERO).facts
    assert ("Eva Lind", "educatedAt", "Universidad de Oporto") in facts


@pytest.mark.parametrize(
    "sentence",
    [
        "El escritor estudió en la Universidad de Oporto.",  # of another gender
        "Ana Ruiz calló. La escritora estudió en la Universidad de Oporto.",  # or Ana Ruiz
        "La escritora de la ópera estudió en la Universidad de Oporto.",  # told by a complement
    ],
)
def test_another_description_is_not(sentence):
    facts = titled(f"{OPENING}{sentence}", HERO).facts
    assert not [f for f in facts if f[0] == "Eva Lind" and f[1] == "educatedAt"]
