"""The field of an office between it and its holder."""

import pytest

HELD = [
    ("Minister for Sport Ann Weiss criticised Velmar.", ("Ann Weiss", "holdsPosition", "Minister for Sport")),
    ("Secretary of State Tom Gill criticised Velmar.", ("Tom Gill", "holdsPosition", "Secretary of State")),
    (
        "Director of Public Health Eva Lund criticised Velmar.",
        ("Eva Lund", "holdsPosition", "Director of Public Health"),
    ),
]


@pytest.mark.parametrize(("text", "fact"), HELD, ids=[t for t, _ in HELD])
def test_who_stands_behind_the_field_holds_the_office_and_acts(read, text, fact):
    facts = read(text, "en").facts
    assert fact in facts
    assert (fact[0], "criticizes", "Velmar") in facts


def test_without_a_person_the_office_is_left_alone(read):
    assert read("The Minister for Sport criticised Velmar.", "en").one("Minister for Sport", "criticizes", "Velmar")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Head of planning Ann Weiss criticised Velmar.", "Head of planning"),
        ("Director of communications Ann Weiss criticised Velmar.", "Director of communications"),
    ],
)
def test_the_field_may_be_in_lower_case(read, text, post):
    facts = read(text, "en").facts
    assert {("Ann Weiss", "holdsPosition", post), ("Ann Weiss", "criticizes", "Velmar")} <= facts
