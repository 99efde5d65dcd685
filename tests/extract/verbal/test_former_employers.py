"""Where somebody comes from who is hired, and where somebody spent years."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Paul Bauer, an engineer who joined from Velmar, left.",
        "Ann Weiss was hired from Velmar in May, and Paul Bauer was poached from Velmar.",
        "Paul Bauer, the striker signed from Velmar for £4m, scored.",
        "Paul Bauer, who spent nine years at Velmar, left.",
    ],
)
def test_from_a_body(read, text):
    assert ("Paul Bauer", "worksFor", "Velmar") in read(text, "en").facts


@pytest.mark.parametrize(
    "text",
    [
        "Velmar hired Paul Bauer from Leeds in May.",
        "Paul Bauer was hired from May.",
        "Velmar has denied poaching customers from Trama.",
        "Paul Bauer spent nine years at sea.",
    ],
)
def test_from_no_body(read, text):
    assert not read(text, "en").relations & {"worksFor"}
