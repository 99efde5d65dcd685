import os
import signal
from pathlib import Path

import pytest

import kg
from kg.corpus import is_ray, spread_ray
from kg.errors import KgError
from kg.pipeline import build_graph
from kg.understanding import Options

TEXTS = [
    "Brightleaf has acquired Harrow Tea. Paula Venn founded Brightleaf in 2003.",
    "La empresa Ferrolínea compró Trenes Alba. Ferrolínea presentó el tren Milano en Soria.",
    "Nadia Frost criticized Brightleaf. Harrow Tea sells green tea.",
]


def double(number):
    return 2 * number


class DieOnce:
    """Kills its own process at one item, the first time that it comes."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __call__(self, number: int) -> int:
        if number == 5 and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return 2 * number


@pytest.mark.parametrize(("engine", "told"), [("ray", True), ("ray://host:1", True), ("local", False), ("rays", False)])
def test_which_engines_are_ray(engine, told):
    assert is_ray(engine) is told


def test_an_unknown_engine_is_told(write, tmp_path):
    with pytest.raises(KgError, match="no engine is called 'spark'"):
        build_graph([write("a.txt", TEXTS[0])], tmp_path / "g", options=Options(), engine="spark")


@pytest.fixture(scope="module")
def cluster():
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ["RAY_ENABLE_UV_RUN_RUNTIME_ENV"] = "0"  # actors share this environment: none is set up for each
    ray.init(
        num_cpus=3, include_dashboard=False, _node_ip_address="127.0.0.1", log_to_driver=False, logging_level="ERROR"
    )
    yield
    ray.shutdown()


@pytest.mark.usefixtures("cluster")
def test_actors_do_every_item_once():
    assert sorted(spread_ray(double, range(9), workers=2)) == [double(n) for n in range(9)]


@pytest.mark.usefixtures("cluster")
def test_the_death_of_an_actor_costs_no_item(tmp_path):
    mark = tmp_path / "died"
    assert sorted(spread_ray(DieOnce(mark), range(9), workers=2)) == [double(n) for n in range(9)]
    assert mark.exists()


@pytest.mark.usefixtures("cluster")
def test_ray_gives_the_same_graph_as_worker_processes(write, tmp_path):
    paths = [write(f"{n}.txt", text) for n, text in enumerate(TEXTS)]
    kg.build(paths, tmp_path / "local")
    build_graph(paths, tmp_path / "ray", options=Options(), engine="ray", workers=2, batch_size=1)
    trigs = [(tmp_path / name / "graph.trig").read_bytes() for name in ("local", "ray")]
    assert trigs[0] == trigs[1]
