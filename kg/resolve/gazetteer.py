"""Recognise well-known names: ``ontologies/entities.ttl`` and the user's own Turtle or CSV files.

Turtle: ``<iri> a schema:Place ; rdfs:label "Spain"@en, "España"@es ; skos:altLabel … ; owl:sameAs wd:Q29``.
CSV with a header: ``name,kind`` and optionally ``lang``, ``aliases`` (separated by ``|``), ``same_as``.
A gazetteer gives names, kinds and links; it never makes a claim. A user's own entries stand before the built-in ones:
a name that both know means the user's.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from os import PathLike
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, parse

from kg.errors import OntologyError
from kg.model import Kind
from kg.ontology import ontology_dir
from kg.resolve.names import fold, noun_key, squeeze
from kg.vocab import SCHEMA

__all__ = ["Entry", "Gazetteer", "load_gazetteer", "read_entities"]

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ALT_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
SAME_AS = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"
SHORT = 4  # names up to this length must match letter by letter: "X", "UE", "Meta"


@dataclass(frozen=True, slots=True)
class Entry:
    """One well-known thing; ``names`` are (name, language), the labels first."""

    iri: str
    name: str
    kind: Kind
    names: tuple[tuple[str, str], ...]
    same_as: tuple[str, ...] = ()


class Gazetteer:
    """Well-known things by name; ``behind`` is asked for the names that these entries do not know."""

    def __init__(self, entries: Iterable[Entry] = (), *, behind: "Gazetteer | None" = None) -> None:
        self._behind = behind
        self.entries = tuple(sorted(entries, key=lambda e: e.iri))
        table: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for entry in self.entries:
            for name, _ in entry.names:
                key = squeeze(name) if _is_name(name) else noun_key(name)
                table[key].append((name, entry))
        self._table = dict(table)

    def __len__(self) -> int:
        return len(self.entries) + (len(self._behind) if self._behind is not None else 0)

    def __iter__(self) -> Iterator[Entry]:
        yield from self.entries
        yield from self._behind or ()

    def names(self) -> tuple[tuple[str, Kind], ...]:
        """Return the proper names that mean one kind of thing, sorted; for finding them in a text."""
        kinds: dict[str, set[Kind]] = defaultdict(set)
        for entry in self:
            for name, _ in entry.names:
                if _is_name(name) and entry.kind is not Kind.CONCEPT:
                    kinds[name].add(entry.kind)
        return tuple((name, next(iter(found))) for name, found in sorted(kinds.items()) if len(found) == 1)

    def find(self, text: str, *, kind: Kind | None = None) -> Entry | None:
        """Return the one thing a text names, or None; ``kind`` decides between things of one name.

        A capitalised name matches capitalised texts only ("Meta", not "meta"), and a name in small letters only
        texts in small letters or at the start of a sentence.
        """
        seen = {
            e.iri: e
            for key in {squeeze(text), noun_key(text)}
            for n, e in self._table.get(key, ())
            if _matches(n, text)
        }
        if len(seen) > 1 and kind is not None:
            seen = {iri: entry for iri, entry in seen.items() if entry.kind is kind}
        if not seen and self._behind is not None:
            return self._behind.find(text, kind=kind)
        return next(iter(seen.values())) if len(seen) == 1 else None


def _is_name(name: str) -> bool:
    return name[:1].isupper() or any(c.isupper() for c in name[1:])


def _matches(name: str, text: str) -> bool:
    if not _is_name(name):
        return text[1:] == text[1:].lower()
    if not _is_name(text):
        return False
    if len(name.split()) != len(text.split()) and _capitals(name) != _capitals(text):
        return False  # "Open AI" is "OpenAI", "Altamar" is no "Alta Mar"
    if len(name) <= SHORT:
        return name in (text, text.removesuffix("s")) or (
            fold(name) == fold(text) and name[1:].isupper() is text[1:].isupper()
        )
    return True


def _capitals(name: str) -> list[str]:
    return [c for c in name if c.isupper()]


def read_entities(paths: Iterable[str | PathLike[str]]) -> tuple[Entry, ...]:
    """Read a user's own files (``.ttl`` or ``.csv``), sorted by IRI; of one IRI the last entry counts.

    The IRI that a Turtle file gives a thing is a link to it (``owl:sameAs``) beside those the file states.

    Raises:
        OntologyError: a file is missing or wrong; the message names the file and the line.
    """
    entries: dict[str, Entry] = {}
    for path in map(Path, paths):
        if path.suffix.lower() == ".csv":
            entries |= {entry.iri: entry for entry in _from_csv(path)}
        else:
            found = _from_turtle(path)
            entries |= {e.iri: replace(e, same_as=tuple(sorted({*e.same_as, e.iri}))) for e in found}
    return tuple(entries[iri] for iri in sorted(entries))


def load_gazetteer(entries: Iterable[Entry] = ()) -> Gazetteer:
    """Return the built-in entities, a user's own before them."""
    own = tuple(entries)
    return Gazetteer(own, behind=_builtin()) if own else _builtin()


@lru_cache(maxsize=1)
def _builtin() -> Gazetteer:
    return Gazetteer(_from_turtle(ontology_dir() / "entities.ttl"))


def _from_turtle(path: Path) -> Iterator[Entry]:
    store = Store()
    try:
        store.extend(parse(path=str(path), format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"cannot read the entities file {path}: {error}") from error
    for quad in store.quads_for_pattern(None, RDF_TYPE, None):
        node, kind = quad.subject, _kind(str(getattr(quad.object, "value", "")))
        if kind is None or not isinstance(node, NamedNode):
            continue
        labels, others = _names(store, node, LABEL), _names(store, node, ALT_LABEL)
        if not labels:
            raise OntologyError(f"the entities file {path}: {node} has no rdfs:label")
        same = (q.object.value for q in store.quads_for_pattern(node, SAME_AS, None) if isinstance(q.object, NamedNode))
        main = next((n for n, lang in labels if lang == "en"), labels[0][0])
        yield Entry(node.value, main, kind, (*labels, *others), tuple(sorted(same)))


def _names(store: Store, node: NamedNode | BlankNode, predicate: NamedNode) -> tuple[tuple[str, str], ...]:
    found = (q.object for q in store.quads_for_pattern(node, predicate, None))
    return tuple(sorted((o.value, o.language or "") for o in found if isinstance(o, Literal)))


def _kind(iri: str) -> Kind | None:
    names = {str(SCHEMA[kind.value]): kind for kind in Kind if kind is not Kind.CONCEPT} | {CONCEPT: Kind.CONCEPT}
    return names.get(iri)


def _from_csv(path: Path) -> Iterator[Entry]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"cannot read the entities file {path}: {error}") from error
    for number, row in enumerate(rows, start=2):
        name, kind = (row.get("name") or "").strip(), (row.get("kind") or "").strip()
        known = {k.value.casefold(): k for k in Kind} | {k.name.casefold(): k for k in Kind}
        if not name or kind.casefold() not in known:
            kinds = ", ".join(sorted(k.name.capitalize() for k in Kind))
            raise OntologyError(f"the entities file {path}, line {number}: give a name and a kind, one of {kinds}")
        lang = (row.get("lang") or "").strip()
        aliases = [a.strip() for a in (row.get("aliases") or "").split("|") if a.strip()]
        same = tuple(sorted(s.strip() for s in (row.get("same_as") or "").split("|") if s.strip()))
        names = tuple((n, lang) for n in [name, *aliases])
        yield Entry(f"urn:article-kg:entity:{fold(name)}", name, known[kind.casefold()], names, same)
