"""Extract what words joined by a hyphen say of the noun behind: "Velmar-owned Trama", "a Leeds-born singer"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import Builder
from kg.extract.claims.selection import admits
from kg.extract.nominal.descriptions import descriptions
from kg.extract.tree.syntax import GERUND, form
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind
from kg.ontology import Sense

__all__ = ["hyphen_claims"]

NAME = "kg.nominal"
DONE_BY = ("subject", "directObject")
DONE_IN = (("directObject", "prep:in"), ("directObject", "prep:at"))


def hyphen_claims(builder: Builder, participle: Token) -> Iterator[Claim]:
    """Yield what a name joined to a participle does to the noun that both stand before, or where it was done."""
    analysis = builder.analysis
    name = _joined(analysis, participle)
    if name is None:
        return
    noun = _described(analysis, participle.head)
    for sense in analysis.senses(participle, "verb"):
        if sense.reference not in analysis.ontology.relations or not _fits(sense, name):
            continue
        acts = form(participle) == GERUND  # "the prize-winning film": it has won
        left, right = (name, noun) if (sense.subject, sense.object) == DONE_BY and not acts else (noun, name)
        if not admits(analysis, sense, left, right, rivalled=False):
            continue
        made = builder.claim(
            left, sense.reference, right, cue=participle, extractor=NAME, speaker=builder.speaker_at(participle),
            confidence=0.65,
        )  # fmt: skip
        if made is not None:
            yield made


def _described(analysis: Analysis, noun: Token) -> Located:
    """ "the Leeds-born goal shooter Ann Weiss": whom the noun describes that the words stand before."""
    while noun.dep_ == "compound" and noun.head.i > noun.i and noun.head.pos_ == "NOUN":
        noun = noun.head
    bearer = next((d.bearer for d in descriptions(analysis) if d.noun.i == noun.i and d.clause is None), None)
    return bearer or Located(noun, analysis.mention(noun))


def _joined(analysis: Analysis, participle: Token) -> Located | None:
    """Return the name right before a hyphen and a participle that stands before its noun."""
    doc, i = analysis.doc, participle.i
    if i < 2 or doc[i - 1].text != "-" or participle.head.i < i or participle.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    name = analysis.name_at.get(i - 2)
    if name is None or name.end != i - 1 or doc[i - 1].whitespace_:
        return None
    head = doc[name.head]
    return Located(head, analysis.mention(head))


def _fits(sense: Sense, name: Located) -> bool:
    frame = (sense.subject, sense.object)
    if frame == DONE_BY:
        return not sense.negated and name.mention.kind is not Kind.PLACE
    return frame in DONE_IN and name.mention.kind in (Kind.PLACE, Kind.ORGANIZATION, None)
