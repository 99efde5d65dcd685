"""Write data to stdout and messages to stderr."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    from kg.model import ToldClaim

__all__ = ["one_line", "progress", "say", "show_claim", "show_table"]


def one_line(message: str) -> str:
    """Return a message as one line that no file name can break or colour."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(message.split()))


def say(message: str) -> None:
    """Tell the user something on stderr, in one line."""
    typer.echo(f"kg: {one_line(message)}", err=True)


@contextmanager
def progress(what: str, total: int | None) -> Iterator[tuple[Callable[[int], None], Callable[[str], None]]]:
    """Show a progress bar on a terminal; yield what moves it on, and what tells the user something above it."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(*_progress_columns(), console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=total)

        def tell(message: str) -> None:
            console.print(f"kg: {one_line(message)}", markup=False, highlight=False, soft_wrap=True)

        yield (lambda count: bar.advance(task, count)), tell


def _progress_columns() -> "tuple[ProgressColumn, ...]":
    """Return the columns of a progress bar: how many, how fast, how long still."""
    from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, TextColumn, TimeElapsedColumn
    from rich.progress import TimeRemainingColumn as Remaining
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: "Task") -> "Text":
            return Text(f"{task.finished_speed or task.speed or 0:.1f}/s")

    return (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeElapsedColumn(), Remaining(),
    )  # fmt: skip


def show_claim(claim: "ToldClaim", *, number: str = "", place: str = "") -> None:
    """Print a claim to stdout with its sentence and article; ``place`` tells where in it."""
    marks = f"  [{', '.join(claim.marks)}]" if claim.marks else ""
    typer.echo(f"{number}{claim.subject} — {claim.relation} → {claim.object}{marks}  ({claim.confidence:.2f})")
    typer.echo(f"    « {' '.join(claim.sentence.split())} »")
    typer.echo(f"    {claim.title or claim.article}{place}\n")


def show_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], *, title: str = "", right: Sequence[str] = ()
) -> None:
    """Print a table to stdout, or a block for each row where words would have to be broken to fit its columns.

    Nothing in it is taken for markup.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if _least_width(columns, rows) > console.width and rows and len(columns) > 1:
        for row in rows:
            _show_block(columns, row, console.width)
        return
    table = Table(title=title or None, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold", justify="right" if column in right else "left")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _show_block(columns: Sequence[str], row: Sequence[str], width: int) -> None:
    from textwrap import wrap

    wide = max(len(column) for column in columns) + 2
    for column, cell in zip(columns, row, strict=True):
        lines = wrap(cell, max(width - wide, 20), break_long_words=False, break_on_hyphens=False)
        for start, line in zip([column, *[""] * len(lines)], lines, strict=False):
            typer.echo(start.ljust(wide) + line)
    typer.echo()


def _least_width(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Return how wide a table is that breaks no word."""
    cells = zip(*(columns, *rows), strict=True)
    return 1 + sum(3 + max(len(word) for cell in column for word in cell.split() or [""]) for column in cells)
