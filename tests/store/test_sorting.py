from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.store import to_trig, trig
from kg.store.sorting import sort_lines

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=4), max_size=30)


@given(LINES, st.integers(1, 800))
def test_runs_on_disk_sort_as_memory_does(lines, room):
    assert list(sort_lines(lines, room=room)) == sorted(set(lines))


def test_a_large_graph_is_written_as_a_small_one(monkeypatch):
    base = "https://example.org/"
    quads = [
        Quad(
            NamedNode(f"{base}{n % 7}"),
            NamedNode(f"{base}p{n % 3}"),
            Literal(f"línea\n{n}"),
            NamedNode(f"{base}g{n % 2}"),
        )
        for n in range(60)
    ]
    whole = "".join(to_trig(quads))
    monkeypatch.setattr(trig, "sort_lines", lambda lines: sort_lines(lines, room=1_000))
    assert "".join(to_trig([*quads[30:], *quads])) == whole
