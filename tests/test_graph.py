import json

import pytest
from pyoxigraph import DefaultGraph
from rdflib import Dataset, Graph

import kg
from kg.errors import ExportError, KgError, StoreError


def ask(graph, pattern):
    return bool(graph.query(f"ASK {{ {pattern} }}"))


def test_plain_facts_stand_in_the_default_graph(example):
    assert ask(example, "?s schema:name 'Northlight Energy' ; kg:acquires/schema:name 'Tamsin Ferries'")
    assert ask(example, "?s schema:name 'Meta' ; kg:presents/schema:name 'Llama 3.2'")


def test_no_plain_triple_without_an_asserting_claim(example):
    unbacked = """SELECT ?s ?p ?o { ?s ?p ?o
      FILTER(STRSTARTS(STR(?p), STR(kg:)) || STRSTARTS(STR(?p), STR(open:)))
      FILTER NOT EXISTS { GRAPH ?g { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity kg:affirmed ;
        kg:modality kg:certain FILTER NOT EXISTS { ?c kg:speaker ?who } } } }"""
    assert list(example.query(unbacked)) == []


def test_what_is_denied_is_a_claim_and_no_triple(example):
    assert not ask(example, "?s schema:name 'Meta' ; kg:acquires/schema:name 'OpenAI'")
    assert ask(example, "GRAPH ?g { ?c rdf:predicate kg:acquires ; kg:polarity kg:negated }")


def test_every_quote_is_the_words_at_its_offsets(example):
    rows = example.query("""SELECT ?text ?begin ?end ?quote { GRAPH ?g { ?g nif:isString ?text .
      ?span nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?quote } }""")
    checked = [r["text"].value[int(r["begin"].value) : int(r["end"].value)] == r["quote"].value for r in rows]
    assert len(checked) > 20
    assert all(checked)


def test_counts_agree_with_the_graph(example):
    counts = example.counts()
    assert counts["articles"] == 2
    assert 0 < counts["asserted"] < counts["claims"]


def test_the_networkx_graph_has_names_and_claims(example):
    network = example.to_networkx()
    assert "Meta" in {data["name"] for _, data in network.nodes(data=True)}
    claims = [iri for _, _, data in network.edges(data=True) for iri in data["claims"]]
    assert len(set(claims)) == len(claims) == example.counts()["claims"]


def test_the_example_conforms(example):
    assert example.validate().conforms


@pytest.mark.parametrize(("format_", "parser"), [("trig", "trig"), ("n-quads", "nquads"), ("json-ld", "json-ld")])
def test_exports_hold_the_whole_dataset(example, format_, parser):
    whole = Dataset().parse(data=example.export("trig"), format="trig")
    other = Dataset().parse(data=example.export(format_), format=parser)
    assert set(other.quads()) == set(whole.quads())
    assert len(list(whole.quads())) == len(list(example))


def test_turtle_holds_the_default_graph(example):
    facts = Graph().parse(data=example.export("turtle"), format="turtle")
    assert len(facts) == len(list(example.store.quads_for_pattern(None, None, None, DefaultGraph())))


def test_an_unknown_format_is_told_with_the_known(example):
    with pytest.raises(ExportError, match="trig"):
        example.export("word")


def test_a_graph_in_memory_answers_too(write):
    graph = kg.build(write("a.txt", "Oakline has acquired Pine Motors."))
    assert ask(graph, "?s schema:name 'Oakline' ; kg:acquires ?o")
    assert graph.directory is None
    assert graph.report()


def test_render_writes_one_page(example, tmp_path):
    page = example.render(tmp_path / "page.html")
    assert "Llama 3.2" in page.read_text(encoding="utf-8")
    with pytest.raises(ExportError, match="cannot be written"):
        example.render(tmp_path / "no" / "page.html")


def test_what_changed_is_told(write, tmp_path):
    before = kg.build(write("a.txt", "Oakline has acquired Pine Motors."))
    after = kg.build(write("b.txt", "Oakline has acquired Elm Motors."))
    found = before.compare(after)
    assert [saying.object for saying in found.added] == ["Elm Motors"]
    assert [saying.object for saying in found.lost] == ["Pine Motors"]
    assert not before.compare(before)
    assert any(line.startswith("+ Oakline") for line in found.lines())


def test_a_directory_without_a_graph_is_told(tmp_path):
    with pytest.raises(StoreError, match="kg build"):
        kg.KnowledgeGraph.open(tmp_path)


def test_the_public_names_are_there():
    assert kg.__all__ == sorted(kg.__all__)
    assert all(hasattr(kg, name) for name in kg.__all__)
    assert issubclass(StoreError, KgError)
    with pytest.raises(AttributeError):
        _ = kg.nothing_of_the_kind


def test_graphml_is_written(example):
    assert b"<graphml" in example.export("graphml")


def test_csv_answers_come_with_prefixes_declared(example):
    from kg.store import write_answer

    rows = json.loads(write_answer(example.query("SELECT ?n { ?s schema:name ?n }"), "json"))
    assert "Meta" in {row["n"]["value"] for row in rows["results"]["bindings"]}


def test_a_graph_shows_itself_in_a_notebook(example):
    frame = example._repr_html_()
    assert frame.startswith('<iframe sandbox="allow-scripts allow-downloads" srcdoc="')
    assert "Northlight Energy" in frame
