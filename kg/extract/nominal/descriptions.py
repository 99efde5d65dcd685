"""Find the nouns that describe somebody or something: by title, apposition or copula.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director".
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, once
from kg.extract.names.names import Name
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import (
    BEARERS,
    PERSONAL,
    is_apposition,
    is_bracketed_aside,
    is_further,
    is_misplaced,
    is_taken_up,
    is_title,
    own_bearer,
)
from kg.extract.nominal.copulas import copular
from kg.extract.nominal.description import Description, Seen, is_determined, is_noun, named_bearer
from kg.extract.nominal.enumeration import is_named_holder, members_of
from kg.extract.nominal.titles import titles_before
from kg.extract.tree.agency import PERSON
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Kind

__all__ = ["descriptions"]

TRADES = frozenset({"position", "profession", "personNoun"})
MEMBERS = frozenset({"memberOf"})


@once
def descriptions(analysis: Analysis) -> tuple[Description, ...]:
    """Find each noun that describes something: by title, apposition or copula."""
    found: dict[tuple[int, int], Description] = {}
    for first in (_owned(analysis, d) for d in _descriptions(analysis)):
        at = (first.noun.i, first.bearer.token.i)
        if at not in found or found[at].how != "member":  # what a plural is said of its members stands
            found[at] = first
    for further in [f for d in found.values() for f in _further(analysis, d)]:
        found.setdefault((further.noun.i, further.bearer.token.i), further)
    return tuple(found.values())


def _further(analysis: Analysis, first: Description) -> Iterator[Description]:
    """ "Ana Ruiz, geóloga del Museo y autora del informe": one more of hers, hung by the parser on the museum."""
    noun = first.noun
    if not analysis.words.head_first or first.clause is not None or noun.i < first.bearer.token.i:
        return
    bearer = first.bearer.token
    for token in (*noun.subtree, *bearer.children):  # hung by the parser on the museum, or on her
        inside = token.dep_ == "conj" and token.i > noun.i and (token.head.i > noun.i or token.head is bearer)
        if not inside:
            continue
        before = token.nbor(-2) if token.nbor(-1).pos_ == "ADJ" else token.nbor(-1)  # "y | actual | jefa"
        if token.pos_ not in {"NOUN", "ADJ"} or before.pos_ != "CCONJ":
            continue
        single = "Plur" not in (*token.morph.get("Number", []), *noun.morph.get("Number", []))
        if single and is_further(analysis, token):
            yield replace(first, noun=token)


def _shared(analysis: Analysis, noun: Token) -> Iterator[Description]:
    """ "los generales Ana Ruiz y Luis Gil": what each of those named is."""
    named = analysis.name_at.get(noun.head.i) or analysis.name_inside(noun.head)
    if named is not None and is_named_holder(analysis, noun):
        for one in analysis.conjuncts(noun):
            bare = not any(c.pos_ == "DET" for c in one.children)
            if one is noun or (bare and BEARERS & analysis.stances(one, "noun")):
                yield Description(one, named_bearer(analysis, named), None, "apposition")
    cues = analysis.stances(noun, "noun")
    if noun.pos_ == "NOUN" and cues & (TRADES | MEMBERS) and "relativeOf" not in cues:
        members = list(members_of(analysis, noun))
        if len(members) > 1 and not any(t.text == "," for t in analysis.doc[noun.i : members[0].i]):
            for member in members:
                if analysis.name_at[member.i].kind is not Kind.ORGANIZATION:
                    yield Description(noun, Located(member, analysis.mention(member)), None, "member")


def _owned(analysis: Analysis, found: Description) -> Description:
    behind = found.clause is None and found.bearer.token.i < found.noun.i
    own = own_bearer(analysis, found.noun) if behind else None
    if own is None or own.head == found.bearer.token.i:
        return found
    return replace(found, bearer=named_bearer(analysis, own), how="apposition")


def _descriptions(analysis: Analysis) -> Iterator[Description]:
    seen = Seen()
    for token in analysis.doc:
        yield from (d for d in _shared(analysis, token) if d.how != "member" or seen.fresh(token, d.bearer.token))
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or (token.i in analysis.name_at and token.pos_ != "NOUN"):
            continue
        name = analysis.name_inside(token)
        if name is not None and analysis.doc[name.start - 1].text == "(":
            continue  # an acronym, not a description
        if name is not None and token.pos_ == "NOUN" and seen.fresh(token, analysis.doc[name.head]):
            bearer = named_bearer(analysis, name)
            if analysis.named_nouns.called(token) == name:
                yield Description(token, bearer, None, "apposition")
                continue
            comma = any(t.text == "," for t in analysis.doc[token.i : name.start])
            if not _leads_to(analysis, token, name, comma=comma):
                continue
            for noun in analysis.conjuncts(token):
                if noun.pos_ == "NOUN" and noun.i < name.start:
                    yield Description(noun, bearer, None, "apposition" if comma else "title")
        yield from _apposed(analysis, token, seen)
    for i, named in analysis.named_nouns.apposed.items():
        noun, head = analysis.doc[i], analysis.doc[named.head]
        if not is_apposition(analysis, noun, named):
            continue
        if not is_misplaced(analysis, noun, named.kind) and seen.fresh(noun, head):
            yield Description(noun, named_bearer(analysis, named), None, "apposition")
    for name in analysis.names:
        for title in titles_before(analysis, name):
            if seen.fresh(title, analysis.doc[name.head]):
                yield Description(title, named_bearer(analysis, name), None, "title")
    for clause in analysis.clauses:
        yield from copular(analysis, clause, seen)


def _leads_to(analysis: Analysis, noun: Token, name: Name, *, comma: bool) -> bool:
    """Tell whether a noun with a name among its words describes the bearer of the name: "la economista Ana Ruiz"."""
    words = analysis.words
    if comma and not is_determined(analysis, noun):
        return False  # "y con dureza, Ana Ruiz": no description without an article
    sourced = any(c.lower_ in load_language(analysis.article.lang).source_prepositions for c in noun.children)
    if comma and sourced and not analysis.stances(noun, "noun") & PERSONAL:
        return False  # "según un informe, la Cumbre de Lima …": who says it, and what it is about
    before = analysis.name_at.get(name.start - 2) if comma else None
    if name.kind is Kind.PLACE and before is not None and before.kind is Kind.PLACE:
        return False  # "la plaza de Arnedo, La Rioja": where Arnedo is
    if comma and any(c.lower_ in words.indefinite for c in analysis.doc[name.head].children):
        return False  # "una mentira, un «engaño»"
    if not comma and any(c.lower_ in words.indefinite for c in noun.children):
        return False  # "a step Ann Weiss calls wrong": a title has no indefinite article
    if not is_title(analysis, noun, name, comma=comma):
        return False
    return comma or words.head_first or not _is_apart(analysis, noun, name)


def _apposed(analysis: Analysis, token: Token, seen: Seen) -> Iterator[Description]:
    """ "Ana Ruiz, hija del pintor y ganadora del premio": the nouns behind a name that say who bears it."""
    words = analysis.words
    owned = any(c.lower_ in words.whose for c in token.children)  # "Velmar, whose robot …" is no robot
    articles = words.indefinite | words.definite if is_post(analysis.meanings, token) else words.indefinite
    classed = token.pos_ == "PROPN" and any(c.lower_ in articles for c in token.children)  # "a Republican"
    apposed = token.dep_ in words.apposition and (token.pos_ in {"NOUN", "ADJ"} or classed) and not owned
    if not (apposed or _is_taken_for_adjective(analysis, token)) or is_bracketed_aside(analysis, token):
        return
    if analysis.lemma(token) in words.naming_nouns:
        return  # "Luis Gil, alias «Rubio»"
    named = analysis.name_at.get(token.head.i) or analysis.name_inside(token.head)
    if named is None and is_taken_up(analysis, token) and seen.fresh(token, token.head):
        yield from _joined(analysis, token, Located(token.head, analysis.mention(token.head)), seen)
    if apposed and named is not None and _opens(analysis, token, named):
        for noun in analysis.conjuncts(token):
            if BEARERS & analysis.stances(noun, "noun") and seen.fresh(noun, analysis.doc[named.head]):
                yield Description(noun, named_bearer(analysis, named), None, "apposition")
        return
    if named is None or named.end > token.i:
        return
    if is_misplaced(analysis, token, named.kind):
        somebody = _told_of_at(analysis, token, named) if apposed else None
        if somebody is not None and seen.fresh(token, somebody.token):
            yield Description(token, somebody, None, "apposition")
        return
    if is_apposition(analysis, token, named) and seen.fresh(token, analysis.doc[named.head]):
        yield from _joined(analysis, token, named_bearer(analysis, named), seen)


def _joined(analysis: Analysis, first: Token, bearer: Located, seen: Seen) -> Iterator[Description]:
    for noun in analysis.conjuncts(first):
        if noun is first or (is_noun(analysis, noun) and seen.fresh(noun, bearer.token)):
            yield Description(noun, bearer, None, "apposition")


def _told_of_at(analysis: Analysis, noun: Token, place: Name) -> Located | None:
    """ "Ann Weiss was born in Leith, the daughter of a miner": no place is one, but whom the clause is about."""
    clauses = (analysis.clause_at.get(t.i) for t in analysis.doc[place.head].ancestors)
    clause = next((c for c in clauses if c is not None), None)
    if place.kind is not Kind.PLACE or clause is None or not PERSONAL & analysis.stances(noun, "noun"):
        return None
    people = [a for a in (*clause.subjects, *clause.arguments) if analysis.agency(a.head) >= PERSON]
    alone = len({a.head.i for a in people}) == 1 and people[0] in clause.told_of and people[0].head.i < place.start
    kin = "relativeOf" in analysis.stances(noun, "noun")
    return analysis.argument(people[0]) if alone and (kin or is_determined(analysis, noun)) else None


def _opens(analysis: Analysis, noun: Token, named: Name) -> bool:
    """ "Hija de un pintor, Ana Ruiz estudió": a noun that opens the sentence of whom it describes."""
    opening = all(not t.is_alpha for t in analysis.doc[noun.sent.start : noun.left_edge.i])
    return opening and named.start > noun.i and analysis.doc[named.start - 1].text == ","


def _is_apart(analysis: Analysis, noun: Token, name: Name) -> bool:
    """ "the removal of chairman Ann Weiss": a title stands right before the name, without a preposition between."""
    beside = analysis.doc[name.head].head is noun and analysis.doc[name.head].dep_ in analysis.words.apposition
    if beside and is_post(analysis.meanings, noun):
        return False  # "Minister for Sport Ann Weiss"
    return any(t.pos_ == "ADP" for t in analysis.doc[noun.i + 1 : name.start])


def _is_taken_for_adjective(analysis: Analysis, token: Token) -> bool:
    """ "Velmar, dueña de Trama,": a noun behind a comma that the parser took for an adjective."""
    adjective = token.pos_ == "ADJ" or token.dep_ == "amod"
    comma = adjective and token.i > 0 and token.nbor(-1).text == ","
    return comma and is_noun(analysis, token)
