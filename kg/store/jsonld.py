"""Write JSON for programs that know no RDF: claims as a tree with short names, and schema.org for web pages.

Both are JSON-LD 1.1 with a context of their own, so that no reader has to fetch one.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, serialize

from kg.vocab import KG, NIF, PREFIXES

__all__ = ["FRAME", "to_compact", "to_framed", "to_schema_org"]

TEXT = str(NIF.isString)
ENTITY = {PREFIXES["rdf"] + "type", PREFIXES["schema"] + "name"}  # what a tree tells of the things in it
ONE = ("speaker", "polarity", "modality", "subjectMention", "cue", "objectMention")
CONTEXT: dict[str, Any] = {
    **PREFIXES,
    "id": "@id",
    "type": "@type",
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "relation": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object"},
    **{name: {"@id": f"kg:{name}", "@type": "@id"} for name in ONE},
    **{name: {"@id": f"kg:{name}"} for name in ("time", "timeValue", "place", "quantity", "quantityValue")},
    "confidence": {"@id": "kg:confidence", "@type": "xsd:decimal"},
    "sentence": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "extractor": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "article": {"@id": "nif:referenceContext", "@type": "@id"},
    "text": "nif:anchorOf",
    "begin": {"@id": "nif:beginIndex", "@type": "xsd:integer"},
    "end": {"@id": "nif:endIndex", "@type": "xsd:integer"},
    "name": "schema:name",
    "label": {"@id": "rdfs:label", "@container": "@set"},
    "headline": "schema:headline",
}
FRAME: dict[str, Any] = {
    "@context": CONTEXT,
    "type": "kg:Claim",
    "@embed": "@always",
    "extractor": {"@explicit": True, "label": {}},
    "sentence": {
        "@explicit": True,
        "text": {},
        "begin": {},
        "end": {},
        "article": {"@explicit": True, "headline": {}, "schema:datePublished": {}, "schema:url": {}},
    },
    **{name: {"@explicit": True, "text": {}, "begin": {}, "end": {}} for name in ONE[3:]},
}
ENTITIES = """
SELECT DISTINCT ?article ?it ?kind ?name ?same {
  GRAPH ?article { ?span itsrdf:taIdentRef ?it }
  ?it a ?kind ; schema:name ?name . OPTIONAL { ?it owl:sameAs ?same }
} ORDER BY ?article ?it ?kind ?same
"""
ARTICLES = """
SELECT ?article ?property ?value {
  GRAPH ?article { ?article a schema:NewsArticle ; ?property ?value }
  FILTER(?property IN (schema:headline, schema:author, schema:publisher, schema:datePublished, schema:url,
    schema:inLanguage))
} ORDER BY ?article ?property ?value
"""
CLAIMS = """
SELECT ?article ?claim ?subject ?relation ?object ?polarity ?modality ?speaker ?sentence {
  GRAPH ?article {
    ?claim a kg:Claim ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      kg:polarity ?polarity ; kg:modality ?modality ; prov:wasDerivedFrom/nif:anchorOf ?sentence .
    OPTIONAL { ?claim kg:speaker ?speaker }
  }
} ORDER BY ?article ?claim
"""
AGENTS = {"author": "Person", "publisher": "Organization"}


def to_framed(store: Store) -> bytes:
    """Write each claim as a tree: subject, relation, object, who says it and in which words."""
    from pyld import jsonld  # only this format needs it

    kept = {
        quad.triple
        for quad in store.quads_for_pattern(None, None, None, None)
        if (quad.predicate.value in ENTITY if quad.graph_name == DefaultGraph() else quad.predicate.value != TEXT)
    }
    return _written(jsonld.frame(_expanded(sorted(kept, key=str)), FRAME, {"omitGraph": False, "omitDefault": True}))


def to_compact(store: Store) -> bytes:
    """Write the whole dataset, its graphs kept apart, with short names for vocabularies."""
    from pyld import jsonld

    quads = sorted(store.quads_for_pattern(None, None, None, None), key=str)
    return _written(jsonld.compact(_expanded(quads), PREFIXES, {"graph": True}))


def _expanded(triples: Iterable[Triple] | Iterable[Quad]) -> list[dict[str, Any]]:
    """Return expanded JSON-LD; Oxigraph writes ``rdf:type`` as any property, which frames do not see as a type."""
    nodes: list[dict[str, Any]] = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"[]")
    for node in [*nodes, *(inner for outer in nodes for inner in outer.get("@graph", ()))]:
        if types := node.pop(PREFIXES["rdf"] + "type", None):
            node["@type"] = [kind["@id"] for kind in types]
    return nodes


def to_schema_org(store: Store) -> bytes:
    """Write articles as schema.org NewsArticle with the things they mention and a Claim for each claim.

    A claim's ``author`` is who says it; an ``abstract`` tells what is claimed, and whether it is denied, planned or
    only possible. The text may stand inside ``<script type="application/ld+json">`` as it is.
    """
    articles: dict[str, dict[str, Any]] = defaultdict(lambda: {"@type": "NewsArticle"})
    for row in _rows(store, ARTICLES):
        name, value = row["property"].removeprefix(PREFIXES["schema"]), row["value"]
        node = articles[row["article"]]
        given: Any = {"@type": AGENTS[name], "name": value} if name in AGENTS else value
        node[name] = [*node.get(name, []), given] if name == "author" else given
    things: dict[str, dict[str, Any]] = {}
    mentioned: dict[str, dict[str, None]] = defaultdict(dict)
    for row in _rows(store, ENTITIES):
        thing = things.setdefault(row["it"], {"@id": row["it"], "name": row["name"]})
        if row["kind"].startswith(PREFIXES["schema"]):
            thing["@type"] = row["kind"].removeprefix(PREFIXES["schema"])
        if row["same"]:
            thing["sameAs"] = {"@id": row["same"]}
        mentioned[row["article"]][row["it"]] = None
    graph: list[dict[str, Any]] = []
    for iri, node in sorted(articles.items()):
        graph.append({"@id": iri, **node, "mentions": [{"@id": it} for it in mentioned[iri]]})
    graph.extend({"@type": "Thing", **thing} for _, thing in sorted(things.items()))
    graph.extend(_claim(store, row) for row in _rows(store, CLAIMS))
    return _written({"@context": {"@vocab": PREFIXES["schema"]}, "@graph": graph})


def _claim(store: Store, row: dict[str, str]) -> dict[str, Any]:
    how = [row[name].removeprefix(str(KG)) for name in ("polarity", "modality")]
    marks = [word for word in how if word not in {"affirmed", "certain"}]
    ends = [_called(store, row[name]) for name in ("subject", "relation", "object")]
    claim: dict[str, Any] = {
        "@id": row["claim"],
        "@type": "Claim",
        "text": row["sentence"],
        "abstract": f"{ends[0]} — {ends[1]} → {ends[2]}" + (f" ({', '.join(marks)})" if marks else ""),
        "about": {"@id": row["subject"]},
        "appearance": {"@id": row["article"]},
    }
    if row["speaker"]:
        claim["author"] = {"@id": row["speaker"]}
    return claim


def _called(store: Store, value: str) -> str:
    """Return the name of an entity, or the last part of a relation; words stand for themselves."""
    try:
        node = NamedNode(value)
    except ValueError:
        return value
    for quad in store.quads_for_pattern(node, NamedNode(PREFIXES["schema"] + "name"), None, DefaultGraph()):
        return str(getattr(quad.object, "value", quad.object))
    base = next((iri for iri in (PREFIXES["kg"], PREFIXES["open"]) if value.startswith(iri)), "")
    return value.removeprefix(base)


def _rows(store: Store, sparql: str) -> list[dict[str, str]]:
    answer = store.query(sparql, prefixes=PREFIXES)
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return [{n: "" if row[n] is None else _value(row[n]) for n in names} for row in answer]


def _value(term: Any) -> str:
    return str(term) if isinstance(term, Triple) else str(term.value)


def _written(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return (text.replace("</", "<\\/") + "\n").encode("utf-8")
