"""Find what might be one thing but was kept apart, for people to decide."""

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter

from kg.model import Kind
from kg.resolve.names import fold, is_typo, squeeze
from kg.scratch import Scratch, load

__all__ = ["SCHEMA", "find_doubts"]

SCHEMA = """
CREATE TABLE buckets (word TEXT, key TEXT);
CREATE TABLE pairs (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE bearers (surname TEXT, key TEXT);
CREATE TABLE surnames (surname TEXT, key TEXT);
CREATE TABLE candidates (first TEXT, second TEXT, why TEXT, PRIMARY KEY (first, second, why)) WITHOUT ROWID;
"""
LONG_NAME = 8  # letters from which two names one slip apart are worth a doubt
CROWD = 20  # names that share a bucket are too many to be slips of each other
NAMED = "(key > 'known' AND key < 'known~' OR key > 'name' AND key < 'name~')"

Doubt = tuple[str, str, str]  # two keys, and why they may be one


def find_doubts(db: Scratch) -> None:
    """Fill the table of merge candidates, by IRI: what merging noted, and what is found here."""
    db.executemany("INSERT INTO doubts VALUES (?, ?, ?)", _slips(db))
    db.executemany("INSERT INTO doubts VALUES (?, ?, ?)", _surnames(db))
    db.execute(
        "INSERT OR IGNORE INTO candidates SELECT min(a.iri, b.iri), max(a.iri, b.iri), why"
        " FROM doubts JOIN iris a ON a.key = doubts.a JOIN iris b ON b.key = doubts.b WHERE a.iri <> b.iri"
    )
    db.executemany("INSERT OR IGNORE INTO candidates VALUES (?, ?, ?)", _within(db))


def _slips(db: Scratch) -> Iterator[Doubt]:
    """Find full names one slip apart; shared deletions make that near-linear."""
    names = db.execute(f"SELECT key, name FROM groups WHERE {NAMED}")
    db.executemany("INSERT INTO buckets VALUES (?, ?)", ((word, key) for key, name in names for word in _cut(name)))
    for _, found in groupby(db.execute("SELECT word, key FROM buckets ORDER BY word, key"), itemgetter(0)):
        keys = [key for _, key in islice(found, CROWD)]
        if 1 < len(keys) < CROWD:
            pairs = [(a, b) for a in keys for b in keys if a < b]
            db.executemany("INSERT OR IGNORE INTO pairs VALUES (?, ?)", pairs)
    both = db.execute(
        "SELECT a, b, x.name, y.name FROM pairs JOIN groups x ON x.key = a JOIN groups y ON y.key = b ORDER BY a, b"
    )
    for a, b, one, other in both:
        if is_typo(one, other):
            yield a, b, "names one slip apart"


def _cut(name: str) -> set[str]:
    """Return a long name and what is left of it without one of its letters."""
    flat = squeeze(name)
    if " " not in name or len(flat) < LONG_NAME:
        return set()
    return {flat, *(flat[:i] + flat[i + 1 :] for i in range(len(flat)))}


def _surnames(db: Scratch) -> Iterator[Doubt]:
    """Find bare surnames that exactly one full name of the other articles bears."""
    people = db.execute(f"SELECT name, key FROM groups WHERE guess = ? AND {NAMED}", (Kind.PERSON.value,))
    words = ((fold(name).split(), key) for name, key in people)
    db.executemany("INSERT INTO bearers VALUES (?, ?)", ((w[-1], key) for w, key in words if len(w) > 1))
    alone = db.execute("SELECT name, key FROM groups WHERE key > 'one' AND key < 'one~'")
    db.executemany("INSERT INTO surnames VALUES (?, ?)", ((fold(name), key) for name, key in alone))
    yield from db.execute(
        "SELECT s.key, b.key, 'a surname alone' FROM surnames s JOIN"
        " (SELECT surname, min(key) AS key FROM bearers GROUP BY surname HAVING count(*) = 1) b"
        " ON b.surname = s.surname"
    )


def _within(db: Scratch) -> Iterator[Doubt]:
    """Find names of an article that may be short for several fuller ones there."""
    rows = db.execute(
        "SELECT article, named, names, doubts, iri FROM things JOIN iris USING (key)"
        " WHERE article IN (SELECT article FROM things WHERE doubts <> '[]') ORDER BY article, n"
    )
    for _, things in groupby(rows, itemgetter(0)):
        found = list(things)
        called = {name: iri for _, named, names, _, iri in found if named for name in load(names)}
        for _, _, _, doubts, iri in found:
            for fuller in load(doubts):
                other = called.get(fuller)
                if other is not None and other != iri:
                    yield min(iri, other), max(iri, other), "short for one of several names"
