"""Tell what only opens an infinitive and says nothing alone: "able to pay", "tuvo la oportunidad de pagar"."""

from collections.abc import Collection

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.control import is_inside_subject
from kg.extract.open.relation_words import relation_words
from kg.lang import Language

__all__ = ["opened"]


def opened(
    clauses: Collection[Clause], language: Language, *, with_nouns: bool
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the adjectives and nouns that only open an infinitive, and the predicates that one completes.

    Args:
        with_nouns: nouns, too: "tuvo la oportunidad de vender".
    """
    completing = [c for c in clauses if _completes(c, language)]
    opening = {c.predicate.head.i for c in completing if c.predicate.head.pos_ == "ADJ"}
    told = [c for c in clauses if with_nouns and _tells_noun(c, language)]
    opening |= {c.predicate.head.i for c in told}
    leading = {c.governor.predicate.i for c in (*completing, *told) if c.governor is not None}
    return frozenset(opening), frozenset(leading)


def _completes(clause: Clause, language: Language) -> bool:
    """Tell the infinitive without which the clause above says nothing: "decidió pagar", "es capaz de pagar"."""
    if clause.predicate.dep_ in language.subject:
        return False
    if clause.governor is not None and is_inside_subject(clause.predicate, clause.governor):
        return False  # "the date for selling the plant was set"
    of_adjective = not clause.finite and clause.predicate.head.pos_ == "ADJ" and clause.mark in language.control_marks
    return clause.link == "infinitive" or (clause.link == "relative" and of_adjective)


def _tells_noun(clause: Clause, language: Language) -> bool:
    """Tell the infinitive without which an object says nothing: "tuvo la oportunidad de vender"."""
    noun, above = clause.predicate.head, clause.governor
    if clause.finite or clause.mark not in language.core_complements or above is None or noun.pos_ != "NOUN":
        return False
    objects = [a.head for a in above.of("directObject") if not above.passive]
    if any("Yes" in c.morph.get("Poss", []) for c in noun.children):
        return False  # "presentó su plan de vender": which plan is told
    return noun in objects and noun in relation_words(clause, language, adverbs=False)
