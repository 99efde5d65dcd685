from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.formats import parse_html, parse_markdown, parse_plain

PARAGRAPHS = [
    "The harbour board of Port Ellery voted on Tuesday to buy two electric ferries from a Norwegian yard.",
    "Its chair, Rosa Lindqvist, said the boats would sail from next spring and would cost nine million.",
    "Fishermen oppose the plan. They fear that the new quay will close the old channel to small boats.",
]
PAGE = f"""<!doctype html><html lang="en"><head><title>Port Ellery buys two ferries</title>
<meta property="og:title" content="Port Ellery buys two ferries">
<meta property="og:site_name" content="Ellery Courier"><meta name="author" content="Tom Vance">
<meta property="article:published_time" content="2024-02-06T08:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Port Ellery buys two ferries</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS[:2])}
<h2>Who is against it</h2><p>{PARAGRAPHS[2]}</p></article>
<footer>Cookies and so on</footer></body></html>"""


def test_html_gives_article_and_metadata() -> None:
    record = parse_html(PAGE)
    lines = record.text.split("\n\n")
    assert [line for line in lines if line in PARAGRAPHS] == PARAGRAPHS
    assert "Who is against it" in lines
    assert lines.count("Port Ellery buys two ferries") == 1
    assert "Cookies" not in record.text
    assert record.title == "Port Ellery buys two ferries"
    assert record.author == ("Tom Vance",)
    assert record.publisher == "Ellery Courier"
    assert record.published == "2024-02-06"


def test_plain_text_that_is_a_page_is_read_as_one() -> None:
    assert parse_plain(PAGE).publisher == "Ellery Courier"
    assert parse_plain("a < b\n").text == "a < b\n"


@pytest.mark.parametrize("page", ["<html></html>", "<html><body></body></html>", "<" * 50, "<div>" * 100_000])
def test_html_without_an_article_is_an_error(page: str) -> None:
    with pytest.raises(ReadError):
        parse_html(page)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/pdiv ab&;\"'=!-", max_size=120))
def test_html_reads_or_says_why(text: str) -> None:
    with suppress(ReadError):
        assert parse_html(f"<html><body>{text}").text


MARKDOWN = """---
title: "A quiet harbour"
author: Tom Vance
date: 2024-02-06
---
# A quiet harbour

The *board* of [Port Ellery](https://example.org/p) voted
on Tuesday.

![two boats](boats.jpg)

## Who is against it

- Fishermen
- Anglers & `others`
"""


def test_markdown_keeps_the_words_alone() -> None:
    record = parse_markdown(MARKDOWN)
    assert record.text.split("\n\n") == [
        "A quiet harbour",
        "The board of Port Ellery voted on Tuesday.",
        "Who is against it",
        "Fishermen",
        "Anglers & others",
    ]
    assert (record.title, record.author, record.published) == (
        "A quiet harbour",
        ("Tom Vance",),
        "2024-02-06",
    )


def test_markdown_title_is_the_first_heading() -> None:
    assert parse_markdown("# One\n\nwords\n\n# Two\n").title == "One"
    assert parse_markdown("words\n").title == ""
