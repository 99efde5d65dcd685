"""Find the clauses of an analysed text, with their arguments; coordination distributed.

Clause types after Quirk et al. (1985) as ClausIE uses them (Del Corro and Gemulla 2013).
"""

from dataclasses import replace

from kg.extract.clauses.arguments import arguments_of
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.clauses.draft import Draft
from kg.extract.clauses.links import (
    asks,
    bare_conjunct,
    is_circumstance,
    is_judged,
    is_juxtaposed,
    is_manner,
    is_told,
    modifying,
    tells_what,
)
from kg.extract.clauses.repairs import repair
from kg.extract.clauses.sharing import share
from kg.extract.clauses.subjects import nearest_subject
from kg.extract.tree.agency import PERSON, Agency, tree_agency
from kg.extract.tree.noun_phrases import is_preposition
from kg.extract.tree.syntax import (
    FINITE,
    INFINITIVE,
    NOMINAL,
    PARTICIPLE,
    VerbGroup,
    Verbs,
    form,
    is_reflexive,
)
from kg.extract.tree.tokens import Doc, Token
from kg.lang import Language

__all__ = ["find_clauses"]

CORE = frozenset({"subject", "directObject"})


def find_clauses(doc: Doc, language: Language, agency: Agency = tree_agency) -> tuple[Clause, ...]:
    """Return the clauses of a text in the order of their predicates; ``agency`` tells which nouns can act."""
    return _Finder(doc, language, agency).run()


