import inspect
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import pytest

import kg
from kg import pipeline
from kg.corpus import open_pool
from kg.corpus.ray import BUSY, TRIES, Actors, _Actor, _connect, is_ray
from kg.errors import KgError
from kg.pipeline import build_graph
from kg.understanding import Options

TEXTS = [
    "Brightleaf has acquired Harrow Tea. Paula Venn founded Brightleaf in 2003.",
    "La empresa Ferrolínea compró Trenes Alba. Ferrolínea presentó el tren Milano en Soria.",
    "Nadia Frost criticized Brightleaf. Harrow Tea sells green tea.",
    "Harrow Tea opened a shop in Leeds. Paula Venn praised Nadia Frost.",
    "Trenes Alba vendió el tren Milano. Nadia Frost elogió a Ferrolínea.",
    "Ferrolínea has acquired Harrow Tea, Paula Venn said.",
]


def double(number):
    return 2 * number


def refuse(number):
    raise KgError(f"{number} is refused")


def die(number):
    os.kill(os.getpid(), signal.SIGKILL)


class DieOnce:
    """Kills its own process at one item, the first time that it comes."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __call__(self, number: int) -> int:
        if number == 5 and not self.mark.exists():
            self.mark.touch()
            die(number)
        return 2 * number


@pytest.mark.parametrize(("engine", "told"), [("ray", True), ("ray://host:1", True), ("local", False), ("rays", False)])
def test_which_engines_are_ray(engine, told):
    assert is_ray(engine) is told


def test_an_unknown_engine_is_told(write, tmp_path):
    with pytest.raises(KgError, match="no engine is called 'spark'"):
        build_graph([write("a.txt", TEXTS[0])], tmp_path / "g", options=Options(), engine="spark")


class Unready:
    """A Ray that cannot be started."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def init(self, *given, **options):
        raise self.error


SLOW = "The current node timed out during startup. This could happen because the GCS has become overloaded."


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (Exception(SLOW), "this machine is too busy; run the build again"),
        (ConnectionError("ray client connection timeout"), "cannot be reached: ray client connection timeout$"),
        (
            ConnectionError("Failed:\nTraceback …\n  RuntimeError: no server\n"),
            "reached: Failed: RuntimeError: no server$",
        ),
        (TimeoutError(), "cannot be reached: TimeoutError$"),
    ],
)
def test_a_ray_that_does_not_start_is_told_in_one_line(error, line):
    with pytest.raises(KgError, match=line) as told:
        _connect(Unready(error), 2, "ray")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("error", [Exception("what nobody knows"), KeyError(BUSY)])
def test_other_errors_of_a_start_are_not_hidden(error):
    with pytest.raises(type(error)) as raised:
        _connect(Unready(error), 2, "ray")
    assert raised.value is error


def test_ray_tells_a_slow_start_in_the_words_that_are_looked_for():
    node = pytest.importorskip("ray._private.node")
    assert BUSY in inspect.getsource(node.Node.__init__)


@pytest.fixture(scope="module")
def ray():
    ray = pytest.importorskip("ray")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ["RAY_ENABLE_UV_RUN_RUNTIME_ENV"] = "0"  # actors share this environment: none is set up for each
    ray.init(
        "local",
        num_cpus=4,
        include_dashboard=False,
        _node_ip_address="127.0.0.1",
        log_to_driver=False,
        logging_level="ERROR",
    )
    yield ray
    ray.shutdown()


@pytest.fixture(scope="module")
def actors(ray):
    with open_pool("ray", 2) as pool:
        yield pool


def test_actors_do_every_item_once(actors):
    assert sorted(actors.map(double, range(9))) == [double(n) for n in range(9)]


def test_actors_last_from_one_kind_of_work_to_the_next(actors, tmp_path):
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    processes = [set(actors.map(partial(meet, folder), range(9))) for folder in folders]
    assert processes[0] == processes[1]
    assert len(processes[0]) == 2


def process(number):
    return os.getpid()


def meet(folder, number):
    """Tell the process, when both have come to work: a quick one could do it all before the other has started."""
    (folder / str(os.getpid())).touch()
    patience = time.monotonic() + 60
    while len(list(folder.iterdir())) < 2 and time.monotonic() < patience:
        time.sleep(0.05)
    return os.getpid()


