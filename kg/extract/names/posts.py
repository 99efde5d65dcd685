"""Part names from the posts that stand glued to them: "Velmar Chief Executive Ann Weiss", "CEO de Velmar"."""

from collections.abc import Iterator, Mapping

from kg.extract.names.name_words import load_name_words
from kg.extract.names.names import Name
from kg.extract.tree.senses import Senses
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.lang.namelists import fold_name, given_names, places
from kg.model import Kind

__all__ = ["POST_CUES", "TITLES", "holder_behind", "is_designate", "is_former", "is_post", "mend_trades", "part_names"]

POST_CUES = frozenset({"position", "leads", "worksFor", "profession"})
SEATS = frozenset({"organizationNoun", "placeNoun"})
TITLES = POST_CUES | {"personNoun"}  # what may stand glued to a person's name: "Manager Ann Weiss"
PEOPLE = frozenset({"PERSON", "PER"})
PEOPLES = "NORP"  # "American Ann Weiss", "Democrat Ann Weiss"
PERSONS = frozenset({"personNoun"})
BEARERS = frozenset({None, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE})
BODIES = frozenset({"ORG", "GPE", "LOC", "NORP"})
TRADES = frozenset({"profession", "position"})


def mend_trades(meanings: Senses) -> None:
    """Read "la historiadora Ana Ruiz" with a noun, though the tagger takes it for an adjective."""
    doc = meanings.doc
    for token in doc[1:-1]:
        before, after = token.nbor(-1), token.nbor()
        framed = before.pos_ == "DET" and before.lower_ in meanings.words.article_gender and after.pos_ == "PROPN"
        if token.pos_ == "ADJ" and framed and after.is_title and TRADES & meanings.names(token, "noun"):
            token.pos_ = "NOUN"


def part_names(meanings: Senses, names: tuple[Name, ...]) -> Iterator[Name]:
    """Yield the names without posts; what stands before a post is a name of its own when it is known as one."""
    known = {_text(meanings, n.start, n.end) for n in names}
    for name in names:
        yield from _parts(meanings, name, known)


def is_post(meanings: Senses, token: Token) -> bool:
    """Tell whether a token ends the name of a post or trade."""
    return bool(POST_CUES & meanings.names(token, "noun"))


def is_former(meanings: Senses, noun: Token) -> bool:
    """Tell what somebody was from what somebody is: "exministra", "antiguo director", "former chairman"."""
    lemma = meanings.lemmas[noun.i]
    for prefix in meanings.words.former:
        if noun.lower_.startswith(prefix) and meanings.lexicon.senses(lemma.removeprefix(prefix), "noun"):
            return True
    first = noun.i - 1  # "Former England defender", where the parser hangs the adjective on the team
    while not meanings.words.head_first and first > noun.sent.start and meanings.doc[first].pos_ in {"PROPN", "NOUN"}:
        first -= 1
    before = meanings.doc[max(first, 0)]
    glued = before.pos_ == "ADJ" and before.i < noun.i and before.lower_ in meanings.words.bygone
    return glued or any(c.i < noun.i and c.lower_ in meanings.words.bygone for c in noun.children)


def is_designate(meanings: Senses, noun: Token) -> bool:
    """Tell who is to have a post from who has it: "presidenta electa", "incoming chairman"."""
    return any(c.lower_ in meanings.words.designate for c in noun.children)


def _text(meanings: Senses, start: int, end: int) -> str:
    return " ".join(t.text for t in meanings.doc[start:end])


def _parts(meanings: Senses, name: Name, known: set[str]) -> Iterator[Name]:
    doc, first = meanings.doc, meanings.doc[name.start]
    if name.end - name.start == 1:
        if doc[name.start - 1].lower_ in meanings.words.indefinite and PERSONS & meanings.names(first, "noun"):
            return  # "a Republican"
        if _opens_post(meanings, first) or _opens_office(meanings, first):
            return
        body = load_name_words(doc.lang_).heads.get(first.lower_) is Kind.ORGANIZATION and not first.is_sent_start
        if body or not {"leads", "position"} & meanings.names(first, "noun"):
            yield name
        return
    inner = _behind_first(meanings, name) if name.kind in BEARERS else 0  # a work may be called "the Queen of Sheba"
    if inner:
        yield _named(meanings, inner, name.end, None)
        return
    holder = _behind_field(meanings, name)
    if holder:
        yield _named(meanings, holder, name.end, Kind.PERSON)
        return
    holder = _holder_inside(meanings, name)
    if holder:
        yield _named(meanings, name.start, holder, None)
        yield _named(meanings, holder, name.end, Kind.PERSON)
        return
    at = _post_inside(meanings, name)
    if at is None and _ends_in_post(meanings, name):
        yield _named(meanings, name.start, name.end - 1, None)
        return
    if at is None:
        honorific = _honorific_inside(meanings, name)
        yield name if honorific is None else _named(meanings, honorific, name.end, Kind.PERSON)
        return
    start = _post_start(meanings, name.start, at)
    if start > name.start and _is_body(meanings, name.start, start, known):
        yield _named(meanings, name.start, start, None)
    yield _named(meanings, at + 1, name.end, Kind.PERSON if doc[at + 1].ent_type_ in PEOPLE else name.kind)


