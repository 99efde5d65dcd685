"""Normalise times to EDTF (ISO 8601-2, levels 0 to 1), relative ones against the article's date.

Forms: ``2024-09-25``, ``2024-09``, ``2024``, seasons ``2024-21`` (spring) to ``2024-24`` (winter), decades
``199X``, intervals ``2024-09-16/2024-09-22``, open ones ``2019/..`` and ``../2019``, about ``2019~``. The precision is
the one of the words: a month is a month, a week the interval from Monday to Sunday. The beginning, middle and end
of a year are its thirds.
Without an article date a relative time has no normal form.
"""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from dateparser.date import DateDataParser

from kg.resolve.words import language_table

__all__ = ["leading_preposition", "normalize_time"]

Table = Mapping[str, Any]
YEAR = r"(1[0-9]{3}|20[0-9]{2})"


def normalize_time(text: str, *, lang: str, published: str = "") -> str:
    """Return the EDTF form of a time, or "" when it has none that is sure."""
    table = language_table(lang, "time")
    if not table:
        return ""
    words = " ".join(re.sub(r"[“”\"«»()]", " ", text.replace("’", "'")).lower().split()).strip(" .,;:")
    words = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th|º)\b", r"\1", words)
    return _Reader(table, lang, _day(published)).read(words)


