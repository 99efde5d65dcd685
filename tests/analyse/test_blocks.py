"""The parts of a report: both writers know each of them."""

from typing import get_args

from kg.analyse import blocks
from kg.analyse.blocks import Block, Chart, Heading, Item, Items, Paragraph, Report, Table
from kg.analyse.html import to_html
from kg.analyse.markdown import to_markdown

SAMPLES = (
    Heading("uno"),
    Paragraph("dos"),
    Items((Item("tres"),)),
    Table(("cuatro",), (("cinco",),)),
    Chart("seis", ("x",), (("s", (1.0,)),)),
)


def test_every_part_of_a_report_is_written():
    assert {type(sample) for sample in SAMPLES} == set(get_args(Block))
    report = Report("cero", "es", ("«", "»"), SAMPLES)
    assert all(word in to_html(report) for word in ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis"))
    markdown = to_markdown(report)
    assert all(word in markdown for word in ("cero", "uno", "dos", "tres", "cuatro", "cinco"))
    assert "seis" not in markdown  # pictures are for pages; the table beside has the figures


def test_what_a_part_may_be_told_has_a_rest():
    assert (Heading("a").level, Item("a").quote, Items(()).more, Table((), ()).numeric) == (2, "", "", frozenset())
    assert set(blocks.__all__) == {"Block", "Item", "Report", *(kind.__name__ for kind in get_args(Block))}
