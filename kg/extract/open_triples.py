"""Say each clause as triples in the sentence's own words (open information extraction).

Two styles: "minimal" splits a clause into one short triple for each argument and complement, "full" keeps a clause
together in one triple for each object.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from kg.extract.clause import Argument, Clause
from kg.extract.clauses import find_clauses
from kg.extract.noun_phrases import complements, core_span, hull
from kg.lang import Language

__all__ = ["OpenTriple", "Style", "open_triples"]

Style = Literal["minimal", "full"]


@dataclass(frozen=True, slots=True)
class OpenTriple:
    """Three strings of the sentence's words, joined by single spaces; the object may be empty."""

    subject: str
    relation: str
    object: str
    confidence: float


def open_triples(doc: Doc, language: Language, *, style: Style = "minimal") -> list[OpenTriple]:
    """Return the open triples of an analysed text, in text order and without repeats."""
    writer = _Writer(language, style)
    found: dict[tuple[str, str, str], OpenTriple] = {}
    for clause in find_clauses(doc, language):
        for triple in writer.triples(clause):
            found.setdefault((triple.subject, triple.relation, triple.object), triple)
    return list(found.values())


def _text(tokens: Iterable[Token]) -> str:
    return " ".join(t.text for t in tokens if not t.is_space)


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    style: Style

    def triples(self, clause: Clause) -> Iterator[OpenTriple]:
        """Yield the triples of one clause."""
        subjects, arguments = self.roles(clause)
        words = self.relation(clause)
        for subject in subjects:
            name = _text(self.subject(subject))
            sure = 0.9 if subject.origin == "explicit" else 0.7
            rows = self.split(words, arguments) if self.style == "minimal" else self.joined(words, arguments)
            for relation, obj, factor in rows:
                if name and relation:
                    yield OpenTriple(name, relation, obj, round(sure * factor, 2))

    def roles(self, clause: Clause) -> tuple[list[Argument], list[Argument]]:
        """Return what stands as the grammatical subject, and the rest."""
        if clause.passive:
            patients = [a for a in clause.of("directObject") if a.origin != "clitic"]
            rest = [a for a in clause.arguments if a not in patients]
            return patients, rest
        subjects = [s for s in clause.subjects if s.origin != "dropped"]
        return subjects, list(clause.arguments)

    def subject(self, argument: Argument) -> tuple[Token, ...]:
        return self.phrase(argument.head)

    def phrase(self, head: Token) -> tuple[Token, ...]:
        return hull(head) if self.style == "full" else self.core(head)

    def core(self, head: Token) -> tuple[Token, ...]:
        """Return the core with the complements that the noun needs ("culture of Bhutan")."""
        whole, least = hull(head), core_span(head)
        kept = list(least)
        following = [t for t in whole if t.i > least[-1].i]
        if following and following[0].lower_ in self.language.core_complements:
            for token in following:
                if token.pos_ == "ADP" and token.lower_ not in self.language.core_complements:
                    break
                kept.append(token)
        while kept[-1].pos_ in {"CCONJ", "PUNCT", "DET"}:
            kept.pop()
        return tuple(kept)

    def relation(self, clause: Clause) -> list[Token]:
        """Return the words of the verb group, with the verbs that control it."""
        own = [*clause.auxiliaries, *clause.negations, clause.verb, *clause.particles]
        marks = [c for c in clause.verb.children if c.dep_ in self.language.mark and c.pos_ == "ADP"]
        own += [mark for mark in marks if mark.i < clause.verb.i]
        governor = clause.governor
        controlled = clause.link == "infinitive" and any(s.origin == "control" for s in clause.subjects)
        if controlled and governor is not None and governor.copula is None:
            own += self.relation(governor)
        return sorted(set(own), key=lambda t: t.i)

    def split(self, words: list[Token], arguments: list[Argument]) -> Iterator[tuple[str, str, float]]:
        verb = _text(words)
        objects = [a for a in arguments if a.role in {"directObject", "attribute"} and not a.marker]
        others = [a for a in arguments if a not in objects and a.role not in {"clause", "infinitive"}]
        for argument in objects:
            yield verb, _text(self.core(argument.head)), 1.0
            yield from self.nested(verb, argument.head)
        base = f"{verb} {_text(core_span(objects[0].head))}" if objects else verb
        for argument in others:
            preposition = _text(argument.marker)
            relation = f"{base} {preposition}".strip()
            yield relation, _text(self.core(argument.head)), 0.9
            yield from self.nested(relation, argument.head)

    def nested(self, relation: str, head: Token, depth: int = 0) -> Iterator[tuple[str, str, float]]:
        """Yield the complements of an argument: (became a judge of, the High Court)."""
        for preposition, inner in complements(head):
            longer = f"{relation} {_text(core_span(head))} {_text(preposition)}"
            yield longer, _text(self.core(inner)), 0.8
            if depth < 2:
                yield from self.nested(longer, inner, depth + 1)

    def joined(self, words: list[Token], arguments: list[Argument]) -> Iterator[tuple[str, str, float]]:
        verb = _text(words)
        objects = [a for a in arguments if a.role in {"directObject", "attribute"} and not a.marker]
        others = [a for a in arguments if a not in objects and a.role not in {"clause", "infinitive"}]
        if objects:
            tail = " ".join(_text([*a.marker, *hull(a.head)]) for a in others)
            for argument in objects:
                yield verb, f"{_text(hull(argument.head))} {tail}".strip(), 1.0
        elif others:
            first, rest = others[0], others[1:]
            tail = " ".join(_text([*a.marker, *hull(a.head)]) for a in rest)
            yield f"{verb} {_text(first.marker)}".strip(), f"{_text(hull(first.head))} {tail}".strip(), 0.9
        else:
            yield verb, "", 0.5
