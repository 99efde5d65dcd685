"""Write answers of SPARQL queries as rows for people and in the formats of the standard for programs."""

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
)

from kg.errors import QueryError
from kg.vocab import PREFIXES

__all__ = ["Answer", "answer_rows", "shorten", "write_answer"]

Answer = QuerySolutions | QueryBoolean | QueryTriples

RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
TRIPLES = {"turtle": RdfFormat.TURTLE, "n-triples": RdfFormat.N_TRIPLES}


def write_answer(answer: Answer, format_: str) -> str:
    """Write an answer: rows and booleans as csv, tsv, json or xml, triples as turtle or n-triples.

    Raises:
        QueryError: the format cannot hold such an answer.
    """
    if isinstance(answer, QueryTriples):
        if format_ not in TRIPLES:
            raise QueryError(f"CONSTRUCT and DESCRIBE answer with triples: {' or '.join(TRIPLES)}, not {format_}")
        return (answer.serialize(format=TRIPLES[format_]) or b"").decode()
    if format_ not in RESULTS or (isinstance(answer, QueryBoolean) and format_ in {"csv", "tsv"}):
        raise QueryError(f"this query's answer cannot be written as {format_}; take json")
    return (answer.serialize(format=RESULTS[format_]) or b"").decode()


def answer_rows(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Return the column names and the rows of an answer, in short words."""
    if isinstance(answer, QueryBoolean):
        return ["answer"], [["yes" if answer else "no"]]
    if isinstance(answer, QuerySolutions):
        columns = [variable.value for variable in answer.variables]
        return columns, [[shorten(row[column]) for column in columns] for row in answer]
    rows = [[shorten(t.subject), shorten(t.predicate), shorten(t.object)] for t in answer]
    return ["subject", "predicate", "object"], sorted(rows)


def shorten(term: object) -> str:
    """Return a term as a person reads it: a literal's words, an IRI with its prefix."""
    if term is None:
        return ""
    if isinstance(term, Literal | BlankNode):
        return term.value
    if isinstance(term, NamedNode):
        fitting = [(iri, name) for name, iri in PREFIXES.items() if term.value.startswith(iri)]
        if fitting:
            iri, name = max(fitting, key=lambda pair: len(pair[0]))
            return f"{name}:{term.value[len(iri) :]}"
        return f"<{term.value}>"
    return str(term)
