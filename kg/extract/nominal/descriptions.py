"""Find the nouns that describe somebody or something: by title, apposition or copula.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.analysis import Analysis, Located, once
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.names import Name
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import (
    PERSONAL,
    is_apposition,
    is_bracketed_aside,
    is_further,
    is_misplaced,
    is_title,
    own_bearer,
    specifies,
)
from kg.extract.nominal.enumeration import is_named_holder, members_of
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["Description", "descriptions"]

TRADES = frozenset({"position", "profession", "personNoun"})
# what a noun before a name, taken for an adjective, may still say: "rival Velmar", "the novel Low Tide"
AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
NOUNS = frozenset({"workNoun", "eventNoun", "productNoun", "softwareNoun", "competesWith", "partOf"})


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that describes a bearer, and in which clause (None outside a copula)."""

    noun: Token
    bearer: Located
    clause: Clause | None
    how: str  # "title", "apposition", "copula", "role", "post", "member" of those whom a plural names


@once
def descriptions(analysis: Analysis) -> tuple[Description, ...]:
    """Find each noun that describes something: by title, apposition or copula."""
    found = {(d.noun.i, d.bearer.token.i): d for d in (_owned(analysis, d) for d in _descriptions(analysis))}
    for further in [f for d in found.values() for f in _further(analysis, d)]:
        found.setdefault((further.noun.i, further.bearer.token.i), further)
    return tuple(found.values())


def _further(analysis: Analysis, first: Description) -> Iterator[Description]:
    """ "Ana Ruiz, geóloga del Museo y autora del informe": one more of hers, hung by the parser on the museum."""
    noun = first.noun
    if not analysis.words.head_first or first.clause is not None or noun.i < first.bearer.token.i:
        return
    for token in noun.subtree:
        inside = token.dep_ == "conj" and token.i > noun.i and token.head.i > noun.i
        if not inside or token.pos_ not in {"NOUN", "ADJ"} or analysis.doc[token.i - 1].pos_ != "CCONJ":
            continue
        single = "Plur" not in (*token.morph.get("Number", []), *noun.morph.get("Number", []))
        if single and is_further(analysis, token):
            yield replace(first, noun=token)


def _shared(analysis: Analysis, noun: Token) -> Iterator[Description]:
    """ "los generales Ana Ruiz y Luis Gil": what each of those named is."""
    if is_named_holder(analysis, noun):
        head = analysis.doc[analysis.name_at[noun.head.i].head]
        yield Description(noun, Located(head, analysis.mention(head)), None, "apposition")
    cues = analysis.stances(noun, "noun")
    if noun.pos_ == "NOUN" and cues & TRADES and "relativeOf" not in cues and analysis.words.head_first:
        members = list(members_of(analysis, noun))
        if len(members) > 1 and not any(t.text == "," for t in analysis.doc[noun.i : members[0].i]):
            for member in members:
                yield Description(noun, Located(member, analysis.mention(member)), None, "member")


def _owned(analysis: Analysis, found: Description) -> Description:
    behind = found.clause is None and found.bearer.token.i < found.noun.i
    own = own_bearer(analysis, found.noun) if behind else None
    if own is None or own.head == found.bearer.token.i:
        return found
    head = analysis.doc[own.head]
    return replace(found, bearer=Located(head, analysis.mention(head)), how="apposition")


