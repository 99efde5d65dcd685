"""Make articles of what the formats hold: settle the text, find the language, mint the IRI."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import dateparser

from kg.errors import ReadError
from kg.model import Article
from kg.read.language import check_language, detect_language
from kg.read.text import MAX_CHARACTERS, normalise, unwrap
from kg.vocab import BASE_IRI

__all__ = ["Record", "make_article", "mint_iri", "read_authors", "read_date", "slugify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a format says of one article, not yet settled."""

    text: str
    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    lang: str = ""
    url: str = ""
    source: str = ""
    stem: str = ""  # names the article when it has no title


def make_article(record: Record, *, lang: str | None = None, base_iri: str = BASE_IRI) -> Article:
    """Settle a record as an article.

    Raises:
        ReadError: there is no text, or too much.
        LanguageError: the text's language is not supported.
    """
    if len(record.text) > MAX_CHARACTERS:
        raise ReadError(f"is too large: more than {MAX_CHARACTERS:,} characters in one article")
    text = unwrap(normalise(record.text))
    if not any(map(str.isalnum, text)):
        raise ReadError("is empty" if not text.strip() else "holds no words")
    known = check_language(lang or record.lang) if lang or record.lang else detect_language(text)
    title = _one_line(record.title)
    return Article(
        iri=mint_iri(text, name=title or record.stem, base_iri=base_iri),
        text=text,
        lang=known,
        title=title,
        author=tuple(name for name in map(_one_line, record.author) if name),
        publisher=_one_line(record.publisher),
        published=read_date(record.published, lang=known),
        source=record.source,
        url=_one_line(record.url),
    )


def mint_iri(text: str, *, name: str = "", base_iri: str = BASE_IRI) -> str:
    """Mint an article's IRI from its content: a readable slug and a short hash of the text."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:10]
    slug = slugify(name) or slugify(text[:200])
    return f"{base_iri}article/{slug}-{digest}" if slug else f"{base_iri}article/{digest}"


def slugify(name: str, *, length: int = 60) -> str:
    """Return a readable ASCII slug of whole words.

    >>> slugify("¿Qué pasó ayer en Ñuñoa?")
    'que-paso-ayer-en-nunoa'
    """
    plain = unicodedata.normalize("NFKD", name[: 4 * length]).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug if len(slug) <= length else slug[: length + 1].rpartition("-")[0] or slug[:length]


def read_authors(value: object) -> tuple[str, ...]:
    """Return the authors' names from a string, a list, or schema.org objects."""
    if isinstance(value, str):
        return tuple(name for part in re.split(r"[;|\n]|,(?=\s)", value) if (name := part.strip()))
    if isinstance(value, Mapping):
        return read_authors(value.get("name", ""))
    if isinstance(value, list | tuple):
        return tuple(dict.fromkeys(name for item in value for name in read_authors(item)))
    return ()


def read_date(value: str, *, lang: str) -> str:
    """Return a whole date, or date and time, as ISO 8601; "" when the value does not say one."""
    value = value.strip()[:60]
    if re.fullmatch(r"(?:1[5-9]|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?", value):
        return value
    found: datetime | None = None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        try:
            found = parsedate_to_datetime(value)
        except ValueError:
            if value:
                parts = {"REQUIRE_PARTS": ["year", "month", "day"], "PARSERS": ["absolute-time"]}
                found = dateparser.parse(value, languages=[lang], settings=parts)
    if found is None:
        return ""
    timed = found.time().isoformat() != "00:00:00"
    return found.isoformat(timespec="auto") if timed else found.date().isoformat()


def _one_line(value: str) -> str:
    return " ".join(normalise(value).split())
