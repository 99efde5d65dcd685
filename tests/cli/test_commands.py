"""The command line as a whole: what it loads, and how it ends."""

import subprocess
import sys


def test_help_names_the_commands(kg_process):
    done = kg_process("--help")
    assert done.returncode == 0
    assert "build" in done.stdout


def test_help_loads_none_of_the_heavy_libraries():
    code = "import sys, kg.cli; print(sorted({'spacy', 'rdflib', 'networkx', 'pyoxigraph', 'rich'} & set(sys.modules)))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_pipe_that_closes_early_is_no_error(example_dir):
    command = f"{sys.executable} -m kg export {example_dir} -f n-quads | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
