"""Tell what a describing noun is taken for, in the description it stands in: a post, a trade, a class."""

from dataclasses import dataclass

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import literal
from kg.extract.claims.possessors import employers, possessors_of
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.mentions import span_of
from kg.extract.nominal.classes import PERSONAL, is_further
from kg.extract.nominal.description import Description
from kg.extract.nominal.holders import POSTS
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, given_names, places
from kg.model import Kind, Reference, Span, Value

__all__ = ["Reading", "is_owned", "read_description"]

BODIES = frozenset({Kind.ORGANIZATION, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a describing noun is taken for, in the description it stands in."""

    description: Description
    cues: frozenset[str]  # local names of what the noun refers to
    post: bool  # a post, not a class
    person: bool  # its bearer is somebody
    value: Value  # the noun with what belongs to it
    possessors: tuple[Located, ...]
    confidence: float

    @property
    def noun(self) -> Token:
        """The noun that describes."""
        return self.description.noun

    @property
    def bearer(self) -> Located:
        """Whom or what it describes."""
        return self.description.bearer


def read_description(analysis: Analysis, description: Description) -> Reading | None:
    """Tell what a describing noun is taken for; None where it describes nothing."""
    noun, bearer, how = description.noun, description.bearer, description.how
    cues = analysis.stances(noun, "noun")
    post = "position" in cues or bool(cues & POSTS) or ("profession" in cues and _is_held(analysis, noun, how))
    thing = bearer.mention.reference is Reference.NOMINAL and analysis.agency(bearer.token) < 0
    if post and thing and how in {"copula", "post"}:
        return None  # "La sequía es la responsable de la crisis"
    body = _is_body(analysis, bearer)
    person = not (body or _is_firm(bearer, cues)) and (bearer.mention.kind is Kind.PERSON or bool(cues & PERSONAL))
    post = (post and not body and (person or "organizationNoun" not in cues)) or how == "post"
    value = literal(analysis, noun, prepositions=analysis.words.at if cues & POSTS else None)
    value = _without_owner(analysis, noun, _without_further(analysis, noun, value))
    if how == "member":
        value = Value(value.span, analysis.lemma(noun))  # each of "los generales" is a "general"
    held = analysis.words.at if post or "profession" in cues else None  # "professor at Leith University"
    found = employers(analysis, noun) if cues & POSTS else possessors_of(analysis, noun, prepositions=held)
    possessors = list(found)
    if not possessors and post and description.clause is not None:
        possessors = _where_held(analysis, noun, description.clause)
    return Reading(
        description,
        cues,
        post=post,
        person=person,
        value=value,
        possessors=tuple(possessors),
        confidence=0.85 if how != "copula" else 0.8,
    )


def _is_firm(bearer: Located, cues: frozenset[str]) -> bool:
    """Tell "la consultora Orbe", a firm whatever the model takes one word for, from "la consultora Ana Ruiz"."""
    mention = bearer.mention
    full = " " in mention.text or fold_name(mention.text) in given_names()
    firm = mention.reference is Reference.NAME and "organizationNoun" in cues
    return firm and not (mention.kind is Kind.PERSON and full)


def _is_body(analysis: Analysis, bearer: Located) -> bool:
    """Tell "el líder, el Atlético Sur", "Velmar es líder" from a person: by the article, or as no given name."""
    name = analysis.name_at.get(bearer.token.i)
    if name is None or name.kind is not Kind.ORGANIZATION or not analysis.words.head_first:
        return False
    articled = name.start > 0 and analysis.doc[name.start - 1].lower_ in analysis.words.definite
    return articled or fold_name(analysis.doc[name.start].text) not in given_names()


def _where_held(analysis: Analysis, noun: Token, clause: Clause) -> list[Located]:
    """ "Velmar, donde fue directora", "Velmar, where she was a director": the relative clause names the employer.

    A place is no employer, but of who governs it: "Leith, where she is mayor".
    """
    there = (a for a in clause.arguments if a.origin == "relative" and a.preposition in analysis.words.at)
    held = [analysis.argument(a) for a in there] or [analysis.argument(a) for a in _right_behind(analysis, clause)]
    listed = (fold_name(p.mention.text) in places() for p in held)
    governs = analysis.lemma(noun) in analysis.words.rulers
    return [
        p for p, where in zip(held, listed, strict=True) if (governs or not where) and p.token.pos_ in {"NOUN", "PROPN"}
    ]


def _right_behind(analysis: Analysis, clause: Clause) -> list[Argument]:
    """ "She had been a minister at the Treasury": a body that the parser hung on the copula, right behind the post."""
    post = clause.predicate.right_edge.i
    at = (a for a in clause.of("oblique") if a.preposition in analysis.words.at and a.marker[:1])
    near = (a for a in at if a.marker[0].i == post + 1 and clause.copula is not None)
    return [a for a in near if analysis.mention(a.head).kind is Kind.ORGANIZATION]


def _is_held(analysis: Analysis, noun: Token, how: str) -> bool:
    """Tell a trade that is a post: "su abogada"; in capitals before an English name, "County Attorney Ann Weiss"."""
    capital = how == "title" and noun.is_title and noun.pos_ == "PROPN" and not noun.is_sent_start
    return is_owned(analysis, noun) or (capital and not analysis.words.head_first)


def is_owned(analysis: Analysis, noun: Token) -> bool:
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


def _without_owner(analysis: Analysis, noun: Token, value: Value) -> Value:
    """Cut off whose a post is: "Velmar's | finance director", "Leith Rovers | goalkeeper"."""
    if analysis.words.head_first:
        return value
    inside = [t for t in analysis.doc.covering(value.span.start, value.span.end) if t.i <= noun.i]
    owned = [t.i + 1 for t in inside if t.dep_ == "case" and t.head.dep_ == "poss"]
    named = [n.end for t in inside if (n := analysis.name_at.get(t.i)) is not None and n.kind in BODIES]
    start = max((i for i in (*owned, *named) if i <= noun.i), default=None)
    if start is None:
        return value
    span = Span(analysis.doc[start].idx, value.span.end)
    return Value(span, " ".join(span.quote(analysis.doc.text).split()))
