"""Write data to stdout and messages to stderr."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    from kg.model import ToldClaim

__all__ = ["one_line", "progress_columns", "say", "show_claim", "show_table"]


def one_line(message: str) -> str:
    """Return a message as one line that no file name can break or colour."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(message.split()))


def say(message: str) -> None:
    """Tell the user something on stderr, in one line."""
    typer.echo(f"kg: {one_line(message)}", err=True)


def progress_columns() -> "tuple[ProgressColumn, ...]":
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
    """Print a table to stdout; nothing in it is taken for markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title or None, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold", justify="right" if column in right else "left")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)
