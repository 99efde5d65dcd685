import subprocess
import sys

import pytest

CODE = """
import os, gc, sys
import kg.cli
sys.argv = ["kg", "--version"]
try:
    kg.cli.main()
except SystemExit:
    print(os.environ["OPENBLAS_NUM_THREADS"], gc.get_threshold()[0] > 10_000, "numpy" in sys.modules)
"""


@pytest.mark.parametrize(("given", "expected"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")])
def test_the_command_line_keeps_linear_algebra_to_one_thread(monkeypatch, given, expected):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].split() == [expected, "True", "False"]


THREADS = """
import os
import numpy
from threadpoolctl import threadpool_info
from kg.process import single_threaded

def threads():
    return [found["num_threads"] for found in threadpool_info() if found["user_api"] == "blas"]

before = threads()
with single_threaded():
    within = threads()
print(before, within, threads())
"""


@pytest.mark.parametrize(("given", "expected"), [({}, "[3] [1] [3]"), ({"OPENBLAS_NUM_THREADS": "2"}, "[2] [2] [2]")])
def test_in_other_processes_threads_are_as_before_afterwards(monkeypatch, given, expected):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    code = THREADS
    if not given:  # on a machine of one core as well
        code = code.replace(
            "before =", "from threadpoolctl import threadpool_limits\nthreadpool_limits(3, 'blas')\nbefore ="
        )
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected


SECOND = """
import numpy
from threadpoolctl import threadpool_info, threadpool_limits
from kg.process import single_threaded

with single_threaded():
    pass
import scipy.linalg
threadpool_limits(3, "blas")
with single_threaded():
    print({found["num_threads"] for found in threadpool_info() if found["user_api"] == "blas"})
"""


def test_a_library_that_is_loaded_later_is_kept_to_one_thread_too(monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    done = subprocess.run([sys.executable, "-c", SECOND], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{1}"
