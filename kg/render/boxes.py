"""Keep boxes apart: push overlapping ones away from each other, and pack separate drawings side by side."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["pack_boxes", "push_apart"]

Points = NDArray[np.float64]
Box = tuple[float, float, float]  # width, height above and height below its point

GAP = 10.0


def push_apart(points: Points, boxes: Sequence[Box], *, rounds: int = 150) -> Points:
    """Return points moved as little as needed for no two boxes to overlap, or as far as ``rounds`` get."""
    size = len(points)
    if size < 2:
        return points
    sizes = np.array(boxes)
    half = sizes[:, 0] / 2
    tall = (sizes[:, 1] + sizes[:, 2]) / 2
    shift = np.stack([np.zeros(size), (sizes[:, 2] - sizes[:, 1]) / 2], axis=1)  # from point to middle of the box
    middles = points + shift
    reach = np.array([2 * half.max() + GAP, 2 * tall.max() + GAP])  # what is farther apart cannot overlap
    for _ in range(rounds):
        a, b = _near(middles / reach)
        dx, dy = (middles[a] - middles[b]).T
        over_x = half[a] + half[b] + GAP - np.abs(dx)
        over_y = tall[a] + tall[b] + GAP - np.abs(dy)
        hit = (over_x > 0.5) & (over_y > 0.5)
        if not hit.any():
            break
        vertical = over_y * 1.4 <= over_x  # the shorter way out, rather up than aside
        for axis, gap, over, chosen in ((0, dx, over_x, hit & ~vertical), (1, dy, over_y, hit & vertical)):
            push = np.where(chosen, np.where(gap > 0, over, -over), 0.0)
            middles[:, axis] += 0.35 * (np.bincount(a, push, size) - np.bincount(b, push, size))
    return np.asarray(middles - shift, dtype=np.float64)


def _near(points: Points) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs of points within 1 of each other on both axes: of thousands, few are."""
    from scipy.spatial import cKDTree  # takes long to load, and most commands draw nothing

    pairs = cKDTree(points).query_pairs(1.0, p=np.inf, output_type="ndarray")
    first, second = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
    return first, second


def pack_boxes(sizes: Sequence[tuple[float, float]], *, shape: float) -> list[tuple[float, float]]:
    """Return a left upper corner for each width and height, so that all lie close in about one shape.

    Each box goes to the corner of those placed before it that lets the whole grow least.

    Args:
        sizes: widths and heights, the largest first.
        shape: width of the whole over its height.
    """
    placed = np.zeros((0, 4))  # left, top, right, bottom
    corners: list[tuple[float, float]] = []
    for width, height in sizes:
        lefts = np.concatenate([[0.0], placed[:, 2], placed[:, 0]])
        tops = np.concatenate([[0.0], placed[:, 1], placed[:, 3]])
        free = ~(
            (lefts[:, None] < placed[None, :, 2] - 1e-6)
            & (lefts[:, None] + width > placed[None, :, 0] + 1e-6)
            & (tops[:, None] < placed[None, :, 3] - 1e-6)
            & (tops[:, None] + height > placed[None, :, 1] + 1e-6)
        ).any(axis=1)
        right = np.maximum(lefts + width, placed[:, 2].max(initial=0.0))
        bottom = np.maximum(tops + height, placed[:, 3].max(initial=0.0))
        growth = np.maximum(right / shape, bottom)
        near = lefts / shape + tops
        best = min(np.flatnonzero(free), key=lambda at: (round(growth[at], 3), round(near[at], 3), at))
        corner = (float(lefts[best]), float(tops[best]))
        corners.append(corner)
        placed = np.vstack([placed, [*corner, corner[0] + width, corner[1] + height]])
    return corners
