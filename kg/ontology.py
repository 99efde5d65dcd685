"""Read the ontology and the lexicons from ``ontologies/*.ttl``: relations, their kinds, and the words for them.

Vocabularies: OWL 2, schema.org (``domainIncludes``, ``rangeIncludes``), OntoLex-Lemon with its synsem module and
LexInfo. Every relation marked ``kg:isCoreRelation true`` is known to the program; a lexicon is read when its language
is first asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rapidfuzz import process

from kg.errors import OntologyError
from kg.model import Kind
from kg.vocab import ARG, KG, LEXINFO, ONTOLEX, PREFIXES, SCHEMA, SYNSEM, local_name

__all__ = ["NOUN_KINDS", "Lexicon", "Ontology", "Relation", "Sense", "load_ontology", "ontology_dir"]

RDF, RDFS, OWL = PREFIXES["rdf"], PREFIXES["rdfs"], PREFIXES["owl"]
# read by others, or by nobody at run time
NOT_LOADED = frozenset({"shapes.ttl", "ontology-shapes.ttl", "entities.ttl", "mappings.ttl"})
PLAIN = frozenset(
    {
        "agent",
        "attribute",
        "clause",
        "directObject",
        "head",
        "indirectObject",
        "nounModified",
        "possessor",
        "subject",
        "text",
    }
)
# what a noun names that the lexicon puts in a class, or has express a relation ("directora")
NOUN_KINDS: Mapping[str, Kind] = {
    "organizationNoun": Kind.ORGANIZATION,
    "groupNoun": Kind.ORGANIZATION,
    "personNoun": Kind.PERSON,
    "profession": Kind.PERSON,
    "position": Kind.PERSON,
    "leads": Kind.PERSON,
    "placeNoun": Kind.PLACE,
    "productNoun": Kind.PRODUCT,
    "softwareNoun": Kind.SOFTWARE,
    "workNoun": Kind.WORK,
    "eventNoun": Kind.EVENT,
    "conceptNoun": Kind.CONCEPT,
}
PARTS = frozenset({"verb", "noun", "adjective", "adverb", "preposition", "expression"})

# plain strings: rdflib would check an IRI at each of a hundred thousand uses
ARGUMENT, LEXINFO_POS = str(ARG), str(LEXINFO.partOfSpeech)
NEGATED, POLARITY, ONLY_OF_KINDS = (str(KG[name]) for name in ("negated", "polarity", "onlyOfKinds"))
FORM, WRITTEN, SENSE, REFERENCE = (str(ONTOLEX[name]) for name in ("canonicalForm", "writtenRep", "sense", "reference"))
SUBJECT, OBJECT, SENSE_DOMAIN, SENSE_RANGE = (
    str(SYNSEM[name]) for name in ("subjOfProp", "objOfProp", "propertyDomain", "propertyRange")
)

Term = NamedNode | BlankNode | Literal | Triple
Index = Mapping[Term, Mapping[str, list[Term]]]  # subject → predicate → objects


@dataclass(frozen=True, slots=True)
class Relation:
    """A property of the ontology; empty domain or range means any kind."""

    iri: str
    name: str
    labels: Mapping[str, str] = field(hash=False)
    comments: Mapping[str, str] = field(hash=False)
    domain: frozenset[Kind] = frozenset()
    range: frozenset[Kind] = frozenset()
    literal: bool = False
    symmetric: bool = False
    functional: bool = False
    implies: tuple[str, ...] = ()
    inverse: str = ""  # IRI of the inverse property, "" without one
    no_subject: frozenset[str] = frozenset()  # classes of common nouns that never stand at its ends
    no_object: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word: what it refers to, and which arguments are that relation's subject and object."""

    words: tuple[str, ...]
    head: int
    pos: str
    reference: str
    subject: str = ""
    object: str = ""
    domain: frozenset[Kind] = frozenset()
    range: frozenset[Kind] = frozenset()
    negated: bool = False  # the relation no longer holds by what the word says: "leave" a firm
    strict: bool = False  # holds only where the ends are surely of its kinds: "pass" a bill, not a test


