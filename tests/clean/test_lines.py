"""Lines of a text, and what shape they have."""

import pytest

from kg.clean.lines import capitalised, ends_sentence, is_upper, split_lines, words_of


def test_lines_keep_their_place_without_blanks_and_bullets():
    text = "  Uno \n\n• Dos\n- Tres\n-cuatro\n"
    lines = split_lines(text)
    assert [line.text for line in lines] == ["Uno", "Dos", "Tres", "-cuatro"]
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_lines_know_whether_blanks_stand_around():
    found = [(line.alone_before, line.alone_after) for line in split_lines("a\n\nb\nc")]
    assert found == [(True, True), (True, False), (False, True)]


def test_a_bullet_alone_is_a_line():
    assert [line.text for line in split_lines("•\n")] == ["•"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [("Llueve.", True), ("«Llueve».", True), ("¿Llueve?»", True), ("Son tres:", True), ("Llueve", False)],
)
def test_the_end_of_a_sentence_is_seen_through_marks(text, ends):
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "shouts"), [("ÚLTIMA HORA", True), ("EFE", False), ("Última HORA", False), ("1234", False)]
)
def test_a_line_shouts_in_letters_that_are_all_capitals(text, shouts):
    assert is_upper(text) is shouts


def test_words_are_letters_with_what_joins_them():
    assert words_of("AT&T, l'Hospitalet y 3.000 (o más)") == ["AT&T", "l'Hospitalet", "y", "3.000", "o", "más"]
    assert capitalised("Ávila")
    assert not capitalised("ávila")
    assert not capitalised("")
