"""The whole analysis at once, and paths in words."""

import networkx as nx
import pytest

from kg.analyse import analyse, path_steps, to_networkx
from kg.errors import QueryError
from tests.analyse.build import Said, make_store


def test_steps_tell_who_says_what_in_which_article() -> None:
    graph = to_networkx(
        make_store(
            Said("A", "uses", "B", "A usa B.", article="a1"),
            Said("C", "acquires", "B", "C podría comprar B.", article="a2", speaker="Rita", modality="possible"),
            articles={"a1": ("Uno", "2026-01-05"), "a2": ("Dos", "2026-02-01")},
        )
    )
    first, second = path_steps(graph, "A", "C")
    assert (first.subject, first.relation, first.object, first.sentence, first.title) == (
        "A", "uses", "B", "A usa B.", "Uno",
    )  # fmt: skip
    assert (second.subject, second.object, second.speaker, second.modality) == ("C", "B", "Rita", "possible")
    assert second.title == "Dos"
    with pytest.raises(QueryError):
        path_steps(graph, "A", "C", asserted=True)


def test_everything_is_measured_once_and_the_graph_is_frozen():
    told = []
    found = analyse(make_store(Said("A", "uses", "B"), Said("C", "uses", "B")), lang="en", progress=told.append)
    assert (told[0], told[-1]) == ("graph", "report")
    assert nx.is_frozen(found.graph)
    assert {e.name for e in found.measures.entities} == {"A", "B", "C"}
    assert found.markdown().startswith("# What the graph tells")
    assert "</html>" in found.html()
