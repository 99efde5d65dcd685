"""Give a finite verb the infinitive before it for its subject: "movilizarse contra la ley tiene sentido"."""

from kg.extract.tree.syntax import INFINITIVE, VERBAL, first_finite, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_infinitive_subjects"]

SUBJECT = "csubj"


def mend_infinitive_subjects(doc: Doc, language: Language) -> None:
    """Turn round what a parser hung on an infinitive that it took for the main verb."""
    if not language.drops:
        return
    for infinitive in doc:
        if form(infinitive) != INFINITIVE or infinitive.pos_ not in VERBAL or infinitive.head is not infinitive:
            continue
        if any(c.dep_ in language.auxiliary | language.copula | language.subject for c in infinitive.children):
            continue
        for verb in [c for c in infinitive.children if c.i > infinitive.i]:
            if _is_main(verb, infinitive, language):
                _turn(infinitive, verb)
                break


def _is_main(verb: Token, infinitive: Token, language: Language) -> bool:
    """Tell a finite clause that neither a word nor a comma joins to the infinitive, and that lacks a subject."""
    holders = [verb, *(c for c in verb.children if c.dep_ in language.auxiliary | language.copula)]
    finite = first_finite(holders)
    if finite is None or verb.dep_ not in language.adverbial_clause | language.clausal:
        return False
    if finite.morph.get("Number", []) != ["Sing"] or finite.morph.get("Person", ["3"]) != ["3"]:
        return False
    labels = language.mark | language.subject | {"cc"}
    if any(c.dep_ in labels for c in verb.children):
        return False
    between = verb.doc[infinitive.i + 1 : verb.left_edge.i]
    return not any(t.is_punct for t in (*between, verb.left_edge))


def _turn(infinitive: Token, verb: Token) -> None:
    comma = next((t for t in infinitive.doc[infinitive.sent.start : infinitive.i] if t.text == ","), None)
    outside = [c for c in infinitive.children if c.i > verb.i or (comma is not None and c.i < comma.i)]
    hang(verb, verb, "ROOT")
    hang(infinitive, verb, SUBJECT)
    for child in outside:
        hang(child, verb, child.dep_)
