"""Write entities, plain triples and, per article, the claims with their evidence, in the shape of DESIGN.md.

Choices where the design leaves room: literal objects and the words of a qualifier are plain strings, as they
stand in the text; the normalised value stands next to them (``kg:timeValue`` in EDTF, ``kg:quantityValue``,
``kg:objectValue``). ``kg:place`` is an entity where one was recognised, else the words. An article's graph
also describes the run and the extractors that made it, so that it can be taken out or passed on as it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import EvidenceError
from kg.model import Article, Entity, Kind, Mention, Reference, ResolvedArticle, ResolvedClaim, Span, Value
from kg.ontology import Ontology
from kg.rdf.evidence import check_evidence
from kg.rdf.identity import candidate_quads, copy_quads, reason_quads
from kg.rdf.run import Run, extractor_iri, run_iri, run_quads
from kg.rdf.terms import (
    claim_iri,
    date_term,
    decimal_term,
    integer_term,
    iri_term,
    object_term,
    span_iri,
    term,
)
from kg.vocab import PREFIXES, local_name

__all__ = ["Words", "article_quads", "build_dataset", "entity_quads", "relation_quads", "words_used"]

Words = tuple[str, str, str]  # a relation, a language, and the words for it


def build_dataset(
    articles: Iterable[ResolvedArticle],
    entities: Iterable[Entity],
    *,
    ontology: Ontology,
    run: Run,
    copies: Iterable[tuple[str, ...]] = (),
) -> Iterator[Quad]:
    """Yield the whole dataset: entities, then article by article its graph and what it states as fact.

    Some quads come more than once. Nothing but the words of relations is remembered from one article to the next.

    Args:
        articles: all articles with their claims and mentions.
        entities: the entities that these are about.
        ontology: declares the relations.
        run: what made the graph.
        copies: groups of articles, as IRIs, that count as one witness, the original first.

    Raises:
        EvidenceError: a claim's words are missing.
    """
    for entity in entities:
        yield from entity_quads(entity)
    words: Counter[Words] = Counter()
    for found in articles:
        words.update(words_used(found))
        yield from article_quads(found, run)
    yield from relation_quads(words, ontology)
    yield from copy_quads(copies)


def words_used(found: ResolvedArticle) -> Iterator[Words]:
    """Yield the relation of each claim of an article, and the words for it."""
    for resolved in found.claims:
        yield resolved.claim.predicate, found.cleaned.article.lang, resolved.claim.label


def article_quads(found: ResolvedArticle, run: Run) -> Iterator[Quad]:
    """Yield what one article states as fact, and its own graph."""
    for resolved in found.claims:
        if resolved.asserted:
            yield Quad(iri_term(resolved.subject), iri_term(resolved.claim.predicate), object_term(resolved.object))
    yield from _article_graph(found, run)
    yield from reason_quads(found)
    yield from candidate_quads(found, run.base_iri)


def relation_quads(words: Mapping[Words, int], ontology: Ontology) -> Iterator[Quad]:
    """Declare the relations used that are not of the core ontology, by how often which words stood for them."""
    yield from _open_relations(words, ontology)
    yield from _own_relations({predicate for predicate, _, _ in words}, ontology)


def entity_quads(entity: Entity) -> Iterator[Quad]:
    """Describe an entity."""
    node = iri_term(entity.iri)
    yield Quad(node, term("rdf:type"), kind_term(entity.kind))
    yield Quad(node, term("schema:name"), Literal(entity.name))
    yield Quad(node, term("rdfs:label"), _text(entity.name, entity.lang))
    for name, lang in entity.alt_names:
        yield Quad(node, term("skos:altLabel"), _text(name, lang))
    for same in entity.same_as:
        yield Quad(node, term("owl:sameAs"), iri_term(same))


def kind_term(kind: Kind) -> NamedNode:
    """Return the class of a kind."""
    return term(f"skos:{kind}" if kind is Kind.CONCEPT else f"schema:{kind}")


def _open_relations(used: Mapping[Words, int], ontology: Ontology) -> Iterator[Quad]:
    """Declare every relation unknown to the ontology, with the words most used for it in each language."""
    labels: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for (predicate, lang, label), count in used.items():
        if predicate not in ontology.relations:
            words = label or local_name(predicate).replace("-", " ")
            labels[predicate][lang, words] += count
    for predicate, counted in sorted(labels.items()):
        node = iri_term(predicate)
        yield Quad(node, term("rdf:type"), term("kg:OpenRelation"))
        best: dict[str, str] = {}
        for (lang, words), _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
            best.setdefault(lang, words)
        for lang, words in best.items():
            yield Quad(node, term("rdfs:label"), _text(words, lang))


def _own_relations(used: Iterable[str], ontology: Ontology) -> Iterator[Quad]:
    """Declare the relations of a user's ontology that are used: who gets the graph need not have that file."""
    for predicate in sorted(set(used) & set(ontology.relations)):
        if not predicate.startswith(PREFIXES["kg"]):
            relation = ontology.relations[predicate]
            node = iri_term(predicate)
            cls = term("owl:DatatypeProperty" if relation.literal else "owl:ObjectProperty")
            yield Quad(node, term("rdf:type"), cls)
            for lang, words in sorted(relation.labels.items()):
                yield Quad(node, term("rdfs:label"), _text(words, lang))


