"""Write a report as Markdown (GitHub's, for the tables)."""

import re
from collections.abc import Iterator

from kg.analyse.blocks import Chart, Heading, Item, Items, Paragraph, Report, Table

__all__ = ["escape_markdown", "to_markdown"]

MARKUP = re.compile(r"[\\`*\[\]|~$]|(?<!\w)[_#]|_(?!\w)")  # within a word "_" and "#" are themselves
LINE_START = re.compile(r"^(\d+)(?=[.)](?:\s|$))|^(?=[-+=>])")
ENTITY = re.compile(r"&(?=#?\w+;)")


def to_markdown(report: Report) -> str:
    """Return the report as Markdown."""
    lines = [f"# {escape_markdown(report.title)}"]
    for block in report.blocks:
        if not isinstance(block, Chart):
            lines += ["", *_block(block, report.marks)]
    return "\n".join(lines) + "\n"


def escape_markdown(text: str) -> str:
    """Return text on one line that reads as itself in Markdown and carries no HTML."""
    flat = ENTITY.sub("&amp;", " ".join(text.split())).replace("<", "&lt;")
    return LINE_START.sub(r"\1\\", MARKUP.sub(r"\\\g<0>", flat))


def _block(block: Heading | Paragraph | Items | Table, marks: tuple[str, str]) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {escape_markdown(text)}"
        case Paragraph(text):
            yield escape_markdown(text)
        case Items(items, more):
            for item in items:
                yield f"- {_item(item, marks)}"
            if more:
                yield f"- {escape_markdown(more)}"
        case Table(head, rows, numeric, more):
            yield f"| {' | '.join(escape_markdown(cell) for cell in head)} |"
            yield f"|{'|'.join('---:' if n in numeric else '---' for n in range(len(head)))}|"
            for row in rows:
                yield f"| {' | '.join(escape_markdown(cell) for cell in row)} |"
            if more:
                yield ""
                yield escape_markdown(more)


def _item(item: Item, marks: tuple[str, str]) -> str:
    parts = [f"**{escape_markdown(item.text)}**"] if item.text else []
    if item.quote:
        parts.append(f"{marks[0]}{escape_markdown(item.quote)}{marks[1]}")
    if item.note:
        parts.append(f"*({escape_markdown(item.note)})*")
    return " ".join(parts)
