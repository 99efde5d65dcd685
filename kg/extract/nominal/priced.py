"""Extract what the amount of money before a noun says of it: "a £30m bridge", "the $2 billion deal"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import ABSTRACT
from kg.extract.names.mentions import bare, noun_phrase, price_end, span_of
from kg.extract.tree.tokens import Token
from kg.model import Claim, Value

__all__ = ["price_claims"]

NAME = "kg.nominal"


def price_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """ "a £30m bridge" costs that much; "a £30m loss" is that much, and has no price."""
    analysis = builder.analysis
    price = _price_before(analysis, noun)
    if not price or ABSTRACT in analysis.stances(noun, "noun"):
        return
    span = span_of(price)
    value = Value(span, " ".join(span.quote(analysis.doc.text).split()))
    made = builder.claim(
        Located(noun, analysis.mention(noun)), relation("costs"), value, cue=noun, extractor=NAME,
        speaker=builder.speaker_at(noun), confidence=0.75,
    )  # fmt: skip
    if made is not None:
        yield made


def _price_before(analysis: Analysis, noun: Token) -> list[Token]:
    """Return the words of an amount of money that stands before a noun, none where it has none."""
    tokens = bare(noun_phrase(noun, analysis.words), analysis.words)
    end = price_end(tokens)
    return tokens[:end] if end and tokens[end].i <= noun.i else []
