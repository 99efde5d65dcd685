"""Read the ontology and the lexicons from ``ontologies/*.ttl``: relations, their kinds, and the words for them.

Vocabularies: OWL 2, schema.org (``domainIncludes``, ``rangeIncludes``), OntoLex-Lemon with its synsem module, LexInfo.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, parse

from kg.errors import OntologyError
from kg.model import Kind
from kg.vocab import ARG, KG, LEXINFO, ONTOLEX, SCHEMA, SYNSEM

__all__ = ["Lexicon", "Ontology", "Relation", "Sense", "load_ontology", "ontology_dir"]

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
PLAIN = frozenset(
    {"subject", "directObject", "indirectObject", "agent", "attribute", "clause", "possessor", "head", "nounModified", "text"}
)
PARTS = frozenset({"verb", "noun", "adjective", "adverb", "preposition", "expression"})


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


class Lexicon:
    """The senses of one language, by their head word and part of speech."""

    def __init__(self, senses: Iterable[Sense]) -> None:
        self._all = tuple(sorted(senses, key=lambda s: (s.words, s.pos, s.reference, s.subject, s.object)))
        table: dict[tuple[str, str], list[Sense]] = defaultdict(list)
        for sense in self._all:
            table[sense.words[sense.head], sense.pos].append(sense)
        self._table = {key: tuple(found) for key, found in table.items()}

    def senses(self, head_lemma: str, pos: str) -> tuple[Sense, ...]:
        """Return the senses whose head word is this lemma."""
        return self._table.get((head_lemma, pos), ())

    def all(self) -> tuple[Sense, ...]:
        """Return every sense, sorted."""
        return self._all


class Ontology:
    """Relations and lexicons, read from Turtle files; a lexicon is read when its language is first asked for."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = tuple(files)
        self._lexicons: dict[str, Lexicon] = {}
        self._store = Store()
        for path in self._files:
            if not _is_lexicon(path):
                _load(self._store, path)
        self.relations: Mapping[str, Relation] = dict(sorted(_relations(self._store)))

    def lexicon(self, lang: str) -> Lexicon:
        """Return the words of a language; an unknown language has none."""
        if lang not in self._lexicons:
            store = Store()
            for path in self._files:
                if not _is_lexicon(path) or path.suffixes[-2:-1] == [f".{lang}"]:
                    _load(store, path)
            self._lexicons[lang] = Lexicon(_senses(store, lang))
        return self._lexicons[lang]


def ontology_dir() -> Path:
    """Return the folder of the ontologies: packaged, or beside the package in a checkout."""
    packaged = Path(__file__).parent / "ontologies"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "ontologies"


def load_ontology(extra: Iterable[str | Path] = ()) -> Ontology:
    """Load the ontology, with a user's own files besides.

    Raises:
        OntologyError: a file is missing or is not Turtle.
    """
    return _cached(tuple(str(path) for path in extra))


@lru_cache(maxsize=4)
def _cached(extra: tuple[str, ...]) -> Ontology:
    own = [p for p in sorted(ontology_dir().glob("*.ttl")) if p.name not in {"shapes.ttl", "entities.ttl"}]
    if not own:
        raise OntologyError(f"no ontology found in {ontology_dir()}; reinstall the package")
    return Ontology([*own, *(Path(path) for path in extra)])


def _is_lexicon(path: Path) -> bool:
    return path.name.startswith("lexicon.") and len(path.suffixes) > 1


def _load(store: Store, path: Path) -> None:
    try:
        store.extend(parse(path=str(path), format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"cannot read the ontology file {path}: {error}") from error


def _objects(store: Store, subject: NamedNode | BlankNode, predicate: str) -> list[NamedNode | BlankNode | Literal]:
    return [q.object for q in store.quads_for_pattern(subject, NamedNode(predicate), None)]  # type: ignore[misc]


def _texts(store: Store, subject: NamedNode, predicate: str) -> dict[str, str]:
    found = _objects(store, subject, predicate)
    return {o.language or "": o.value for o in found if isinstance(o, Literal)}


def _kinds(store: Store, subject: NamedNode | BlankNode, predicate: str) -> frozenset[Kind]:
    names = {str(o.value).rpartition("#")[2].rpartition("/")[2] for o in _objects(store, subject, predicate)}
    return frozenset(kind for kind in Kind if kind.value in names)


def _relations(store: Store) -> Iterable[tuple[str, Relation]]:
    for cls in ("ObjectProperty", "DatatypeProperty"):
        for quad in store.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(OWL + cls)):
            node = quad.subject
            if not isinstance(node, NamedNode) or not _objects(store, node, str(KG.isCoreRelation)):
                continue
            types = {o.value for o in _objects(store, node, RDF + "type")}
            yield node.value, Relation(
                iri=node.value,
                name=node.value.rpartition("#")[2].rpartition("/")[2],
                labels=_texts(store, node, RDFS + "label"),
                comments=_texts(store, node, RDFS + "comment"),
                domain=_kinds(store, node, str(SCHEMA.domainIncludes)),
                range=_kinds(store, node, str(SCHEMA.rangeIncludes)),
                literal=cls == "DatatypeProperty",
                symmetric=OWL + "SymmetricProperty" in types,
                functional=OWL + "FunctionalProperty" in types,
                implies=tuple(sorted(o.value for o in _objects(store, node, RDFS + "subPropertyOf") if o.value.startswith(str(KG)))),
            )


def _senses(store: Store, lang: str) -> Iterable[Sense]:
    for entry in store.quads_for_pattern(None, NamedNode(RDF + "type"), NamedNode(str(ONTOLEX.LexicalEntry))):
        node = entry.subject
        if isinstance(node, Literal):
            continue
        parts = {str(o.value).removeprefix(str(LEXINFO)).removeprefix(str(KG)) for o in _objects(store, node, str(LEXINFO.partOfSpeech))}
        pos = next(iter(sorted(parts & PARTS)), "expression")
        for form in _objects(store, node, str(ONTOLEX.canonicalForm)):
            for written in _objects(store, form, str(ONTOLEX.writtenRep)):
                if isinstance(written, Literal) and written.language == lang:
                    for sense in _objects(store, node, str(ONTOLEX.sense)):
                        yield from _sense(store, sense, tuple(written.value.lower().split()), pos)


def _sense(store: Store, sense: NamedNode | BlankNode | Literal, words: tuple[str, ...], pos: str) -> Iterable[Sense]:
    if isinstance(sense, Literal):
        return
    for reference in _objects(store, sense, str(ONTOLEX.reference)):
        subjects = [_slot(o.value) for o in _objects(store, sense, str(SYNSEM.subjOfProp))] or [""]
        objects = [_slot(o.value) for o in _objects(store, sense, str(SYNSEM.objOfProp))] or [""]
        domain = _kinds(store, sense, str(SYNSEM.propertyDomain))
        range_ = _kinds(store, sense, str(SYNSEM.propertyRange))
        for subject in subjects:
            for obj in objects:
                yield Sense(words, 0, pos, str(reference.value), subject, obj, domain, range_)


def _slot(iri: str) -> str:
    name = iri.removeprefix(str(ARG))
    return name if name in PLAIN else f"prep:{name.replace('-', ' ')}"
