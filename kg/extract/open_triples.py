"""Say each clause as triples in the sentence's own words (open information extraction).

Three styles: "minimal" splits a clause into one short triple for each argument and complement; "facts" adds to these
what noun phrases state without a verb ("X is the mayor", "Y has a label"); "full" keeps a clause together in one triple
for each object.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc

from kg.extract.clause import Argument, Clause
from kg.extract.clauses import find_clauses
from kg.extract.noun_facts import OpenTriple, joined_text, noun_facts
from kg.extract.noun_phrases import bare_span, complements, core_span, hull, is_preposition
from kg.extract.syntax import INFINITIVE, VERBAL, form
from kg.extract.tokens import Token, read_doc
from kg.lang import Language

__all__ = ["OpenTriple", "Style", "open_triples"]

Style = Literal["minimal", "full", "facts"]
Row = tuple[str, str, float]  # relation, object, factor of confidence
OWN = {"explicit": 0.9, "shared": 0.85, "relative": 0.75, "participle": 0.7, "control": 0.65}
OBJECTS = frozenset({"directObject", "attribute"})


def open_triples(source: Doc, language: Language, *, style: Style = "minimal") -> list[OpenTriple]:
    """Return the open triples of an analysed text, in text order and without repeats."""
    doc = read_doc(source)
    clauses = find_clauses(doc, language)
    below: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        if clause.governor is not None and clause.link == "clause":
            below[clause.governor.predicate.i].append(clause)
    opening = {c.predicate.head.i for c in clauses if c.link == "infinitive" and c.predicate.head.pos_ == "ADJ"}
    writer = _Writer(language, style, below, frozenset(opening))
    found: dict[tuple[str, str, str], OpenTriple] = {}
    for clause in clauses:
        for triple in writer.triples(clause):
            found.setdefault((triple.subject, triple.relation, triple.object), triple)
    if style == "facts":
        for triple in noun_facts(doc, clauses, language):
            found.setdefault((triple.subject, triple.relation, triple.object), triple)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    style: Style
    below: dict[int, list[Clause]] = field(default_factory=dict)  # complement clauses by their governor
    opening: frozenset[int] = frozenset()  # adjectives that only open an infinitive: "able to pay"

    def triples(self, clause: Clause) -> Iterator[OpenTriple]:
        """Yield the triples of one clause."""
        subjects, arguments = self.roles(clause)
        lead = self.lead(clause)
        own = self.own(clause)
        for subject in subjects:
            name = joined_text(hull(subject.head))
            sure = OWN.get(subject.origin, 0.6)
            wordings = [own] if not lead else [sorted({*lead, *own}, key=lambda t: t.i)]
            for words in wordings:
                rows = self.joined if self.style == "full" else self.split
                for relation, obj, factor in rows(clause, words, arguments):
                    if name and relation:
                        yield OpenTriple(name, relation, obj, round(sure * factor, 2))

    def roles(self, clause: Clause) -> tuple[list[Argument], list[Argument]]:
        """Return what stands as the grammatical subject, and the rest."""
        if clause.passive:
            patients = [a for a in clause.of("directObject") if a.origin not in {"clitic", "dropped"}]
            return patients, [a for a in clause.arguments if a not in patients]
        said = [s for s in clause.subjects if s.origin != "dropped" and not self.is_relative(s.head)]
        return said, list(clause.arguments)

    def is_relative(self, token: Token) -> bool:
        return token.pos_ == "PRON" and token.lower_ in self.language.relative_pronouns

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
        while kept[-1].pos_ in {"CCONJ", "PUNCT", "DET"} and len(kept) > 1:
            kept.pop()
        return tuple(kept)

    def before(self, head: Token, preposition: Token) -> list[Token]:
        """Return a noun with the complements that precede one of them."""
        return [t for t in self.core(head) if t.i < preposition.i]

    def own(self, clause: Clause) -> list[Token]:
        """Return the words of the verb group."""
        return sorted({*clause.auxiliaries, *clause.negations, clause.verb, *clause.particles}, key=lambda t: t.i)

    def lead(self, clause: Clause) -> list[Token]:
        """Return the words of the clauses that control a clause without a subject of its own."""
        governor = clause.governor
        if governor is None or clause.finite:
            return []
        if clause.link == "conjunct":
            return self.lead(governor)
        given = clause.of("directObject") if clause.passive else clause.subjects
        if not any(a.origin == "control" for a in given):
            return []
        path = self.path(clause, governor)
        if clause.link == "adverbial" and not path and form(clause.predicate) != INFINITIVE:
            return []
        words = [*self.lead(governor), *self.own(governor), *path]
        for argument in governor.of("directObject"):
            if governor.verb.i < argument.head.i < clause.verb.i and argument.head not in path:
                words += [*argument.marker, *core_span(argument.head)]
        return words

    def path(self, clause: Clause, governor: Clause) -> list[Token]:
        """Return the words from a clause up to its governor: "is [in talks] to buy", "died [after] giving"."""
        found: list[Token] = [
            c for c in clause.predicate.children if c.dep_ in self.language.mark and c.i < clause.predicate.i
        ]
        token, group = clause.predicate, {governor.verb.i, *(a.i for a in governor.auxiliaries)}
        own = {clause.verb.i, *(a.i for a in clause.auxiliaries)}
        conjunct = clause.predicate.dep_ in self.language.conjunct
        for _ in range(12):
            token = token.head
            if token.i in group or token.head.i == token.i:
                break
            if token.i in own or conjunct:
                conjunct = token.dep_ in self.language.conjunct
                continue
            conjunct = token.dep_ in self.language.conjunct
            if is_preposition(token) or token.pos_ in VERBAL:
                found.append(token)
            else:
                found += [*core_span(token), *(c for c in token.children if c.dep_ in self.language.case)]
            if token.i == governor.predicate.i:
                return found
        attribute = governor.predicate
        if governor.copula is not None and governor.verb.i < attribute.i < clause.verb.i:
            found += core_span(attribute)
        return found

    def complement(self, clause: Clause) -> Iterator[str]:
        """Yield the complement clauses as text: "said | that sales fell"."""
        for lower in self.below.get(clause.predicate.i, ()):
            mine = {clause.predicate.i, clause.verb.i}
            top = lower.predicate
            while top.head.i not in mine and top.head.i != top.i:
                top = top.head
            tokens = [t for t in top.subtree if not t.is_space]
            while tokens and tokens[0].is_punct:
                tokens.pop(0)
            while tokens and tokens[-1].is_punct:
                tokens.pop()
            before = tokens and tokens[-1].i < clause.verb.i
            if before and any(a.role in OBJECTS for a in clause.arguments):
                continue  # "Some train for months; others left early": only side by side
            if tokens and not tokens[0].i <= clause.verb.i <= tokens[-1].i:
                yield joined_text(tokens)

    def parts(self, clause: Clause, arguments: list[Argument]) -> tuple[list[Argument], list[Argument]]:
        """Divide arguments into objects and the rest, without phrases that only link the text."""
        objects = [a for a in arguments if a.role in OBJECTS and not a.marker]
        others = [
            a
            for a in arguments
            if a not in objects
            and a.role not in {"clause", "infinitive"}
            and joined_text((*a.marker, a.head)).lower() not in self.language.discourse
        ]
        return objects, others

    def split(self, clause: Clause, words: list[Token], arguments: list[Argument]) -> Iterator[Row]:
        verb = joined_text(words)
        objects, others = self.parts(clause, arguments)
        inner = {n.i for a in objects for _, n in complements(a.head)}
        others = [a for a in others if a.head.i not in inner]
        for argument in objects:
            if argument.head.i not in self.opening:
                yield verb, joined_text(self.core(argument.head)), 1.0
            yield from self.nested(verb, argument.head)
        base = f"{verb} {joined_text(self.core(objects[0].head))}" if objects else verb
        for argument in others:
            relation = f"{base} {joined_text(argument.marker)}".strip()
            if not self.is_linking(argument.head):
                yield relation, joined_text(self.core(argument.head)), 0.9
            yield from self.nested(relation, argument.head)
            if argument.role == "agent":
                base = f"{relation} {joined_text(bare_span(argument.head))}"
        complements_ = list(self.complement(clause))
        for text in complements_:
            yield verb, text, 0.9
        if not objects and not others and not complements_:
            yield from self.alone(clause, words)

    def alone(self, clause: Clause, words: list[Token]) -> Iterator[Row]:
        """Say a clause without arguments: "were | mobilized", "works | here"."""
        after = [a for a in clause.adverbs if a.i > clause.verb.i]
        if after:
            yield joined_text(words), joined_text(hull(after[-1])), 0.7

    def is_linking(self, head: Token) -> bool:
        """Tell the noun of a complex preposition: "in front of X", "en relación con X"."""
        return head.lower_ in self.language.linking_nouns and any(True for _ in complements(head))

    def nested(self, relation: str, head: Token, depth: int = 0) -> Iterator[Row]:
        """Yield the complements of an argument: (became a judge of, the High Court)."""
        for preposition, inner in complements(head):
            longer = f"{relation} {joined_text(self.before(head, preposition[0]))} {joined_text(preposition)}"
            if not self.is_linking(inner):
                yield longer, joined_text(self.core(inner)), 0.8
            if depth < 2:
                yield from self.nested(longer, inner, depth + 1)

    def joined(self, clause: Clause, words: list[Token], arguments: list[Argument]) -> Iterator[Row]:
        verb = joined_text(words)
        objects, others = self.parts(clause, arguments)
        inner = {n.i for a in (*objects, *others) for _, n in complements(a.head)}
        others = [a for a in others if a.head.i not in inner]
        complements_ = list(self.complement(clause))
        tail = " ".join(joined_text([*a.marker, *hull(a.head)]) for a in others)
        for argument in objects:
            yield verb, f"{joined_text(hull(argument.head))} {tail}".strip(), 1.0
        for text in complements_:
            yield verb, text, 1.0
        if objects or complements_:
            return
        if others:
            first, rest = others[0], others[1:]
            tail = " ".join(joined_text([*a.marker, *hull(a.head)]) for a in rest)
            yield f"{verb} {joined_text(first.marker)}".strip(), f"{joined_text(hull(first.head))} {tail}".strip(), 0.9
        else:
            yield verb, "", 0.5
