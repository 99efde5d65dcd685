"""Short names of teams, and pronouns that go back to a surname that two bear."""

from pathlib import Path

import pytest

import kg

TEAM = (
    "The Tasmanian Ravens beat Orbe United on Sunday. The Ravens hired Ann Weiss in May. "
    "Ann Weiss plays for the Ravens and hates to lose."
)
FAMILY = (
    "Shane Maher founded Velmar in Leith in 1990. Maher began his career in Perth, where his father, Vince, "
    "was a groundsman. Vince Maher died in 2019."
)


@pytest.fixture
def names(tmp_path: Path):
    def found(text: str) -> set[str]:
        source = tmp_path / "a.txt"
        source.write_text(text, encoding="utf-8")
        graph = kg.build(source, tmp_path / "out", lang="en")
        return {str(row[0]).strip('"') for row in graph.query("SELECT ?n { ?e schema:name ?n }")}

    return found


def test_the_last_word_of_a_team_is_the_team(names):
    found = names(TEAM)
    assert "Tasmanian Ravens" in found
    assert "Ravens" not in found


def test_his_father_is_the_father_of_whom_the_surname_means(names):
    found = names(FAMILY)
    assert {"Shane Maher", "Vince Maher"} <= found
    assert "Maher" not in found
