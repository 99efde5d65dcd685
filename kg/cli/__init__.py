"""Offer the library as commands; each is a thin call of a library function.

Only here do functions import at call time: ``kg --help`` must answer at once, and loading spaCy, rdflib and
networkx takes seconds. A test holds the start-up to what this promises.
"""

import sys
from typing import Annotated

import typer

from kg.cli import build, curate, extend, look, push, serve, tell
from kg.errors import KgError
from kg.process import settle

__all__ = ["app", "main"]

app = typer.Typer(
    name="kg",
    help="News articles to a knowledge graph whose every claim shows its words and who said them.",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help and errors: faster, and one line stays one line
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    build.build,
    build.claims,
    look.query,
    look.show,
    serve.serve,
    push.push,
    tell.analyse,
    tell.path,
    tell.silences,
    look.explain,
    look.validate,
    look.export,
    build.manifest,
    build.remove,
    curate.curate,
    look.diff,
    extend.plugins,
):
    app.command()(command)
app.add_typer(extend.models, name="models")


def _version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        typer.echo(f"kg {version('article-kg')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Hold the options of the program itself."""


def main() -> None:
    """Run the command line: 0 done, 1 a check said no, 2 a user's mistake, told in one line."""
    settle()
    try:
        app()
    except KgError as error:
        typer.echo(f"kg: {' '.join(str(error).split())}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        # the reader of our output (head, less) has gone; let nothing more be flushed to it
        sys.stdout = None
        sys.exit(0)
