import tempfile

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.store import to_trig, trig
from kg.store.sorting import sort_lines

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=4), max_size=30)


@settings(deadline=None)  # files, on a disk that others may use
@given(LINES, st.integers(1, 3_000), st.integers(2, 4))
def test_runs_on_disk_sort_as_memory_does(lines, room, together):
    assert list(sort_lines(lines, room=room, together=together)) == sorted(set(lines))


def test_however_many_runs_there_are_few_files_are_open(monkeypatch):
    files = []
    make = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda *args, **how: files.append(make(*args, **how)) or files[-1])
    lines = sort_lines((f"{n:04}" for n in range(1_000)), room=1, together=4)
    assert next(lines) == "0000"
    assert len(files) > 1_000
    assert sum(not file.closed for file in files) <= 5 * 3  # up to three of each level; 4 ** 5 are more than all
    assert sum(1 for _ in lines) == 999
    assert all(file.closed for file in files)


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
