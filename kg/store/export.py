"""Write a whole graph in the formats of other programs."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from kg.errors import ExportError
from kg.store.trig import to_trig
from kg.vocab import PREFIXES

__all__ = ["CLAIM_COLUMNS", "FORMATS", "export"]

RDF = PREFIXES["rdf"]
REIFIED = {RDF + "subject", RDF + "predicate", RDF + "object"}

CLAIMS = """
SELECT ?claim ?subject ?subjectName ?relation ?object ?objectName ?polarity ?modality ?speaker ?speakerName ?time
  ?timeValue ?place ?quantity ?quantityValue ?instrument ?confidence ?sentence ?begin ?end ?extractor ?article ?title
  ?published ?url
{
  GRAPH ?article {
    ?claim a kg:Claim ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ; kg:polarity ?polarity ;
      kg:modality ?modality ; kg:confidence ?confidence ; prov:wasDerivedFrom ?span ; prov:wasAttributedTo ?agent .
    ?span nif:anchorOf ?sentence ; nif:beginIndex ?begin ; nif:endIndex ?end .
    OPTIONAL { ?agent rdfs:label ?extractor }
    OPTIONAL { ?claim kg:time ?time }
    OPTIONAL { ?claim kg:timeValue ?timeValue }
    OPTIONAL { ?claim kg:place ?place }
    OPTIONAL { ?claim kg:quantity ?quantity }
    OPTIONAL { ?claim kg:quantityValue|kg:objectValue ?quantityValue }
    OPTIONAL { ?claim kg:instrument ?instrument }
    OPTIONAL { ?article schema:headline ?title }
    OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { ?article schema:url ?url }
  }
  OPTIONAL { ?subject schema:name ?subjectName }
  OPTIONAL { ?object schema:name ?objectName }
  OPTIONAL { GRAPH ?article { ?claim kg:speaker ?speaker } ?speaker schema:name ?speakerName }
} ORDER BY ?article ?begin ?claim ?quantityValue
"""
CLAIM_COLUMNS = tuple(name.removeprefix("?") for name in CLAIMS.split("{")[0].split()[1:])


def export(store: Store, format_: str) -> bytes:
    """Write the graph in one of ``FORMATS``; the same graph is the same bytes.

    Raises:
        ExportError: the format is unknown.
    """
    if format_ not in FORMATS:
        raise ExportError(f"the format '{format_}' is unknown; known: {', '.join(FORMATS)}")
    return FORMATS[format_](store)


def _quads(store: Store) -> Iterator[Quad]:
    return store.quads_for_pattern(None, None, None, None)


def _known(store: Store) -> Iterator[Quad]:
    return store.quads_for_pattern(None, None, None, DefaultGraph())


def _trig(store: Store) -> bytes:
    return "".join(to_trig(_quads(store))).encode("utf-8")


def _turtle(store: Store) -> bytes:
    return "".join(to_trig(_known(store))).encode("utf-8")


def _lines(quads: Iterable[Quad], format_: RdfFormat) -> bytes:
    written = serialize(quads, format=format_) or b""
    return b"".join(sorted(written.splitlines(keepends=True)))


def _n_quads(store: Store) -> bytes:
    return _lines(_quads(store), RdfFormat.N_QUADS)


def _n_triples(store: Store) -> bytes:
    return _lines(_known(store), RdfFormat.N_TRIPLES)


def _json_ld(store: Store) -> bytes:
    quads = sorted(_quads(store), key=str)
    return serialize(quads, format=RdfFormat.JSON_LD, prefixes=PREFIXES) or b""


def _reified(store: Store) -> bytes:
    return "".join(to_trig(_as_reifiers(store))).encode("utf-8")


def _as_reifiers(store: Store) -> Iterator[Quad]:
    """Yield the graph with each claim as an RDF 1.2 reifier of a triple term, instead of RDF 1.0 reification."""
    for quad in _quads(store):
        if quad.predicate.value not in REIFIED:
            yield quad
        elif quad.predicate.value == RDF + "subject":
            claim, graph = quad.subject, quad.graph_name
            predicate = next(store.quads_for_pattern(claim, NamedNode(RDF + "predicate"), None, graph)).object
            obj = next(store.quads_for_pattern(claim, NamedNode(RDF + "object"), None, graph)).object
            if isinstance(quad.object, NamedNode) and isinstance(predicate, NamedNode):
                yield Quad(claim, NamedNode(RDF + "reifies"), Triple(quad.object, predicate, obj), graph)


def _csv(store: Store) -> bytes:
    rows = store.query(CLAIMS, prefixes=PREFIXES)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CLAIM_COLUMNS)
    seen: set[str] = set()
    if isinstance(rows, QuerySolutions):
        for row in rows:
            claim = row["claim"].value
            if claim not in seen:  # one line a claim, even where it has two values of one sort
                seen.add(claim)
                writer.writerow("" if row[name] is None else row[name].value for name in CLAIM_COLUMNS)
    return text.getvalue().encode("utf-8")


def _graphml(store: Store) -> bytes:
    from kg.store.network import to_graphml  # networkx is slow to load, and queries do not need it

    return to_graphml(store)


def _gexf(store: Store) -> bytes:
    from kg.store.network import to_gexf

    return to_gexf(store)


def _framed(store: Store) -> bytes:
    from kg.store.jsonld import to_framed

    return to_framed(store)


def _compact(store: Store) -> bytes:
    from kg.store.jsonld import to_compact

    return to_compact(store)


def _schema_org(store: Store) -> bytes:
    from kg.store.jsonld import to_schema_org

    return to_schema_org(store)


def _nanopubs(store: Store) -> bytes:
    from kg.store.nanopub import to_nanopubs

    return to_nanopubs(store)


FORMATS: Mapping[str, Callable[[Store], bytes]] = {
    "trig": _trig,
    "turtle": _turtle,  # the default graph alone
    "n-quads": _n_quads,
    "n-triples": _n_triples,  # the default graph alone
    "json-ld": _json_ld,
    "json-ld-compact": _compact,
    "json-ld-framed": _framed,  # the claims as trees
    "schema.org": _schema_org,  # for web pages
    "rdf-1.2": _reified,
    "nanopub": _nanopubs,
    "graphml": _graphml,
    "gexf": _gexf,
    "csv": _csv,
}
