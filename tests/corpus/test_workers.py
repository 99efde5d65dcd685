import os
import signal
from itertools import count, islice

import pytest

from kg.corpus import batches, spread
from kg.errors import KgError


def double(number):
    return 2 * number


def die(number):
    os.kill(os.getpid(), signal.SIGKILL)


def test_batches_hold_everything_in_order():
    assert list(batches(range(5), 2)) == [(0, 1), (2, 3), (4,)]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers):
    assert list(spread(double, range(9), workers=workers)) == [double(n) for n in range(9)]


def test_an_endless_stream_is_not_read_ahead_of_need():
    taken = []

    def stream():
        for number in count():
            taken.append(number)
            yield number

    assert list(islice(spread(double, stream(), workers=1), 3)) == [0, 2, 4]
    assert len(taken) <= 4


def test_a_killed_worker_is_told_in_one_line():
    with pytest.raises(KgError, match="run the build again"):
        list(spread(die, [1], workers=2))
