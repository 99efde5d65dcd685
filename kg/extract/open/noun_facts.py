"""Say what noun phrases state without a verb: "the mayor, Ana Ruiz" is one, "Velmar's label" has one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.clauses.clause import Clause
from kg.extract.open.open_words import joined_text
from kg.extract.tree.noun_phrases import QUOTES, complements, conjuncts, core_span, hull, is_name_behind
from kg.extract.tree.syntax import NOUNS
from kg.extract.tree.tokens import Doc, Token
from kg.lang import Language

__all__ = ["OpenTriple", "noun_facts"]

NAMED = frozenset({"PROPN"})


@dataclass(frozen=True, slots=True)
class OpenTriple:
    """Three strings of the sentence's words, joined by single spaces; the object may be empty."""

    subject: str
    relation: str
    object: str
    confidence: float


def noun_facts(doc: Doc, clauses: Iterable[Clause], language: Language) -> Iterator[OpenTriple]:
    """Yield the facts of appositions, titles, possessives and verbs in the passive that stand alone."""
    for token in doc:
        if token.pos_ not in NOUNS:
            continue
        yield from _appositions(token, language)
        yield from _titles(token, language)
        yield from _possessives(token, language)
    for clause in clauses:
        yield from _passive(clause)


def _appositions(token: Token, language: Language) -> Iterator[OpenTriple]:
    for child in token.children:
        if child.dep_ not in language.apposition or child.pos_ not in NOUNS or _in_brackets(child):
            continue
        named, other = (child, token) if child.pos_ in NAMED and token.pos_ not in NAMED else (token, child)
        if other.pos_ in NAMED:  # "Leeds, Yorkshire": where rather than what
            continue
        for noun in conjuncts(other) if other is child else (other,):
            if not _plain(noun):
                continue  # a quotation mark that the tagger took for a noun
            yield OpenTriple(joined_text(core_span(named)), language.is_word, joined_text(_plain(noun)), 0.6)
            for preposition, inner in complements(noun):
                relation = joined_text((*_plain(noun), *preposition))
                yield OpenTriple(
                    joined_text(core_span(named)), f"{language.is_word} {relation}", joined_text(hull(inner)), 0.5
                )


def _plain(noun: Token) -> list[Token]:
    """Return a noun phrase without the name that stands behind it."""
    end = min((c.left_edge.i for c in noun.children if is_name_behind(c)), default=len(noun.doc))
    words = [t for t in core_span(noun) if t.i < end]
    while words and words[-1].text in QUOTES:
        words.pop()
    return words


def _titles(token: Token, language: Language) -> Iterator[OpenTriple]:
    """ "singer Ana Ruiz": nouns before a name that are no part of it."""
    if token.pos_ not in NAMED:
        return
    title = [c for c in token.children if c.dep_ in language.title and c.pos_ == "NOUN" and c.i < token.i]
    name = [c for c in core_span(token) if c.i > title[-1].i] if title else []
    if name and all(t.pos_ in NAMED for t in name):
        yield OpenTriple(joined_text(name), language.is_word, joined_text(_title_words(title[-1], language)), 0.6)


def _title_words(noun: Token, language: Language) -> list[Token]:
    words = [noun]
    for back in reversed(list(noun.doc[noun.sent.start : noun.i])):
        if back.pos_ not in {"NOUN", "ADJ"} or back.head.i not in {t.i for t in words} | {noun.head.i}:
            break
        words.insert(0, back)
    return words


def _possessives(token: Token, language: Language) -> Iterator[OpenTriple]:
    for child in token.children:
        if child.dep_ in language.possessive and child.pos_ in NOUNS:
            owner = [t for t in hull(child) if t.dep_ not in language.possessive_clitic or t.head.i != child.i]
            owned = [t for t in _plain(token) if t.i > child.i and t.head.i != child.i]
            yield OpenTriple(joined_text(owner), language.has_word, joined_text(owned), 0.6)


def _passive(clause: Clause) -> Iterator[OpenTriple]:
    """ "A tournament was held": what happened to something, without the circumstances."""
    if not clause.passive or not clause.auxiliaries or clause.copula is not None:
        return
    helpers = joined_text((*clause.auxiliaries, *clause.negations))
    for patient in clause.of("directObject"):
        if patient.origin not in {"clitic", "dropped"} and patient.head.pos_ in NOUNS:
            done = joined_text((clause.verb, *clause.particles))
            yield OpenTriple(joined_text(hull(patient.head)), helpers, done, 0.6)


def _in_brackets(token: Token) -> bool:
    before = token.left_edge.i - 1
    return before >= 0 and token.doc[before].text in {"(", "[", "-LRB-"}
