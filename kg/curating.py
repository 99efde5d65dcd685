"""Write down what a person decides about a graph, and show what is still to be decided."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import QuerySolutions

from kg.assembly import CURATION, assemble, read_curation, resolve_records
from kg.corpus import Records, locked
from kg.errors import CurationError
from kg.graph import KnowledgeGraph
from kg.resolve import Instruction, parse_curation

__all__ = ["Candidate", "Decision", "candidates", "curate", "decisions"]

CANDIDATES = """
SELECT DISTINCT ?a ?first ?b ?second ?why WHERE {
  GRAPH ?article { ?c a kg:MergeCandidate ; kg:candidate ?a , ?b ; rdfs:comment ?why . FILTER(STR(?a) < STR(?b)) }
  ?a schema:name ?first . ?b schema:name ?second
} ORDER BY ?why ?first ?second ?a ?b
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one: their IRIs and names, and why."""

    first: str
    first_name: str
    second: str
    second_name: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the curation file; ``idle`` says why it finds nothing to do, "" where it was applied."""

    line: str
    idle: str = ""


def candidates(graph: KnowledgeGraph) -> tuple[Candidate, ...]:
    """Return the merges that were doubtful and so not made."""
    found = graph.query(CANDIDATES)
    assert isinstance(found, QuerySolutions)
    names = ("a", "first", "b", "second", "why")
    return tuple(Candidate(*(str(row[name].value) for name in names)) for row in found)


def decisions(directory: Path) -> tuple[Decision, ...]:
    """Return the lines of the curation file, and which of them find nothing to do.

    Raises:
        CurationError: a line is wrong.
        StoreError: the directory is not ours.
    """
    KnowledgeGraph.open(directory)
    with Records(directory) as records:
        return _decide(records, read_curation(directory))


def curate(directory: Path, line: str = "", *, tell: Callable[[str], None]) -> tuple[Decision, ...]:
    """Add a line to the curation file and apply the file; without a line, apply it as it stands.

    Raises:
        CurationError: the line is wrong or finds nothing to do; the file stays as it was.
        StoreError: the directory is not ours.
    """
    KnowledgeGraph.open(directory)
    with locked(directory, waiting=tell), Records(directory) as records:
        known, new = read_curation(directory), parse_curation(line)
        found = _decide(records, (*known, *new))
        if new and found[-1].idle:
            raise CurationError(f"{found[-1].line}: {found[-1].idle}")
        if new:
            _append(directory / CURATION, found[-1].line)
        assemble(records, directory, tell=tell)
        return found


def _decide(records: Records, instructions: tuple[Instruction, ...]) -> tuple[Decision, ...]:
    with resolve_records(records, instructions=instructions) as resolution:
        return tuple(Decision(line, idle) for line, idle in resolution.lines)


def _append(path: Path, line: str) -> None:
    try:
        kept = path.read_text(encoding="utf-8") if path.is_file() else ""
        gap = "" if not kept or kept.endswith("\n") else "\n"
        path.write_text(f"{kept}{gap}{line}\n", encoding="utf-8")
    except OSError as error:
        raise CurationError(f"{path} cannot be written: {error.strerror}") from error
