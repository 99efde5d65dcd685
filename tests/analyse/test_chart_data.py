"""What the charts of a report show."""

from kg.analyse import edges, stances, timeline, to_networkx, topics_over_time
from kg.analyse.chart_data import certainty_chart, sides_chart, timeline_chart, topics_chart
from kg.analyse.wording import Wording
from tests.analyse.build import Said, iri, make_store


def graph_of(*claims, **options):
    graph = to_networkx(make_store(*claims, **options))
    return graph, Wording(graph, "en")


def test_sides_count_denials_as_the_other_side_and_leave_doubts_out():
    graph, say = graph_of(
        Said("Rita", "supports", "Tax"),
        Said("Eva", "supports", "Tax"),
        Said("Omar", "criticizes", "Tax"),
        Said("Omar", "supports", "Toll", polarity="negated"),
        Said("Rita", "criticizes", "Pier", modality="possible"),
    )
    (chart,) = sides_chart(stances(graph), say)
    assert chart.labels == ("Tax", "Toll")
    assert [values for _, values in chart.series] == [(2, 0), (-1, -1)]


def test_nobody_for_or_against_is_no_chart():
    graph, say = graph_of(Said("Rita", "owns", "Tax"))
    assert list(sides_chart(stances(graph), say)) == []


def test_a_short_time_is_counted_by_months_and_a_long_one_by_years():
    short = [Said("A", "uses", "B", time=day) for day in ("2025-01-03", "2025-03")]
    graph, say = graph_of(*short, Said("A", "uses", "C", time="2025-03-09", modality="possible"))
    (chart,) = timeline_chart(timeline(graph), say)
    assert chart.labels == ("2025-01", "2025-03")
    assert [values for _, values in chart.series] == [(1, 1), (0, 1)]
    graph, say = graph_of(*short, Said("A", "uses", "D", time="2019"))
    (chart,) = timeline_chart(timeline(graph), say)
    assert chart.labels == ("2019", "2025")


def test_one_period_is_no_chart():
    graph, say = graph_of(Said("A", "uses", "B", time="2025-01-03"))
    assert list(timeline_chart(timeline(graph), say)) == []


def test_topics_are_counted_by_month():
    graph, say = graph_of(
        Said("A", "uses", "B"), Said("A", "uses", "C", article="a2"), Said("A", "owns", "C", article="a2"),
        articles={"a1": ("One", "2026-01-05"), "a2": ("Two", "2026-02-01")},
    )  # fmt: skip
    (chart,) = topics_chart(topics_over_time(graph), say)
    assert chart.labels == ("2026-01", "2026-02")
    assert dict(chart.series)["A"] == (1, 2)


def test_how_sure_speakers_are_is_shown_for_two_or_more():
    graph, say = graph_of(
        Said("A", "uses", "B", speaker="Rita"), Said("A", "uses", "C", speaker="Omar", modality="possible")
    )
    (chart,) = certainty_chart(graph, [iri("Rita"), iri("Omar")], say)
    assert chart.labels == ("Rita", "Omar")
    assert [values for _, values in chart.series] == [(1, 0), (0, 1)]
    assert len(edges(graph)) == 2
    assert list(certainty_chart(graph, [iri("Rita")], say)) == []
