"""Normalise quantities: number, comparator and unit, by the number words and separators of each language.

The form is ``[comparator]number[..number] [unit]``: ``310000000 EUR``, ``10000..20000 GPU``, ``>100000``,
``~1200 empleados``, ``12.5 %``. Comparators: ``>`` ``<`` ``>=`` ``<=`` and ``~`` for about. Currencies are ISO 4217
codes, measures SI symbols or English words, any other unit is the noun as written, an acronym without its
plural s.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from kg.resolve.words import language_table, name_words

__all__ = ["normalize_quantity", "parse_number"]

COMPARATORS = (("most", "<="), ("least", ">="), ("more", ">"), ("less", "<"), ("about", "~"))
DIGITS = re.compile(r"\d[\d.,\u00a0\u202f']*")
SYMBOLS = "$€£"
GLUED = re.compile(r"([^\W\d_]{1,2})\b")
COMPOUND = 3  # words of a counted phrase of which the last is taken for its head
SPELLED_UNIT = re.compile(r"[^\W\d_][\w\-]*")


def normalize_quantity(text: str, *, lang: str) -> str:
    """Return a quantity's normal form, or "" when the text does not begin with one."""
    table = language_table(lang, "number")
    if not table:
        return ""
    rest = " ".join(text.replace("\u00a0", " ").split()).strip(' .,;:"“”«»()')
    comparator, rest = _comparator(rest, table)
    rest = _bare(rest)
    found = _range(rest, table)
    if found is None:
        symbol, body = _symbol(rest, table)
        number = _number(body, table)
        if number is None:
            return ""
        value, size, _ = number
        tail = body[size:].strip()
        if not comparator:
            comparator, tail = _comparator(tail, table, only={"<=", ">="})
        unit = symbol or _unit(tail, table)
        return f"{comparator}{_written(value)} {unit}".strip()
    low, high, unit = found
    return f"{comparator}{_written(low)}..{_written(high)} {unit}".strip() if low <= high else ""


def _bare(text: str) -> str:
    """Take an article off a number in digits: "un 30 %", "the 12 ships"."""
    first, _, rest = text.partition(" ")
    return rest if first.lower() in name_words().leading and re.match(rf"[\d{re.escape(SYMBOLS)}]", rest) else text


def _comparator(text: str, table: Mapping[str, Any], only: set[str] | None = None) -> tuple[str, str]:
    """Take the words of comparison off the front of a text."""
    lower = text.lower()
    for key, sign in COMPARATORS:
        for words in sorted(table[key], key=len, reverse=True):
            said = lower.startswith(words + " ") or lower == words
            if said and (only is None or sign in only):
                return sign, text[len(words) :].strip()
    return "", text


def _symbol(text: str, table: Mapping[str, Any]) -> tuple[str, str]:
    """Take a currency sign off the front: "$1.2bn", "US$ 3 million"."""
    match = re.match(rf"(?:US|USD|EUR)?\s*([{re.escape(SYMBOLS)}])\s*", text)
    if match is None:
        return "", text
    return str(table["units"][match.group(1)]), text[match.end() :]


def _range(text: str, table: Mapping[str, Any]) -> tuple[Decimal, Decimal, str] | None:
    """Read "between A and B", where the first number takes the magnitude that only the second names."""
    for opening, joint in table["between"]:
        body = text
        if opening:
            if not text.lower().startswith(opening + " "):
                continue
            body = text[len(opening) :].strip()
        symbol, body = _symbol(body, table)
        first = _number(body, table)
        if first is None:
            continue
        low, size, scaled = first
        rest = body[size:]
        match = re.match(rf"\s*{re.escape(joint)}\s*" if not joint.isalpha() else rf"(.*?)\s+{joint}\s+", rest)
        if match is None or (match.groups() and len(match.group(1).split()) > 2):
            continue
        after_symbol, second_body = _symbol(rest[match.end() :], table)
        second = _number(second_body, table)
        if second is None:
            continue
        high, size, scaled_high = second
        tail = second_body[size:]
        between = match.group(1).strip() if match.groups() else ""
        if not between and scaled == 1 and scaled_high > 1:
            low = _share(low, high, scaled_high)
        unit = symbol or after_symbol or _unit(tail.strip(), table) or _unit(between, table)
        return low, high, unit
    return None


def _share(low: Decimal, high: Decimal, scale: Decimal) -> Decimal:
    """Give the lower number the upper one's magnitude, if they are then a range: "10 y 20.000", "2 or 3 million"."""
    shared = low * scale
    return shared if low < 1000 and shared <= high else low


def _number(text: str, table: Mapping[str, Any]) -> tuple[Decimal, int, Decimal] | None:
    """Read a number at the start of a text: its value, its length, and the magnitude that its words or zeros name."""
    match = DIGITS.match(text)
    magnitude = Decimal(1)
    if match:
        digits = match.group().rstrip(".,'")
        value = parse_number(digits, decimal=str(table["decimal"]))
        if value is None:
            return None
        size = len(digits)
        if re.search(r"[.,]000$", digits) and value >= 1000:
            magnitude = _zeros(value)
        scale, used = _glued(text[size:], table)
        if scale is None:
            scale, used = _scales(text[size:], table)
        if scale is not None:
            value, size, magnitude = value * scale, size + used, scale
        return value, size, magnitude
    return _spelled(text, table)


