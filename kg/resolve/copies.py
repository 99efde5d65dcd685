"""Find near-copies: articles that reprint one wire text count as one witness.

Broder (1997), shingles compared by MinHash; pairs that locality-sensitive hashing proposes are then measured exactly.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.model import CleanArticle, Role
from kg.resolve.names import fold

__all__ = ["near_copies"]

SHINGLE = 4  # words
PERMUTATIONS = 96
PROPOSED, COPY = 0.5, 0.65  # Jaccard similarity: proposed by hashing, accepted when measured


def near_copies(articles: Iterable[CleanArticle]) -> tuple[frozenset[str], ...]:
    """Return the groups of articles, as IRIs, that are copies of each other; sorted, each with two members or more."""
    from datasketch import MinHash, MinHashLSH  # here, for it takes seconds to load

    shingles = {a.article.iri: _shingles(a) for a in articles}
    shingles = {iri: found for iri, found in sorted(shingles.items()) if found}
    index = MinHashLSH(threshold=PROPOSED, num_perm=PERMUTATIONS)
    parent = {iri: iri for iri in shingles}

    def root(iri: str) -> str:
        while parent[iri] != iri:
            iri = parent[iri]
        return iri

    for iri, found in shingles.items():
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch([s.encode("utf-8") for s in sorted(found)])
        for other in sorted(index.query(sketch)):
            if root(iri) != root(other) and _similarity(found, shingles[other]) >= COPY:
                parent[max(root(iri), root(other))] = min(root(iri), root(other))
        index.insert(iri, sketch)
    groups: dict[str, set[str]] = defaultdict(set)
    for iri in shingles:
        groups[root(iri)].add(iri)
    return tuple(frozenset(groups[first]) for first in sorted(groups) if len(groups[first]) > 1)


def _shingles(cleaned: CleanArticle) -> frozenset[str]:
    """The runs of a few words in an article's paragraphs."""
    text = " ".join(p.span.quote(cleaned.article.text) for p in cleaned.passages if p.role is Role.PARAGRAPH)
    words = re.findall(r"\w+", fold(text))
    return (
        frozenset(" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
        if words
        else frozenset()
    )


def _similarity(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b)
