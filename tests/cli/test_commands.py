import json
import subprocess
import sys

import pytest

ARTICLE = "Oakline has acquired Pine Motors. Oakline has not acquired Elm Motors."


def test_help_names_the_commands(kg_process):
    done = kg_process("--help")
    assert done.returncode == 0
    assert "build" in done.stdout


def test_help_loads_none_of_the_heavy_libraries():
    code = "import sys, kg.cli; print(sorted({'spacy', 'rdflib', 'networkx', 'pyoxigraph', 'rich'} & set(sys.modules)))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


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


def test_show_opens_the_page_where_there_is_a_display_and_names_it_where_there_is_none(
    kg, kg_process, tmp_path, monkeypatch
):
    place = tmp_path / "g"
    kg("build", "-", "-o", place, stdin=ARTICLE)
    opened = []
    monkeypatch.setattr("typer.launch", opened.append)
    assert kg("show", place).returncode == 0
    assert opened == [(place / "graph.html").as_uri()]
    bare = kg_process("show", place, env={"PATH": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""})
    assert (bare.returncode, bare.stderr) == (0, "")
    assert bare.stdout.strip() == str(place / "graph.html")


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


def test_validate_says_yes(kg, example_dir):
    done = kg("validate", example_dir)
    assert done.returncode == 0
    assert "conforms" in done.stderr


def test_export_and_analyse_write_to_stdout(kg, example_dir, tmp_path):
    assert kg("export", example_dir, "-f", "n-quads").stdout.count(" .\n") > 100
    assert kg("export", example_dir, "-o", tmp_path / "x.trig").returncode == 0
    assert (tmp_path / "x.trig").stat().st_size > 1000
    assert kg("analyse", example_dir).stdout.startswith("#")


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


def test_diff_tells_by_its_exit_code(kg, example_dir, write, tmp_path):
    assert kg("diff", example_dir, example_dir).returncode == 0
    kg("build", write("a.txt", ARTICLE), "-o", tmp_path / "g")
    done = kg("diff", example_dir, tmp_path / "g", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["added"]


def test_remove_prints_what_it_took(kg, write, tmp_path):
    path = write("a.txt", ARTICLE)
    kg("build", path, write("b.txt", "Paula Venn founded Brightleaf."), "-o", tmp_path / "g")
    done = kg("remove", tmp_path / "g", path)
    assert done.returncode == 0
    assert "/article/" in done.stdout
    assert "Pine Motors" not in (tmp_path / "g" / "graph.trig").read_text()


def test_models_and_plugins_are_listed(kg):
    models = kg("models").stdout
    assert "kg models install es" in models
    assert "GPL-3.0" in models
    assert "article-kg" in kg("plugins").stdout


def test_a_pipe_that_closes_early_is_no_error(example_dir):
    command = f"{sys.executable} -m kg export {example_dir} -f n-quads | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_a_query_hints_at_names_that_the_graph_does_not_know(kg, example_dir):
    done = kg("query", example_dir, "SELECT * { ?a kg:acquire ?b }", "--format", "csv")
    assert (done.returncode, done.stdout.split()) == (0, ["a,b"])
    assert "did you mean kg:acquires?" in done.stderr


def test_a_query_loads_no_more_than_it_needs(example_dir):
    code = (
        "import sys; from kg.cli import main; sys.argv = ['kg', 'query', sys.argv[1], 'ASK {}'];\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'spacy', 'networkx', 'pyvis', 'pyshacl', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, example_dir], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_values_are_for_saved_queries(kg, example_dir):
    assert "Northlight" in kg("query", example_dir, "@business", "--value", "name=north", "--format", "xml").stdout
    wrong = kg("query", example_dir, "ASK {}", "--value", "name=north")
    assert wrong.returncode == 2
    assert "saved queries" in wrong.stderr


def test_parts_are_what_the_export_as_n_quads_is(kg, tmp_path):
    place, parts = tmp_path / "g", tmp_path / "parts"
    assert kg("build", "-", "-o", place, "--parts", parts, stdin=ARTICLE).returncode == 0
    lines = {line for path in parts.glob("*.nq") for line in path.read_text(encoding="utf-8").splitlines()}
    assert lines == set(kg("export", place, "-f", "n-quads").stdout.splitlines())
