"""Read RSS and Atom feeds that were saved as files; nothing is fetched."""

import io
from collections.abc import Iterator
from pathlib import Path

import feedparser
from lxml import html  # type: ignore[import-untyped]
from lxml.etree import ParserError  # type: ignore[import-untyped]

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.fields import MAX_BYTES, Columns, Found

__all__ = ["read_feed"]

BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "blockquote", "pre", "div")


def read_feed(path: Path, columns: Columns) -> Iterator[Found]:
    """Yield the entries of a feed: its full content where it has it, else the summary.

    Raises:
        ReadError: the file is too large, or is no feed.
    """
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes in one feed")
    feed = feedparser.parse(io.BytesIO(data))  # a stream: a string might be taken for an address and fetched
    if not feed.entries:
        raise ReadError("holds no entry of a feed (RSS or Atom)")
    publisher, lang = feed.feed.get("title", ""), feed.feed.get("language", "")
    for number, entry in enumerate(feed.entries, start=1):
        place = entry.get("id") or entry.get("link") or str(number)
        title = _text(entry.get("title", ""))
        bodies = [part.get("value", "") for part in entry.get("content", ())] or [entry.get("summary", "")]
        body = max((_text(body) for body in bodies), key=len)
        if not body:
            yield place, ReadError("has no text (content or summary)")
            continue
        yield (
            place,
            Record(
                text=body if not title or body.startswith(title) else f"{title}\n\n{body}",
                title=title,
                author=tuple(a["name"] for a in entry.get("authors", ()) if a.get("name")),
                publisher=publisher,
                published=entry.get("published") or entry.get("updated") or "",
                lang=lang.partition("-")[0].lower(),
                url=entry.get("link", ""),
            ),
        )


def _text(markup: str) -> str:
    """Return the words of a fragment of HTML, a blank line between its blocks."""
    if "<" not in markup:
        return " ".join(markup.split())
    try:
        root = html.fragment_fromstring(markup, create_parent="div")
    except (ParserError, ValueError):
        return ""
    for element in root.iter("script", "style"):
        element.text = None
    for element in root.iter(*BLOCKS, "br"):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "") if element is not root else element.text
    rows = (" ".join(row.split()) for row in root.text_content().split("\n"))
    return "\n\n".join(row for row in rows if row)
