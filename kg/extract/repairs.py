"""Decide anew who does what to whom where a language lets subjects follow their verb.

Small parsers take many such subjects for objects and the reverse. Here each noun phrase of a verb is weighed for both
roles by what its form and place tell: agreement in number, the preposition "a" of persons, clitics that double it,
word order, what can act at all, and the parser's own label as one vote among these.
"""

from dataclasses import dataclass, replace
from itertools import permutations

from kg.extract.agency import PERHAPS, PERSON, Agency
from kg.extract.clause import Argument
from kg.extract.draft import Draft
from kg.extract.noun_phrases import first_conjunct
from kg.extract.syntax import relative_pronoun
from kg.extract.tokens import Token
from kg.lang import Language

__all__ = ["repair"]

# What speaks for and against a role. Numbers and the preposition decide; the rest are votes.
LABEL = 1.2  # the parser says so
AGREES, DISAGREES = 1.0, -6.0
ONE_NAME = -4.0  # a single name does nothing in the plural, but for "Estados Unidos" and the like
BEFORE = 2.0  # subjects stand before the verb
RELATIVE = 1.0  # a relative pronoun is a subject more often than an object
BARE = -3.0  # a singular noun without a determiner behind the verb is no subject
BARE_PERSON = -2.0  # a person named as an object has "a" before
DROPPED = 1.5  # a subject goes unsaid
WANTED = 2.5  # "la casa que compró": the verb has no other object
NEVER = -9.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun phrase, with those coordinated with it, that may be a verb's subject or object."""

    arguments: tuple[Argument, ...]
    noun: Token  # the antecedent of a relative pronoun, else the phrase's own head

    @property
    def at(self) -> int:
        """The place of the phrase."""
        return self.arguments[0].head.i

    @property
    def relative(self) -> bool:
        """Whether a relative pronoun stands for the phrase."""
        return self.noun.i != self.at

    @property
    def marked(self) -> bool:
        """Whether a preposition stands before it."""
        return any(a.marker for a in self.arguments)

    @property
    def number(self) -> str:
        """The grammatical number, "" where the form does not tell."""
        if len(self.arguments) > 1:
            return "Plur"
        return next(iter(self.noun.morph.get("Number", [])), "")


def repair(draft: Draft, language: Language, agency: Agency) -> None:
    """Put subjects and objects right that the parser put wrong."""
    if not language.drops or draft.group.copula is not None:
        return
    if draft.passive:
        _become(draft, language)
        return
    if draft.predicate.lemma_.lower() in language.impersonal:
        return
    _first_person(draft)
    _fronted(draft)
    _joining_word(draft, language, agency)
    _Repair(draft, language, agency).run()


def _become(draft: Draft, language: Language) -> None:
    """ "fue elegida presidenta": what a passive has beside its patient is what the patient becomes."""
    late = [a for a in draft.objects() if a.origin == "explicit" and a.head.i > draft.predicate.i and not a.marker]
    early = any(a.head.i < draft.predicate.i for a in draft.objects())
    late = [a for a in late if first_conjunct(a.head).dep_ in language.object or (early and _is_bare(a.head))]
    if draft.reflexive is None and len(late) < len(draft.objects()):
        draft.arguments = [replace(a, role="attribute") if a in late else a for a in draft.arguments]


