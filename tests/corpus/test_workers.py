import os
import signal
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