def _article_graph(found: ResolvedArticle, run: Run) -> Iterator[Quad]:
    article = found.cleaned.article
    graph = iri_term(article.iri)
    yield from _article(article, graph, run)
    yield from run_quads(run, {resolved.claim.extractor for resolved in found.claims}, graph)
    spans: dict[tuple[Span, NamedNode], set[str]] = defaultdict(set)  # sentences and phrases, each described once
    phrase, sentence = term("nif:Phrase"), term("nif:Sentence")
    for entity, span, _ in found.mentions:
        if span.end > len(article.text):
            raise EvidenceError(f"a mention of {entity} at {span.start},{span.end} is outside {article.iri}")
        spans[span, phrase].add(entity)
    surest: dict[str, ResolvedClaim] = {}  # one claim found twice is one node with one confidence
    for resolved in found.claims:
        name = claim_iri(resolved, base_iri=run.base_iri)
        if resolved.article != article.iri:
            raise EvidenceError(f"claim {name} is of {resolved.article}, and stands with {article.iri}")
        check_evidence(resolved.claim, article.text, name=name)
        if name not in surest or surest[name].claim.confidence < resolved.claim.confidence:
            surest[name] = resolved
    for name, resolved in surest.items():
        evidence = resolved.claim.evidence
        spans.setdefault((evidence.sentence, sentence), set())
        for span in (evidence.subject, evidence.cue, evidence.object):
            spans.setdefault((span, phrase), set())
        for span, iri in _identified(resolved):
            spans[span, phrase].add(iri)
        yield from _claim(iri_term(name), resolved, graph, run)
    for (span, cls), entities in spans.items():
        yield from _span(article, span, cls, entities, graph)


def _identified(resolved: ResolvedClaim) -> Iterator[tuple[Span, str]]:
    """Yield the words that stand for an entity; the verb of a dropped subject is no mention of it."""
    claim = resolved.claim
    pairs: list[tuple[Mention | Value | None, str | Value | None]] = [
        (claim.subject, resolved.subject),
        (claim.object, resolved.object),
        (claim.speaker, resolved.speaker),
    ]
    for mention, iri in pairs:
        if isinstance(mention, Mention) and isinstance(iri, str) and mention.reference is not Reference.NULL:
            yield mention.span, iri
    if claim.place and resolved.place:
        yield claim.place.span, resolved.place