def _descriptions(analysis: Analysis) -> Iterator[Description]:
    seen: set[tuple[int, int]] = set()

    def fresh(noun: Token, bearer: Token) -> bool:
        key = (noun.i, bearer.i)
        new = key not in seen and noun.i != bearer.i
        seen.add(key)
        return new

    words = analysis.words
    for token in analysis.doc:
        yield from _shared(analysis, token)
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or (token.i in analysis.name_at and token.pos_ != "NOUN"):
            continue
        name = analysis.name_inside(token)
        if name is not None and analysis.doc[name.start - 1].text == "(":
            continue  # an acronym, not a description
        if name is not None and token.pos_ == "NOUN" and fresh(token, analysis.doc[name.head]):
            bearer = Located(analysis.doc[name.head], analysis.mention(analysis.doc[name.head]))
            if analysis.named_nouns.called(token) == name:
                yield Description(token, bearer, None, "apposition")
                continue
            comma = any(t.text == "," for t in analysis.doc[token.i : name.start])
            if comma and not any(c.dep_ in {"det", "poss"} for c in token.children):
                continue  # "y con dureza, Ana Ruiz": no description without an article
            if comma and any(c.lower_ in words.indefinite for c in analysis.doc[name.head].children):
                continue  # "una mentira, un «engaño»"
            if not comma and any(c.lower_ in words.indefinite for c in token.children):
                continue  # "a step Ann Weiss calls wrong": a title has no indefinite article
            if not is_title(analysis, token, name, comma=comma):
                continue
            if not (comma or words.head_first) and _is_apart(analysis, token, name):
                continue
            for noun in analysis.conjuncts(token):
                if noun.pos_ == "NOUN" and noun.i < name.start:
                    yield Description(noun, bearer, None, "apposition" if comma else "title")
        owned = any(c.lower_ in words.whose for c in token.children)  # "Velmar, whose robot …" is no robot
        classed = token.pos_ == "PROPN" and any(c.lower_ in words.indefinite for c in token.children)  # "a Republican"
        apposed = token.dep_ in words.apposition and (token.pos_ in {"NOUN", "ADJ"} or classed) and not owned
        if (apposed or _is_taken_for_adjective(analysis, token)) and not is_bracketed_aside(analysis, token):
            named = analysis.name_at.get(token.head.i) or analysis.name_inside(token.head)
            if named is not None and is_misplaced(analysis, token, named.kind):
                continue
            if named is not None and named.end <= token.i and not is_apposition(analysis, token, named):
                continue
            if named is not None and named.end <= token.i and fresh(token, analysis.doc[named.head]):
                head = analysis.doc[named.head]
                bearer = Located(head, analysis.mention(head))
                for noun in analysis.conjuncts(token):  # "hijo del pintor y ganador del premio"
                    if noun is token or (_is_noun(analysis, noun) and fresh(noun, head)):
                        yield Description(noun, bearer, None, "apposition")
    for i, named in analysis.named_nouns.apposed.items():
        head = analysis.doc[named.head]
        if not is_apposition(analysis, analysis.doc[i], named):
            continue
        if not is_misplaced(analysis, analysis.doc[i], named.kind) and fresh(analysis.doc[i], head):
            yield Description(analysis.doc[i], Located(head, analysis.mention(head)), None, "apposition")
    yield from _compound_titles(analysis, seen)
    for clause in analysis.clauses:
        if clause.copula is None or clause.predicate.pos_ not in {"NOUN", "PROPN"}:
            continue
        if analysis.lemma(clause.copula) in words.states:
            continue
        if any(c.dep_ == "case" or (c.pos_ == "ADP" and c.i < clause.predicate.i) for c in clause.predicate.children):
            continue
        for subject in clause.subjects:
            if any(c.lower_ in words.whose for c in subject.head.children):  # "Velmar, whose owner is Ann Weiss"
                named = analysis.name_at.get(clause.predicate.i) or analysis.name_inside(clause.predicate)
                if named is not None and fresh(subject.head, analysis.doc[named.head]):
                    head = analysis.doc[named.head]
                    yield Description(subject.head, Located(head, analysis.mention(head)), clause, "copula")
                continue
            if _names_bearer(analysis, clause, subject):  # "La autora del informe es Ana Ruiz"
                if fresh(subject.head, analysis.doc[analysis.name_at[clause.predicate.i].head]):
                    yield Description(
                        subject.head, Located(clause.predicate, analysis.mention(clause.predicate)), clause, "copula"
                    )
                continue
            if _is_name(analysis, clause.predicate) or (subject.head.pos_ in VERBAL and subject.origin == "explicit"):
                continue  # a name is nothing's class, and what somebody does is no thing that has one
            for noun in analysis.conjuncts(clause.predicate):
                if specifies(analysis, clause, subject, noun) or _is_nobody(analysis, subject, noun):
                    continue
                own = analysis.clause_at.get(noun.i, clause)
                if own.copula is not clause.copula or analysis.lemma(noun) == analysis.lemma(subject.head):
                    continue  # another clause's attribute; "los números son los números"
                if subject.origin == "dropped" and not analysis.stances(noun, "noun") & PERSONAL:
                    continue  # "es la primera vez": mostly nobody's class; a post or trade has a bearer
                if noun.pos_ in {"NOUN", "PROPN"} and fresh(noun, subject.head):
                    yield Description(noun, analysis.argument(subject), clause, "copula")


