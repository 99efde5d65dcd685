"""Say of which things an article's claims are, and normalise their times and quantities."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.model import Article, Claim, Modality, Qualifier, ResolvedClaim, Value
from kg.resolve.facts import Ends
from kg.resolve.quantities import normalize_quantity
from kg.resolve.times import is_fixed_ahead, leading_preposition, normalize_time
from kg.vocab import KG

__all__ = ["end_iris", "resolve_claims"]

BEFORE = 24  # characters before a time within which a preposition that bounds it may stand
End = tuple[str, str | None, str | None, str | None]  # subject, object unless a literal, speaker, place


def end_iris(ends: Ends, iris: Mapping[int, str]) -> End | None:
    """Return the IRIs of what a claim is about; None where it says something of a thing and itself."""
    subject = iris[ends.subject]
    obj = iris[ends.object] if ends.object is not None else None
    if obj == subject:
        return None  # it comes of two names for one thing
    places = {iris[n] for n in ends.places}
    place = next(iter(places)) if len(places) == 1 else None
    return subject, obj, iris[ends.speaker] if ends.speaker is not None else None, place


def resolve_claims(
    article: Article, claims: tuple[Claim, ...], ends: tuple[Ends, ...], iris: Mapping[int, str]
) -> Iterator[ResolvedClaim]:
    """Yield the claims of one article with the IRIs of their things."""
    for claim, about in zip(claims, ends, strict=True):
        found = end_iris(about, iris)
        if found is None:
            continue
        subject, obj, speaker, place = found
        target: str | Value | None = obj
        if isinstance(claim.object, Value):
            target = _value(claim.object, claim.predicate, article)
            claim = replace(claim, object=target)
        assert target is not None
        ahead = claim.modality is not Modality.CERTAIN
        time, said = _time(claim.time, article, ahead=ahead), _time(claim.said, article)
        quantity = _quantity(claim.quantity, article)
        if (time, said, quantity) != (claim.time, claim.said, claim.quantity):
            claim = replace(claim, time=time, said=said, quantity=quantity)
        yield ResolvedClaim(claim, article.iri, subject, target, speaker, place)


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
