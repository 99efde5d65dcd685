"""Read single dates: days, months, seasons, quarters, decades, absolute or counted from the article's day."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from dateparser.date import DateDataParser

__all__ = ["YEAR", "DateReader", "Table", "add_months"]

Table = Mapping[str, Any]
YEAR = r"(1[0-9]{3}|20[0-9]{2})"


class DateReader:
    """Reads one date in small letters.

    ``now`` is the article's day or None; ``ahead`` tells that what is dated is still to come ("abrirá el jueves").
    """

    def __init__(self, table: Table, lang: str, now: date | None, *, ahead: bool = False) -> None:
        self.table, self.lang, self.now, self.ahead = table, lang, now, ahead
        self.month = "|".join(sorted(table["months"], key=len, reverse=True))

    def unit(self, kind: str, number: int) -> str:
        """Return the day, week, month, quarter, year or decade so many after the article's."""
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
            return add_months(now.replace(day=1), number).isoformat()[:7]
        if kind == "quarter":
            first = add_months(now.replace(month=(now.month - 1) // 3 * 3 + 1, day=1), number * 3)
            return f"{first.isoformat()[:7]}/{add_months(first, 2).isoformat()[:7]}"
        if kind == "decade":
            return f"{(now.year // 10) + number}X"
        return f"{now.year + number:04}"

    def bare(self, text: str) -> str:
        """Take words without meaning for the date off the front of a text."""
        words = text.split()
        while len(words) > 1 and words[0] in self.table["noise"]:
            words = words[1:]
        return " ".join(words)

    def point(self, text: str) -> str:
        """Return a day, month, season, year or decade."""
        if text in self.table["days"]:
            return self.unit("day", self.table["days"][text])
        bare = self.bare(text)
        if bare in self.table["days"]:
            return self.unit("day", self.table["days"][bare])
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
        if self.ahead:  # the first that is not over
            over = [y for y in near if (y, number, days if day else 31) < (now.year, now.month, now.day)]
            near = [y for y in near if y not in over]
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
                if rest != text and (found := self._stepped(self.bare(rest), step)):
                    return found
        if text in self.table["weekdays"]:
            return self._stepped(text, None)
        for unit, kind in self.table["units"].items():
            if text == unit and kind == "weekend":
                return self.unit("weekend", -1 if self.now.weekday() < 5 and not self.ahead else 0)
        if text in self.table["seasons"]:
            return self._stepped(text, None)
        return ""

    def _stepped(self, text: str, step: int | None) -> str:
        """Return a named stretch a step before, in, or after the present one; None is the one just past."""
        now = self.now
        if now is None:
            return ""
        if text in self.table["weekdays"]:
            offset = self.table["weekdays"][text] - now.weekday()
            if step is None and self.ahead:
                offset += 7 if offset < 0 else 0
            elif step is None:
                offset -= 7 if offset > 0 else 0
            elif step:
                offset += 7 * step if offset * step <= 0 else 0
            return (now + timedelta(days=offset)).isoformat()
        if text in self.table["units"]:
            return self.unit(self.table["units"][text], step or 0)
        if text in self.table["months"]:
            month, year = self.table["months"][text], now.year
            if step and (month - now.month) * step <= 0:
                year += step
            return f"{year:04}-{month:02}"
        if text in self.table["seasons"]:
            code = self.table["seasons"][text]
            begins = {21: 3, 22: 6, 23: 9, 24: 12}[code]
            year = now.year
            if step is None and self.ahead:
                year += begins + 3 <= now.month
            elif step is None:
                year -= (begins, 21) > (now.month, now.day)
            elif step and (begins - now.month) * step <= 0:
                year += step
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


def add_months(day: date, number: int) -> date:
    """Return the same day so many months later, or the last of a shorter month."""
    total = day.year * 12 + day.month - 1 + number
    year, month = divmod(total, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))
