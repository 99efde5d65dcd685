"""Asides between commas: a report within what it reports, and somebody's age."""

import pytest

from kg.model import Modality


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Velmar, Ann Weiss said on Monday, bought Trama.", "Ann Weiss"),
        ("en", "Velmar, Ann Weiss revealed, bought Trama.", "Ann Weiss"),
        ("en", "Velmar, said Ann Weiss, bought Trama.", "Ann Weiss"),
        ("en", "Ann Weiss attacked the minister. Velmar, she argued, bought Trama.", "Ann Weiss"),
        ("en", "On Monday, Ann Weiss said, Velmar bought Trama.", "Ann Weiss"),
        ("es", "Velmar, explicó Ana Ruiz, compró la firma Trama.", "Ana Ruiz"),
        ("es", "Velmar, reveló Ana Ruiz, compró la firma Trama.", "Ana Ruiz"),
        ("en", "Velmar, the maker of Lux, bought Trama.", None),
        ("en", "Velmar, which Ann Weiss leads, bought Trama.", None),
        ("es", "Velmar, la firma de Ana Ruiz, compró la firma Trama.", None),
    ],
)
def test_who_reports_from_within_a_sentence(read, lang, text, who):
    reading = read(text, lang)
    assert reading.name(reading.one("Velmar", "acquires", "Trama").speaker) == who


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Velmar, Ann Weiss said, would buy Trama."),
        ("es", "Velmar, dijo Ana Ruiz, compraría la firma Trama."),
    ],
)
def test_what_would_be_done_was_to_come_when_it_was_said(read, lang, text):
    assert read(text, lang).one("Velmar", "acquires", "Trama").modality is Modality.FUTURE


@pytest.mark.parametrize(
    "text",
    ["Ann Weiss, 26, beat Luke Moss.", "Ann Weiss, 26, beat Luke Moss, a teacher from Leeds."],
)
def test_who_is_so_old_acts(read, text):
    assert ("Ann Weiss", "defeats", "Luke Moss") in read(text, "en").facts


def test_a_participle_behind_a_comma_tells_of_the_noun_before_it(read):
    text = "Under the proposals, first unveiled by Ann Weiss in May, fees would be limited."
    assert read(text, "en").core() == {("Ann Weiss", "presents", "proposals")}


@pytest.mark.parametrize(
    "text", ["Founded by Ann Weiss, Velmar bought Trama.", "In 1990, backed by Orbe, Velmar sold Trama."]
)
def test_a_participle_that_opens_a_sentence_tells_of_its_subject(read, text):
    assert "1990" not in {end for subject, _, obj in read(text, "en").facts for end in (subject, obj)}


def test_a_name_is_one_wherever_it_stands(read):
    text = "The novelist Ines Aldren won the prize. Aldren, however, criticised the jury."
    assert ("Ines Aldren", "criticizes", "jury") in read(text, "en").facts


def test_a_common_word_that_opens_a_sentence_is_no_name(read):
    text = "The Hope fund bought Trama. Hope, however, left the town."
    assert "Hope" not in {subject for subject, _, _ in read(text, "en").core()}


def test_whoever_reports_behind_a_comma_is_none_of_what_is_told(read):
    found = read("Velmar laid off 120 people, chairman Ann Weiss told staff.", "en")
    assert found.one("Velmar", "dismisses", "120 people").speaker.text == "Ann Weiss"
    assert ("Velmar", "dismisses", "Ann Weiss") not in found.facts


def test_a_list_behind_a_comma_keeps_its_members(read):
    found = read("Velmar sold three boats, a ferry and the pier, and Ann Weiss said so.", "en")
    assert found.one("Velmar", "sells", "pier").speaker is None


def test_a_name_behind_an_apposition_describes_the_nearest_noun(read):
    found = read("The defeat worries Velmar's owners, the investment group Palm Capital.", "en")
    assert found.one("Palm Capital", "owns", "Velmar")
    assert ("Palm Capital", "isA", "defeat") not in found.facts


def test_a_name_stands_beside_the_noun_right_before_it(read):
    text = "The vote was lost by Velmar and Orbe Trust after a farmer, Ann Weiss, spoke against it."
    assert ("vote", "isA", "farmer") not in read(text, "en").facts
    assert ("Ann Weiss", "isA", "vote") not in read(text, "en").facts
