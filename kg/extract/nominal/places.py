"""Extract where something is from its noun phrase: "the Hobart firm X", "la firma de Vigo", "a plant in Derby"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.names.names import Name
from kg.extract.nominal.descriptions import descriptions
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind

__all__ = ["place_claims"]

NAME = "kg.places"
SITED = frozenset({"organizationNoun", "eventNoun", "placeNoun"})  # nouns of what has an address
SEATED = frozenset({Kind.ORGANIZATION, Kind.PLACE})
MODIFIERS = frozenset({"compound", "nmod", "amod"})
CLOSING = frozenset({",", ".", ";", ")"})  # what stands behind a wider place


def place_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield where bodies and events are, as their noun phrases say it."""
    builder = Builder.of(analysis)
    described = {d.noun.i: d.bearer for d in descriptions(analysis)}
    for token in analysis.doc:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        bearer = described.get(token.i) or Located(token, analysis.mention(token))
        found = (_modifying, _based, _owning, _complements, _bracketed, _within, _wider)
        for cue, place in (each for find in found for each in find(analysis, token)):
            made = builder.claim(
                bearer, relation("locatedIn"), place, cue=cue, extractor=NAME, speaker=builder.speaker_at(token),
                confidence=0.65,
            )  # fmt: skip
            if made is not None:
                yield made


def _modifying(analysis: Analysis, noun: Token) -> Iterator[tuple[Token, Located]]:
    """ "the Hobart firm": a place before the noun of a body."""
    if noun.pos_ != "NOUN" or "organizationNoun" not in analysis.stances(noun, "noun"):
        return
    for child in noun.children:
        chain = [child, *(c for c in child.children if c.dep_ in MODIFIERS)]
        for token in chain:
            name = analysis.name_at.get(token.i)
            if token.dep_ in MODIFIERS and token.i < noun.i and _is_place(name):
                yield noun, Located(token, analysis.mention(token))


def _based(analysis: Analysis, noun: Token) -> Iterator[tuple[Token, Located]]:
    """ "the Leeds-based firm", "Leeds-based Velmar"."""
    for child in noun.children:
        if child.i < noun.i and child.dep_ in MODIFIERS and "locatedIn" in analysis.stances(child, "verb"):
            for token in child.children:
                name = analysis.name_at.get(token.i)
                if name is not None and name.end == child.i - 1 and name.kind in (Kind.PLACE, None):
                    yield child, Located(token, analysis.mention(token))


def _owning(analysis: Analysis, token: Token) -> Iterator[tuple[Token, Located]]:
    """ "Germany's Velmar", "Lisbon's Orbe Bank": a listed country or town before the name of a firm."""
    own = analysis.name_at.get(token.i)
    if own is None or token.i != own.head or own.kind is not Kind.ORGANIZATION:
        return
    for child in token.children:
        name = analysis.name_at.get(child.i)
        if child.dep_ != "poss" or name is None or name.end >= own.start or not _is_place(name):
            continue
        listed = fold_name(analysis.doc.words(name.start, name.end)) in places()
        if listed and analysis.doc[name.end].dep_ == "case":
            yield analysis.doc[name.end], Located(child, analysis.mention(child))


def _complements(analysis: Analysis, token: Token) -> Iterator[tuple[Token, Located]]:
    """ "a plant in Derby", "la firma de Vigo", "Falmouth in Cornwall": a place right behind what is there."""
    words, doc = analysis.words, analysis.doc
    own = analysis.name_at.get(token.i)
    if own is not None:
        if token.i != own.head or own.kind in (Kind.PERSON, None) or (own.kind is Kind.PLACE and words.head_first):
            return
        end, joints = own.end, words.locative & words.origin if own.kind is Kind.PLACE else words.locative
    elif "locatedIn" in analysis.stances(token, "noun"):
        return  # "con sede en Vigo": whose seat it is, is there
    elif SITED & analysis.stances(token, "noun"):
        end = token.i + 1
        of = words.head_first and "organizationNoun" in analysis.stances(token, "noun")  # "the board of Velmar" is not
        of &= all("possessor" not in {s.subject, s.object} for s in analysis.senses(token, "noun"))  # "filial de X"
        joints = words.locative | (words.of if of else frozenset())
    else:
        return
    if end + 1 >= len(doc) or doc[end].lower_ not in joints or doc[end].sent != token.sent:
        return
    name = analysis.name_at.get(end + 1)
    if name is None or not _is_place(name) or _is_field(analysis, name):
        return
    if name.start == end + 1 and _hangs(doc[name.head], token):
        yield doc[end], Located(doc[name.head], analysis.mention(doc[name.head]))


