"""Extract what a noun says of whom or what it describes: a post and where it is held, a kinship, a class.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director" all describe a person by a
noun; what the noun says of its bearer and of its complement stands in the lexicon.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import CLASS_KINDS
from kg.extract.names.mentions import span_of
from kg.extract.names.posts import is_designate, is_former
from kg.extract.nominal.classes import class_mention
from kg.extract.nominal.description import Description
from kg.extract.nominal.holders import STAFF, may_stand
from kg.extract.nominal.makers import version_claims
from kg.extract.nominal.noun_frames import Fact, frame_facts
from kg.extract.nominal.readings import Reading, read_description
from kg.extract.nominal.sorts import is_sort
from kg.extract.nominal.titles import title_claims
from kg.extract.nominal.unsaid_bodies import unsaid_body
from kg.extract.nominal.workplaces import find_workplaces
from kg.extract.stance.modality import Stance
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token
from kg.model import Claim, Modality, Reference

__all__ = ["describe"]

NAME = "kg.nominal"
# what a noun and its complement tell in full: "the owner of Velmar" is no class besides
TOLD = frozenset(
    relation(name)
    for name in (
        *("owns", "founded", "educatedAt", "memberOf", "wins", "authorOf", "organizes", "investsIn"),
        *("develops", "partOf", "bornIn", "diedIn"),
    )
)
STAKES = frozenset({relation("owns"), relation("investsIn")})  # who has money in a body is not of its staff
EDUCATED = relation("educatedAt")  # "ingeniera por la Universidad Norte": her trade, besides where she learnt it


def describe(builder: Builder, description: Description, *, ended: bool = False) -> Iterator[Claim]:
    """Yield what a describing noun says: a post and where it is held, a kinship, a class.

    Args:
        ended: what the noun says is so no longer: "stepped down as chairman".
    """
    analysis, noun, bearer = builder.analysis, description.noun, description.bearer
    if bearer.mention.reference is Reference.NAME and bearer.mention.span.covers(span_of([noun])):
        yield from title_claims(builder, noun, bearer)
        return
    reading = read_description(analysis, description)
    if reading is None:
        return
    clause = description.clause
    stance = (builder.stance(clause) if clause is not None else Stance()).flipped(ended)
    speaker = builder.speaker(clause) if clause is not None else builder.speaker_at(noun)
    former, designate = is_former(analysis.meanings, noun), is_designate(analysis.meanings, noun)
    for subject, predicate, obj, sure in _facts(analysis, reading):
        if predicate in STAFF and designate:
            continue
        if (
            predicate == relation("isA")
            and stance.modality is Modality.POSSIBLE
            and not reading.cues & CLASS_KINDS.keys()
        ):
            continue  # "it could be a problem": a judgement, no class
        if predicate == relation("memberOf") and former:
            continue  # "el exsenador de Avance" may be of the party still
        made = builder.claim(
            subject,
            predicate,
            obj,
            cue=noun,
            extractor=NAME,
            stance=stance.flipped(predicate in STAFF and former),
            speaker=speaker,
            confidence=round(sure, 2),
        )
        if made is not None:
            yield made
    if analysis.lemma(noun) in analysis.words.relational:
        yield from version_claims(builder, description, stance)


def _facts(analysis: Analysis, reading: Reading) -> list[Fact]:
    bearer, noun = reading.bearer, reading.noun
    if _tops_a_field(analysis, noun):
        return [(bearer, relation("isA"), Located(noun, class_mention(analysis, noun)), reading.confidence - 0.1)]
    facts: list[Fact] = []
    several = reading.description.how != "member" and "Plur" in noun.morph.get("Number", [])
    several = several and bearer.mention.reference is Reference.NAME
    if reading.post and reading.person and not several:  # "los ministros Ana Ruiz y Luis Gil": no one is "ministros"
        facts.append((bearer, relation("holdsPosition"), reading.value, reading.confidence))
    facts += frame_facts(analysis, reading)
    placed = any(predicate in STAFF for _, predicate, _, _ in facts)
    invested = any(predicate in STAKES for _, predicate, _, _ in facts)
    if not reading.possessors and not placed:
        sole = next((name for name in ("founded", "memberOf") if name in reading.cues), None)
        wanted = (sole,) if sole else ("leads", "worksFor")
        posts = [relation(name) for name in wanted if name in reading.cues | {"worksFor"}]
        unsaid = list(unsaid_body(analysis, reading.description))
        facts += [(bearer, name, body, reading.confidence - 0.1) for body in unsaid for name in posts]
    workplaces = [] if invested else find_workplaces(analysis, reading, placed)
    facts += [(bearer, relation("worksFor"), p, reading.confidence) for p in workplaces]
    facts = [f for f in facts if not isinstance(f[2], Located) or may_stand(analysis, f[1], f[2], noun)]
    told = any(predicate in TOLD for _, predicate, _, _ in facts)  # "dueña de Velmar": no class besides
    told = told and not ("profession" in reading.cues and all(p == EDUCATED for _, p, _, _ in facts))
    if not told and is_sort(analysis, reading):
        sort = class_mention(analysis, noun)
        sort = replace(sort, text=reading.value.text) if reading.description.how == "member" else sort
        if sort.text.startswith(reading.value.text):  # "abogada de 51 años | y exdirectora de Velmar"
            sort = replace(sort, span=reading.value.span, text=reading.value.text)
        facts.append((bearer, relation("isA"), Located(noun, sort), reading.confidence - 0.1))
    return facts


def _tops_a_field(analysis: Analysis, noun: Token) -> bool:
    """ "Velmar, líder mundial del sector", "the market leader": first in a field, and in charge of nothing."""
    if analysis.lemma(noun) not in analysis.words.topping:
        return False
    inner = [n for _, n in complements(noun)] + [c for c in noun.children if c.dep_ == "compound"]
    return any({analysis.lemma(t), t.lower_} & analysis.words.markets for t in inner)
