import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.text import decode, normalise, unwrap

SPANISH = "La compañía anunció ayer que el año próximo abrirá una fábrica en Logroño. «Será pequeña», añadió."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-be-bom"], ids=lambda e: e
)
def test_decode_finds_the_encoding(encoding: str) -> None:
    data = b"\xfe\xff" + SPANISH.encode("utf-16-be") if encoding == "utf-16-be-bom" else SPANISH.encode(encoding)
    assert decode(data) == SPANISH


def test_decode_believes_what_html_declares() -> None:
    page = f'<html><head><meta charset="iso-8859-15"></head><body>{SPANISH} 3 €</body></html>'
    assert "3 €" in decode(page.encode("iso-8859-15"))


def test_decode_survives_a_false_declaration() -> None:
    assert "compañía" in decode(b'<meta charset="no-such-code">' + SPANISH.encode("cp1252"))


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00abc", bytes(range(1, 32)) * 40], ids=["nul", "controls"])
def test_decode_refuses_binary(data: bytes) -> None:
    with pytest.raises(ReadError, match="binary"):
        decode(data)


def test_normalise_settles_line_ends_marks_and_controls() -> None:
    assert normalise("\ufeffuno\r\ndos\rtres\u2028cuatro") == "uno\ndos\ntres\ncuatro"
    assert normalise("a\x07b") == "a b"
    assert normalise("com\u00adpa\u200bñía") == "compañía"
    assert normalise("nin\u0303o") == "niño"
    assert normalise("\ud800") == "\ufffd"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_normalise_is_stable_and_writable(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
    assert "\x00" not in once
    once.encode("utf-8")


WRAPPED = """The council met on Monday evening to talk about the new
swimming pool, which has been closed since the flood of
last winter and which nobody wants to pay for, as far as
anyone in the room could tell.

The mayor said little. Her deputy said even less, though
he had promised to speak about the costs at some length.
"""


def test_unwrap_joins_hard_wrapped_paragraphs_and_keeps_offsets() -> None:
    joined = unwrap(WRAPPED)
    assert len(joined) == len(WRAPPED)
    assert [len(block.split("\n")) for block in joined.strip().split("\n\n")] == [1, 1]


def test_unwrap_leaves_lines_of_their_own_alone() -> None:
    text = "Title\n\nBy Ann Lee\n3 May 2024\n\nA first paragraph, all on one line.\nA second one.\n"
    assert unwrap(text) == text


@given(st.text(alphabet="ab \n.", max_size=300))
def test_unwrap_only_trades_line_ends_for_blanks(text: str) -> None:
    assert unwrap(text).replace("\n", " ") == text.replace("\n", " ")
