"""Resolve claims to entities: first within each article, then across all of them.

The articles are gone through twice. The first time, what merging must know of their things is put on disk; merging
sorts and joins it there. The second time, each article comes out with its claims and the entities it mentions. So
memory does not grow with the number of articles.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Self

from kg.model import Claim, CleanArticle, Entity, Identification, Kind, ResolvedArticle, ResolvedClaim
from kg.ontology import Ontology
from kg.resolve import doubts, facts, merge, versions
from kg.resolve.claims import end_iris
from kg.resolve.curation import Instruction
from kg.resolve.decisions import Decisions, Edits
from kg.resolve.facts import ArticleFacts, Facts, tell_facts
from kg.resolve.gazetteer import Gazetteer, load_gazetteer
from kg.resolve.things import find_things
from kg.resolve.verdict import Verdict, settle, settle_claims
from kg.scratch import Scratch, load, open_scratch, save
from kg.vocab import BASE_IRI

__all__ = ["Resolution", "look_at", "resolve"]

SCHEMA = """
CREATE TABLE mentions (
    article TEXT, n INTEGER, born TEXT, iri TEXT, reasons TEXT, spans TEXT, PRIMARY KEY (article, n)
) WITHOUT ROWID;
CREATE TABLE spread (key TEXT, flat TEXT, lo TEXT, hi TEXT, PRIMARY KEY (key, flat)) WITHOUT ROWID;
CREATE TABLE used (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE tied (iri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE entities (
    iri TEXT PRIMARY KEY, name TEXT, kind TEXT, lang TEXT, alt TEXT, same TEXT, named INTEGER
) WITHOUT ROWID;
CREATE TABLE placed (rarer TEXT, first TEXT, second TEXT, why TEXT, PRIMARY KEY (rarer, first, second, why))
    WITHOUT ROWID;
"""
# Which mentions mean which entity, and why a thing is one with those of other articles.
SPREAD = "INSERT INTO spread SELECT key, flat, min(article), max(article) FROM things GROUP BY key, flat"
MENTIONS = """
INSERT INTO mentions SELECT t.article, t.n, i.iri, i.iri,
    CASE WHEN t.entry IS NULL THEN '' ELSE :known END || ' ' || CASE
        WHEN s.lo <> t.article OR s.hi <> t.article THEN :across
        WHEN t.entry IS NULL AND (g.lo <> t.article OR g.hi <> t.article) THEN :alias
        ELSE '' END,
    t.spans
FROM things t JOIN iris i ON i.key = t.key JOIN groups g ON g.key = t.key
    JOIN spread s ON s.key = t.key AND s.flat = t.flat
"""
PLACED = """
WITH doubtful AS (SELECT first AS iri FROM candidates UNION SELECT second FROM candidates),
counts AS (SELECT iri, count(DISTINCT article) AS n FROM mentions WHERE iri IN (SELECT iri FROM doubtful) GROUP BY iri)
INSERT INTO placed SELECT CASE WHEN a.n < b.n OR a.n = b.n AND first < second THEN first ELSE second END,
    first, second, why
FROM candidates JOIN counts a ON a.iri = first JOIN counts b ON b.iri = second
"""
WHYS = {
    "known": Identification.WELL_KNOWN.value,
    "across": Identification.ACROSS.value,
    "alias": Identification.ALIAS.value,
}

Pair = tuple[CleanArticle, tuple[Claim, ...]]


def resolve(
    articles: Iterable[Pair],
    *,
    ontology: Ontology,
    gazetteer: Gazetteer | None = None,
    base_iri: str = BASE_IRI,
    curation: Iterable[Instruction] = (),
    claim_iri: Callable[[ResolvedClaim], str] | None = None,
    told: Iterable[ArticleFacts] | None = None,
) -> "Resolution":
    """Resolve the claims of a set of articles; the order of the articles does not matter.

    Args:
        articles: cleaned articles with their claims; they are gone through more than once.
        ontology: relations and lexicons, as evidence for kinds.
        gazetteer: well-known things; the built-in ones if None, ``Gazetteer()`` for none.
        base_iri: what the IRIs of entities start with.
        curation: instructions to re-apply, in their order.
        claim_iri: mints the IRI of a claim; needed where the curation rejects claims.
        told: what ``look_at`` returns for each of the articles, in any order, where that was done elsewhere.
    """
    known = load_gazetteer() if gazetteer is None else gazetteer
    db = open_scratch("".join((facts.SCHEMA, merge.SCHEMA, doubts.SCHEMA, versions.SCHEMA, SCHEMA)))
    found = Facts(db)
    if told is None:
        told = (look_at(cleaned, claims, ontology=ontology, gazetteer=known) for cleaned, claims in articles)
    for one in told:
        found.add(one)
    merge.merge(db, found.entries, base_iri)
    doubts.find_doubts(db)
    db.execute(SPREAD)
    db.execute(MENTIONS, WHYS)
    return Resolution(db, found, articles, Decisions(curation, db, found, base_iri, claim_iri))


def look_at(
    cleaned: CleanArticle, claims: tuple[Claim, ...], *, ontology: Ontology, gazetteer: Gazetteer
) -> ArticleFacts:
    """Find the things of one article; it needs no other."""
    return tell_facts(cleaned, claims, find_things(cleaned, claims, ontology=ontology, gazetteer=gazetteer))


class Resolution:
    """What a set of articles says of which entities; close it when done, for it may hold much room on disk."""

    def __init__(self, db: Scratch, found: Facts, articles: Iterable[Pair], decisions: Decisions) -> None:
        self._db = db
        self._facts = found
        self._articles = articles
        self._decisions = decisions
        self._said: set[tuple[str, str]] = set()  # what is a version of what, as some article says
        for article, ends in found.all_ends():
            iris = self._born(article)
            about = [(end, of.version) for of in ends if (end := end_iris(of, iris)) is not None]
            self._use(iri for end, _ in about for iri in end)
            tied = {iri for (subject, obj, *_), _ in about for iri in (subject, obj) if iri}
            db.executemany("INSERT OR IGNORE INTO tied VALUES (?)", [(iri,) for iri in tied])
            self._said |= {(subject, obj) for (subject, obj, *_), version in about if version and obj}
        db.execute(
            "INSERT INTO entities SELECT i.iri, name, kind, lang, alt, same, proper FROM used u"
            " JOIN iris i ON i.iri = u.iri JOIN groups g ON g.key = i.key"
        )
        self._drop_unused()
        self._families = versions.find_families(db, self._entities("WHERE iri IN (SELECT iri FROM tied)"))
        if decisions:
            decisions.settle(self._entities())
            db.execute("DELETE FROM used")
            for cleaned, claims in articles:
                left = settle_claims(cleaned, claims, self._verdict(cleaned.article.iri), decisions.edits)
                self._use(iri for c in left for iri in (c.subject, c.object, c.speaker, c.place))
            self._drop_unused()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the room back."""
        self._db.close()

    @property
    def curated(self) -> tuple[str, ...]:
        """The instructions of people that were applied."""
        return self._decisions.applied

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """All of them, and why one found nothing to do; "" where it was applied."""
        return self._decisions.lines

    @property
    def idle(self) -> tuple[tuple[str, str], ...]:
        """Those that found nothing to do, and why."""
        return self._decisions.idle

    def entities(self) -> Iterator[Entity]:
        """Yield the entities that some claim is about, by their IRIs."""
        return self._entities()

    def candidates(self) -> Iterator[tuple[str, str, str]]:
        """Yield the doubtful merges that were not made: two IRIs, and why; sorted."""
        yield from self._db.execute("SELECT first, second, why FROM candidates ORDER BY first, second, why")

    def link(self, links: Mapping[str, str], candidates: Iterable[tuple[str, str, str]]) -> None:
        """Say by their IRIs what entities are elsewhere, and which may be one for that reason."""
        rows = [(save((link,)), iri) for iri, link in links.items()]
        self._db.executemany("UPDATE entities SET same = ? WHERE iri = ?", rows)
        self._db.executemany("INSERT OR IGNORE INTO candidates VALUES (?, ?, ?)", candidates)

    def articles(self) -> Iterator[ResolvedArticle]:
        """Yield the articles, in the order in which they were given."""
        for (cleaned, claims), verdict in zip(self._articles, self.verdicts(self._iris()), strict=True):
            yield settle(cleaned, claims, verdict, self._decisions.edits)

    @property
    def edits(self) -> Edits:
        """What people decided on claims."""
        return self._decisions.edits

    def verdicts(self, iris: Iterable[str]) -> Iterator[Verdict]:
        """Yield for each article what all of them together have decided on it."""
        self._place_candidates()
        for iri in iris:
            told = self._db.execute(
                "SELECT DISTINCT first, second, why FROM mentions m JOIN placed p ON p.rarer = m.iri"
                " WHERE article = ? ORDER BY first, second, why",
                (iri,),
            )
            yield replace(self._verdict(iri), candidates=tuple(told.fetchall()))

    def _iris(self) -> Iterator[str]:
        return (cleaned.article.iri for cleaned, _ in self._articles)

    def _verdict(self, article: str) -> Verdict:
        rows = self._db.execute(
            "SELECT n, born, u.iri, reasons, spans FROM mentions m LEFT JOIN used u ON u.iri = m.iri"
            " WHERE article = ? ORDER BY n",
            (article,),
        ).fetchall()
        families = {
            born: self._families[born]
            for _, born, *_ in rows
            if born in self._families and (born, self._families[born][0]) not in self._said
        }
        return Verdict(self._facts.ends(article), tuple(rows), families)

    def _entities(self, which: str = "") -> Iterator[Entity]:
        rows = self._db.execute(f"SELECT iri, name, kind, lang, alt, same, named FROM entities {which} ORDER BY iri")
        for iri, name, kind, lang, alt, same, named in rows:
            names = tuple((n, of) for n, of in load(alt))
            yield Entity(iri, name, Kind(kind), lang, names, tuple(load(same)), bool(named))

    def _born(self, article: str) -> dict[int, str]:
        """Return the entity that each thing of an article was taken for before people decided."""
        return dict(self._db.execute("SELECT n, born FROM mentions WHERE article = ?", (article,)).fetchall())

    def _use(self, iris: Iterable[object]) -> None:
        wanted = {iri for iri in iris if isinstance(iri, str)}
        self._db.executemany("INSERT OR IGNORE INTO used VALUES (?)", [(iri,) for iri in wanted])

    def _drop_unused(self) -> None:
        """Leave out what no claim is about."""
        self._db.execute("DELETE FROM entities WHERE iri NOT IN (SELECT iri FROM used)")
        self._db.execute(
            "DELETE FROM candidates WHERE first NOT IN (SELECT iri FROM used) OR second NOT IN (SELECT iri FROM used)"
        )

    def _place_candidates(self) -> None:
        """Settle whose articles tell of each candidate: those of the rarer of the two."""
        self._db.execute("DELETE FROM placed")
        self._db.execute(PLACED)
