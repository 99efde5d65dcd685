"""Find near-copies: articles that reprint one wire text count as one witness.

Broder (1997), shingles compared by MinHash; pairs that locality-sensitive hashing proposes are then measured exactly.
Sketches and shingles lie on disk, so that memory does not grow with the number of articles. Of a few articles each pair
is measured, since what makes the sketches takes a second to load.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from kg.model import CleanArticle, Role
from kg.resolve.names import fold
from kg.resolve.scratch import Scratch, open_scratch

__all__ = ["near_copies"]

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
LOW = np.uint64(0xFFFFFFFF)  # datasketch hashes are 32 bits wide

Shingles = npt.NDArray[np.uint64]


def near_copies(articles: Iterable[CleanArticle]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of articles, as IRIs, that are copies of each other, each with two members or more.

    The first of a group is the one published first, as far as dates are known; the rest follow by IRI.
    """
    with closing(open_scratch(SCHEMA)) as db:
        for cleaned in articles:
            found = _shingles(cleaned)
            if len(found):
                iri, date = cleaned.article.iri, cleaned.article.published or "9999"
                db.execute("INSERT INTO texts VALUES (?, ?, ?)", (iri, date, found.tobytes()))
        (count,) = db.execute("SELECT COUNT(*) FROM texts").fetchone()
        if count > FEW:
            _sketch(db)
        else:
            db.execute("INSERT INTO bands SELECT 0, x'', iri FROM texts")  # all in one band: all are alike
        return _groups(db)


def _sketch(db: Scratch) -> None:
    """Put texts that may be alike into the same bands."""
    from datasketch import MinHash, MinHashLSH  # here, for it takes a second to load

    ranges = MinHashLSH(threshold=PROPOSED, num_perm=PERMUTATIONS).hashranges
    texts = db.execute("SELECT iri, shingles FROM texts ORDER BY iri")
    for iri, data in texts:
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)
        sketch.update_batch(np.frombuffer(data, dtype=np.uint64) & LOW)
        bands = [(n, _digest(sketch.hashvalues[start:end]), iri) for n, (start, end) in enumerate(ranges)]
        db.executemany("INSERT INTO bands VALUES (?, ?, ?)", bands)


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
    text = " ".join(p.span.quote(cleaned.article.text) for p in cleaned.passages if p.role is Role.PARAGRAPH)
    words = re.findall(r"\w+", fold(text))
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))} if words else set()
    hashes = (int.from_bytes(blake2b(run.encode("utf-8"), digest_size=8).digest()) for run in runs)
    return np.sort(np.fromiter(hashes, dtype=np.uint64, count=len(runs)))


def _is_copy(a: Shingles, b: Shingles) -> bool:
    """Tell whether two articles share most of their words, or one holds nearly all of the other."""
    shared = len(np.intersect1d(a, b, assume_unique=True))
    fewer = min(len(a), len(b))
    return shared / (len(a) + len(b) - shared) >= COPY or (fewer >= EXCERPT and shared / fewer >= HELD)
