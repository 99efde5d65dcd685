from tests.resolve.test_reconcile import server, url  # noqa: F401 - fixtures

LINKS = "SELECT ?n ?same { ?x schema:name ?n ; owl:sameAs ?same } ORDER BY ?n"


def test_links_are_asked_for_once_and_stay(kg, write, tmp_path, server, url):  # noqa: F811
    place = tmp_path / "g"
    source = write("a.txt", "Oakline has acquired Velmar. Velmar has acquired Pine Motors.")
    assert kg("build", source, "-o", place, "--lang", "en").returncode == 0
    assert kg("query", place, LINKS, "--format", "csv").stdout.split() == ["n,same"]
    done = kg("build", source, "-o", place, "--lang", "en", "--reconcile", url)
    assert done.returncode == 0, done.stderr
    assert "1 of 3 entities linked by Items of the test" in done.stderr
    linked = ["n,same", "Velmar,http://www.wikidata.org/entity/Q900001"]
    assert kg("query", place, LINKS, "--format", "csv").stdout.split() == linked
    asked = len(server.asked)
    kg("build", source, "-o", place, "--lang", "en", "--reconcile", url)
    assert len(server.asked) == asked
    before = (place / "graph.trig").read_bytes()
    kg("build", write("b.txt", "Paula Venn founded Brightleaf."), "-o", place, "--lang", "en")
    assert kg("query", place, LINKS, "--format", "csv").stdout.split() == linked
    assert kg("remove", place, str(tmp_path / "b.txt")).returncode == 0
    assert (place / "graph.trig").read_bytes() == before
    options = kg("query", place, "SELECT ?o { GRAPH ?g { ?run a prov:Activity ; kg:option ?o } }", "--format", "csv")
    assert f"reconciliation={url}" in options.stdout


def test_a_service_that_is_not_there_is_told_before_anything_is_read(kg, write, tmp_path):
    done = kg(
        "build",
        write("a.txt", "Oakline has acquired Velmar."),
        "-o",
        tmp_path / "g",
        "--reconcile",
        "http://127.0.0.1:9/",
    )
    assert done.returncode == 2
    assert "cannot be reached" in done.stderr
    assert not (tmp_path / "g").exists()
