"""Count what speaks for each kind of a name, and look up the kind that a common noun tells."""

from collections import defaultdict
from functools import lru_cache

from kg.model import Kind
from kg.ontology import NOUN_KINDS, Lexicon

__all__ = [
    "LOC",
    "ORG",
    "PER",
    "RANK",
    "Votes",
    "add_votes",
    "noun_kind",
    "noun_kinds",
    "sum_votes",
    "top_kind",
    "word_cues",
]

Votes = defaultdict[Kind | None, float]  # None: something else (an event, a work, …)
PER, ORG, LOC = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE
RANK = {kind: i for i, kind in enumerate((ORG, PER, LOC, None, *(k for k in Kind if k not in (ORG, PER, LOC))))}


def top_kind(votes: Votes) -> Kind | None:
    """Return the kind that most speaks for, None also where nothing does."""
    return max(votes.items(), key=lambda v: (v[1], -RANK[v[0]]))[0] if votes else None


def sum_votes(a: Votes, b: Votes) -> Votes:
    """Return both together."""
    both = defaultdict(float, a)
    add_votes(both, b)
    return both


def add_votes(votes: Votes, more: Votes) -> None:
    """Add more votes to those there are."""
    for kind, weight in more.items():
        votes[kind] += weight


@lru_cache(maxsize=50_000)
def word_cues(lexicon: Lexicon, word: str, pos: str) -> frozenset[str]:
    """Return the local names of what a word alone refers to."""
    return frozenset(s.reference.rpartition("#")[2] for s in lexicon.senses(word, pos) if len(s.words) == 1)


def noun_kinds(lexicon: Lexicon, word: str) -> frozenset[Kind]:
    """Return the kinds of what a common noun may name."""
    return frozenset(NOUN_KINDS[c] for c in word_cues(lexicon, word, "noun") if c in NOUN_KINDS)


@lru_cache(maxsize=50_000)
def noun_kind(lexicon: Lexicon, word: str) -> Kind | None:
    """Return the kind of what a common noun names, None where it names none or several."""
    kinds = noun_kinds(lexicon, word)
    return next(iter(kinds)) if len(kinds) == 1 else None
