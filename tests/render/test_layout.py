import math

import pytest

from kg.render.labels import box_of, break_label
from kg.render.layout import lay_out, radius_of, weigh

STAR = [(0, n) for n in range(1, 9)]


def test_same_graph_gives_same_picture():
    assert lay_out(["name"] * 9, STAR) == lay_out(["name"] * 9, STAR)


@pytest.mark.parametrize("size", [2, 9, 60])
def test_labels_do_not_lie_on_each_other(size):
    labels = [f"a label {'of more words ' * (n % 3)}" for n in range(size)]
    edges = [(n, (n * 7 + 1) % size) for n in range(0, size, 2)] + [(n // 3, n) for n in range(1, size)]
    places = lay_out(labels, edges)
    boxes = []
    for number, (x, y) in places.items():
        width, above, below = box_of(break_label(labels[number]), radius_of(0.3))
        boxes.append((x - width / 2, y - above, x + width / 2, y + below))
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_parts_share_the_pane():
    edges = [(2 * n, 2 * n + 1) for n in range(12)]
    places = lay_out(["name"] * 24, edges).values()
    width, height = (max(p[i] for p in places) - min(p[i] for p in places) for i in (0, 1))
    assert 0.6 < width / height < 2


def test_middle_of_a_star_matters_most():
    importance = weigh(9, STAR).importance
    assert importance[0] == 1
    assert max(importance[1:]) < 1


def test_two_groups_are_two_communities():
    clique = [(a, b) for a in range(5) for b in range(a)]
    edges = clique + [(a + 5, b + 5) for a, b in clique] + [(0, 5)]
    communities = weigh(10, edges).communities
    assert len(set(communities[:5])) == len(set(communities[5:])) == 1
    assert communities[0] != communities[5]


def test_what_is_shown_later_lies_outside():
    edges = [*STAR, (1, 9)]
    places = list(lay_out(["n"] * 10, edges, core=len(STAR)).values())
    middle = [sum(p[i] for p in places[:9]) / 9 for i in (0, 1)]
    assert math.dist(places[9], middle) > max(math.dist(p, middle) for p in places[:9]) * 0.9


@pytest.mark.parametrize(("labels", "edges"), [([], []), (["n"], [(0, 0)])])
def test_small_graphs(labels, edges):
    assert len(lay_out(labels, edges)) == len(labels)
    assert len(weigh(len(labels), edges).communities) == len(labels)


def test_two_things_alone_stand_beside_each_other():
    places = lay_out(["Ana", "Velmar"], [(0, 1)])
    (left, one), (right, other) = places[0], places[1]
    assert one == other
    assert right - left >= 150