def test_actors_for_which_there_is_no_room_are_not_waited_for(ray):
    with open_pool("ray", 1 + int(ray.cluster_resources()["CPU"])) as pool:
        assert sorted(pool.map(double, range(40))) == [double(n) for n in range(40)]


def test_what_a_function_raises_comes_out_as_it_is(actors):
    with pytest.raises(KgError, match=r"^3 is refused$"):
        list(actors.map(refuse, [3]))


def test_the_death_of_an_actor_costs_no_item(actors, tmp_path):
    mark = tmp_path / "died"
    assert sorted(actors.map(DieOnce(mark), range(9))) == [double(n) for n in range(9)]
    assert mark.exists()


class Crowded(Actors):
    """Finds no room for an actor in the place of one that died."""

    def _hire(self):
        if not hasattr(self, "actors"):
            return super()._hire()
        return self._ray.remote(_Actor).options(num_cpus=999).remote()


def die_late(mark, number):
    """Die, the first time, of one of two items when all others are done."""
    if number == 5 and not mark.exists():
        time.sleep(3)
        mark.touch()
        die(number)
    return 2 * number


@pytest.mark.usefixtures("ray")
def test_what_was_lost_goes_to_those_that_live_where_there_is_no_room_for_others(tmp_path):
    found: list[int] = []
    with closing(Crowded(2)) as pool:
        lost = partial(die_late, tmp_path / "died")
        work = threading.Thread(target=lambda: found.extend(pool.map(lost, range(9))), daemon=True)
        work.start()
        work.join(60)
    assert (tmp_path / "died").exists()
    assert sorted(found) == [double(n) for n in range(9)]


def test_work_that_kills_every_actor_is_given_up(actors):
    with pytest.raises(KgError, match=f"{TRIES} actors died"):
        list(actors.map(die, [1]))


class Deadly(Actors):
    """Kills an actor after the first result of each kind of work."""

    def __init__(self, *given, kill: Callable[[object], None]) -> None:
        super().__init__(*given)
        self.kill = kill
        self.killed: list[str] = []

    def map(self, function, items):
        found = super().map(function, items)
        for number, result in enumerate(found):
            if number == 0:
                self.kill(self.actors)
                self.killed.append(getattr(function, "func", function).__name__)
            yield result


def by_ray(ray, actors):
    ray.kill(actors[0])


def by_the_system(ray, actors):
    for actor in actors:
        with suppress(ray.exceptions.ActorDiedError):  # dead since the last kind of work, and not yet missed
            os.kill(ray.get(actor.run.remote(process, 0)), signal.SIGKILL)
            return


@pytest.fixture(scope="module")
def local(tmp_path_factory):
    """Articles and the graph that the local engine makes of them."""
    place = tmp_path_factory.mktemp("local")
    paths = [place / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    kg.build(paths, place / "graph")
    return paths, (place / "graph" / "graph.trig").read_bytes()


@pytest.mark.usefixtures("ray")
def test_ray_gives_the_same_graph_as_this_process(local, tmp_path):
    paths, expected = local
    build_graph(paths, tmp_path / "ray", options=Options(), engine="ray", workers=2, batch_size=1)
    assert (tmp_path / "ray" / "graph.trig").read_bytes() == expected


@pytest.mark.parametrize("kill", [by_ray, by_the_system])
def test_an_actor_killed_half_way_through_a_build_changes_nothing(ray, local, tmp_path, monkeypatch, kill):
    paths, expected = local
    pools: list[Deadly] = []

    @contextmanager
    def deadly(engine: str, workers: int) -> Iterator[Deadly]:
        with closing(Deadly(workers, engine, kill=partial(kill, ray))) as pool:
            pools.append(pool)
            yield pool

    monkeypatch.setattr(pipeline, "open_pool", deadly)
    built = build_graph(paths, tmp_path / "ray", options=Options(), engine="ray", workers=2, batch_size=1)
    assert (tmp_path / "ray" / "graph.trig").read_bytes() == expected
    assert (built.done, built.failures) == (len(paths), ())
    assert pools[0].killed == ["understand", "look_over", "write_articles"]
