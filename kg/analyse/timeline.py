"""Order what is said by when it happened, and count what articles were about by month."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from kg.analyse.claims import Edge
from kg.analyse.network import Network, articles_of, edges

__all__ = ["Topic", "timeline", "topics_over_time"]

DATED = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")  # what an EDTF date or interval starts with

FIRST_MONTHS = {"21": "03", "22": "06", "23": "09", "24": "12"}  # of EDTF's seasons


@dataclass(frozen=True, slots=True)
class Topic:
    """How many claims of one period's articles have an entity as an end."""

    period: str  # YYYY-MM
    iri: str
    claims: int


def timeline(graph: Network) -> tuple[Edge, ...]:
    """Return the claims with a known date, in order of time; a year comes before its months and seasons."""
    dated = [(_first_day(match.group()), edge) for edge in edges(graph) if (match := DATED.match(edge.time))]
    ordered = sorted(dated, key=lambda item: (item[0], item[1].time, item[1].statement, item[1].claims))
    return tuple(edge for _, edge in ordered)


def topics_over_time(graph: Network, *, most: int = 5) -> tuple[Topic, ...]:
    """Return the entities most claimed of in each month's articles; articles without a date are left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    articles = articles_of(graph)
    for edge in edges(graph):
        for article, _, _ in edge.evidence:
            info = articles.get(article)
            if info is None or not DATED.match(info.published) or len(info.published) < 7:
                continue
            for node in {edge.subject, edge.object}:
                if not graph.nodes[node]["literal"]:
                    counts[info.published[:7]][node] += 1
    found: list[Topic] = []
    for period, counted in sorted(counts.items()):
        top = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:most]
        found.extend(Topic(period, iri, number) for iri, number in top)
    return tuple(found)


def _first_day(date: str) -> str:
    """Return a key that sorts an EDTF date by when it begins; seasons are those of the north."""
    return date[:5] + FIRST_MONTHS[date[5:7]] if date[5:7] in FIRST_MONTHS else date
