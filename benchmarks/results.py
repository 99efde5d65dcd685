"""Score everything and write the figures into RESULTS.md: python benchmarks/results.py [--dry-run] [NAME…].

Each benchmark is the command a reader would type; its table goes between the two marks of its section. A section that
has no marks yet is put at the end.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "RESULTS.md"
# name of the section, command
RUNS = {
    "gold": ("Gold articles", ["quality.py"]),
    "open": ("BenchIE, BenchIE-FL, CaRB, Re-OIE2016", ["open_extraction.py"]),
    "encyclopaedic": ("Encyclopaedic sentences (WebNLG, Text2KGBench)", ["encyclopaedic.py"]),
    "names": ("Names on newswire (CoNLL-2002, Spanish)", ["names.py"]),
    "kinds": ("Kinds and unity of entities", ["entities.py"]),
    "confidence": ("Confidence", ["confidence.py"]),
    "phenomena": ("Errors by phenomenon", ["phenomena.py"]),
}


def run(command: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, str(HERE / command[0]), *command[1:]], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed: {done.stderr.strip()[-500:]}")
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def written(text: str, name: str, title: str, command: list[str], output: str) -> str:
    """Return the document with one section's figures in place of its old ones."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    block = f"{start}\n`uv run python benchmarks/{' '.join(command)}`\n\n```text\n{output}\n```\n{end}"
    if start in text:
        return re.sub(re.escape(start) + ".*?" + re.escape(end), lambda _: block, text, flags=re.S)
    return f"{text.rstrip()}\n\n## {title}\n\n{block}\n"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", choices=[*RUNS, []], help="sections to bring up to date; all by default")
    options.add_argument("--dry-run", action="store_true", help="print the figures, write nothing")
    given = options.parse_args()
    for name in given.names or RUNS:
        title, command = RUNS[name]
        output = run(command)
        print(f"{title}\n{output}")
        if not given.dry_run:
            text = RESULTS.read_text(encoding="utf-8")
            RESULTS.write_text(written(text, name, title, command, output), encoding="utf-8")


if __name__ == "__main__":
    main()
