"""Commands that read articles: build, claims, remove."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import say, show_table

__all__ = ["build", "claims", "remove"]

Sources = Annotated[list[str], typer.Argument(help="Files, folders, globs, .jsonl, or - for standard input.")]
Lang = Annotated[str | None, typer.Option("--lang", help="Language of the articles; detected otherwise.")]
Extractor = Annotated[list[str] | None, typer.Option("--extractor", help="Use only this extractor; may be repeated.")]
Ontology = Annotated[
    list[Path] | None, typer.Option("--ontology", help="A Turtle file with more relations or words; may be repeated.")
]
Least = Annotated[float, typer.Option("--min-confidence", min=0, max=1, help="Leave out claims less sure than this.")]


class ClaimFormat(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSONL = "jsonl"


def build(
    sources: Sources,
    output: Annotated[Path, typer.Option("--output", "-o", help="The graph directory to create or add to.")],
    lang: Lang = None,
    extractor: Extractor = None,
    ontology: Ontology = None,
    min_confidence: Least = 0.0,
    base_iri: Annotated[str | None, typer.Option("--base-iri", help="What data IRIs start with.")] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that understand articles.")] = 1,
    batch_size: Annotated[int, typer.Option("--batch-size", min=1, help="Articles kept together.")] = 16,
) -> None:
    """Read articles and add what they say to a graph directory."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from kg.finish import finish
    from kg.pipeline import Options, build_graph

    options = Options(
        lang=lang,
        extractors=tuple(extractor) if extractor else None,
        ontologies=tuple(map(str, ontology or ())),
        min_confidence=min_confidence,
    )
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("articles"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("articles", total=None)
        built = build_graph(
            sources,
            output,
            options=options,
            base_iri=base_iri,
            workers=workers,
            batch_size=batch_size,
            tell=lambda message: console.print(f"kg: {message}", markup=False, highlight=False, soft_wrap=True),
            progress=lambda articles: bar.advance(task, articles),
        )
    raise NotImplementedError


def claims(
    sources: Sources,
    format_: Annotated[ClaimFormat | None, typer.Option("--format", help="jsonl, or table (on a terminal).")] = None,
    lang: Lang = None,
    extractor: Extractor = None,
    ontology: Ontology = None,
    min_confidence: Least = 0.0,
    open_: Annotated[bool, typer.Option("--open", help="Surface triples of JSON lines {id, text}, unresolved.")] = False,
    pretokenized: Annotated[bool, typer.Option("--pretokenized", help="Tokens are what spaces separate.")] = False,
) -> None:
    """Print the claims alone."""


def remove(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    article: Annotated[str, typer.Argument(help="The article's source path, IRI or title.")],
) -> None:
    """Take an article back: what only it supported disappears."""
    from kg.pipeline import remove as take_back

    for iri in take_back(directory, article, tell=say):
        typer.echo(iri)
