"""Decide anew who does what to whom where a language lets subjects follow their verb.

Small parsers take many such subjects for objects and the reverse. Here each noun phrase of a verb is weighed for both
roles by what its form and place tell: agreement in number, the preposition "a" of persons, clitics that double it,
word order, what can act at all, and the parser's own label as one vote among these (``role_scores``).
"""

from dataclasses import replace
from itertools import permutations

from kg.extract.clauses.candidates import Candidate, find_candidates, is_bare, is_time
from kg.extract.clauses.clause import Argument
from kg.extract.clauses.draft import Draft
from kg.extract.clauses.misread import mend_active, mend_passive, without_connective
from kg.extract.clauses.role_scores import RoleScores
from kg.extract.tree.agency import PERHAPS, PERSON, Agency
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["repair"]


def repair(draft: Draft, language: Language, agency: Agency) -> None:
    """Put subjects and objects right that the parser put wrong."""
    if not language.drops:
        return
    without_connective(draft)
    if draft.group.copula is not None:
        return
    if draft.passive:
        mend_passive(draft, language)
        return
    if draft.predicate.lemma_.lower() in language.impersonal:
        return
    mend_active(draft, language, agency)
    _experience(draft, language)
    doubled = _double(draft, language, agency)
    finite = draft.group.finite_token
    if finite is None or finite.morph.get("Person", ["3"])[0] == "3":
        _decide(draft, language, agency, doubled)


def _experience(draft: Draft, language: Language) -> None:
    """ "A la firma le interesa la fábrica": what pleases or matters is the subject, and to whom no object."""
    if draft.predicate.lemma_.lower() in language.experiencer:
        _dative(draft)


def _dative(draft: Draft) -> None:
    """Take the objects that a preposition marks for indirect ones."""
    draft.arguments = [
        replace(a, role="indirectObject", preposition="a") if a.role == "directObject" and a.marker else a
        for a in draft.arguments
    ]


def _double(draft: Draft, language: Language, agency: Agency) -> set[int]:
    """ "El cuadro lo donó Ruiz", "A Pardo lo echó su club": a clitic repeats the object named before the verb.

    Return the objects that are settled by it.
    """
    clitic = next((a for a in draft.objects() if a.origin == "clitic" and a.head.i < draft.predicate.i), None)
    if clitic is None:
        return set()
    fronted = [
        a
        for a in draft.arguments
        if a.role in {"directObject", "indirectObject"} and a.origin == "explicit" and a.marker
        and a.head.i < clitic.head.i
    ]  # fmt: skip
    fronted = fronted[:1] or _topics(draft, clitic.head, language, agency)
    if fronted:
        draft.subjects = [a for a in draft.subjects if a not in fronted]
        kept = [a for a in draft.arguments if a not in fronted and a is not clitic]
        draft.arguments = [*(replace(a, role="directObject", preposition="") for a in fronted), *kept]
        return {a.head.i for a in fronted}
    _dative(draft)
    return set()


def _topics(draft: Draft, clitic: Token, language: Language, agency: Agency) -> list[Argument]:
    """Return the object named before a clitic that agrees with it, when what follows the verb acts."""
    core = {"directObject", "indirectObject"}
    rows = [*draft.subjects, *(a for a in draft.arguments if a.role in core)]
    rows = [a for a in rows if a.origin == "explicit" and not a.marker]
    early = [a for a in rows if a.head.i < clitic.i and a.head.pos_ != "PRON"]
    if len(early) != 1 or clitic.morph.get("Person", ["3"]) != ["3"]:
        return []
    noun = early[0].head
    for feature in ("Gender", "Number"):
        mine, its = clitic.morph.get(feature, []), noun.morph.get(feature, [])
        if mine and its and mine != its:
            return []
    late = [a for a in rows if a.head.i > draft.predicate.i and not is_time(a.head, language) and not is_bare(a.head)]
    named = any(agency(a.head) >= PERHAPS for a in late)
    number = draft.number
    if early[0] not in draft.subjects and agency(noun) <= 0 and not late:
        return early  # "el consuelo lo halla en Lima": the parser's object
    odd = number and noun.morph.get("Number", [number]) != [number]
    return early if odd or (named and agency(noun) < PERSON) else []


def _decide(draft: Draft, language: Language, agency: Agency, doubled: set[int]) -> None:
    """Weigh the phrases whose role is open and give them the likeliest."""
    candidates = find_candidates(draft, language, apart=doubled)
    if len(candidates) == 3:  # "publicó en su cuenta que Ana vendió Trama": what joins is neither
        joining, whoever, what = candidates
        plain = not any(c.marked for c in candidates)
        between = joining.relative and joining.at < whoever.at < draft.predicate.i < what.at
        if plain and between and joining.arguments[0].head.lower_ in language.complementizers:
            _settle(draft, candidates, whoever, what)
            return
    if len(candidates) > 2:  # "Ana se dejó la casa a su hermano"
        candidates = [c for c in candidates if not c.marked]
        _dative(draft)
    if len(candidates) == 2 and all(c.marked for c in candidates):  # "convocó a Ana a una reunión"
        whom, where = candidates
        _settle(draft, candidates, None, whom)
        draft.arguments += [
            replace(a, role="oblique", preposition=language.object_preposition) for a in where.arguments
        ]
        return
    if not candidates or len(candidates) > 2:
        return
    readings: list[tuple[Candidate | None, Candidate | None]] = [*permutations(candidates, 2)]
    if len(candidates) == 1:
        readings = [(candidates[0], None), (None, candidates[0])]
    scores = RoleScores(draft, language, agency, doubled=bool(doubled))
    subject, obj = max(readings, key=lambda pair: scores.score(*pair))
    _settle(draft, candidates, subject, obj)


def _settle(draft: Draft, candidates: list[Candidate], subject: Candidate | None, obj: Candidate | None) -> None:
    """Write the roles into the draft."""
    before = tuple(draft.subjects)
    decided = {a.head.i for c in candidates for a in c.arguments}
    draft.subjects = [a for a in draft.subjects if a.head.i not in decided]
    draft.arguments = [a for a in draft.arguments if a.role != "directObject" or a.head.i not in decided]
    if subject is not None:
        draft.subjects += [replace(a, role="subject") for a in subject.arguments]
    promoted = subject is not None and obj is None and subject.arguments[0] not in before
    if promoted:  # "a la que defendió la abogada": with no other object, whom the preposition marks is it
        draft.arguments = [
            replace(a, role="directObject", preposition="")
            if a.role == "indirectObject" and a.origin == "explicit" and a.marker
            else a
            for a in draft.arguments
        ]
    if obj is not None:
        draft.arguments[:0] = [replace(a, role="directObject") for a in obj.arguments]
