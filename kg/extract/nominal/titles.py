"""Find the titles that stand without a comma before a name: "economist Ana Ruiz", "Chief Executive Ann Weiss"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.names.mentions import span_of
from kg.extract.names.names import Name
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import PERSONAL
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, given_names
from kg.model import Claim, Kind, Value

__all__ = ["title_claims", "titles_before"]

NAME = "kg.nominal"
# what a noun before a name, taken for an adjective, may still say: "rival Velmar", "the novel Low Tide"
NOUNS = frozenset({"workNoun", "eventNoun", "productNoun", "softwareNoun", "competesWith", "partOf"})


def title_claims(builder: Builder, title: Token, bearer: Located) -> Iterator[Claim]:
    """ "Sgt Ann Weiss", "Rep. Luis Gil": the post by which a person is addressed; "the Lord Mayor" is no lord."""
    analysis = builder.analysis
    opens = bearer.mention.span.start == title.idx and title.lower_ in analysis.words.titles
    if not opens or bearer.mention.kind is not Kind.PERSON or not is_post(analysis.meanings, title):
        return
    span = span_of([title])
    made = builder.claim(
        bearer, relation("holdsPosition"), Value(span, span.quote(analysis.doc.text)), cue=title, extractor=NAME,
        speaker=builder.speaker_at(title), confidence=0.75,
    )  # fmt: skip
    if made is not None:
        yield made


def titles_before(analysis: Analysis, name: Name) -> list[Token]:
    """Return the titles before a name that hang on the name itself, as in English: "economist Ana Ruiz"."""
    head = analysis.doc[name.head]
    post = _post_before(analysis, name)
    titles = [t for t in (post, _joined_post(analysis, name, post)) if t is not None]
    if not any(c.lower_ in analysis.words.indefinite for c in head.children):  # "a step Ann Weiss calls wrong"
        titles += [child for child in head.children if _is_compound_title(analysis, name, child)]
    return titles


def _joined_post(analysis: Analysis, name: Name, post: Token | None) -> Token | None:
    """ "founder and chief executive Ann Weiss": of two posts before a name the parser sees the second."""
    doc, at = analysis.doc, name.start - 1
    if analysis.words.head_first or at < 2 or doc[at].i in analysis.name_at:
        return None
    if (post is None or post.i != at) and not is_post(analysis.meanings, doc[at]):
        return None
    while at > doc[at].sent.start and doc[at - 1].pos_ in {"NOUN", "ADJ", "PROPN"} and at - 1 not in analysis.name_at:
        at -= 1
    joined = at - 2 >= 0 and doc[at - 1].lower_ in analysis.words.conjunctions
    first = doc[at - 2] if joined else None
    bare = first is not None and first.pos_ == "NOUN" and "Plur" not in first.morph.get("Number", [])
    return first if bare and first is not None and PERSONAL & analysis.stances(first, "noun") else None


def _is_compound_title(analysis: Analysis, name: Name, child: Token) -> bool:
    before = child.i < name.start and child.pos_ == "NOUN" and child.dep_ in {"compound", "nmod"}
    nouns = {"ADJ", "NOUN"} if analysis.words.head_first else {"ADJ"}
    glued = child.i == name.start - 1 and child.pos_ in nouns and child.dep_ == "amod"
    person = analysis.words.head_first and name.kind is Kind.PERSON  # "la alcaldesa Ana Ruiz"
    articled = any(c.dep_ == "det" for c in analysis.doc[name.head].children)
    single = name.end - name.start == 1 and fold_name(analysis.doc[name.start].text) not in given_names()
    body = analysis.words.head_first and articled and (single or not person)  # "la consultora Orbe"
    told = (NOUNS | PERSONAL if person else NOUNS) | ({"organizationNoun"} if body else set())
    glued = glued and bool(told & analysis.stances(child, "noun"))  # "her novel Low Tide"
    naming = analysis.lemma(child) in analysis.words.naming_nouns  # "north-east Leeds"
    return (before or glued) and not naming


def _post_before(analysis: Analysis, name: Name) -> Token | None:
    """Return the capitalised post right before a name ("Chief Executive | Ann Weiss"), None without one."""
    first = analysis.doc[name.start]
    if name.end - name.start > 1 and first.lower_ in analysis.words.titles and is_post(analysis.meanings, first):
        return first
    if name.start == 0 or analysis.words.head_first:
        return None
    before, inside = analysis.doc[name.start - 1], range(name.start, name.end)
    glued = before.pos_ == "PROPN" and before.dep_ in {"compound", "nmod"} and before.i not in analysis.name_at
    chain = before.head.i in inside or before.head.head.i in inside
    return before if glued and chain and is_post(analysis.meanings, before) else None
