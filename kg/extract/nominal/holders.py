"""Tell who can own what a noun tells and at what somebody can hold a post: "dueña de Velmar", "jefe de esta obra"."""

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.selection import is_surely_person
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Reference
from kg.ontology import Sense

__all__ = ["POSTS", "STAFF", "are_alike", "is_body", "is_body_noun", "is_of", "may_employ", "may_own", "may_stand"]

POSTS = frozenset({"leads", "worksFor"})
STAFF = frozenset(relation(name) for name in ("leads", "worksFor", "memberOf"))
BODIES = frozenset({"organizationNoun", "groupNoun", "placeNoun", "eventNoun"})
NO_BODIES = frozenset({"personNoun", "profession", "productNoun", "softwareNoun", "workNoun"})
AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
PLACES = frozenset({Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT})  # a place stands for its government or team


def may_own(analysis: Analysis, sense: Sense, owner: Located) -> bool:
    """ "una novela de Ana Ruiz" is hers; "una novela de aventuras", "an album of songs" are nobody's."""
    spec = analysis.ontology.relations[sense.reference]
    if spec.name == "wins" and fold_name(owner.mention.text) in places():
        return False  # "la campeona de España": of which championship goes unsaid
    if sense.subject == "head":
        if owner.mention.kind is Kind.CONCEPT and (sense.range or spec.range) and (sense.range or spec.range) <= AGENTS:
            return False  # "an IT supplier"
        land = owner.token.dep_ == "poss" and "placeNoun" in analysis.stances(owner.token, "noun")
        if owner.mention.kind is not Kind.PLACE and not land:
            return True
        wanted = sense.range or spec.range
        acts = bool(spec.domain) and spec.domain <= AGENTS
        return bool(wanted & PLACES) if wanted else not acts  # "a US battery maker", "the country's exporter"
    wanted = sense.domain or spec.domain
    if wanted != {Kind.PERSON}:
        return True
    return owner.mention.kind is Kind.PERSON or owner.mention.reference is Reference.PRONOUN


def are_alike(analysis: Analysis, bearer: Located, owner: Located) -> bool:
    """ "Ana Ruiz, socia de Velmar" has a share in it or a post there; a firm's partner is a firm."""
    person = bearer.mention.kind is Kind.PERSON
    named = owner.mention.reference is Reference.NAME
    return not person or not named or is_surely_person(analysis, owner.mention)


def is_of(analysis: Analysis, owner: Token) -> bool:
    """Tell "of Velmar" from "at Velmar"."""
    marks = [c.lower_ for c in owner.children if c.dep_ == "case"] or [owner.head.lower_]
    return marks[0] in analysis.words.of or owner.dep_ in {"poss", "compound"}


def is_body_noun(analysis: Analysis, noun: Token) -> bool:
    """Tell a common noun of a body, a group, a place or an event."""
    return bool(analysis.stances(noun, "noun") & BODIES) or analysis.lemma(noun) in analysis.words.bodies


def is_body(analysis: Analysis, owner: Located) -> bool:
    """Tell whether somebody can hold a post at what owns it: no person and no place."""
    if owner.mention.reference is Reference.NOMINAL:
        return bool(analysis.stances(owner.token, "noun") & BODIES)
    return owner.mention.kind not in (Kind.PERSON, Kind.PLACE)


def may_employ(analysis: Analysis, owner: Located) -> bool:
    """Tell a body from a field or thing that somebody is in charge of: "head of research", "jefe de esta obra"."""
    if owner.mention.reference is not Reference.NOMINAL:
        return owner.mention.kind is not Kind.CONCEPT  # "catedrática de Historia"
    cues = analysis.stances(owner.token, "noun")
    contracted = load_language(analysis.article.lang).contractions
    articles = [c for c in owner.token.children if c.pos_ == "DET" or c.dep_ == "poss" or c.lower_ in contracted]
    if not articles:
        return False  # "responsable de organización", "head of department": what of, not whose
    pointed = any("Dem" in c.morph.get("PronType", []) for c in articles)
    if cues & (BODIES - {"eventNoun"} if pointed else BODIES) or analysis.lemma(owner.token) in analysis.words.bodies:
        return True
    return not pointed and not cues & NO_BODIES


def _is_where(analysis: Analysis, predicate: str, owner: Located, post: Token) -> bool:
    """Tell where somebody is or works from the body itself: "diputado de Avance en Lugo", "delegado en Lugo"."""
    governs = analysis.lemma(post) in analysis.words.rulers and post.i > owner.token.i
    if predicate != relation("memberOf") and governs:
        return False  # "in Leith, where she is mayor"
    if predicate == relation("memberOf") and owner.token.head.lower_ in analysis.words.viewpoint:
        return not analysis.words.head_first  # "the MP for Leith North": whom she sits for
    there = owner.mention.kind is Kind.PLACE and not is_of(analysis, owner.token)
    return there and (predicate == relation("memberOf") or fold_name(owner.mention.text) in places())


def may_stand(analysis: Analysis, predicate: str, obj: Located, post: Token) -> bool:
    """Tell whether somebody can be on the staff of what a post is said to be at."""
    if predicate not in STAFF:
        return True
    return may_employ(analysis, obj) and not _is_where(analysis, predicate, obj, post)
