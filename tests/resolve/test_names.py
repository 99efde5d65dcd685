import pytest

from kg.resolve import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sir Owen Blythe", "Owen Blythe"),
        ("Cllr. Mara Finch", "Mara Finch"),
        ("doña Rosa Llull", "Rosa Llull"),
        ("El Faro de Cala", "Faro de Cala"),
        ("Blythe's", "Blythe"),
        ("El", "El"),
    ],
)
def test_strip_name(text: str, expected: str) -> None:
    assert names.strip_name(text) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Haldane", "Haldanne"),
        ("Brightwell", "Brihgtwell"),
        ("Le Roux", "LeRoux"),
        ("V-LUMEN", "VLUMEN"),
        ("Ana Quirós", "Ana Quiros"),
    ],
)
def test_slips(a: str, b: str) -> None:
    assert names.is_typo(a, b)
    assert names.is_typo(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Irán", "Irak"),
        ("Zeta 3", "Zeta 4"),
        ("Zeta 3", "Zeta 3.2"),
        ("Julio Pons", "Julia Pons"),
        ("Mario Pons", "Maria Pons"),
        ("Puerto", "puerto"),
        ("Haldane", "Baldane"),
    ],
)
def test_no_slips(a: str, b: str) -> None:
    assert not names.is_typo(a, b)
    assert not names.is_typo(b, a)


@pytest.mark.parametrize(
    ("short", "full", "person", "expected"),
    [
        ("Quirós", "Ana Quirós", True, True),
        ("Ana", "Ana Quirós", True, True),
        ("Quirós", "Ana Quirós Vidal", True, True),
        ("Orbea", "Orbea Semiconductores", False, True),
        ("Leeds", "Leeds Council", False, False),
        ("Senado", "Senado de Cala", False, False),
        ("Zeta", "Zeta 3", False, False),
        ("Orbea", "Orbea GPUs", False, False),
        ("Cala", "Universidad de Cala", False, False),
        ("Ana Quirós", "Ana Quirós", True, False),
        ("Quirós Ana", "Ana Quirós", True, False),
    ],
)
def test_short_forms(short: str, full: str, person: bool, expected: bool) -> None:
    assert names.is_short_form(short, full, person=person) is expected


def test_initials_with_and_without_small_words() -> None:
    assert {"dfo", "do"} <= names.initials("Department for Oceans")
    assert "nlr" in names.initials("Northern Light Rail")


@pytest.mark.parametrize(
    ("text", "expected"), [("NLR", True), ("DfO", True), ("LLMs", True), ("Nlr", False), ("X", False)]
)
def test_is_acronym(text: str, expected: bool) -> None:
    assert names.is_acronym(text) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ley de Aguas", "ley-de-aguas"), ("Zeta 3.2", "zeta-3.2"), ("Bascuñán S.A.", "bascunan-s-a"), ("¿?", "x")],
)
def test_slug(name: str, expected: str) -> None:
    assert names.slug(name) == expected


def test_noun_key_joins_singular_and_plural() -> None:
    assert names.noun_key("the harbour towers") == names.noun_key("harbour tower")
    assert names.noun_key("los faros") == names.noun_key("un faro")


def test_gender_by_title_before_given_name() -> None:
    assert names.gender("Mrs Quill") == "Fem"
    assert names.gender("David Quill") == "Masc"
    assert names.gender("Quill") == ""


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Quin", "Ana Quintana", True),  # four letters are enough
        ("Qui", "Ana Quintana", False),
        ("Quintan", "Ana Quintana", False),  # a slip rather
        ("Ana Quin", "Ana Quintana", False),
        ("Tana", "Ana Quintana", False),
    ],
)
def test_a_nickname_begins_a_surname(short: str, full: str, expected: bool) -> None:
    assert names.is_nickname(short, full) is expected
