"""Choose the words that an open triple's arguments are written with."""

from collections.abc import Iterable

from kg.extract.clauses.clause import Argument
from kg.extract.tree.noun_phrases import QUOTES, conjuncts, first_conjunct, hull
from kg.extract.tree.syntax import INFINITIVE, VERBAL, form
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = [
    "Part",
    "is_free_relative",
    "joined_parts",
    "joined_text",
    "phrase_text",
    "run_around",
    "subject_words",
    "with_quotes",
    "without_edges",
]

Part = tuple[Argument, tuple[Token, ...]]  # an argument and the words that name it


def joined_text(tokens: Iterable[Token]) -> str:
    """Join words by single spaces."""
    return " ".join(t.text for t in tokens if not t.is_space)


def is_free_relative(verb: Token, language: Language) -> bool:
    """Tell a clause that names whoever or whatever it tells of: "quien compra paga", "what began small grew"."""
    first = verb.left_edge
    if verb.dep_ not in language.subject or first.i == len(verb.doc) - 1:
        return False
    following = first.nbor(1)
    headed = first.lower_ in language.free_heads and following.lower_ in language.bare_relatives
    return headed or (first.lower_ in language.free_relatives and first.i < verb.i)


def subject_words(head: Token, language: Language) -> tuple[Token, ...]:
    """Return a noun phrase, or the whole of a clause that stands as a subject.

    That is an infinitive's, or a free relative: "vender la planta | fue | un error", "lo que empezó bien | acabó mal".
    """
    if head.pos_ not in VERBAL or not (form(head) == INFINITIVE or is_free_relative(head, language)):
        return hull(head)
    words = tuple(head.doc[head.left_edge.i : head.right_edge.i + 1])
    return words if not any(t.i == head.head.i for t in words) else hull(head)


def phrase_text(parts: Iterable[Part], *, bare: bool = False) -> str:
    """Say arguments one after the other with their prepositions, the first one without if ``bare``."""
    return " ".join(joined_text((*(a.marker if i or not bare else ()), *span)) for i, (a, span) in enumerate(parts))


def joined_parts(parts: list[Part]) -> list[Part]:
    """Put together what is coordinated by its labels, or by what stands between: "and", a comma, a hyphen."""
    heads = {a.head.i for a, _ in parts}
    found: list[Part] = []
    joined: set[int] = set()  # the heads that the last one of those found holds
    for argument, span in sorted(parts, key=lambda p: p[1][0].i):
        members = {m.i for m in conjuncts(first_conjunct(argument.head))}
        if found:
            last, before = found[-1]
            coordinated = heads.issuperset(members) and joined & members
            if span[0].i <= before[-1].i or coordinated or _is_joined(found[-1], (argument, span)):
                found[-1] = last, tuple(span[0].doc[before[0].i : max(before[-1].i, span[-1].i) + 1])
                joined.add(argument.head.i)
                continue
        found.append((argument, span))
        joined = {argument.head.i}
    return found


def _is_joined(first: Part, second: Part) -> bool:
    """Tell phrases of one role that a conjunction, a comma or a hyphen alone parts, or a subject from its name."""
    (last, before), (argument, span) = first, second
    between = span[0].doc[before[-1].i + 1 : (argument.marker or span)[0].i]
    alike = last.role == argument.role and argument.marker in ((), last.marker)
    if not between and alike and last.role == "subject" == argument.role:
        return not argument.marker  # "el cómico Luis Paz tiene": no verb has two subjects side by side
    listed = between[:1] and (between[0].pos_ == "CCONJ" or (between[0].text in {",", "-"} and last.role != "subject"))
    return bool(alike and len(between) == 1 and listed)


def run_around(head: Token, tokens: Iterable[Token]) -> list[Token]:
    """Keep what stands side by side with a token: other words may part what hangs on it."""
    known = {t.i for t in tokens} | {t.i for t in head.sent if t.is_space}
    first = last = head.i
    while first - 1 in known:
        first -= 1
    while last + 1 in known:
        last += 1
    return [t for t in head.doc[first : last + 1] if not t.is_space]


def with_quotes(span: tuple[Token, ...]) -> tuple[Token, ...]:
    """Keep the quotation marks around a phrase that is quoted as a whole, or whose first and last words are."""
    doc, start, end = span[0].doc, span[0].i - 1, span[-1].i + 1
    around = start >= 0 and end < len(doc) and {doc[start].text, doc[end].text} <= QUOTES
    opens = around and sum(t.text in QUOTES for t in doc[span[0].sent.start : start]) % 2 == 0
    paired = sum(t.text in QUOTES for t in span) % 2 == 0
    return (doc[start], *span, doc[end]) if around and opens and paired else span


def without_edges(tokens: list[Token]) -> list[Token]:
    """Drop the punctuation around a clause, but no quotation marks that are a pair."""
    kept = list(tokens)
    while kept and kept[0].pos_ == "PUNCT" and kept[0].text not in QUOTES:
        kept.pop(0)
    while kept and kept[-1].pos_ == "PUNCT" and kept[-1].text not in QUOTES:
        kept.pop()
    if sum(t.text in QUOTES for t in kept) % 2:
        kept = kept[1:] if kept[0].text in QUOTES else kept[:-1] if kept[-1].text in QUOTES else kept
    return kept
