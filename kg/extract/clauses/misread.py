"""Mend single slips of a Spanish parse before subjects and objects are weighed.

Joining words that pass for arguments, a passive's second patient, a description before the name that acts.
"""

from dataclasses import replace

from kg.extract.clauses.candidates import is_time
from kg.extract.clauses.clause import Argument
from kg.extract.clauses.draft import Draft
from kg.extract.tree.agency import Agency
from kg.extract.tree.noun_phrases import first_conjunct
from kg.extract.tree.syntax import is_set_off
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["mend_active", "mend_passive", "without_connective"]


def mend_active(draft: Draft, language: Language, agency: Agency) -> None:
    """Mend what an active clause has wrong."""
    _first_person(draft)
    _fronted(draft, language)
    _when(draft, language)
    _joining_word(draft, language, agency)
    _name_given(draft, language)


def _name_given(draft: Draft, language: Language) -> None:
    """ "Ana tuvo una hija y la llamó Marta": behind a pronoun stands the name that whoever acts before gives."""
    if draft.link != "conjunct" or draft.predicate.lemma_.lower() not in language.naming:
        return
    whom = [a for a in draft.objects() if a.origin == "clitic" and a.head.i < draft.predicate.i]
    names = [a for a in draft.subjects if a.origin == "explicit" and a.head.left_edge.i == draft.predicate.i + 1]
    if whom and len(names) == len(draft.subjects) == 1 and names[0].head.pos_ == "PROPN":
        draft.subjects = []
        draft.arguments.append(replace(names[0], role="attribute"))


def without_connective(draft: Draft) -> None:
    """ "por lo que se vendió": what joins a consequence to what was said is no argument of it."""
    draft.arguments = [a for a in draft.arguments if not _is_connective(a.head)]


def _is_connective(token: Token) -> bool:
    before = token.doc[max(token.i - 2, 0) : token.i]
    return token.lower_ == "que" and len(before) == 2 and before[1].lower_ == "lo" and before[0].pos_ == "ADP"


def mend_passive(draft: Draft, language: Language) -> None:
    """ "fue elegida presidenta": what a passive has beside its patient is what the patient becomes."""
    _disown(draft, language)
    late = [a for a in draft.objects() if a.origin == "explicit" and a.head.i > draft.predicate.i and not a.marker]
    early = any(a.head.i < draft.predicate.i for a in draft.objects())
    late = [a for a in late if first_conjunct(a.head).dep_ in language.object or (early and _is_bare(a.head))]
    if draft.reflexive is None and len(late) < len(draft.objects()):
        draft.arguments = [replace(a, role="attribute") if a in late else a for a in draft.arguments]


def _disown(draft: Draft, language: Language) -> None:
    """ "el acta fue votada por los 40 socios": of several noun phrases none is the patient that disagrees in number."""
    finite = draft.group.finite_token
    number = finite.morph.get("Number", []) if finite is not None else []
    patients = [a for a in draft.objects() if a.origin == "explicit"]
    agreeing = [a for a in patients if a.head.morph.get("Number", number) == number]
    listed = any(a.head.dep_ in language.conjunct for a in patients)
    if agreeing and not listed:
        draft.arguments = [a for a in draft.arguments if a not in patients or a in agreeing]


def _is_bare(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and not any(c.pos_ in {"DET", "NUM"} for c in noun.children)


def _when(draft: Draft, language: Language) -> None:
    """ "solo el pasado otoño incorporó a Gil", "El lunes compró Velmar": when it happens does nothing itself."""
    for time in draft.subjects:
        noun = time.head
        spent = noun.i > draft.predicate.i and any(a.head.i < noun.i for a in draft.objects())
        if spent and noun.pos_ == "NOUN" and is_time(noun, language):  # "busca respuestas todo el tiempo"
            draft.subjects = [a for a in draft.subjects if a is not time]
            draft.arguments.append(replace(time, role="oblique"))
            continue
        dated = noun.text in language.days or any(c.lower_ in language.time_modifiers for c in noun.children)
        if dated and is_time(noun, language) and time.origin == "explicit" and noun.i < draft.predicate.i:
            draft.subjects = [a for a in draft.subjects if a is not time]
            draft.arguments.append(replace(time, role="oblique"))


def _first_person(draft: Draft) -> None:
    """ "podríamos entrenar Lumen": a verb in the first person has no noun for its subject."""
    finite = draft.group.finite_token
    if finite is None or finite.morph.get("Person", ["3"])[0] not in "12":
        return
    wrong = [a for a in draft.subjects if a.head.i > draft.predicate.i and not a.marker and a.head.pos_ != "PRON"]
    if wrong:
        draft.subjects = [a for a in draft.subjects if a not in wrong]
        draft.arguments[:0] = [replace(a, role="directObject") for a in wrong]


def _fronted(draft: Draft, language: Language) -> None:
    """ "Asesor de Velmar, Luis Gil llegó", "Un asesor, Luis Gil llegó": who that is stands behind a comma."""
    verb, doc = draft.predicate, draft.predicate.doc
    for title in draft.subjects:
        noun = title.head
        definite = any(c.pos_ == "DET" and "Def" in c.morph.get("Definite", []) for c in noun.children)
        if noun.pos_ != "NOUN" or noun.left_edge.i != noun.sent.start or definite:
            continue
        beside = [Argument("subject", c) for c in noun.children if c.dep_ in language.apposition]
        named = [a for a in (*draft.objects(), *beside) if a.head.pos_ == "PROPN" and noun.i < a.head.i < verb.i]
        named = [a for a in named if not a.marker and is_set_off(a.head)]
        if named and "," not in {t.text for t in doc[named[0].head.i : verb.i]}:
            draft.subjects = [replace(named[0], role="subject")]
            draft.arguments = [a for a in draft.arguments if a is not named[0]]
            return


def _joining_word(draft: Draft, language: Language, agency: Agency) -> None:
    """ "pidió que active la reserva": what joins a complement is no pronoun, and things behind it are objects."""
    if draft.link == "clause" and not draft.mark:
        joins = [a for a in (*draft.subjects, *draft.objects()) if a.head.lower_ in language.complementizers]
        draft.subjects = [a for a in draft.subjects if a not in joins]
        draft.arguments = [a for a in draft.arguments if a not in joins]
        things = [a for a in draft.subjects if a.head.i > draft.predicate.i and agency(a.head) <= 0 and joins]
        draft.subjects = [a for a in draft.subjects if a not in things]
        draft.arguments[:0] = [replace(a, role="directObject") for a in things]
