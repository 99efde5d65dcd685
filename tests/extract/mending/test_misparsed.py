"""Words whose part of speech agreement and quotation marks show."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The regulator waited, but it could authorise the jab by May.", ("regulator", "approves", "jab")),
        ("Ann Weiss called that claim a lie.", ("Ann Weiss", "criticizes", "claim")),
        (
            'Ann Weiss told the BBC that the delay was "an insult" and promised a ban.',
            ("Ann Weiss", "criticizes", "delay"),
        ),
    ],
)
def test_mended(read, text, fact):
    assert read(text, "en").one(*fact)


def test_a_clause_behind_that_stays_a_clause(read):
    assert ("Ann Weiss", "criticizes", "firms") not in read("Ann Weiss said that firms lie.", "en").facts


def test_a_demonstrative_subject_keeps_its_verb(read):
    assert not any(r == "criticizes" for _, r, _ in read("Ann Weiss said this helps the firm.", "en").facts)