def _opens_post(meanings: Senses, body: Token) -> bool:
    """ "Council leader Ann Weiss": a noun of bodies whose capital is that of the sentence names no body."""
    known = body.is_sent_start and body.lower_ in meanings.words.bodies and body.i + 1 < len(body.doc)
    behind = body.nbor() if known else None
    return behind is not None and behind.pos_ == "NOUN" and behind.is_lower and behind.lower_ in body.doc.common


def _opens_office(meanings: Senses, field: Token) -> bool:
    """ "Fisheries minister Ann Weiss": a common word that opens a sentence before an office is its field."""
    common = field.is_sent_start and field.lower_ in field.doc.common and field.i + 1 < len(field.doc)
    behind = field.nbor() if common else field
    offices = load_language(field.doc.lang_).field_offices
    return common and behind.is_lower and behind.lower_ in offices and fold_name(field.text) not in places()


def _ends_in_post(meanings: Senses, name: Name) -> bool:
    """ "the Labour | MP", "the Velmar | CEO": initials of a post behind a name are no part of it."""
    last = meanings.doc[name.end - 1]
    initials = last.is_upper and 1 < len(last) < 4 and not meanings.doc[name.start].is_upper
    return initials and not meanings.words.head_first and bool({"leads", "position"} & meanings.names(last, "noun"))


def _behind_first(meanings: Senses, name: Name) -> int:
    """ "CEO de Velmar" names Velmar, and CEO is what somebody is there; 0 where nothing stands behind a post."""
    doc, inner = meanings.doc, name.start + 1
    while inner < name.end and doc[inner].lower_ in meanings.words.connectors:
        inner += 1
    joined = name.start + 1 < inner < name.end
    return inner if joined and {"leads", "worksFor"} & meanings.names(doc[name.start], "noun") else 0


def _behind_field(meanings: Senses, name: Name) -> int:
    """Find the person in "Minister for | Sport Ann Weiss", where English hangs the field on the post; 0 without one."""
    doc, words = meanings.doc, meanings.words
    of = name.start - 1
    if words.head_first or of < 1 or doc[of].lower_ not in words.of | words.viewpoint:
        return 0
    if not {"leads", "worksFor", "position"} & meanings.names(doc[of - 1], "noun"):
        return 0
    for at in range(name.start + 1, name.end - 1):
        person = doc[at].ent_type_ in PEOPLE and doc[at - 1].ent_type_ not in PEOPLE
        if doc[at].is_title and (person or fold_name(doc[at].text) in given_names()):
            field = doc[name.start : at]
            return at if all(t.lower_ in doc.common for t in field) else 0
    return 0


def _holder_inside(meanings: Senses, name: Name) -> int:
    """Find the person in "presidente de Orbe | Ana Ruiz", "delantero del Lugo | Luis Gil"; 0 where none is."""
    doc, words = meanings.doc, meanings.words
    of = name.start - 1
    article = of > 0 and doc[of].lower_ in words.definite
    of -= article and doc[of].lower_ not in words.of
    if not words.head_first or of < 1 or doc[of].lower_ not in words.of:
        return 0
    noun = doc[of - 1]
    while noun.pos_ == "ADJ" and noun.i > noun.sent.start:
        noun = noun.nbor(-1)
    if not TITLES & meanings.names(noun, "noun"):
        return 0
    for at in range(name.start + 1, name.end - 1):
        rest = doc[at : name.end]
        given = doc[at].is_title and fold_name(doc[at].text) in given_names()
        if given and all(t.is_title or t.lower_ in words.connectors for t in rest):
            one = doc[at - 1].lower_ in words.connectors | words.titles | load_name_words(doc.lang_).eponyms
            person = not article and {fold_name(t.text) for t in doc[name.start : at]} & given_names()
            return 0 if one or person else at
    return 0


