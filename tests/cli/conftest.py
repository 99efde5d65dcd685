import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def kg():
    """Run the command line as a user does and return what it said."""

    def run(*arguments, stdin="", env=None):
        command = [sys.executable, "-m", "kg", *map(str, arguments)]
        return subprocess.run(
            command, input=stdin, capture_output=True, text=True, timeout=120, env={**os.environ, **(env or {})}
        )

    return run
