"""Tell what a dropped subject goes on with: the subject of the main clause before it, if it agrees.

Subjects go unsaid where the text stays with what it is about (Grosz, Joshi and Weinstein 1995); a new explicit subject
of another number, or one that nobody can tell, breaks the chain, and then nothing is known.
"""

from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.stance.attribution import attributed
from kg.extract.stance.incises import SPEECH
from kg.extract.stance.speech import Quotation, quotation_at
from kg.extract.tree.agency import PERSON
from kg.extract.tree.syntax import FINITE, form
from kg.extract.tree.tokens import Token

__all__ = ["Topics"]

OBJECTS = frozenset({"directObject", "indirectObject"})
MAIN = frozenset({"", "conjunct"})


@dataclass(frozen=True)
class Topics:
    """Looks back from dropped subjects through the clauses of an article."""

    analysis: Analysis
    quotations: tuple[Quotation, ...]

    def before(self, verb: Token) -> Argument | None:
        """Return the subject that a verb without one goes on with: of this sentence, or of the one before it."""
        own = self.analysis.clause_at.get(verb.i)
        if own is None:
            return None
        if self._changes(own):
            return self._bidden(own)
        above = set(own.chain()) - {own}
        sentences: list[int] = []
        for clause in reversed(self.analysis.clauses):
            if clause.predicate.i >= own.predicate.i or clause is own or self._quoted(clause) != self._quoted(own):
                continue
            if not _is_main(clause) and clause not in above and clause.governor is not own:
                continue
            start = clause.predicate.sent.start
            if start != own.predicate.sent.start and start not in sentences:
                sentences.append(start)
                source = self._source(own, clause)
                if source is not None:
                    return source
            if len(sentences) > 1:
                return None
            surface = self._surface(clause)
            late = any(a.head.i > clause.verb.i and a.origin == "explicit" for a in surface)
            if clause.reflexive is not None and late:
                return None  # "se practicó la prueba": new to the text, and not what it goes on about
            if start != own.predicate.sent.start and self._acts_on_topic(clause):
                return None
            if surface and all(
                a.head.i < verb.i for a in surface
            ):  # "Tras vender X, compró Y": its subject is this one
                return surface[0] if len(surface) == 1 and self._agrees(own, surface[0]) else None
        return None

    def _source(self, own: Clause, before: Clause) -> Argument | None:
        """ "Según Ana Ruiz, Velmar creció. «…», sostuvo": who says something goes on speaking."""
        if not self.analysis.stances(own.verb) & SPEECH or self.analysis.stances(before.verb) & SPEECH:
            return None
        source = attributed(self.analysis, before)
        found = Argument("subject", source.token) if source is not None else None
        return found if found is not None and self._agrees(own, found) else None

    def _acts_on_topic(self, clause: Clause) -> bool:
        """ "El jurado la premió. Había nacido en Lugo": a body acts, and the text is about whom the clitic means."""
        clitic = any(a.origin == "clitic" and a.role in OBJECTS for a in clause.arguments)
        early = [a.head for a in clause.subjects if a.origin == "explicit" and a.head.i < clause.verb.i]
        return clitic and bool(early) and all(self.analysis.agency(head) < PERSON for head in early)

    def _surface(self, clause: Clause) -> list[Argument]:
        """Return what a clause is about: its subject, of a passive what is acted upon.

        "Lo fabricará Velmar": an object before the verb, when the subject comes behind it.
        """
        if not clause.passive:
            at = clause.verb.i
            late = bool(clause.subjects) and all(a.origin == "explicit" and a.head.i > at for a in clause.subjects)
            early = [a for a in clause.of("directObject") if a.head.i < at]
            return early if late and early else list(clause.subjects)
        labels = self.analysis.words.subject_labels
        return [a for a in clause.of("directObject") if a.origin != "explicit" or a.head.dep_ in labels]

    def _changes(self, clause: Clause) -> bool:
        """ "para que presentara", "quiere que venda": the subjunctive of a purpose or wish is about somebody else.

        That of a denial ("negó que haya vendido la planta") is not: one denies what one is said to do oneself.
        """
        if clause.governor is not None and "denying" in self.analysis.stances(clause.governor.verb):
            return False
        subjunctive = any("Sub" in t.morph.get("Mood", []) for t in (clause.verb, *clause.auxiliaries))
        meant = clause.link == "clause" or clause.mark in self.analysis.words.purpose
        return subjunctive and meant

    def _bidden(self, clause: Clause) -> Argument | None:
        """ "citó a Ana Ruiz para que presentara el informe": whom the verb above is done to is to do it."""
        above = clause.governor
        bidden = [a for a in above.arguments if a.role in OBJECTS and a.marker] if above is not None else []
        return bidden[0] if len(bidden) == 1 and self._agrees(clause, bidden[0]) else None

    def _quoted(self, clause: Clause) -> int:
        """The quotation around a clause by its start, -1 without one."""
        quotation = quotation_at(self.quotations, clause.predicate)
        return -1 if quotation is None else quotation.start

    def _agrees(self, clause: Clause, subject: Argument) -> bool:
        finite = next((t for t in (*clause.auxiliaries, clause.verb) if form(t) == FINITE), clause.verb)
        mine = finite.morph.get("Number", [])
        theirs = ["Sing"] if subject.head.pos_ == "PROPN" else subject.head.morph.get("Number", [])
        return not mine or not theirs or mine == theirs


def _is_main(clause: Clause) -> bool:
    """Tell a main clause from a relative one, and from what goes on from that: "que vende y que fabrica"."""
    while clause.link == "conjunct" and clause.governor is not None:
        clause = clause.governor
    return clause.link in MAIN
