"""Make a record of the fields of a collection's row, whatever the collection calls them."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from kg.errors import ReadError
from kg.read.article import Record, read_authors
from kg.read.text import MAX_CHARACTERS

__all__ = ["COLUMNS", "MAX_BYTES", "Columns", "Found", "record_of"]

Columns: TypeAlias = Mapping[str, str]
Found: TypeAlias = tuple[str, Record | ReadError]  # where in the file, and what stands there

MAX_BYTES = 4 * MAX_CHARACTERS
# What a field is called in the wild, likeliest first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articleBody", "maintext", "article_text"),
    "title": ("title", "headline", "name"),
    "author": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "site_name", "outlet", "newspaper"),
    "published": ("published", "datePublished", "date", "published_at", "publish_date", "date_published"),
    "lang": ("lang", "language", "inLanguage"),
    "url": ("url", "link", "canonical_url"),
    "source": ("source", "path", "file"),
    "id": ("id", "guid", "uuid"),
}


def record_of(place: str, value: object, columns: Columns) -> Found:
    """Return where a row stands with its record, or with the error that says what it lacks."""
    if not isinstance(value, dict):
        return place, ReadError("is not a record with a 'text' field")

    def field(name: str) -> object:
        names = (columns[name],) if name in columns else COLUMNS[name]
        return next((value[n] for n in names if value.get(n) not in (None, "")), "")

    def words(name: str) -> str:
        found = field(name)
        if isinstance(found, dict):
            found = found.get("name", "")
        return str(found) if isinstance(found, str | int | float) else ""

    if id_ := words("id"):
        place = id_
    text = field("text")
    if not isinstance(text, str) or not text.strip():
        return place, ReadError(f"has no text (field '{columns.get('text', 'text')}')")
    # "source" is a newspaper's name in some collections, a path or address in others.
    source, publisher = words("source"), words("publisher")
    is_place = bool(re.search(r"[/\\]|\.\w{2,5}$", source)) and not re.search(r"\s", source)
    return place, Record(
        text=text,
        title=words("title"),
        author=read_authors(field("author")),
        publisher=publisher or ("" if is_place else source),
        published=words("published"),
        lang=words("lang"),
        url=words("url"),
        source=source if is_place else "",
    )
