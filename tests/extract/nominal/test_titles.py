"""Titles that stand without a comma before a name."""

import pytest

from kg.extract.nominal.titles import titles_before


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Economist Ann Weiss left.", {"Economist"}),
        ("Velmar Chief Executive Ann Weiss left.", {"Executive"}),
        ("They met founder and chief executive Ann Weiss.", {"founder", "executive"}),
        ("They called it a step Ann Weiss regrets.", set()),
        ("Ann Weiss left.", set()),
    ],
)
def test_titles_in_english(analyse, text, titles):
    analysis = analyse(text, "en")
    name = next(n for n in analysis.names if analysis.doc[n.end - 1].text == "Weiss")
    assert {t.text for t in titles_before(analysis, name)} == titles


def test_a_common_noun_before_a_work_is_a_title_of_it(analyse):
    analysis = analyse("She wrote the novel Low Tide.", "en")
    (name,) = analysis.names
    assert {t.text for t in titles_before(analysis, name)} == {"novel"}
    analysis = analyse("They closed the north-east Leeds office.", "en")
    assert all(t.text != "east" for n in analysis.names for t in titles_before(analysis, n))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rep. Ann Weiss left Leith.", "Rep"),
        ("Councillor Ann Weiss left Leith.", "Councillor"),
        ("Dr Ann Weiss left Leith.", None),
        ("Lady Ann Weiss left Leith.", None),
    ],
)
def test_an_office_by_which_one_is_addressed_is_held(read, text, title):
    found = {o for _, r, o in read(text, "en").facts if r == "holdsPosition"}
    assert found == ({title} if title else set())