def _bracketed(analysis: Analysis, token: Token) -> Iterator[tuple[Token, Located]]:
    """ "Villalba (Lugo)", "el hospital San Telmo (Lugo)": in brackets right behind a place or body, where it is."""
    own, doc = analysis.name_at.get(token.i), analysis.doc
    if own is None or token.i != own.head or own.kind not in SEATED or own.end + 2 >= len(doc):
        return
    if token.is_upper:
        return  # "el PP (Madrid)": where a branch of it is
    name = analysis.name_at.get(own.end + 1)
    if doc[own.end].text != "(" or name is None or doc[name.end : name.end + 1] == []:
        return
    listed = fold_name(doc.words(name.start, name.end)) in places()
    if name.start == own.end + 1 and doc[name.end].text == ")" and _is_place(name) and listed:
        yield doc[own.end], Located(doc[name.head], analysis.mention(doc[name.head]))


def _within(analysis: Analysis, token: Token) -> Iterator[tuple[Token, Located]]:
    """ "en el Teatro Sur, en Lugo", "en la finca X, en zona rural de Lugo": the second scene holds the first."""
    own, doc, words = analysis.name_at.get(token.i), analysis.doc, analysis.words
    if not words.head_first or own is None or token.i != own.head or own.start == 0:
        return
    title = doc[own.start - 1]  # "la segunda planta de la residencia Sol, en Lugo"
    sited = title.pos_ == "NOUN" and bool(SITED & analysis.stances(title, "noun"))
    scene = own.kind in SEATED and _is_scene(analysis, own)
    joint = own.end + 1
    if not (sited or scene) or own.kind is Kind.PERSON or joint + 1 >= len(doc) or doc[own.end].text != ",":
        return
    if doc[joint].lower_ not in words.locative or doc[joint].sent != token.sent:
        return
    for i in range(joint + 1, min(joint + 7, token.sent.end)):
        name = analysis.name_at.get(i)
        if name is not None:
            listed = name.end < len(doc) and doc[name.end].pos_ == "CCONJ"  # "en Lugo, en Vigo y en León"
            if _is_place(name) and not listed:
                yield doc[joint], Located(doc[name.head], analysis.mention(doc[name.head]))
            return
        if doc[i].pos_ not in {"DET", "NOUN", "ADJ", "ADP"}:
            return


def _is_scene(analysis: Analysis, own: Name) -> bool:
    """Tell what "en" governs: "en el Teatro Sur"."""
    doc, at = analysis.doc, own.start - 1
    while at > doc[own.start].sent.start and own.start - at <= 4 and doc[at].pos_ in {"DET", "NOUN", "ADJ"}:
        at -= 1
    return doc[at].lower_ in analysis.words.locative


def _wider(analysis: Analysis, token: Token) -> Iterator[tuple[Token, Located]]:
    """ "in Leith, Scotland,": a listed place between commas behind another."""
    doc, own = analysis.doc, analysis.name_at.get(token.i)
    if not _is_place(own) or own is None or own.head != token.i or own.end + 1 >= len(doc):
        return
    comma, name = doc[own.end], analysis.name_at.get(own.end + 1)
    if comma.text != "," or not _is_place(name) or name is None or name.start != own.end + 1:
        return
    closed = name.end >= len(doc) or doc[name.end].text in CLOSING
    listed = fold_name(doc.words(name.start, name.end)) in places()
    same = fold_name(doc.words(own.start, own.end)) == fold_name(doc.words(name.start, name.end))
    if closed and listed and not same and not _enumerates(analysis, own, name):
        yield comma, Located(doc[name.head], analysis.mention(doc[name.head]))


def _enumerates(analysis: Analysis, first: Name, second: Name) -> bool:
    """Tell "en Lugo, Vigo y Leiro", "en Lugo, Vigo, Leiro" from a place and the wider one."""
    doc = analysis.doc
    if doc[first.start - 1].text in {",", "("} or doc[first.start - 1].pos_ == "CCONJ":
        return True
    at, commas = second.end, 1
    while at + 1 < len(doc) and (doc[at].text == "," or doc[at].pos_ == "CCONJ"):
        following = analysis.name_at.get(at + 1)
        if following is None or not (_is_place(following) or _is_listed(analysis, following)):
            break
        if doc[at].pos_ == "CCONJ":
            return commas > 1 or doc[second.end].pos_ == "CCONJ"
        at, commas = following.end, commas + 1
    return commas > 2


def _is_listed(analysis: Analysis, name: Name) -> bool:
    return fold_name(analysis.doc.words(name.start, name.end)) in places()


def _is_place(name: Name | None) -> bool:
    return name is not None and name.kind is Kind.PLACE


def _is_field(analysis: Analysis, name: Name) -> bool:
    """ "las autoridades de Sanidad": a common word that no list of places has is what a body is in charge of."""
    doc, one = analysis.doc, name.end - name.start == 1
    return one and doc[name.start].lower_ in doc.common and fold_name(doc[name.start].text) not in places()


def _hangs(place: Token, noun: Token) -> bool:
    """Tell whether the parse, too, hangs the place on the noun and not on the verb."""
    above = place.head if place.head.pos_ != "ADP" else place.head.head
    return above.i == noun.i or above.i in {t.i for t in noun.children}
