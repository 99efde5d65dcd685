"""What is said by when it happened, and what each month was about."""

from kg.analyse import timeline, to_networkx, topics_over_time
from tests.analyse.build import Said, iri, make_store


def test_timeline_orders_and_leaves_undated_out() -> None:
    store = make_store(
        Said("A", "uses", "C", time="2025-11-03"),
        Said("A", "uses", "D", time="2024-01/2024-02"),
        Said("A", "uses", "E", time="2025"),
        Said("A", "uses", "F", time="someday"),
        Said("A", "uses", "G", time="2025-22"),  # summer
    )
    assert [e.time for e in timeline(to_networkx(store))] == ["2024-01/2024-02", "2025", "2025-22", "2025-11-03"]


def test_topics_by_month() -> None:
    store = make_store(
        Said("A", "uses", "B", article="a1"),
        Said("A", "uses", "C", article="a1"),
        Said("D", "uses", "D", article="a2"),
        Said("E", "uses", "B", article="a3"),
        articles={"a1": ("One", "2026-01-05"), "a2": ("Two", "2026-02-01"), "a3": ("Three", "")},
    )
    found = [(t.period, t.iri, t.claims) for t in topics_over_time(to_networkx(store), most=1)]
    assert found == [("2026-01", iri("A"), 2), ("2026-02", iri("D"), 1)]
