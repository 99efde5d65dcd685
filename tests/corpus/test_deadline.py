import signal
import threading
import time

import pytest

from kg.corpus import TimeUp, deadline


def test_work_that_takes_too_long_is_stopped():
    with pytest.raises(TimeUp), deadline(0.05):
        time.sleep(30)


def test_work_in_time_leaves_nothing_behind():
    before = signal.getsignal(signal.SIGALRM)
    with deadline(5):
        pass
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_other_threads_have_no_limit():
    done = []

    def work():
        with deadline(0.01):
            time.sleep(0.05)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
