"""Part names from the posts that stand glued to them: "Velmar Chief Executive Ann Weiss", "CEO de Velmar"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.name_words import load_name_words
from kg.extract.names import Name
from kg.extract.tokens import Token
from kg.lang.namelists import fold_name, given_names
from kg.model import Kind

if TYPE_CHECKING:
    from kg.extract.analysis import Analysis

__all__ = ["POST_CUES", "holder_behind", "is_post", "part_names", "post_before"]

POST_CUES = frozenset({"position", "leads", "worksFor", "profession"})
TITLES = POST_CUES | {"personNoun"}  # what may stand glued to a person's name: "Manager Ann Weiss"
PEOPLE = frozenset({"PERSON", "PER"})
PEOPLES = "NORP"  # "American Ann Weiss", "Democrat Ann Weiss"
PERSONS = frozenset({"personNoun"})
BODIES = frozenset({"ORG", "GPE", "LOC", "NORP"})


def part_names(analysis: "Analysis", names: tuple[Name, ...]) -> Iterator[Name]:
    """Yield the names without posts; what stands before a post is a name of its own when it is known as one."""
    known = {_text(analysis, n.start, n.end) for n in names}
    for name in names:
        yield from _parts(analysis, name, known)


def post_before(analysis: "Analysis", name: Name) -> Token | None:
    """Return the capitalised post right before a name ("Chief Executive | Ann Weiss"), None without one."""
    first = analysis.doc[name.start]
    if name.end - name.start > 1 and first.lower_ in analysis.words.titles and is_post(analysis, first):
        return first
    if name.start == 0 or analysis.words.head_first:
        return None
    before, inside = analysis.doc[name.start - 1], range(name.start, name.end)
    glued = before.pos_ == "PROPN" and before.dep_ in {"compound", "nmod"} and before.i not in analysis.name_at
    chain = before.head.i in inside or before.head.head.i in inside
    return before if glued and chain and is_post(analysis, before) else None


def is_post(analysis: "Analysis", token: Token) -> bool:
    """Tell whether a token ends the name of a post or trade."""
    return bool(POST_CUES & analysis.stances(token, "noun"))


def _text(analysis: "Analysis", start: int, end: int) -> str:
    return " ".join(t.text for t in analysis.doc[start:end])


def _parts(analysis: "Analysis", name: Name, known: set[str]) -> Iterator[Name]:
    doc, first = analysis.doc, analysis.doc[name.start]
    if name.end - name.start == 1:
        if doc[name.start - 1].lower_ in analysis.words.indefinite and PERSONS & analysis.stances(first, "noun"):
            return  # "a Republican"
        body = load_name_words(doc.lang_).heads.get(first.lower_) is Kind.ORGANIZATION and not first.is_sent_start
        if body or not {"leads", "position"} & analysis.stances(first, "noun"):
            yield name
        return
    inner = _behind_first(analysis, name)
    if inner:
        yield _named(analysis, inner, name.end, None)
        return
    holder = _holder_inside(analysis, name)
    if holder:
        yield _named(analysis, name.start, holder, None)
        yield _named(analysis, holder, name.end, Kind.PERSON)
        return
    at = _post_inside(analysis, name)
    if at is None:
        honorific = _honorific_inside(analysis, name)
        yield name if honorific is None else _named(analysis, honorific, name.end, Kind.PERSON)
        return
    start = _post_start(analysis, name.start, at)
    if start > name.start and _is_body(analysis, name.start, start, known):
        yield _named(analysis, name.start, start, None)
    yield _named(analysis, at + 1, name.end, Kind.PERSON if doc[at + 1].ent_type_ in PEOPLE else name.kind)


def _behind_first(analysis: "Analysis", name: Name) -> int:
    """ "CEO de Velmar" names Velmar, and CEO is what somebody is there; 0 where nothing stands behind a post."""
    doc, inner = analysis.doc, name.start + 1
    while inner < name.end and doc[inner].lower_ in analysis.words.connectors:
        inner += 1
    joined = name.start + 1 < inner < name.end
    return inner if joined and {"leads", "worksFor"} & analysis.stances(doc[name.start], "noun") else 0


def _holder_inside(analysis: "Analysis", name: Name) -> int:
    """Find the person in "presidente de Orbe | Ana Ruiz", "delantero del Lugo | Luis Gil"; 0 where none is."""
    doc, words = analysis.doc, analysis.words
    of = name.start - 1
    article = of > 0 and doc[of].lower_ in words.definite
    of -= article and doc[of].lower_ not in words.of
    if not words.head_first or of < 1 or doc[of].lower_ not in words.of:
        return 0
    noun = doc[of - 1]
    while noun.pos_ == "ADJ" and noun.i > noun.sent.start:
        noun = noun.nbor(-1)
    if not TITLES & analysis.stances(noun, "noun"):
        return 0
    for at in range(name.start + 1, name.end - 1):
        rest = doc[at : name.end]
        if fold_name(doc[at].text) in given_names() and all(t.is_title or t.lower_ in words.connectors for t in rest):
            one = doc[at - 1].lower_ in words.connectors | words.titles
            person = not article and {fold_name(t.text) for t in doc[name.start : at]} & given_names()
            return 0 if one or person else at
    return 0


def holder_behind(analysis: "Analysis", noun: Token) -> Name | None:
    """Return who holds a post whose body stands between: "presidente de Orbe Ana Ruiz", "diputado PRS Luis Gil"."""
    if not analysis.words.head_first or "Plur" in noun.morph.get("Number", []):
        return None
    doc, at = analysis.doc, noun.i + 1
    while at < len(doc) and doc[at].pos_ == "ADJ" and at not in analysis.name_at:
        at += 1
    while at < len(doc) and doc[at].lower_ in analysis.words.of | analysis.words.definite:
        at += 1
    body = analysis.name_at.get(at)
    name = analysis.name_at.get(body.end) if body is not None and body.start == at else None
    if body is None or name is None or name.kind is not Kind.PERSON or doc[noun.i].sent is not doc[name.start].sent:
        return None
    short = at == noun.i + 1 and doc[at].is_upper and len(doc[at]) > 1
    joined = short or doc[at - 1].lower_ in analysis.words.of | analysis.words.definite
    return name if joined and TITLES & analysis.stances(noun, "noun") else None


def _post_inside(analysis: "Analysis", name: Name) -> int | None:
    """Find the post before a person's name: never where what follows is no person's name ("Premier League")."""
    if analysis.words.head_first:
        return None
    doc = analysis.doc
    for i in range(name.end - 2, name.start - 1, -1):
        rest = doc[i + 1 : name.end]
        if doc[i].lower_ in analysis.words.titles or not all(t.is_alpha or t.text in "-'’." for t in rest):
            continue
        title = doc[i].ent_type_ == PEOPLES or TITLES & analysis.stances(doc[i], "noun")
        if any(t.lower_ in analysis.words.connectors for t in rest) or not title:
            continue
        given = rest[0].lower_ in analysis.words.first_names and len(rest) > 1
        if given or (rest[-1].ent_type_ in PEOPLE and (len(rest) > 1 or doc[i].ent_type_ not in BODIES)):
            return i
    return None


def _honorific_inside(analysis: "Analysis", name: Name) -> int | None:
    """ "District | Judge Ann Weiss": with her title a person's name begins, and what stands before is her court."""
    doc = analysis.doc
    for i in range(name.start + 1, name.end - 1):
        if doc[i].lower_ in analysis.words.titles and doc[name.end - 1].ent_type_ in PEOPLE:
            return i
    return None


def _post_start(analysis: "Analysis", first: int, at: int) -> int:
    """Return where the words of a post begin that ends at a token: "Chief | Executive"."""
    longest = max((len(s.words) for s in analysis.senses(analysis.doc[at], "noun")), default=1)
    return max(first, at - longest + 1)


def _is_body(analysis: "Analysis", start: int, end: int, known: set[str]) -> bool:
    """Tell the firm of a post from a part of the post: "Orbe | CEO", but "Transport Secretary"."""
    if _text(analysis, start, end) in known:
        return True
    doc = analysis.doc
    return doc[start].ent_type_ in BODIES and (end == len(doc) or doc[end].ent_type_ not in BODIES)


def _named(analysis: "Analysis", start: int, end: int, kind: Kind | None) -> Name:
    doc = analysis.doc
    head = next((i for i in range(start, end) if not start <= doc[i].head.i < end), start)
    return Name(start, end, head, kind)