def _is_nobody(analysis: Analysis, subject: Argument, noun: Token) -> bool:
    """Tell a thing from the person that a copula tells of: "la foto de Ana Ruiz, que es abogada"."""
    kinds = noun_kinds(analysis, subject.head) if subject.head.i not in analysis.name_at else set()
    named = analysis.name_inside(subject.head) is not None
    return bool(kinds) and not named and not kinds & AGENTS and bool(PERSONAL & analysis.stances(noun, "noun"))


def _is_apart(analysis: Analysis, noun: Token, name: Name) -> bool:
    """ "the removal of chairman Ann Weiss": a title stands right before the name, without a preposition between."""
    return any(t.pos_ == "ADP" for t in analysis.doc[noun.i + 1 : name.start])


def _is_taken_for_adjective(analysis: Analysis, token: Token) -> bool:
    """ "Velmar, dueña de Trama,": a noun behind a comma that the parser took for an adjective."""
    comma = token.pos_ == "ADJ" and token.i > 0 and token.nbor(-1).text == ","
    return comma and _is_noun(analysis, token)


def _is_noun(analysis: Analysis, token: Token) -> bool:
    described = any("head" in {s.subject, s.object} for s in analysis.senses(token, "noun"))
    return token.pos_ == "NOUN" or (token.pos_ == "ADJ" and described)


def _is_name(analysis: Analysis, attribute: Token) -> bool:
    """Tell "It is Velmar" from "It is an LLM", whose capitals name a class."""
    return attribute.i in analysis.name_at and not any(
        c.lower_ in analysis.words.indefinite for c in attribute.children
    )


def _names_bearer(analysis: Analysis, clause: Clause, subject: Argument) -> bool:
    """Tell a sentence that names whom its subject describes; a name is never a class."""
    named = analysis.name_at.get(clause.predicate.i)
    return (
        named is not None
        and (named.kind in {Kind.PERSON, Kind.ORGANIZATION} or named.kind in noun_kinds(analysis, subject.head))
        and subject.origin == "explicit"
        and subject.head.pos_ == "NOUN"
        and subject.head.i not in analysis.name_at
        and analysis.name_inside(subject.head) is None
    )


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


def _compound_titles(analysis: Analysis, seen: set[tuple[int, int]]) -> Iterator[Description]:
    """English titles without a comma hang on the name itself: "economist Ana Ruiz"."""
    words = analysis.words
    for name in analysis.names:
        head = analysis.doc[name.head]
        post = _post_before(analysis, name)
        if post is not None and (post.i, head.i) not in seen:
            seen.add((post.i, head.i))
            yield Description(post, Located(head, analysis.mention(head)), None, "title")
        both = _joined_post(analysis, name, post)
        if both is not None and (both.i, head.i) not in seen:
            seen.add((both.i, head.i))
            yield Description(both, Located(head, analysis.mention(head)), None, "title")
        if any(c.lower_ in analysis.words.indefinite for c in head.children):
            continue  # "a step Ann Weiss calls wrong": a title has no indefinite article
        for child in head.children:
            before = child.i < name.start and child.pos_ == "NOUN" and child.dep_ in {"compound", "nmod"}
            glued = child.i == name.start - 1 and child.pos_ == "ADJ" and child.dep_ == "amod"
            person = words.head_first and name.kind is Kind.PERSON  # "la alcaldesa Ana Ruiz"
            told = NOUNS | PERSONAL if person else NOUNS
            glued = glued and bool(told & analysis.stances(child, "noun"))  # "her novel Low Tide"
            naming = analysis.lemma(child) in words.naming_nouns  # "north-east Leeds"
            if (before or glued) and not naming and (child.i, head.i) not in seen:
                seen.add((child.i, head.i))
                yield Description(child, Located(head, analysis.mention(head)), None, "title")


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
