"""Boxes kept apart, and packed."""

import tracemalloc

import numpy as np
import pytest

from kg.render.boxes import pack_boxes, push_apart


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("size", [2, 5, 30])
def test_overlapping_boxes_are_pushed_apart(size):
    rng = np.random.default_rng(size)
    boxes = [(60.0, 10.0, 20.0)] * size
    moved = push_apart(rng.uniform(0, 40, (size, 2)), boxes, rounds=600)
    rooms = [(x - 30, y - 10, x + 30, y + 20) for x, y in moved]
    assert not [(a, b) for i, a in enumerate(rooms) for b in rooms[:i] if overlap(a, b)]


def test_what_is_apart_stays():
    points = np.array([[0.0, 0.0], [500.0, 0.0]])
    assert np.array_equal(push_apart(points, [(60.0, 10.0, 20.0)] * 2), points)
    one = np.zeros((1, 2))
    assert push_apart(one, [(60.0, 10.0, 20.0)]) is one


def test_boxes_are_packed_close_and_apart():
    sizes = [(100.0, 60.0), (60.0, 60.0), (60.0, 30.0), (30.0, 30.0), (30.0, 10.0)]
    corners = pack_boxes(sizes, shape=1.5)
    rooms = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, sizes, strict=True)]
    assert corners[0] == (0.0, 0.0)
    assert not [(a, b) for i, a in enumerate(rooms) for b in rooms[:i] if overlap(a, b)]
    width, height = max(r[2] for r in rooms), max(r[3] for r in rooms)
    assert width * height < 2 * sum(w * h for w, h in sizes)


def test_thousands_of_boxes_need_no_room_for_all_their_pairs():
    points = np.random.default_rng(1).uniform(0, 20_000, (4_000, 2))
    tracemalloc.start()
    try:
        moved = push_apart(points, [(60.0, 10.0, 20.0)] * 4_000, rounds=3)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000  # one matrix of all pairs takes 128 MB
    finally:
        tracemalloc.stop()
    assert not np.array_equal(moved, points)
