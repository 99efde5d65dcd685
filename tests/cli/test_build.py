"""Commands that read articles: build, claims, remove."""

import json

from tests.cli.samples import ARTICLE


def test_build_from_standard_input_and_all_that_follows(kg, tmp_path):
    place = tmp_path / "g"
    built = kg("build", "-", "-o", place, stdin=ARTICLE)
    assert built.returncode == 0, built.stderr
    assert "claims" in built.stdout
    assert "W095" not in built.stderr
    assert "warn" not in built.stderr.lower()
    asked = kg("query", place, "SELECT ?n { ?s kg:acquires/schema:name ?n }", "--format", "csv")
    assert asked.stdout.split() == ["n", "Pine", "Motors"]
    explained = kg("explain", place, "Oakline", "acquires", "Elm Motors")
    assert "negated" in explained.stdout
    assert "« Oakline has not acquired Elm Motors. »" in explained.stdout
    shown = kg("show", place, "--no-open")
    assert shown.stdout.strip() == str(place / "graph.html")


def test_claims_are_json_lines(kg, write):
    done = kg("claims", write("a.txt", ARTICLE))
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"subject": "Oakline", "relation": "acquires", "polarity": "negated"}.items() <= claims[1].items()
    assert claims[0]["sentence"] == ARTICLE[claims[0]["start"] : claims[0]["end"]]


def test_claims_as_a_table(kg, write):
    done = kg("claims", write("a.txt", ARTICLE), "--format", "table")
    assert "subject" in done.stdout
    assert "Oakline" in done.stdout


def test_open_claims_of_tokens(kg, tmp_path):
    line = json.dumps({"id": 7, "text": "Oakline acquired Pine Motors ."})
    (tmp_path / "in.jsonl").write_text(line + "\n")
    done = kg("claims", "--open", "--pretokenized", "--format", "jsonl", "--lang", "en", tmp_path / "in.jsonl")
    record = json.loads(done.stdout)
    assert str(record["id"]) == "7"
    assert record["text"] == "Oakline acquired Pine Motors ."
    assert ["Oakline", "acquired", "Pine Motors"] in record["triples"]
    assert len(record["scores"]) == len(record["triples"])
    assert all(0 < score <= 1 for score in record["scores"])


def test_styles_of_open_claims(kg, tmp_path):
    text = "Ann Weiss , the mayor , praised Oakline 's new plant and its staff ."
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": 1, "text": text}) + "\n")
    found = {}
    for style in ("minimal", "facts", "full"):
        done = kg("claims", "--open", "--pretokenized", "--style", style, "--lang", "en", tmp_path / "in.jsonl")
        found[style] = {tuple(triple) for triple in json.loads(done.stdout)["triples"]}
    assert ("Ann Weiss", "praised", "Oakline 's new plant") in found["minimal"]
    assert found["minimal"] < found["facts"]
    assert ("Ann Weiss", "is", "the mayor") in found["facts"]
    assert found["full"] != found["minimal"]


def test_remove_prints_what_it_took(kg, write, tmp_path):
    path = write("a.txt", ARTICLE)
    kg("build", path, write("b.txt", "Paula Venn founded Brightleaf."), "-o", tmp_path / "g")
    done = kg("remove", tmp_path / "g", path)
    assert done.returncode == 0
    assert "/article/" in done.stdout
    assert "Pine Motors" not in (tmp_path / "g" / "graph.trig").read_text()


def test_parts_are_what_the_export_as_n_quads_is(kg, tmp_path):
    place, parts = tmp_path / "g", tmp_path / "parts"
    assert kg("build", "-", "-o", place, "--parts", parts, stdin=ARTICLE).returncode == 0
    lines = {line for path in parts.glob("*.nq") for line in path.read_text(encoding="utf-8").splitlines()}
    assert lines == set(kg("export", place, "-f", "n-quads").stdout.splitlines())
