"""Extract whose product a thing is, as possessives and versions tell: "sus gafas Orbe", "Velmar's phone Lux"."""

from collections.abc import Iterator

from kg.extract.analysis import Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.possessors import owners_of, possessors_of
from kg.extract.nominal.description import Description
from kg.extract.stance.modality import Stance
from kg.extract.tree.tokens import Token
from kg.model import Claim, Reference

__all__ = ["maker_claims", "version_claims"]

NAME = "kg.nominal"
MADE = frozenset({"productNoun", "softwareNoun"})


def maker_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """Yield whose product a thing is that a possessive stands before: "sus gafas Orbe", "Velmar's phone Lux"."""
    analysis = builder.analysis
    owners = list(owners_of(analysis, noun))
    if not owners:
        return
    name = analysis.name_inside(noun) if noun.i not in analysis.name_at else analysis.name_at[noun.i]
    cues = analysis.stances(noun, "noun")
    for child in noun.children:
        if child.dep_ == "compound" and child.pos_ == "NOUN" and noun.i in analysis.name_at:
            cues |= analysis.stances(child, "noun")  # "its phone Lux": the name is the head
    if not cues & MADE:
        return
    target = analysis.doc[name.head] if name is not None else noun
    if name is None and noun.pos_ != "PROPN":
        return
    for owner in owners:
        made = builder.claim(
            owner, relation("develops"), Located(target, analysis.mention(target)), cue=noun, extractor=NAME,
            speaker=builder.speaker_at(noun), confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def version_claims(builder: Builder, description: Description, stance: Stance) -> Iterator[Claim]:
    """Yield what "Lux 2, la nueva versión de su teléfono" says: it is a version of the phone, and its maker's."""
    analysis, bearer = builder.analysis, description.bearer
    for whole in possessors_of(analysis, description.noun):
        if whole.mention.reference is Reference.PRONOUN:
            continue
        cue = description.noun
        speaker = builder.speaker_at(cue)
        for subject, name, obj in [(bearer, "versionOf", whole)] + [
            (owner, "develops", bearer) for owner in owners_of(analysis, whole.token)
        ]:
            made = builder.claim(subject, relation(name), obj, cue=cue, extractor=NAME, stance=stance, speaker=speaker)
            if made is not None:
                yield made