def _is_bare(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and not any(c.pos_ in {"DET", "NUM"} for c in noun.children)


def _first_person(draft: Draft) -> None:
    """ "podríamos entrenar Lumen": a verb in the first person has no noun for its subject."""
    finite = draft.group.finite_token
    if finite is None or finite.morph.get("Person", ["3"])[0] not in "12":
        return
    wrong = [a for a in draft.subjects if a.head.i > draft.predicate.i and not a.marker and a.head.pos_ != "PRON"]
    if wrong:
        draft.subjects = [a for a in draft.subjects if a not in wrong]
        draft.arguments[:0] = [replace(a, role="directObject") for a in wrong]


def _fronted(draft: Draft) -> None:
    """ "Asesor de Velmar, Luis Gil llegó en 2010": a bare noun before the subject and a comma tells who that is."""
    verb, doc = draft.predicate, draft.predicate.doc
    for title in draft.subjects:
        noun = title.head
        bare = noun.pos_ == "NOUN" and noun.i == noun.sent.start and not any(c.pos_ == "DET" for c in noun.children)
        named = [a for a in draft.objects() if a.head.pos_ == "PROPN" and noun.i < a.head.i < verb.i and not a.marker]
        if bare and named and doc[named[0].head.left_edge.i - 1].text == ",":
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


class _Repair:
    def __init__(self, draft: Draft, language: Language, agency: Agency) -> None:
        self.draft, self.language, self.agency = draft, language, agency
        self.lemma = draft.predicate.lemma_.lower()
        self.verb = draft.predicate
        finite = draft.group.finite_token
        self.number = next(iter(finite.morph.get("Number", [])), "") if finite is not None else ""
        self.doubled: set[int] = set()  # objects that a clitic repeats: nothing is open about them
        self.third = finite is None or finite.morph.get("Person", ["3"])[0] == "3"

    def run(self) -> None:
        self.experience()
        self.double()
        candidates = self.candidates()
        if not candidates or len(candidates) > 2 or not self.third:
            return
        subject, obj = max(self.readings(candidates), key=lambda pair: self.score(*pair))
        self.settle(candidates, subject, obj)

    def candidates(self) -> list[Candidate]:
        """Gather the phrases whose role is open, in text order."""
        draft, language = self.draft, self.language
        antecedent = draft.antecedent if self.is_relative() else None
        rows = [a for a in (*draft.subjects, *draft.objects()) if a.origin == "explicit"]
        if antecedent is not None and antecedent.i != draft.group.top.i:
            pronoun = relative_pronoun(self.verb, language)
            unread = pronoun is not None and pronoun.lower_ in language.bare_relatives
            if pronoun is not None and unread and not any(a.head is pronoun for a in (*rows, *draft.arguments)):
                before = self.verb.doc[pronoun.i - 1]
                if before.pos_ != "ADP" and not (before.pos_ == "DET" and before.nbor(-1).pos_ == "ADP"):
                    rows.append(Argument("subject", pronoun))
        rows.sort(key=lambda a: a.head.i)
        found: list[list[Argument]] = []
        for row in rows:
            if (
                row.head.i in self.doubled
                or self.is_time(row.head)
                or (row.head.pos_ == "ADJ" and not self.determined(row.head))
            ):
                continue  # "el martes", "salió ileso"
            if row.head.pos_ in {"VERB", "AUX", "ADV", "NUM"}:
                return []  # clauses and amounts: nothing to weigh
            joined = row.head.dep_ in language.conjunct and any(row.head.head.i == a.head.i for g in found for a in g)
            if joined:
                found[-1].append(row)
            else:
                found.append([row])
        return [self.candidate(tuple(group), antecedent) for group in found]

    def is_relative(self) -> bool:
        governor = self.draft.governor
        return self.draft.link == "relative" or (
            self.draft.link == "conjunct" and governor is not None and governor.link == "relative"
        )

    def candidate(self, arguments: tuple[Argument, ...], antecedent: Token | None) -> Candidate:
        head = arguments[0].head
        relative = antecedent is not None and head.lower_ in self.language.relative_pronouns
        return Candidate(arguments, antecedent if relative and antecedent is not None else head)

    def is_time(self, noun: Token) -> bool:
        return noun.lemma_.lower() in self.language.time_units or noun.text in self.language.days  # "Julio" is a name

    # ------------------------------------------------------------------ weighing

    def readings(self, candidates: list[Candidate]) -> list[tuple[Candidate | None, Candidate | None]]:
        """Return who may be subject and object."""
        if len(candidates) == 1:
            return [(candidates[0], None), (None, candidates[0])]
        return [(a, b) for a, b in permutations(candidates)]

    def score(self, subject: Candidate | None, obj: Candidate | None) -> float:
        """Weigh a reading; a subject that goes unsaid is the parser's claim to make."""
        claimed = obj is not None and (obj.arguments[0] not in self.draft.subjects or self.lacks_object(obj))
        unsaid = DROPPED if claimed else -DROPPED
        if subject is None and obj is not None:
            return self.as_object(obj) + unsaid
        return (self.as_subject(subject) if subject else 0.0) + (self.as_object(obj) if obj else 0.0)

    def as_subject(self, candidate: Candidate) -> float:
        """Weigh a phrase as the subject."""
        draft = self.draft
        if candidate.marked:
            return NEVER
        score = self.agency(candidate.noun) + LABEL * (candidate.arguments[0] in draft.subjects)
        if self.number and candidate.number:
            score += AGREES if self.agrees(candidate) else DISAGREES
        elif candidate.noun.pos_ == "PROPN":
            score += ONE_NAME if self.number == "Plur" else AGREES / 2
        if candidate.relative:
            score += RELATIVE
        elif candidate.at < self.verb.i:
            score += BEFORE
        elif self.is_bare(candidate.noun):
            score += BARE
        return score

    def as_object(self, candidate: Candidate) -> float:
        """Weigh a phrase as the object."""
        agency = self.agency(candidate.noun)
        score = LABEL * (candidate.arguments[0] not in self.draft.subjects)
        score += WANTED * self.lacks_object(candidate)
        taken = self.doubled or any(a.origin == "clitic" for a in self.draft.objects())
        if taken or self.lemma in self.language.intransitive:
            score += NEVER
        if candidate.marked:
            return score
        score -= agency / 2
        if self.lemma in self.language.reporting and agency > 0:
            score += BARE_PERSON
        if candidate.relative:
            return score
        if candidate.at < self.verb.i:
            return score + NEVER  # without a clitic that repeats it
        person = agency >= PERSON and (candidate.noun.pos_ == "PROPN" or self.is_definite(candidate.noun))
        return score + 1.0 + BARE_PERSON * person

    def lacks_object(self, candidate: Candidate) -> bool:
        """ "la casa que compró": a verb that always has an object has one in the relative pronoun, if nowhere else."""
        light = any(c.dep_ in self.language.light_nouns for c in self.verb.children)  # "tuvo lugar"
        wanted = self.lemma in self.language.transitive and not light and self.draft.reflexive is None
        return wanted and candidate.relative

    def agrees(self, candidate: Candidate) -> bool:
        """ "Un centenar de tractores cortaron la vía" agrees with what is counted."""
        counting = [candidate.noun, *candidate.noun.children]
        if candidate.number == self.number or any(t.lemma_.lower() in self.language.collective for t in counting):
            return True
        # one member of a coordination that follows the verb is enough, and of a list that the parser cut short
        return len(candidate.arguments) > 1 and candidate.at > self.verb.i

    def is_bare(self, noun: Token) -> bool:
        if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []):
            return False
        return not self.determined(noun)

    def determined(self, noun: Token) -> bool:
        return any(c.i < noun.i and c.pos_ in {"DET", "NUM"} for c in noun.children)

    def is_definite(self, noun: Token) -> bool:
        """Tell "el juez" and "sus hermanas" from "un juez"."""
        determiners = [c for c in noun.children if c.dep_ == "det"]
        return any("Def" in c.morph.get("Definite", []) or c.morph.get("Poss", []) for c in determiners)

    # ------------------------------------------------------------------ settling

    def settle(self, candidates: list[Candidate], subject: Candidate | None, obj: Candidate | None) -> None:
        """Write the roles into the draft."""
        draft = self.draft
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

    def experience(self) -> None:
        """ "A la firma le interesa la fábrica": what pleases or matters is the subject, and to whom no object."""
        if self.lemma in self.language.experiencer:
            self.draft.arguments = [
                replace(a, role="indirectObject", preposition="a") if a.role == "directObject" and a.marker else a
                for a in self.draft.arguments
            ]

    def double(self) -> None:
        """ "El cuadro lo donó Ruiz", "A Pardo lo echó su club": a clitic repeats the object named before the verb."""
        draft = self.draft
        clitic = next((a for a in draft.objects() if a.origin == "clitic" and a.head.i < self.verb.i), None)
        if clitic is None:
            return
        fronted = [
            a
            for a in draft.arguments
            if a.role in {"directObject", "indirectObject"} and a.origin == "explicit" and a.marker
            and a.head.i < clitic.head.i
        ]  # fmt: skip
        fronted = fronted[:1] or self.topics(clitic.head)
        if fronted:
            draft.subjects = [a for a in draft.subjects if a not in fronted]
            kept = [a for a in draft.arguments if a not in fronted and a is not clitic]
            draft.arguments = [*(replace(a, role="directObject", preposition="") for a in fronted), *kept]
            self.doubled = {a.head.i for a in fronted}
            return
        draft.arguments = [
            replace(a, role="indirectObject", preposition="a") if a.role == "directObject" and a.marker else a
            for a in draft.arguments
        ]

    def topics(self, clitic: Token) -> list[Argument]:
        """Return the object named before a clitic that agrees with it, when what follows the verb acts."""
        core = {"directObject", "indirectObject"}
        rows = [*self.draft.subjects, *(a for a in self.draft.arguments if a.role in core)]
        rows = [a for a in rows if a.origin == "explicit" and not a.marker]
        early = [a for a in rows if a.head.i < clitic.i and a.head.pos_ != "PRON"]
        if len(early) != 1 or clitic.morph.get("Person", ["3"]) != ["3"]:
            return []
        noun = early[0].head
        for feature in ("Gender", "Number"):
            mine, its = clitic.morph.get(feature, []), noun.morph.get(feature, [])
            if mine and its and mine != its:
                return []
        late = [a for a in rows if a.head.i > self.verb.i and not self.is_time(a.head) and not self.is_bare(a.head)]
        named = any(self.agency(a.head) >= PERHAPS for a in late)
        odd = self.number and noun.morph.get("Number", [self.number]) != [self.number]
        return early if odd or (named and self.agency(noun) < PERSON) else []
