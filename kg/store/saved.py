"""Find the questions that ship with the program: ``.rq`` files with a description and parameters.

A file begins with comments: ``# description: …`` once and ``# param name: …`` for each parameter. In the query
a parameter stands as ``$name``; a value takes its place as an RDF term, the empty text where none is given, so a
query says ``FILTER($name = "" || …)`` to leave it open.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from rapidfuzz import fuzz, process

from kg.errors import QueryError
from kg.store.sparql import replace_variables

__all__ = ["SavedQuery", "queries_dir", "saved_queries", "saved_query"]

HEADER = re.compile(r"#\s*(description|param\s+(?P<param>\w+)):\s*(?P<text>.*\S)")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query by name; ``parameters`` maps the name of each to what it is for."""

    name: str
    description: str
    sparql: str
    parameters: Mapping[str, str] = field(default_factory=dict, hash=False)

    def fill(self, values: Mapping[str, str | NamedNode | Literal] | None = None) -> str:
        """Return the SPARQL text with these values for its parameters.

        Raises:
            QueryError: a parameter is unknown.
        """
        given = dict(values or {})
        for name in given:
            if name not in self.parameters:
                known = ", ".join(self.parameters) or "none"
                raise QueryError(f"the query {self.name} has no parameter '{name}'; it has: {known}")
        terms = {name: _written(given.get(name, "")) for name in self.parameters}
        return replace_variables(self.sparql, terms)


def queries_dir() -> Path:
    """Return the folder of the queries: packaged, or beside the package in a checkout."""
    package = Path(__file__).parents[1]
    packaged = package / "queries"
    return packaged if packaged.is_dir() else package.parent / "examples" / "queries"


@lru_cache(maxsize=1)
def saved_queries() -> Mapping[str, SavedQuery]:
    """Return all saved queries by name, sorted."""
    return {path.stem: _read(path) for path in sorted(queries_dir().glob("*.rq"))}


def saved_query(name: str) -> SavedQuery:
    """Return a saved query by its name, with or without a leading ``@``.

    Raises:
        QueryError: there is none.
    """
    known = saved_queries()
    wanted = name.removeprefix("@")
    if wanted not in known:
        near = process.extractOne(wanted, list(known), scorer=fuzz.ratio, score_cutoff=50)
        hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
        raise QueryError(f"there is no saved query '{wanted}'; {hint}")
    return known[wanted]


def _read(path: Path) -> SavedQuery:
    sparql = path.read_text(encoding="utf-8")
    description, parameters = "", {}
    for line in sparql.splitlines():
        if match := HEADER.match(line):
            if match["param"]:
                parameters[match["param"]] = match["text"]
            else:
                description = match["text"]
    return SavedQuery(path.stem, description, sparql, parameters)


def _written(value: str | NamedNode | Literal) -> str:
    return str(Literal(value)) if isinstance(value, str) else str(value)
