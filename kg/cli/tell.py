"""Commands that find out what a graph tells: analyse, path."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import say, show_claim

__all__ = ["analyse", "path", "silences"]

Directory = Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")]


def analyse(
    directory: Directory,
    lang: Annotated[str | None, typer.Option("--lang", help="Of the report; by default that of most articles.")] = None,
    measures: Annotated[
        Path | None, typer.Option("--measures", help="Write the entities' figures to a .csv or .parquet file.")
    ] = None,
    annotate: Annotated[
        bool, typer.Option("--annotate", help="Put the figures into the graph, so that queries can order by them.")
    ] = False,
) -> None:
    """Write report.md and report.html and print the first: who matters, who disputes what, what is uncertain."""
    from kg.analyse import MEASURES_GRAPH, write_measures
    from kg.graph import KnowledgeGraph, write_analysis

    graph = KnowledgeGraph.open(directory)
    with _status() as step:
        analysis = graph.analyse(lang=lang, progress=step)
    for name in ("report.md", "report.html"):
        write_analysis(analysis, directory / name)
    if measures is not None:
        write_measures(analysis.measures, measures)
        say(f"wrote {len(analysis.measures.entities):,} entities to {measures}")
    if annotate:
        graph.annotate(analysis.measures)
        say(f"the figures are in the named graph <{MEASURES_GRAPH}>; the next build takes them out")
    typer.echo(analysis.markdown(), nl=False)


def path(
    directory: Directory,
    start: Annotated[str, typer.Argument(metavar="A", help="An entity's name or IRI.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another one's.")],
    strongest: Annotated[bool, typer.Option("--strongest", help="Prefer sure claims to few steps.")] = False,
    asserted: Annotated[
        bool, typer.Option("--asserted", help="Only over what articles state as fact: no quotes, plans or denials.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Print how two entities are tied: the claims from one to the other, with their sentences."""
    import json

    from kg.graph import KnowledgeGraph

    steps = KnowledgeGraph.open(directory).path(start, end, strongest=strongest, asserted=asserted)
    if as_json:
        typer.echo(json.dumps([asdict(step) for step in steps], ensure_ascii=False, indent=1))
        return
    for number, step in enumerate(steps, 1):
        show_claim(step, number=f"{number}. ")


@contextmanager
def _status() -> Iterator[Callable[[str], None]]:
    """Show on stderr which step is under way."""
    from rich.console import Console

    with Console(stderr=True).status("reading the graph") as status:
        yield status.update


def silences(
    directory: Directory,
    json_: Annotated[bool, typer.Option("--json", help="One JSON object a line, with offsets.")] = False,
) -> None:
    """List the sentences that yielded no claim, and why."""
    import json
    from collections import Counter

    from kg.cli.output import show_table
    from kg.listing import list_silences

    rows = list_silences(directory)
    if json_:
        for row in rows:
            typer.echo(json.dumps(asdict(row), ensure_ascii=False))
        return
    show_table(("article", "reason", "sentence"), [(row.title or row.source, row.reason, row.text) for row in rows])
    counts = Counter(row.reason for row in rows)
    say(f"{len(rows):,} sentences without a claim; " + ", ".join(f"{n:,} {why}" for why, n in counts.most_common()))
