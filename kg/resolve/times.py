"""Normalise times to EDTF (ISO 8601-2, levels 0 to 1), relative ones against the article's date.

Forms: ``2024-09-25``, ``2024-09``, ``2024``, seasons ``2024-21`` (spring) to ``2024-24`` (winter), decades
``199X``, intervals ``2024-09-16/2024-09-22``, open ones ``2019/..`` and ``../2019``, about ``2019~``. The precision is
the one of the words: a month is a month, a week the interval from Monday to Sunday. The beginning, middle and end
of a year are its thirds.
Without an article date a relative time has no normal form.
"""

import calendar
import re
from datetime import date, timedelta

from kg.resolve.dates import YEAR, DateReader, Table, add_months
from kg.resolve.words import language_table

__all__ = ["is_fixed_ahead", "leading_preposition", "normalize_time"]

BOUNDS = ("since", "until", "before", "after", "early", "middle", "late", "last", "next", "this")


def normalize_time(text: str, *, lang: str, published: str = "", ahead: bool = False) -> str:
    """Return the EDTF form of a time, or "" when it has none that is sure.

    Args:
        text: the words.
        lang: their language.
        published: the article's ISO 8601 date or date-time, "" when unknown.
        ahead: whether what is dated is still to come: then "el jueves" is the next one, else the last.
    """
    table = language_table(lang, "time")
    if not table:
        return ""
    words = " ".join(re.sub(r"[“”\"«»()]", " ", text.replace("’", "'")).lower().split()).strip(" .,;:")
    words = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th|º)\b", r"\1", words)
    return _Reader(table, lang, _day(published), ahead=ahead).read(words)


def is_fixed_ahead(before: str, *, lang: str) -> bool:
    """Tell whether a text ends in a preposition that fixes what follows for a time to come: "convocó para el"."""
    return bool(_ending(before, ("for",), lang=lang))


def leading_preposition(before: str, *, lang: str) -> str:
    """Return the preposition that bounds a time when a text ends in one: "vive allí desde" → "desde"."""
    return _ending(before, BOUNDS, lang=lang)


def _ending(before: str, keys: tuple[str, ...], *, lang: str) -> str:
    table = language_table(lang, "time")
    tail = " ".join(before.lower().split())
    for key in keys:
        for words in sorted(table.get(key, ()), key=len, reverse=True):
            for ending in ("", *(f" {w}" for w in table["noise"])):
                if tail == words + ending or tail.endswith(f" {words}{ending}"):
                    return str(words)
    return ""


