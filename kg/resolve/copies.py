"""Find near-copies: articles that reprint one wire text count as one witness.

Broder (1997), shingles compared by MinHash; pairs that locality-sensitive hashing proposes are then measured exactly.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from kg.model import CleanArticle, Role
from kg.resolve.names import fold

__all__ = ["near_copies"]

SHINGLE = 4  # words
PERMUTATIONS = 96
PROPOSED, COPY = 0.35, 0.65  # Jaccard similarity: proposed by hashing, accepted when measured
HELD, EXCERPT = 0.8, 40  # a shortened reprint: the share of the shorter text in the longer, and its least size
LOW = np.uint64(0xFFFFFFFF)  # datasketch hashes are 32 bits wide

Shingles = npt.NDArray[np.uint64]


def near_copies(articles: Iterable[CleanArticle]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of articles, as IRIs, that are copies of each other, each with two members or more.

    The first of a group is the one published first, as far as dates are known; the rest follow by IRI.
    """
    shingles: dict[str, Shingles] = {}
    dates: dict[str, str] = {}
    for cleaned in articles:
        found = _shingles(cleaned)
        if len(found):
            shingles[cleaned.article.iri] = found
            dates[cleaned.article.iri] = cleaned.article.published or "9999"
    if len(shingles) < 2:
        return ()
    from datasketch import MinHash, MinHashLSH  # here, for it takes seconds to load

    index = MinHashLSH(threshold=PROPOSED, num_perm=PERMUTATIONS)
    parent = {iri: iri for iri in shingles}

    def root(iri: str) -> str:
        while parent[iri] != iri:
            iri = parent[iri]
        return iri

    for iri, found in sorted(shingles.items()):
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)
        sketch.update_batch(found & LOW)
        for other in sorted(index.query(sketch)):
            if root(iri) != root(other) and _is_copy(found, shingles[other]):
                parent[max(root(iri), root(other))] = min(root(iri), root(other))
        index.insert(iri, sketch)
    groups: dict[str, set[str]] = defaultdict(set)
    for iri in shingles:
        groups[root(iri)].add(iri)
    several = [groups[first] for first in sorted(groups) if len(groups[first]) > 1]
    return tuple(tuple(sorted(group, key=lambda iri: (dates[iri], iri))) for group in several)


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
