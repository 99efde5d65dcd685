import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.clean import paragraphs
from kg.clean.metadata import Found
from kg.clean.paragraphs import find_dateline, find_opening, find_signature, find_tail, is_heading, split_long
from kg.clean.words import load_noise_words

ES, EN = load_noise_words("es"), load_noise_words("en")
BODY = "La alcaldesa abrió ayer el puente nuevo."


@pytest.mark.parametrize(
    ("dateline", "found"),
    [
        ("Soria, 3 may (EFE).- ", Found(publisher="EFE")),
        ("Soria (España), 3 de mayo de 2024 (EFE).- ", Found(publisher="EFE", published="2024-05-03")),
        ("SORIA, 3 May. (EUROPA PRESS) - ", Found(publisher="EUROPA PRESS")),
        ("Soria (AFP) – ", Found(publisher="AFP")),
        ("(EFE).- ", Found(publisher="EFE")),
        ("Soria, 3 may (Agencia Norte).- ", Found(publisher="Agencia Norte")),
        ("Soria, 3 may (Redacción).- ", Found(publisher="Redacción")),
        ("Ciudad de México.- ", Found()),
        ("SORIA — ", Found()),
        ("SORIA | ", Found()),
        ("Soria, 3 de mayo.- ", Found()),
    ],
)
def test_spanish_datelines(dateline: str, found: Found) -> None:
    result = find_dateline(dateline + BODY, ES)
    assert result is not None
    assert (result.length, result.found) == (len(dateline), found)


@pytest.mark.parametrize(
    ("dateline", "found"),
    [
        ("LEEDS, May 3 (Reuters) - ", Found(publisher="Reuters")),
        ("LEEDS, England (AP) — ", Found(publisher="AP")),
        ("LEEDS, May 3, 2024 (Reuters) - ", Found(publisher="Reuters", published="2024-05-03")),
    ],
)
def test_english_datelines(dateline: str, found: Found) -> None:
    result = find_dateline(dateline + "The mayor opened the new bridge.", EN)
    assert result is not None
    assert (result.length, result.found) == (len(dateline), found)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "La alcaldesa Ana Ruiz (PSOE) abrió ayer el puente.",
        "Ana Ruiz — la alcaldesa — abrió ayer el puente.",
        "Ayer, 3 de mayo, se abrió el puente.",
        "La Federación de Puentes (FP). Así se llama.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text, ES) is None


@pytest.mark.parametrize(
    ("tail", "publisher"),
    [(" EFE", "EFE"), (" (EFE)", "EFE"), (" EFE abc/def", "EFE"), (" https://example.org/a", "")],
)
def test_signatures(tail: str, publisher: str) -> None:
    assert find_signature(BODY + tail, ES) == (len(BODY), Found(publisher=publisher))


def test_no_signature() -> None:
    for text in (BODY, "Lo compró la OTAN", "Vino de EE. UU."):
        assert find_signature(text, ES) == (len(text), Found())


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Un puente caro. La obra costó tres veces más de lo que se había dicho.", "Un puente caro."),
        ("¿Y ahora qué? La obra costó tres veces más de lo que se había dicho.", "¿Y ahora qué?"),
        ("El Dr. Ruiz abrió ayer el puente nuevo ante los vecinos de la ciudad.", ""),
        ("EE.UU. La obra costó tres veces más de lo que se había dicho.", ""),
        ("«No iré». Así lo dijo ayer la alcaldesa de la ciudad a la radio.", ""),
        ("Llueve. Mucho.", ""),
    ],
)
def test_openings(text: str, opening: str) -> None:
    assert text[: find_opening(text, ES)] == opening


def test_a_subhead_run_into_a_paragraph_is_told_apart() -> None:
    text = BODY * 6 + " Y nada más. Un puente para todos"
    assert text[find_tail(text, ES) :] == "Un puente para todos"
    assert find_tail(text + ".", ES) == len(text) + 1
    assert find_tail("Corto. Un puente", ES) == len("Corto. Un puente")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Un puente para todos", True),
        ("¿Quién paga el puente?", True),
        ("Puentes y túneles de EE.UU.", True),
        ("«EL PUENTE DE LOS QUE NO ESTÁN»", True),
        ("La alcaldesa abrió el puente.", False),
        ("Entre los asistentes estaban:", False),
        ("«No hay puente que no se caiga»", False),
        ("Se enfadó. ¿Quién paga el puente?", False),
    ],
)
def test_headings(text: str, heading: bool) -> None:
    assert is_heading(text, ES) is heading


@given(st.text(alphabet="ab .", min_size=1, max_size=300))
def test_splitting_keeps_all_and_stays_short(text: str) -> None:
    old = paragraphs.LONGEST_PASSAGE
    paragraphs.LONGEST_PASSAGE = 20
    try:
        pieces = split_long(0, len(text), text)
    finally:
        paragraphs.LONGEST_PASSAGE = old
    assert "".join(text[a:b] for a, b in pieces) == text
    assert all(0 < b - a <= 20 for a, b in pieces)
