"""Write a report as one HTML page that needs nothing else: no script, no font, no network."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from kg.analyse.blocks import Report
from kg.analyse.charts import draw

__all__ = ["to_html"]


def to_html(report: Report) -> str:
    """Return the report as a page; every text is escaped by the template engine."""
    return _template().render(report=report)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["draw"] = lambda chart: Markup(draw(chart))  # matplotlib escapes the words in it
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment.get_template("report.html.j2")
