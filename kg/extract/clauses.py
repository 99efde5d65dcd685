"""Find the clauses of an analysed text, with their arguments; coordination distributed.

Clause types after Quirk et al. (1985) as ClausIE uses them (Del Corro and Gemulla 2013).
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from kg.extract.clause import Argument, ArgumentRole, Clause, Origin
from kg.lang import Language

__all__ = ["find_clauses"]


def find_clauses(doc: Doc, language: Language) -> tuple[Clause, ...]:
    """Return the clauses of a text in the order of their predicates."""
    return _Finder(doc, language).run()


class _Finder:
    def __init__(self, doc: Doc, language: Language) -> None:
        self.doc = doc
        self.l = language
        self.done: dict[int, Clause | None] = {}

    def run(self) -> tuple[Clause, ...]:
        for token in self.doc:
            if self.is_predicate(token):
                self.clause(token)
        return tuple(c for _, c in sorted(self.done.items()) if c is not None)

    def is_predicate(self, token: Token) -> bool:
        if token.dep_ in self.l.auxiliary or token.dep_ in self.l.copula:
            return False
        if self.copula(token) is not None:
            return True
        if token.pos_ == "ADJ" and token.morph.get("VerbForm", []) == ["Part"]:
            # "fundada por X", "valorado en Y": a participle with a complement of its own is a clause
            return token.dep_ in self.l.links | {"amod": ""} and any(c.dep_ in self.l.oblique for c in token.children)
        if token.pos_ not in {"VERB", "AUX"}:
            return False
        return not (token.dep_ in self.l.modifier_only and token.pos_ == "VERB" and not list(token.children))

    def copula(self, token: Token) -> Token | None:
        for child in token.children:
            if child.dep_ in self.l.copula:
                return child
        return None

    def attribute_of(self, verb: Token) -> Token | None:
        if verb.lemma_.lower() not in self.l.be:
            return None
        for child in verb.children:
            if child.dep_ in self.l.attribute and child.pos_ in {"NOUN", "PROPN", "ADJ", "PRON", "NUM"}:
                return child
        return None

    def clause(self, predicate: Token) -> Clause | None:
        if predicate.i in self.done:
            return self.done[predicate.i]
        self.done[predicate.i] = None
        copula = self.copula(predicate)
        verb = copula or predicate
        holder = predicate
        attribute = self.attribute_of(predicate) if copula is None else None
        lexical = predicate
        if attribute is not None:
            copula, lexical = predicate, attribute
        auxiliaries = tuple(sorted((c for c in holder.children if c.dep_ in self.l.auxiliary), key=lambda t: t.i))
        governor, link, mark = self.governing(predicate)
        passive = any(c.dep_ in self.l.passive for c in holder.children) or any(
            a.dep_ in self.l.passive_auxiliary
            or (a.lemma_.lower() in self.l.be_passive and predicate.morph.get("VerbForm", []) == ["Part"])
            for a in auxiliaries
        )
        participle = link == "participle" and predicate.morph.get("VerbForm", []) == ["Part"]
        if participle:
            passive = True
        finite = any("Fin" in t.morph.get("VerbForm", []) for t in (verb, *auxiliaries)) or any(
            a.lemma_.lower() in self.l.modals for a in auxiliaries
        )
        subjects: list[Argument] = []
        arguments: list[Argument] = []
        reflexive = None
        children = list(holder.children)
        if attribute is not None:
            children += [c for c in attribute.children if c.dep_ in self.l.oblique]
        for child in children:
            role = self.role(child)
            if child.lower_ in self.l.reflexive and child.pos_ == "PRON":
                reflexive = child
                continue
            if role is None:
                continue
            arguments += self.arguments(child, role)
        if copula is not None:
            arguments += [Argument("attribute", t) for t in self.conj(lexical)]
        subjects = [a for a in arguments if a.role == "subject"]
        arguments = [a for a in arguments if a.role != "subject"]
        reflexive_passive = False
        if reflexive is not None and copula is None:
            person = any(s.head.pos_ == "PROPN" for s in subjects)
            has_object = any(a.role == "directObject" for a in arguments)
            if subjects and not has_object and not person:
                reflexive_passive = True
        if passive or reflexive_passive:
            arguments = [replace(s, role="directObject") for s in subjects] + arguments
            subjects = [replace(a, role="subject") for a in arguments if a.role == "agent"]
        elif not subjects and any(a.role == "agent" for a in arguments) and participle:
            subjects = [replace(a, role="subject") for a in arguments if a.role == "agent"]
        subjects, arguments = self.borrow(
            predicate,
            subjects,
            arguments,
            governor,
            link,
            passive or reflexive_passive,
            reflexive is not None,
        )
        if not subjects and not passive and not reflexive_passive and finite and link != "relative" and self.l.drops:
            finite_token = next((t for t in (verb, *auxiliaries) if "Fin" in t.morph.get("VerbForm", [])), verb)
            if predicate.lemma_.lower() not in self.l.impersonal and reflexive is None:
                subjects = [Argument("subject", finite_token, origin="dropped")]
        subjects, arguments = self.repair(predicate, subjects, arguments, passive or reflexive_passive)
        clause = Clause(
            predicate=lexical,
            verb=verb if copula is None or copula is not predicate else predicate,
            subjects=tuple(subjects),
            arguments=tuple(arguments),
            copula=copula,
            auxiliaries=auxiliaries,
            particles=tuple(c for c in holder.children if c.dep_ in self.l.particle),
            negations=tuple(c for c in holder.children if c.dep_ in self.l.negation or c.lower_ in self.l.negators),
            adverbs=tuple(c for c in holder.children if c.pos_ == "ADV" and c.lower_ not in self.l.negators),
            passive=passive or reflexive_passive,
            reflexive=None if reflexive_passive else reflexive,
            finite=finite,
            governor=governor,
            link=link,
            mark=mark,
        )
        self.done[predicate.i] = clause
        return clause

    def role(self, child: Token) -> ArgumentRole | None:
        dep = child.dep_
        if dep in self.l.subject:
            return "subject"
        if dep in self.l.object:
            return "directObject"
        if dep in self.l.indirect:
            return "indirectObject"
        if dep in self.l.agent:
            return "agent"
        if dep in self.l.oblique:
            return "oblique"
        if dep in self.l.object_predicate and child.pos_ not in {"VERB", "AUX"}:
            return "attribute"
        return None

    def arguments(self, child: Token, role: ArgumentRole) -> list[Argument]:
        if child.dep_ in {"prep", "agent"}:
            heads = [c for c in child.children if c.dep_ in {"pobj", "pcomp"}]
            name = child.lower_
            found = []
            for head in heads:
                found += [Argument(role, t, name, (child,)) for t in self.conj(head)]
            for second in (c for c in child.children if c.dep_ == "prep"):
                found += [
                    Argument(role, t, f"{name} {second.lower_}", (child, second))
                    for h in second.children
                    if h.dep_ == "pobj"
                    for t in self.conj(h)
                ]
            for conj in (c for c in child.children if c.dep_ == "conj"):
                found += self.arguments(conj, role)
            return found
        cases = [c for c in child.children if c.dep_ == "case" and c.i < child.i][:1]
        fixed = [f for c in cases for f in c.children if f.dep_ == "fixed"]
        marker = tuple(sorted([*cases, *fixed], key=lambda t: t.i))
        name = " ".join(t.lemma_.lower() if t.lower_ in {"al", "del"} else t.lower_ for t in marker)
        name = {"al": "a", "del": "de"}.get(name, name)
        if role == "directObject" and name not in {"", "a"}:
            role = "oblique"
        if role == "oblique" and self.l.agent_prepositions & {name}:
            role = "agent" if self.passive_like(child.head) else role
        if name == "a" and role == "oblique" and (child.pos_ == "PROPN" or child.ent_type_ == "PER"):
            role = "indirectObject"
        if name == "a" and role == "indirectObject" and not any(c.dep_ in self.l.object for c in child.head.children):
            role = "directObject"
        origin: Origin = "clitic" if child.pos_ == "PRON" and child.lower_ in self.l.clitics else "explicit"
        if origin == "clitic" and child.lower_ in self.l.dative:
            role = "indirectObject"
        return [Argument(role, t, name if role != "directObject" else "", marker, origin) for t in self.conj(child)]

    def passive_like(self, verb: Token) -> bool:
        return (
            verb.morph.get("VerbForm", []) == ["Part"]
            or any(c.dep_ in self.l.passive for c in verb.children)
            or any(c.lower_ in self.l.reflexive for c in verb.children)
        )

    def conj(self, token: Token) -> list[Token]:
        found = [token]
        for child in token.children:
            if child.dep_ == "conj" and child.pos_ not in {"VERB", "AUX"}:
                found += self.conj(child)
        return found

    def governing(self, predicate: Token) -> tuple[Clause | None, str, str]:
        marks = [c for c in predicate.children if c.dep_ in self.l.mark]
        mark = marks[0].lemma_.lower() if marks else ""
        link = self.l.links.get(predicate.dep_, "relative" if predicate.dep_ == "amod" else "")
        if (
            link == "infinitive"
            and marks
            and predicate.dep_ == "xcomp"
            and any("Fin" in t.morph.get("VerbForm", []) for t in (predicate, *predicate.children))
        ):
            link = "clause"
        head = predicate.head
        if head.i == predicate.i or not link:
            return None, "", mark
        if link == "adverbial" and not marks and predicate.morph.get("VerbForm", []) == ["Inf"]:
            earlier = self.bare_conjunct(predicate)
            if earlier is not None:
                return self.clause(earlier), "conjunct", mark
        if link == "relative":
            if (
                predicate.morph.get("VerbForm", []) == ["Part"]
                and not any(c.dep_ in self.l.auxiliary for c in predicate.children)
                and not self.relative_pronoun(predicate)
            ):
                link = "participle"
            return self.above(head), link, mark
        if (
            link == "clause"
            and not marks
            and not any("Fin" in t.morph.get("VerbForm", []) for t in (predicate, *predicate.children))
        ):
            link = "infinitive"
        return self.above(head), link, mark

    def bare_conjunct(self, predicate: Token) -> Token | None:
        """ "podríamos hacer X, luego hacer Y": a bare infinitive goes on from the one before it."""
        if any(c.dep_ == "case" or (c.pos_ == "ADP" and c.i < predicate.i) for c in predicate.children):
            return None
        if predicate.i and predicate.nbor(-1).pos_ == "ADP":
            return None
        for i in range(predicate.i - 1, predicate.sent.start - 1, -1):
            token = self.doc[i]
            if token.morph.get("VerbForm", []) == ["Inf"] and any(c.dep_ in self.l.auxiliary for c in token.children):
                return token
        return None

    def above(self, token: Token) -> Clause | None:
        steps = 0
        while steps < 40:
            if self.is_predicate(token):
                return self.clause(token)
            if token.head.i == token.i:
                return None
            if token.dep_ in self.l.attribute and token.head.lemma_.lower() in self.l.be:
                return self.clause(token.head)
            token, steps = token.head, steps + 1
        return None

    def relative_pronoun(self, predicate: Token) -> Token | None:
        for child in predicate.subtree:
            if (
                child.i < predicate.i
                and child.lower_ in self.l.relative_pronouns
                and child.pos_ in {"PRON", "SCONJ", "DET", "ADV"}
            ):
                return child
        return None

    def borrow(
        self,
        predicate: Token,
        subjects: list[Argument],
        arguments: list[Argument],
        governor: Clause | None,
        link: str,
        passive: bool,
        reflexive: bool,
    ) -> tuple[list[Argument], list[Argument]]:
        """Fill what a relative, participle, coordination or control leaves unsaid."""
        if link in {"relative", "participle"}:
            antecedent = predicate.head
            shared = self.conj(antecedent)[:1]
            if (
                link != "participle"
                and predicate.morph.get("VerbForm", []) == ["Inf"]
                and governor is not None
                and not subjects
                and not any(
                    "Fin" in c.morph.get("VerbForm", []) for c in predicate.children if c.dep_ in self.l.auxiliary
                )
            ):
                # "is in talks to buy", "el plan de comprar": who has the plan does it
                return [replace(a, role="subject", origin="control") for a in governor.subjects], arguments
            if link == "participle":
                if predicate.morph.get("VerbForm", []) != ["Part"]:
                    if not subjects:
                        subjects = [Argument("subject", t, origin="participle") for t in shared]
                else:
                    arguments = [Argument("directObject", t, origin="participle") for t in shared] + arguments
                return subjects, arguments
            swapped_s = [
                replace(a, head=antecedent, origin="relative", marker=())
                if a.head.lower_ in self.l.relative_pronouns
                else a
                for a in subjects
            ]
            swapped_a = [
                replace(a, head=antecedent, origin="relative") if a.head.lower_ in self.l.relative_pronouns else a
                for a in arguments
            ]
            finite = [t for t in (predicate, *predicate.children) if "Fin" in t.morph.get("VerbForm", [])]
            if self.l.drops and finite and not any(c.dep_ == "conj" for c in antecedent.children):
                wanted, given = finite[0].morph.get("Number", []), antecedent.morph.get("Number", [])
                if wanted and given and wanted != given:  # "un tema: por qué invierten": no agreement, so no subject
                    swapped_s = [a for a in swapped_s if a.origin != "relative"]
                    if not swapped_s and not passive and not reflexive:
                        swapped_s = [Argument("subject", finite[0], origin="dropped")]
                    return swapped_s, swapped_a
            late = [a for a in swapped_s if a.origin == "explicit" and a.head.i > predicate.i and a.head.pos_ == "NOUN"]
            back = [a for a in swapped_a if a.origin == "relative" and a.role == "directObject"]
            if self.l.drops and late and back and antecedent.pos_ == "PROPN" and not passive:
                # "la Liga, que organiza el torneo": a name does, a thing is done
                swapped_s = [replace(a, role="subject") for a in back]
                swapped_a = [a for a in swapped_a if a not in back] + [replace(a, role="directObject") for a in late]
            if swapped_s == subjects and swapped_a == arguments and not subjects:
                swapped_s = [Argument("subject", antecedent, origin="relative")]
            elif not subjects and self.l.drops and not passive and not reflexive:
                finite = [
                    t
                    for t in (predicate, *predicate.children)
                    if "Fin" in t.morph.get("VerbForm", []) and (t is predicate or t.dep_ in self.l.auxiliary)
                ]
                swapped_s = [Argument("subject", t, origin="dropped") for t in finite[:1]]
            return swapped_s, swapped_a
        if subjects or (passive and any(a.role == "directObject" for a in arguments)):
            return subjects, arguments
        if (governor is not None and link in {"conjunct", "infinitive"}) or (
            governor is not None
            and link == "adverbial"
            and predicate.morph.get("VerbForm", []) in (["Inf"], ["Ger"], ["Part"])
        ):
            origin: Origin = "shared" if link == "conjunct" else "control"
            number = predicate.morph.get("Number", [])
            same = not number or governor.verb.morph.get("Number", []) == number or not governor.finite
            source = list(governor.subjects)
            if link == "infinitive":
                controlled = [
                    a
                    for a in governor.arguments
                    if a.role == "directObject"
                    and a.origin != "clitic"
                    and governor.verb.lemma_.lower() in self.l.object_control
                ]
                source = controlled or source
            if governor.passive and not source:
                source = [a for a in governor.arguments if a.role == "directObject"]
            if same:
                borrowed = [
                    replace(a, role="subject", origin=a.origin if a.origin == "dropped" else origin) for a in source
                ]
                if passive:
                    return subjects, [replace(a, role="directObject") for a in borrowed] + arguments
                return borrowed, arguments
        return subjects, arguments

    def repair(
        self, predicate: Token, subjects: list[Argument], arguments: list[Argument], passive: bool
    ) -> tuple[list[Argument], list[Argument]]:
        """Spanish: with a clitic object, a noun after the verb that agrees with it is the subject."""
        finite = [
            t for t in (predicate, *predicate.children) if t.morph.get("Person", []) and t.pos_ in {"VERB", "AUX"}
        ]
        if self.l.drops and finite and finite[0].morph.get("Person", [])[0] in "12" and not passive:
            wrong = [a for a in subjects if a.origin == "explicit" and a.head.pos_ != "PRON" and a.head.i > predicate.i]
            if wrong:  # "podríamos entrenar Lumen": a verb in the first person has no noun for its subject
                subjects = [Argument("subject", finite[0], origin="dropped")]
                arguments = [replace(a, role="directObject") for a in wrong] + arguments
        direct = [a for a in subjects if a.origin == "explicit" and a.head.head.i == predicate.i]
        taken = any(a.role == "directObject" for a in arguments)
        if len(direct) > 1 and direct[-1].head.i > predicate.i and not taken and not passive:
            # no verb has two subjects: "La jefa dirige la empresa", the later one is the object
            arguments = [replace(direct[-1], role="directObject"), *arguments]
            subjects = [a for a in subjects if a is not direct[-1]]
        clitic = any(a.origin == "clitic" and a.role == "directObject" for a in arguments)
        dropped = not subjects or all(s.origin != "explicit" for s in subjects)
        fronted = [
            a
            for a in arguments
            if a.role in {"directObject", "indirectObject"}
            and a.marker
            and a.head.i < predicate.i
            and a.origin == "explicit"
        ]
        if clitic and fronted:  # clitic doubling: "A Pardo lo echó su club"
            arguments = [
                a for a in arguments if not (a.origin == "clitic" and a.role == "directObject") and a not in fronted
            ]
            arguments = [replace(fronted[0], role="directObject", preposition=""), *arguments]
            dropped = True
            late = [a for a in subjects if a.origin == "explicit"] or [
                a for a in arguments[1:] if a.role == "directObject" and a.head.i > predicate.i
            ]
            if late:
                return [replace(a, role="subject") for a in late], [a for a in arguments if a not in late]
            return subjects, arguments
        if clitic:
            arguments = [
                replace(a, role="indirectObject", preposition="a") if a.role == "directObject" and a.marker else a
                for a in arguments
            ]
        if self.l.drops and clitic and dropped and not passive:
            late = [
                a
                for a in arguments
                if a.role == "directObject" and a.origin == "explicit" and a.head.i > predicate.i and not a.marker
            ]
            if late:
                return [replace(a, role="subject") for a in late], [a for a in arguments if a not in late]
        return subjects, arguments
