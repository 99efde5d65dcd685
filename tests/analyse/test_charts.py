import re

from kg.analyse.blocks import Chart
from kg.analyse.charts import draw

SIDES = Chart("Sides", ("Tax", "A $5 & <b> deal$"), (("for", (2, 0)), ("against", (-1, -3))))


def words(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_the_same_chart_is_the_same_bytes() -> None:
    assert draw(SIDES) == draw(SIDES)


def test_labels_stay_text_and_carry_no_markup() -> None:
    svg = draw(SIDES)
    assert {"Tax", "A $5 &amp; &lt;b&gt; deal$", "for", "against"} <= set(words(svg))


def test_both_ways_are_counted_without_a_minus() -> None:
    ticks = [word for word in words(draw(SIDES)) if word.isdigit()]
    assert {"0", "2", "3"} <= set(ticks)
    assert not [word for word in words(draw(SIDES)) if word.startswith("-")]


def test_charts_of_one_page_share_no_id() -> None:
    other = Chart("Dates", ("2024", "2025"), (("claims", (1, 2)),), horizontal=False)
    first, second = (set(re.findall(r' id="([^"]+)"', draw(chart))) for chart in (SIDES, other))
    assert not first & second


def test_the_page_decides_on_light_and_dark() -> None:
    svg = draw(SIDES)
    assert "currentColor" in svg
    assert "#010203" not in svg


def test_shares_are_written_as_the_language_does() -> None:
    share = Chart("Rank", ("A", "B"), (("rank", (0.25, 0.5)),), counts=False, decimal=",")
    assert "0,5" in words(draw(share))


def test_foreign_letters_and_long_names_raise_nothing() -> None:
    svg = draw(Chart("Names", ("東京", "x" * 500, "palabra " * 40), (("n", (1, 2, 3)),)))
    assert max(len(word) for word in words(svg)) < 60
