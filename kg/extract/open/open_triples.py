"""Say each clause as triples in the sentence's own words (open information extraction).

Three styles: "minimal" splits a clause into one short triple for each argument and complement; "facts" adds to these
what noun phrases state without a verb ("X is the mayor", "Y has a label"); "full" keeps a clause together in one triple
for each object.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from spacy.tokens import Doc

from kg.extract.analysis import analyse_doc
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.open.noun_facts import OpenTriple, noun_facts
from kg.extract.open.open_roles import open_roles
from kg.extract.open.open_words import (
    Part,
    is_free_relative,
    joined_parts,
    joined_text,
    phrase_text,
    run_around,
    subject_words,
    with_quotes,
    without_edges,
)
from kg.extract.open.openers import opened
from kg.extract.open.relation_words import is_said_with_verb, relation_words
from kg.extract.open.reported import reported_words
from kg.extract.tree.noun_phrases import bare_span, complements, core_span, hull
from kg.extract.tree.tokens import Token
from kg.lang import Language
from kg.model import Article
from kg.ontology import load_ontology

__all__ = ["OpenTriple", "Style", "open_triples"]

Style = Literal["minimal", "full", "facts"]
Row = tuple[str, str, float]  # relation, object, factor of confidence
OWN = {"explicit": 0.9, "shared": 0.85, "relative": 0.75, "participle": 0.7, "control": 0.65, "dropped": 0.7}
OBJECTS = frozenset({"directObject", "attribute"})


def open_triples(source: Doc, language: Language, *, style: Style = "minimal") -> list[OpenTriple]:
    """Return the open triples of an analysed text, in text order and without repeats."""
    analysis = analyse_doc(source, Article("", source.text, source.lang_), load_ontology())
    doc, clauses = analysis.doc, analysis.clauses
    below: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        if clause.governor is not None and clause.link == "clause":
            below[clause.governor.predicate.i].append(clause)
    opening, leading = opened(clauses, language, with_nouns=style == "full")
    writer = _Writer(language, style, clauses, below, opening, leading)
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
    clauses: tuple[Clause, ...] = ()
    below: dict[int, list[Clause]] = field(default_factory=dict)  # complement clauses by their governor
    opening: frozenset[int] = frozenset()  # adjectives that only open an infinitive: "able to pay"
    leading: frozenset[int] = frozenset()  # predicates that an infinitive completes: "decided to pay"

    def triples(self, clause: Clause) -> Iterator[OpenTriple]:
        """Yield the triples of one clause."""
        subjects, arguments = open_roles(clause, self.language, self.clauses)
        words = relation_words(clause, self.language, adverbs=self.style == "full")
        rows = self.joined if self.style == "full" else self.split
        above = clause.governor
        if above is not None and any(s.head in words for s in subjects):
            subjects = [] if above.passive else open_roles(above, self.language, self.clauses)[0]
            subjects = [replace(s, origin="control") for s in subjects]  # "Ana | pidió a Luis vender | el coche"
        for subject, named in self.together(subjects):
            name = joined_text(named)
            sure = OWN.get(subject.origin, 0.6)
            for relation, obj, factor in rows(clause, words, arguments):
                if name and relation:
                    yield OpenTriple(name, relation, obj, round(sure * factor, 2))

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

    def complement(self, clause: Clause) -> list[str]:
        """Return the complement clauses as text: "said | that sales fell"."""
        found = list(self.clauses_below(clause))
        if not found and not any(a.role in OBJECTS for a in clause.arguments):
            words = without_edges(reported_words(clause, self.language))
            found = [joined_text(words)] if words else []
        return found

    def clauses_below(self, clause: Clause) -> Iterator[str]:
        for lower in self.below.get(clause.predicate.i, ()):
            if is_free_relative(lower.predicate, self.language) or self.is_of_noun(lower) or self.is_late(lower):
                continue
            mine = {clause.predicate.i, clause.verb.i}
            top = lower.predicate
            told = self.language.links.get(top.dep_) == "relative"  # "dijo en una nota | que subirá"
            while not told and top.head.i not in mine and top.head.i != top.i:
                top = top.head
            tokens = without_edges(run_around(top, top.subtree))
            before = tokens and tokens[-1].i < clause.verb.i
            said = clause.verb.lemma_.lower() in self.language.reporting
            if before and (not said or any(a.role in OBJECTS for a in clause.arguments)):
                continue  # "Some train for months; others left early": only side by side
            if tokens and not tokens[0].i <= clause.verb.i <= tokens[-1].i:
                yield joined_text(tokens)

    def is_late(self, clause: Clause) -> bool:
        """ "A voucher is sent that can be printed": a relative clause that stands behind the verb."""
        return not self.language.drops and any(
            a.head.lower_ in self.language.relative_pronouns and a.head.i == clause.predicate.left_edge.i
            for a in clause.told_of
        )

    def is_of_noun(self, clause: Clause) -> bool:
        """ "dudas sobre cómo la vendió", "el temor de que cierre", "reports that it sold": the noun tells it."""
        words, relative = self.language.interrogatives, self.language.links.get(clause.predicate.dep_) == "relative"
        return relative and any(
            c.lower_ in words or (c.dep_ in self.language.mark and (c.pos_ == "ADP" or not self.language.drops))
            for c in clause.predicate.children
        )

    def parts(self, clause: Clause, arguments: list[Argument]) -> tuple[list[Argument], list[Argument]]:
        """Divide arguments into objects and the rest, without phrases that only link the text."""
        arguments = [a for a in arguments if not is_said_with_verb(clause, a) and not self.is_question(a)]
        arguments = [a for a in arguments if not self.is_scene(a)]
        objects = [a for a in arguments if a.role in OBJECTS and not a.marker]
        others = [
            a
            for a in arguments
            if a not in objects
            and a.role not in {"clause", "infinitive"}
            and a.preposition not in self.language.source_prepositions  # who says so, and no part of what is said
            and joined_text((*a.marker, a.head)).lower() not in self.language.discourse
        ]
        return objects, others

    def is_scene(self, argument: Argument) -> bool:
        """ "Oslo, where she was born": no preposition joins the place to the verb, so that no short triple is true."""
        places = self.language.relative_places
        return (
            self.style != "full" and argument.origin == "relative" and any(t.lower_ in places for t in argument.marker)
        )

    def is_question(self, argument: Argument) -> bool:
        """ "preguntó por qué la vendió": what is asked names nothing."""
        words = self.language.interrogatives | self.language.adverbial_marks  # "mayo, cuando la vendió"
        words |= self.language.relative_pronouns if self.language.drops else frozenset()
        return argument.origin == "explicit" and argument.head.lower_ in words

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
        complements_ = self.complement(clause)
        for text in complements_:
            yield base if clause.copula is not None else verb, text, 0.9  # "is sure | that it rains"
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

    def is_name(self, head: Token, preposition: tuple[Token, ...], inner: Token) -> bool:
        joined = all(t.lower_ in self.language.name_prepositions for t in preposition)
        return joined and head.pos_ == "PROPN" and inner.pos_ == "PROPN"

    def nested(self, relation: str, head: Token, depth: int = 0) -> Iterator[Row]:
        """Yield the complements of an argument: (became a judge of, the High Court)."""
        for preposition, inner in complements(head):
            if preposition[0].pos_ == "VERB" or self.is_name(head, preposition, inner):
                continue  # "limits including fees"; never half a name: "the Bank of | England"
            longer = f"{relation} {joined_text(self.before(head, preposition[0]))} {joined_text(preposition)}"
            if not self.is_linking(inner):
                yield longer, joined_text(self.core(inner)), 0.8
            if depth < 1:
                yield from self.nested(longer, inner, depth + 1)

    def joined(self, clause: Clause, words: list[Token], arguments: list[Argument]) -> Iterator[Row]:
        objects, others = self.parts(clause, arguments)
        objects = [a for a in objects if a.head.i not in self.opening]
        later = [a for a in others if a.head.i > clause.verb.i]
        if len(objects) == 1 and later and self.is_state(clause, objects[0], later[0]):
            words = [*words, *(t for t in hull(objects[0].head) if t.i <= objects[0].head.i)]
            objects = []
        inner = {n.i for a in (*objects, *others) for _, n in complements(a.head)}
        free = [a for a in others if a.head.i not in inner]
        setting, others = [a for a in free if a not in later], [a for a in free if a in later]
        pronouns = [a for a in objects if a.origin == "clitic"]
        if pronouns and (others or len(pronouns) < len(objects)):  # "la dejó | en Lima", but "dejó | la"
            words = sorted([*words, *(a.head for a in pronouns)], key=lambda t: t.i)
            objects = [a for a in objects if a not in pronouns]
        verb = joined_text(words)
        complements_ = self.complement(clause)
        spans = ((a, tuple(t for t in span if t not in words)) for a, span in self.together(objects))
        named = [(a, span) for a, span in spans if span]
        if named and clause.copula is not None and clause.predicate.pos_ == "ADJ" and len(complements_) == 1:
            named_text = phrase_text(sorted([*named, *self.together(others)], key=lambda p: p[1][0].i))
            yield verb, f"{named_text} {complements_[0]}", 1.0  # "is sure that it rains"
            return
        if named:
            row = sorted([*named, *self.together(others)], key=lambda p: p[1][0].i)
            yield f"{verb} {joined_text(row[0][0].marker)}".strip(), phrase_text(row, bare=True), 1.0
        for text in complements_:
            yield verb, text, 1.0
        opens = clause.predicate.i in self.leading
        said = bool(objects or complements_ or others or opens)
        if others and not objects and not complements_:
            yield f"{verb} {joined_text(others[0].marker)}".strip(), phrase_text(self.together(others), bare=True), 0.9
        elif not said and not setting:
            yield verb, "", 1.0 if self.is_complete(clause) else 0.5
        around = list(self.together(setting))
        for row in [[part] for part in around] if said or not around else [around]:
            relation = f"{verb} {joined_text(row[0][0].marker)}".strip()
            yield relation, phrase_text(row, bare=True), 0.5 if said else 0.9

    def is_complete(self, clause: Clause) -> bool:
        """Tell verbs that leave nothing open: "cayó", "se resistió", and "decidió venderla", which holds its object."""
        own = any(a.origin == "clitic" and a.head.i == clause.verb.i for a in clause.arguments)
        if clause.passive or (clause.link == "adverbial" and not clause.finite):
            return False
        lemma = clause.verb.lemma_.lower()
        alone = clause.reflexive is not None and lemma in self.language.pronominal
        return own or alone or lemma in self.language.intransitive

    def is_state(self, clause: Clause, attribute: Argument, complement: Argument) -> bool:
        """Tell an adjective that governs what follows: "quedó dominado por X", "is close to X"."""
        head = attribute.head
        if attribute.role != "attribute" or head.pos_ not in {"ADJ", "VERB"} or not complement.marker:
            return False
        first = complement.marker[0]
        return clause.verb.i < head.i and first.i == head.i + 1 and first.lower_ not in self.language.comparison

    def together(self, arguments: list[Argument]) -> Iterator[Part]:
        """Yield arguments with their words; in the full style a coordination that stands whole is one of them."""
        parts = [(a, subject_words(a.head, self.language) if a.origin == "explicit" else hull(a.head))
                 for a in arguments]  # fmt: skip
        if self.style == "full":
            parts = [(a, with_quotes(span)) for a, span in joined_parts(parts)]
        yield from parts
