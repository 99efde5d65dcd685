import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from subprocess import CompletedProcess

import pytest

from kg.cli import main


@pytest.fixture
def kg(monkeypatch):
    """Run the command line in this process, which has spaCy loaded, and return what it said."""

    def run(*arguments, stdin=""):
        command = ["kg", *map(str, arguments)]
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        monkeypatch.setattr(sys, "argv", command)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = 0
        with redirect_stdout(out), redirect_stderr(err):
            try:
                main()
            except SystemExit as end:
                code = end.code or 0
        said = [stream.buffer.getvalue().decode() for stream in (out, err)]
        return CompletedProcess(command, code, *said)

    return run


@pytest.fixture
def kg_process():
    """Run the command line as a process of its own, as a user does."""

    return run_kg


def run_kg(*arguments, env=None):
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **(env or {})}
    )
