"""Keep on disk what merging must know of each article: its things, and which of them each claim is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Claim, CleanArticle, Identification, Kind, Mention
from kg.resolve.evidence import is_certain
from kg.resolve.gazetteer import Entry
from kg.resolve.names import fold, noun_key, squeeze, strip_name
from kg.resolve.thing import Thing
from kg.scratch import Scratch, load, save
from kg.vocab import KG

__all__ = ["JOINT", "NAMED", "SCHEMA", "VERSION_OF", "ArticleFacts", "Ends", "Facts", "read_ends", "tell_facts"]

SCHEMA = """
CREATE TABLE things (
    article TEXT, n INTEGER, key TEXT, lang TEXT, name TEXT, flat TEXT, kind TEXT, certain INTEGER, named INTEGER,
    proper INTEGER, first INTEGER, names TEXT, votes TEXT, spans TEXT, doubts TEXT, entry INTEGER
);
CREATE TABLE articles (article TEXT PRIMARY KEY, source TEXT, title TEXT, claims TEXT) WITHOUT ROWID;
"""
VERSION_OF = str(KG.versionOf)
JOINT = "\n"  # between the parts of a key: folded names and IRIs hold none
# Why a mention is one of a thing with a proper name.
NAMED = frozenset({Identification.NAME, Identification.SPELLING, Identification.SHORT_FORM, Identification.ACRONYM})


@dataclass(frozen=True, slots=True)
class Ends:
    """The numbers of the things that a claim is about, in its article; ``places`` may be what its place names."""

    subject: int
    object: int | None
    speaker: int | None
    places: tuple[int, ...]
    version: bool  # it says what the subject is a version of


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What merging must know of one article, as it goes into the database."""

    article: str
    source: str
    title: str
    things: tuple[tuple[Entry | None, tuple[object, ...]], ...]  # what each is recognised as, and its row
    claims: str  # what each claim is about


def tell_facts(cleaned: CleanArticle, claims: tuple[Claim, ...], table: dict[Mention, Thing]) -> ArticleFacts:
    """Return what merging must know of an article and the things that were found in it."""
    things = list(dict.fromkeys(table.values()))
    numbers = {id(thing): n for n, thing in enumerate(things)}
    called: dict[str, list[int]] = {}
    for n, thing in enumerate(things):
        for name in {fold(name) for name in thing.names} if thing.named else ():
            called.setdefault(name, []).append(n)
    ends = [
        (
            numbers[id(table[c.subject])],
            numbers[id(table[c.object])] if isinstance(c.object, Mention) else None,
            numbers[id(table[c.speaker])] if c.speaker is not None else None,
            called.get(fold(strip_name(c.place.text)), ()) if c.place is not None else (),
            c.predicate == VERSION_OF,
        )
        for c in claims
    ]
    article = cleaned.article
    rows = tuple((thing.entry, _row(thing)) for thing in things)
    return ArticleFacts(article.iri, article.source, article.title, rows, save(ends))


class Facts:
    """What is known of the things of all articles, one article at a time."""

    def __init__(self, db: Scratch) -> None:
        self._db = db
        self.entries: list[Entry] = []  # those that are mentioned
        self._numbers: dict[Entry, int] = {}

    def add(self, told: ArticleFacts) -> None:
        """Keep the things of one article."""
        rows = [(told.article, n, *row, self._number(entry)) for n, (entry, row) in enumerate(told.things)]
        self._db.executemany(f"INSERT INTO things VALUES ({', '.join('?' * 16)})", rows)
        row = (told.article, told.source, told.title, told.claims)
        self._db.execute("INSERT INTO articles VALUES (?, ?, ?, ?)", row)

    def ends(self, article: str) -> str:
        """Return what each claim of an article is about, as it is written."""
        (claims,) = self._db.execute("SELECT claims FROM articles WHERE article = ?", (article,)).fetchone()
        return str(claims)

    def all_ends(self) -> Iterator[tuple[str, tuple[Ends, ...]]]:
        """Yield what the claims of each article are about, by the articles' IRIs."""
        for article, claims in self._db.execute("SELECT article, claims FROM articles ORDER BY article"):
            yield article, read_ends(claims)

    def find(self, text: str) -> tuple[str, ...]:
        """Return the IRIs of the articles with such a source, IRI or title."""
        rows = self._db.execute("SELECT article FROM articles WHERE ? IN (article, source, title) ORDER BY 1", (text,))
        return tuple(iri for (iri,) in rows)

    def _number(self, entry: Entry | None) -> int | None:
        if entry is None:
            return None
        number = self._numbers.setdefault(entry, len(self.entries))
        if number == len(self.entries):
            self.entries.append(entry)
        return number


def read_ends(text: str) -> tuple[Ends, ...]:
    """Read what each claim of an article is about, in their order."""
    return tuple(Ends(s, o, who, tuple(places), version) for s, o, who, places, version in load(text))


def _row(thing: Thing) -> tuple[object, ...]:
    name = thing.name
    return (
        JOINT.join(_key(thing, name)),
        thing.lang,
        name,
        squeeze(name),
        thing.kind.value,
        is_certain(thing.votes),
        thing.named,
        any(why in NAMED for why in thing.reasons.values()),
        min(thing.spans).start,
        save(thing.names),
        save(thing.votes),
        save(sorted((span.start, span.end, why.value) for span, why in thing.reasons.items())),
        save(thing.doubts),
    )


def _key(thing: Thing, name: str) -> tuple[str, ...]:
    """Return what surely identifies a thing: those that share it are one, but for their kinds."""
    if thing.entry is not None:
        return "known", thing.entry.iri
    if thing.named and (" " in name or thing.kind is not Kind.PERSON) and not thing.doubts:
        return "name", squeeze(name)
    if thing.named:
        return "one", thing.article, squeeze(name), *thing.doubts
    if thing.kind is Kind.CONCEPT and thing.generic:
        return "concept", noun_key(name)
    return "noun", thing.article, fold(name), thing.kind.value
