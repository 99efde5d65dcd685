"""Tell the lines around an article from those of it, by structure and a little language data."""

import re
from enum import StrEnum

from kg.clean.lines import Line, capitalised, ends_sentence, is_upper, words_of
from kg.clean.metadata import NOTHING, Found, find_authors, read_credit_line
from kg.clean.words import NoiseWords, fold

__all__ = ["LONGEST", "Sort", "sort_line"]

LONGEST = 500  # characters; a longer line is never noise

_BAR = re.compile(r"\s[|¦]\s")
_LABEL = re.compile(r"([^\W\d_](?:[^:|,]{0,38}[^\W_])?)\s?[:|,]\s*(\S.*)?$")
_FILE = re.compile(
    r"\S.{0,120}\.(?:jpe?g|png|gif|webp|svg|mp4|mov|avif|pdf)$|(?:IMG|DSC|DJI|WhatsApp Image)[_ -]?\d.*$",
    re.I,
)
_CREDIT = re.compile(r"(?:\s/\s?|\s?/\s|©\s?|\s[|–—-]\s|\.\s)([^/()|.]{2,60})$")
_BRACKETED = re.compile(r"\(([^()]{2,80})\)$")
_SCORE = re.compile(r"(\D{2,40}?)\s*(\d{1,3})\s*[-–:]\s*(?:(\d{1,3})\s+(\D{2,40})|(\D{2,40}?)\s+(\d{1,3}))$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$|@\w+$|#\w+(?:\s+#\w+)*$", re.I)
_INITIALS = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,4}\s?[-/–]$")  # a sub-editor's mark
_COUNT = re.compile(r"^[\d.,]+\s+|\s+\(?[\d.,]+\)?$")


class Sort(StrEnum):
    """What a line is for."""

    TEXT = "text"
    NOISE = "noise"
    BLOCK = "block"  # heads a list of links


def sort_line(line: Line, words: NoiseWords) -> tuple[Sort, Found]:
    """Tell what a line is for, and what it says of the article when it is no part of it."""
    text = line.text
    if len(text) > LONGEST:
        return Sort.TEXT, NOTHING
    folded = fold(text)
    if fold(_COUNT.sub("", text)) in words.blocks and (line.alone_before or text.endswith(":") or len(text) > 12):
        return Sort.BLOCK, NOTHING
    if found := _origin(text, words):
        return Sort.NOISE, found
    if len(text) <= 160 and (found := read_credit_line(text, words)) is not None:
        return Sort.NOISE, found
    if not words_of(text) or not any(map(str.isalpha, text)) or _ADDRESS.match(text):
        return Sort.NOISE, NOTHING
    if _INITIALS.match(text) or folded in words.lines or fold(_COUNT.sub("", text)) in words.lines:
        return Sort.NOISE, NOTHING
    if (found := _labelled(text, words)) is not None:
        return Sort.NOISE, found
    if _points_away(text, folded, words) or _is_caption(text, words) or _is_score(text) or _is_notice(folded, words):
        return Sort.NOISE, NOTHING
    return Sort.TEXT, NOTHING


def _origin(text: str, words: NoiseWords) -> Found | None:
    """Read "The news … was first published in X by Y"."""
    for pattern in words.origins:
        if match := pattern.search(text):
            groups = match.groupdict()
            author = find_authors(groups.get("author") or "", words)
            return Found(author=author, publisher=(groups.get("publisher") or "").strip(" ."))
    return None


def _labelled(text: str, words: NoiseWords) -> Found | None:
    """Read "Label: words", "Label | words", "Label, words" and "In X | words"."""
    bar = _BAR.search(text)
    prose = ends_sentence(text) and len(text.split()) > 25
    if bar and not prose and len(text) <= 300 and len(text[: bar.start()].split()) <= 6:
        return _named(text[: bar.start()], text[bar.end() :], words)
    match = _LABEL.match(text)
    if not match:
        return None
    label, rest = fold(match[1]), match[2] or ""
    comma = text[match.end(1) :].lstrip().startswith(",")
    # "Photo, X": only where a credit is usual, and never a sentence.
    known = label in (words.captions if comma else words.labels | words.captions)
    if not known or prose:
        return None
    return _named(label, rest, words)


def _named(label: str, rest: str, words: NoiseWords) -> Found:
    is_name = fold(label) in words.publisher_labels and 0 < len(rest.split()) <= 6 and capitalised(rest)
    return Found(publisher=rest.strip(" .") if is_name and "/" not in rest else "")


def _points_away(text: str, folded: str, words: NoiseWords) -> bool:
    """Tell links to other texts and requests to the reader."""
    count = len(text.split())
    if _opens(folded, words.requests):
        return count <= 30
    return _opens(folded, words.link_openings) and count <= 35 and not ends_sentence(text)


def _opens(folded: str, openings: tuple[str, ...]) -> bool:
    """Tell whether a line opens with one of the phrases, as whole words."""
    return any(folded.startswith(o) and not folded[len(o) : len(o) + 1].isalnum() for o in openings)


def _is_caption(text: str, words: NoiseWords) -> bool:
    """Tell captions with a credit, and file names that stand in an image's place."""
    if _FILE.match(text) and len(text.split()) <= 12:
        return True
    if len(text) <= 300 and (credit := _CREDIT.search(text)) and credit.start():
        name = credit[1].strip()
        slashed = "/" in credit[0] or "©" in credit[0]
        # A wire's capitals after a full stop sign an article's last paragraph; other credits a picture.
        named = _credits(name, words) and not (credit[0].startswith(".") and name.isupper())
        if named or (slashed and name.isupper() and len(name.split()) <= 5):
            return True
    if len(text) <= 300 and (credit := _BRACKETED.search(text)) and _credits(credit[1], words):
        return True
    if fold(text.split("/")[0]) in words.agencies and len(text.split()) <= 6 and "/" in text:
        return True
    return _is_file_title(text, words)


def _credits(name: str, words: NoiseWords) -> bool:
    """Tell "Getty Images", "Ann Lee/Reuters", "Photo: City Hall"."""
    if any(fold(part) in words.agencies for part in re.split(r"[/,]| via ", name)):
        return True
    label, colon, _ = name.partition(":")
    return bool(colon) and fold(label) in words.captions | words.labels


def _is_file_title(text: str, words: NoiseWords) -> bool:
    """Tell a file's name made a title: each word with a capital, the small ones too, and no sentence."""
    pieces = text.split()
    if not 3 <= len(pieces) <= 20 or ends_sentence(text) or is_upper(text):
        return False
    if not all(capitalised(piece) or piece[0].isdigit() for piece in pieces):
        return False
    small = any(piece.casefold() in words.function_words for piece in pieces[1:])
    digits = sum(piece.isdigit() for piece in pieces)
    return small or digits >= 2


def _is_score(text: str) -> bool:
    """Tell "TEAM 1 - TEAM 2" and "Team 2-1 Team"."""
    match = _SCORE.match(text)
    if not match or len(text.split()) > 10 or ends_sentence(text):
        return False
    teams = [match[1], match[4] or match[5]]
    return all(any(map(capitalised, words_of(team))) and "," not in team for team in teams)


def _is_notice(folded: str, words: NoiseWords) -> bool:
    return len(folded) <= 200 and (folded.startswith("©") or any(notice in folded for notice in words.notices))
