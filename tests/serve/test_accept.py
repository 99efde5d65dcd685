"""What a client likes best of what there is."""

import pytest

from kg.serve.accept import choose

OFFERS = ("application/json", "text/csv", "text/html")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, text/html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/html;q=0, text/csv", "text/csv"),
        ("image/png, */*;q=0.1", "application/json"),
        ("text/html;q=high, text/csv;q=0.1", "text/csv"),  # no weight at all
        ("image/png", None),
    ],
)
def test_the_best_liked_offer(accept, chosen):
    assert choose(accept, OFFERS) == chosen
