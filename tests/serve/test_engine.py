"""The engine behind the endpoint: its processes come and go."""

import threading

from kg.graph import KnowledgeGraph
from kg.serve import make_server
from kg.serve.engine import Engine, store_stamp
from kg.store import replace_store
from tests.serve.conftest import ask, served
from tests.serve.test_protocol import QUERY, address, refused


def test_an_engine_that_dies_comes_back(example_dir):
    with make_server(example_dir, port=0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}"
        ask(address(url, QUERY))
        server._engine._current.process.kill()
        server._engine._current.process.wait()
        assert "Tamsin" in ask(address(url, QUERY))[1]
        server.shutdown()
        thread.join(20)
    assert not server._engine._all


def test_a_build_meanwhile_is_seen(example, tmp_path):
    quads = list(example)
    replace_store(tmp_path, quads)
    KnowledgeGraph.open(tmp_path).render(tmp_path / "graph.html")
    with served(tmp_path) as url:
        assert "Tamsin" in ask(address(url, QUERY))[1]
        replace_store(tmp_path, [quad for quad in quads if "Tamsin Ferries" not in str(quad.object)])
        assert "Tamsin" not in ask(address(url, QUERY))[1]
        assert refused(f"{url}/id/nobody")[0] == 404


def test_a_process_that_hangs_is_replaced_and_ends_with_its_last_answer(example_dir):
    engine = Engine(example_dir / "store", timeout=5)
    try:
        first, second = engine.lease(), engine.lease()
        assert first is second
        engine.release(first, hangs=True)
        other = engine.lease()
        assert other is not first
        assert first.process.poll() is None  # its other answer is still being given
        engine.release(second)
        first.process.wait(10)
        engine.release(other)
    finally:
        engine.stop()
    assert other.process.poll() is not None


def test_a_store_that_is_not_there_has_no_stamp(tmp_path, example_dir):
    assert store_stamp(tmp_path / "none") == 0
    assert store_stamp(example_dir / "store") > 0
