import math

import pytest

from kg.render.layout import lay_out

STAR = [(0, n) for n in range(1, 9)]


def test_same_graph_gives_same_picture():
    assert lay_out(["name"] * 9, STAR) == lay_out(["name"] * 9, STAR)


@pytest.mark.parametrize("size", [2, 9, 90])
def test_labels_do_not_lie_on_each_other(size):
    edges = [(n, (n * 7 + 1) % size) for n in range(size)] + [(0, n) for n in range(1, size)]
    places = lay_out(["a label"] * size, edges).positions
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert abs(x - other_x) > 40 or abs(y - other_y) > 30


def test_middle_of_a_star_matters_most():
    importance = lay_out(["n"] * 9, STAR).importance
    assert importance[0] == 1
    assert max(importance[1:]) < 1


def test_two_groups_are_two_communities():
    clique = [(a, b) for a in range(5) for b in range(a)]
    edges = clique + [(a + 5, b + 5) for a, b in clique] + [(0, 5)]
    communities = lay_out(["n"] * 10, edges).communities
    assert len(set(communities[:5])) == len(set(communities[5:])) == 1
    assert communities[0] != communities[5]


def test_what_is_shown_later_lies_outside():
    edges = [*STAR, (1, 9)]
    places = lay_out(["n"] * 10, edges, core=len(STAR)).positions
    middle = [sum(p[i] for p in places[:9]) / 9 for i in (0, 1)]
    assert math.dist(places[9], middle) > max(math.dist(p, middle) for p in places[:9]) * 0.9


@pytest.mark.parametrize(("labels", "edges"), [([], []), (["n"], [(0, 0)])])
def test_small_graphs(labels, edges):
    assert len(lay_out(labels, edges).positions) == len(labels)
