"""Commands that find out what a graph tells: analyse, path, silences."""

import json

import pytest

TIED = ("Oakline has acquired Pine Motors.", "Pine Motors was founded by Paula Venn.")


@pytest.fixture
def tied(kg, write, tmp_path):
    place = tmp_path / "tied"
    assert kg("build", write("a.txt", TIED[0]), write("b.txt", TIED[1]), "-o", place).returncode == 0
    return place


def test_analyse_writes_the_report_the_page_and_the_figures(kg, tied, tmp_path):
    done = kg("analyse", tied, "--measures", tmp_path / "m.csv", "--lang", "es")
    assert done.returncode == 0, done.stderr
    assert done.stdout == (tied / "report.md").read_text(encoding="utf-8")
    assert done.stdout.startswith("# Qué cuenta el grafo")
    assert "Pine Motors" in (tied / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "m.csv").read_text().splitlines()[1].startswith("https://w3id.org/article-kg/id/pine-motors,")


def test_queries_can_order_by_the_figures(kg, tied):
    before = (tied / "graph.trig").read_bytes()
    assert kg("analyse", tied, "--annotate").returncode == 0
    by_rank = "SELECT ?n { GRAPH ?g { ?e kg:pageRank ?rank } ?e schema:name ?n } ORDER BY DESC(?rank) LIMIT 1"
    assert kg("query", tied, by_rank, "--format", "csv").stdout.split() == ["n", "Pine", "Motors"]
    assert kg("validate", tied).returncode == 0
    annotated = (tied / "graph.trig").read_bytes()
    assert b"kg:pageRank" in annotated
    assert kg("analyse", tied, "--annotate").returncode == 0  # once more changes nothing
    assert (tied / "graph.trig").read_bytes() == annotated
    kg("build", tied.parent / "a.txt", "-o", tied)
    assert (tied / "graph.trig").read_bytes() == before


def test_path_tells_the_chain_with_its_sentences(kg, tied):
    done = kg("path", tied, "Oakline", "paula venn")
    assert done.returncode == 0, done.stderr
    assert done.stdout.index(TIED[0]) < done.stdout.index(TIED[1])
    steps = json.loads(kg("path", tied, "Oakline", "Paula Venn", "--json").stdout)
    assert [(s["subject"], s["relation"]) for s in steps] == [("Oakline", "acquires"), ("Paula Venn", "founded")]
    assert len({s["article"] for s in steps}) == 2


def test_path_to_nobody_is_a_mistake(kg, tied):
    done = kg("path", tied, "Oakline", "Paula Ven")
    assert done.returncode == 2
    assert "did you mean Paula Venn" in done.stderr


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
