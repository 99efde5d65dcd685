"""Where bodies and events are, as noun phrases say it."""

import pytest

SITED = [
    ("en", "Velmar bought Tessel, a Zurich chip startup.", ("Tessel", "locatedIn", "Zurich")),
    ("en", "The conference in Paris was long.", ("conference", "locatedIn", "Paris")),
    (
        "es",
        "La conferencia de París fue larga. Ana Ruiz dirige la empresa Velmar, con sede en Sevilla.",
        ("Velmar", "locatedIn", "Sevilla"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "fact"), SITED, ids=[t for _, t, _ in SITED])
def test_sited(read, lang, text, fact):
    assert read(text, lang).one(*fact)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ann Weiss met Paul Bauer in Paris."),
        ("en", "The idea in Paris was long."),
        ("en", "Ann Weiss joined the board of Paris."),
        ("es", "Ana Ruiz vio a Luis Pardo en París."),
    ],
)
def test_a_meeting_place_is_nobodys_seat(read, lang, text):
    assert not [r for _, r, _ in read(text, lang).facts if r == "locatedIn"]


def test_a_seat_is_nowhere_but_its_owner_is(read):
    facts = read("La empresa Bitnova, con sede en Montevideo, creció.", "es").facts
    assert ("Bitnova", "locatedIn", "Montevideo") in facts
    assert ("sede", "locatedIn", "Montevideo") not in facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ana Ruiz murió ayer en el Sanatorio Sur, en el barrio porteño de Colegiales.", ("Sanatorio Sur", "Colegiales")),
        ("Ana Ruiz actuó en el Teatro Real, en Madrid, ante 300 personas.", ("Teatro Real", "Madrid")),
        ("Ana Ruiz nació en Villalba (Lugo) en 1950.", ("Villalba", "Lugo")),
    ],
)  # fmt: skip
def test_of_two_scenes_the_second_holds_the_first(read, text, fact):
    assert (fact[0], "locatedIn", fact[1]) in read(text, "es").facts


@pytest.mark.parametrize(
    "text",
    [
        "En Lugo, en Vigo y en León hubo protestas.",
        "El PP (Madrid) criticó la ley.",
        "Ana Ruiz (Lugo) criticó la ley.",
        "En Lugo, en cambio, ganó Ana Ruiz.",
    ],
)
def test_no_scene_within_another(read, text):
    assert not [f for f in read(text, "es").facts if f[1] == "locatedIn"]
