"""Tell the kind of a name by the words before it: "la ministra X", "en X", "el Lugo", "webs como X", "la firma X"."""

from kg.extract.names.kind_form import is_full_name
from kg.extract.names.kind_setting import Setting
from kg.extract.names.kind_votes import LOC, ORG, PER, Votes, noun_kind
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind

__all__ = ["vote_before"]

EPONYM = 3.0
CLUB, FIELD = 5.0, 6.0
THINGS = frozenset({Kind.PRODUCT, Kind.SOFTWARE, Kind.WORK})
REACH = 6  # words from a group to its examples


def vote_before(setting: Setting, name: Name, before: Token, votes: Votes) -> None:
    """Add what the words before a name tell, the nearest that tell anything."""
    doc = setting.doc
    if before.lower_ in setting.words.titles:
        votes[PER] += 4
        return
    listed = _listed(setting, name)
    if listed is not None:
        votes[listed] += 2.5
        return
    if before.lower_ in setting.words.peoples and _is_nobody(setting, name):
        votes[ORG] += 1.5  # "la alemana Velmar"
        votes[PER] -= 1
        return
    if _is_club(setting, name, before):
        votes[ORG] += CLUB
        return
    if _is_field(setting, name, before):
        votes[Kind.CONCEPT] += FIELD
        return
    called = doc[before.i - 1] if before.lower_ in setting.words.naming_prepositions and before.i else before
    if called.lower_ in setting.words.called:
        kind = noun_kind(setting.lexicon, called.head.lower_)
        votes[kind or PER] += 4 if kind is not None else 0  # "a robot called Lux"
        return
    i = before.i
    skipped = False
    while i > 0 and (doc[i].text in {'"', "«", "“"} or (doc[i].text == "," and not skipped)):
        skipped |= doc[i].text == ","
        i -= 1
    token = doc[i]
    if token.lower_ in setting.words.determiners and i > 0:
        if token.lower_ in setting.words.definite | setting.words.definite_plural and not _modifies(setting, name):
            votes[PER] -= 1.5
            votes[LOC] -= 0.7
            votes[ORG] += 0.7
        return
    if token.lower_ in setting.known.place_prepositions and i == before.i:
        full = is_full_name(setting.doc[name.start : name.end]) and name.end - name.start > 1
        votes[LOC] += 0.3 if full else 1.5  # "inspirada en Ana Ruiz"
        votes[PER] -= 0 if full else 1
        return
    if skipped:
        _apposed(setting, name, votes)
        return
    _described(setting, name, i, votes)


def _modifies(setting: Setting, name: Name) -> bool:
    """ "the Leeds brewer": the article belongs to the noun behind a name."""
    head = setting.doc[name.head]
    return head.dep_ in {"compound", "nmod"} and head.head.i >= name.end


def _is_nobody(setting: Setting, name: Name) -> bool:
    """Tell a single word that no list has as the name of somebody or some place."""
    word = fold_name(setting.doc[name.start].text)
    return name.end - name.start == 1 and word not in given_names() | surnames() | places()


def _is_club(setting: Setting, name: Name, before: Token) -> bool:
    """ "el Lugo", "presidente del Lugo", no "el Lugo de ayer", no "cabo del Sol": a club."""
    words, after = setting.words, setting.doc[name.end] if name.end < len(setting.doc) else None
    masculine = before.lower_ in words.definite and words.article_gender.get(before.lower_) == "Masc"
    if not masculine or not setting.is_place(name) or setting.key(name) in setting.known.articled_places:
        return False
    told_apart = after is not None and (after.lower_ in words.of or after.pos_ == "ADJ")
    noun = setting.doc[before.i - 1] if before.lower_ in words.of and before.i else None
    return not told_apart and not (noun is not None and setting.noun_kind(noun) is LOC)


def _is_field(setting: Setting, name: Name, before: Token) -> bool:
    """ "catedrática de Historia", "experto en Derecho Fiscal": what somebody knows or teaches, no body."""
    joints = setting.words.of | setting.words.locative
    post = before.i > 0 and before.lower_ in joints and setting.doc[before.i - 1].lower_ in setting.known.field_posts
    own = [t.lower_ for t in setting.doc[name.start : name.end]]
    headed = any(word in setting.known.heads for word in own)  # "graduate of Leeds University"
    return post and own[0] in setting.doc.common and not headed and not setting.is_place(name)


