"""The graph on disk."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import StoreError
from kg.store import memory_store, open_store, replace_store, write_trig


def one(word: str) -> Quad:
    return Quad(NamedNode("a:b"), NamedNode("a:c"), Literal(word))


def test_a_store_is_written_replaced_and_opened(tmp_path, quads):
    replace_store(tmp_path, quads)
    assert set(open_store(tmp_path)) == set(memory_store(quads))
    replace_store(tmp_path, [one("x")])
    assert list(open_store(tmp_path)) == [one("x")]
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_two_readers_at_once(tmp_path):
    replace_store(tmp_path, [one("x")])
    first, second = open_store(tmp_path), open_store(tmp_path)
    assert len(first) == len(second) == 1


def test_a_build_that_fails_leaves_the_old_graph(tmp_path):
    replace_store(tmp_path, [one("x")])

    def broken():
        yield one("y")
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        replace_store(tmp_path, broken())
    assert list(open_store(tmp_path)) == [one("x")]
    replace_store(tmp_path, [one("z")])
    assert list(open_store(tmp_path)) == [one("z")]


def test_a_kill_between_two_renames_loses_nothing(tmp_path):
    replace_store(tmp_path, [one("x")])
    (tmp_path / "store").rename(tmp_path / "store.old")
    assert list(open_store(tmp_path)) == [one("x")]
    replace_store(tmp_path, [one("y")])
    assert list(open_store(tmp_path)) == [one("y")]


def test_a_directory_that_moves_still_opens(tmp_path):
    replace_store(tmp_path / "here", [one("x")])
    (tmp_path / "here").rename(tmp_path / "there")
    assert list(open_store(tmp_path / "there")) == [one("x")]


def test_what_is_no_graph_is_told(tmp_path):
    with pytest.raises(StoreError, match="holds no graph; make one with: kg build"):
        open_store(tmp_path)
    (tmp_path / "store").mkdir()
    with pytest.raises(StoreError, match="not a graph store"):
        open_store(tmp_path)
    assert not list((tmp_path / "store").iterdir())


def test_a_store_being_written_cannot_be_opened_for_writing(tmp_path):
    replace_store(tmp_path, [one("x")])
    held = Store(str(tmp_path / "store"))
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path, read_only=False)
    del held


def test_trig_is_written_whole_or_not_at_all(tmp_path, quads):
    path = tmp_path / "graph.trig"
    write_trig(quads, path)
    assert set(parse(path=str(path), format=RdfFormat.TRIG)) == set(quads)
    before = path.read_bytes()

    def broken():
        yield one("y")
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        write_trig(broken(), path)
    assert path.read_bytes() == before
    with pytest.raises(StoreError, match="cannot write"):
        write_trig(quads, tmp_path / "missing" / "graph.trig")
