"""Resolve claims to entities: first within each article, then across all of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.model import Article, Claim, CleanArticle, Mention, Modality, Qualifier, Resolution, ResolvedClaim, Value
from kg.ontology import Ontology
from kg.resolve.curation import Instruction, curate
from kg.resolve.gazetteer import Gazetteer, load_gazetteer
from kg.resolve.merge import merge
from kg.resolve.names import fold, strip_name
from kg.resolve.quantities import normalize_quantity
from kg.resolve.thing import Thing
from kg.resolve.things import find_things
from kg.resolve.times import is_fixed_ahead, leading_preposition, normalize_time
from kg.resolve.versions import version_claims
from kg.vocab import BASE_IRI, KG

__all__ = ["resolve"]

BEFORE = 24  # characters before a time within which a preposition that bounds it may stand


def resolve(
    articles: Iterable[tuple[CleanArticle, tuple[Claim, ...]]],
    *,
    ontology: Ontology,
    gazetteer: Gazetteer | None = None,
    base_iri: str = BASE_IRI,
    curation: Iterable[Instruction] = (),
    claim_iri: Callable[[ResolvedClaim], str] | None = None,
) -> Resolution:
    """Resolve the claims of a set of articles; the order of the articles does not matter.

    Args:
        articles: cleaned articles with their claims.
        ontology: relations and lexicons, as evidence for kinds.
        gazetteer: well-known things; the built-in ones if None, ``Gazetteer()`` for none.
        base_iri: what the IRIs of entities start with.
        curation: instructions to re-apply, in their order.
        claim_iri: mints the IRI of a claim; needed where the curation rejects claims.
    """
    known = load_gazetteer() if gazetteer is None else gazetteer
    found: list[tuple[CleanArticle, tuple[Claim, ...], dict[Mention, Thing]]] = []
    for cleaned, claims in sorted(articles, key=lambda a: a[0].article.iri):
        found.append((cleaned, claims, find_things(cleaned, claims, ontology=ontology, gazetteer=known)))
    things = [t for _, _, table in found for t in dict.fromkeys(table.values())]
    entities, candidates = merge(things, base_iri)
    resolved = [r for cleaned, claims, table in found for r in _claims(cleaned.article, claims, table)]
    texts = {cleaned.article.iri: cleaned.article for cleaned, _, _ in found}
    said = {(r.subject, r.claim.predicate, r.object) for r in resolved}
    ends = {iri for r in resolved for iri in (r.subject, r.object) if isinstance(iri, str)}
    versions = version_claims([e for e in entities if e.iri in ends], resolved, texts)
    resolved += [r for r in versions if (r.subject, r.claim.predicate, r.object) not in said]
    resolved.sort(key=lambda r: (r.article, r.claim.evidence.sentence))
    used = {iri for r in resolved for iri in (r.subject, r.object, r.speaker, r.place)}
    kept = sorted((e for e in entities if e.iri in used), key=lambda e: e.iri)
    doubts = tuple(c for c in candidates if c[0] in used and c[1] in used)
    resolution = Resolution(tuple(kept), tuple(resolved), doubts)
    instructions = tuple(curation)
    if not instructions:
        return resolution
    done = curate(resolution, instructions, articles=texts.values(), base_iri=base_iri, claim_iri=claim_iri)
    return replace(done.resolution, curated=done.applied, idle=done.idle)


def _claims(article: Article, claims: tuple[Claim, ...], table: dict[Mention, Thing]) -> Iterable[ResolvedClaim]:
    """Yield the claims of one article with the IRIs of their things, quantities and times normalised."""
    places = _places(table)
    for claim in claims:
        subject = table[claim.subject].iri
        speaker = table[claim.speaker].iri if claim.speaker is not None else None
        target = claim.object
        if isinstance(target, Value):
            target = _value(target, claim.predicate, article)
            claim = replace(claim, object=target)
        obj = target if isinstance(target, Value) else table[target].iri
        if obj == subject:
            continue  # what is said of a thing and itself comes of two names for it
        ahead = claim.modality is not Modality.CERTAIN
        time, said = _time(claim.time, article, ahead=ahead), _time(claim.said, article)
        quantity = _quantity(claim.quantity, article)
        if (time, said, quantity) != (claim.time, claim.said, claim.quantity):
            claim = replace(claim, time=time, said=said, quantity=quantity)
        place = places.get(fold(strip_name(claim.place.text))) if claim.place is not None else None
        yield ResolvedClaim(claim, article.iri, subject, obj, speaker, place)


def _places(table: dict[Mention, Thing]) -> dict[str, str]:
    """The named things of an article by each of their names, where only one bears it."""
    found: dict[str, set[str]] = {}
    for thing in table.values():
        if thing.named:
            for name in thing.names:
                found.setdefault(fold(name), set()).add(thing.iri)
    return {name: next(iter(iris)) for name, iris in found.items() if len(iris) == 1}


def _value(value: Value, predicate: str, article: Article) -> Value:
    if value.normalized or predicate == str(KG.holdsPosition):
        return value
    return replace(value, normalized=normalize_quantity(value.text, lang=article.lang))


def _quantity(quantity: Qualifier | None, article: Article) -> Qualifier | None:
    if quantity is None or quantity.normalized:
        return quantity
    return replace(quantity, normalized=normalize_quantity(quantity.text, lang=article.lang))


def _time(time: Qualifier | None, article: Article, *, ahead: bool = False) -> Qualifier | None:
    if time is None or time.normalized:
        return time
    before = article.text[max(0, time.span.start - BEFORE) : time.span.start]
    text = f"{leading_preposition(before, lang=article.lang)} {time.text}".strip()
    ahead = ahead or is_fixed_ahead(before, lang=article.lang)
    return replace(time, normalized=normalize_time(text, lang=article.lang, published=article.published, ahead=ahead))
