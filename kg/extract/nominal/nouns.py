"""Extract claims from noun phrases: titles, appositions, copulas, possessives, nominalisations.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director" all describe a person by a
noun; what the noun says of its bearer and of its complement stands in the lexicon.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.possessors import employers, possessors_of, slot_of
from kg.extract.claims.selection import is_surely_person
from kg.extract.names.mentions import bare, span_of
from kg.extract.names.phrases import whole_phrase
from kg.extract.names.posts import is_former
from kg.extract.nominal.classes import PERSONAL, is_further
from kg.extract.nominal.descriptions import Description, descriptions
from kg.extract.nominal.enumeration import lists_members, members_of
from kg.extract.nominal.hyphenated import hyphen_claims
from kg.extract.nominal.makers import maker_claims, version_claims
from kg.extract.nominal.modifiers import affiliation_claims, author_claims, modifier_claims
from kg.extract.nominal.nominal_acts import act_claims
from kg.extract.nominal.priced import price_claims
from kg.extract.stance.stance import Stance
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Mention, Reference, Value
from kg.ontology import Sense

__all__ = ["POSTS", "describe", "may_employ", "nominal_claims"]

NAME = "kg.nominal"
POSTS = frozenset({"leads", "worksFor"})
STAFF = frozenset(relation(name) for name in ("leads", "worksFor", "memberOf"))
# what a noun and its complement tell in full: "the owner of Velmar" is no class besides
TOLD = frozenset(
    relation(name)
    for name in (
        *("owns", "founded", "educatedAt", "memberOf", "wins", "authorOf", "organizes", "investsIn"),
        *("develops", "partOf"),
    )
)
BODIES = frozenset({"organizationNoun", "groupNoun", "placeNoun", "eventNoun"})
NO_BODIES = frozenset({"personNoun", "profession", "productNoun", "softwareNoun", "workNoun"})
KIN = frozenset({"relativeOf", "competesWith", "partnersWith", "replaces"})  # what one is to another, no class
AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
PLACES = frozenset({Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT})  # a place stands for its government or team


def nominal_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of descriptions, possessives and nominalisations."""
    builder = Builder.of(analysis)
    for description in descriptions(analysis):
        yield from describe(builder, description)
    for token in analysis.doc:
        if token.pos_ in {"NOUN", "PROPN"}:
            yield from maker_claims(builder, token)
            yield from price_claims(builder, token)
        if token.pos_ == "NOUN":
            yield from act_claims(builder, token)
            yield from modifier_claims(builder, token)
        if token.dep_ == "amod":
            yield from hyphen_claims(builder, token)
        if token.pos_ in {"NOUN", "ADJ"}:
            yield from author_claims(builder, token)
        if token.pos_ == "NOUN" and analysis.lemma(token) in analysis.words.mutual_kin:
            yield from _kin_together(builder, token)
    for name in analysis.names:
        yield from modifier_claims(builder, analysis.doc[name.head])
        yield from affiliation_claims(builder, analysis.doc[name.head])


