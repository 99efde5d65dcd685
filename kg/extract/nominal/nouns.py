"""Extract claims from noun phrases: titles, appositions, copulas, possessives, nominalisations.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director" all describe a person by a
noun; what the noun says of its bearer and of its complement stands in the lexicon.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import CLASS_KINDS
from kg.extract.claims.possessors import has_field, possessors_of, slot_of
from kg.extract.names.kind_form import is_full_name
from kg.extract.names.mentions import span_of
from kg.extract.names.posts import is_designate, is_former
from kg.extract.nominal.affiliations import affiliation_claims
from kg.extract.nominal.circumstances import circumstance_claims
from kg.extract.nominal.classes import PERSONAL, class_mention
from kg.extract.nominal.counted import body_claims, count_claims, size_claims, staff_claims
from kg.extract.nominal.description import Description
from kg.extract.nominal.descriptions import descriptions
from kg.extract.nominal.enumeration import lists_members
from kg.extract.nominal.extents import extent_claims
from kg.extract.nominal.holders import STAFF, are_alike, is_body, is_body_noun, is_of, may_own, may_stand
from kg.extract.nominal.hyphenated import hyphen_claims
from kg.extract.nominal.kinship import is_kin_of_somebody, kin_claims
from kg.extract.nominal.makers import maker_claims, version_claims
from kg.extract.nominal.modifiers import author_claims, modifier_claims
from kg.extract.nominal.nominal_acts import act_claims
from kg.extract.nominal.parties import party_claims
from kg.extract.nominal.priced import price_claims
from kg.extract.nominal.readings import Reading, is_owned, read_description
from kg.extract.nominal.rounds import round_claims
from kg.extract.nominal.tenures import tenures
from kg.extract.nominal.titles import title_claims
from kg.extract.nominal.unsaid_bodies import unsaid_body
from kg.extract.stance.modality import Stance
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Modality, Reference, Value
from kg.ontology import Sense

__all__ = ["describe", "nominal_claims"]

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
NOBODY = frozenset({"placeNoun", "organizationNoun", "eventNoun"})  # what no person is
KIN = frozenset({"relativeOf", "competesWith", "partnersWith", "replaces"})  # what one is to another, no class


Fact = tuple[Located, str, Located | Value, float]  # subject, relation, object, confidence


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
    facts += _frame_facts(analysis, reading)
    placed = any(predicate in STAFF for _, predicate, _, _ in facts)
    invested = any(predicate in STAKES for _, predicate, _, _ in facts)
    if not reading.possessors and not placed:
        sole = next((name for name in ("founded", "memberOf") if name in reading.cues), None)
        wanted = (sole,) if sole else ("leads", "worksFor")
        posts = [relation(name) for name in wanted if name in reading.cues | {"worksFor"}]
        unsaid = list(unsaid_body(analysis, reading.description))
        facts += [(bearer, name, body, reading.confidence - 0.1) for body in unsaid for name in posts]
    workplaces = [] if invested else _workplaces(analysis, reading, placed)
    facts += [(bearer, relation("worksFor"), p, reading.confidence) for p in workplaces]
    facts = [f for f in facts if not isinstance(f[2], Located) or may_stand(analysis, f[1], f[2], noun)]
    told = any(predicate in TOLD for _, predicate, _, _ in facts)  # "dueña de Velmar": no class besides
    told = told and not ("profession" in reading.cues and all(p == EDUCATED for _, p, _, _ in facts))
    if not told and _is_class(analysis, reading):
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


def _frame_facts(analysis: Analysis, reading: Reading) -> Iterator[Fact]:
    """Yield what the senses of a noun say of its bearer and of what fills their other slot."""
    bearer, noun = reading.bearer, reading.noun
    for sense in analysis.senses(noun, "noun"):
        if sense.reference not in analysis.ontology.relations:
            continue
        other = sense.object if sense.subject == "head" else sense.subject
        if other == "head" or "head" not in {sense.subject, sense.object}:
            continue
        end = analysis.doc[noun.i + len(sense.words) - 1]
        whole = reading.possessors if end is noun else tuple(possessors_of(analysis, end)) or reading.possessors
        for possessor in whole if other == "possessor" else slot_of(analysis, noun, other):
            if not may_own(analysis, sense, possessor) or _is_scope(analysis, noun, possessor):
                continue
            if sense.reference == relation("partnersWith") and not are_alike(analysis, bearer, possessor):
                full = " " in bearer.mention.text and possessor.mention.reference is Reference.NAME
                if reading.description.how == "title" and full:  # "Velmar partner Ann Weiss": a post there
                    yield bearer, relation("holdsPosition"), reading.value, reading.confidence
                    yield bearer, relation("worksFor"), possessor, reading.confidence
                continue
            kinds = sense.domain if sense.subject == "head" else sense.range
            if kinds and bearer.mention.kind is Kind.PERSON and Kind.PERSON not in kinds:
                continue  # "Ann Weiss, a customer of Velmar"
            pair = (bearer, possessor) if sense.subject == "head" else (possessor, bearer)
            for name in _relations(analysis, sense, noun, possessor):
                yield pair[0], name, pair[1], reading.confidence


def _is_scope(analysis: Analysis, noun: Token, owner: Located) -> bool:
    """ "the world's largest maker": of what it is the largest, which it neither makes nor serves."""
    ranked = any(c.tag_.lower() in analysis.words.superlatives for c in noun.children)
    return ranked and owner.token.dep_ == "poss" and owner.mention.reference is Reference.NOMINAL


def _relations(analysis: Analysis, sense: Sense, noun: Token, possessor: Located) -> list[str]:
    """Return what a sense of a noun says: who leads a body works for it, too."""
    also = [relation("worksFor")] if sense.reference == relation("leads") else []
    names = [sense.reference, *also]
    partly = any(c.lower_ in analysis.words.territorial for c in noun.children)  # "el líder regional de Velmar"
    if analysis.words.head_first:  # "la economista jefe de Velmar" leads no firm
        partly |= any(c.i == noun.i - 1 and PERSONAL & analysis.stances(c, "noun") for c in noun.children)
    above = possessor.token.head
    partly |= above.pos_ == "NOUN" and noun.i < above.i < possessor.token.i  # "jefe de la programación de Velmar"
    partly |= len(sense.words) == 1 and any(_is_field_before(analysis, c) for c in noun.children)  # "land director"
    if also and (partly or _has_field(analysis, noun, possessor) or has_field(analysis, noun)):
        names = also
    if possessor.mention.reference is Reference.NOMINAL and not is_body(analysis, possessor):
        names = [name for name in names if name != relation("worksFor")]  # "profesora de matemáticas"
    return names


def _is_field_before(analysis: Analysis, noun: Token) -> bool:
    """Tell "land director", in charge of a field, from "museum director", of a body."""
    before = noun.dep_ == "compound" and noun.i < noun.head.i and noun.pos_ == "NOUN"
    people = analysis.stances(noun, "noun") & {"personNoun", "position"}
    body = "organizationNoun" in analysis.stances(noun, "noun") or analysis.is_body(noun)
    return before and noun.i not in analysis.name_at and not (people or body)


def _has_field(analysis: Analysis, noun: Token, body: Located) -> bool:
    """Tell who is in charge of one thing at a body: a bare noun of no body stands as the complement of the post."""
    told = (n for mark, n in complements(noun) if mark[-1].lower_ in analysis.words.of and n.pos_ == "NOUN")
    fields = (n for n in told if n.i not in analysis.name_at and n.i != body.token.i)
    return any(not any(c.pos_ == "DET" for c in n.children) and not is_body_noun(analysis, n) for n in fields)


def _workplaces(analysis: Analysis, reading: Reading, placed: bool) -> list[Located]:
    """Return where the bearer of a post or trade works, unless the senses of the noun placed them already."""
    if reading.post and reading.person and not placed:
        return [p for p in reading.possessors if is_body(analysis, p)]
    if reading.post or "profession" not in reading.cues:
        return []
    there = [p for p in reading.possessors if _is_workplace(analysis, p)]
    own = analysis.words.head_first  # "médico del Hospital Leiro"; "a chemist of Velmar" may be anybody's
    told = {"poss", "compound"}  # "Velmar's chemist", "a Velmar chemist"
    return [p for p in there if own or p.token.dep_ in told or not is_of(analysis, p.token)]


def _is_workplace(analysis: Analysis, owner: Located) -> bool:
    return owner.mention.kind is Kind.ORGANIZATION or _is_site(analysis, owner) or _is_firm(analysis, owner)


def _is_site(analysis: Analysis, owner: Located) -> bool:
    """ "a chemist at Velmar", "a gardener at Leith Park": a place that no list knows stands for who runs it."""
    place = owner.mention.kind is Kind.PLACE and owner.mention.reference is Reference.NAME
    sites = (analysis.words.at & analysis.words.locative) - analysis.words.origin
    return place and owner.token.head.lower_ in sites and fold_name(owner.mention.text) not in places()


def _is_firm(analysis: Analysis, owner: Located) -> bool:
    """ "la abogada de la empresa": a body that the text has named before."""
    taken_up = any(c.lower_ in analysis.words.definite for c in owner.token.children)
    return taken_up and "organizationNoun" in analysis.stances(owner.token, "noun")


def _is_class(analysis: Analysis, reading: Reading) -> bool:
    """Tell whether a noun says what sort of thing its bearer is."""
    noun = reading.noun
    relational = analysis.lemma(noun) in analysis.words.relational
    kin = reading.cues & KIN and not reading.cues & {"profession", "position", "organizationNoun"}
    shell = analysis.lemma(noun) in analysis.words.empty_nouns
    listed = (
        reading.description.how != "member"
        and "Plur" in noun.morph.get("Number", [])
        and (lists_members(analysis, noun) or _counts(analysis, noun) or _is_one_person(reading))
    )
    if reading.post or relational or kin or shell or listed or is_kin_of_somebody(analysis, reading.bearer):
        return False
    if "personNoun" in reading.cues and (is_owned(analysis, noun) or any(c.dep_ == "poss" for c in noun.children)):
        return False  # "su amigo Luis Gil": a friend of whom nobody can tell
    if _is_somebody(analysis, reading.bearer) and reading.cues & NOBODY and not reading.cues & PERSONAL:
        return False  # "X met Ann Weiss, which is the place where …"
    return not _is_people(analysis, noun) and _classifies(noun, reading.value.text)


def _is_somebody(analysis: Analysis, bearer: Located) -> bool:
    """Tell a person named in full."""
    name = analysis.name_at.get(bearer.token.i)
    return name is not None and name.kind is Kind.PERSON and is_full_name(analysis.doc[name.start : name.end])


def _is_one_person(reading: Reading) -> bool:
    """ "Ann Weiss and Luke Gray, colleagues at Velmar": a plural tells of both what neither is alone."""
    mention = reading.bearer.mention
    return reading.description.how == "apposition" and mention.kind is Kind.PERSON


def _is_people(analysis: Analysis, noun: Token) -> bool:
    """ "la sueca Velmar", "el chileno Luis Gil": where from, which is no class."""
    alone = not any(c.i == noun.i + 1 and c.pos_ == "ADJ" for c in noun.children)
    return alone and bool({noun.lower_, analysis.lemma(noun)} & analysis.words.peoples.keys())


def _counts(analysis: Analysis, noun: Token) -> bool:
    """ "several customers": a number of things is no class of one of them."""
    return any(c.lower_ in analysis.words.counting or c.dep_ == "nummod" for c in noun.children if c.i < noun.i)


def _classifies(noun: Token, text: str) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and len(text.split()) <= 7 and any(c.isalpha() for c in text)
