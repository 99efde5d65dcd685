"""Tell the turns of an interview: questions and answers, each opened by a mark ("P. … R. …", "Q: … A: …")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.clean.words import NoiseWords
from kg.model import Role

__all__ = ["Turn", "find_turns"]

FEWEST = 2  # answers that an interview has


@dataclass(frozen=True, slots=True)
class Turn:
    """What a line of an interview is, and how many characters its mark takes."""

    role: Role
    mark: int = 0


def find_turns(lines: Sequence[str], words: NoiseWords) -> list[Turn]:
    """Return the turn of each line; all are paragraphs where the article is no interview.

    An answer may have several paragraphs; what follows the last marked one is the article's again.
    """
    asked, answered = (_lengths(lines, marks) for marks in (words.questions, words.answers))
    turns = [Turn(Role.PARAGRAPH)] * len(lines)
    if len(answered) < FEWEST or not asked or min(asked) > max(answered):
        return turns
    role = Role.PARAGRAPH
    for number in range(max(*asked, *answered) + 1):
        if number in asked:
            role = Role.QUESTION
        elif number in answered:
            role = Role.ANSWER
        turns[number] = Turn(role, asked.get(number, answered.get(number, 0)))
    return turns


def _lengths(lines: Sequence[str], marks: Sequence[str]) -> dict[int, int]:
    """Return how many characters the mark takes, for each line that opens with one."""
    if not marks:
        return {}
    opening = re.compile(rf"(?:{'|'.join(map(re.escape, marks))})\s?(?:[.:]\s?[-–—]?|[-–—])\s+(?=\S)")
    found = ((number, opening.match(line)) for number, line in enumerate(lines))
    return {number: match.end() for number, match in found if match is not None}