def describe(builder: Builder, description: Description, *, ended: bool = False) -> Iterator[Claim]:
    """Yield what a describing noun says: a post and where it is held, a kinship, a class.

    Args:
        ended: what the noun says is so no longer: "stepped down as chairman".
    """
    analysis, noun, bearer = builder.analysis, description.noun, description.bearer
    if bearer.mention.reference is Reference.NAME and bearer.mention.span.covers(span_of([noun])):
        return  # "the Lord Mayor" is no lord
    clause = description.clause
    stance = (builder.stance(clause) if clause is not None else Stance()).flipped(ended)
    speaker = builder.speaker(clause) if clause is not None else builder.speaker_at(noun)
    senses = analysis.senses(noun, "noun")
    cues = {str(s.reference).rpartition("#")[2] for s in senses}
    person = bearer.mention.kind is Kind.PERSON or bool(cues & PERSONAL)
    value = literal(analysis, noun, prepositions=analysis.words.at if cues & POSTS else None)
    value = _without_further(analysis, noun, value)
    if description.how == "member":
        value = Value(value.span, analysis.lemma(noun))  # each of "los generales" is a "general"
    post = "position" in cues or bool(cues & POSTS) or ("profession" in cues and _is_owned(analysis, noun))
    thing = bearer.mention.reference is Reference.NOMINAL and analysis.agency(bearer.token) < 0
    if post and thing and description.how in {"copula", "post"}:
        return  # "La sequía es la responsable de la crisis"
    post = post or description.how == "post"
    held = analysis.words.at if post or "profession" in cues else None  # "professor at Leith University"
    possessors = employers(analysis, noun) if cues & POSTS else list(possessors_of(analysis, noun, prepositions=held))
    confidence = 0.85 if description.how != "copula" else 0.8
    facts: list[tuple[Located, str, Located | Value, float]] = []
    several = bearer.mention.reference is Reference.NAME and "Plur" in noun.morph.get("Number", [])
    if post and person and not several:  # "los ministros Ana Ruiz y Luis Gil": no one of them is "ministros"
        facts.append((bearer, relation("holdsPosition"), value, confidence))
    for sense in senses:
        if sense.reference not in analysis.ontology.relations:
            continue
        other = sense.object if sense.subject == "head" else sense.subject
        if other == "head" or "head" not in {sense.subject, sense.object}:
            continue
        for possessor in possessors if other == "possessor" else slot_of(analysis, noun, other):
            if not _may_own(analysis, sense, possessor):
                continue
            if sense.reference == relation("partnersWith") and not _are_alike(analysis, bearer, possessor):
                continue
            pair = (bearer, possessor) if sense.subject == "head" else (possessor, bearer)
            also = [relation("worksFor")] if sense.reference == relation("leads") else []
            names = [sense.reference, *also]
            if also and any(c.lower_ in analysis.words.territorial for c in noun.children):
                names = also  # "el líder regional de Velmar"
            if possessor.mention.reference is Reference.NOMINAL and not _is_body(analysis, possessor):
                names = [name for name in names if name != relation("worksFor")]  # "profesora de matemáticas"
            facts += [(pair[0], name, pair[1], confidence) for name in names]
    if post and person and not any(predicate in STAFF for _, predicate, _, _ in facts):
        facts += [(bearer, relation("worksFor"), p, confidence) for p in possessors if _is_body(analysis, p)]
    elif "profession" in cues and not post:  # "a chemist at Velmar" works there
        there = [p for p in possessors if p.mention.kind is Kind.ORGANIZATION]
        there = [p for p in there if p.token.dep_ == "poss" or not _is_of(analysis, p.token)]  # "Velmar's chemist"
        facts += [(bearer, relation("worksFor"), p, confidence) for p in there]
    relational = analysis.lemma(noun) in analysis.words.relational
    kin = cues & KIN and not cues & {"profession", "position", "organizationNoun"}
    shell = analysis.lemma(noun) in analysis.words.empty_nouns
    listed = (
        description.how != "member"
        and "Plur" in noun.morph.get("Number", [])
        and (lists_members(analysis, noun) or _counts(analysis, noun))
    )
    unnamed = _is_kin_of_somebody(analysis, bearer)
    told = any(predicate in TOLD for _, predicate, _, _ in facts)  # "dueña de Velmar": no class besides
    plain = not (post or relational or kin or shell or listed or unnamed or told)
    if plain and not _is_people(analysis, noun) and _classifies(noun, value.text):
        sort = _class_mention(analysis, noun)
        sort = replace(sort, text=value.text) if description.how == "member" else sort
        facts.append((bearer, relation("isA"), Located(noun, sort), confidence - 0.1))
    for subject, predicate, obj, sure in facts:
        if predicate in STAFF and isinstance(obj, Located) and not may_employ(analysis, obj):
            continue
        if predicate == relation("memberOf") and is_former(analysis.meanings, noun):
            continue  # "el exsenador de Avance" may be of the party still
        if predicate in STAFF and isinstance(obj, Located) and _is_where(analysis, predicate, obj):
            continue
        made = builder.claim(
            subject,
            predicate,
            obj,
            cue=noun,
            extractor=NAME,
            stance=stance.flipped(predicate in STAFF and is_former(analysis.meanings, noun)),
            speaker=speaker,
            confidence=round(sure, 2),
        )
        if made is not None:
            yield made
    if relational:
        yield from version_claims(builder, description, stance)


def _is_owned(analysis: Analysis, noun: Token) -> bool:
    """ "su abogada": what somebody is to another is a post, not only a trade."""
    return any(c.lower_ in analysis.words.possessives for c in noun.children)


def _without_further(analysis: Analysis, noun: Token, value: Value) -> Value:
    """Cut off what somebody is besides: "directora de redes | y exjueza"."""
    if not analysis.words.head_first or "Plur" in noun.morph.get("Number", []):
        return value
    for token in analysis.doc.covering(value.span.start, value.span.end):
        if token.i > noun.i + 1 and "Plur" not in token.morph.get("Number", []) and is_further(analysis, token):
            span = span_of(analysis.doc[analysis.doc.covering(value.span.start, value.span.end)[0].i : token.i - 1])
            return Value(span, " ".join(span.quote(analysis.doc.text).split()))
    return value


def _kin_together(builder: Builder, noun: Token) -> Iterator[Claim]:
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


def _is_people(analysis: Analysis, noun: Token) -> bool:
    """ "la sueca Velmar", "el chileno Luis Gil": where from, which is no class."""
    alone = not any(c.i == noun.i + 1 and c.pos_ == "ADJ" for c in noun.children)
    return alone and noun.lower_ in analysis.words.peoples


def _is_kin_of_somebody(analysis: Analysis, bearer: Located) -> bool:
    """ "su padre fue compositor", "her mother was a nurse": of whom nobody can tell from "padre" alone."""
    noun, possessives = bearer.token, analysis.words.possessives
    owned = any(c.lower_ in possessives for c in noun.children)
    common = bearer.mention.reference is Reference.NOMINAL
    return common and owned and "relativeOf" in analysis.stances(noun, "noun")


