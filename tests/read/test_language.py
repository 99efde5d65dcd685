import pytest

from kg.errors import KgError, LanguageError
from kg.read import language
from kg.read.language import check_language, detect_language, doubt_language, known_languages


def test_known_languages_are_those_with_data() -> None:
    assert known_languages() == ("en", "es")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La empresa abrirá una fábrica en Soria, según dijo ayer su directora.", "es"),
        ("The company will open a plant in Leeds, its director said yesterday.", "en"),
        ("Ana Ruiz", "es"),
    ],
)
def test_detects(text: str, lang: str) -> None:
    assert detect_language(text) == lang


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a annoncé hier une nouvelle loi sur les chemins de fer et les gares du pays.",
        "Die Regierung hat gestern ein neues Gesetz über die Eisenbahn im ganzen Land angekündigt.",
        "A empresa anunciou ontem que não vai abrir mais nenhuma fábrica nos próximos três anos.",
    ],
)
def test_refuses_other_languages_in_one_line(text: str) -> None:
    with pytest.raises(LanguageError, match=r"not supported; known: en, es") as caught:
        detect_language(text)
    assert "\n" not in str(caught.value)


def test_check_language_takes_regions() -> None:
    assert check_language("es-MX") == "es"
    assert check_language(" EN_gb ") == "en"
    with pytest.raises(LanguageError, match="'xx'"):
        check_language("xx")


@pytest.mark.parametrize(
    ("text", "lang", "odd"),
    [
        ("The company will open a plant in Leeds, its director said yesterday.", "es", True),
        ("The company will open a plant in Leeds, its director said yesterday.", "en", False),
        ("La empresa abrirá una fábrica en Soria, según dijo ayer su directora.", "en", True),
        ("La empresa abrirá una fábrica en Soria, según dijo ayer su directora.", "es", False),
        ("Le gouvernement a annoncé hier une nouvelle loi sur les chemins de fer.", "es", True),
        ("The plant in Leeds", "es", False),  # too short to tell
    ],
)
def test_a_text_in_another_language_than_it_is_read_in_is_odd(text: str, lang: str, odd: bool) -> None:
    assert (f"is read as '{lang}'" in doubt_language(text, lang)) is odd


def test_who_names_the_language_needs_no_room_to_detect_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(text: str) -> tuple[dict[str, float], bool]:
        raise KgError("no language can be detected")

    monkeypatch.setattr(language, "_scores", full)
    assert doubt_language("The company will open a plant in Leeds, its director said yesterday.", "es") == ""
