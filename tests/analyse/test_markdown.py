"""A report as Markdown."""

import pytest

from kg.analyse import to_markdown, write_report
from kg.analyse.blocks import Chart, Heading, Item, Items, Paragraph, Report, Table
from kg.analyse.markdown import escape_markdown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. uno", r"1\. uno"),
        ("- a", r"\- a"),
        ("1) uno", r"1\) uno"),
        ("> a", r"\> a"),
        ("_a_b* c", r"\_a_b\* c"),
        ("a_ b", r"a\_ b"),
        ("a\n\n# b", r"a \# b"),
        ("a <b>", "a &lt;b>"),
        ("a &lt; b", "a &amp;lt; b"),
        ("[a](b) | `c` ~d~ $e$", r"\[a\](b) \| \`c\` \~d\~ \$e\$"),
        ("0.141 a-b C# F&B {x} ¡8_M! 1 > 0", "0.141 a-b C# F&B {x} ¡8_M! 1 > 0"),  # what needs none has none
    ],
)
def test_escape_markdown(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_markup_in_names_is_shown_not_obeyed(store):
    report = write_report(store)
    assert "<img" not in report
    assert "<b>" not in report
    assert r"\[b\](javascript:1) \| \*c\*" in report


def test_blocks_as_markdown():
    blocks = (
        Heading("Uno"),
        Paragraph("Dos."),
        Items((Item("tres", "cuatro", "cinco"), Item("", "seis")), "y 2 más"),
        Table(("a", "n"), (("x|y", "1"),), frozenset({1}), "y 1 más"),
        Chart("c", ("x",), (("s", (1.0,)),)),  # a table has its figures
    )
    assert to_markdown(Report("Cero", "es", ("«", "»"), blocks)).splitlines() == [
        "# Cero", "", "## Uno", "", "Dos.", "", "- **tres** «cuatro» *(cinco)*", "- «seis»", "- y 2 más", "",
        "| a | n |", "|---|---:|", "| x\\|y | 1 |", "", "y 1 más",
    ]  # fmt: skip
