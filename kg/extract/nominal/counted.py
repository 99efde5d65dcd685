"""Extract how much of something a body has, as what stands behind it tells: "una firma con 85 empleados"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.nodes import is_amount
from kg.extract.claims.possessors import possessors_of, slot_of
from kg.extract.names.mentions import span_of
from kg.extract.nominal.descriptions import descriptions
from kg.extract.nominal.holders import is_body
from kg.extract.tree.agency import PERSON
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Span, Value

__all__ = ["body_claims", "count_claims", "size_claims", "staff_claims"]

NAME = "kg.nominal"
BODIES = frozenset({"organizationNoun", "groupNoun", "placeNoun"})
SIZED = frozenset({"personNoun", "profession", "memberOf", "placeNoun", "productNoun", "educatedAt"})
GLUED = frozenset({"compound", "nmod", "amod"})
COUNTED = frozenset({"personNoun", "position", "profession", "worksFor", "memberOf", "organizationNoun", "placeNoun"})


def count_claims(builder: Builder) -> Iterator[Claim]:
    """Yield the counts behind "con" and "with": of people, shops, towns; of money where a noun says what it is."""
    analysis = builder.analysis
    described = {d.noun.i: d.bearer for d in descriptions(analysis)}
    for token in analysis.doc:
        body = _body(analysis, token)
        number = _number(analysis, token) if body is not None else None
        if body is None or number is None:
            continue
        bearer = described.get(body.i) or Located(body, analysis.mention(body))
        made = builder.claim(
            bearer, relation("hasQuantity"), literal(analysis, number), cue=token, extractor=NAME,
            speaker=builder.speaker_at(token), confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def size_claims(builder: Builder) -> Iterator[Claim]:
    """ "the 8,400-student district", "a 300-seat theatre": what a number and a noun joined by a hyphen count in it."""
    analysis, doc = builder.analysis, builder.analysis.doc
    described = {d.noun.i: d.bearer for d in descriptions(analysis)}
    for number in doc[:-2]:
        counted = doc[number.i + 2] if number.pos_ == "NUM" and doc[number.i + 1].text == "-" else None
        if counted is None or not SIZED & analysis.stances(counted, "noun") or counted.head.i <= counted.i:
            continue
        body = counted.head
        if counted.dep_ not in GLUED or body.pos_ not in {"NOUN", "PROPN"} or analysis.agency(body) >= PERSON:
            continue
        span = Span(number.idx, counted.idx + len(counted))
        made = builder.claim(
            described.get(body.i) or Located(body, analysis.mention(body)), relation("hasQuantity"),
            Value(span, span.quote(doc.text)), cue=counted, extractor=NAME, speaker=builder.speaker_at(body),
            confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def staff_claims(builder: Builder) -> Iterator[Claim]:
    """ "su plantilla, de 300 trabajadores", "la flota de Velmar, de 12 barcos": so many its owner has."""
    analysis = builder.analysis
    for noun in analysis.doc:
        if noun.pos_ != "NOUN" or analysis.lemma(noun) not in analysis.words.staffs:
            continue
        counted = next((c for c in noun.children if c.i > noun.i and _is_counted(analysis, c)), None)
        owner = next(possessors_of(analysis, noun), None) if counted is not None else None
        if counted is None or owner is None or owner.token is counted:
            continue
        made = builder.claim(
            owner, relation("hasQuantity"), literal(analysis, counted), cue=noun, extractor=NAME,
            speaker=builder.speaker_at(noun), confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def body_claims(builder: Builder) -> Iterator[Claim]:
    """ "los 340 empleados de Velmar", "sus 20 tiendas": all that a body has are so many."""
    analysis = builder.analysis
    for noun in analysis.doc:
        known = noun.pos_ == "NOUN" and _has_number(noun) and COUNTED & analysis.stances(noun, "noun")
        if not known or "Plur" not in noun.morph.get("Number", []) or not _are_all(analysis, noun):
            continue
        owner = next(possessors_of(analysis, noun), None)
        if owner is None or not is_body(analysis, owner):
            continue
        first = next(c.i for c in noun.children if c.dep_ == "nummod")
        span = span_of(analysis.doc[first : noun.i + 1])
        value = Value(span, " ".join(span.quote(analysis.doc.text).split()))
        made = builder.claim(
            owner, relation("hasQuantity"), value, cue=noun, extractor=NAME, speaker=builder.speaker_at(noun),
            confidence=0.7,
        )  # fmt: skip
        if made is not None:
            yield made


def _are_all(analysis: Analysis, noun: Token) -> bool:
    """Tell "los 340 empleados" from "340 empleados", who may be some of them."""
    words = analysis.words
    all_ = words.definite_plural | words.possessives
    before = analysis.doc[noun.left_edge.i : noun.i]
    return any(t.lower_ in all_ for t in before) or any(c.dep_ == "poss" for c in noun.children)


def _is_counted(analysis: Analysis, noun: Token) -> bool:
    """Tell the complement "de 300 trabajadores" from whose something is."""
    of = any(c.lower_ in analysis.words.of for c in noun.children)
    return of and _has_number(noun) and noun.pos_ == "NOUN"


def _has_number(noun: Token) -> bool:
    return any(c.dep_ == "nummod" and c.pos_ == "NUM" and c.i < noun.i for c in noun.children)


def _body(analysis: Analysis, counted: Token) -> Token | None:
    """Return the body that a noun behind "con" belongs to, or one joined to it: "con sede en Lugo y 85 empleados"."""
    first = counted
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    marks = [c for c in first.children if c.dep_ == "case" and c.i < first.i] or [first.head]
    if counted.pos_ not in {"NOUN", "PROPN"} or marks[0].lower_ not in analysis.words.company:
        return None
    body = first.head if marks[0].i != first.head.i else first.head.head
    name = analysis.name_at.get(body.i) or analysis.name_inside(body)
    if name is not None:
        return body if name.kind in (Kind.ORGANIZATION, None) and body.i < counted.i else None
    common = body.pos_ == "NOUN" and body.i < counted.i and BODIES & analysis.stances(body, "noun")
    return body if common else None


def _number(analysis: Analysis, counted: Token) -> Token | None:
    """Return the noun that a number counts: "85 empleados", or "22 millones" in "unas ventas de 22 millones"."""
    if analysis.lemma(counted) in analysis.words.metrics:
        money = (of.token for of in slot_of(analysis, counted, "possessor"))
        return next((m for m in money if any(c.pos_ == "NUM" for c in (m, *m.children))), None)
    if not _has_number(counted):
        return None
    people = COUNTED & analysis.stances(counted, "noun")
    plain = people and not is_amount(analysis, Located(counted, analysis.mention(counted)))
    return counted if plain and "Plur" in counted.morph.get("Number", ["Plur"]) else None
