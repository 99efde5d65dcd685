"""Find the noun that a number leaves out: "trained Lumen 3 with 20,000 chips and trained Lumen 4 with 100,000".

Only where the same verb, with the same preposition, counted something before in the sentence.
"""

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import literal
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.tree.tokens import Token
from kg.model import Mention, Reference

__all__ = ["counted_noun"]


def counted_noun(analysis: Analysis, clause: Clause, argument: Argument) -> Located | None:
    """Return what a bare number counts, as a mention that refers back to the noun; None where nothing tells."""
    head = argument.head
    bare = head.pos_ == "NUM" or (head.pos_ == "ADV" and any(c.pos_ == "NUM" for c in head.children))
    if not bare or not argument.preposition or head.i in analysis.name_at:
        return None
    lemma = analysis.lemma(clause.predicate)
    for other in reversed(analysis.clauses):
        if other.predicate.i >= clause.predicate.i or other.predicate.sent != clause.predicate.sent:
            continue
        if analysis.lemma(other.predicate) != lemma:
            continue
        for candidate in other.of(argument.role, argument.preposition):
            noun = candidate.head
            if noun.pos_ in {"NOUN", "PROPN"} and any(c.pos_ == "NUM" for c in noun.children):
                return Located(head, _unnumbered(analysis, head, analysis.mention(noun)))
    return None


def _unnumbered(analysis: Analysis, number: Token, noun: Mention) -> Mention:
    """Make a mention of the noun without its own number: "20,000 chips" are not the hundred thousand."""
    span = literal(analysis, number).span
    words = [word for word in noun.text.split() if word.isalpha()]
    if len(words) == len(noun.text.split()):
        return Mention(span, noun.text, noun.kind, Reference.NOMINAL, noun.antecedent or noun.span)
    return Mention(span, " ".join(words), noun.kind, Reference.NOMINAL)
