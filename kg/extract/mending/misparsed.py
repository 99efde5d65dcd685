"""Mend what agreement and quotation marks show to be misread: "called that claim a lie", "could authorise X"."""

import re

from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language

__all__ = ["mend_misparsed"]

PREPOSITION = "prep"
DETERMINER, OBJECT, PREDICATE, CONJUNCT, COMPOUND = "det", "dobj", "oprd", "conj", "compound"
SINGULAR = frozenset({"this", "that"})
BARE = "VBP"  # the tag of a verb form that no singular subject has
CLOSING = frozenset({'"', "”", "’", "'", "''"})
PLURAL = re.compile("[^s]s$")
PASTS = frozenset({"VBD", "VBN"})
PAST, PAST_PARTICIPLE, MODIFIER, APPOSITION = "VBD", "VBN", "amod", "appos"
UNTOLD = frozenset({"ADV", "ADJ", "NOUN", "PROPN", "X"})


def mend_misparsed(doc: Doc, language: Language) -> None:
    """Tag as nouns and verbs what only these can be, and hang what follows a quotation outside of it."""
    if language.drops:
        return
    names = load_words(doc.lang_).naming_prepositions
    for token in doc:
        if token.tag_ in PASTS and token.lower_ in language.past_lemmas:
            token.lemma_ = language.past_lemmas[token.lower_]
        if token.pos_ == "VERB" and token.dep_ == COMPOUND and token.head.i > token.i:
            token.pos_ = "NOUN"  # "the managing director", "a streaming service"
        if token.pos_ == "VERB" and PLURAL.search(token.lower_) and token.lower_[:-1] in doc.common:
            _mend_plural(token, language)
        if token.pos_ == "ADJ" and token.dep_ == MODIFIER and token.head.lower_ in names and token.head.i < token.i:
            token.dep_ = min(language.prepositional_object)  # "dismissed it as absurd"
        if token.pos_ in UNTOLD and token.is_lower:
            _mend_modal(token, language)
        elif token.pos_ == "PROPN" and token.dep_ in language.prepositional_object:
            _mend_title(token, language)
        elif token.tag_ == BARE:
            _mend_demonstrative(token, language)
        elif token.pos_ in VERBAL and token.dep_ == CONJUNCT:
            _mend_behind_quotation(token, language)
            _mend_tense(token, language)
        elif token.tag_ == PAST_PARTICIPLE and token.dep_ == MODIFIER:
            _mend_fragment(token, language)


def _mend_plural(token: Token, language: Language) -> None:
    """ "sold him to rivals Orbe": no finite form stands behind "to", but a plural, with a name beside it."""
    before = token.nbor(-1) if token.i else token
    if before.tag_ != "TO" or before.head is not token:
        return
    verb = token.head
    token.pos_, token.tag_, token.morph = "NOUN", "NNS", {"Number": ["Plur"]}
    before.pos_ = "ADP"
    hang(before, verb, PREPOSITION)  # one of three labels: never the first of a set
    hang(token, before, min(language.prepositional_object))
    for child in [c for c in token.children if c.dep_ in language.object]:
        hang(child, token, APPOSITION)


def _mend_modal(token: Token, language: Language) -> None:
    """ "it could authorise the jab": what a modal verb leads to is a verb, however it is spelt."""
    before = [c for c in token.children if c.dep_ in language.auxiliary and c.lower_ in language.modals]
    if before and before[-1].i < token.i:
        token.pos_, token.tag_, token.morph = "VERB", "VB", {"VerbForm": ["Inf"]}
        token.lemma_ = token.lower_