class _Finder:
    def __init__(self, doc: Doc, language: Language, agency: Agency) -> None:
        self.doc = doc
        self.agency = agency
        self.language = language
        self.verbs = Verbs(language)
        self.done: dict[int, Clause | None] = {}

    def run(self) -> tuple[Clause, ...]:
        for token in self.doc:
            if self.verbs.is_predicate(token):
                self.clause(token)
        return tuple(c for _, c in sorted(self.done.items()) if c is not None)

    def clause(self, predicate: Token) -> Clause | None:
        if predicate.i in self.done:
            return self.done[predicate.i]
        self.done[predicate.i] = None  # while under construction, against circles
        group = self.verbs.group(predicate)
        governor, link, mark = self.governing(group)
        group, passive = self.inherit(group, governor, link)
        bare = self.is_bare_participle(group, link) or self.goes_on(group, governor, link)
        arguments = arguments_of(group, self.language, passive=passive or bare)
        arguments = nearest_subject(arguments, group, self.language)
        reflexive = next((c for c in group.children if is_reflexive(c, self.language)), None)
        passive = passive or bare or self.is_reflexive_passive(group, arguments, reflexive)
        passive = passive or self.shares_reflexive(group, arguments, governor, link)
        passive = passive or self.is_enclitic_passive(group, arguments, link)
        draft = Draft(
            group=group,
            subjects=[a for a in arguments if a.role == "subject"],
            arguments=[a for a in arguments if a.role != "subject"],
            passive=passive,
            reflexive=reflexive,
            finite=self.verbs.is_finite(group),
            governor=governor,
            link=link,
            mark=mark,
        )
        if passive:
            draft.arguments[:0] = [replace(s, role="directObject") for s in draft.subjects]
            draft.arguments = [replace(a, role="oblique") if self.is_reason(a) else a for a in draft.arguments]
            draft.subjects = [replace(a, role="subject") for a in draft.arguments if a.role == "agent"]
        repair(draft, self.language, self.agency)
        share(draft, self.language, self.agency)
        clause = self.finish(draft)
        self.done[predicate.i] = clause
        return clause

    def is_reason(self, argument: Argument) -> bool:
        """ "condenado por su actitud": what is somebody's own and cannot act is why it is done, and not by whom."""
        if argument.role != "agent" or not self.language.drops:
            return False
        owned = any("Yes" in c.morph.get("Poss", []) for c in argument.head.children)
        return owned and self.agency(argument.head) < 0

    def finish(self, draft: Draft) -> Clause:
        language, group = self.language, draft.group
        negations = self.negations(draft)
        return Clause(
            predicate=group.lexical,
            verb=group.verb,
            subjects=tuple(draft.subjects),
            arguments=tuple(draft.arguments),
            copula=group.copula,
            auxiliaries=group.auxiliaries,
            particles=tuple(c for c in group.children if c.dep_ in language.particle and c.pos_ not in NOMINAL),
            negations=negations,
            adverbs=tuple(c for c in group.children if c.pos_ == "ADV" and c not in negations),
            passive=draft.passive,
            reflexive=None if draft.passive else draft.reflexive,
            finite=draft.finite,
            governor=draft.governor,
            link=draft.link,
            mark=draft.mark,
        )

    def negations(self, draft: Draft) -> tuple[Token, ...]:
        """Return what negates a clause: at its verb, in an argument ("no firm"), or shared ("did not buy or sell")."""
        language, group = self.language, draft.group
        found = [c for c in group.children if c.dep_ in language.negation or c.lower_ in language.negators]
        found = [n for n in found if self.doc[min(n.i + 1, len(self.doc) - 1)].lower_ not in language.not_negated]
        adverbs = [c for c in group.children if c.lower_ in language.negated_adverbs]
        core = [*draft.subjects, *draft.objects()]
        nouns = [a.head for a in core if a.origin == "explicit" and a.head.head.i in {h.i for h in group.holders}]
        for word in (*adverbs, *nouns):
            found += [c for c in word.children if c.lower_ in language.negative_determiners]
        for word in (n for n in nouns if n.i < group.predicate.i):  # "Not a firm sued"
            found += [
                c for c in word.children if c.i < word.i and c.dep_ in language.negation and c.nbor().pos_ == "DET"
            ]
        if not found:  # "Ni Velmar ni Trama compraron Orbe"
            before = [a.head.left_edge for a in core if a.origin == "explicit" and a.head.i < group.predicate.i]
            found = [t for t in before if t.lower_ in language.negative_conjunctions]
        if not found:  # "neither confirmed nor denied", "ni confirmó ni desmintió"
            before = [self.doc[i - 1] for i in (min(group.members), group.predicate.i) if i]
            found = [t for t in before if t.lower_ in language.negative_conjunctions]
        governor = draft.governor
        if not found and draft.link == "conjunct" and governor is not None and not self.is_contrast(governor):
            shared = set(group.auxiliaries) & set(governor.auxiliaries)
            found = [n for n in governor.negations if shared and n.i < governor.predicate.i]
        return tuple(sorted(found, key=lambda t: t.i))

    def is_contrast(self, clause: Clause) -> bool:
        return any(c.lower_ in self.language.adversatives for c in clause.predicate.children)

    def is_bare_participle(self, group: VerbGroup, link: str) -> bool:
        """Tell "construida por X" and "Founded in 1990, …": a participle without an auxiliary is passive."""
        if group.auxiliaries or group.copula is not None or link not in {"participle", "adverbial"}:
            return False
        return form(group.predicate) in {PARTICIPLE, ""} or (link == "participle" and form(group.predicate) == FINITE)

    def goes_on(self, group: VerbGroup, governor: Clause | None, link: str) -> bool:
        """ "publicada por Velmar y escrita por Ana": a participle without an auxiliary goes on from another."""
        if link != "conjunct" or governor is None or group.auxiliaries or group.copula is not None:
            return False
        bare = governor.passive and not governor.auxiliaries and governor.link in {"participle", "conjunct"}
        return self.language.drops and bare and form(group.predicate) == PARTICIPLE

    def is_reflexive_passive(self, group: VerbGroup, arguments: list[Argument], reflexive: Token | None) -> bool:
        """Tell "se lanzará el producto" from "el ministro se reunió" and "se negó"."""
        if reflexive is None or group.copula is not None or group.predicate.lemma_.lower() in self.language.pronominal:
            return False
        subjects = [a for a in arguments if a.role == "subject"]
        if subjects and all(a.head.i < reflexive.i and self.agency(a.head) >= PERSON for a in subjects):
            return False  # "la jueza se entrevistó con él": what is done to people has them behind an "a"
        things = all(a.head.pos_ not in {"PROPN", "PRON"} or a.head.lower_ in self.language.relative_pronouns
                     for a in subjects)  # fmt: skip
        if self.is_reflexive_active(group, subjects):
            return False
        return bool(subjects) and things and not any(a.role == "directObject" for a in arguments)

    def is_enclitic_passive(self, group: VerbGroup, arguments: list[Argument], link: str) -> bool:
        """ "tras celebrarse la reunión": the "se" of an infinitive makes a passive of it, too."""
        verb = group.predicate
        lemma = verb.lemma_.lower().split(" ")[0]
        if link != "adverbial" or form(verb) != INFINITIVE or verb.morph.get("Reflex", []) != ["Yes"]:
            return False
        core = [a for a in arguments if a.role in {"subject", "directObject"}]
        things = all(a.head.pos_ == "NOUN" and a.head.i > verb.i and not a.marker for a in core)
        return bool(core) and things and lemma not in self.language.pronominal | self.language.intransitive

    def shares_reflexive(self, group: VerbGroup, arguments: list[Argument], governor: Clause | None, link: str) -> bool:
        """ "La ropa se compra y vende": one "se" makes a passive of both verbs."""
        if link != "conjunct" or governor is None or not governor.passive or any(a.role in CORE for a in arguments):
            return False
        if not any(is_reflexive(c, self.language) for c in governor.verb.children) or not self.is_bare_conjunct(group):
            return False
        lemma = group.predicate.lemma_.lower()
        alike = all(
            group.predicate.morph.get(f, []) == governor.predicate.morph.get(f, [])
            for f in ("VerbForm", "Mood", "Tense", "Number", "Person")
        )
        return alike and group.copula is None and lemma not in self.language.intransitive

    def is_reflexive_active(self, group: VerbGroup, subjects: list[Argument]) -> bool:
        """Tell "los socios se repartieron el dinero": whoever can act, before the verb, and something behind it."""
        apart = [a for a in subjects if a.head.dep_ not in self.language.conjunct]
        if len(apart) != 2 or not apart[0].head.i < group.predicate.i < apart[1].head.i:
            return False
        early, late = (a.head for a in apart)
        dated = early.lemma_.lower() in self.language.time_units
        return not dated and self.agency(early) >= self.agency(late)

    def inherit(self, group: VerbGroup, governor: Clause | None, link: str) -> tuple[VerbGroup, bool]:
        """Give a conjunct verb the auxiliaries it shares: "was cut and sold", "ha comprado y vendido"."""
        passive = self.verbs.is_passive(group)
        if link != "conjunct" or governor is None or group.auxiliaries or group.copula is not None:
            return group, passive
        if governor.copula is not None or any(c.dep_ in self.language.subject for c in group.children):
            return group, passive
        mine, first = group.predicate, governor.predicate
        after = [a for a in governor.auxiliaries if a.i < first.i]
        alike = form(mine) == form(first) and form(mine) != FINITE
        # The tagger cannot tell "sold" the participle from "sold" the past tense.
        hidden = governor.passive and mine.tag_ in self.language.past_tags and self.is_bare_conjunct(group)
        if not after or not (alike or hidden):
            return group, passive
        return replace(group, auxiliaries=tuple(after)), governor.passive and governor.reflexive is None

    def is_bare_conjunct(self, group: VerbGroup) -> bool:
        """Tell "and sold" right after what it goes on from: no comma, no object, no complement."""
        language, first = self.language, group.predicate.i
        labels = language.object | language.clausal | language.open_complements
        if any(c.dep_ in labels for c in group.children):
            return False
        return first > 1 and self.doc[first - 1].pos_ == "CCONJ" and not self.doc[first - 2].is_punct

    def governing(self, group: VerbGroup) -> tuple[Clause | None, str, str]:
        """Return the clause a verb group hangs in, how it hangs there and its subordinator."""
        language = self.language
        top = group.top
        marks = [c for c in group.children if c.dep_ in language.mark]
        mark = marks[0].lemma_.lower() if marks else ""
        label = top.dep_
        link = language.links.get(label, "relative" if label in language.modifier_only else "")
        head = top.head
        if head.i == top.i or not link:
            return None, "", mark
        finite = self.verbs.is_finite(group)
        if head.pos_ == "ADV" and len(marks) > 1:  # "antes de que compre": the adverb tells when
            return self.above(head), "adverbial", head.lower_
        if link == "clause" and mark in language.adverbial_marks:
            link = "adverbial"
        if is_preposition(head) and link == "infinitive":
            mark = head.lower_
        if link == "infinitive" and marks and label in language.open_complements and finite:
            link = "clause"
        elif link == "clause" and not marks and not finite:
            link = "infinitive"
        elif link == "relative" and is_circumstance(group, mark, language):
            return self.above(head), "adverbial", mark
        elif link == "relative" and asks(group, language):
            return self.above(head), "clause", ""
        elif link == "relative" and any(what(group, head, language) for what in (is_told, is_judged, tells_what)):
            return self.above(head), "clause", mark
        elif link == "relative":
            link = modifying(group, label, language)
            if link == "participle" and is_manner(group, head, language):
                link = "adverbial"
        elif link == "adverbial" and not marks and finite and is_juxtaposed(group, head, language):
            link = "conjunct"
        elif link == "adverbial" and not marks and form(group.predicate) == INFINITIVE:
            earlier = bare_conjunct(group.predicate, language)
            if earlier is not None:
                return self.clause(earlier), "conjunct", mark
        return self.above(head), link, mark

    def above(self, token: Token) -> Clause | None:
        """Return the clause a token stands in."""
        seen: set[int] = set()
        while token.i not in seen:
            seen.add(token.i)
            served = self.verbs.lexical_of(token)
            if served is not None and served.i not in seen:
                return self.clause(served)
            if self.verbs.is_predicate(token):
                return self.clause(token)
            if token.dep_ in self.language.attribute and token.head.lemma_.lower() in self.language.be:
                return self.clause(token.head)
            token = token.head
        return None
