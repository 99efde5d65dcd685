"""Give a verb the subject that a list before it swallowed: "Como le gustan el mar y el sol, Ana y Luis viven allí"."""

from kg.extract.tree.noun_phrases import conjuncts
from kg.extract.tree.syntax import FINITE, NOUNS, VERBAL, form, is_set_off
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_swallowed"]

SUBJECT = "nsubj"


def mend_swallowed(doc: Doc, language: Language) -> None:
    """Take what stands right before a verb without a subject out of the list that "and" has closed before a comma."""
    if not language.drops:
        return
    for verb in doc:
        if form(verb) != FINITE or verb.pos_ not in VERBAL:
            continue
        head = verb.head if verb.dep_ in language.auxiliary | language.copula else verb
        if any(c.dep_ in language.subject and c.pos_ != "ADJ" for c in (*verb.children, *head.children)):
            continue
        members = _members_before(verb, head, language)
        if members and _agrees(verb, members):
            first = members[0]
            if _is_loose(head, language):
                head.dep_ = min(language.conjunct)
            hang(first, head, SUBJECT)
            for member in members[1:]:
                hang(member, first, min(language.conjunct))


def _members_before(verb: Token, head: Token, language: Language) -> list[Token]:
    """Return the last members of a list, if they stand between its comma and the verb."""
    i = verb.i - 1
    doc = verb.doc
    while i > verb.sent.start and (doc[i].lower_ in language.clitics | language.reflexive | language.negators):
        i -= 1
    last = doc[i]
    while last.pos_ not in NOUNS or last.dep_ not in language.conjunct:
        if last.head is last or last.head.i > verb.i:
            return []
        last = last.head
    if last.right_edge.i != i and last.pos_ in NOUNS:
        return []
    listed = [m for m in conjuncts(last.head if last.dep_ in language.conjunct else last) if m.i <= last.i]
    if _joins_clauses(last, head, language):
        return [last]
    commas = [n for n, m in enumerate(listed) if n and is_set_off(m)]
    if not commas:
        return []
    cut = commas[-1]
    closed = any(c.pos_ == "CCONJ" for m in listed[1:cut] for c in m.children)
    return listed[cut:] if closed else []


def _joins_clauses(last: Token, verb: Token, language: Language) -> bool:
    """ "cuesta 30 euros y los socios pagan 20": a verb that goes on from another needs the "and" for itself."""
    governor = verb.head
    follows = verb.dep_ in language.conjunct or _is_loose(verb, language)
    if not follows or governor.pos_ not in VERBAL | {"ADJ", "NOUN"} or governor.i > last.i:
        return False
    first = min(t.i for t in last.subtree if t.pos_ != "CCONJ" and not t.is_punct)
    joined = last.doc[first - 1].pos_ == "CCONJ"
    own = any(c.pos_ == "CCONJ" and c.i > last.i for c in verb.children)
    named = last.pos_ == "PROPN" and (last.head.pos_ != "PROPN" or _is_loose(verb, language))
    return joined and not own and (named or any(c.pos_ == "DET" for c in last.children))


def _is_loose(verb: Token, language: Language) -> bool:
    """Tell a finite verb that the parser took for an adverbial clause, which has no subordinator."""
    return verb.dep_ in language.adverbial_clause and not any(c.dep_ in language.mark for c in verb.children)


def _agrees(verb: Token, members: list[Token]) -> bool:
    number = "Plur" if len(members) > 1 else next(iter(members[0].morph.get("Number", [])), "Sing")
    return number in verb.morph.get("Number", [])
