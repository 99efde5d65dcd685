"""Join what "&" makes one name of, and drop the party and seat behind a name: "Weiss & Gray", "Ann Weiss, R-Ohio"."""

from kg.extract.names.name_words import NameWords
from kg.extract.tree.tokens import Doc
from kg.model import Kind

__all__ = ["drop_seats", "join_days", "join_firms"]

Run = tuple[int, int, Kind | None]


def join_firms(doc: Doc, runs: list[Run]) -> list[Run]:
    """ "Weiss & Gray": in a text the sign joins the names of one firm."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last is not None and run[0] == last[1] + 1 and doc[last[1]].text == "&":
            joined[-1] = (last[0], run[1], Kind.ORGANIZATION)
        else:
            joined.append(run)
    return joined


def join_days(doc: Doc, runs: list[Run]) -> list[Run]:
    """ "the Sunday Courier": between an article and a name, a day in capitals belongs to the name."""
    return [(start - 1 if _is_part(doc, start, end) else start, end, kind) for start, end, kind in runs]


def _is_part(doc: Doc, start: int, end: int) -> bool:
    if start < 2 or doc[start - 1].pos_ != "PROPN" or not doc[start - 1].is_title:
        return False
    article, day = doc[start - 2], doc[start - 1]
    return article.lower_ == "the" and article.head in doc[start:end] and day.head in doc[start:end]


def drop_seats(doc: Doc, runs: list[Run], words: NameWords) -> list[Run]:
    """ "Ann Weiss, R-Ohio": a letter for the party, and where the seat is, name nothing of their own."""
    ends = {end for _, end, _ in runs}
    dropped: set[int] = set()
    for at in range(1, len(doc) - 2):
        letter, behind = doc[at], doc[at + 1 : at + 3]
        if letter.is_upper and letter.lower_ in words.party_letters and behind[0].text == "-":
            beside = doc[at - 1].text == "," and at - 1 in ends
            if beside and behind[1].text[0].isupper():
                dropped |= {at, at + 2}
    return [run for run in runs if run[0] not in dropped]
