"""Fill what a clause leaves unsaid: antecedents, shared subjects, control, dropped subjects."""

from dataclasses import replace

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.clauses.control import borrow, noun_infinitive
from kg.extract.clauses.draft import Draft, antecedent_of
from kg.extract.tree.agency import BODY, PERSON, Agency
from kg.extract.tree.noun_phrases import conjuncts, first_conjunct, is_preposition
from kg.extract.tree.syntax import INFINITIVE, NOUNS, form, is_set_off, relative_pronoun
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["share"]

ABOVE = frozenset({"pobj", "prep", "appos", "nmod", "conj"})  # by what a name hangs on whom a phrase is about


def share(draft: Draft, language: Language, agency: Agency) -> None:
    """Complete a draft's subjects and objects from its surroundings."""
    if draft.link == "participle":
        _participle(draft)
    elif draft.link == "relative":
        if INFINITIVE in map(form, (draft.predicate, *draft.group.auxiliaries)) and not draft.finite:
            noun_infinitive(draft, language, agency)
        else:
            _relative(draft, language, agency)
    elif draft.link == "conjunct" and _relates_again(draft, language):
        _relative(draft, language, agency)
    elif draft.governor is not None and _needs_subject(draft, language):
        borrow(draft, draft.governor, language, agency)
        if draft.link == "infinitive" and draft.governor.link == "relative":
            _relate_object(draft, draft.governor, language)
    if _may_drop(draft, language):
        finite = draft.group.finite_token or draft.group.verb
        draft.subjects = [Argument("subject", finite, origin="dropped")]


def _relates_again(draft: Draft, language: Language) -> bool:
    """ "que la compró y a la que vendió": each of two coordinated relative clauses has a pronoun."""
    given = draft.governor is not None and draft.governor.link == "relative"
    pronouns = language.bare_relatives
    return given and any(a.head.lower_ in pronouns for a in (*draft.subjects, *draft.arguments))


def _needs_subject(draft: Draft, language: Language) -> bool:
    """ "Ana dimitió y será relevada por Gil": a passive with an agent still wants whom it is done to; "hay" nobody."""
    if draft.predicate.lemma_.lower() in language.impersonal and draft.group.copula is None:
        return False
    return not (draft.objects() if draft.passive else draft.subjects)


def _participle(draft: Draft) -> None:
    """ "la planta construida por X", "a firm selling cars": the noun is what is built, or who sells."""
    noun = draft.group.top.head
    if draft.passive:
        patients = draft.objects()
        if patients and noun.pos_ in NOUNS and not _is_absolute(draft, patients):
            draft.arguments = [replace(a, role="attribute") if a in patients else a for a in draft.arguments]
            patients = []
        if not patients:
            draft.arguments.insert(0, Argument("directObject", noun, origin="participle"))
    elif not draft.subjects:
        draft.subjects = [Argument("subject", noun, origin="participle")]


def _is_absolute(draft: Draft, patients: list[Argument]) -> bool:
    """Tell ", vendido el local, …" from "un perro llamado Sultán" and ", nombrada jefa, …", said of the noun before."""
    verb = draft.predicate
    named = all(a.head.pos_ == "PROPN" or not any(c.pos_ == "DET" for c in a.head.children) for a in patients)
    return any(a.head.i < verb.i or a.marker for a in patients) or (is_set_off(verb) and not named)


def _relate_object(draft: Draft, governor: Clause, language: Language) -> None:
    """ "el informe que Ana se niega a firmar": the object of the infinitive is what the relative clause is about."""
    for i, argument in enumerate(draft.arguments):
        if argument.head.lower_ in language.relative_pronouns and argument.head.i < governor.verb.i:
            head = antecedent_of(governor.verb)
            if argument.role == "directObject" and head.i < argument.head.i:
                draft.arguments[i] = replace(argument, head=head, origin="relative")


def _relative(draft: Draft, language: Language, agency: Agency) -> None:
    _relate(draft, language, agency)
    members = _coordinated(draft, language)
    shared = [a for a in draft.subjects if a.origin == "relative"]
    if len(members) > 1 and shared:  # "A and B, who both worked": all of them
        draft.subjects = [replace(shared[0], head=m) for m in members]


def _coordinated(draft: Draft, language: Language) -> list[Token]:
    """Return all that a relative clause in the plural behind a coordination means."""
    first = first_conjunct(draft.group.top.head)
    finite = draft.group.finite_token
    plural = finite is not None and "Plur" in finite.morph.get("Number", [])
    both = any(t.lower_ in language.both for t in draft.group.children if t.i < draft.predicate.i)
    members = list(conjuncts(first))
    single = all("Plur" not in m.morph.get("Number", []) for m in members)
    return members if both or (plural and single) else []


