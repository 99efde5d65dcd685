"""Divide a line of the article: dateline, opening heading, paragraph, trailing subhead, agency."""

import re
from dataclasses import dataclass

from kg.clean.lines import capitalised, ends_sentence, is_upper, words_of
from kg.clean.metadata import NOTHING, Found, find_date
from kg.clean.words import NoiseWords, fold

__all__ = [
    "LONGEST_PASSAGE",
    "Dateline",
    "find_dateline",
    "find_opening",
    "find_signature",
    "find_tail",
    "heads_paragraphs",
    "is_heading",
    "split_long",
]

LONGEST_PASSAGE = 20_000  # characters; the analysis of one passage must fit in memory
_LONGEST_OPENING = 7  # words
_USUAL_OPENING = 6
_OPENERS = "\"'“‘«(¿¡"
_WINDOW = 400  # only this much of a line's ends is looked at

_PLACE = r"[^\W\d_][\w'’.]*(?:[ -][^\W\d_][\w'’.]*){0,5}(?:\s?\([^()\d]{2,30}\))?"
_MONTH = r"[^\W\d_]{3,10}\.?"
_DAY_FIRST = rf"(?:[^\W\d_]+,? )?\d{{1,2}}\.?(?: de)? {_MONTH}(?:,?(?: del?)? \d{{4}})?"
_DATE = rf"(?:{_DAY_FIRST}|{_MONTH} \d{{1,2}}(?:, \d{{4}})?)"
_DASH = r"\s*(?:[.,]\s?)?(?:[-–—]{1,2}|:)\s*"
_AGENCY_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE}(?:[/,] ?{_PLACE})??),?\s+)?(?:(?P<date>{_DATE}),?\s+)?"
    rf"\((?P<agency>[^()\d]{{2,40}})\)(?:{_DASH}|\s*\.\s+)"
)
_DATED_DATELINE = re.compile(rf"(?P<place>{_PLACE}),\s+(?P<date>{_DATE})\s*(?:\.\s?[-–—]|\s[-–—]{{1,2}})\s*")
_PLAIN_DATELINE = re.compile(rf"(?P<place>{_PLACE}(?:, {_PLACE})?)\s?(?:\.\s?[-–—]|\s[–—|])\s*")
_SENTENCE_END = re.compile(r"[.?!…]+[\"”’»)]*\s+(?=[\"“«‘(¿¡—]*[^\W_])")
_SIGNATURE = re.compile(
    r"(?<=[.!?…»”\"')])\s+\(?([A-ZÁÉÍÓÚÑ]{2,8}(?: [A-ZÁÉÍÓÚÑ]{2,8})?)\)?(?:[\s/]+[a-z]{2,4}){0,4}\.?$"
)
_URL_TAIL = re.compile(r"\s+\(?https?://\S{4,300}$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a paragraph starts after its dateline, and what the dateline says."""

    length: int
    found: Found


def find_dateline(text: str, words: NoiseWords) -> Dateline | None:
    """Find "Place, 14 May (Agency).-" at the start of a paragraph."""
    head = text[:_WINDOW]
    for pattern in (_AGENCY_DATELINE, _DATED_DATELINE, _PLAIN_DATELINE):
        match = pattern.match(head)
        if not match or match.end() >= len(text):
            continue
        groups = match.groupdict()
        place, date, agency = groups.get("place") or "", groups.get("date") or "", groups.get("agency") or ""
        if date and not any(word.casefold() in words.months for word in words_of(date)):
            continue
        if not all(capitalised(w) or w in words.name_particles | words.function_words for w in words_of(place)):
            continue
        if agency:
            shouted = bool(place) and words_of(place)[0].isupper() and len(place) > 3
            dashed = match[0].rstrip()[-1] in "-–—"
            if (shouted or date) and place and dashed:  # "LEITH, Ohio (Newswire) — ", "Lugo, 3 ene (Agencias).- "
                return Dateline(match.end(), Found(publisher=agency.strip(), published=find_date(date, words)))
            capitals = agency.isupper() or fold(agency) in words.agencies
            capitals |= bool(place and date and dashed) and agency[0].isupper()  # "Leiro, 3 mar (Agencia Norte).- "
            # "Name (Party): …" is no dateline: a dash, or a known agency, makes it one.
            if not capitals or not (date or fold(agency) in words.agencies or ".-" in match[0] or not place):
                continue
        elif not date and not (place.isupper() and len(place) > 3) and ".-" not in match[0].replace(" ", ""):
            continue
        return Dateline(match.end(), Found(publisher=agency.strip(), published=find_date(date, words)))
    return None


def find_signature(text: str, words: NoiseWords) -> tuple[int, Found]:
    """Return where an article's last paragraph ends before an agency's name or an address, and who signs."""
    end, found = len(text), NOTHING
    tail = max(0, len(text) - _WINDOW)
    if match := _URL_TAIL.search(text, tail):
        end = match.start()
    if match := _SIGNATURE.search(text[:end], tail):
        name, before = match[1], _last_word(text, match.start() - 1)
        wire = fold(name) in words.agencies or len(name) <= 5
        if wire and before not in words.abbreviations:  # "EE. UU." is signed by nobody
            end, found = match.start(), Found(publisher=name)
    return len(text[:end].rstrip()), found


def _last_word(text: str, end: int) -> str:
    """Return the word that ends there, lower case."""
    pieces = text[max(0, end - 60) : end].split()
    return pieces[-1].strip(_OPENERS).casefold() if pieces else ""


def first_sentence(text: str, words: NoiseWords) -> int:
    """Return where the first sentence of a paragraph ends, 0 when it is not within the window."""
    for match in _SENTENCE_END.finditer(text[:_WINDOW]):
        before = _last_word(text, match.start())
        if text[match.start()] == "." and (len(before) == 1 or "." in before or before in words.abbreviations):
            continue
        return match.start() + len(match[0].rstrip())
    return 0


def find_opening(text: str, words: NoiseWords) -> int:
    """Return the length of a short first sentence that may head its paragraph, 0 when there is none."""
    end = first_sentence(text, words)
    if not end or text[0] in '"“«‘—-' or text[end - 1] in '"”»’':
        return 0
    return end if len(words_of(text[:end])) <= _LONGEST_OPENING and len(words_of(text[end:_WINDOW])) >= 6 else 0


def heads_paragraphs(paragraphs: list[str], words: NoiseWords) -> bool:
    """Tell whether most of an article's paragraphs open with a heading on the same line."""
    if not words.opening_headings or len(paragraphs) < 3:
        return False
    openings = [p[: find_opening(p, words)] for p in paragraphs]
    short = sum(1 for opening in openings if 0 < len(words_of(opening)) <= _USUAL_OPENING)
    return short >= 3 and short * 2 > len(paragraphs)


def find_tail(text: str, words: NoiseWords) -> int:
    """Return where a subhead starts that was run into a long paragraph's end; the length without one."""
    if len(text) < 200 or ends_sentence(text):
        return len(text)
    offset = len(text) - 120
    last = None
    for match in _SENTENCE_END.finditer(text, offset):
        last = match
    if last is None:
        return len(text)
    tail = text[last.end() :]
    before = _last_word(text, last.start())
    if "." in before or before in words.abbreviations or len(before) == 1:
        return len(text)
    fits = 1 <= len(words_of(tail)) <= 8 and capitalised(tail.lstrip("¿¡")) and not re.search(r"[\"“«,;]", tail)
    return last.end() if fits else len(text)


def is_heading(text: str, words: NoiseWords) -> bool:
    """Tell whether a line of its own heads what follows: short, and no full sentence."""
    count = len(words_of(text))
    if len(text) > 150 or count > 26:
        return False
    quoted = text[0] in '"“«' and text[-1] in '"”»' and count >= 5
    if quoted:
        return is_upper(text)
    if text[-1] == "?":
        # A question alone on its line; one with a sentence before it is speech.
        return count <= 14 and not first_sentence(text, words)
    # "Vaccines in the U.S." ends with an abbreviation, not with a sentence.
    abbreviated = re.search(r"\w\.\w+\.$", text) is not None and count <= 8
    signed = find_signature(text, words)[0] < len(text)  # "… euros. EFE" is an article's last paragraph
    return abbreviated or not (signed or ends_sentence(text))


def split_long(start: int, end: int, text: str) -> list[tuple[int, int]]:
    """Divide an over-long paragraph at sentence ends, or at blanks where it has none."""
    pieces: list[tuple[int, int]] = []
    while end - start > LONGEST_PASSAGE:
        limit = start + LONGEST_PASSAGE
        cut = max(text.rfind(mark, start + LONGEST_PASSAGE // 2, limit) for mark in (". ", "? ", "! ")) + 1
        if cut <= 0:
            cut = text.rfind(" ", start + 1, limit)
        if cut <= start:
            cut = limit
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]
