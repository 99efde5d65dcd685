"""A cluster on this machine: a build through ``ray://``, and the death of a node."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

import kg
from kg.corpus import Records, open_pool
from tests.corpus.test_ray import TEXTS

ENVIRONMENT = {
    **os.environ,
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_AUTH_MODE": "disabled",
    "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # actors share this environment
    "GRPC_ENABLE_FORK_SUPPORT": "0",  # else the server that Ray's head forks for a client dies every other time
}
PATIENCE = 300  # seconds

pytestmark = pytest.mark.skipif("KG_TEST_CLUSTER" not in os.environ, reason="KG_TEST_CLUSTER=1 starts a Ray cluster")


@pytest.fixture
def cluster():
    """The address of a cluster, and the process that holds it."""
    pytest.importorskip("ray")
    with socket.socket() as free, tempfile.TemporaryDirectory(prefix="ray") as place:  # a short path, for its sockets
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        head = [
            sys.executable, "-m", "ray.scripts.scripts", "start", "--head", "--block", "--num-cpus=2", "--port=0",
            "--node-ip-address=127.0.0.1", f"--ray-client-server-port={port}", f"--temp-dir={place}",
        ]  # fmt: skip
        with subprocess.Popen(head, env=ENVIRONMENT, stdout=subprocess.DEVNULL, start_new_session=True) as process:
            try:
                wait_until(lambda: answers(port))
                yield f"ray://127.0.0.1:{port}", psutil.Process(process.pid)
            finally:
                process.terminate()  # it ends what it started
                process.wait()


def answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def wait_until(true) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def kept(place: Path) -> int:
    if not (place / "articles.sqlite").exists():
        return 0
    with Records(place) as records:
        return len(records)


def test_a_build_by_a_cluster_is_that_of_one_machine_and_an_actor_may_die(cluster, tmp_path):
    address, head = cluster
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    sources = sorted(str(path) for path in tmp_path.glob("*.txt"))
    kg.build(sources, tmp_path / "here")
    build = [sys.executable, "-m", "kg", "build", *sources, "-o", str(tmp_path / "there"), "--engine", address]
    with subprocess.Popen([*build, "--workers", "2", "--batch-size", "1"], env=ENVIRONMENT) as process:
        wait_until(lambda: kept(tmp_path / "there") or process.poll() is not None)
        actors = [child for child in head.children(recursive=True) if "_Actor" in "".join(child.cmdline())]
        os.kill(actors[0].pid, signal.SIGKILL)
        assert process.wait(PATIENCE) == 0
    assert len(actors) == 2
    assert (tmp_path / "there" / "graph.trig").read_bytes() == (tmp_path / "here" / "graph.trig").read_bytes()


def where(number: int) -> tuple[int, str]:
    """Tell the node that works on a number."""
    time.sleep(0.3)
    return number, sys.modules["ray"].get_runtime_context().get_node_id()


def test_the_death_of_a_node_costs_no_item():
    ray = pytest.importorskip("ray")
    utilities = pytest.importorskip("ray.cluster_utils")
    cluster = utilities.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    try:
        other = cluster.add_node(num_cpus=1)  # there is no room for an actor of it elsewhere
        ray.init(address=cluster.address, log_to_driver=False, logging_level="ERROR")
        done, nodes = [], set()
        with open_pool("ray", 2) as pool:
            for number, node in pool.map(where, range(60)):
                done.append(number)
                nodes.add(node)
                if len(nodes) == 2 and other is not None:
                    cluster.remove_node(other, allow_graceful=False)
                    other = None
        assert other is None
        assert sorted(done) == list(range(60))
    finally:
        ray.shutdown()
        cluster.shutdown()
