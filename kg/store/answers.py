"""Write answers: as a table for people, or in the formats that SPARQL 1.1 has for programs."""

from collections.abc import Iterator, Sequence

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    serialize,
)

from kg.errors import QueryError
from kg.store.trig import term_writer, to_trig
from kg.vocab import PREFIXES

__all__ = ["ANSWER_FORMATS", "Answer", "table", "write_answer"]

Answer = QuerySolutions | QueryBoolean | QueryTriples | Iterator[Triple]

ROWS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "n-triples": RdfFormat.N_TRIPLES,
    "xml": RdfFormat.RDF_XML,
    "json": RdfFormat.JSON_LD,
}
ANSWER_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "n-triples")


def write_answer(answer: Answer, format_: str = "table") -> bytes:
    """Write an answer in a format.

    SELECT and ASK can be csv, tsv, json or xml; CONSTRUCT and DESCRIBE turtle, n-triples, xml (RDF/XML) or
    json (JSON-LD); all can be a table.

    Raises:
        QueryError: the format is unknown or does not fit the answer.
    """
    if format_ not in ANSWER_FORMATS:
        raise QueryError(f"the format '{format_}' is unknown; known: {', '.join(ANSWER_FORMATS)}")
    if format_ == "table":
        return _text_table(*table(answer)).encode("utf-8")
    if isinstance(answer, QueryBoolean):
        if format_ not in ROWS:
            raise QueryError(f"a yes or no cannot be written as {format_}; use one of table, {', '.join(ROWS)}")
        if format_ in ("csv", "tsv"):  # the standard has no such form; the bare word is what tools write
            return b"true" if answer else b"false"
        return answer.serialize(format=ROWS[format_]) or b""
    if isinstance(answer, QuerySolutions):
        if format_ not in ROWS:
            raise QueryError(f"rows cannot be written as {format_}; use one of table, {', '.join(ROWS)}, or CONSTRUCT")
        return answer.serialize(format=ROWS[format_]) or b""
    if format_ not in GRAPHS:
        raise QueryError(f"triples cannot be written as {format_}; use one of table, {', '.join(GRAPHS)}")
    if format_ == "turtle":
        return "".join(to_trig(Quad(t.subject, t.predicate, t.object) for t in answer)).encode("utf-8")
    return serialize(answer, format=GRAPHS[format_], prefixes=PREFIXES) or b""


def table(answer: Answer) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return column names and rows of text for people: literals without quotes, IRIs with prefixes."""
    write = term_writer(PREFIXES)

    def show(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
        if term is None:
            return ""
        return term.value if isinstance(term, Literal) else write(term)

    if isinstance(answer, QueryBoolean):
        return ("answer",), (("yes" if answer else "no",),)
    if isinstance(answer, QuerySolutions):
        names = tuple(variable.value for variable in answer.variables)
        return names, tuple(tuple(show(row[name]) for name in names) for row in answer)
    rows = tuple(sorted((show(t.subject), show(t.predicate), show(t.object)) for t in answer))
    return ("subject", "predicate", "object"), rows


def _text_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [tuple(" ".join(cell.split()) for cell in line) for line in (columns, *rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    written = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    ]
    written.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(written) + "\n"
