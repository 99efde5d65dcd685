"""Names as they stand under their nodes."""

import pytest

from kg.render.labels import box_of, break_label


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Meta", "Meta"),
        ("Ana Ruiz y Soto", "Ana Ruiz y Soto"),
        ("Ana Ruiz Soto Gil", "Ana Ruiz\nSoto Gil"),
        ("director general de la empresa", "director general\nde la empresa"),
        ("Pneumonoultramicroscopicsilicovolcanoconiosis", "Pneumonoultramicros…"),
        ("a name that goes on for longer than two lines hold", "a name that goes on\nfor longer than two…"),
        ("", ""),
    ],
)
def test_names_break_into_two_lines_at_most(label, lines):
    assert break_label(label) == lines


def test_a_box_holds_the_node_and_the_longest_of_its_lines():
    one, two = box_of("palabra", 5), box_of("palabra\npalabra larga", 5)
    assert two[0] > one[0]
    assert two[2] > one[2]  # a second line hangs lower
    assert one[1] == two[1] == 5
    assert box_of("a", 50)[0] == 100  # the node is wider than its name
