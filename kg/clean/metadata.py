"""Take author, publisher and date out of the lines that say nothing else."""

import re
from dataclasses import dataclass
from datetime import datetime

import dateparser

from kg.clean.lines import capitalised, words_of
from kg.clean.words import NoiseWords, fold

__all__ = ["NOTHING", "Found", "find_authors", "find_date", "read_credit_line"]

_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_ISO = re.compile(r"\b(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?)?")
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?\s?m?\b", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """What a line tells of the article."""

    author: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    updated: str = ""


NOTHING = Found()


def read_credit_line(line: str, words: NoiseWords) -> Found | None:
    """Return what a line of byline and dates says; None when it is another kind of line."""
    author: tuple[str, ...] = ()
    published = updated = ""
    # "03/05/2024 - 18:45" is one date, not two parts.
    whole = _dated(line, words)[0] is not None
    for part in [line] if whole else filter(None, _SEPARATOR.split(line)):
        date, is_update = _dated(part, words)
        if date is not None:
            updated = updated or (date if is_update else "")
            published = published or ("" if is_update else date)
        elif names := _byline(part, words):
            author += names
        elif (split := _signed_and_dated(part, words)) is not None:
            author += split.author
            published = published or split.published
        else:
            return None
    return Found(author=author, published=published, updated=updated)


def _signed_and_dated(part: str, words: NoiseWords) -> Found | None:
    """Read "By A, 3 May 2025" and "Madrid, 3 May 2025"."""
    left, comma, right = part.partition(",")
    date, _ = _dated(right.strip(), words) if comma else (None, False)
    if date is None:
        return None
    names = _byline(left, words)
    is_place = len(left.split()) <= 3 and all(map(capitalised, words_of(left)))
    return Found(author=names, published=date) if names or is_place else None


def _dated(part: str, words: NoiseWords) -> tuple[str | None, bool]:
    """Return a part's date ("" without a year, None if the part says more), and if it is an update."""
    label = re.match(r"[^\W\d]+(?:\s+[^\W\d]+){0,3}?(?=\s*:|\s+(?:\d|[^\W\d]+\s+\d))", part)
    rest, is_update = part, False
    if label:
        for count in range(len(label[0].split()) + 1, 0, -1):
            head = " ".join(part.split()[:count]).rstrip(":")
            if fold(head) in words.published | words.updated:
                is_update = fold(head) in words.updated
                rest = " ".join(part.split()[count:]).lstrip(": ")
                break
    tokens = re.findall(r"\d+|[^\W\d_]+", rest.casefold())
    known = words.months | words.weekdays | words.date_words
    if not any(t.isdigit() for t in tokens) or not all(t.isdigit() or t in known or t in "tz" for t in tokens):
        return None, False
    if not any(t in words.months for t in tokens) and not re.search(r"\d[/.:-]\d", rest):
        return None, False
    return find_date(rest, words), is_update


def find_date(text: str, words: NoiseWords) -> str:
    """Return a date that is said whole as ISO 8601, with the time where one stands; "" without a year."""
    if iso := _ISO.search(text):
        whole = iso[1] + (f"T{iso[2]}{iso[3] or ''}" if iso[2] else "")
        try:
            datetime.fromisoformat(whole)
        except ValueError:
            return ""
        return whole
    if not _YEAR.search(text):
        return ""
    clock = _CLOCK.search(_YEAR.sub(lambda year: " " * len(year[0]), _numeric_date_blanked(text)))
    bare = text if clock is None else text[: clock.start()] + text[clock.end() :]
    bare = " ".join(
        word
        for word in re.findall(r"[\w/.-]+", bare)
        if word[0].isdigit() or word.casefold().strip(".") in words.months
    )
    settings = {"REQUIRE_PARTS": ["year", "month", "day"], "PARSERS": ["absolute-time"]}
    # The language's own order of day and month is the parser's default.
    day = dateparser.parse(bare, languages=[words.lang], settings=settings) if len(bare) < 40 else None
    if day is None:
        return ""
    if clock is None:
        return day.date().isoformat()
    hour, minute = int(clock[1]), int(clock[2])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower() == "p" else 0)
    return f"{day.date().isoformat()}T{hour:02}:{minute:02}:00" if hour < 24 and minute < 60 else day.date().isoformat()


def _numeric_date_blanked(text: str) -> str:
    return re.sub(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", lambda date: " " * len(date[0]), text)


def _byline(part: str, words: NoiseWords) -> tuple[str, ...]:
    """Return the names of "By A and B", () when the part is no byline."""
    pieces = part.split()
    for count in (3, 2, 1):
        head = " ".join(pieces[:count])
        if len(pieces) > count and fold(head) in words.by:
            return find_authors(" ".join(pieces[count:]), words)
    return ()


def find_authors(text: str, words: NoiseWords) -> tuple[str, ...]:
    """Return the names in a list of names, () when it holds other words."""
    names: list[str] = []
    joined = "|".join(map(re.escape, sorted(words.conjunctions))) or ","
    for piece in re.split(rf"\s*[,;/]\s*|\s+(?:{joined})\s+", text.strip(" .:")):
        parts = piece.split()
        lowered = [part.casefold().strip(".,") for part in parts]
        if any(word in words.roles for word in lowered):
            continue
        proper = all(capitalised(p) or w in words.name_particles for p, w in zip(parts, lowered, strict=True))
        if not parts or len(parts) > 6 or not proper or not capitalised(parts[0]) or not words_of(piece):
            return ()
        if any(w.isdigit() for w in lowered):
            return ()
        names.append(piece)
    return tuple(names) if len(names) <= 6 else ()
