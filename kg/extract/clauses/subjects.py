"""Tell which of several phrases before a verb is its subject.

A verb in the singular has one subject; small parsers give it two where a phrase that tells more of the subject stands
in front of it: "Asesor de Velmar, Luis Gil llegó …", "Para Ana Ruiz, la consejera, el término es …", and absolute
participles, "Concluida la obra, el alcalde …", which they take for names.
"""

from typing import Final

from kg.extract.clauses.clause import Argument
from kg.extract.tree.noun_phrases import first_conjunct
from kg.extract.tree.syntax import VerbGroup
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["nearest_subject"]

SUBJECT: Final = "subject"


def nearest_subject(arguments: list[Argument], group: VerbGroup, language: Language) -> list[Argument]:
    """Leave out what stands before a comma and the subject: the nearest phrase is it."""
    verb = min(group.members)
    rows = [a for a in arguments if a.origin == "explicit" and not a.marker and a.head.i < verb]
    heads = {first.i: first for a in rows if (first := _first(a.head)) and _may_be_subject(a, language)}
    subjects = [heads[i] for i in sorted(heads)]
    if len(subjects) < 2 or not any(a.role == SUBJECT for a in rows):
        return arguments
    *earlier, last = subjects
    if _is_plural(group) and not _is_bare(earlier[0]):
        return arguments  # a list whose members the parser did not join
    doc, start = last.doc, min((t.i for t in last.subtree if not t.is_punct), default=last.i)
    closed = sum(t.text == "," for t in doc[last.i : verb]) % 2 == 0
    if doc[start - 1].text != "," or not closed:
        return arguments  # "Ana Ruiz, la consejera, dijo": the aside stands behind
    dropped = {t.i for t in earlier}
    kept = [a for a in arguments if _first(a.head).i not in dropped]
    return [a if _first(a.head).i != last.i else Argument(SUBJECT, a.head, "", (), a.origin) for a in kept]


def _first(noun: Token) -> Token:
    """Return the first of a coordination; a name that no "and" joins to what is fronted stands by itself."""
    first = first_conjunct(noun)
    joined = any(t.pos_ == "CCONJ" for t in noun.doc[first.i : noun.i])
    return first if joined or noun.pos_ != "PROPN" or not _is_bare(first) else noun


def _may_be_subject(argument: Argument, language: Language) -> bool:
    """Tell subjects, and names that the parser took for objects though they stand before the verb."""
    if argument.role == SUBJECT:
        return argument.head.lower_ not in language.relative_pronouns and argument.head.pos_ in {"NOUN", "PROPN"}
    return argument.role == "directObject" and argument.head.pos_ == "PROPN"


def _is_bare(noun: Token) -> bool:
    """ "Asesor de Velmar, …": a common noun without an article that opens the sentence."""
    opens = noun.i == noun.sent.start and noun.pos_ == "NOUN"
    return opens and not any(c.pos_ == "DET" and c.i < noun.i for c in noun.children)


def _is_plural(group: VerbGroup) -> bool:
    finite = group.finite_token
    return finite is not None and "Sing" not in finite.morph.get("Number", [])
