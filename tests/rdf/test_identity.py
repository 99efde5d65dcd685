"""Why mentions are taken for what they are, and what was kept apart."""

from dataclasses import replace

from kg.rdf.identity import candidate_quads, copy_quads, reason_quads
from tests.rdf import samples

BASE = "https://example.org/"


def test_each_mention_says_why_in_its_articles_graph():
    found = samples.resolved()
    quads = list(reason_quads(found))
    assert len(quads) == len(found.mentions) > 0
    assert {q.predicate.value.rpartition("#")[2] for q in quads} == {"identifiedBy"}
    assert {q.graph_name.value for q in quads} == {samples.IRI}
    assert {q.object.value.rpartition("#")[2] for q in quads} == {why.value for _, _, why in found.mentions}


def test_a_doubtful_merge_names_both_and_why():
    found = replace(samples.resolved(), candidates=((samples.VELMAR, samples.NAVISA, "a surname alone"),))
    quads = list(candidate_quads(found, BASE))
    (node,) = {q.subject for q in quads}
    assert node.value.startswith(BASE + "candidate/")
    ends = {q.object.value for q in quads if q.predicate.value.endswith("#candidate")}
    assert ends == {samples.VELMAR, samples.NAVISA}
    assert "a surname alone" in {getattr(q.object, "value", "") for q in quads}
    assert quads == list(candidate_quads(found, BASE))
    assert list(candidate_quads(samples.resolved(), BASE)) == []


def test_copies_point_at_the_first_of_their_group():
    a, b, c = (BASE + name for name in "abc")
    quads = list(copy_quads([(a, b, c)]))
    assert [(q.subject.value, q.object.value, q.graph_name.value) for q in quads] == [(b, a, b), (c, a, c)]
