"""Write data to stdout and messages to stderr."""

from collections.abc import Sequence

import typer

__all__ = ["say", "show_table"]


def say(message: str) -> None:
    """Tell the user something on stderr, in one line."""
    typer.echo(f"kg: {' '.join(message.split())}", err=True)


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
