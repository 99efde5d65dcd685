"""Whose work a painting or drawing is, and what is only painted in words."""

import pytest


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("The portrait, painted by Ann Weiss, was sold in London.", "portrait"),
        ("Ann Weiss drew the portrait of the king.", "portrait of the king"),
        ("Ann Weiss painted the house.", None),
        ("Ann Weiss painted a bleak picture of the economy.", None),
        ("Ann Weiss drew criticism.", None),
    ],
)
def test_what_is_painted_by_somebody_is_her_work(read, text, work):
    found = {o for s, r, o in read(text, "en").facts if r == "authorOf" and s == "Ann Weiss"}
    assert found == ({work} if work else set())
