"""Extract what the amount of money before a noun says of it: "a £30m bridge", "the $2 billion deal"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, once, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import ABSTRACT
from kg.extract.names.mentions import MONEY, bare, noun_phrase, price_end, span_of
from kg.extract.nominal.classes import names_a_thing
from kg.extract.nominal.descriptions import descriptions
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Reference, Span, Value

__all__ = ["price_claims"]

NAME = "kg.nominal"
# of what an amount of money behind the noun is the price
PRICED = frozenset({"productNoun", "workNoun", "eventNoun", "placeNoun", "softwareNoun", "planning"})


def price_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """ "a £30m bridge" costs that much; "a £30m loss" is that much, and has no price."""
    analysis = builder.analysis
    price = _price_before(analysis, noun) or _price_behind(analysis, noun)
    if not price or ABSTRACT in analysis.stances(noun, "noun"):
        return
    span = span_of(price)
    value = Value(span, " ".join(span.quote(analysis.doc.text).split()))
    bearer = _bearer(analysis, noun, price)
    if bearer.mention.kind is Kind.PLACE and bearer.token is not noun:
        return  # "el puente de Lugo, una obra de 30 millones de euros": not the town
    made = builder.claim(
        bearer, relation("costs"), value, cue=noun, extractor=NAME,
        speaker=builder.speaker_at(noun), confidence=0.75,
    )  # fmt: skip
    if made is not None:
        yield made


def _bearer(analysis: Analysis, noun: Token, price: list[Token]) -> Located:
    """Return what a noun with a price is said of: "el gasoducto Lux, un proyecto de 30 millones de euros"."""
    described = next((d.bearer for d in descriptions(analysis) if d.noun.i == noun.i), None)
    if described is not None:
        return described
    named = analysis.named_nouns.apposed.get(noun.i) or analysis.name_at.get(noun.head.i)
    if named is not None and named.end <= noun.i and names_a_thing(analysis, named):
        thing = analysis.doc[named.start - 2]  # "el gasoducto | del Norte, un proyecto de …"
        return Located(thing, analysis.mention(thing))
    mention = analysis.mention(noun)
    if mention.reference is not Reference.NOMINAL or price[0].i < noun.i:
        return Located(noun, mention)
    span = Span(mention.span.start, noun.idx + len(noun))
    return Located(noun, replace(mention, span=span, text=" ".join(span.quote(analysis.doc.text).split())))


def _price_behind(analysis: Analysis, noun: Token) -> list[Token]:
    """ "un puente de 30 millones de euros": the amount of money that a noun has for its complement."""
    if not PRICED & analysis.stances(noun, "noun"):
        return []
    for child in noun.children:
        of = any(c.lower_ in analysis.words.of and c.i == child.left_edge.i for c in child.children)
        tokens = bare(noun_phrase(child, analysis.words), analysis.words) if of and child.i > noun.i else []
        if any(t.like_num for t in tokens) and any(t.lower_ in analysis.words.money for t in tokens):
            return tokens
    return []


@once
def _mentions_money(analysis: Analysis) -> bool:
    """Tell whether an amount can stand before a noun at all: most articles have none, and all nouns are asked."""
    return any(token.text in MONEY for token in analysis.doc)


def _price_before(analysis: Analysis, noun: Token) -> list[Token]:
    """Return the words of an amount of money that stands before a noun, none where it has none."""
    if not _mentions_money(analysis):
        return []
    whose = {t.i for c in noun.children if c.dep_ == "poss" for t in c.subtree}  # "Velmar's £30m bridge"
    tokens = bare([t for t in noun_phrase(noun, analysis.words) if t.i not in whose] or [noun], analysis.words)
    end = price_end(tokens)
    return tokens[:end] if end and tokens[end].i <= noun.i else []
