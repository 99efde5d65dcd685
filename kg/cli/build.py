"""Commands on articles: build, claims, manifest, remove."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.output import progress, say, show_table
from kg.cli.push import push_graph
from kg.model import MIN_CONFIDENCE
from kg.process import expect_workers

if TYPE_CHECKING:
    from kg.pipeline import Built
    from kg.understanding import Options

__all__ = ["build", "claims", "manifest", "remove"]

Sources = Annotated[list[str], typer.Argument(help="Files, folders, globs, .jsonl, or - for standard input.")]
Lang = Annotated[str | None, typer.Option("--lang", help="Language of the articles; detected otherwise.")]
Extractor = Annotated[list[str] | None, typer.Option("--extractor", help="Use only this extractor; may be repeated.")]
Ontology = Annotated[
    list[Path] | None, typer.Option("--ontology", help="Turtle with more relations or words; may be repeated.")
]
Entities = Annotated[
    list[Path] | None,
    typer.Option("--entities", help="Turtle or CSV of things you know: names, kinds, links; may be repeated."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=NAME", help="What a collection calls a field: text=body; may be repeated."),
]
Fetch = Annotated[bool, typer.Option("--fetch", help="Read addresses and .urls lists from the web, politely.")]
Least = Annotated[
    float, typer.Option("--min-confidence", min=0, max=1, help="Drop claims less sure than this; 0 keeps all.")
]


class ClaimFormat(StrEnum):
    """How claims are written."""

    TABLE = "table"
    JSONL = "jsonl"


class Style(StrEnum):
    """How much of the sentence a surface triple holds."""

    MINIMAL = "minimal"
    FACTS = "facts"
    FULL = "full"


def build(
    sources: Sources,
    output: Annotated[Path, typer.Option("--output", "-o", help="The graph directory to create or add to.")],
    lang: Lang = None,
    extractor: Extractor = None,
    ontology: Ontology = None,
    entities: Entities = None,
    min_confidence: Least = MIN_CONFIDENCE,
    base_iri: Annotated[str | None, typer.Option("--base-iri", help="What data IRIs start with.")] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that understand articles.")] = 1,
    batch_size: Annotated[int, typer.Option("--batch-size", min=1, help="Articles kept together.")] = 8,
    engine: Annotated[str, typer.Option("--engine", help="local, ray, or ray://HOST:PORT.")] = "local",
    column: Columns = None,
    fetch: Fetch = False,
    max_characters: Annotated[int, typer.Option("--max-characters", min=1, help="Longer articles fail.")] = 1_000_000,
    time_limit: Annotated[
        float, typer.Option("--time-limit", min=0.1, help="Seconds after which an article fails.")
    ] = 300.0,
    reconcile: Annotated[
        str | None,
        typer.Option("--reconcile", metavar="URL", help="A W3C reconciliation service to link entities by."),
    ] = None,
    parts: Annotated[
        Path | None,
        typer.Option("--parts", metavar="FOLDER", help="Also write the graph here as N-Quads files, for bulk loaders."),
    ] = None,
    store: Annotated[
        str | None, typer.Option("--store", help="Also write the graph to this SPARQL 1.1 server (see kg push).")
    ] = None,
) -> None:
    """Read articles and add what they say to a graph directory."""
    if workers > 1 and engine == "local":
        expect_workers()
    from dataclasses import replace

    from kg.pipeline import SMALL, build_graph
    from kg.read import count_articles

    options = _options(lang, extractor, ontology, entities, min_confidence)
    with progress("articles", count_articles(sources)) as (advance, tell):
        built = build_graph(
            sources,
            output,
            options=replace(options, max_characters=max_characters, time_limit=time_limit),
            base_iri=base_iri,
            workers=workers,
            batch_size=batch_size,
            engine=engine,
            columns=_columns(column),
            fetch=fetch,
            reconcile=reconcile,
            parts=None if parts is None else parts.absolute(),
            tell=tell,
            progress=advance,
        )
    _close(built)
    if store is not None:
        push_graph(built.graph, store)
    if built.articles > SMALL:
        say(f"more than {SMALL} articles: for the page and the report run kg show and kg analyse")


def claims(
    sources: Sources,
    format_: Annotated[ClaimFormat | None, typer.Option("--format", help="jsonl, or table (on a terminal).")] = None,
    lang: Lang = None,
    extractor: Extractor = None,
    ontology: Ontology = None,
    entities: Entities = None,
    min_confidence: Least = MIN_CONFIDENCE,
    open_: Annotated[
        bool, typer.Option("--open", help="Surface triples of the JSON lines {id, text}, unresolved.")
    ] = False,
    pretokenized: Annotated[bool, typer.Option("--pretokenized", help="Tokens are what spaces separate.")] = False,
    style: Annotated[
        Style, typer.Option("--style", help="Of surface triples: bare, with noun phrases' facts, or with all words.")
    ] = (Style.MINIMAL),
) -> None:
    """Print the claims alone."""
    import sys

    from kg.listing import list_claims, list_open, open_lines

    if open_:
        for line in list_open(open_lines(sources), lang=lang or "en", pretokenized=pretokenized, style=style.value):
            typer.echo(line.json())
        return
    options = _options(lang, extractor, ontology, entities, min_confidence)
    found = list_claims(sources, options, tell=say)
    if format_ is ClaimFormat.JSONL or (format_ is None and not sys.stdout.isatty()):
        for claim in found:
            typer.echo(claim.json())
        return
    columns = ("subject", "relation", "object", "how", "who says so", "sentence")
    rows = [(c.subject, c.relation, c.object, c.how, c.speaker, c.sentence) for c in found]
    show_table(columns, rows)


def manifest(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    failed: Annotated[bool, typer.Option("--failed", help="Only what failed.")] = False,
) -> None:
    """List each source with what became of it, as tab-separated values: done and its IRI, or failed and why."""
    import csv
    import sys

    from kg.graph import KnowledgeGraph

    rows = csv.writer(sys.stdout, dialect="excel-tab", lineterminator="\n")
    rows.writerow(("source", "state", "detail"))
    for source, state, detail in KnowledgeGraph.open(directory).manifest():
        if state == "failed" or not failed:
            rows.writerow([cell if cell.isprintable() else repr(cell) for cell in (source, state, detail)])


def remove(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    article: Annotated[str, typer.Argument(help="The article's source path, IRI or title.")],
) -> None:
    """Take an article back: what only it supported disappears."""
    from kg.pipeline import remove as take_back

    for iri in take_back(directory, article, tell=say).iris:
        typer.echo(iri)


def _options(
    lang: str | None,
    extractor: list[str] | None,
    ontology: list[Path] | None,
    entities: list[Path] | None,
    least: float,
) -> "Options":
    from kg.resolve import read_entities
    from kg.understanding import Options

    return Options(
        lang=lang,
        extractors=tuple(extractor) if extractor else None,
        ontologies=tuple(str(path) for path in ontology or ()),
        min_confidence=least,
        entities=read_entities(entities or ()),
    )


def _columns(pairs: list[str] | None) -> dict[str, str]:
    from kg.errors import ReadError

    columns = {}
    for pair in pairs or ():
        field, is_pair, name = pair.partition("=")
        if not (is_pair and field and name):
            raise ReadError(f"'{pair}' is not FIELD=NAME, as in --column text=body")
        columns[field] = name
    return columns


def _close(built: "Built") -> None:
    """Print the closing table."""
    counts = built.graph.counts()
    counts |= {"new or changed articles": built.done, "sources that failed": len(built.failures)}
    rows = [(name, f"{number:,}") for name, number in counts.items()]
    show_table((str(built.graph.directory), "count"), rows, right=("count",))
