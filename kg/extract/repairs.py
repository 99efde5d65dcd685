"""Mend the systematic errors of small parsers, by agreement and word order.

Spanish lets subjects follow their verb, and the parser takes many of them for objects and the reverse. What the
forms tell is stronger: person, number, clitics and the preposition "a".
"""

from dataclasses import replace

from kg.extract.clause import Argument
from kg.extract.noun_phrases import first_conjunct
from kg.extract.sharing import Draft
from kg.lang import Language

__all__ = ["repair"]


def repair(draft: Draft, language: Language) -> None:
    """Put arguments right that the parser put wrong."""
    if not language.drops:
        return
    if draft.passive:
        _become(draft, language)
        return
    _person(draft)
    _two_subjects(draft)
    clitic = [a for a in draft.objects() if a.origin == "clitic"]
    if clitic:
        _clitic_object(draft)
    else:
        _number(draft)


def _become(draft: Draft, language: Language) -> None:
    """ "fue elegida presidenta": what a passive has beside its patient is what the patient becomes."""
    late = [a for a in _late(draft, draft.objects()) if first_conjunct(a.head).dep_ in language.object]
    if draft.reflexive is None and len(late) < len(draft.objects()):
        draft.arguments = [replace(a, role="attribute") if a in late else a for a in draft.arguments]


def _late(draft: Draft, arguments: list[Argument]) -> list[Argument]:
    at = draft.predicate.i
    return [a for a in arguments if a.origin == "explicit" and a.head.i > at and not a.marker]


def _person(draft: Draft) -> None:
    """ "podríamos entrenar Lumen": a verb in the first person has no noun for its subject."""
    finite = draft.group.finite_token
    if finite is None or finite.morph.get("Person", ["3"])[0] not in "12":
        return
    wrong = [a for a in _late(draft, draft.subjects) if a.head.pos_ != "PRON"]
    if wrong:
        draft.subjects = [Argument("subject", finite, origin="dropped")]
        draft.arguments[:0] = [replace(a, role="directObject") for a in wrong]


def _two_subjects(draft: Draft) -> None:
    """ "La jefa dirige la empresa": no verb has two subjects that are not coordinated; the later one is its object."""
    own = [a for a in draft.subjects if a.origin == "explicit" and a.head.head.i == draft.predicate.i]
    if len(own) > 1 and own[-1].head.i > draft.predicate.i and not draft.objects():
        draft.subjects = [a for a in draft.subjects if a is not own[-1]]
        draft.arguments.insert(0, replace(own[-1], role="directObject"))


def _clitic_object(draft: Draft) -> None:
    """With a clitic object, a noun after the verb is its subject; "A Pardo lo echó su club" names the object first."""
    fronted = [
        a
        for a in draft.arguments
        if a.role in {"directObject", "indirectObject"}
        and a.marker
        and a.head.i < draft.predicate.i
        and a.origin == "explicit"
    ]
    if fronted:
        kept = [
            a for a in draft.arguments if a not in fronted and not (a.origin == "clitic" and a.role == "directObject")
        ]
        draft.arguments = [replace(fronted[0], role="directObject", preposition=""), *kept]
    else:
        draft.arguments = [
            replace(a, role="indirectObject", preposition="a") if a.role == "directObject" and a.marker else a
            for a in draft.arguments
        ]
    if all(s.origin != "explicit" for s in draft.subjects):
        late = _late(draft, draft.objects())
        if late:
            draft.subjects = [replace(a, role="subject") for a in late]
            draft.arguments = [a for a in draft.arguments if a not in late]


def _number(draft: Draft) -> None:
    """ "Lo anunciado interesa a los socios": what agrees with the verb in number is its subject."""
    finite = draft.group.finite_token
    if finite is None or len(draft.subjects) != 1 or draft.subjects[0].origin != "explicit":
        return
    subject = draft.subjects[0]
    number = finite.morph.get("Number", [])
    if not number or subject.head.i < draft.predicate.i or subject.head.morph.get("Number", number) == number:
        return
    # A late plural "subject" of a singular verb is the object, and the subject goes unsaid.
    objects = [a for a in draft.objects() if a.origin == "explicit" and a.head.morph.get("Number", []) == number]
    draft.arguments = [a for a in draft.arguments if a not in objects]
    draft.arguments.insert(0, replace(subject, role="directObject"))
    draft.subjects = (
        [replace(objects[0], role="subject")] if objects else [Argument("subject", finite, origin="dropped")]
    )
