"""Extract whose party a word before a post or a name tells: "the Labour MP Ann Weiss", "Ann Weiss, a Democrat"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.names.mentions import span_of
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.descriptions import descriptions
from kg.extract.stance.modality import Stance
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Mention, Reference

__all__ = ["party_claims"]

NAME = "kg.nominal"
GENITIVE = frozenset({"'s", "’s"})
BEFORE = frozenset({"compound", "amod", "nmod", "poss"})


def party_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the parties of people: as their descriptions tell them, or a word right before their names."""
    if not analysis.words.party_words:
        return
    builder = Builder.of(analysis)
    seen: set[tuple[int, int]] = set()
    for description in descriptions(analysis):
        noun, bearer = description.noun, description.bearer
        if not PERSONAL & analysis.stances(noun, "noun"):
            continue
        clause = description.clause
        stance = builder.stance(clause) if clause is not None else Stance()
        speaker = builder.speaker(clause) if clause is not None else builder.speaker_at(noun)
        for token in (noun, *(c for c in noun.children if c.dep_ in BEFORE and c.i < noun.i)):
            if _is_party(analysis, token) and (token.i, bearer.token.i) not in seen:
                seen.add((token.i, bearer.token.i))
                yield from _claim(builder, bearer, token, stance, speaker)
    for name in analysis.names:
        at = name.start - 1
        if name.kind is not Kind.PERSON or at < 0:
            continue
        while at > 0 and (analysis.doc[at].text in GENITIVE or PERSONAL & analysis.stances(analysis.doc[at], "noun")):
            if _is_party(analysis, analysis.doc[at]):
                break
            at -= 1
        party, head = analysis.doc[at], analysis.doc[name.head]
        if _is_party(analysis, party) and party.sent is head.sent and (party.i, head.i) not in seen:
            bearer = Located(head, analysis.mention(head))
            yield from _claim(builder, bearer, party, Stance(), builder.speaker_at(head))


def _is_party(analysis: Analysis, token: Token) -> bool:
    return token.lower_ in analysis.words.party_words and token.text[0].isupper()


def _claim(builder: Builder, bearer: Located, party: Token, stance: Stance, speaker: Located | None) -> Iterator[Claim]:
    analysis = builder.analysis
    first = party.i
    while first and analysis.doc[first - 1].lower_ in analysis.words.party_openings and party.sent.start < first:
        first -= 1  # "Liberal | Democrat"
    span = span_of(list(analysis.doc[first : party.i + 1]))
    body = Located(party, Mention(span, span.quote(analysis.doc.text), Kind.ORGANIZATION, Reference.NAME))
    made = builder.claim(
        bearer, relation("memberOf"), body, cue=party, extractor=NAME, stance=stance, speaker=speaker, confidence=0.8
    )
    if made is not None:
        yield made
