"""Commands that look at a graph: query, show, explain, validate, export, diff."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import say, show_claim, show_table

__all__ = ["diff", "explain", "export", "query", "show", "validate"]

Directory = Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")]


# kg.store.FORMATS, which takes too long to load for --help; a test holds them together
EXPORTS = (
    "trig",
    "turtle",
    "n-quads",
    "n-triples",
    "json-ld",
    "json-ld-compact",
    "json-ld-framed",
    "schema.org",
    "rdf-1.2",
    "nanopub",
    "graphml",
    "gexf",
    "csv",
)


class Format(StrEnum):
    """How answers are written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TURTLE = "turtle"
    N_TRIPLES = "n-triples"


def query(
    directory: Directory,
    sparql: Annotated[
        str | None,
        typer.Argument(help="A SPARQL 1.1 query, its prefixes are declared; or @NAME of a saved one (@ lists them)."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", help="Read the query from a file.")] = None,
    format_: Annotated[Format | None, typer.Option("--format", help="How the answer is written.")] = None,
    value: Annotated[
        list[str] | None, typer.Option("--value", help="NAME=WORDS for a saved query; may be repeated.")
    ] = None,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds after which to give up.")] = 60.0,
) -> None:
    """Ask a SPARQL query."""
    from kg.errors import QueryError
    from kg.store import missing_names, open_store, saved_query, table, write_answer
    from kg.store import query as ask

    if (sparql is None) == (file is None):
        raise QueryError("give a query, or a file with one (-f FILE.rq), and not both; '@' alone lists the saved ones")
    if sparql == "@":
        _list_saved()
        return
    store = open_store(directory)  # not a KnowledgeGraph: loading all it needs takes longer than most queries
    text = _text(file) if file is not None else str(sparql)
    open_values: dict[str, str] = {}
    if text.startswith("@"):
        saved, values = saved_query(text), _values(value or ())
        text = saved.fill(values)
        open_values = {name: what for name, what in saved.parameters.items() if name not in values}
    elif value:
        raise QueryError("--value is for saved queries, as in @who-criticizes")
    answer = ask(store, text, timeout=timeout)
    for hint in missing_names(store, text):
        say(hint)
    if format_ is None or format_ is Format.TABLE:
        columns, rows = table(answer)
        show_table(columns, rows)
        if not rows:
            for name, what in open_values.items():
                say(f"nothing was found; --value {name}=… would say {what}")
    else:
        sys.stdout.buffer.write(write_answer(answer, format_.value))


def show(
    directory: Directory,
    no_open: Annotated[bool, typer.Option("--no-open", help="Only write the page.")] = False,
) -> None:
    """Write the page and open it."""
    from kg.graph import KnowledgeGraph

    page = KnowledgeGraph.open(directory).render(directory / "graph.html")
    typer.echo(page)
    if not no_open:
        typer.launch(page.resolve().as_uri())


def explain(
    directory: Directory,
    name: Annotated[str, typer.Argument(help="An entity's name or IRI.")],
    relation: Annotated[str | None, typer.Argument(help="A relation, as in acquires.")] = None,
    other: Annotated[str | None, typer.Argument(help="The name at the other end.")] = None,
) -> None:
    """Print the sentences behind an entity or a fact."""
    from kg.graph import KnowledgeGraph

    found = KnowledgeGraph.open(directory).explain(name, relation, other)
    if not found:
        say("no claim says so")
        raise typer.Exit(1)
    for one in found:
        copy = ", a near-copy" if one.original else ""
        show_claim(one, place=f", characters {one.begin}–{one.end}{copy}")
    witnesses = len({one.witness for one in found if one.asserted})
    if other is not None and witnesses:
        say(f"stated as fact by {witnesses} independent article{'s' if witnesses > 1 else ''}")


def validate(directory: Directory) -> None:
    """Check the graph with SHACL: exit 0 when it conforms, 1 when it does not."""
    from kg.graph import KnowledgeGraph

    report = KnowledgeGraph.open(directory).validate()
    rows = [(f.severity, f.focus, f.message, " ".join(f.quote.split())) for f in report.findings]
    if rows and sys.stdout.isatty():
        show_table(("severity", "focus node", "message", "quote"), rows)
    else:  # a line a finding, for other programs
        for row in rows:
            typer.echo("\t".join(row))
    say(f"{directory} conforms" if report.conforms else f"{directory} does not conform")
    if not report.conforms:
        raise typer.Exit(1)


def export(
    directory: Directory,
    format_: Annotated[str, typer.Option("--format", "-f", help=f"{', '.join(EXPORTS)}.")] = "trig",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of stdout.")] = None,
) -> None:
    """Write the graph in another format."""
    from kg.errors import ExportError
    from kg.graph import KnowledgeGraph

    data = KnowledgeGraph.open(directory).export(format_)
    if output is None:
        sys.stdout.buffer.write(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise ExportError(f"{output} cannot be written: {(error.strerror or str(error)).lower()}") from error


def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="A graph directory.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="Another one.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Compare two graphs: exit 0 when they say the same, 1 when not."""
    import json
    from dataclasses import asdict

    from kg.graph import KnowledgeGraph

    found = KnowledgeGraph.open(before).compare(KnowledgeGraph.open(after))
    if as_json:
        written = asdict(found)
        for change, one in zip(written["changed"], found.changed, strict=True):
            change["qualifiers"] = one.qualifiers
        typer.echo(json.dumps(written, ensure_ascii=False, indent=1))
    else:
        for line in found.lines():
            typer.echo(line)
    if found:
        raise typer.Exit(1)


def _list_saved() -> None:
    from kg.store import saved_queries

    rows = [
        (f"@{q.name}", q.description, ", ".join(f"--value {name}=… ({what})" for name, what in q.parameters.items()))
        for q in saved_queries().values()
    ]
    show_table(("saved query", "what it answers", "may be told"), rows)


def _text(file: Path) -> str:
    from kg.errors import QueryError

    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{file} cannot be read: {getattr(error, 'strerror', None) or 'not UTF-8'}") from error


def _values(given: Sequence[str]) -> dict[str, str]:
    from kg.errors import QueryError

    pairs = [pair.partition("=") for pair in given]
    if wrong := [name for name, equals, _ in pairs if not equals]:
        raise QueryError(f"--value {wrong[0]} is not NAME=WORDS")
    return {name: words for name, _, words in pairs}