def _listed(setting: Setting, name: Name) -> Kind | None:
    """ "otras páginas de ventas como X y Z": of the kind of what they are examples of."""
    at = name.start - 1
    while at > 1 and setting.doc[at].lower_ in setting.words.conjunctions | {","} and at - 1 in setting.at:
        at = setting.at[at - 1].start - 1
    if at < 2 or setting.doc[at].lower_ not in setting.words.including:
        return None
    near = reversed(setting.doc[max(setting.doc[at].sent.start, at - REACH) : at])
    group = next((t for t in near if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", [])), None)
    return setting.noun_kind(group) if group is not None else None


def _apposed(setting: Setting, name: Name, votes: Votes) -> None:
    """ "el consejero delegado de la firma, Luis Gil,": the noun that the name stands beside."""
    head = setting.doc[name.head]
    noun = head.head
    if head.dep_ in setting.words.apposition and noun.pos_ == "NOUN":
        kind = noun_kind(setting.lexicon, noun.lower_) or noun_kind(setting.lexicon, noun.lemma_.lower())
        if kind is not None:
            votes[kind] += 3 if kind in THINGS else 2
            return
    if noun.i in setting.at and head.dep_ in setting.words.apposition and setting.is_place(name):
        votes[LOC] += 1  # "el alcalde de Getafe, Madrid,"
        return
    start = setting.doc[name.start].sent.start
    for i in range(name.start - 2, max(start, name.start - 14) - 1, -1):
        token = setting.doc[i]
        if token.text in {",", ";", ":"} or token.pos_ in {"VERB", "AUX"}:
            return
        kind = noun_kind(setting.lexicon, token.lower_)
        if kind is PER and token.i not in setting.at:
            votes[PER] += 2
            return


def _described(setting: Setting, name: Name, i: int, votes: Votes) -> None:
    """ "la ministra Ana", "la ciudad de Alba": the noun before, over adjectives and "de"."""
    doc, of = setting.doc, False
    while i > name.start - 4 and i > 0 and (doc[i].lower_ in setting.words.of or doc[i].pos_ == "ADJ"):
        of |= doc[i].lower_ in setting.words.of
        i -= 1
    noun = _of_members(setting, doc[i])
    if noun.i in setting.at or noun.is_punct or noun.is_space:
        return
    kind = PER if _is_holder(setting, name, noun) else setting.noun_kind(noun) or setting.body(name, noun.lower_)
    if of and noun.lower_ in setting.known.work_parts:
        votes[Kind.WORK] += 3  # "los capítulos de X"
        return
    if of and noun.lower_ in setting.known.place_posts:
        votes[LOC] += 2.5  # "alcaldesa de X", "vecinos de X"
        return
    single = setting.doc[name.start].lower_ if name.end - name.start == 1 else ""
    if kind is None or (single in setting.known.acronyms and not of):
        return  # "el hospital covid": which sort
    short = name.end - name.start == 1 and setting.doc[name.start].is_upper and len(setting.doc[name.start]) > 1
    if kind is PER and short and not of and name.end in setting.at:
        votes[ORG] += 3  # "el diputado PRS Luis Gil"
    elif not of:
        if kind is LOC and noun.lower_ not in setting.known.eponyms and is_full_name(doc[name.start : name.end]):
            return  # "el centro derechista Luis Gil"
        votes[kind] += 3 if kind in (PER, ORG) else 2
        if noun.lower_ in setting.known.eponyms and noun.i == name.start - 1:
            votes[kind] += EPONYM  # "el hospital Ana Ruiz" bears her name
    elif kind is LOC:
        votes[LOC] += 2
    elif kind is PER:  # "el presidente de X" has an organization or a place
        votes[PER] -= 1
        votes[ORG] += 0.7
        first = setting.doc[name.start].lower_
        if (
            noun.lower_ in setting.known.portfolios
            and first in setting.doc.common
            and first not in setting.known.heads
            and not setting.is_place(name)
        ):
            votes[None] += 2.5  # "ministra de Medio Ambiente": a field, no body


def _of_members(setting: Setting, noun: Token) -> Token:
    """ "la asociación de pescadores Velmar": whose members a bare plural tells bears the name, not they."""
    if noun.i < 2 or noun.nbor(-1).lower_ not in setting.words.of or "Plur" not in noun.morph.get("Number", []):
        return noun
    body = noun.nbor(-2)
    return body if setting.noun_kind(body) not in (None, PER) else noun


def _is_holder(setting: Setting, name: Name, noun: Token) -> bool:
    """ "la directora de la firma Ana Ruiz": behind a post and a body named after nobody stands the holder."""
    someone = name.end - name.start > 1 and is_full_name(setting.doc[name.start : name.end])
    if not someone or not setting.words.head_first or noun.lower_ in setting.known.eponyms:
        return False
    at = noun.i - 1
    while at > 0 and setting.doc[at].lower_ in setting.words.of | setting.words.definite:
        at -= 1
    joined = setting.doc[noun.i - 1].lower_ in setting.words.of | setting.words.definite and at < noun.i - 1
    return joined and setting.noun_kind(noun) is ORG and noun_kind(setting.lexicon, setting.doc[at].lower_) is PER
