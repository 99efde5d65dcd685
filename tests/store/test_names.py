"""Names of a query that the graph does not know."""

import pytest

from kg.store.names import missing_names


@pytest.mark.parametrize(
    ("sparql", "hints"),
    [
        ("SELECT * { ?s kg:presents ?o }", ()),
        ("SELECT * { ?s kg:founded ?o }", ()),  # of the ontology, though nobody has founded anything
        ("SELECT * { ?s kg:present ?o }", ("kg:present is not in this graph; did you mean kg:presents?",)),
        ("SELECT * { ?s open:remolca ?o }", ("open:remolca is not in this graph; did you mean open:remolcar?",)),
        ("SELECT * { ?s schema:zzzzzz ?o }", ("schema:zzzzzz is not in this graph",)),
        ("SELECT * { id:nobody ?p ?o }", ()),  # no name of a vocabulary
    ],
)
def test_what_stands_nowhere_is_told_with_the_nearest(store, sparql, hints):
    assert missing_names(store, sparql) == hints
