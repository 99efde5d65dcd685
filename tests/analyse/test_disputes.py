"""Who stands against whom, also over kinds of a thing and by deeds."""

import pytest

from kg.analyse import disagreements, to_networkx
from tests.analyse.build import SOFTWARE, Said, iri, make_store


def graph_of(*claims: Said, names=None):
    return to_networkx(make_store(*claims, names=names or SOFTWARE))


def sides(graph):
    return {
        graph.nodes[d.object]["name"]: (
            [(graph.nodes[p.holder]["name"], p.edge.predicate) for p in d.pro],
            [(graph.nodes[p.holder]["name"], p.edge.predicate) for p in d.contra],
        )
        for d in disagreements(graph)
    }


def test_who_makes_a_thing_stands_against_who_attacks_it() -> None:
    graph = graph_of(Said("acme", "develops", "tarn-1"), Said("omar", "criticizes", "tarn-1"))
    assert sides(graph) == {"Tarn 1": ([("Acme", "develops")], [("Omar Gil", "criticizes")])}


def test_sides_of_a_thing_and_of_a_kind_of_it() -> None:
    graph = graph_of(
        Said("tarn-1", "isA", "engine"), Said("rita", "supports", "tarn-1"), Said("omar", "criticizes", "engine")
    )
    assert sides(graph) == {"engine": ([("Rita Sanz", "supports")], [("Omar Gil", "criticizes")])}
    (found,) = disagreements(graph)
    assert [claim.object for tie in (found.pro[0].tie,) if tie for claim in tie.claims] == [iri("engine")]
    assert found.contra[0].tie is None


def test_a_version_is_of_the_kind_of_the_others_of_its_series() -> None:
    graph = graph_of(
        Said("tarn-1", "versionOf", "engine"), Said("acme", "trains", "tarn-2"), Said("omar", "criticizes", "engine")
    )
    (found,) = disagreements(graph)
    tie = found.pro[0].tie
    assert tie is not None
    assert tie.like == iri("tarn-1")


def test_what_an_insider_says_his_own_could_do_is_his_side() -> None:
    plan = Said("acme", "trains", "tarn-1", "Podríamos entrenar Tarn 1.", modality="possible", speaker="rita")
    attack = Said("omar", "criticizes", "tarn-1")
    assert sides(graph_of(plan, attack)) == {}  # she is a stranger, and it is only possible
    assert sides(graph_of(plan, attack, Said("rita", "leads", "acme"))) == {
        "Tarn 1": ([("Rita Sanz", "trains")], [("Omar Gil", "criticizes")])
    }


@pytest.mark.parametrize(
    "tie",
    [
        Said("tarn-1", "isA", "engine", speaker="omar"),  # his opinion
        Said("tarn-1", "isA", "engine", polarity="negated"),
        Said("tarn-1", "uses", "engine"),
    ],
)
def test_without_the_article_saying_so_a_kind_has_no_sides(tie: Said) -> None:
    graph = graph_of(tie, Said("rita", "supports", "tarn-1"), Said("omar", "criticizes", "engine"))
    assert sides(graph) == {}


def test_stances_on_two_kinds_of_one_thing_are_no_dispute() -> None:
    graph = graph_of(
        Said("tarn-1", "isA", "engine"),
        Said("tarn-2", "isA", "engine"),
        Said("rita", "supports", "tarn-1"),
        Said("omar", "criticizes", "tarn-2"),
    )
    assert sides(graph) == {}
