"""Find what a verb of saying reports where the parser saw no clause: "Peor de lo previsto, dijo Ana Ruiz"."""

from kg.extract.clauses.clause import Clause
from kg.extract.tree.noun_phrases import QUOTES
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["reported_words"]

OPENING = frozenset({",", ":"})


def reported_words(clause: Clause, language: Language) -> list[Token]:
    """Return the words that stand before or behind a report that says nothing else, punctuation included."""
    verb = clause.verb
    if verb.lemma_.lower() not in language.reporting or not clause.finite or not clause.subjects:
        return []
    if any(s.origin != "explicit" for s in clause.subjects):
        return []
    doc, sentence = verb.doc, verb.sent
    own = [t.i for s in clause.subjects for t in (s.head.left_edge, s.head.right_edge)]
    own += [verb.i, *(t.i for t in clause.auxiliaries)]
    first, last = min(own), max(own)
    group = {verb.i, *(t.i for t in clause.auxiliaries)}
    if any(t.pos_ in VERBAL and t.i not in group for t in doc[first : last + 1]):
        return []
    if any(a.head.i < first for a in clause.of("oblique")):
        return []  # "In Lima, Ana says"
    if first > sentence.start + 1 and doc[first - 1].text == "," and _closes(doc[last + 1 : sentence.end]):
        return list(doc[sentence.start : first - 1])
    behind = list(doc[last + 1 : sentence.end])
    if sum(t.text in QUOTES for t in doc[sentence.start : last + 1]) % 2:
        return []  # the quotation mark behind the report closes
    if len(behind) > 2 and behind[0].text in OPENING and behind[1].text in QUOTES:
        return behind[1:]
    return []


def _closes(rest: list[Token]) -> bool:
    return all(t.is_punct for t in rest)
