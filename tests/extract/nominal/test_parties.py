"""Parties told by a word before a post or a name."""

import pytest


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Labour MP for Leith North, Ann Weiss, praised the plan.", "Labour"),
        ("Republican senator Ann Weiss praised the plan.", "Republican"),
        ("Democratic Rep. Ann Weiss praised the plan.", "Democratic"),
        ("Liberal Democrat councillor Ann Weiss praised the plan.", "Liberal Democrat"),
        ("Ann Weiss, a Labour councillor, praised the plan.", "Labour"),
        ("Labour's Ann Weiss praised the plan.", "Labour"),
    ],
)
def test_party(read, text, party):
    members = {(s.removeprefix("Rep. "), o) for s, r, o in read(text, "en").facts if r == "memberOf"}
    assert members == {("Ann Weiss", party)}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Weiss, the MP for Leith North, praised the plan.",  # whom she sits for
        "Ann Weiss praised Labour.",
        "Ann Weiss, a conservative investor, praised the plan.",
        "The green plan pleased Ann Weiss.",
    ],
)
def test_no_party(read, text):
    assert "memberOf" not in read(text, "en").relations


def test_party_before_a_post(read):
    found = read("Labour's health spokesman, Paul Bauer, welcomed the pledge.", "en")
    assert ("Paul Bauer", "memberOf", "Labour") in found.facts
