import pytest

ARTICLE = "Oakline has acquired Pine Motors. The firm is based in Leeds."


@pytest.fixture
def article(write):
    return write("a.txt", ARTICLE)


def check_told(done, *words):
    """One clear line on stderr, exit code 2, nothing on stdout, no traceback."""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert done.returncode == 2, done.stderr
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    for word in words:
        assert word in lines[0]


def test_a_missing_file(kg_process, tmp_path):
    check_told(kg_process("build", "nowhere.txt", "-o", tmp_path / "g"), "nowhere.txt", "does not exist")


def test_an_empty_file(kg, write, tmp_path):
    check_told(kg("build", write("empty.txt", ""), "-o", tmp_path / "g"), "empty")


def test_a_binary_file(kg, tmp_path):
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 20)
    check_told(kg("build", tmp_path / "b.txt", "-o", tmp_path / "g"), "b.txt")


def test_an_unknown_language(kg, article, tmp_path):
    check_told(kg("build", article, "--lang", "xx", "-o", tmp_path / "g"), "xx")


def test_a_directory_that_is_a_file(kg, article):
    check_told(kg("build", article, "-o", article), "is a file", "give a directory")


def test_a_missing_model(kg_process, article, tmp_path):
    hidden = tmp_path / "hide"
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name.startswith('en_core') else find(name, package)\n"
    )
    done = kg_process("build", article, "--lang", "en", "-o", tmp_path / "g", env={"PYTHONPATH": str(hidden)})
    check_told(done, "kg models install en")


@pytest.mark.parametrize("sparql", ["SELEC * { ?s ?p ?o }", "SELECT * { ?s kgg:leads ?o }"])
def test_bad_sparql(kg, example_dir, sparql):
    check_told(kg("query", example_dir, sparql))


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "select * { ?s ?p ?a filter(?a<9)service?t#>\n{ ?x ?y ?z } }",
        "LOAD <http://127.0.0.1:1/>",
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_what_would_write_or_ask_elsewhere_is_refused(kg, example_dir, sparql):
    check_told(kg("query", example_dir, sparql), "refused")


def test_a_query_file_that_is_not_there(kg, example_dir):
    check_told(kg("query", example_dir, "-f", "none.rq"), "none.rq")


def test_neither_query_nor_file(kg, example_dir):
    check_told(kg("query", example_dir), "not both")


@pytest.mark.parametrize(
    "command", [["query", "ASK {}"], ["show", "--no-open"], ["validate"], ["explain", "Meta"], ["export"]]
)
def test_a_directory_without_a_graph(kg, tmp_path, command):
    check_told(kg(command[0], tmp_path / "none", *command[1:]), "no graph")


def test_an_unknown_name(kg, example_dir):
    check_told(kg("explain", example_dir, "Zukerberg Mark"), "did you mean")


def test_an_unknown_format(kg, example_dir):
    check_told(kg("export", example_dir, "-f", "word"), "word", "trig")


def test_an_unknown_model(kg):
    check_told(kg("models", "install", "xx"), "xx", "es")


def test_removing_what_is_not_there(kg, example_dir):
    check_told(kg("remove", example_dir, "nothing"), "nothing")


def test_a_missing_ontology(kg, article, tmp_path):
    check_told(kg("build", article, "--ontology", "no.ttl", "-o", tmp_path / "g"), "no.ttl")


def test_an_unknown_extractor(kg, article, tmp_path):
    check_told(kg("build", article, "--extractor", "tarot", "-o", tmp_path / "g"), "tarot")


def test_lines_that_are_not_records(kg, tmp_path):
    check_told(kg("claims", "--open", "-", stdin="{}\n"), "line 1")