def _may_own(analysis: Analysis, sense: Sense, owner: Located) -> bool:
    """ "una novela de Ana Ruiz" is hers; "una novela de aventuras", "an album of songs" are nobody's."""
    spec = analysis.ontology.relations[sense.reference]
    if sense.subject == "head":
        if owner.mention.kind is not Kind.PLACE:
            return True
        wanted = sense.range or spec.range
        acts = bool(spec.domain) and spec.domain <= AGENTS
        return bool(wanted & PLACES) if wanted else not acts  # "a US battery maker", "the UK regulator"
    wanted = sense.domain or spec.domain
    if wanted != {Kind.PERSON}:
        return True
    return owner.mention.kind is Kind.PERSON or owner.mention.reference is Reference.PRONOUN


def _are_alike(analysis: Analysis, bearer: Located, owner: Located) -> bool:
    """ "Ana Ruiz, socia de Velmar" has a share in it or a post there; a firm's partner is a firm."""
    person = bearer.mention.kind is Kind.PERSON
    named = owner.mention.reference is Reference.NAME
    return not person or not named or is_surely_person(analysis, owner.mention)


def _is_of(analysis: Analysis, owner: Token) -> bool:
    """Tell "of Velmar" from "at Velmar"."""
    marks = [c.lower_ for c in owner.children if c.dep_ == "case"] or [owner.head.lower_]
    return marks[0] in analysis.words.of or owner.dep_ in {"poss", "compound"}


def _is_body(analysis: Analysis, owner: Located) -> bool:
    """Tell whether somebody can hold a post at what owns it: no person and no place."""
    if owner.mention.reference is Reference.NOMINAL:
        return bool(analysis.stances(owner.token, "noun") & BODIES)
    return owner.mention.kind not in (Kind.PERSON, Kind.PLACE)


def may_employ(analysis: Analysis, owner: Located) -> bool:
    """Tell a body from a field or thing that somebody is in charge of: "head of research", "jefe de esta obra"."""
    if owner.mention.reference is not Reference.NOMINAL:
        return True
    cues = analysis.stances(owner.token, "noun")
    articles = [c for c in owner.token.children if c.pos_ == "DET"]
    pointed = any("Dem" in c.morph.get("PronType", []) for c in articles)
    if cues & (BODIES - {"eventNoun"} if pointed else BODIES) or analysis.lemma(owner.token) in analysis.words.bodies:
        return True
    return bool(articles) and not pointed and not cues & NO_BODIES


def _is_where(analysis: Analysis, predicate: str, owner: Located) -> bool:
    """Tell where somebody is or works from the body itself: "diputado de Avance en Lugo", "delegado en Lugo"."""
    there = owner.mention.kind is Kind.PLACE and not _is_of(analysis, owner.token)
    return there and (predicate == relation("memberOf") or fold_name(owner.mention.text) in places())


def _counts(analysis: Analysis, noun: Token) -> bool:
    """ "several customers": a number of things is no class of one of them."""
    return any(c.lower_ in analysis.words.counting or c.dep_ == "nummod" for c in noun.children if c.i < noun.i)


def _classifies(noun: Token, text: str) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and len(text.split()) <= 7 and any(c.isalpha() for c in text)


def _class_mention(analysis: Analysis, noun: Token) -> Mention:
    """The class a noun names, without name and owner: "gafas Orbe de realidad mixta" → "gafas de realidad mixta"."""
    name = analysis.name_inside(noun)
    left_out = set(range(name.start, name.end)) if name is not None else set()
    left_out |= {t.i for c in noun.children if c.dep_ == "poss" for t in c.subtree}  # "Velmar's lawyer"
    places = (n for n in (analysis.name_at.get(c.i) for c in noun.children if c.i < noun.i) if n is not None)
    left_out |= {i for n in places if n.kind is Kind.PLACE for i in range(n.start, n.end)}  # "a Leeds firm" is a firm
    tokens = bare(whole_phrase(analysis.meanings, analysis.name_at, noun), analysis.words)
    if name is not None:  # a preposition goes with its noun
        left_out |= {t.i for t in tokens if t.dep_ == "case" and name.start <= t.i < t.head.i < name.end}
    kept = bare([t for t in tokens if t.i not in left_out] or [noun], analysis.words)
    while (
        name is not None
        and len(kept) > 1
        and kept[-1].i == name.start - 1
        and "Part" in kept[-1].morph.get("VerbForm", ())
    ):
        kept = kept[:-1]  # "una molécula llamada X" is a molecule
    span = span_of(kept)
    whole = kept[-1].i - kept[0].i == len(kept) - 1
    quoted = span.quote(analysis.doc.text) if whole else " ".join(t.text for t in kept)
    return Mention(span, " ".join(quoted.split()), Kind.CONCEPT, Reference.NOMINAL)
