"""Do what each article needs apart from the others once it is understood, where the work is given out: in any process.

Articles come as their records are kept, so that whoever gives out the work need not read them.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, serialize

from kg.corpus import read_record
from kg.errors import StoreError
from kg.ontology import load_ontology
from kg.rdf import Run, Words, article_quads, copy_quads, words_used
from kg.resolve import ArticleFacts, Edits, Entry, Sketch, Verdict, load_gazetteer, look_at, settle, sketch
from kg.store import Part, replaced, write_part

__all__ = ["PART", "Due", "Look", "Written", "clear", "look_over", "write_articles", "write_quads"]

PART = "part-"  # what the names of files of N-Quads begin with


@dataclass(frozen=True, slots=True)
class Look:
    """What resolving must know of one article before it can decide on all."""

    facts: ArticleFacts
    sketch: Sketch | None


@dataclass(frozen=True, slots=True)
class Due:
    """One article to be written: its record, and what all of them together decided on it."""

    iri: str
    data: str
    verdict: Verdict
    original: str  # what it is a near-copy of, "" if it is none


@dataclass(frozen=True, slots=True)
class Written:
    """Some articles as they are to stand in the graph."""

    part: Part
    words: Mapping[Words, int]  # how often which words stood for a relation


def look_over(
    batch: Sequence[str], *, ontologies: tuple[str, ...], entities: tuple[Entry, ...], many: bool
) -> tuple[Look, ...]:
    """Find the things of each article, and sketch its text.

    Args:
        batch: articles as their records are kept.
        ontologies: the user's.
        entities: known to the user.
        many: there are more articles than can be compared one by one.
    """
    ontology, gazetteer = load_ontology(ontologies), load_gazetteer(entities)
    looks = []
    for data in batch:
        record = read_record(data)
        found = look_at(record.cleaned, record.claims, ontology=ontology, gazetteer=gazetteer)
        looks.append(Look(found, sketch(record.cleaned, many=many)))
    return tuple(looks)


def write_articles(batch: Sequence[Due], *, run: Run, edits: Edits, folder: Path | None = None) -> Written:
    """Write the graphs of some articles and what they state as fact.

    Args:
        batch: the articles.
        run: what made the graph.
        edits: what people decided.
        folder: where the same is put as a file of N-Quads, for the bulk loader of a server.
    """
    words: Counter[Words] = Counter()

    def quads() -> Iterator[Quad]:
        for due in batch:
            record = read_record(due.data)
            found = settle(record.cleaned, record.claims, due.verdict, edits)
            words.update(words_used(found))
            yield from article_quads(found, run)
            if due.original:
                yield from copy_quads([(due.original, due.iri)])

    return Written(write_quads(quads(), batch[0].iri, folder), words)


def write_quads(quads: Iterable[Quad], name: str, folder: Path | None) -> Part:
    """Write quads as a part of the graph, and as a file of N-Quads if there is a folder for it."""
    if folder is None:
        return write_part(quads)
    held = tuple(quads)
    _write_n_quads(held, folder, name)
    return write_part(held)


def clear(folder: Path) -> None:
    """Make the folder of a graph's parts, and take out those of another.

    Raises:
        StoreError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob(f"{PART}*.nq"):
            path.unlink()
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror or error}") from error


def _write_n_quads(quads: Sequence[Quad], folder: Path, name: str) -> None:
    """Put quads in a file of their own, whole or not at all; the same quads and name are the same file."""
    path = folder / f"{PART}{hashlib.sha256(name.encode('utf-8')).hexdigest()[:16]}.nq"
    lines = (serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    with replaced(path) as temporary:
        temporary.write_bytes(b"".join(sorted(set(lines))))
