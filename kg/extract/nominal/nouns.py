"""Extract the claims of noun phrases: descriptions, possessives, nominalisations, counts."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.nominal.affiliations import affiliation_claims
from kg.extract.nominal.circumstances import circumstance_claims
from kg.extract.nominal.counted import body_claims, count_claims, size_claims, staff_claims
from kg.extract.nominal.description_claims import describe
from kg.extract.nominal.descriptions import descriptions
from kg.extract.nominal.extents import extent_claims
from kg.extract.nominal.hyphenated import hyphen_claims
from kg.extract.nominal.kinship import kin_claims
from kg.extract.nominal.makers import maker_claims
from kg.extract.nominal.modifiers import author_claims, modifier_claims
from kg.extract.nominal.nominal_acts import act_claims
from kg.extract.nominal.parties import party_claims
from kg.extract.nominal.priced import price_claims
from kg.extract.nominal.rounds import round_claims
from kg.extract.nominal.tenures import tenures
from kg.model import Claim

__all__ = ["nominal_claims"]


def nominal_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of descriptions, possessives and nominalisations."""
    builder = Builder.of(analysis)
    for description in descriptions(analysis):
        yield from describe(builder, description)
    for description, left in tenures(builder):
        yield from describe(builder, description, ended=left)
    for token in analysis.doc:
        if token.pos_ in {"NOUN", "PROPN"}:
            yield from maker_claims(builder, token)
            yield from price_claims(builder, token)
        if token.pos_ == "NOUN":
            yield from act_claims(builder, token)
            yield from modifier_claims(builder, token)
        yield from extent_claims(builder, token)
        if token.dep_ == "amod":
            yield from hyphen_claims(builder, token)
        if token.pos_ in {"NOUN", "ADJ"}:
            yield from author_claims(builder, token)
        if token.pos_ == "NOUN" and analysis.lemma(token) in analysis.words.mutual_kin:
            yield from kin_claims(builder, token)
    yield from count_claims(builder)
    yield from size_claims(builder)
    yield from staff_claims(builder)
    yield from body_claims(builder)
    yield from circumstance_claims(builder)
    yield from round_claims(builder)
    for name in analysis.names:
        yield from modifier_claims(builder, analysis.doc[name.head])
        if analysis.doc[name.head].pos_ == "PROPN":
            yield from author_claims(builder, analysis.doc[name.head])
        yield from affiliation_claims(builder, analysis.doc[name.head])
    yield from party_claims(analysis)
