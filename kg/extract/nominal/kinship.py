"""Extract what nouns of kin say of two whom one names together ("los hermanos Ana y Luis Gil"), or of nobody known."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.nominal.enumeration import members_of
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Reference

__all__ = ["is_kin_of_somebody", "kin_claims"]

NAME = "kg.nominal"


def kin_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """ "los hermanos Ana y Luis Gil": what two are called together they are to each other."""
    analysis = builder.analysis
    members = list(members_of(analysis, noun))
    if len(members) != 2:
        return
    first, second = (Located(m, analysis.mention(m)) for m in members)
    if first.mention.kind in (None, Kind.PERSON) and second.mention.kind in (None, Kind.PERSON):
        made = builder.claim(
            first, relation("relativeOf"), second, cue=noun, extractor=NAME, speaker=builder.speaker_at(noun),
            confidence=0.8,
        )  # fmt: skip
        if made is not None:
            yield made


def is_kin_of_somebody(analysis: Analysis, bearer: Located) -> bool:
    """ "su padre fue compositor", "her mother was a nurse": of whom nobody can tell from "padre" alone."""
    noun, possessives = bearer.token, analysis.words.possessives
    owned = any(c.lower_ in possessives for c in noun.children)
    common = bearer.mention.reference is Reference.NOMINAL
    return common and owned and "relativeOf" in analysis.stances(noun, "noun")
