"""What the process loads that workers are copied from."""

import subprocess
import sys

CODE = """
import gc, sys
import kg.preload
from kg.understanding import understand
assert kg.preload.understand is understand
print(gc.get_freeze_count() > 10_000)
print(sorted({"spacy", "numpy"} & set(sys.modules)))
"""


def test_workers_find_the_libraries_loaded_and_what_they_need_frozen():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True", "['numpy', 'spacy']"]
