"""Where the bearer of a post or trade works."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "employers"),
    [
        ("es", "La médica del Hospital Leiro, Ana Ruiz, dimitió.", {"Hospital Leiro"}),
        ("es", "Luis Gil fundó la firma Velmar. La abogada de la empresa, Ana Ruiz, dimitió.", {"Velmar"}),
        ("es", "La médica de Lugo, Ana Ruiz, dimitió.", set()),
        ("en", "Ann Weiss, a chemist at Velmar Labs, resigned.", {"Velmar Labs"}),
        ("en", "Velmar Labs chemist Ann Weiss resigned.", {"Velmar Labs"}),
        ("en", "Ann Weiss, a chemist in London, resigned.", set()),
    ],
)
def test_a_trade_is_held_at_a_body_and_in_no_town(read, lang, text, employers):
    facts = read(text, lang).facts
    assert {o for s, r, o in facts if (s, r) == ("Ana Ruiz" if lang == "es" else "Ann Weiss", "worksFor")} == employers
