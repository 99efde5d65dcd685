"""Draw charts as SVG with matplotlib, to stand in a page: same chart, same bytes; text stays text."""

import io
import re
import warnings
from textwrap import shorten
from typing import TYPE_CHECKING

from kg.analyse.blocks import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw"]

INK = "#010203"  # stands for the page's own colour, light or dark
COLOURS = ("#3b76c4", "#c4553b", "#7d8794", "#3d8a57", "#a86fc0", "#b07d1a")  # 3 to 1 on white and on black
WIDTH = 7.5  # inches
LABEL = 34  # characters
STYLE = {
    "svg.fonttype": "none",
    "text.parse_math": "False",  # a name may hold dollars
    "font.size": "9",
    "axes.unicode_minus": "False",
    "axes.spines.top": "False",
    "axes.spines.right": "False",
    **dict.fromkeys(("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color"), INK),
}


def draw(chart: Chart) -> str:
    """Return an ``<svg>`` element without ids that could clash with those of another chart in the page."""
    from matplotlib import style  # slow to load, and most commands draw nothing
    from matplotlib.figure import Figure

    with style.context({**STYLE, "svg.hashsalt": chart.caption}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # the reader's font has it
        height = 0.6 + 0.27 * len(chart.labels) if chart.horizontal else 2.6
        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        axes = figure.subplots()
        _bars(axes, chart)
        if len(chart.series) > 1:
            figure.legend(loc="outside upper right", ncols=len(chart.series), frameon=False)
        out = io.StringIO()
        plain = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        figure.savefig(out, format="svg", transparent=True, metadata=plain)
    text = out.getvalue()
    text = re.sub(r'<g id="[^"]*"', "<g", text[text.index("<svg") :])
    return text.replace(INK, "currentColor").strip()


def _bars(axes: "Axes", chart: Chart) -> None:
    """Stack the series; negative values go the other way."""
    from matplotlib.ticker import MaxNLocator

    places = range(len(chart.labels))
    labels = [shorten(label, LABEL, placeholder=" …") for label in chart.labels]
    ends = {1: [0.0] * len(labels), -1: [0.0] * len(labels)}
    for (name, values), colour in zip(chart.series, COLOURS, strict=False):
        starts = [ends[-1 if value < 0 else 1][place] for place, value in zip(places, values, strict=True)]
        if chart.horizontal:
            axes.barh(places, values, left=starts, color=colour, label=name, height=0.7)
        else:
            axes.bar(places, values, bottom=starts, color=colour, label=name, width=0.8)
        for place, value in zip(places, values, strict=True):
            ends[-1 if value < 0 else 1][place] += value
    if chart.horizontal:
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
        axes.axvline(0, color=INK, linewidth=0.8)
    else:
        step = 1 + len(labels) // 16
        axes.set_xticks(places[::step], labels[::step], rotation=30 if len(labels) > 8 else 0)
    numbers = axes.xaxis if chart.horizontal else axes.yaxis
    if chart.counts:
        numbers.set_major_locator(MaxNLocator(integer=True))
    numbers.set_major_formatter(lambda value, _: f"{abs(value):g}".replace(".", chart.decimal))
