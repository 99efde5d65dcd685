"""Write each claim as a nanopublication: an assertion, where it comes from, and who publishes it.

By the nanopublication guidelines (https://nanopub.net/guidelines/working_draft/) each has four graphs. The assertion is
a plain triple only where an article states it as fact in its own voice; what is quoted, denied, planned or possible is
asserted as what it is, a statement with its speaker, polarity and modality, so that nobody who gathers nanopublications
takes it for a fact. There is no creation time: the graph knows no clock.
"""

from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from kg.store.trig import to_trig
from kg.vocab import KG, NIF, PREFIXES

__all__ = ["to_nanopubs"]

NP = "http://www.nanopub.org/nschema#"
RDF, PROV = PREFIXES["rdf"], PREFIXES["prov"]
TYPE = NamedNode(RDF + "type")
CLAIM = NamedNode(str(KG.Claim))
SUBJECT, PREDICATE, OBJECT = (RDF + name for name in ("subject", "predicate", "object"))
SAID = {SUBJECT, PREDICATE, OBJECT, *(str(KG[n]) for n in ("polarity", "modality", "speaker"))}
SAID |= {str(KG[n]) for n in ("time", "timeValue", "place", "quantity", "quantityValue", "instrument", "objectValue")}
FACT = {str(KG.polarity): str(KG.affirmed), str(KG.modality): str(KG.certain)}
DERIVED, SOURCE, GENERATED = (
    NamedNode(PROV + name) for name in ("wasDerivedFrom", "hadPrimarySource", "wasGeneratedBy")
)
ABOUT = {
    PREFIXES["schema"] + name for name in ("headline", "author", "publisher", "datePublished", "url", "inLanguage")
}


def to_nanopubs(store: Store) -> bytes:
    """Write all claims as nanopublications in TriG; the same graph is the same bytes."""
    claims = sorted(
        {
            (quad.subject.value, quad.graph_name.value)
            for quad in store.quads_for_pattern(None, TYPE, CLAIM, None)
            if isinstance(quad.subject, NamedNode) and isinstance(quad.graph_name, NamedNode)
        }
    )
    quads = (quad for claim, article in claims for quad in _nanopub(store, NamedNode(claim), NamedNode(article)))
    return "".join(to_trig(quads, prefixes={**PREFIXES, "np": NP})).encode("utf-8")


def _nanopub(store: Store, claim: NamedNode, article: NamedNode) -> Iterator[Quad]:
    base, _, digest = claim.value.rpartition("claim/")
    nanopub = NamedNode(f"{base}nanopub/{digest}")
    head, assertion, provenance, pubinfo = (
        NamedNode(f"{nanopub.value}#{part}") for part in ("Head", "assertion", "provenance", "pubinfo")
    )
    yield Quad(nanopub, TYPE, NamedNode(NP + "Nanopublication"), head)
    for name, graph in (("Assertion", assertion), ("Provenance", provenance), ("PublicationInfo", pubinfo)):
        yield Quad(nanopub, NamedNode(f"{NP}has{name}"), graph, head)

    facts = _about(store, claim, article)
    values = {triple.predicate.value: triple.object for triple in facts}
    subject, predicate = values[SUBJECT], values[PREDICATE]
    plain = all(str(getattr(values[name], "value", "")) == value for name, value in FACT.items())
    if plain and str(KG.speaker) not in values and isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
        yield Quad(subject, predicate, values[OBJECT], assertion)
    else:
        for triple in facts:
            if triple.predicate == TYPE or triple.predicate.value in SAID:
                yield Quad(claim, triple.predicate, triple.object, assertion)

    yield Quad(assertion, DERIVED, values[DERIVED.value], provenance)
    yield Quad(assertion, SOURCE, article, provenance)
    for triple in facts:
        if triple.predicate != TYPE and triple.predicate.value not in SAID:
            yield Quad(claim, triple.predicate, triple.object, provenance)
            if isinstance(triple.object, NamedNode) and "#char=" in triple.object.value:
                yield from _copy(_about(store, triple.object, article), provenance)
    for triple in _about(store, article, article):
        if triple.predicate.value in ABOUT:
            yield Quad(article, triple.predicate, triple.object, provenance)
        elif triple.predicate == GENERATED and isinstance(triple.object, NamedNode):
            yield Quad(nanopub, GENERATED, triple.object, pubinfo)
            yield from _run(store, triple.object, article, pubinfo)


def _run(store: Store, run: NamedNode, article: NamedNode, graph: NamedNode) -> Iterator[Quad]:
    """Describe what published it: the run, and the program behind it."""
    facts = _about(store, run, article)
    yield from _copy(facts, graph)
    for triple in facts:
        if triple.predicate.value == PROV + "wasAssociatedWith" and isinstance(triple.object, NamedNode):
            yield from _copy(_about(store, triple.object, article), graph)


def _about(store: Store, node: NamedNode, graph: NamedNode) -> list[Triple]:
    found = (quad.triple for quad in store.quads_for_pattern(node, None, None, graph))
    return [triple for triple in found if triple.predicate.value != str(NIF.isString)]


def _copy(triples: list[Triple], graph: NamedNode) -> Iterator[Quad]:
    for triple in triples:
        if isinstance(triple.subject, NamedNode | BlankNode):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)
