import pytest

from kg.analyse import disagreements, to_networkx, wider, write_report
from tests.analyse.build import Said, iri, make_store

SOFTWARE = {
    "tarn-1": ("Tarn 1", "schema:SoftwareApplication"),
    "tarn-2": ("Tarn 2", "schema:SoftwareApplication"),
    "acme": ("Acme", "schema:Organization"),
    "rita": ("Rita Sanz", "schema:Person"),
    "omar": ("Omar Gil", "schema:Person"),
    "engine": ("engine", "skos:Concept"),
}


def graph_of(*claims: Said, names=None):  # type: ignore[no-untyped-def]
    return to_networkx(make_store(*claims, names=names or SOFTWARE))


def sides(graph):  # type: ignore[no-untyped-def]
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
def test_no_kind_without_the_article_saying_so(tie: Said) -> None:
    graph = graph_of(tie, Said("rita", "supports", "tarn-1"), Said("omar", "criticizes", "engine"))
    assert wider(graph) == {}
    assert sides(graph) == {}


def test_stances_on_two_kinds_of_one_thing_are_no_dispute() -> None:
    graph = graph_of(
        Said("tarn-1", "isA", "engine"),
        Said("tarn-2", "isA", "engine"),
        Said("rita", "supports", "tarn-1"),
        Said("omar", "criticizes", "tarn-2"),
    )
    assert sides(graph) == {}


def test_kinds_in_a_circle_end() -> None:
    graph = graph_of(Said("tarn-1", "isA", "engine"), Said("engine", "isA", "tarn-1"))
    assert {node: sorted(above) for node, above in wider(graph).items() if node == iri("engine")} == {
        iri("engine"): [iri("tarn-1")]
    }


def test_years_in_names_of_events_make_no_series() -> None:
    names = {"cup-1": ("Copa 2024", "schema:Event"), "cup-2": ("Copa 2025", "schema:Event")}
    graph = graph_of(Said("cup-1", "isA", "torneo"), Said("cup-2", "locatedIn", "Cádiz"), names=names)
    assert list(wider(graph)) == [iri("cup-1")]


def test_the_report_says_why_a_stance_counts() -> None:
    report = write_report(
        make_store(
            Said("tarn-1", "versionOf", "engine"),
            Said("rita", "worksFor", "acme"),
            Said("acme", "trains", "tarn-2", "Podríamos entrenar Tarn 2.", modality="possible", speaker="rita"),
            Said("omar", "criticizes", "engine", "Ese motor es un error."),
            names=SOFTWARE,
        )
    )
    assert "**Rita Sanz: Acme entrena Tarn 2** «Podríamos entrenar Tarn 2.»" in report
    assert "Tarn 2 es de la misma serie que Tarn 1; Tarn 1 es versión de engine; según Rita Sanz; posible" in report
    assert "**Omar Gil critica engine** «Ese motor es un error.»" in report
