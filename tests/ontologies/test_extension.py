"""A relation and its word, written in Turtle alone, come out of an article (as ontologies/README.md tells)."""

import re

import pytest

from kg.annotate import available_models
from kg.ontology import load_ontology, ontology_dir

EXAMPLE = re.compile(r"```turtle\n(.*?)```", re.DOTALL)


@pytest.fixture
def fishing(tmp_path):
    path = tmp_path / "fishing.ttl"
    path.write_text(EXAMPLE.findall((ontology_dir() / "README.md").read_text(encoding="utf-8"))[0], encoding="utf-8")
    return path


def test_the_example_of_the_readme_loads(fishing):
    ontology = load_ontology([fishing])
    assert ontology.relations["https://example.org/fishing#catches"].labels["es"] == "pesca"
    assert ontology.lexicon("es").senses("pescar", "verb")


@pytest.mark.skipif("es" not in available_models(), reason="no Spanish model here")
def test_an_article_is_read_with_it(fishing, tmp_path):
    from kg.pipeline import build

    article = tmp_path / "puerto.txt"
    article.write_text("Un día de pesca\n\nMarta Lago pescó un atún enorme.\n", encoding="utf-8")
    graph = build(article, lang="es", ontologies=[fishing])
    query = "SELECT ?who ?label { ?s ex:catches ?o ; schema:name ?who . ex:catches rdfs:label ?label }"
    rows = list(graph.query("PREFIX ex: <https://example.org/fishing#> " + query))
    assert {(row["who"].value, row["label"].value) for row in rows} == {
        ("Marta Lago", "catches"),
        ("Marta Lago", "pesca"),
    }
    assert graph.validate().conforms