def _relate(draft: Draft, language: Language, agency: Agency) -> None:
    antecedent = draft.antecedent
    pronoun = relative_pronoun(draft.predicate, language)
    if pronoun is not None and pronoun.lower_ in language.relative_places:
        antecedent = _scene(antecedent, pronoun, agency)
    elif pronoun is not None and pronoun.lower_ in language.person_relatives:
        antecedent = _somebody(antecedent, agency)
    elif pronoun is not None and not language.drops:
        antecedent = _agreeing(draft, antecedent, pronoun)
    pronouns = language.relative_pronouns
    given = bool(draft.subjects)

    def resolved(argument: Argument) -> Argument:
        if argument.head.lower_ not in pronouns:
            return argument
        preposition = argument.preposition or language.relative_places.get(argument.head.lower_, "")
        placed = argument.head.lower_ in language.relative_places and not argument.marker
        marked = (argument.head,) if placed else argument.marker if argument.role != "subject" else ()
        return replace(argument, head=antecedent, origin="relative", preposition=preposition, marker=marked)

    # "el Ateneo, donde intervino en un debate": the clause has what it is in, the relative only where
    own = {a.preposition for a in draft.arguments if a.head.lower_ not in pronouns}
    scenes = {p for p, preposition in language.relative_places.items() if preposition in own}

    draft.subjects = [resolved(a) for a in draft.subjects]
    scene = [a for a in draft.arguments if a.head.lower_ in scenes and not a.marker]
    draft.arguments = [resolved(a) for a in draft.arguments if a not in scene]
    if _disagrees(draft, antecedent, language):  # "un tema: por qué invierten": no agreement, so no subject
        draft.subjects = [a for a in draft.subjects if a.origin != "relative"]
        return
    taken = any(a.origin == "relative" for a in (*draft.subjects, *draft.arguments))
    if taken or scene or any(t.lower_ in language.possessive_relatives for t in draft.predicate.subtree):
        return
    if not given and not (draft.passive and draft.objects()):
        if draft.passive:
            draft.arguments.insert(0, Argument("directObject", antecedent, origin="relative"))
        else:
            draft.subjects = [Argument("subject", antecedent, origin="relative")]
    elif given and not draft.passive and relative_pronoun(draft.predicate, language) is None:
        _bare_relative(draft, antecedent, language)


def _scene(antecedent: Token, pronoun: Token, agency: Agency) -> Token:
    """ "el gobierno del país, donde mueren": where something is done is no body, but what the body is of."""
    inside = [c for c in antecedent.children if c.pos_ in {"NOUN", "PROPN"} and antecedent.i < c.i < pronoun.i]
    last = inside[-1] if inside else antecedent
    adjacent = all(t.is_punct for t in pronoun.doc[last.right_edge.i + 1 : pronoun.i]) or last.is_ancestor(pronoun)
    return last if adjacent and agency(antecedent) >= BODY > agency(last) else antecedent


def _agreeing(draft: Draft, antecedent: Token, pronoun: Token) -> Token:
    """ "Fans of Velmar, which is based in Leith": what is based there is singular, and stands nearest."""
    verb = draft.group.finite_token
    singular = verb is not None and "Sing" in verb.morph.get("Number", []) and pronoun.dep_.startswith("nsubj")
    if not singular or "Plur" not in antecedent.morph.get("Number", []) or antecedent.pos_ != "NOUN":
        return antecedent
    inside = [t for t in antecedent.subtree if antecedent.i < t.i < pronoun.i and t.dep_ == "pobj"]
    last = inside[-1] if inside else antecedent
    return last if "Plur" not in last.morph.get("Number", []) else antecedent


def _somebody(antecedent: Token, agency: Agency) -> Token:
    """ "Ann Weiss, a partner at Velmar in Leeds, who left": no town leaves, but she of whom it is told."""
    found = antecedent
    while agency(found) < PERSON and found.head.i < found.i and found.dep_ in ABOVE:
        found = found.head
    return found if agency(found) >= PERSON else antecedent


def _bare_relative(draft: Draft, antecedent: Token, language: Language) -> None:
    """ "the cars Ann sells", "the firm Ann works for": the antecedent is the object."""
    stranded = [c for c in draft.predicate.children if is_preposition(c) and not list(c.children)]
    if stranded and stranded[-1].i > draft.predicate.i:
        marker = (stranded[-1],)
        draft.arguments.append(Argument("oblique", antecedent, marker[0].lower_, marker, "relative"))
    elif not draft.objects() and draft.group.copula is None:
        draft.arguments.insert(0, Argument("directObject", antecedent, origin="relative"))


def _disagrees(draft: Draft, antecedent: Token, language: Language) -> bool:
    """Tell a relative subject that cannot be one by its number."""
    finite = draft.group.finite_token
    coordinated = antecedent.dep_ in language.conjunct or any(c.dep_ in language.conjunct for c in antecedent.children)
    if not language.drops or finite is None or coordinated:
        return False
    wanted, given = finite.morph.get("Number", []), antecedent.morph.get("Number", [])
    return bool(wanted and given and wanted != given)


def _has_clause_for_subject(draft: Draft, language: Language) -> bool:
    """ "parece que crece", "ocurrió que no pagaron": the clause is the subject of a verb that takes no object."""
    if draft.group.copula is not None or draft.predicate.lemma_.lower() not in language.intransitive:
        return False
    below = [c for c in draft.group.children if c.dep_ in language.clausal and c.i > draft.predicate.i]
    marks = [m for c in below for m in c.children if m.dep_ in language.mark]
    return any(m.lower_ in language.complementizers for m in marks) and all(m.pos_ != "ADP" for m in marks)


def _may_drop(draft: Draft, language: Language) -> bool:
    """Tell whether a finite verb without a subject has one that is merely not said."""
    if not language.drops or not draft.finite or draft.subjects or draft.passive:
        return False
    if draft.predicate.lemma_.lower() in language.impersonal or _has_clause_for_subject(draft, language):
        return False
    if draft.reflexive is not None:  # "se rumorea que", "se vive bien" have none; "se negó a firmar" does
        complement = any(c.dep_ in language.clausal for c in draft.group.children)
        infinitive = any(form(c) == INFINITIVE for c in draft.group.children)
        return not complement and (infinitive or draft.predicate.lemma_.lower() in language.pronominal)
    return True
