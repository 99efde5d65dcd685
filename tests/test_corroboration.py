"""Who states a fact: independent articles, in whatever language, and copies of one text once."""

import pytest

import kg

WIRE = (
    "Oakline has acquired Pine Motors. The deal was closed on Monday in the harbour town, where both firms have their "
    "yards. Two hundred workers will keep their posts, and the new owner wants to build electric boats there. "
    "The council had asked for guarantees. Unions called the plan serious and hope that it will be put in writing soon."
)
OWN = "After months of talks, Oakline has acquired Pine Motors. Paula Venn founded Oakline."
SPANISH = "Tras meses de conversaciones, Oakline compró Pine Motors. La plantilla lo celebra."


@pytest.fixture
def build(tmp_path):
    def run(*texts: str) -> kg.KnowledgeGraph:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        return kg.build([tmp_path / f"{number}.txt" for number in range(len(texts))])

    return run


def witnesses(graph: kg.KnowledgeGraph) -> int:
    found = graph.explain("Oakline", "acquires", "Pine Motors")
    return len({one.witness for one in found if one.asserted})


def test_copies_of_a_wire_text_are_one_witness(build):
    graph = build(WIRE, WIRE.replace("on Monday", "this Monday") + " (Agency)")
    assert graph.counts()["near-copies"] == 1
    assert len(graph.explain("Oakline", "acquires", "Pine Motors")) == 2
    assert witnesses(graph) == 1


def test_a_spanish_and_an_english_article_make_one_statement_with_both_quotes(build):
    graph = build(OWN, SPANISH)
    assert graph.counts()["near-copies"] == 0
    assert witnesses(graph) == 2
    assert {one.sentence for one in graph.explain("Oakline", "acquires", "Pine Motors")} == {
        "After months of talks, Oakline has acquired Pine Motors.",
        "Tras meses de conversaciones, Oakline compró Pine Motors.",
    }
    plain = graph.query("SELECT (COUNT(*) AS ?n) { ?a kg:acquires ?b }")
    assert next(iter(plain))["n"].value == "1"


def test_the_saved_query_and_the_analysis_count_alike(build):
    from kg.analyse import corroborated_facts
    from kg.store import saved_query

    graph = build(WIRE, WIRE + " (Agency)", OWN)
    rows = list(graph.query(saved_query("@corroborated").fill({})))
    assert [(r["who"].value, r["what"].value, r["articles"].value) for r in rows] == [("Oakline", "Pine Motors", "2")]
    (fact,) = corroborated_facts(graph.to_networkx())
    assert len(fact.articles) == 2


def test_what_is_only_quoted_or_denied_is_no_witness(build):
    graph = build(
        OWN, "Paula Venn said that Oakline has acquired Pine Motors.", "Oakline has not acquired Pine Motors."
    )
    assert witnesses(graph) == 1
