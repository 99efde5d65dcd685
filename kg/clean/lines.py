"""Cut a text into its lines, and tell what shape one has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Line", "capitalised", "ends_sentence", "is_upper", "split_lines", "words_of"]

_BULLET = re.compile(r"(?:[•▪●◦‣·*>#]+|[-–—](?=\s))\s*")
_END = re.compile(r"[.!?…:;][\s\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks and the bullet around it."""

    start: int
    text: str
    alone_before: bool  # a blank line, or nothing, stands before it
    alone_after: bool

    @property
    def end(self) -> int:
        """Return where it ends in the text."""
        return self.start + len(self.text)


def split_lines(text: str) -> list[Line]:
    """Return the text's lines that are not blank, in order."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    rows = text.split("\n")
    offset = 0
    blank_before = True
    for number, row in enumerate(rows):
        stripped = row.strip()
        if stripped:
            start = offset + len(row) - len(row.lstrip())
            bullet = _BULLET.match(stripped)
            if bullet and bullet.end() < len(stripped):
                start, stripped = start + bullet.end(), stripped[bullet.end() :]
            blank_after = number + 1 == len(rows) or not rows[number + 1].strip()
            yield Line(start, stripped, blank_before, blank_after)
        blank_before = not stripped
        offset += len(row) + 1


def words_of(text: str) -> list[str]:
    """Return the words of a line: letters and digits, with what joins them."""
    return re.findall(r"\w+(?:[.'’/&-]\w+)*", text)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as sentences and lists do, closing quotes aside."""
    return _END.search(text[-12:]) is not None


def capitalised(word: str) -> bool:
    """Tell whether a word starts with a capital letter."""
    return word[:1].isupper()


def is_upper(text: str) -> bool:
    """Tell whether a line shouts: letters, and all of them capitals."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 4
