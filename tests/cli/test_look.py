"""Commands that look at a graph: query, show, explain, validate, export, diff."""

import json
import subprocess
import sys

from tests.cli.samples import ARTICLE


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


def test_validate_says_yes(kg, example_dir):
    done = kg("validate", example_dir)
    assert done.returncode == 0
    assert "conforms" in done.stderr


def test_diff_tells_by_its_exit_code(kg, example_dir, write, tmp_path):
    assert kg("diff", example_dir, example_dir).returncode == 0
    kg("build", write("a.txt", ARTICLE), "-o", tmp_path / "g")
    done = kg("diff", example_dir, tmp_path / "g", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["added"]


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
    bare = kg("query", example_dir, "@business", "--value", "north")
    assert bare.returncode == 2
    assert bare.stderr == "kg: --value north is not NAME=WORDS\n"


def test_export_writes_to_stdout_or_a_file(kg, example_dir, tmp_path):
    assert kg("export", example_dir, "-f", "n-quads").stdout.count(" .\n") > 100
    assert kg("export", example_dir, "-o", tmp_path / "x.trig").returncode == 0
    assert (tmp_path / "x.trig").stat().st_size > 1000


def test_explain_tells_how_a_claim_is_said_and_where(kg, example_dir):
    told = kg("explain", example_dir, "LeCun", "criticizes")
    assert told.returncode == 0
    assert "— criticizes →" in told.stdout
    assert "characters" in told.stdout
    nothing = kg("explain", example_dir, "LeCun", "acquires")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert "no claim says so" in nothing.stderr


def test_an_at_sign_lists_the_saved_queries_with_what_they_may_be_told(kg, example_dir, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    listed = kg("query", example_dir, "@").stdout
    assert "@what-says" in listed
    assert "--value speaker=… (the speaker's name" in listed


def test_a_saved_query_that_finds_nothing_says_what_it_may_be_told(kg, example_dir):
    done = kg("query", example_dir, "@facts-about")
    assert done.returncode == 0
    assert "--value name=… would say the entity's name" in done.stderr
    assert "--value" not in kg("query", example_dir, "@facts-about", "--value", "name=nobody").stderr
    assert "--value" not in kg("query", example_dir, "@business").stderr
