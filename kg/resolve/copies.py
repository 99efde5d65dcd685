"""Find near-copies: articles that reprint one wire text count as one witness.

Broder (1997), shingles compared by MinHash; pairs that locality-sensitive hashing proposes are then measured exactly.
Sketches and shingles lie on disk, so that memory does not grow with the number of articles. Of a few articles each pair
is measured, since what makes the sketches takes a second to load.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from kg.model import BODY, CleanArticle
from kg.resolve.names import fold
from kg.scratch import Scratch, open_scratch

__all__ = ["FEW", "Copies", "Sketch", "sketch"]

SHINGLE = 4  # words
PERMUTATIONS = 96
PROPOSED, COPY = 0.35, 0.55  # Jaccard similarity: proposed by hashing, accepted when measured
HELD, EXCERPT = 0.8, 40  # a shortened reprint: the share of the shorter text in the longer, and its least size
REMEMBERED = 2_000  # texts, and pairs of them, while they are measured
SCHEMA = """
CREATE TABLE texts (iri TEXT PRIMARY KEY, published TEXT, shingles BLOB) WITHOUT ROWID;
CREATE TABLE bands (band INTEGER, hash BLOB, iri TEXT);
"""
FEW = 100  # articles up to which all pairs are measured
ALL = b""  # the band of texts of which all pairs are
LOW = np.uint64(0xFFFFFFFF)  # datasketch hashes are 32 bits wide

Shingles = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What comparing needs of one article's text."""

    iri: str
    published: str
    shingles: bytes
    bands: tuple[bytes, ...]  # texts that share one may be alike


def sketch(cleaned: CleanArticle, *, many: bool) -> Sketch | None:
    """Sketch an article's text; None if it has no words.

    Args:
        cleaned: the article.
        many: it is one of more than ``FEW`` articles.
    """
    found = _shingles(cleaned)
    if not len(found):
        return None
    article = cleaned.article
    return Sketch(article.iri, article.published or "9999", found.tobytes(), _bands(found) if many else (ALL,))


class Copies:
    """The sketches of all articles, on disk once they are many; close it when done."""

    def __init__(self) -> None:
        self._db = open_scratch(SCHEMA)

    def add(self, found: Sketch | None) -> None:
        """Keep the sketch of an article."""
        if found is not None:
            self._db.execute("INSERT INTO texts VALUES (?, ?, ?)", (found.iri, found.published, found.shingles))
            rows = [(n, band, found.iri) for n, band in enumerate(found.bands)]
            self._db.executemany("INSERT INTO bands VALUES (?, ?, ?)", rows)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return the groups of articles, as IRIs, that are copies of each other, each with two members or more.

        The first of a group is the one published first, as far as dates are known; the rest follow by IRI.
        """
        return _groups(self._db)

    def close(self) -> None:
        """Give the room back."""
        self._db.close()


@lru_cache(maxsize=1)
def _ranges() -> tuple[tuple[int, int], ...]:
    from datasketch import MinHashLSH  # here, for it takes a second to load

    return tuple(MinHashLSH(threshold=PROPOSED, num_perm=PERMUTATIONS).hashranges)


def _bands(shingles: Shingles) -> tuple[bytes, ...]:
    from datasketch import MinHash

    sketched = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)
    sketched.update_batch(shingles & LOW)
    return tuple(_digest(sketched.hashvalues[start:end]) for start, end in _ranges())


def _groups(db: Scratch) -> tuple[tuple[str, ...], ...]:
    parent: dict[str, str] = {}  # of articles that are copies

    def root(iri: str) -> str:
        while (above := parent.get(iri, iri)) != iri:
            iri = above
        return iri

    @lru_cache(maxsize=REMEMBERED)
    def shingles(iri: str) -> Shingles:
        (data,) = db.execute("SELECT shingles FROM texts WHERE iri = ?", (iri,)).fetchone()
        return np.frombuffer(data, dtype=np.uint64)

    @lru_cache(maxsize=REMEMBERED)
    def is_copy(one: str, other: str) -> bool:
        return _is_copy(shingles(one), shingles(other))

    alike = db.execute("SELECT band, hash, iri FROM bands ORDER BY band, hash, iri")
    for _, rows in groupby(alike, itemgetter(0, 1)):
        before: list[str] = []
        for _, _, iri in rows:
            for other in before:
                if root(iri) != root(other) and is_copy(other, iri):
                    first, second = sorted((root(iri), root(other)))
                    parent[second] = first
            before.append(iri)
    groups: dict[str, set[str]] = defaultdict(set)
    for iri in parent:
        groups[root(iri)] |= {iri, root(iri)}
    dates = {
        iri: db.execute("SELECT published FROM texts WHERE iri = ?", (iri,)).fetchone()
        for iri in {iri for group in groups.values() for iri in group}
    }
    return tuple(tuple(sorted(groups[first], key=lambda iri: (dates[iri], iri))) for first in sorted(groups))


def _digest(values: npt.NDArray[np.uint64]) -> bytes:
    return blake2b(values.tobytes(), digest_size=8).digest()


def _shingles(cleaned: CleanArticle) -> Shingles:
    """The runs of a few words in an article's paragraphs, as sorted hashes: 8 bytes each."""
    text = " ".join(p.span.quote(cleaned.article.text) for p in cleaned.passages if p.role in BODY)
    words = re.findall(r"\w+", fold(text))
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))} if words else set()
    hashes = (int.from_bytes(blake2b(run.encode("utf-8"), digest_size=8).digest()) for run in runs)
    return np.sort(np.fromiter(hashes, dtype=np.uint64, count=len(runs)))


def _is_copy(a: Shingles, b: Shingles) -> bool:
    """Tell whether two articles share most of their words, or one holds nearly all of the other."""
    shared = len(np.intersect1d(a, b, assume_unique=True))
    fewer = min(len(a), len(b))
    return shared / (len(a) + len(b) - shared) >= COPY or (fewer >= EXCERPT and shared / fewer >= HELD)