def _zeros(value: Decimal) -> Decimal:
    scale = Decimal(1)
    while value % (scale * 1000) == 0:
        scale *= 1000
    return scale


def parse_number(digits: str, *, decimal: str) -> Decimal | None:
    """Read digits with the separators of a language, whose decimal sign is given; None if they make no number."""
    text = re.sub(r"[\s\u00a0\u202f']", "", digits)
    group = "." if decimal == "," else ","
    g, d = re.escape(group), re.escape(decimal)
    if re.fullmatch(rf"\d{{1,3}}(?:{g}\d{{3}})+(?:{d}\d+)?", text):
        return Decimal(text.replace(group, "").replace(decimal, "."))
    if re.fullmatch(rf"\d+(?:{d}\d+)?", text):
        many = re.fullmatch(rf"\d{{1,3}}(?:{d}\d{{3}}){{2,}}", text)
        return Decimal(text.replace(decimal, "") if many else text.replace(decimal, "."))
    if re.fullmatch(rf"\d{{1,3}}(?:{d}\d{{3}}){{2,}}", text):
        return Decimal(text.replace(decimal, ""))
    if re.fullmatch(rf"\d+{g}\d+", text):  # the other language's decimal sign: "3.5 millones"
        return Decimal(text.replace(group, "."))
    return None


def _glued(rest: str, table: Mapping[str, Any]) -> tuple[Decimal | None, int]:
    match = GLUED.match(rest)
    scale = table["glued"].get(match.group(1).lower()) if match else None
    return (Decimal(scale), match.end()) if match and scale is not None else (None, 0)


def _scales(rest: str, table: Mapping[str, Any]) -> tuple[Decimal | None, int]:
    """Read words of magnitude after a number: " mil millones de"."""
    scale, used = Decimal(1), 0
    for match in re.finditer(r"\s+([^\W\d_]+)", rest):
        word = match.group(1).lower()
        if match.start() != used or word not in table["scales"]:
            break
        scale *= Decimal(table["scales"][word])
        used = match.end()
    return (scale, used) if used else (None, 0)


def _spelled(text: str, table: Mapping[str, Any]) -> tuple[Decimal, int, Decimal] | None:
    """Read a number in words: "tres mil", "medio millón", "half a million", "twenty-five"."""
    words, scales = table["words"], table["scales"]
    total, current, used, scale, seen = Decimal(0), Decimal(0), 0, Decimal(1), False
    for match in _tokens(text):
        word = match.group().lower()
        if word in scales:
            factor = Decimal(scales[word])
            current = (current if current else Decimal(1)) * factor
            scale = max(scale, factor)
            if factor >= 1000 and len(words) and factor < 1_000_000 and not _next_scale(text[match.end() :], table):
                total, current = total + current, Decimal(0)
            seen = True
        elif word in words:
            value = Decimal(str(words[word]))
            if current and value == 1:
                pass  # "half a million"
            else:
                current += value
            seen = True
        elif word in table["and"] and seen and _continues(text[match.end() :], table, current):
            continue
        else:
            break
        used = match.end()
    return (total + current, used, scale) if seen else None


def _tokens(text: str) -> Iterator[re.Match[str]]:
    position = 0
    for match in re.finditer(r"[^\W\d_]+", text):
        if text[position : match.start()].strip(" -"):
            return
        yield match
        position = match.end()


def _next_scale(rest: str, table: Mapping[str, Any]) -> bool:
    match = re.match(r"\s+([^\W\d_]+)", rest)
    return bool(match and match.group(1).lower() in table["scales"])


def _continues(rest: str, table: Mapping[str, Any], current: Decimal) -> bool:
    """Tell whether "y" or "and" goes on with the same number: "treinta y dos", "two hundred and five"."""
    match = re.match(r"\s+([^\W\d_]+)", rest)
    value = table["words"].get(match.group(1).lower()) if match else None
    return value is not None and 0.5 <= value < 10 and current >= 20


def _unit(text: str, table: Mapping[str, Any]) -> str:
    """Return the unit that a text begins with: a known one, or its first noun."""
    rest = text.strip(" .,;:")
    for word in table["of"]:
        if rest.lower().startswith(word + " "):
            rest = rest[len(word) + 1 :].strip()
    units: Mapping[str, str] = table["units"]
    lower = rest.lower()
    for name in _by_length(tuple(units)):
        if lower.startswith(name) and not lower[len(name) : len(name) + 1].isalnum():
            return units[name]
    word = _head(rest, table)
    if not word:
        return ""
    return word[:-1] if word.endswith("s") and word[:-1].isupper() and len(word) > 2 else word


def _head(text: str, table: Mapping[str, Any]) -> str:
    """Return the noun that is counted: the first word, or where nouns end a phrase the last: "Lux phones"."""
    words: list[str] = []
    for part in text.split():
        match = SPELLED_UNIT.match(part)
        if match is None or part.lower() in name_words().joining:
            break
        words.append(match.group())
        if match.end() < len(part):  # a comma or the like ends the phrase
            break
    if not words:
        return ""
    return words[-1] if table.get("head_last") and len(words) <= COMPOUND else words[0]


@lru_cache(maxsize=8)
def _by_length(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names, key=len, reverse=True))


def _written(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
