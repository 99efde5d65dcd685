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
