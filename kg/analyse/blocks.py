"""Name the parts of a report, free of any markup: texts are plain, the writers escape them."""

from dataclasses import dataclass

__all__ = ["Block", "Chart", "Heading", "Item", "Items", "Paragraph", "Report", "Table"]


@dataclass(frozen=True, slots=True)
class Heading:
    """The start of a section (level 2) or of a part of one (level 3)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A statement, the words that carry it, and who says it, how surely, where."""

    text: str
    quote: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``more`` tells what was left out."""

    items: tuple[Item, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; numbers are formatted already."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()  # columns aligned to the right
    more: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart of stacked series; left out where there are no pictures, since a table next to it has the figures."""

    caption: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]  # name and one value a label; what is below 0 goes the other way
    horizontal: bool = True
    counts: bool = True  # whole numbers
    decimal: str = "."


Block = Heading | Paragraph | Items | Table | Chart


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    title: str
    lang: str
    marks: tuple[str, str]  # quotation marks
    blocks: tuple[Block, ...]
