import pytest

from kg.analyse import (
    contradictions,
    corroborated_facts,
    disagreements,
    facts,
    single_source_facts,
    speakers_certainty,
    stances,
    to_networkx,
)
from tests.analyse.build import KG, Said, iri, make_store


def graph_of(*claims: Said):
    return to_networkx(make_store(*claims))


def test_stances_are_sorted_by_target() -> None:
    graph = graph_of(
        Said("Rita", "supports", "Tax", "Rita praised the tax."),
        Said("Omar", "criticizes", "Bridge", "Omar called the bridge a folly."),
        Said("Omar", "owns", "Bridge"),
    )
    assert [(e.subject, e.predicate, e.quote) for e in stances(graph)] == [
        (iri("Omar"), "criticizes", "Omar called the bridge a folly."),
        (iri("Rita"), "supports", "Rita praised the tax."),
    ]


def test_two_speakers_disagree_on_a_statement() -> None:
    graph = graph_of(
        Said("Acme", "acquires", "Bolt", "Rita: Acme bought Bolt.", speaker="Rita"),
        Said("Acme", "acquires", "Bolt", "Omar: Acme did not.", speaker="Omar", polarity="negated"),
    )
    (found,) = disagreements(graph)
    assert found.on_statement
    assert [(p.holder, p.edge.quote) for p in found.pro] == [(iri("Rita"), "Rita: Acme bought Bolt.")]
    assert [p.holder for p in found.contra] == [iri("Omar")]


def test_an_article_and_a_speaker_disagree() -> None:
    graph = graph_of(
        Said("Acme", "acquires", "Bolt"),
        Said("Acme", "acquires", "Bolt", "Omar denies it.", speaker="Omar", polarity="negated"),
    )
    (found,) = disagreements(graph)
    assert [p.holder for p in found.pro] == [iri("a1")]


def test_sides_for_and_against_one_target() -> None:
    graph = graph_of(
        Said("Rita", "supports", "Tax"), Said("Omar", "criticizes", "Tax"), Said("Fund", "investsIn", "Tax")
    )
    (found,) = disagreements(graph)
    assert not found.on_statement
    assert found.object == iri("Tax")
    assert [p.holder for p in found.pro] == [iri("Rita"), iri("Fund")]  # words before deeds
    assert [p.holder for p in found.contra] == [iri("Omar")]


def test_a_denied_stance_is_the_other_side() -> None:
    graph = graph_of(Said("Rita", "supports", "Tax"), Said("Omar", "supports", "Tax", polarity="negated"))
    about_target = [d for d in disagreements(graph) if not d.on_statement]
    assert [p.holder for d in about_target for p in d.contra] == [iri("Omar")]


@pytest.mark.parametrize(
    "second",
    [
        Said("Acme", "acquires", "Bolt", speaker="Rita", polarity="negated"),  # at odds with herself
        Said("Acme", "acquires", "Bolt", speaker="Omar", polarity="negated", modality="possible"),  # takes no side
        Said("Acme", "acquires", "Cord", speaker="Omar", polarity="negated"),  # of something else
        Said("Acme", "acquires", "Bolt", speaker="Omar"),  # agrees
    ],
)
def test_no_disagreement(second: Said) -> None:
    assert disagreements(graph_of(Said("Acme", "acquires", "Bolt", speaker="Rita"), second)) == ()


def test_two_articles_contradict_each_other_and_do_not_dispute() -> None:
    graph = graph_of(
        Said("Acme", "acquires", "Bolt", article="a1"),
        Said("Acme", "acquires", "Bolt", article="a2", polarity="negated"),
    )
    assert disagreements(graph) == ()
    (found,) = contradictions(graph)
    assert (found.reason, found.first.polarity, found.second.polarity) == ("polarity", "affirmed", "negated")


def test_symmetric_relation_denied_the_other_way_round() -> None:
    graph = graph_of(Said("Acme", "partnersWith", "Bolt"), Said("Bolt", "partnersWith", "Acme", polarity="negated"))
    assert [c.reason for c in contradictions(graph)] == ["polarity"]


def test_functional_property_with_two_values() -> None:
    graph = graph_of(
        Said("Rita", "bornIn", "Lugo"), Said("Rita", "bornIn", "Vigo"), Said("Rita", "bornIn", "Lugo", article="a2")
    )
    (found,) = contradictions(graph)
    assert found.reason == "functional"
    assert {found.first.object, found.second.object} == {iri("Lugo"), iri("Vigo")}


def test_different_times_do_not_contradict() -> None:
    graph = graph_of(
        Said("Acme", "uses", "Coal", time="2020"), Said("Acme", "uses", "Coal", time="2025", polarity="negated")
    )
    assert contradictions(graph) == ()


def test_a_possible_claim_contradicts_nothing() -> None:
    graph = graph_of(
        Said("Acme", "uses", "Coal"), Said("Acme", "uses", "Coal", polarity="negated", modality="possible")
    )
    assert contradictions(graph) == ()


def test_facts_grow_stronger_with_each_article() -> None:
    graph = graph_of(
        Said("Acme", "uses", "Coal", confidence=0.5, article="a1"),
        Said("Acme", "uses", "Coal", confidence=0.5, article="a2"),
        Said("Acme", "uses", "Coal", "Again.", confidence=0.4, article="a2"),  # the same article adds nothing
        Said("Acme", "owns", "Mine", confidence=0.7),
        Said("Acme", "sells", "Gas", speaker="Rita"),
        Said("Acme", "sells", "Oil", modality="future"),
    )
    assert [(f.relation, f.strength) for f in facts(graph)] == [(KG + "uses", 0.75), (KG + "owns", 0.7)]
    assert [f.articles for f in corroborated_facts(graph)] == [(iri("a1"), iri("a2"))]
    assert [f.relation for f in single_source_facts(graph)] == [KG + "owns"]


def test_near_copies_are_one_witness() -> None:
    told = [Said("Acme", "uses", "Coal", confidence=0.5, article=a) for a in ("a1", "a2", "a3")]
    copied = "id:a2 { id:a2 kg:nearCopyOf id:a1 } id:a3 { id:a3 kg:nearCopyOf id:a1 }"
    (fact,) = facts(to_networkx(make_store(*told, extra=copied)))
    assert (fact.strength, fact.articles) == (0.5, (iri("a1"),))


def test_speakers_certainty() -> None:
    graph = graph_of(
        Said("A", "uses", "B", speaker="Rita", modality="possible"),
        Said("A", "uses", "C", speaker="Rita"),
        Said("A", "uses", "D", speaker="Rita", modality="future"),  # planned, not hedged
        Said("A", "uses", "D", speaker="Omar", modality="hypothetical"),
        Said("A", "uses", "E"),
    )
    found = speakers_certainty(graph)
    assert [(c.speaker, c.claims, c.hedged) for c in found] == [(iri("Rita"), 3, 1), (iri("Omar"), 1, 1)]
    assert found[0].hedged_share == pytest.approx(1 / 3)
