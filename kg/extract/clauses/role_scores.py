"""Weigh noun phrases as subject and object of a verb by what their form and place tell."""

from kg.extract.clauses.candidates import Candidate, is_bare, is_bare_plural, is_definite
from kg.extract.clauses.draft import Draft
from kg.extract.tree.agency import PERSON, Agency
from kg.extract.tree.syntax import GERUND, form
from kg.lang import Language

__all__ = ["RoleScores"]

# What speaks for and against a role. Numbers and the preposition decide; the rest are votes.
LABEL = 1.2  # the parser says so
AGREES, DISAGREES = 1.0, -6.0
ONE_NAME = -4.0  # a single name does nothing in the plural, but for "Estados Unidos" and the like
BEFORE = 2.0  # subjects stand before the verb
RELATIVE = 1.0  # a relative pronoun is a subject more often than an object
SELDOM = 2.5  # and the parser rarely says so: "la recuperación que experimenta la industria"
BARE = -3.0  # a singular noun without a determiner behind the verb is no subject
LATE = -3.0  # behind a gerund stands an object: "incluyendo al alcalde", "incluyendo el alcalde"
BARE_PERSON = -2.0  # a person named as an object has "a" before
DROPPED = 1.5  # a subject goes unsaid
BARE_PLURAL = 1.0  # "reclutan voluntarios": an object
WANTED = 2.5  # "la casa que compró": the verb has no other object
LED = 2.5
UNABLE = 0.5  # and what cannot act more so: "las imágenes que captaron las cámaras"
NEVER = -9.0


class RoleScores:
    """Weigh who is subject and who is object of one verb."""

    def __init__(self, draft: Draft, language: Language, agency: Agency, *, doubled: bool) -> None:
        self.draft, self.language, self.agency, self.doubled = draft, language, agency, doubled
        self.lemma = draft.predicate.lemma_.lower()
        self.number = draft.number

    def score(self, subject: Candidate | None, obj: Candidate | None) -> float:
        """Weigh a reading; a subject that goes unsaid is the parser's claim to make."""
        claimed = obj is not None and (obj.arguments[0] not in self.draft.subjects or self.lacks_object(obj))
        claimed = claimed or (obj is not None and (self.goes_on(obj) or self.is_acted_on(obj)))
        unsaid = DROPPED if claimed else -DROPPED
        if subject is None and obj is not None:
            return self.as_object(obj) + unsaid + LED * self.is_led(obj)
        told = SELDOM * (subject is not None and obj is not None and self.is_told(subject, obj))
        return (self.as_subject(subject) if subject else 0.0) + (self.as_object(obj) if obj else 0.0) + told

    def is_told(self, subject: Candidate, obj: Candidate) -> bool:
        """Tell a relative pronoun that the parser has for the object, where its noun can act no more than the other."""
        labelled = obj.relative and obj.arguments[0] not in self.draft.subjects
        acting, other = self.agency(subject.noun), self.agency(obj.noun)
        owned = obj.is_owned(self.language) and other < 0 < acting  # "cuya soberanía reclama Perú"
        return owned or (labelled and other <= acting)

    def goes_on(self, candidate: Candidate) -> bool:
        """ "Ana salió y vendió el coche": what lacks an object and can go on from who acts before has it behind."""
        governor, draft = self.draft.governor, self.draft
        if (
            governor is None
            or draft.link != "conjunct"
            or governor.passive
            or self.lemma not in self.language.transitive
        ):
            return False
        named = any(a.origin == "explicit" and self.agency(a.head) >= PERSON for a in governor.subjects)
        return named and self.agency(candidate.noun) <= 0 and candidate.at > draft.predicate.i

    def is_acted_on(self, candidate: Candidate) -> bool:
        """ "Publicó «Marea»", "dirigió el Coro Sur": behind a verb that has an object stands what cannot act so."""
        draft, language = self.draft, self.language
        if candidate.relative or candidate.at < draft.predicate.i or draft.reflexive is not None:
            return False
        clausal = language.clausal - language.conjunct
        if self.lemma in language.reporting or any(c.dep_ in clausal for c in draft.predicate.children):
            return False
        return self.is_led(candidate) or (self.lemma in language.transitive and self.agency(candidate.noun) <= 0)

    def is_led(self, candidate: Candidate) -> bool:
        """ "Dirigió el Coro Sur": only people do that, and bodies are what they do it to."""
        return self.lemma in self.language.leading and self.agency(candidate.noun) < PERSON

    def as_subject(self, candidate: Candidate) -> float:
        """Weigh a phrase as the subject."""
        draft = self.draft
        if candidate.marked or (candidate.relative and candidate.noun.pos_ == "NUM"):
            return NEVER  # "el 5 por ciento que daban los cálculos"
        score = self.agency(candidate.noun) + LABEL * (candidate.arguments[0] in draft.subjects)
        if self.number and candidate.number:
            score += AGREES if self.agrees(candidate) else DISAGREES
        elif candidate.noun.pos_ == "PROPN":
            score += ONE_NAME if self.number == "Plur" else AGREES / 2
        if candidate.relative:
            score += RELATIVE
        elif candidate.is_owned(self.language):
            score += RELATIVE * (self.agency(candidate.noun) > 0)
        elif candidate.asks(self.language):
            score += 0.0
        elif candidate.at < self.draft.predicate.i:
            score += BEFORE
        elif is_bare(candidate.noun):
            score += BARE
        if form(draft.predicate) == GERUND and not draft.group.auxiliaries and candidate.at > draft.predicate.i:
            score += LATE
        return score

    def as_object(self, candidate: Candidate) -> float:
        """Weigh a phrase as the object."""
        agency = self.agency(candidate.noun)
        score = LABEL * (candidate.arguments[0] not in self.draft.subjects)
        if self.lacks_object(candidate):
            score += WANTED + UNABLE * (agency <= 0)
        taken = self.doubled or any(a.origin == "clitic" for a in self.draft.objects())
        if taken or self.lemma in self.language.intransitive:
            score += NEVER
        if candidate.marked:
            return score
        score -= agency / 2
        if self.lemma in self.language.reporting and agency > 0:
            score += BARE_PERSON
        if candidate.relative or candidate.asks(self.language) or candidate.is_owned(self.language):
            return score
        score += BARE_PLURAL * is_bare_plural(candidate.noun)
        if candidate.at < self.draft.predicate.i:
            return score + NEVER  # without a clitic that repeats it
        person = agency >= PERSON and (candidate.noun.pos_ == "PROPN" or is_definite(candidate.noun))
        return score + 1.0 + BARE_PERSON * person

    def lacks_object(self, candidate: Candidate) -> bool:
        """ "la casa que compró": a verb that always has an object has one in the relative pronoun, if nowhere else."""
        light = any(c.dep_ in self.language.light_nouns for c in self.draft.predicate.children)  # "tuvo lugar"
        wanted = self.lemma in self.language.transitive and not light and self.draft.reflexive is None
        return wanted and candidate.relative

    def agrees(self, candidate: Candidate) -> bool:
        """ "Un centenar de tractores cortaron la vía" agrees with what is counted."""
        counting = [candidate.noun, *candidate.noun.children]
        if candidate.number == self.number or any(t.lemma_.lower() in self.language.collective for t in counting):
            return True
        # one member of a coordination that follows the verb is enough, and of a list that the parser cut short
        return len(candidate.arguments) > 1 and candidate.at > self.draft.predicate.i
