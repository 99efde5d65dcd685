"""Find an article's passages: title, headings, paragraphs, and the noise between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from kg.clean.interviews import Turn, find_turns
from kg.clean.lines import Line, ends_sentence, is_upper, split_lines, words_of
from kg.clean.metadata import Found, read_credit_line
from kg.clean.noise import LONGEST, Sort, sort_line
from kg.clean.paragraphs import (
    find_dateline,
    find_opening,
    find_signature,
    find_tail,
    heads_paragraphs,
    is_heading,
    split_long,
)
from kg.clean.words import NoiseWords, fold, load_noise_words
from kg.model import Article, CleanArticle, Passage, Role, Span

__all__ = ["clean"]

_SAME_TITLE = 90  # rapidfuzz ratio: a headline and its copy in the metadata differ by a dash or a site's name
_TITLE_WITHIN = 8  # lines
_LONGEST_TITLE = 300  # characters
_DATELINES_WITHIN = 3  # paragraphs


def clean(article: Article) -> CleanArticle:
    """Tell an article's own text from what syndication put around it.

    The text and the IRI stay as they are; title, author, publisher and date are filled in from the lines left
    out, where the source did not give them.
    """
    words = load_noise_words(article.lang)
    lines = split_lines(article.text)
    title, sorted_lines, found = _sort(article, lines, words)
    passages, more = _divide(article.text, sorted_lines, words)
    found += more
    updated = _first(f.updated for f in found)
    filled = replace(
        article,
        title=article.title or title,
        author=article.author or tuple(dict.fromkeys(name for f in found for name in f.author)),
        publisher=article.publisher or _first(f.publisher for f in found),
        published=article.published or _first(f.published for f in found) or updated,
    )
    return CleanArticle(filled, passages)


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")


@dataclass(slots=True)
class _Sorted:
    """A line with the role it has so far."""

    line: Line
    role: Role = field(default=Role.PARAGRAPH)


def _sort(article: Article, lines: list[Line], words: NoiseWords) -> tuple[str, list[_Sorted], list[Found]]:
    """Give each line its role; return the title and what the noise says of the article too."""
    at = _find_title(article.title, lines, words)
    title = lines[at].text if at is not None else ""
    names = {fold(name) for name in (title, article.title) if name}
    found: list[Found] = []
    rows: list[_Sorted] = []
    in_block = False
    for number, line in enumerate(lines):
        row = _Sorted(line)
        rows.append(row)
        if number == at:
            row.role = Role.TITLE
            continue
        if len(line.text) <= LONGEST and fold(line.text) in names:
            row.role = Role.NOISE
            continue
        sort, what = sort_line(line, words)
        if sort is Sort.TEXT and in_block:
            in_block = not _is_full(line)
        if sort is not Sort.TEXT or in_block:
            row.role = Role.NOISE
            found.append(what)
            in_block = in_block or sort is Sort.BLOCK
        elif is_heading(line.text, words):
            row.role = Role.HEADING
    return title, rows, found


def _is_full(line: Line) -> bool:
    return len(words_of(line.text[:400])) >= 12 and (len(line.text) > 150 or ends_sentence(line.text))


def _find_title(known: str, lines: list[Line], words: NoiseWords) -> int | None:
    """Return which line is the headline: the one that says the known title, or the first that looks so."""
    for number, line in enumerate(lines[:_TITLE_WITHIN]):
        if known and len(line.text) <= _LONGEST_TITLE and fuzz.ratio(fold(line.text), fold(known)) >= _SAME_TITLE:
            return number
    for number, line in enumerate(lines[:_TITLE_WITHIN]):
        text = line.text
        if number and sort_line(line, words)[0] is not Sort.TEXT:
            continue
        last = text[-1]
        headline_like = len(text) <= _LONGEST_TITLE and (last not in ".:;,…" or text.endswith("..."))
        if number + 1 == len(lines) or not headline_like or not (line.alone_before and line.alone_after):
            return None
        # "Comments" or a date can come first; a headline may hold a bar as well.
        credit = len(text) <= 160 and read_credit_line(text, words) is not None
        if number == 0 and (credit or (len(words_of(text)) < 4 and sort_line(line, words)[0] is not Sort.TEXT)):
            continue
        if known and not is_upper(text) and len(words_of(text)) < 3:
            return None
        return number
    return None


def _divide(text: str, rows: list[_Sorted], words: NoiseWords) -> tuple[tuple[Passage, ...], list[Found]]:
    """Turn lines into passages with trimmed, disjoint spans in text order."""
    found: list[Found] = []
    paragraphs = [row for row in rows if row.role is Role.PARAGRAPH]
    bounds: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(paragraphs):
        start, end = row.line.start, row.line.end
        if number < _DATELINES_WITHIN and (dateline := find_dateline(row.line.text, words)):
            start += dateline.length
            found.append(dateline.found)
        if number + 1 == len(paragraphs):
            cut, signed = find_signature(text[start:end], words)
            end = start + cut
            found.append(signed)
        bounds[row.line.start] = (start, end)
    said = [row for row in rows if row.role in (Role.PARAGRAPH, Role.HEADING)]
    turns = dict(zip((row.line.start for row in said), find_turns([row.line.text for row in said], words), strict=True))
    marked = any(turn.mark for turn in turns.values())
    openings = [text[a : min(b, a + 1_000)] for a, b in bounds.values()]
    headed = not marked and heads_paragraphs(openings, words)

    def passages() -> Iterator[Passage | None]:
        for row in rows:
            turn = turns.get(row.line.start, Turn(row.role))
            if turn.mark:
                start = row.line.start + turn.mark
                yield _passage(text, row.line.start, start, Role.NOISE)
                for a, b in split_long(start, row.line.end, text):
                    yield _passage(text, a, b, turn.role)
                continue
            if row.role is not Role.PARAGRAPH:
                yield _passage(text, row.line.start, row.line.end, row.role)
                continue
            start, end = bounds[row.line.start]
            yield _passage(text, row.line.start, start, Role.NOISE)
            if headed and (opening := find_opening(text[start : min(end, start + 1_000)], words)):
                yield _passage(text, start, start + opening, Role.HEADING)
                start += opening
            tail = start + find_tail(text[start:end], words)
            for a, b in split_long(start, tail, text):
                yield _passage(text, a, b, turn.role)
            yield _passage(text, tail, end, Role.HEADING)
            yield _passage(text, end, row.line.end, Role.NOISE)

    return tuple(p for p in passages() if p is not None), found


def _passage(text: str, start: int, end: int, role: Role) -> Passage | None:
    """Return the passage without the blanks around it, None when nothing is left."""
    quote = text[start:end]
    stripped = quote.strip()
    if not stripped:
        return None
    start += len(quote) - len(quote.lstrip())
    return Passage(Span(start, start + len(stripped)), role)
