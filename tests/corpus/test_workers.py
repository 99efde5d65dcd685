import os
import signal
import subprocess
import sys
import time
from itertools import count, islice

import pytest

from kg.corpus import batches, open_pool
from kg.errors import KgError


def double(number):
    return 2 * number


def half(number):
    return number / 2


def die(number):
    os.kill(os.getpid(), signal.SIGKILL)


def test_batches_hold_everything_in_order():
    assert list(batches(range(5), 2)) == [(0, 1), (2, 3), (4,)]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers):
    with open_pool(workers=workers) as pool:
        assert list(pool.map(double, range(9))) == [double(n) for n in range(9)]
        assert list(pool.map(half, range(9))) == [half(n) for n in range(9)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_stream_is_not_read_ahead_of_need(workers):
    taken = []

    def stream():
        for number in count():
            taken.append(number)
            yield number

    with open_pool(workers=workers) as pool:
        assert list(islice(pool.map(double, stream()), 3)) == [0, 2, 4]
    assert len(taken) <= 3 + 2 * workers


def test_a_killed_worker_is_told_in_one_line():
    with open_pool(workers=2) as pool, pytest.raises(KgError, match="run the build again"):
        list(pool.map(die, [1]))


def test_processes_start_when_there_is_work():
    with open_pool(workers=2) as pool:
        assert not pool.started
        list(pool.map(double, range(2)))
        assert pool.started


EMPLOYER = """
import os, time
from kg.corpus import open_pool
from tests.corpus.test_workers import own_number

if __name__ == "__main__":
    with open_pool(workers=2) as pool:
        print(*set(pool.map(own_number, range(8))), flush=True)
        time.sleep(600)
"""


def own_number(number):
    time.sleep(0.2)
    return os.getpid()


def lives(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_end_with_the_process_they_work_for(tmp_path):
    script = tmp_path / "employer.py"
    script.write_text(EMPLOYER, encoding="utf-8")
    here = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    environment = {**os.environ, "PYTHONPATH": here}
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    ) as employer:
        workers = [int(number) for number in employer.stdout.readline().split()]
        employer.kill()
    assert workers
    until = time.monotonic() + 30
    while any(map(lives, workers)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(lives, workers))
