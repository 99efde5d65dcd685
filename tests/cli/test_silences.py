import json

import pytest


@pytest.fixture
def quiet(tmp_path):
    place = tmp_path / "quiet.es.txt"
    place.write_text("Tornell compró Belmar en 2020. ¿Y ahora qué? Una tarde gris.\n", "utf-8")
    return place


def test_silent_sentences_come_with_reason_and_offsets(kg, quiet, tmp_path):
    assert kg("build", quiet, "-o", tmp_path / "g").returncode == 0
    rows = [json.loads(line) for line in kg("silences", tmp_path / "g", "--json").stdout.splitlines()]
    text = quiet.read_text("utf-8")
    assert {row["text"]: row["reason"] for row in rows}["¿Y ahora qué?"] == "question"
    assert not [row for row in rows if "Tornell" in row["text"]]
    assert all(" ".join(text[row["start"] : row["end"]].split()) == row["text"] for row in rows)


def test_claims_dropped_for_want_of_confidence_are_told(kg, quiet, tmp_path):
    assert kg("build", quiet, "-o", tmp_path / "g", "--min-confidence", "1").returncode == 0
    shown = kg("silences", tmp_path / "g")
    assert "below-confidence" in shown.stdout + shown.stderr
    report = (tmp_path / "g" / "report.md").read_text("utf-8")
    assert "afirmaciones menos seguras de lo pedido" in report


def test_no_graph_is_a_mistake_told_in_one_line(kg, tmp_path):
    shown = kg("silences", tmp_path / "none")
    assert shown.returncode == 2
    assert len(shown.stderr.splitlines()) == 1
