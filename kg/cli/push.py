"""Write a graph to a SPARQL 1.1 server."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.output import say

if TYPE_CHECKING:
    from kg.graph import KnowledgeGraph

__all__ = ["push", "push_graph"]


def push(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    url: Annotated[str, typer.Argument(help="The server's address, as in http://localhost:7878 or …:3030/news.")],
    update_url: Annotated[
        str | None, typer.Option("--update-url", help="Where it takes SPARQL Update, if not at a usual place.")
    ] = None,
    graph_url: Annotated[
        str | None, typer.Option("--graph-url", help="Where it takes the Graph Store Protocol, likewise.")
    ] = None,
    default_graph: Annotated[
        str | None, typer.Option("--default-graph", help="An IRI for the known facts, where none is by default.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Send also what stands there already.")] = False,
) -> None:
    """Write the graph to any SPARQL 1.1 server, each article's graph as a whole; later only what changed.

    A login comes from KG_STORE_USER and KG_STORE_PASSWORD, from KG_STORE_TOKEN, or from ~/.netrc.
    """
    from kg.graph import KnowledgeGraph

    push_graph(
        KnowledgeGraph.open(directory),
        url,
        update_url=update_url,
        graph_url=graph_url,
        default_graph=default_graph,
        everything=everything,
    )


def push_graph(graph: "KnowledgeGraph", url: str, **options: Any) -> None:
    """Push with a progress bar and say what was done."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("graphs", total=None)
        done = graph.push(url, progress=lambda count: bar.advance(task, count), **options)
    say(f"{url}: {done.sent:,} graphs sent, {done.unchanged:,} stood there, {done.removed:,} removed")