class Lexicon:
    """The senses of one language, by their head word and part of speech."""

    def __init__(self, senses: Iterable[Sense]) -> None:
        self._all = tuple(sorted(set(senses), key=lambda s: (s.words, s.pos, s.reference, s.subject, s.object)))
        tables: dict[str, dict[str, list[Sense]]] = {}
        for sense in self._all:
            tables.setdefault(sense.pos, {}).setdefault(sense.words[sense.head], []).append(sense)
        self._tables = {pos: {head: tuple(found) for head, found in table.items()} for pos, table in tables.items()}

    def senses(self, head_lemma: str, pos: str) -> tuple[Sense, ...]:
        """Return the senses whose head word is this lemma."""
        return self.heads(pos).get(head_lemma, ())

    def heads(self, pos: str) -> Mapping[str, tuple[Sense, ...]]:
        """Return the senses of a part of speech by their head word."""
        return self._tables.get(pos, {})

    def all(self) -> tuple[Sense, ...]:
        """Return every sense, sorted."""
        return self._all


class Ontology:
    """Relations and lexicons, read from Turtle files; ``terms`` holds the IRIs that the files declare."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = tuple(files)
        self._lexicons: dict[str, Lexicon] = {}
        self._core = _read(path for path in self._files if not _is_lexicon(path))
        self.relations: Mapping[str, Relation] = {r.iri: r for r in sorted(_relations(self._core), key=lambda r: r.iri)}
        self.terms: frozenset[str] = frozenset(
            node.value for node, facts in self._core.items() if isinstance(node, NamedNode) and RDF + "type" in facts
        )

    def lexicon(self, lang: str) -> Lexicon:
        """Return the words of a language; an unknown language has none.

        Raises:
            OntologyError: a lexicon is not Turtle, or a word refers to what no ontology declares.
        """
        if lang not in self._lexicons:
            own = [path for path in self._files if _is_lexicon(path) and path.suffixes[-2] == f".{lang}"]
            senses = [*_senses(_read(own), lang), *_senses(self._core, lang)]
            for sense in senses:
                self._check(sense, lang)
            self._lexicons[lang] = Lexicon(senses)
        return self._lexicons[lang]

    def _check(self, sense: Sense, lang: str) -> None:
        if sense.reference not in self.terms:
            near = process.extractOne(sense.reference, sorted(self.terms))
            hint = f"; did you mean {near[0]}?" if near else ""
            word = " ".join(sense.words)
            raise OntologyError(f"'{word}'@{lang} refers to {sense.reference}, which no ontology declares{hint}")


def ontology_dir() -> Path:
    """Return the folder of the ontologies: packaged, or beside the package in a checkout."""
    packaged = Path(__file__).parent / "ontologies"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "ontologies"


def load_ontology(extra: Iterable[str | Path] = ()) -> Ontology:
    """Load the ontology, with a user's own files besides; what was loaded is kept until a file changes.

    Raises:
        OntologyError: a file is missing or is not Turtle.
    """
    return _cached(tuple((str(path), _changed(Path(path))) for path in extra))


@lru_cache(maxsize=4)
def _cached(extra: tuple[tuple[str, int], ...]) -> Ontology:
    own = [path for path in sorted(ontology_dir().glob("*.ttl")) if path.name not in NOT_LOADED]
    if not own:
        raise OntologyError(f"no ontology found in {ontology_dir()}; reinstall the package")
    return Ontology([*own, *(Path(path) for path, _ in extra)])


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise OntologyError(f"cannot read the ontology file {path}: {error.strerror}") from error


def _is_lexicon(path: Path) -> bool:
    return path.name.startswith("lexicon.") and len(path.suffixes) > 1


def _read(files: Iterable[Path]) -> Index:
    """Read files into nested dictionaries: for a few thousand lookups they are faster than a store."""
    index: dict[Term, dict[str, list[Term]]] = {}
    for path in files:
        try:
            for quad in parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True):
                index.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)
        except (OSError, SyntaxError) as error:
            raise OntologyError(f"cannot read the ontology file {path}: {error}") from error
    return index


def _objects(index: Index, subject: Term, predicate: str) -> list[Term]:
    return index.get(subject, {}).get(predicate, [])


def _iris(index: Index, subject: Term, predicate: str) -> list[str]:
    if not (found := _objects(index, subject, predicate)):
        return []
    return sorted(term.value for term in found if isinstance(term, NamedNode))


def _texts(index: Index, subject: Term, predicate: str) -> dict[str, str]:
    found = _objects(index, subject, predicate)
    return {term.language or "": term.value for term in found if isinstance(term, Literal)}


def _kinds(index: Index, subject: Term, predicate: str) -> frozenset[Kind]:
    names = {local_name(iri) for iri in _iris(index, subject, predicate)}
    return frozenset(kind for kind in Kind if kind.value in names) if names else frozenset()


def _relations(index: Index) -> Iterator[Relation]:
    inverses: dict[str, str] = {}
    for node in index:
        for other in _iris(index, node, OWL + "inverseOf"):
            if isinstance(node, NamedNode):
                inverses |= {node.value: other, other: node.value}
    for node in index:
        if not isinstance(node, NamedNode) or not _objects(index, node, str(KG.isCoreRelation)):
            continue
        types = set(_iris(index, node, RDF + "type"))
        yield Relation(
            iri=node.value,
            name=local_name(node.value),
            labels=_texts(index, node, RDFS + "label"),
            comments=_texts(index, node, RDFS + "comment"),
            domain=_kinds(index, node, str(SCHEMA.domainIncludes)),
            range=_kinds(index, node, str(SCHEMA.rangeIncludes)),
            literal=OWL + "DatatypeProperty" in types,
            symmetric=OWL + "SymmetricProperty" in types,
            functional=OWL + "FunctionalProperty" in types,
            implies=tuple(iri for iri in _iris(index, node, RDFS + "subPropertyOf") if iri.startswith(str(KG))),
            inverse=inverses.get(node.value, ""),
            no_subject=frozenset(local_name(iri) for iri in _iris(index, node, str(KG.neverOfSubject))),
            no_object=frozenset(local_name(iri) for iri in _iris(index, node, str(KG.neverOfObject))),
        )


def _senses(index: Index, lang: str) -> Iterator[Sense]:
    entry = NamedNode(str(ONTOLEX.LexicalEntry))
    for node, facts in index.items():
        if entry not in facts.get(RDF + "type", ()):
            continue
        parts = {local_name(iri) for iri in _iris(index, node, LEXINFO_POS)}
        pos = next(iter(sorted(parts & PARTS)), "expression")
        for form in _objects(index, node, FORM):
            for written in _objects(index, form, WRITTEN):
                words = tuple(written.value.lower().split()) if isinstance(written, Literal) else ()
                if words and isinstance(written, Literal) and written.language == lang:
                    for sense in _objects(index, node, SENSE):
                        yield from _sense(index, sense, words, pos)


def _sense(index: Index, sense: Term, words: tuple[str, ...], pos: str) -> Iterator[Sense]:
    domain = _kinds(index, sense, SENSE_DOMAIN)
    range_ = _kinds(index, sense, SENSE_RANGE)
    negated = NEGATED in _iris(index, sense, POLARITY)
    strict = bool(_objects(index, sense, ONLY_OF_KINDS))
    for reference in _iris(index, sense, REFERENCE):
        for subject in _iris(index, sense, SUBJECT) or [""]:
            for obj in _iris(index, sense, OBJECT) or [""]:
                yield Sense(words, 0, pos, reference, _slot(subject), _slot(obj), domain, range_, negated, strict)


def _slot(iri: str) -> str:
    name = iri.removeprefix(ARGUMENT)
    return name if not name or name in PLAIN else f"prep:{name.replace('-', ' ')}"
