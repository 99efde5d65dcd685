"""Merge the things of all articles into entities: on full names and recognised ones, never on a bare surname.

The things lie in a scratch database, sorted as each step needs them, so that no more than one group's names and votes
are in memory at a time, however many articles there are.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise
from operator import itemgetter

from kg.model import Kind
from kg.resolve.evidence import Votes, best_kind
from kg.resolve.facts import JOINT
from kg.resolve.gazetteer import Entry
from kg.resolve.names import is_acronym, slug, squeeze
from kg.scratch import Scratch, load, save

__all__ = ["SCHEMA", "merge"]

SCHEMA = """
CREATE TABLE parts (key TEXT PRIMARY KEY, flat TEXT, name TEXT, kind TEXT, people INTEGER) WITHOUT ROWID;
CREATE TABLE owners (flat TEXT, key TEXT, PRIMARY KEY (flat, key)) WITHOUT ROWID;
CREATE TABLE renamed (key TEXT PRIMARY KEY, end TEXT) WITHOUT ROWID;
CREATE TABLE groups (
    key TEXT PRIMARY KEY, name TEXT, guess TEXT, kind TEXT, lang TEXT, alt TEXT, same TEXT, proper INTEGER, slug TEXT,
    rank INTEGER, lo TEXT, hi TEXT
) WITHOUT ROWID;
CREATE TABLE iris (key TEXT PRIMARY KEY, iri TEXT) WITHOUT ROWID;
CREATE TABLE doubts (a TEXT, b TEXT, why TEXT);
"""
ACRONYM = 3  # shorter acronyms are too common to mean one thing in every article
# Kinds that mentions of one thing may be given: a platform is a firm, a country acts, an architecture is a product.
NEAR = [
    {Kind.ORGANIZATION, Kind.PLACE, Kind.EVENT, Kind.PRODUCT, Kind.SOFTWARE},
    {Kind.SOFTWARE, Kind.PRODUCT, Kind.CONCEPT, Kind.WORK},
    {Kind.EVENT, Kind.WORK, Kind.CONCEPT},
]
RANK = {"known": 0, "name": 0, "one": 2, "concept": 1, "noun": 3}  # who has the first claim to a readable IRI
LAST_PLAIN = 2  # the last rank that gets one without a hash

Doubt = tuple[str, str, str]  # two keys, and why they may be one


@dataclass(slots=True)
class _Group:
    """What the things of one group have told so far."""

    counts: Counter[str] = field(default_factory=Counter)  # their main names, by how often they are used
    names: set[tuple[str, str]] = field(default_factory=set)  # all names with their languages
    langs: set[str] = field(default_factory=set)
    votes: Votes = field(default_factory=Counter)
    named: bool = False
    people: bool = False  # one of its things is a person
    proper: bool = False

    def add(self, name: str, names: str, votes: str, kind: str, lang: str, named: int, proper: int) -> None:
        found: dict[str, int] = load(names)
        self.counts[name] += max(1, sum(found.values()))
        self.names.update((n, lang) for n in found)
        self.langs.add(lang)
        self.votes.update({Kind(k): v for k, v in load(votes).items()})
        self.named |= bool(named)
        self.people |= kind == Kind.PERSON
        self.proper |= bool(proper)

    def join(self, other: "_Group") -> None:
        self.counts.update(other.counts)
        self.names |= other.names
        self.langs |= other.langs
        self.votes.update(other.votes)
        self.named |= other.named
        self.people |= other.people
        self.proper |= other.proper

    @property
    def name(self) -> str:
        """The commonest main name; ties by length, then alphabet."""
        return max(self.counts, key=lambda n: (self.counts[n], len(n), n))

    @property
    def kind(self) -> Kind:
        return best_kind(self.votes, (n for n, _ in self.names), named=self.named)

    def lang(self, name: str) -> str:
        """The one language of a name, "" where there are several."""
        langs = {lang for n, lang in self.names if n == name} or self.langs
        return next(iter(langs)) if len(langs) == 1 else ""


def merge(db: Scratch, entries: list[Entry], base_iri: str) -> None:
    """Group the things that are one and give each group its IRI; doubtful merges are noted and not made."""
    db.executemany("INSERT INTO doubts VALUES (?, ?, ?)", _take_apart(db))
    db.execute(
        "UPDATE things SET key = key || char(10) || kind WHERE certain AND EXISTS"
        " (SELECT 1 FROM renamed r WHERE r.key = things.key || char(10) || things.kind)"
    )
    db.execute("DELETE FROM renamed")
    db.executemany("INSERT INTO doubts VALUES (?, ?, ?)", _join_aliases(db))
    db.execute(
        "UPDATE things SET key = (SELECT end FROM renamed r WHERE r.key = things.key)"
        " WHERE key IN (SELECT key FROM renamed)"
    )
    db.executemany("INSERT INTO groups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _gather(db, entries))
    db.executemany("INSERT INTO iris VALUES (?, ?)", _mint(db, base_iri))


def _take_apart(db: Scratch) -> Iterator[Doubt]:
    """Find names whose things are surely of kinds that one thing cannot be; note what each part is called."""
    rows = db.execute(
        "SELECT key, name, names, votes, kind, lang, named, proper, certain FROM things"
        " WHERE key > 'known' AND key < 'known~' OR key > 'name' AND key < 'name~' ORDER BY key"
    )
    for key, things in groupby(rows, itemgetter(0)):
        by_kind: dict[str, _Group] = defaultdict(_Group)  # by the kind beyond doubt, "" for the others
        for _, *told, certain in things:
            by_kind[told[3] if certain else ""].add(*told)
        parts = {key: _whole(by_kind.values())}
        if key.startswith("name"):
            whole = parts.pop(key)
            main = best_kind(whole.votes, whole.counts, named=True)
            odd = [kind for kind in by_kind if kind and not _near(Kind(kind), main)]
            parts = {key + JOINT + kind: by_kind[kind] for kind in odd}
            if len(odd) < len(by_kind):
                parts[key] = _whole(group for kind, group in by_kind.items() if kind not in odd)
            db.executemany("INSERT INTO renamed VALUES (?, '')", [(key + JOINT + kind,) for kind in odd])
        for part, group in parts.items():
            flat = part.partition(JOINT)[2] if part.startswith("name") else None
            db.execute(
                "INSERT INTO parts VALUES (?, ?, ?, ?, ?)", (part, flat, group.name, group.kind.value, group.people)
            )
            db.executemany(
                "INSERT INTO owners VALUES (?, ?)", [(flat, part) for flat in {squeeze(n) for n, _ in group.names}]
            )
        for a, b in pairwise(sorted(parts)):
            yield a, b, "one name, different kinds"


def _whole(groups: Iterable[_Group]) -> _Group:
    whole = _Group()
    for group in groups:
        whole.join(group)
    return whole


def _near(a: Kind, b: Kind) -> bool:
    return a is b or any({a, b} <= near for near in NEAR)


def _join_aliases(db: Scratch) -> Iterator[Doubt]:
    """Join a thing to the one that another article gives its name as a further full name or acronym."""
    rows = db.execute(
        "SELECT p.key, p.name, p.kind, p.people, o.key, q.kind FROM parts p"
        " JOIN owners o ON o.flat = p.flat AND o.key <> p.key JOIN parts q ON q.key = o.key ORDER BY p.key, o.key"
    )
    target: dict[str, str] = {}
    for (key, name, kind, people), found in groupby(rows, itemgetter(0, 1, 2, 3)):
        others = [(other, theirs) for *_, other, theirs in found]
        full = (
            " " in name
            or (is_acronym(name) and len(name) >= ACRONYM)
            or (kind != Kind.PERSON and len(name) > ACRONYM + 1)
        )
        alike = [other for other, theirs in others if (theirs == Kind.PERSON) == (kind == Kind.PERSON)]
        if full and len(alike) == 1 and not (people and " " not in name):
            target[key] = alike[0]
        else:
            for other, _ in others[:2]:
                yield key, other, "a further name of the other"
    for key in target:
        end, seen = key, {key}
        while end in target and target[end] not in seen:
            end = target[end]
            seen.add(end)
        if end in target:  # names that are names of each other: the first stands for all
            end = min(seen)
        db.execute("INSERT INTO renamed VALUES (?, ?)", (key, end))


def _gather(db: Scratch, entries: list[Entry]) -> Iterator[tuple[object, ...]]:
    """Yield what each group says of its thing."""
    rows = db.execute(
        "SELECT key, article, first, entry, name, names, votes, kind, lang, named, proper FROM things"
        " ORDER BY key, article"
    )
    for key, things in groupby(rows, itemgetter(0)):
        group, lo, hi = _Group(), "", ""
        known: tuple[str, int, int] | None = None  # where the first recognised mention is, and as what
        for _, article, first, entry, *told in things:
            group.add(*told)
            lo, hi = lo or article, article
            if entry is not None:
                known = min(known or (article, first, entry), (article, first, entry))
        name, guess = group.name, group.kind
        kind = guess if known is None else entries[known[2]].kind
        same = () if known is None else entries[known[2]].same_as
        alt = sorted(pair for pair in group.names if pair[0] != name)
        lang, rank = group.lang(name), RANK[key.partition(JOINT)[0]]
        yield (
            key, name, guess.value, kind.value, lang, save(alt), save(same), group.proper, slug(name), rank, lo, hi
        )  # fmt: skip


def _mint(db: Scratch, base_iri: str) -> Iterator[tuple[str, str]]:
    """Mint readable IRIs; a hash only where two things share the slug, and for what only its article identifies."""
    rows = db.execute("SELECT slug, rank, key FROM groups ORDER BY slug, rank, key")
    before = ""
    for row, after in pairwise(chain(rows, [("", -1, "")])):
        short, rank, key = row
        first, shared = before != short, after[:2] == (short, rank)
        yield key, base_iri + (short if first and not shared and rank <= LAST_PLAIN else _hashed(short, key))
        before = short


def _hashed(short: str, key: str) -> str:
    return f"{short}-{hashlib.sha256(key.encode('utf-8')).hexdigest()[:8]}"
