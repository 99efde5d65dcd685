"""Turn bytes into text and settle it: one normal form, so that offsets and hashes never change afterwards."""

import re
import unicodedata
from itertools import pairwise

from charset_normalizer import from_bytes

from kg.errors import ReadError

__all__ = ["MAX_CHARACTERS", "decode", "normalise", "unwrap"]

MAX_CHARACTERS = 5_000_000

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Only Western code pages: on a short text a free choice finds Cyrillic or Turkish as often as not.
_CODE_PAGES = ["cp1252", "mac_roman", "cp850"]
_SAMPLE = 100_000
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)


def decode(data: bytes) -> str:
    """Decode bytes: a byte order mark decides, then UTF-8, then what HTML declares, then a Western code page.

    Raises:
        ReadError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding) or data.decode(encoding, errors="replace")
    if b"\x00" in data:
        raise ReadError("is a binary file, not text")
    text = _decode_as(data, "utf-8")
    if text is None and (declared := _DECLARED.search(data[:2048])):
        text = _decode_as(data, declared[1].decode("ascii"))
    if text is None:
        best = from_bytes(data[:_SAMPLE], cp_isolation=_CODE_PAGES).best()
        text = _decode_as(data, best.encoding if best else "cp1252") or data.decode("latin-1")
    sample = text[:_SAMPLE]
    strange = sum(1 for c in sample if unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\v\x85")
    if strange * 20 > len(sample):
        raise ReadError("is a binary file, not text")
    return text


def _decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


class _Settled(dict[int, str]):
    """Map each code point to what the stored text holds in its place, worked out when first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in "\n\t" or char in "\u200c\u200d":  # joiners shape letters and emoji
            value = char
        elif category in ("Zl", "Zp") or char == "\x85":
            value = "\n"
        elif category == "Cs":
            value = "\ufffd"
        elif category == "Cf":  # soft hyphens, byte order marks, direction marks: unseen, and they split words
            value = ""
        elif category == "Cc" or (code & 0xFFFE) == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
            value = " "
        else:
            value = char
        self[code] = value
        return value


_SETTLED = _Settled()


def normalise(text: str) -> str:
    r"""Return the text as it is stored: NFC, ``\n`` at line ends, no marks, blanks for control characters."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_SETTLED))


_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)+")


def unwrap(text: str) -> str:
    """Replace by a blank each line end that only wraps a paragraph, when the text is wrapped at a column.

    A line feed inside a sentence breaks the analysis; the length stays the same. A text counts as wrapped
    when many of its lines go on in lower case and none is long.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > 130:
        return text
    inner = [(a, b) for a, b in pairwise(text.split("\n")) if a.strip() and b.strip()]
    going_on = sum(1 for a, b in inner if len(a) >= 45 and b.lstrip()[:1].islower())
    if going_on < 3 or going_on * 4 < len(inner):
        return text
    widest = max(map(len, lines))

    def join(block: re.Match[str]) -> str:
        rows = block[0].split("\n")
        out = rows[0]
        for before, row in pairwise(rows):
            # A line that left room for the next word ended on purpose.
            room = widest - len(before.rstrip())
            first = row.split()[0] if row.split() else ""
            out += ("\n" if not first or room > len(first) + 1 else " ") + row
        return out

    return _BLOCK.sub(join, text)
