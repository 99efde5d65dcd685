import pytest

TURTLE = """
@prefix ex: <https://example.org/things/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
ex:quay a schema:Organization ; rdfs:label "Friends of the Old Quay"@en ; skos:altLabel "Amigos del Muelle Viejo"@es ;
    owl:sameAs <http://www.wikidata.org/entity/Q999999999> .
"""
CSV = (
    "name,kind,aliases,same_as\nFriends of the Old Quay,Organization,Amigos del Muelle Viejo,https://example.org/quay\n"
)
ENGLISH = "Oakline has acquired Friends of the Old Quay. The deal closed on Monday."
SPANISH = "Velmar compró Amigos del Muelle Viejo. La operación se cerró el lunes."
SAME = "SELECT ?n ?k ?s { ?x schema:name ?n ; a ?k ; owl:sameAs ?s FILTER(CONTAINS(?n, 'Quay')) } ORDER BY ?s"


@pytest.mark.parametrize(("name", "text", "links"), [("own.ttl", TURTLE, 2), ("own.csv", CSV, 1)])
def test_a_users_entities_give_names_kinds_and_links(kg, write, tmp_path, name, text, links):
    place = tmp_path / "g"
    done = kg("build", write("a.txt", ENGLISH), write("b.txt", SPANISH), "-o", place, "--entities", write(name, text))
    assert done.returncode == 0, done.stderr
    rows = kg("query", place, SAME, "--format", "csv").stdout.split("\r\n")[1:-1]
    assert len(rows) == links
    assert all(row.startswith("Friends of the Old Quay,https://schema.org/Organization,") for row in rows)
    buyers = "SELECT ?n { ?x kg:acquires/schema:name 'Friends of the Old Quay' ; schema:name ?n } ORDER BY ?n"
    assert kg("query", place, buyers, "--format", "csv").stdout.split() == ["n", "Oakline", "Velmar"]


def test_the_directory_keeps_them(kg, write, tmp_path):
    place, own = tmp_path / "g", write("own.csv", CSV)
    assert kg("build", write("b.txt", SPANISH), "-o", place, "--entities", own).returncode == 0
    own.unlink()
    assert kg("build", write("a.txt", ENGLISH), "-o", place).returncode == 0
    assert "example.org/quay" in kg("query", place, SAME, "--format", "csv").stdout
    assert kg("remove", place, str(tmp_path / "b.txt")).returncode == 0
    assert "example.org/quay" in kg("query", place, SAME, "--format", "csv").stdout


def test_a_wrong_file_is_named(kg, write, tmp_path):
    bad = write("own.csv", "name,kind\nOld Quay,Boat\n")
    done = kg("build", write("a.txt", ENGLISH), "-o", tmp_path / "g", "--entities", bad)
    assert done.returncode == 2
    assert "own.csv, line 2" in done.stderr
    assert not (tmp_path / "g").exists()


def test_the_users_entity_goes_before_a_built_in_one(kg, write, tmp_path):
    own = write("own.csv", "name,kind,same_as\nMadrid,Organization,https://example.org/club\n")
    assert (
        kg("build", write("a.txt", "Oakline has acquired Madrid."), "-o", tmp_path / "g", "--entities", own).returncode
        == 0
    )
    asked = kg("query", tmp_path / "g", "SELECT ?s { ?x schema:name 'Madrid' ; owl:sameAs ?s }", "--format", "csv")
    assert asked.stdout.split() == ["s", "https://example.org/club"]
