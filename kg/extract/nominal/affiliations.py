"""Extract what stands right behind a person's name: "Ana Ruiz, de Avance", "(Lugo, 1970)", "…, Premio Faro"."""

import re
from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.names.names import Name
from kg.extract.nominal.classes import class_mention
from kg.extract.tree.tokens import Token
from kg.lang.namelists import country_codes, fold_name, places
from kg.model import Claim, Kind

__all__ = ["affiliation_claims"]

NAME = "kg.nominal"
MEMBERS = frozenset({"party", "union", "club"})  # sorts of bodies that people are members of
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
NEAR = 60  # characters from a country's letters to the score
YEAR = re.compile(r"1[89]\d\d|20\d\d")


def affiliation_claims(builder: Builder, person: Token) -> Iterator[Claim]:
    """Yield a person's party or place of work, birthplace and prizes, as what follows the name tells them."""
    analysis = builder.analysis
    bearer = Located(person, analysis.mention(person))
    if bearer.mention.kind is not Kind.PERSON:
        return
    name = analysis.name_at[person.i]
    for found in (_bracketed(analysis, name.end), _body(analysis, name), _prize(analysis, name)):
        if found is None:
            continue
        cue, relation_name, obj = found
        made = builder.claim(
            bearer, relation(relation_name), obj, cue=cue, extractor=NAME, speaker=builder.speaker_at(person),
            confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


Found = tuple[Token, str, Located]  # the cue, the relation and what it relates the person to


def _body(analysis: Analysis, own: Name) -> Found | None:
    """ "Ana Ruiz, del Partido Norte", "Ann Weiss of Leith University": the party or place of work behind "of"."""
    doc, words = analysis.doc, analysis.words
    at = own.end + 1 if own.end < len(doc) and doc[own.end].text == "," else own.end
    if at + 1 >= len(doc) or doc[at].lower_ not in words.of:
        return None
    described: frozenset[str] = frozenset()
    sort = ""
    for i in range(at + 1, min(at + 8, len(doc))):
        name = analysis.name_at.get(i)
        if name is None:
            if doc[i].pos_ not in {"DET", "ADJ", "NOUN"} and doc[i].text not in {"-", '"', "«", "“"}:
                return None
            described = analysis.stances(doc[i], "noun") or described
            sort = words.bodies.get(analysis.lemma(doc[i]), sort)
            continue
        inside = {t.lower_ for t in doc[name.start : name.end]}
        member = bool(inside & words.parties) or (_sits(analysis, own) and i == at + 1)
        plain = name.start <= at + 2 and not described
        body = name.kind is Kind.ORGANIZATION and plain and not words.head_first  # "of Velmar"
        body |= "organizationNoun" in described and name.start == i  # "of the charity Velmar"
        staff = bool(inside & words.workplaces) or (body and not member)
        if not (member or staff) and words.head_first and plain and _is_set_off(analysis, own, name):
            sorts = {words.bodies[w] for w in inside if w in words.bodies}
            member = not sorts or bool(sorts & MEMBERS)
            staff = not member
        if not (member or staff):
            return None
        head = doc[name.head]
        member |= sort in MEMBERS
        return doc[at], "memberOf" if member else "worksFor", Located(head, analysis.mention(head))
    return None


def _is_set_off(analysis: Analysis, own: Name, body: Name) -> bool:
    """ "Ana Ruiz, de Avance, …": between commas stands whose she is; a town is where she is from."""
    doc = analysis.doc
    closed = body.end >= len(doc) or doc[body.end].is_punct
    apart = doc[own.end].text == "," and closed
    place = body.kind is not Kind.ORGANIZATION or fold_name(doc.words(body.start, body.end)) in places()
    return apart and not place


def _sits(analysis: Analysis, own: Name) -> bool:
    """ "la diputada Ana Ruiz, de Avance": behind whoever sits in a chamber stands the party, not a place."""
    party = analysis.name_at.get(own.end + 2)
    if own.start == 0 or party is None or "memberOf" not in analysis.stances(analysis.doc[own.start - 1], "noun"):
        return False
    text = analysis.doc.words(party.start, party.end)
    return party.kind is not Kind.PERSON and fold_name(text) not in places()


def _bracketed(analysis: Analysis, at: int) -> Found | None:
    """ "Ana Ruiz (PDN)", "Ana Ruiz (Avance Norte)", "Ana Ruiz (Lugo, 1970)": a party or body, or where she was born."""
    doc = analysis.doc
    name = analysis.name_at.get(at + 1)
    if at + 2 >= len(doc) or doc[at].text != "(" or name is None or name.end >= len(doc):
        return None
    text, head = fold_name(doc.words(name.start, name.end)), doc[name.head]
    place = name.kind is Kind.PLACE or text in places()
    after = [t.text for t in doc[name.end : name.end + 2]]
    if place and len(after) == 2 and after[0] == "," and YEAR.fullmatch(after[1][:4]):
        return doc[at], "bornIn", Located(head, analysis.mention(head))
    initials = head.is_upper and head.is_alpha and len(head) > 1 and not _is_country(analysis, head)
    party = initials or (name.kind is Kind.ORGANIZATION and name.end - name.start > 1)
    if place or not party or doc[name.end].text != ")":
        return None
    return doc[at], "memberOf", Located(head, analysis.mention(head))


def _is_country(analysis: Analysis, initials: Token) -> bool:
    """ "Ana Ruiz (ESP) a Eva Lind (SUE), 6-2": beside a score or in sports news, for whom somebody competes."""
    if fold_name(initials.text) not in country_codes():
        return False
    near = analysis.doc.text[max(initials.idx - NEAR, 0) : initials.idx + NEAR]
    return SCORE.search(near) is not None or analysis.tells_sport


def _prize(analysis: Analysis, own: Name) -> Found | None:
    """ "Ana Ruiz, Premio Faro de novela", "Ana Ruiz, medalla de oro": what stands beside a person was won."""
    doc, words = analysis.doc, analysis.words
    at = own.end + 1
    if not words.head_first or at >= len(doc) or doc[own.end].text != "," or doc[at].lower_ not in words.prizes:
        return None
    name = analysis.name_at.get(at)
    if name is not None and name.start == at:
        return doc[at], "wins", Located(doc[name.head], analysis.mention(doc[name.head]))
    return (doc[at], "wins", Located(doc[at], class_mention(analysis, doc[at]))) if doc[at].pos_ == "NOUN" else None
