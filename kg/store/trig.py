"""Write TriG that people can read and that is the same bytes for the same graph.

Sorted by graph (the default one first), subject, predicate (``a`` first) and object, grouped, with the prefixes
of ``kg.vocab`` that are used. pyoxigraph's own writer keeps the order it is given and gathers no objects.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, groupby

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.store.sorting import sort_lines
from kg.vocab import PREFIXES

__all__ = ["Part", "join_parts", "term_writer", "to_trig", "write_part"]

Term = NamedNode | BlankNode | Literal | Triple
Line = tuple[str, str, str, str]  # graph ("" for the default one), subject, predicate, object; as written

# a part of what Turtle allows as a local name, so that no reader stumbles
LOCAL = re.compile(r"[A-Za-z0-9_À-ÖØ-öø-ÿ]([A-Za-z0-9_À-ÖØ-öø-ÿ.-]*[A-Za-z0-9_À-ÖØ-öø-ÿ-])?")
SPECIAL = re.compile(r'["\\\x00-\x1f\x7f\u0085\u2028\u2029]')
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
XSD = PREFIXES["xsd"]
RDF_TYPE = PREFIXES["rdf"] + "type"
BARE = {
    XSD + "integer": re.compile(r"[+-]?\d+"),
    XSD + "decimal": re.compile(r"[+-]?\d*\.\d+"),
    XSD + "boolean": re.compile(r"true|false"),
}
FIRST = " "  # sorts before every written term
JOINT = "\0"  # between the terms of a line; literals escape it
FEED = "\1"  # in the place of a line feed where a graph is to be sorted as one line; literals escape it as well
KNOWN = 20_000  # terms of which it is known how they are written and which prefix they use


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a graph as it is to be written: whole named graphs, and some of what the default graph holds."""

    lines: tuple[str, ...]  # of the default graph, to be sorted with those of other parts
    graphs: tuple[str, ...]  # the text of each named graph, behind its name
    prefixes: frozenset[str]


def to_trig(quads: Iterable[Quad], *, prefixes: Mapping[str, str] = PREFIXES) -> Iterator[str]:
    """Yield a TriG document in pieces; quads may come in any order and more than once, and in any number."""
    used: set[str] = set()
    lines = sort_lines(_written(quads, used, prefixes))
    first = next(lines, None)  # now all quads are seen
    yield from _head(used, prefixes)
    if first is not None:
        yield from _graphs(_parts(line) for line in chain([first], lines))


def write_part(quads: Iterable[Quad]) -> Part:
    """Write the quads of some articles; they must hold all of each named graph in them."""
    used: set[str] = set()
    lines = sorted(set(_written(quads, used, PREFIXES)))
    known = tuple(line for line in lines if line.startswith(JOINT))
    named = groupby(lines[len(known) :], key=lambda line: line.partition(JOINT)[0])
    graphs = (name + JOINT + "".join(_graphs(map(_parts, found))) for name, found in named)
    return Part(known, tuple(graph.replace("\n", FEED) for graph in graphs), frozenset(used))


def join_parts(parts: Iterable[Part]) -> Iterator[str]:
    """Yield what ``to_trig`` does for all their quads together; parts come in any order and number."""
    used: set[str] = set()

    def written() -> Iterator[str]:
        for part in parts:
            used.update(part.prefixes)
            yield from part.lines
            yield from part.graphs

    lines = sort_lines(written())
    first = next(lines, None)  # now all parts are seen
    yield from _head(used, PREFIXES)
    if first is not None:
        for known, found in groupby(chain([first], lines), key=lambda line: line.startswith(JOINT)):
            if known:
                yield from _graphs(map(_parts, found))
            else:
                yield from (line.partition(JOINT)[2].replace(FEED, "\n") for line in found)


def _written(quads: Iterable[Quad], used: set[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield each quad as a line, and note the prefixes it uses."""
    write = term_writer(prefixes)
    terms: set[str] = set()  # those of which it is known; few, but for the texts
    for quad in quads:
        line = _line(quad, write)
        for text in line[:3]:
            if text not in terms:
                terms.add(text) if len(terms) < KNOWN else terms.clear()
                used.update(_prefixes_in(text))
        used.update(_prefixes_in(line[3]))
        yield JOINT.join(line)  # sorts as the four terms do: no term holds a character below it


def _head(used: set[str], prefixes: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(used & set(prefixes)):
        yield f"@prefix {name}: <{prefixes[name]}> .\n"


def _parts(line: str) -> Line:
    graph, subject, predicate, obj = line.split(JOINT)
    return graph, subject, predicate, obj


def term_writer(prefixes: Mapping[str, str]) -> Callable[[Term], str]:
    """Return a function that writes terms in Turtle with these prefixes.

    It must not refer to itself: what it remembers would stay until Python looks for circles.
    """
    names = tuple(sorted(((iri, name) for name, iri in prefixes.items()), key=lambda pair: -len(pair[0])))
    return partial(_write, lru_cache(maxsize=KNOWN)(partial(_short, names)))


def _short(names: tuple[tuple[str, str], ...], value: str) -> str:
    """Write an IRI, with a prefix if one fits."""
    for base, name in names:
        if value.startswith(base):
            local = value[len(base) :]
            if LOCAL.fullmatch(local):
                return f"{name}:{local}"
    return f"<{value}>"


def _write(iri: Callable[[str], str], term: Term) -> str:
    if isinstance(term, NamedNode):
        return iri(term.value)
    if isinstance(term, Literal):
        return _literal(term, iri)
    if isinstance(term, Triple):
        return f"<<( {_write(iri, term.subject)} {_write(iri, term.predicate)} {_write(iri, term.object)} )>>"
    return f"_:{term.value}"


def _line(quad: Quad, write: Callable[[Term], str]) -> Line:
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else write(quad.graph_name)
    predicate = FIRST if quad.predicate.value == RDF_TYPE else write(quad.predicate)
    return graph, write(quad.subject), predicate, write(quad.object)


def _literal(literal: Literal, iri: Callable[[str], str]) -> str:
    value = literal.value
    kind = literal.datatype.value
    if kind in BARE and BARE[kind].fullmatch(value):
        return value
    quoted = '"' + SPECIAL.sub(_escape, value) + '"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if kind == XSD + "string" else f"{quoted}^^{iri(kind)}"


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _prefixes_in(text: str) -> Iterator[str]:
    if text == FIRST or text.startswith(("<", "_:")):
        if text.startswith("<<("):
            yield from re.findall(r"(?<=[ ^])([a-z]+):", text)
        return
    if text.startswith('"'):
        kind = text.rpartition('"')[2]
        if kind.startswith("^^") and not kind.startswith("^^<"):
            yield kind[2:].partition(":")[0]
        return
    yield text.partition(":")[0]


def _graphs(lines: Iterable[Line]) -> Iterator[str]:
    graph: str | None = None
    subject: str | None = None
    predicate: str | None = None
    indent = ""
    for g, s, p, o in lines:
        if g != graph:
            if subject is not None:
                yield " .\n}\n" if graph else " .\n"
            yield f"\n{g} {{\n" if g else "\n"
            graph, subject, predicate = g, None, None
            indent = "  " if g else ""
        if s != subject:
            if subject is not None:
                yield " .\n"
            yield indent + s
            subject, predicate = s, None
        if p == predicate:
            yield f" ,\n{indent}    {o}"
        else:
            if predicate is not None:
                yield f" ;\n{indent}   "
            yield f" {'a' if p == FIRST else p} {o}"
            predicate = p
    if subject is not None:
        yield " .\n}\n" if graph else " .\n"