def _day(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


class _Reader:
    """Reads one time; ``now`` is the article's day or None."""

    def __init__(self, table: Table, lang: str, now: date | None, *, ahead: bool) -> None:
        self.table, self.lang, self.now = table, lang, now
        self.dates = DateReader(table, lang, now, ahead=ahead)

    def read(self, text: str) -> str:
        """Return the EDTF form of a text in small letters."""
        if not text:
            return ""
        return self._span(text) or self._range(text) or self._bounded(text) or self.dates.point(text)

    # ------------------------------------------------------------------ intervals

    def _starts(self, text: str, key: str) -> str | None:
        """Return what follows one of the words of a kind at the start of a text."""
        for words in sorted(self.table[key], key=len, reverse=True):
            gap = "" if words.endswith("-") else " "
            if text.startswith(words + gap):
                return text[len(words + gap) :].strip()
        return None

    def _bounded(self, text: str) -> str:
        for key in ("since", "after"):
            rest = self._starts(text, key)
            if rest is not None and (edge := self._edge(self.read(rest), last=False)):
                return f"{edge}/.."
        for key in ("until", "before"):
            rest = self._starts(text, key)
            if rest is not None and (edge := self._edge(self.read(rest), last=True)):
                return f"../{edge}"
        rest = self._starts(text, "about")
        if rest is not None:
            found = self.dates.point(rest)
            return f"{found}~" if found and "/" not in found and found[-1].isdigit() else found
        for third, key in enumerate(("early", "middle", "late")):
            rest = self._starts(self.dates.bare(text), key)
            if rest is not None:
                return self._third(self.dates.point(rest), third)
        return ""

    def _third(self, found: str, third: int) -> str:
        """Return a third of a year or of a month."""
        if re.fullmatch(r"\d{4}", found):
            return f"{found}-{third * 4 + 1:02}/{found}-{third * 4 + 4:02}"
        if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", found):
            year, month = map(int, found.split("-"))
            last = calendar.monthrange(year, month)[1]
            first, end = ((1, 10), (11, 20), (21, last))[third]
            return f"{found}-{first:02}/{found}-{end:02}"
        return found

    def _edge(self, found: str, *, last: bool) -> str:
        return found.split("/")[-1 if last else 0] if found else ""

    def _range(self, text: str) -> str:
        for opening, joint in self.table["ranges"]:
            body = text
            if opening:
                if not text.startswith(opening + " "):
                    continue
                body = text[len(opening) + 1 :]
            gap = " " if joint.isalpha() else r"\s*"
            parts = re.split(f"{gap}{re.escape(joint)}{gap}", body)
            if len(parts) != 2 or not all(p.strip() for p in parts):
                continue
            first, second = (p.strip() for p in parts)
            if found := self._joined(first, second):
                return found
        return ""

    def _joined(self, first: str, second: str) -> str:
        """Read two ends of an interval; the first takes the month and year that only the second names."""
        if re.fullmatch(YEAR, first) and re.fullmatch(r"\d{2}", second):
            second = first[:2] + second
        end = self.dates.point(second)
        if not end or "/" in end:
            return ""
        day = re.fullmatch(r"(?:(?:el|the|día) )?(\d{1,2})", first)
        if day and re.fullmatch(r"\d{4}-\d{2}-\d{2}", end):
            start = f"{end[:8]}{int(day.group(1)):02}"
        else:
            of = self.dates.bare(first)
            dated = rf"\d{{1,2}} (?:de )?({self.dates.month})|({self.dates.month}) \d{{1,2}}"
            lone = of in self.table["months"] or re.fullmatch(dated, of)
            start = self.dates.point(f"{first} {end[:4]}" if lone else first)
            if start > end and lone:
                start = f"{int(end[:4]) - 1}{start[4:]}"
        return f"{start}/{end}" if start and "/" not in start and start <= end else ""

    # ------------------------------------------------------------------ stretches counted from the article's day

    def _span(self, text: str) -> str:
        """Read "hace tres años", "two weeks ago", "in the last five years", "dentro de dos meses"."""
        words = self.dates.bare(text)
        units = "|".join(sorted(self.table["units"], key=len, reverse=True))
        count = r"(\d+|[^\W\d_]+)"
        for key in ("spans_back", "spans_on"):
            names = "|".join(self.table[key])
            match = re.fullmatch(rf"(?:(?:{names}) {count}|{count} (?:{names})) ({units})", words)
            if match and (number := self._count(match.group(1) or match.group(2))) is not None and number > 1:
                return self._stretch(-number if key == "spans_back" else number, match.group(3))
        before = self._alternatives("ago")
        after = self._alternatives("ago_after")
        match = re.fullmatch(rf"{before} {count} ({units})", text) if before else None
        match = match or (re.fullmatch(rf"{count} ({units}) {after}", text) if after else None)
        if match and (number := self._count(match.group(1))) is not None:
            return self._shifted(-number, match.group(2))
        match = re.fullmatch(rf"{self._alternatives('ahead')} {count} ({units})", text)
        match = match or re.fullmatch(rf"(?:in )?{count} ({units}) {self._alternatives('ahead_after')}", text)
        if match and (number := self._count(match.group(1))) is not None:
            return self._shifted(number, match.group(2))
        return ""

    def _alternatives(self, key: str) -> str:
        words = self.table[key]
        return f"(?:{'|'.join(words)})" if words else ""

    def _count(self, word: str) -> int | None:
        if word.isdigit():
            return int(word)
        value = language_table(self.lang, "number")["words"].get(word)
        return int(value) if value is not None and value >= 1 else None

    def _shifted(self, number: int, unit: str) -> str:
        """Return the day, week, month or year so many units from the article's day."""
        return self.dates.unit(self.table["units"][unit], number)

    def _stretch(self, number: int, unit: str) -> str:
        """Return the interval of so many units up to or from the article's day."""
        if self.now is None:
            return ""
        kind = self.table["units"][unit]
        if kind in {"year", "month", "decade"}:
            months = number * {"year": 12, "month": 1, "decade": 120}[kind]
            far = add_months(self.now, months)
        else:
            far = self.now + timedelta(days=number * (7 if kind == "week" else 1))
        return "/".join(sorted((far.isoformat(), self.now.isoformat())))
