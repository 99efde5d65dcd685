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


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "The match in Paris, Texas, was cancelled.", ("Paris", "locatedIn", "Texas")),
        ("es", "Pablo Brandt nació en Kiel (Alemania).", ("Kiel", "locatedIn", "Alemania")),
        ("es", "El juzgado de Montilla, Córdoba, archivó la causa.", ("Montilla", "locatedIn", "Córdoba")),
    ],
)
def test_a_place_lies_in_the_one_behind_it(read, lang, text, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The firm opened shops in Paris, London and Berlin."),
        ("en", "In London, Brussels said it would not move."),
        ("es", "Abrió tiendas en Lugo, Vigo, Orense y Pontevedra."),
    ],
)
def test_places_in_a_row_lie_in_none_of_them(read, lang, text):
    places = {"Paris", "London", "Berlin", "Lugo", "Vigo", "Orense", "Pontevedra"}
    assert not [f for f in read(text, lang).facts if f[1] == "locatedIn" and {f[0], f[2]} <= places]


def test_a_wider_place_holds_no_post(read):
    assert not [f for f in read("El alcalde de Getafe, Madrid, dimitió.", "es").facts if f[0] == "Madrid"]


def test_what_belongs_to_a_firm_is_not_there(read):
    assert "locatedIn" not in read("Orbe es una filial de Velmar.", "es").relations


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Las autoridades de Sanidad descubrieron el error.", set()),
        ("La policía de Lugo descubrió el error.", {"Lugo"}),
    ],
)
def test_a_field_is_no_place(read, text, placed):
    assert {f[2] for f in read(text, "es").facts if f[1] == "locatedIn"} == placed


def test_a_long_list_of_places_is_one_though_the_last_are_taken_for_others(read):
    text = "La firma reúne a cámaras del libro de América Latina, Estados Unidos, España y Portugal."
    assert ("América Latina", "locatedIn", "Estados Unidos") not in read(text, "es").facts


def test_a_place_lies_in_the_one_behind_in(read):
    assert ("Falmouth", "locatedIn", "Cornwall") in read("Josh Weiss, from Falmouth in Cornwall, left.", "en").facts