def _article(article: Article, graph: NamedNode, run: Run) -> Iterator[Quad]:
    facts: list[tuple[str, NamedNode | Literal]] = [
        ("rdf:type", term("schema:NewsArticle")),
        ("rdf:type", term("nif:Context")),
        ("nif:isString", Literal(article.text)),
        ("schema:inLanguage", Literal(article.lang)),
        ("prov:wasGeneratedBy", run_iri(run)),
        *(("schema:author", Literal(author)) for author in article.author),
    ]
    if article.title:
        facts.append(("schema:headline", Literal(article.title)))
    if article.publisher:
        facts.append(("schema:publisher", Literal(article.publisher)))
    if article.published:
        facts.append(("schema:datePublished", date_term(article.published)))
    if article.url:
        facts.append(("schema:url", _address(article.url)))
    for name, value in facts:
        yield Quad(graph, term(name), value, graph)


def _address(url: str) -> NamedNode | Literal:
    try:
        return NamedNode(url)
    except ValueError:  # a page may give anything as its address; it is kept as it is
        return Literal(url)


def _span(article: Article, span: Span, cls: NamedNode, entities: set[str], graph: NamedNode) -> Iterator[Quad]:
    node = span_iri(article.iri, span)
    yield Quad(node, term("rdf:type"), cls, graph)
    yield Quad(node, term("nif:beginIndex"), integer_term(span.start), graph)
    yield Quad(node, term("nif:endIndex"), integer_term(span.end), graph)
    yield Quad(node, term("nif:anchorOf"), Literal(span.quote(article.text)), graph)
    yield Quad(node, term("nif:referenceContext"), iri_term(article.iri), graph)
    for entity in sorted(entities):
        yield Quad(node, term("itsrdf:taIdentRef"), iri_term(entity), graph)


def _claim(node: NamedNode, resolved: ResolvedClaim, graph: NamedNode, run: Run) -> Iterator[Quad]:
    claim, evidence = resolved.claim, resolved.claim.evidence
    facts: list[tuple[str, NamedNode | Literal]] = [
        ("rdf:type", term("kg:Claim")),
        ("rdf:type", term("rdf:Statement")),
        ("rdf:subject", iri_term(resolved.subject)),
        ("rdf:predicate", iri_term(claim.predicate)),
        ("rdf:object", object_term(resolved.object)),
        ("kg:polarity", term(f"kg:{claim.polarity}")),
        ("kg:modality", term(f"kg:{claim.modality}")),
        ("kg:confidence", decimal_term(claim.confidence)),
        ("kg:subjectMention", span_iri(resolved.article, evidence.subject)),
        ("kg:cue", span_iri(resolved.article, evidence.cue)),
        ("kg:objectMention", span_iri(resolved.article, evidence.object)),
        ("prov:wasDerivedFrom", span_iri(resolved.article, evidence.sentence)),
        ("prov:wasAttributedTo", extractor_iri(run, claim.extractor)),
    ]
    if isinstance(resolved.object, Value) and resolved.object.normalized:
        facts.append(("kg:objectValue", Literal(resolved.object.normalized)))
    if resolved.speaker:
        facts.append(("kg:speaker", iri_term(resolved.speaker)))
        if claim.speaker and claim.speaker.reference is not Reference.NULL:
            facts.append(("kg:speakerMention", span_iri(resolved.article, claim.speaker.span)))
    if claim.place:
        facts.append(("kg:place", iri_term(resolved.place) if resolved.place else Literal(claim.place.text)))
    for name, qualifier in (
        ("time", claim.time),
        ("saidTime", claim.said),
        ("quantity", claim.quantity),
        ("instrument", claim.instrument),
    ):
        if qualifier:
            facts.append((f"kg:{name}", Literal(qualifier.text)))
            if qualifier.normalized:
                facts.append((f"kg:{name}Value", Literal(qualifier.normalized)))
    for name, value in facts:
        yield Quad(node, term(name), value, graph)


def _text(text: str, lang: str) -> Literal:
    return Literal(text, language=lang) if lang else Literal(text)