def holder_behind(meanings: Senses, noun: Token, name_at: Mapping[int, Name]) -> Name | None:
    """Return who holds a post whose body stands between: "presidente de Orbe | de la firma Ana Ruiz"."""
    if not meanings.words.head_first or "Plur" in noun.morph.get("Number", []):
        return None
    doc, at = meanings.doc, noun.i + 1
    while at < len(doc) and doc[at].pos_ == "ADJ" and at not in name_at:
        at += 1
    while at < len(doc) and doc[at].lower_ in meanings.words.of | meanings.words.definite:
        at += 1
    body = name_at.get(at)
    end = body.end if body is not None and body.start == at else _common_end(meanings, at, name_at)
    name = name_at.get(end)
    if name is None or name.start != end or name.kind is not Kind.PERSON or noun.sent is not doc[end].sent:
        return None
    short = at == noun.i + 1 and doc[at].is_upper and len(doc[at]) > 1
    joined = short or doc[at - 1].lower_ in meanings.words.of | meanings.words.definite
    return name if joined and TITLES & meanings.names(noun, "noun") else None


def _common_end(meanings: Senses, at: int, name_at: Mapping[int, Name]) -> int:
    """Return where a common noun for a body or region ends: "la firma textil", "la provincia de Soria", or -1."""
    doc = meanings.doc
    if at >= len(doc) or at in name_at or not SEATS & meanings.names(doc[at], "noun"):
        return -1
    at += 1
    while at < len(doc) and doc[at].pos_ == "ADJ" and at not in name_at:
        at += 1
    name = name_at.get(at + 1)
    owned = name is not None and name.start == at + 1 and doc[at].lower_ in meanings.words.of
    return name.end if owned and name is not None else at


def _post_inside(meanings: Senses, name: Name) -> int | None:
    """Find the post before a person's name: never where what follows is no person's name ("Premier League")."""
    if meanings.words.head_first:
        return None
    doc = meanings.doc
    for i in range(name.end - 2, name.start - 1, -1):
        rest = doc[i + 1 : name.end]
        honorific = doc[i].lower_ in meanings.words.titles and "position" not in meanings.names(doc[i], "noun")
        if honorific or not all(t.is_alpha or t.text in "-'’." for t in rest):
            continue
        if i == name.start and len(rest) == 1 and _is_first_name(doc[i]):
            continue  # "Dean Weiss" is no dean
        title = doc[i].ent_type_ == PEOPLES or TITLES & meanings.names(doc[i], "noun")
        if any(t.lower_ in meanings.words.connectors for t in rest) or not title:
            continue
        given = rest[0].lower_ in meanings.words.first_names and len(rest) > 1
        if given or (rest[-1].ent_type_ in PEOPLE and (len(rest) > 1 or doc[i].ent_type_ not in BODIES)):
            return i
    return None


def _is_first_name(token: Token) -> bool:
    """Tell a given name that is a post besides, where the model has it in somebody's name."""
    return token.ent_type_ in PEOPLE and fold_name(token.text) in given_names()


def _honorific_inside(meanings: Senses, name: Name) -> int | None:
    """ "District | Judge Ann Weiss": with her title a person's name begins, and what stands before is her court."""
    doc = meanings.doc
    for i in range(name.start + 1, name.end - 1):
        if doc[i].lower_ in meanings.words.titles and doc[name.end - 1].ent_type_ in PEOPLE:
            return i
    return None


def _post_start(meanings: Senses, first: int, at: int) -> int:
    """Return where the words of a post begin that ends at a token: "Chief | Executive"."""
    longest = max((len(s.words) for s in meanings.of(meanings.doc[at], "noun")), default=1)
    return max(first, at - longest + 1)


def _is_body(meanings: Senses, start: int, end: int, known: set[str]) -> bool:
    """Tell the firm of a post from a part of the post: "Orbe | CEO", but "Transport Secretary"."""
    doc = meanings.doc
    corporate = end - start > 1 and doc[end - 1].lower_ in load_name_words(doc.lang_).corporate  # "Velmar Labs | CEO"
    if corporate or _text(meanings, start, end) in known:
        return True
    return doc[start].ent_type_ in BODIES and (end == len(doc) or doc[end].ent_type_ not in BODIES)


def _named(meanings: Senses, start: int, end: int, kind: Kind | None) -> Name:
    doc = meanings.doc
    head = next((i for i in range(start, end) if not start <= doc[i].head.i < end), start)
    return Name(start, end, head, kind)
