"""Validation: our own graphs conform, and each breach is told with its node and its quote."""

from collections.abc import Iterable

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.ontology import load_ontology
from kg.rdf import build_dataset
from kg.store import memory_store
from kg.validate import Finding, validate
from kg.vocab import PREFIXES
from tests.rdf import samples


def iri(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@pytest.fixture(scope="module")
def quads() -> tuple[Quad, ...]:
    articles = [samples.resolved()]
    return tuple(set(build_dataset(articles, samples.entities(), ontology=load_ontology(), run=samples.RUN)))


def violations(quads: Iterable[Quad]) -> list[Finding]:
    report = validate(quads)
    found = [finding for finding in report.findings if finding.severity == "Violation"]
    assert report.conforms == (not found)
    return found


def changed(quads: Iterable[Quad], predicate: str, value: Literal | NamedNode | None) -> list[Quad]:
    """Give every quad with a predicate another object, or leave it out."""
    node = iri(predicate)
    kept = [q for q in quads if q.predicate != node]
    if value is not None:
        kept += [Quad(q.subject, node, value, q.graph_name) for q in quads if q.predicate == node]
    return kept


def test_what_we_write_conforms(quads):
    assert violations(quads) == []
    assert validate(memory_store(quads)).conforms


@pytest.mark.parametrize(
    ("predicate", "words"),
    [
        ("kg:cue", "the words that express its relation"),
        ("kg:subjectMention", "the words of its subject"),
        ("kg:objectMention", "the words of its object"),
        ("prov:wasDerivedFrom", "the sentence it was read from"),
        ("prov:wasAttributedTo", "names its extractor"),
        ("kg:polarity", "affirmed or negated"),
        ("kg:confidence", "decimal from 0 to 1"),
        ("rdf:object", "exactly one object"),
        ("nif:anchorOf", "quotes its words"),
        ("nif:isString", "keeps its whole text"),
        ("schema:name", "one main name"),
    ],
)
def test_what_is_missing_is_told(quads, predicate, words):
    found = violations(changed(quads, predicate, None))
    assert any(words in finding.message for finding in found)


def test_a_breach_shows_the_sentence(quads):
    found = violations(changed(quads, "kg:cue", None))
    assert {"Navisa remolcó el Alcotán."} <= {finding.quote for finding in found}
    assert all(finding.focus.startswith(PREFIXES["id"] + "claim/") for finding in found)


def test_wrong_values_are_told(quads):
    wrong = changed(quads, "kg:modality", iri("kg:sure"))
    assert any("hypothetical" in finding.message for finding in violations(wrong))
    high = Literal("1.5", datatype=iri("xsd:decimal"))
    assert any("decimal" in finding.message for finding in violations(changed(quads, "kg:confidence", high)))


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/article-kg/ontology#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix schema: <https://schema.org/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix : <https://example.org/> .

:Off a sh:NodeShape ; sh:targetClass kg:Claim ; sh:deactivated true ;
    sh:property [ sh:path schema:name ; sh:minCount 1 ; sh:message "off" ] .
:Plain a sh:NodeShape ; sh:targetClass kg:Claim ;
    sh:property [ sh:path schema:name ; sh:minCount 1 ; sh:message "a name" ] ;
    sh:property [ sh:path kg:cue ; sh:node :Short ; sh:message "a short cue" ] .
:Short a sh:NodeShape ; sh:targetClass nif:Sentence ;
    sh:property [ sh:path nif:anchorOf ; sh:maxLength 1 ; sh:message "one letter" ] .
"""


def test_shapes_of_a_users_own_are_held_to_as_they_are_written(quads, tmp_path):
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    found = validate(quads, shapes=path).findings
    claims = {q.subject.value for q in quads if q.object == iri("kg:Claim")}
    sentences = {q.subject.value for q in quads if q.object == iri("nif:Sentence")}
    told = {message: {f.focus for f in found if f.message == message} for message in {f.message for f in found}}
    assert told["a name"] == told["a short cue"] == claims
    assert sentences <= told["one letter"]
    assert "off" not in told


def test_a_misquote_is_told(quads):
    graph = NamedNode(samples.IRI)
    one = next(q for q in quads if q.predicate == iri("nif:anchorOf") and q.object.value == "presentó")
    altered = [q for q in quads if q != one] + [Quad(one.subject, one.predicate, Literal("retiró"), graph)]
    (finding,) = violations(altered)
    assert (finding.focus, finding.quote) == (one.subject.value, "retiró")


def test_an_undeclared_relation_is_told(quads):
    found = violations(changed(quads, "rdf:predicate", NamedNode("https://example.org/zzz")))
    assert any("https://example.org/zzz is not" in finding.message for finding in found)


def test_unexpected_kinds_are_warnings(quads):
    report = validate(changed(quads, "rdf:predicate", iri("kg:leads")))
    assert report.conforms
    messages = {f.message for f in report.findings}
    assert "The object of leads is one of Organization, not Product." in messages
    assert "The object of leads is a thing." in messages
    assert {f.severity for f in report.findings} == {"Warning"}


def test_a_large_graph_is_judged_in_small_parts(quads, monkeypatch):
    from kg import validate as module

    copies = [q for n in range(6) for q in moved(quads, n)]
    broken = [q for q in copies if q.predicate != iri("kg:cue") or "/copy3/" not in q.graph_name.value]
    broken = [q for q in broken if q.predicate != iri("schema:name") or "/copy5/" not in q.subject.value]
    whole = validate(memory_store(broken))
    assert not whole.conforms
    monkeypatch.setattr(module, "BATCH", 30)
    sizes = []
    judge = module._shacl
    monkeypatch.setattr(module, "_shacl", lambda data, rules: sizes.append(len(data)) or judge(data, rules))
    assert validate(memory_store(broken)) == whole
    assert len(sizes) >= 10
    largest = max(
        sum(q.graph_name == name for q in copies) for name in {q.graph_name for q in copies} - {DefaultGraph()}
    )
    assert max(sizes) <= largest + 30


def moved(quads: Iterable[Quad], number: int) -> list[Quad]:
    """Give every IRI of the data another base, as if another article said the same of other things."""

    def other(term):
        if isinstance(term, NamedNode) and term.value.startswith(PREFIXES["id"]):
            return NamedNode(term.value.replace(PREFIXES["id"], f"{PREFIXES['id']}copy{number}/"))
        return term

    return [Quad(*(other(term) for term in (q.subject, q.predicate, q.object, q.graph_name))) for q in quads]
