"""Tell what is a kind of what, by the articles' own words and by names that differ in a version number alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.analyse.claims import Edge
from kg.analyse.network import Network, edges
from kg.analyse.settings import kind_relations, series_kinds

__all__ = ["Tie", "wider"]

VERSION = re.compile(r"(?P<series>.*\w)[\s-]v?\d+(\.\d+)*\w?")
MOST_STEPS = 3  # beyond it everything is a kind of something


@dataclass(frozen=True, slots=True)
class Tie:
    """Why a thing counts as one of a wider kind: claims that say so, and the other of its series that they name."""

    claims: tuple[Edge, ...] = ()
    like: str = ""  # IRI of the thing of the same series that the first claim is about, "" for the thing itself


def wider(graph: Network) -> dict[str, dict[str, Tie]]:
    """Return for each thing the wider things that it is one of, each with the shortest reason.

    A thing is one of what an article says, in its own voice, that it is, is a version of or is based on. What is of
    the same series by its name (the name but for a version number) is one of the same things, and of the thing that
    has the series' name.
    """
    direct: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges(graph):
        if edge.asserted and edge.relation in kind_relations() and edge.subject != edge.object:
            direct[edge.subject].append(edge)
    series, named = _series(graph)
    found = {node: _climb(node, direct) for node in sorted({*direct, *series})}
    own = {node: dict(ties) for node, ties in found.items()}
    for node, others in series.items():
        for other in others:
            for above, tie in own.get(other, {}).items():
                if above != node:
                    found[node].setdefault(above, Tie(tie.claims, other))
        if node in named:
            found[node].setdefault(named[node], Tie())
    return {node: ties for node, ties in found.items() if ties}


def _climb(start: str, direct: Mapping[str, Iterable[Edge]]) -> dict[str, Tie]:
    found: dict[str, Tie] = {}
    border = {start: Tie()}
    for _ in range(MOST_STEPS):
        fresh: dict[str, Tie] = {}
        for node, tie in border.items():
            for edge in direct.get(node, ()):
                if edge.object != start and edge.object not in found:
                    fresh.setdefault(edge.object, Tie((*tie.claims, edge)))
        found |= fresh
        border = fresh
    return found


def _series(graph: Network) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return for each thing with a version number the others of its series, and the thing that bears its name."""
    members: dict[str, list[str]] = defaultdict(list)
    heads: dict[str, str] = {}
    for node in sorted(graph):
        data = graph.nodes[node]
        if data["literal"] or data["kind"] not in series_kinds():
            continue
        name = str(data["name"]).casefold()
        heads.setdefault(name, node)
        if match := VERSION.fullmatch(name):
            members[match["series"]].append(node)
    others: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for name, group in members.items():
        for node in group:
            others[node] = [other for other in group if other != node]
            if name in heads:
                named[node] = heads[name]
    return others, named
