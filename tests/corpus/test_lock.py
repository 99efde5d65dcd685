import subprocess
import sys
import threading

import pytest

from kg.corpus import locked
from kg.errors import StoreError

HOLD = """
import sys
from pathlib import Path
from kg.corpus import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()


def test_the_second_says_so_and_waits(tmp_path, holder):
    said = threading.Event()
    entered = threading.Event()

    def second():
        with locked(tmp_path, waiting=lambda message: said.set()):
            entered.set()

    thread = threading.Thread(target=second)
    thread.start()
    assert said.wait(20)
    assert not entered.is_set()
    holder.communicate()
    assert entered.wait(20)
    thread.join()


def test_a_killed_holder_lets_go(tmp_path, holder):
    holder.kill()
    holder.wait()
    said = []
    with locked(tmp_path, waiting=said.append):
        assert said == []


def test_a_directory_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be written"), locked(tmp_path / "file"):
        pass
