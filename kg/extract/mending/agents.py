"""Hang who acts on the passive verb that an amount or another noun parts it from: "fined £2m by Orbe"."""

from kg.extract.tree.syntax import PARTICIPLE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_agents"]

AGENT, ROUND = "agent", frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY"})


def mend_agents(doc: Doc, language: Language) -> None:
    """Label as agents what stands behind "by" and a passive verb, past its amount, post or time."""
    if not language.agent:
        return
    for by in doc:
        if by.dep_ not in language.oblique or by.lower_ not in language.agent_prepositions:
            continue
        verb = by.head if by.head.pos_ == "VERB" else by.head.head
        if not _is_passive(verb, language) or not _can_act(by, language):
            continue
        apart = by.head is not verb and by.head.dep_ in language.object | language.oblique | language.object_predicate
        between = [c for c in verb.children if verb.i < c.i < by.i and c.pos_ not in {"ADP", "PUNCT"}]
        if apart or (by.head is verb and between):
            hang(by, verb, AGENT)


def _is_passive(verb: Token, language: Language) -> bool:
    passive = any(c.dep_ in language.passive_auxiliary for c in verb.children)
    reduced = verb.dep_ in language.participial and form(verb) == PARTICIPLE
    taken = any(c.dep_ in language.agent for c in verb.children)
    return verb.pos_ == "VERB" and (passive or reduced) and not taken


def _can_act(by: Token, language: Language) -> bool:
    """Tell who acts from how, when and by how much: a name, or a noun with an article."""
    nouns = [c for c in by.children if c.dep_ in language.prepositional_object]
    if not nouns or nouns[0].ent_type_ in ROUND or any(c.dep_ == "nummod" for c in nouns[0].children):
        return False
    return nouns[0].pos_ == "PROPN" or any(c.dep_ == "det" for c in nouns[0].children)