def _mend_demonstrative(verb: Token, language: Language) -> None:
    """ "called that claim a lie": "that" is no subject of a plural verb form, but stands before a noun."""
    pointer, above = verb.nbor(-1) if verb.i else verb, verb.head
    if pointer.lower_ not in SINGULAR or pointer.head is not verb or above.i != verb.i - 2 or above.pos_ != "VERB":
        return
    if verb.dep_ not in language.clausal or pointer.dep_ not in language.subject | {DETERMINER}:
        return
    verb.pos_, verb.tag_, verb.morph, verb.dep_ = "NOUN", "NN", {"Number": ["Sing"]}, OBJECT
    pointer.dep_, pointer.pos_ = DETERMINER, "DET"
    for child in [c for c in verb.children if c.i > verb.i]:
        hang(child, above, PREDICATE if child.dep_ in language.object else child.dep_)


def _mend_behind_quotation(verb: Token, language: Language) -> None:
    """ "said that X was “a lie” and left": who said so left, the quotation being over."""
    inner, doc = verb.head, verb.doc
    outer = inner.head
    if inner.dep_ not in language.clausal or outer.pos_ not in VERBAL or outer.lemma_.lower() not in language.reporting:
        return
    if any(c.dep_ in language.subject for c in verb.children) or verb.left_edge.i < 2:
        return
    joint = next((t for t in doc[inner.i : verb.i] if t.dep_ == "cc" and t.head is inner), None)
    closed = joint is not None and doc[joint.i - 1].text in CLOSING and outer.i < inner.i
    if joint is not None and closed and any(t.text in CLOSING | {"“", "``"} for t in doc[outer.i : joint.i - 1]):
        hang(verb, outer, CONJUNCT)
        hang(joint, outer, joint.dep_)


def _mend_tense(verb: Token, language: Language) -> None:
    """ "said X had lied and warned of Y": in the plain past again goes on who said so, not what had been."""
    inner = verb.head
    outer = inner.head
    if verb.tag_ != PAST or inner.dep_ not in language.clausal or outer.tag_ != PAST or outer.i > inner.i:
        return
    anterior = any(c.dep_ in language.auxiliary and c.lemma_ == "have" and c.tag_ == PAST for c in inner.children)
    own = any(c.dep_ in language.subject | language.auxiliary for c in verb.children)
    lemma = verb.lemma_.lower()
    urges = any(f"{lemma} {c.lower_}" in language.oblique_control for c in verb.children)
    if anterior and not own and outer.lemma_.lower() in language.reporting and (lemma in language.reporting or urges):
        hang(verb, outer, CONJUNCT)


def _mend_fragment(verb: Token, language: Language) -> None:
    """ "Ann Weiss, 46, studied law at Leith and spent a year there": what opens behind the comma is a verb."""
    noun = verb.head
    name = noun.head
    if noun.dep_ not in language.apposition or name.head is not name or name.pos_ != "PROPN":
        return
    if noun.left_edge is not verb or noun.pos_ != "NOUN" or verb.nbor(-1).text != ",":
        return
    if not any(c.dep_ == CONJUNCT and c.tag_ == PAST and c.i > noun.i for c in name.children):
        return
    label = name.dep_
    for child in [c for c in name.children if c.i > noun.i]:
        hang(child, verb, child.dep_)
    hang(verb, verb, label)
    hang(name, verb, "nsubj")
    hang(noun, verb, OBJECT)
    for child in [c for c in noun.children if c.i > noun.i and c.dep_ == "prep"]:
        hang(child, verb, child.dep_)
    verb.pos_, verb.tag_, verb.morph = "VERB", PAST, {"VerbForm": ["Fin"], "Tense": ["Past"]}


def _mend_title(name: Token, language: Language) -> None:
    """ "in the basement of producer Ann Weiss": what stands right before a name is no object of its own."""
    first = name.left_edge
    title = first.nbor(-1) if first.i else first
    inner = title.head
    if title.pos_ != "NOUN" or title.dep_ not in language.prepositional_object or inner.i != title.i - 1:
        return
    taken = any(c.dep_ in language.prepositional_object and c.i < title.i for c in name.head.children)
    if inner is not name.head and taken:
        hang(name, inner, title.dep_)
        hang(title, name, "compound")
