"""Place nodes, weigh them and find their communities; the same graph gives the same picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["Layout", "lay_out"]

SEED = 7
EXACT = 60  # nodes up to which Kamada–Kawai is quick enough for its better pictures
STEP = 165.0  # pixels between neighbours
LINE = 58.0  # height of a node with its label
LETTER = 7.4  # width of a letter of a label

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions in pixels, importance from 0 to 1, and community number, each by node number."""

    positions: tuple[tuple[int, int], ...]
    importance: tuple[float, ...]
    communities: tuple[int, ...]


def lay_out(labels: Sequence[str], edges: Sequence[tuple[int, int]], *, core: int = 300) -> Layout:
    """Place the nodes that these labels stand under.

    The first ``core`` edges, which the page shows first, are laid out with care; what only further edges
    reach is put around its neighbours, so that thousands of nodes take a second and not a minute.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(labels)))
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    first: nx.Graph[int] = nx.Graph()
    first.add_edges_from((a, b) for a, b in edges[:core] if a != b)
    points = _pack([(part, _place(first.subgraph(part))) for part in _parts(first)], labels)
    _put_around(graph, points)
    ordered = np.array([points[node] for node in range(len(labels))], dtype=np.float64).reshape(-1, 2)
    ordered = _spread(ordered, [max(64.0, LETTER * min(len(label), 26)) for label in labels])
    return Layout(
        tuple((round(float(x)), round(float(y))) for x, y in ordered), _importance(graph), _communities(graph)
    )


def _parts(graph: "nx.Graph[int]") -> list[list[int]]:
    """Return the connected parts, largest first."""
    return sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))


def _place(part: "nx.Graph[int]") -> dict[int, tuple[float, float]]:
    """Place one connected part around the origin."""
    size = part.number_of_nodes()
    ordered: nx.Graph[int] = nx.Graph()  # a subgraph's order follows hashes; the layout follows the order
    ordered.add_nodes_from(sorted(part))
    ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in part.edges))
    if size <= EXACT:
        found = nx.kamada_kawai_layout(ordered)
    else:
        found = nx.spring_layout(
            ordered, seed=SEED, k=2.2 / math.sqrt(size), iterations=120 if size <= 500 else 60, method="force"
        )
    points = np.array([found[node] for node in sorted(part)])
    if size <= 4:  # lay short chains down, as lines of text are
        main = np.linalg.svd(points - points.mean(axis=0))[2][0]
        points = points @ np.array([[main[0], -main[1]], [main[1], main[0]]])
    gaps = [float(np.linalg.norm(np.subtract(found[a], found[b]))) for a, b in ordered.edges]
    scale = STEP / max(float(np.median(gaps)), 1e-3) if gaps else 1.0
    return {node: (float(x) * scale, float(y) * scale) for node, (x, y) in zip(sorted(part), points, strict=True)}


def _pack(
    parts: list[tuple[list[int], dict[int, tuple[float, float]]]], labels: Sequence[str]
) -> dict[int, tuple[float, float]]:
    """Put the parts on shelves, the largest first, in about the proportions of the pane beside the text."""
    boxes = []
    for nodes, found in parts:
        half = [LETTER * min(len(labels[node]), 26) / 2 + 30 for node in nodes]
        left = min(found[node][0] - h for node, h in zip(nodes, half, strict=True))
        right = max(found[node][0] + h for node, h in zip(nodes, half, strict=True))
        top, bottom = min(y for _, y in found.values()) - 30, max(y for _, y in found.values()) + LINE
        boxes.append((nodes, found, left, top, right - left, bottom - top))
    area = sum(width * height for *_, width, height in boxes)
    limit = max(math.sqrt(area * 1.15), *(box[4] for box in boxes), 1.0) if boxes else 1.0
    points: dict[int, tuple[float, float]] = {}
    x = y = shelf = 0.0
    for nodes, found, left, top, width, height in boxes:
        if x and x + width > limit:
            x, y, shelf = 0.0, y + shelf + 24, 0.0
        for node in nodes:
            points[node] = (found[node][0] - left + x, found[node][1] - top + y)
        x, shelf = x + width + 24, max(shelf, height)
    return points


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


def _spread(points: Points, widths: Sequence[float]) -> Points:
    """Push apart nodes whose labels would lie on each other."""
    size = len(points)
    if size < 2:
        return points
    half = np.array(widths) / 2
    for _ in range(60 if size <= 600 else 8):
        dx = points[:, None, 0] - points[None, :, 0]
        dy = points[:, None, 1] - points[None, :, 1]
        over_x = half[:, None] + half[None, :] + 8 - np.abs(dx)
        over_y = LINE - np.abs(dy)
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, False)
        if not hit.any():
            break
        order = np.sign(np.arange(size)[:, None] - np.arange(size)[None, :])
        vertical = hit & (over_y * 1.4 <= over_x)  # the shorter way out, rather up than aside
        push_y = np.where(vertical, np.where(dy == 0, order, np.sign(dy)) * over_y, 0.0)
        push_x = np.where(hit & ~vertical, np.where(dx == 0, order, np.sign(dx)) * over_x, 0.0)
        points = points + 0.35 * np.stack([push_x.sum(axis=1), push_y.sum(axis=1)], axis=1)
    return points


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
