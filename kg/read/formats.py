"""Read the formats that hold one article: plain text, Markdown, HTML."""

import re
from collections.abc import Callable
from pathlib import PurePath

from lxml.etree import ParserError, _Element  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.errors import ReadError
from kg.read.article import Record, read_authors

__all__ = ["PARSERS", "parse_html", "parse_markdown", "parse_plain", "parser_for"]

# htmldate must not look at the clock: the same page gives the same article on every day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)---[ \t]*\r?\n")
_DEPTH = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
_MAX_DEPTH = 400
# Elements without content, or whose end tag is left out in the wild.
_FLAT = re.compile(
    r"(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|t[drh]|d[td]|option)$",
    re.I,
)


def parse_plain(text: str) -> Record:
    """Take plain text as it is; a page saved under the wrong name is read as HTML."""
    return parse_html(text) if _LOOKS_LIKE_HTML.match(text[:2_000]) else Record(text=text)


def parse_html(text: str) -> Record:
    """Take the article out of a web page, with its title, authors, date and publisher."""
    if _depth(text) > _MAX_DEPTH:
        raise ReadError("is nested too deeply for a web page")
    from trafilatura import bare_extraction  # slow to load, and most builds read no web page

    try:
        document = bare_extraction(
            text,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except (ParserError, ValueError):
        document = None
    if document is None or isinstance(document, dict):
        raise ReadError("holds no article text that could be told from the page around it")
    title = document.title or ""
    blocks = list(_blocks(document.body))
    if title and title.strip() not in blocks[:3]:
        blocks.insert(0, title.strip())
    return Record(
        text="\n\n".join(blocks),
        title=title,
        author=read_authors(document.author or ""),
        publisher=document.sitename or "",
        published=document.date or "",
        url=document.url or "",
    )


def _blocks(body: _Element) -> list[str]:
    """Return the text of each block of an extracted page, a line each."""
    leaves = ("p", "head", "item", "ab", "cell", "quote", "code")
    blocks: list[str] = []
    if body.text and body.text.strip():
        blocks.append(" ".join(body.text.split()))
    for element in body.iter(*leaves):
        if next(element.iterdescendants(*leaves), None) is None:
            line = " ".join("".join(element.itertext()).split())
            if line:
                blocks.append(line)
    return blocks


def _depth(text: str) -> int:
    """Return how deeply elements nest; lxml and trafilatura recurse into them."""
    deepest = depth = 0
    for tag in _DEPTH.finditer(text):
        if not _FLAT.match(tag[2]) and not tag[3]:
            depth = max(0, depth + (-1 if tag[1] else 1))
            deepest = max(deepest, depth)
    return deepest


def parse_markdown(text: str) -> Record:
    """Take the words out of Markdown, a line for each block; front matter gives title, author and date."""
    matter: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        for row in front[1].splitlines():
            key, colon, value = row.partition(":")
            if colon and not row[:1].isspace():
                matter[key.strip().lower()] = value.strip().strip("\"'[]").strip()
        text = text[front.end() :]
    tokens = MarkdownIt("commonmark", {"maxNesting": 50}).parse(text)
    blocks: list[str] = []
    title = matter.get("title", "")
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            blocks += [line for row in _inline(token).split("\n") if (line := " ".join(row.split()))]
            if before is not None and before.type == "heading_open" and before.tag == "h1":
                title = title or (blocks[-1] if blocks else "")
    if title and title not in blocks[:3]:
        blocks.insert(0, title)
    return Record(
        text="\n\n".join(blocks),
        title=title,
        author=read_authors(matter.get("author", matter.get("authors", ""))),
        publisher=matter.get("publisher", ""),
        published=matter.get("date", matter.get("published", "")),
        lang=matter.get("lang", matter.get("language", "")),
        url=matter.get("url", matter.get("canonical", "")),
    )


def _inline(token: Token) -> str:
    """Return the words of a block; an image's description is not part of the text."""
    words = {"text": lambda t: t.content, "code_inline": lambda t: t.content}
    words |= {"softbreak": lambda t: " ", "hardbreak": lambda t: "\n"}
    return "".join(words[child.type](child) for child in token.children or [] if child.type in words)


PARSERS: dict[str, Callable[[str], Record]] = {
    ".txt": parse_plain,
    ".text": parse_plain,
    ".md": parse_markdown,
    ".markdown": parse_markdown,
    ".html": parse_html,
    ".htm": parse_html,
    ".xhtml": parse_html,
}


def parser_for(path: PurePath) -> Callable[[str], Record]:
    """Return the parser for a file name; plain text when the suffix is not known."""
    return PARSERS.get(path.suffix.lower(), parse_plain)
