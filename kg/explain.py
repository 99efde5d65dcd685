"""Show the sentences behind an entity or a fact."""

from dataclasses import dataclass
from operator import attrgetter

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store
from rapidfuzz import fuzz, process, utils

from kg.errors import QueryError
from kg.model import ToldClaim
from kg.vocab import PREFIXES, local_name

__all__ = ["Explanation", "explain"]

CLAIMS = """
SELECT ?claim ?article ?original ?title ?s ?p ?o ?polarity ?modality ?speaker ?confidence ?sentence ?begin ?end WHERE {
  VALUES ?role { rdf:subject rdf:object kg:speaker }
  GRAPH ?article {
    ?claim ?role ?wanted ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity ?polarity ;
      kg:modality ?modality ; kg:confidence ?confidence ; prov:wasDerivedFrom ?place .
    ?place nif:anchorOf ?sentence ; nif:beginIndex ?begin ; nif:endIndex ?end .
    OPTIONAL { ?claim kg:speaker ?speaker }
    OPTIONAL { ?article schema:headline ?title }
    OPTIONAL { ?article kg:nearCopyOf ?original }
  }
}
"""
ORDER = attrgetter(
    "article", "begin", "end", "subject", "relation", "object", "polarity", "modality", "speaker", "confidence", "claim"
)


@dataclass(frozen=True, slots=True)
class Explanation(ToldClaim):
    """One claim and the sentence that carries it."""

    begin: int  # of the sentence
    end: int
    claim: str  # IRI
    original: str = ""  # the article that this one is a near-copy of

    @property
    def witness(self) -> str:
        """Return the article that stands for all its copies."""
        return self.original or self.article

    @property
    def asserted(self) -> bool:
        """True when the article says it in its own voice, as fact."""
        return not self.marks


def explain(store: Store, name: str, relation: str | None = None, other: str | None = None) -> tuple[Explanation, ...]:
    """Return the claims that an entity stands in, or those of one fact, in the order of the text.

    Args:
        store: the graph.
        name: one of an entity's names, or its IRI.
        relation: the local name of a relation, as in "acquires".
        other: a name of the entity, or the words, at the other end.

    Raises:
        QueryError: nothing in the graph has the name.
    """
    names = _names(store)
    wanted = _find(names, name)
    others = None if other is None else _find(names, other, texts=True)
    found = set()
    for node in sorted(wanted):
        for row in _claims(store, node):
            ends = {row["s"].value, row["o"].value}
            if relation is not None and local_name(row["p"].value).casefold() != relation.casefold():
                continue
            if others is not None and not (ends - {node}) & others and not _says(row["o"], other):
                continue
            found.add(_explanation(row, names))
    return tuple(sorted(found, key=ORDER))


def _claims(store: Store, node: str) -> QuerySolutions:
    found = store.query(CLAIMS.replace("?wanted", str(NamedNode(node))), prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return found


def _explanation(row: object, names: dict[str, tuple[str, ...]]) -> Explanation:
    def text(name: str) -> str:
        term = row[name]  # type: ignore[index]
        if term is None:
            return ""
        return str(term.value) if isinstance(term, Literal) else names.get(term.value, (term.value,))[0]

    def iri(name: str) -> str:
        return str(row[name].value)  # type: ignore[index]

    return Explanation(
        article=iri("article"),
        begin=int(text("begin")),
        end=int(text("end")),
        subject=text("s"),
        relation=local_name(iri("p")),
        object=text("o"),
        polarity=local_name(iri("polarity")),
        modality=local_name(iri("modality")),
        speaker=text("speaker"),
        confidence=float(text("confidence")),
        sentence=text("sentence"),
        title=text("title"),
        claim=iri("claim"),
        original=text("original"),
    )


def _names(store: Store) -> dict[str, tuple[str, ...]]:
    """Return each entity's names, the main one first."""
    table: dict[str, list[str]] = {}
    main = store.query("SELECT ?e ?name WHERE { ?e schema:name ?name } ORDER BY ?e ?name", prefixes=PREFIXES)
    rest = store.query("SELECT ?e ?name WHERE { ?e skos:altLabel ?name } ORDER BY ?e ?name", prefixes=PREFIXES)
    for rows in (main, rest):
        assert isinstance(rows, QuerySolutions)
        for row in rows:
            table.setdefault(row["e"].value, []).append(row["name"].value)
    return {iri: tuple(found) for iri, found in table.items()}


def _find(names: dict[str, tuple[str, ...]], wanted: str, *, texts: bool = False) -> set[str]:
    if wanted in names:
        return {wanted}
    plain = utils.default_process(wanted)
    words = set(plain.split())
    found = {iri for iri, all_ in names.items() if any(utils.default_process(name) == plain for name in all_)}
    if not found and words:  # "Curie" for Marie Curie
        found = {iri for iri, all_ in names.items() if words <= set(utils.default_process(all_[0]).split())}
    if found or texts:
        return found
    known = sorted({name for all_ in names.values() for name in all_})
    near = process.extract(wanted, known, scorer=fuzz.WRatio, processor=utils.default_process, limit=3, score_cutoff=60)
    hint = f"; did you mean {', '.join(name for name, _, _ in near)}?" if near else ""
    raise QueryError(f"nothing in the graph is called '{wanted}'{hint}")


def _says(term: object, words: str | None) -> bool:
    return isinstance(term, Literal) and words is not None and words.casefold() in term.value.casefold()