def leading_preposition(before: str, *, lang: str) -> str:
    """Return the preposition that bounds a time when a text ends in one: "vive allí desde" → "desde"."""
    table = language_table(lang, "time")
    tail = " ".join(before.lower().split())
    for key in ("since", "until", "before", "after", "early", "middle", "late", "last", "next", "this"):
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

    def __init__(self, table: Table, lang: str, now: date | None) -> None:
        self.table, self.lang, self.now = table, lang, now
        self.month = "|".join(sorted(table["months"], key=len, reverse=True))

    def read(self, text: str) -> str:
        """Return the EDTF form of a text in small letters."""
        if not text:
            return ""
        return self._span(text) or self._range(text) or self._bounded(text) or self._point(text)

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
            found = self._point(rest)
            return f"{found}~" if found and "/" not in found and found[-1].isdigit() else found
        for third, key in enumerate(("early", "middle", "late")):
            rest = self._starts(self._bare(text), key)
            if rest is not None:
                return self._third(self._point(rest), third)
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
        end = self._point(second)
        if not end or "/" in end:
            return ""
        day = re.fullmatch(r"(?:(?:el|the|día) )?(\d{1,2})", first)
        if day and re.fullmatch(r"\d{4}-\d{2}-\d{2}", end):
            start = f"{end[:8]}{int(day.group(1)):02}"
        else:
            of = self._bare(first)
            dated = rf"\d{{1,2}} (?:de )?({self.month})|({self.month}) \d{{1,2}}"
            lone = of in self.table["months"] or re.fullmatch(dated, of)
            start = self._point(f"{first} {end[:4]}" if lone else first)
            if start > end and lone:
                start = f"{int(end[:4]) - 1}{start[4:]}"
        return f"{start}/{end}" if start and "/" not in start and start <= end else ""

    # ------------------------------------------------------------------ stretches counted from the article's day

    def _span(self, text: str) -> str:
        """Read "hace tres años", "two weeks ago", "in the last five years", "dentro de dos meses"."""
        words = self._bare(text)
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
        return self._unit(self.table["units"][unit], number)

    def _stretch(self, number: int, unit: str) -> str:
        """Return the interval of so many units up to or from the article's day."""
        if self.now is None:
            return ""
        kind = self.table["units"][unit]
        if kind in {"year", "month", "decade"}:
            months = number * {"year": 12, "month": 1, "decade": 120}[kind]
            far = _add_months(self.now, months)
        else:
            far = self.now + timedelta(days=number * (7 if kind == "week" else 1))
        return "/".join(sorted((far.isoformat(), self.now.isoformat())))

    def _unit(self, kind: str, number: int) -> str:
        if self.now is None:
            return ""
        now = self.now
        if kind == "day":
            return (now + timedelta(days=number)).isoformat()
        if kind in {"week", "weekend"}:
            monday = now - timedelta(days=now.weekday()) + timedelta(weeks=number)
            first = monday + timedelta(days=5 if kind == "weekend" else 0)
            return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
        if kind == "month":
            return _add_months(now.replace(day=1), number).isoformat()[:7]
        if kind == "quarter":
            first = _add_months(now.replace(month=(now.month - 1) // 3 * 3 + 1, day=1), number * 3)
            return f"{first.isoformat()[:7]}/{_add_months(first, 2).isoformat()[:7]}"
        if kind == "decade":
            return f"{(now.year // 10) + number}X"
        return f"{now.year + number:04}"

    # ------------------------------------------------------------------ points

    def _bare(self, text: str) -> str:
        """Take words without meaning for the date off the front of a text."""
        words = text.split()
        while len(words) > 1 and words[0] in self.table["noise"]:
            words = words[1:]
        return " ".join(words)

    def _point(self, text: str) -> str:
        """Return a day, month, season, year or decade."""
        if text in self.table["days"]:
            return self._unit("day", self.table["days"][text])
        bare = self._bare(text)
        if bare in self.table["days"]:
            return self._unit("day", self.table["days"][bare])
        return (
            self._absolute(bare)
            or self._decade(bare)
            or self._quarter(bare)
            or self._relative(bare)
            or self._parsed(bare)
        )

    def _absolute(self, text: str) -> str:
        if re.fullmatch(YEAR, text):
            return text
        if re.fullmatch(YEAR + r"-\d{2}(-\d{2})?", text):
            return _checked(*map(int, text.split("-")))
        weekday, year = self._weekday_prefix(), rf"(?: (?:de |del |of )?(?:año )?{YEAR})?"
        match = re.fullmatch(rf"{weekday}(\d{{1,2}}) (?:de |of )?({self.month})\.?,?{year}", text)
        if match:
            return self._dated(match.group(3), match.group(2), match.group(1))
        match = re.fullmatch(rf"{weekday}({self.month})\.? (\d{{1,2}}),?{year}", text)
        if match:
            return self._dated(match.group(3), match.group(1), match.group(2))
        match = re.fullmatch(rf"(?:mes de )?({self.month})\.?,?{year}", text)
        if match:
            return self._dated(match.group(2), match.group(1), None)
        seasons = "|".join(self.table["seasons"])
        match = re.fullmatch(rf"({seasons})(?: (?:de |del |of )?{YEAR})", text)
        if match:
            return f"{match.group(2)}-{self.table['seasons'][match.group(1)]}"
        match = re.fullmatch(rf"año {YEAR}|year {YEAR}", text)
        return (match.group(1) or match.group(2)) if match else ""

    def _weekday_prefix(self) -> str:
        return rf"(?:(?:{'|'.join(self.table['weekdays'])}),? )?(?:the |día )?"

    def _dated(self, year: str | None, month: str, day: str | None) -> str:
        """Return a day or month; without a year the one likeliest at the article's day."""
        number = self.table["months"][month]
        if year is not None:
            return _checked(int(year), number, int(day) if day else None)
        if self.now is None:
            return ""
        days = int(day) if day else 15
        near = [y for y in (self.now.year - 1, self.now.year, self.now.year + 1) if _checked(y, number, days)]
        now = self.now
        best = min(near, key=lambda y: _distance(date(y, number, days), now), default=None)
        return _checked(best, number, int(day) if day else None) if best is not None else ""

    def _decade(self, text: str) -> str:
        match = re.fullmatch(r"(?:años )?(1[0-9]|20)([0-9])0s", text)
        if match:
            return f"{match.group(1)}{match.group(2)}X"
        prefixes = "|".join(self.table["decade_before"])
        match = re.fullmatch(rf"(?:{prefixes}) (\d0)", text) if prefixes else re.fullmatch(r"'?([2-9]0)s", text)
        if match:
            return f"19{match.group(1)[0]}X"
        bare = re.sub(rf"^(?:{prefixes}) ", "", text) if prefixes else text
        if bare in self.table["decades"] and (bare != text or not prefixes):
            return f"{self.table['decades'][bare]}X"
        return ""

    def _quarter(self, text: str) -> str:
        ordinals = "|".join(self.table["ordinals"])
        names = "|".join(n for n, kind in self.table["units"].items() if kind == "quarter")
        match = re.fullmatch(rf"({ordinals}) (?:{names})(?: (?:de |del |of )?{YEAR})?", text)
        if match is None or (not match.group(2) and self.now is None):
            return ""
        year = match.group(2) or str(self.now.year if self.now else "")
        first = (self.table["ordinals"][match.group(1)] - 1) * 3 + 1
        return f"{year}-{first:02}/{year}-{first + 2:02}"

    def _relative(self, text: str) -> str:
        """Read "la semana pasada", "next Tuesday", "el próximo enero", "verano"."""
        if self.now is None:
            return ""
        for key, step in (("last", -1), ("next", 1), ("this", 0)):
            for word in self.table[key]:
                rest = text.removeprefix(word + " ") if text.startswith(word + " ") else text.removesuffix(" " + word)
                if rest != text and (found := self._stepped(self._bare(rest), step)):
                    return found
        if text in self.table["weekdays"]:
            return self._stepped(text, None)
        for unit, kind in self.table["units"].items():
            if text == unit and kind == "weekend":
                return self._unit("weekend", -1 if self.now.weekday() < 5 else 0)
        if text in self.table["seasons"]:
            return f"{self.now.year}-{self.table['seasons'][text]}"
        return ""

    def _stepped(self, text: str, step: int | None) -> str:
        """Return a named stretch a step before, in, or after the present one; None is the one just past."""
        now = self.now
        if now is None:
            return ""
        if text in self.table["weekdays"]:
            offset = self.table["weekdays"][text] - now.weekday()
            if step is None:
                offset -= 7 if offset > 0 else 0
            elif step:
                offset += 7 * step if offset * step <= 0 else 0
            return (now + timedelta(days=offset)).isoformat()
        if text in self.table["units"]:
            return self._unit(self.table["units"][text], step or 0)
        if text in self.table["months"]:
            month, year = self.table["months"][text], now.year
            if step and (month - now.month) * step <= 0:
                year += step
            return f"{year:04}-{month:02}"
        if text in self.table["seasons"]:
            code = self.table["seasons"][text]
            begins = {21: 3, 22: 6, 23: 9, 24: 12}[code]
            year = now.year
            if step and (begins - now.month) * step <= 0:
                year += step
            elif step == 1 and begins < now.month:
                year += 1
            return f"{year:04}-{code}"
        match = re.fullmatch(rf"(\d{{1,2}}) (?:de )?({self.month})", text)
        if match:
            return self._dated(None, match.group(2), match.group(1))
        weekday = text.split()[0].rstrip(",") if text else ""
        if weekday in self.table["weekdays"] and len(text.split()) > 1:
            return self._absolute(" ".join(text.split()[1:]))
        return ""

    def _parsed(self, text: str) -> str:
        """Let dateparser read a full date in a form of its own: "14.3.2019", "14-mar-2019"."""
        if not re.search(r"\d", text) or not re.search(rf"{YEAR}\b", text) or len(text) > 40:
            return ""
        numeric = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}", text)
        order = self.table["order"]
        if numeric and not order and max(map(int, numeric.groups())) <= 12 and len(set(numeric.groups())) > 1:
            return ""  # "3/4/2019" is in April or in March
        found = _parser(self.lang, order or "MDY").get_date_data(text)
        return found.date_obj.date().isoformat() if found.date_obj is not None and found.period == "day" else ""


@lru_cache(maxsize=8)
def _parser(lang: str, order: str) -> DateDataParser:
    settings = {"STRICT_PARSING": True, "DATE_ORDER": order, "PREFER_LOCALE_DATE_ORDER": False, "TIMEZONE": "UTC"}
    return DateDataParser(languages=[lang], settings=settings)


def _checked(year: int, month: int, day: int | None = None) -> str:
    """Return a date if the calendar has it."""
    if not 1 <= month <= 12:
        return ""
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= calendar.monthrange(year, month)[1] else ""


def _distance(day: date, now: date) -> int:
    """Count days; news tell more of what was than of what will be, so days ahead count double."""
    days = (day - now).days
    return 2 * days if days > 0 else -days


def _add_months(day: date, number: int) -> date:
    total = day.year * 12 + day.month - 1 + number
    year, month = divmod(total, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))
