"""Place nodes, weigh them and find their communities; the same graph gives the same picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.process import single_threaded
from kg.render.boxes import pack_boxes, push_apart
from kg.render.labels import box_of, break_label

__all__ = ["Layout", "Weights", "lay_out", "radius_of", "weigh"]

SEED = 7
EXACT = 80  # nodes up to which Kamada–Kawai is quick enough for its better pictures
STEP = 150.0  # pixels between neighbours
WIDER = 1.15  # beside each other, for the sake of their labels
SHAPE = 1.22  # width over height of the pane beside the text on a screen
BETWEEN = 26.0  # pixels between separate parts

Points = NDArray[np.float64]
Edges = Sequence[tuple[int, int]]
Layout = dict[int, tuple[int, int]]  # node → place in pixels


@dataclass(frozen=True, slots=True)
class Weights:
    """Importance from 0 to 1 (PageRank) and community number (Louvain), each by node number."""

    importance: tuple[float, ...]
    communities: tuple[int, ...]


def weigh(size: int, edges: Edges) -> Weights:
    """Weigh the nodes 0 to ``size`` - 1."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    return Weights(_importance(graph), _communities(graph))


def radius_of(importance: float) -> float:
    """Return a node's radius in pixels."""
    return round(8 + 14 * importance, 1)


def lay_out(
    labels: Sequence[str], edges: Edges, *, importance: Sequence[float] = (), core: int = 300, shape: float = SHAPE
) -> Layout:
    """Place the nodes that these edges join, each with the label of its number under it.

    The first ``core`` edges, which the page shows first, are laid out with care; what only further edges
    reach is put around its neighbours, so that thousands of nodes take a second and not a minute.
    Separate parts are packed into about the ``shape`` (width over height) of the pane.
    """
    boxes = [
        box_of(break_label(label), radius_of(importance[number] if importance else 0.3))
        for number, label in enumerate(labels)
    ]
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(sorted({node for edge in edges for node in edge}))
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    first: nx.Graph[int] = nx.Graph()
    first.add_nodes_from(sorted({node for edge in edges[:core] for node in edge}))
    first.add_edges_from((a, b) for a, b in edges[:core] if a != b)
    import_module("scipy.optimize")  # networkx would load it later, and its threads would not be known
    with single_threaded():
        points = _pack([_place(first.subgraph(part), boxes) for part in _parts(first)], boxes, shape)
    rest = graph.number_of_nodes() > len(points)
    _put_around(graph, points)
    ordered = sorted(points)
    spread = np.array([points[node] for node in ordered], dtype=np.float64).reshape(-1, 2)
    if rest:
        spread = push_apart(spread, [boxes[node] for node in ordered], rounds=60)
    return {node: (round(float(x)), round(float(y))) for node, (x, y) in zip(ordered, spread, strict=True)}


def _parts(graph: "nx.Graph[int]") -> list[list[int]]:
    """Return the connected parts, largest first."""
    return sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))


def _place(part: "nx.Graph[int]", boxes: Sequence[tuple[float, float, float]]) -> dict[int, tuple[float, float]]:
    """Place one connected part around the origin, its longest side laid down, as lines of text are."""
    order = sorted(part)
    if len(order) == 2:  # most parts: no need to solve anything
        return _move_apart(np.array([[-0.5, 0.0], [0.5, 0.0]]) * STEP * WIDER, order, boxes)
    ordered: nx.Graph[int] = nx.Graph()  # a subgraph's order follows hashes; the layout follows the order
    ordered.add_nodes_from(order)
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in part.edges))
    if len(order) <= EXACT:
        found = nx.kamada_kawai_layout(ordered)
    else:
        found = nx.spring_layout(
            ordered,
            seed=SEED,
            k=2.2 / math.sqrt(len(order)),
            iterations=120 if len(order) <= 500 else 60,
            method="force",
        )
    points = np.array([found[node] for node in order], dtype=np.float64)
    if len(order) > 1:
        main = np.linalg.svd(points - points.mean(axis=0))[2][0]
        points = points @ np.array([[main[0], -main[1]], [main[1], main[0]]])
        gaps = [float(np.linalg.norm(np.subtract(found[a], found[b]))) for a, b in ordered.edges]
        points = points * (STEP / max(float(np.median(gaps)), 1e-3)) * np.array([WIDER, 0.87])
    return _move_apart(points, order, boxes)


def _move_apart(
    points: Points, order: Sequence[int], boxes: Sequence[tuple[float, float, float]]
) -> dict[int, tuple[float, float]]:
    points = push_apart(points, [boxes[node] for node in order])
    return {node: (float(x), float(y)) for node, (x, y) in zip(order, points, strict=True)}


def _pack(
    parts: list[dict[int, tuple[float, float]]], boxes: Sequence[tuple[float, float, float]], shape: float
) -> dict[int, tuple[float, float]]:
    """Put the parts beside each other, in about one shape, its width over its height."""
    frames = []
    for part in parts:
        left = min(x - boxes[node][0] / 2 for node, (x, _) in part.items())
        right = max(x + boxes[node][0] / 2 for node, (x, _) in part.items())
        top = min(y - boxes[node][1] for node, (_, y) in part.items())
        bottom = max(y + boxes[node][2] for node, (_, y) in part.items())
        frames.append((part, left, top, right - left + BETWEEN, bottom - top + BETWEEN))
    frames.sort(key=lambda frame: (-frame[3] * frame[4], min(frame[0])))
    corners = pack_boxes([frame[3:] for frame in frames], shape=shape)
    return {
        node: (x - left + at_x, y - top + at_y)
        for (part, left, top, *_), (at_x, at_y) in zip(frames, corners, strict=True)
        for node, (x, y) in part.items()
    }


def _put_around(graph: "nx.Graph[int]", points: dict[int, tuple[float, float]]) -> None:
    """Place the remaining nodes outside their placed neighbours, along a sunflower's spiral."""
    centre = np.mean(list(points.values()), axis=0) if points else np.zeros(2)
    reach = max((math.dist(p, centre) for p in points.values()), default=0.0)
    rest = sorted((node for node in graph if node not in points), key=lambda node: (-graph.degree(node), node))
    for turn, node in enumerate(rest, start=1):
        near = [points[other] for other in sorted(graph[node]) if other in points]
        angle = turn * 2.399963
        if near:
            way = np.mean(near, axis=0) - centre
            angle = math.atan2(way[1], way[0]) + 0.5 * math.sin(turn)
        far = reach + STEP * 0.6 * math.sqrt(turn)
        points[node] = (float(centre[0] + far * math.cos(angle)), float(centre[1] + far * math.sin(angle)))


def _importance(graph: "nx.Graph[int]") -> tuple[float, ...]:
    if not graph.number_of_edges():
        return (0.0,) * graph.number_of_nodes()
    rank = nx.pagerank(graph)
    top = max(rank.values())
    return tuple(round(math.sqrt(rank[node] / top), 3) for node in range(len(rank)))


def _communities(graph: "nx.Graph[int]") -> tuple[int, ...]:
    numbers = [0] * graph.number_of_nodes()
    if graph.number_of_edges():
        found = nx.community.louvain_communities(graph, seed=SEED)
        for number, nodes in enumerate(sorted(found, key=lambda c: (-len(c), min(c)))):
            for node in nodes:
                numbers[node] = number
    return tuple(numbers)
