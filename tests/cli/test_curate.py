import pytest

ARTICLES = {
    "a.txt": "Marta Quirós founded Velmar. Marta Quirós criticized Oakline.",
    "b.txt": "Quirós leads Pine Motors. Oakline acquired Pine Motors.",
}


@pytest.fixture
def graph(kg, write, tmp_path):
    for name, text in ARTICLES.items():
        write(name, text)
    place = tmp_path / "g"
    assert kg("build", *(tmp_path / name for name in ARTICLES), "-o", place, "--lang", "en").returncode == 0
    return place


def names(kg, graph) -> list[str]:
    return kg("query", graph, "SELECT ?n { ?x schema:name ?n } ORDER BY ?n", "--format", "csv").stdout.split("\r\n")[
        1:-1
    ]


def test_doubts_are_listed_decided_and_kept(kg, graph, write, tmp_path):
    listed = kg("curate", graph)
    assert "Quirós" in listed.stdout
    assert "surname" in listed.stdout
    assert {"Marta Quirós", "Quirós"} <= set(names(kg, graph))
    done = kg("curate", graph, "merge", "Quirós", "=", "Marta Quirós")
    assert done.returncode == 0, done.stderr
    assert "Quirós" not in names(kg, graph)
    assert "no two entities are in doubt" in kg("curate", graph).stderr
    again = kg("build", write("c.txt", "Oakline sued Velmar."), "-o", graph, "--lang", "en")
    assert again.returncode == 0
    assert "Quirós" not in names(kg, graph)
    said = kg(
        "query", graph, "SELECT DISTINCT ?c { GRAPH ?g { ?run a prov:Activity ; rdfs:comment ?c } }", "--format", "csv"
    )
    assert "merge Quirós = Marta Quirós" in said.stdout


def test_the_decision_is_evidence_of_each_mention(kg, graph):
    kg("curate", graph, "merge Quirós = Marta Quirós")
    asked = "SELECT ?w { GRAPH ?g { ?m nif:anchorOf ?w ; kg:identifiedBy kg:byCuration } }"
    assert kg("query", graph, asked, "--format", "csv").stdout.split() == ["w", "Quirós"]


def test_what_finds_nothing_is_refused_and_not_kept(kg, graph):
    done = kg("curate", graph, "rename", "Nobody", "=", "Somebody")
    assert done.returncode == 2
    assert "nothing is named 'Nobody'" in done.stderr
    assert not (graph / "curation.txt").exists()


def test_a_wrong_line_is_refused(kg, graph):
    done = kg("curate", graph, "marry", "A", "=", "B")
    assert done.returncode == 2
    assert "marry" in done.stderr


def test_a_rejected_claim_is_gone(kg, graph):
    asked = "SELECT ?c { GRAPH ?g { ?c rdf:predicate kg:founded } }"
    claim = kg("query", graph, asked, "--format", "csv").stdout.split()[1]
    assert kg("curate", graph, "reject", claim).returncode == 0
    line = (graph / "curation.txt").read_text("utf-8")
    assert line == f"reject {claim} = Marta Quirós | founded | Velmar | Marta Quirós founded Velmar.\n"
    assert kg("query", graph, asked, "--format", "csv").stdout.split() == ["c"]


def test_the_file_edited_by_hand_is_applied(kg, graph):
    (graph / "curation.txt").write_text("# ours\nkind Velmar = Place\nrename Gone = Away\n", encoding="utf-8")
    done = kg("curate", graph, "--apply")
    assert done.returncode == 0
    assert "nothing is named 'Gone'" in done.stderr
    asked = "SELECT ?k { ?x schema:name 'Velmar' ; a ?k }"
    assert "Place" in kg("query", graph, asked, "--format", "csv").stdout
