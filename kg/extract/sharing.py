"""Fill what a clause leaves unsaid: antecedents, shared subjects, control, dropped subjects."""

from dataclasses import dataclass, replace

from kg.extract.clause import Argument, Clause, Origin
from kg.extract.noun_phrases import conjuncts, first_conjunct, is_preposition
from kg.extract.syntax import FINITE, GERUND, INFINITIVE, PARTICIPLE, VERBAL, VerbGroup, form, relative_pronoun
from kg.extract.tokens import Token
from kg.lang import Language, load_language

__all__ = ["Draft", "share"]


@dataclass
class Draft:
    """A clause under construction."""

    group: VerbGroup
    subjects: list[Argument]
    arguments: list[Argument]
    passive: bool
    reflexive: Token | None
    finite: bool
    governor: Clause | None
    link: str
    mark: str

    @property
    def predicate(self) -> Token:
        """The token that carries the arguments."""
        return self.group.predicate

    @property
    def antecedent(self) -> Token:
        """The noun that a relative clause is about."""
        return antecedent_of(self.group.top)

    def objects(self) -> list[Argument]:
        """Return the direct objects."""
        return [a for a in self.arguments if a.role == "directObject"]


def antecedent_of(verb: Token) -> Token:
    """Return the noun a relative clause is about, from the verb by which it hangs in the sentence."""
    language = load_language(verb.lang_)
    while verb.dep_ in language.conjunct and verb.head.pos_ in VERBAL:  # "que compró y al que vendió"
        verb = verb.head
    noun = verb.head
    opening = verb.left_edge
    bare = noun.pos_ == "PROPN" and not any(c.dep_ == "det" for c in noun.children)
    # Without a comma a relative clause tells which one, and a name needs no telling: "el retrato de Ana que pintó Gil".
    while language.drops and bare and noun.dep_ in language.nominal and opening.nbor(-1).text != ",":
        if opening.i == 0 or noun.head.pos_ not in {"NOUN", "PROPN"}:
            break
        noun = noun.head
        bare = noun.pos_ == "PROPN" and not any(c.dep_ == "det" for c in noun.children)
    return noun


def share(draft: Draft, language: Language) -> None:
    """Complete a draft's subjects and objects from its surroundings."""
    if draft.link == "participle":
        _participle(draft)
    elif draft.link == "relative":
        if INFINITIVE in map(form, (draft.predicate, *draft.group.auxiliaries)) and not draft.finite:
            _noun_infinitive(draft, language)
        else:
            _relative(draft, language)
    elif draft.link == "conjunct" and _relates_again(draft, language):
        _relative(draft, language)
    elif draft.governor is not None and _needs_subject(draft):
        _borrow(draft, draft.governor, language)
    if _may_drop(draft, language):
        finite = draft.group.finite_token or draft.group.verb
        draft.subjects = [Argument("subject", finite, origin="dropped")]


def _relates_again(draft: Draft, language: Language) -> bool:
    """ "que la compró y a la que vendió": each of two coordinated relative clauses has a pronoun."""
    given = draft.governor is not None and draft.governor.link == "relative"
    pronouns = language.bare_relatives
    return given and any(a.head.lower_ in pronouns for a in (*draft.subjects, *draft.arguments))


def _needs_subject(draft: Draft) -> bool:
    return not draft.subjects and not (draft.passive and draft.objects())


def _participle(draft: Draft) -> None:
    """ "la planta construida por X", "a firm selling cars": the noun is what is built, or who sells."""
    noun = draft.group.top.head
    if draft.passive:
        if not draft.objects():
            draft.arguments.insert(0, Argument("directObject", noun, origin="participle"))
    elif not draft.subjects:
        draft.subjects = [Argument("subject", noun, origin="participle")]


def _noun_infinitive(draft: Draft, language: Language) -> None:
    """ "is in talks to buy", "el plan de comprar": who has the plan does it; whom one accuses did it."""
    governor, noun = draft.governor, draft.group.top.head
    if governor is None or any(a.head.i == noun.i for a in governor.subjects):
        return  # "el plan de comprar Velmar fracasó": nobody is named
    if noun.lemma_.lower() in language.means and governor.verb.lemma_.lower() not in language.having:
        return  # "la forma de cargar los datos": anybody's; "tiene motivos para vender": who has them
    if language.drops and governor.copula is not None and governor.predicate.i == noun.i and noun.pos_ != "ADJ":
        return  # "la cláusula es el compromiso de agotar el plazo": the clause does not
    if draft.passive:  # "is in talks to be bought by Velmar"
        if not draft.objects():
            draft.arguments[:0] = [replace(a, role="directObject", origin="control") for a in governor.subjects]
        return
    if draft.subjects:
        return
    controlled = [a for a in governor.arguments if a.head.i == noun.i]
    if controlled and governor.verb.lemma_.lower() in language.object_control:
        draft.subjects = [replace(a, role="subject", origin="control") for a in controlled]
    else:
        draft.subjects = [replace(a, role="subject", origin="control") for a in governor.subjects]


def _relative(draft: Draft, language: Language) -> None:
    _relate(draft, language)
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


def _relate(draft: Draft, language: Language) -> None:
    antecedent = draft.antecedent
    pronouns = language.relative_pronouns
    given = bool(draft.subjects)

    def resolved(argument: Argument) -> Argument:
        if argument.head.lower_ not in pronouns:
            return argument
        preposition = argument.preposition or language.relative_places.get(argument.head.lower_, "")
        placed = argument.head.lower_ in language.relative_places and not argument.marker
        marked = (argument.head,) if placed else argument.marker if argument.role != "subject" else ()
        return replace(argument, head=antecedent, origin="relative", preposition=preposition, marker=marked)

    draft.subjects = [resolved(a) for a in draft.subjects]
    draft.arguments = [resolved(a) for a in draft.arguments]
    if _disagrees(draft, antecedent, language):  # "un tema: por qué invierten": no agreement, so no subject
        draft.subjects = [a for a in draft.subjects if a.origin != "relative"]
        return
    taken = any(a.origin == "relative" for a in (*draft.subjects, *draft.arguments))
    if taken or any(t.lower_ in language.possessive_relatives for t in draft.predicate.subtree):
        return
    if not given and not (draft.passive and draft.objects()):
        if draft.passive:
            draft.arguments.insert(0, Argument("directObject", antecedent, origin="relative"))
        else:
            draft.subjects = [Argument("subject", antecedent, origin="relative")]
    elif given and not draft.passive and relative_pronoun(draft.predicate, language) is None:
        _bare_relative(draft, antecedent, language)


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


def _borrow(draft: Draft, governor: Clause, language: Language) -> None:
    """Take the subject from the governing clause: coordination and control."""
    reduced = (
        draft.link == "adverbial" and form(draft.predicate) in {INFINITIVE, GERUND, PARTICIPLE} and not draft.finite
    )
    asked = draft.link == "clause" and language.drops and _is_asked(draft, governor, language)
    if draft.link not in {"conjunct", "infinitive"} and not reduced and not asked:
        return
    if language.drops and governor.predicate.lemma_.lower() in language.be_passive and draft.link == "infinitive":
        return  # "lo que se debe hacer es cerrar el puerto": nobody is named who does
    source = _topic(draft, governor) or list(governor.subjects)
    if governor.passive:
        source = [a for a in governor.arguments if a.role == "directObject"] or source
    lemma = governor.verb.lemma_.lower()
    blamed = draft.mark in language.blame_marks and lemma in language.blaming
    if draft.link == "infinitive" or asked or (reduced and (draft.mark in language.control_marks or blamed)):
        roles = {"directObject"} if governor.passive else {"directObject", "indirectObject"}
        controlled = [a for a in governor.arguments if a.role in roles and not governor.passive]
        if (
            (blamed or lemma in language.object_control)
            and controlled
            and draft.mark not in language.circumstance_prepositions
        ):
            source = controlled
    if draft.finite and draft.link == "conjunct" and _differs(draft, governor):
        return
    source = [a for a in source if a.head.i != draft.predicate.i]  # "pagar es necesario": nobody is named who pays
    origin: Origin = "shared" if draft.link == "conjunct" else "control"
    borrowed = [replace(a, origin=a.origin if a.origin == "dropped" else origin, marker=()) for a in source]
    if draft.passive:
        draft.arguments[:0] = [replace(a, role="directObject", preposition="") for a in borrowed]
    else:
        draft.subjects = [replace(a, role="subject", preposition="") for a in borrowed]


def _is_asked(draft: Draft, governor: Clause, language: Language) -> bool:
    """ "pidió a Velmar que abra la planta": who is asked is to do it."""
    subjunctive = any("Sub" in t.morph.get("Mood", []) for t in (draft.group.verb, *draft.group.auxiliaries))
    if not subjunctive or governor.verb.lemma_.lower() not in language.object_control:
        return False
    roles = {"indirectObject", "directObject"}
    asked = [a for a in governor.arguments if a.role in roles and (a.marker or a.origin == "clitic")]
    number = next(iter((draft.group.finite_token or draft.group.verb).morph.get("Number", [])), "")
    return bool(asked) and (len(asked) > 1 or asked[0].head.morph.get("Number", [number]) == [number])


def _topic(draft: Draft, governor: Clause) -> list[Argument]:
    """ "La construyó Gil y hoy pertenece a Velmar": what is spoken of goes on, not who is named behind the verb."""
    at = governor.verb.i
    late = governor.subjects and all(a.origin == "explicit" and a.head.i > at for a in governor.subjects)
    if not late or not draft.finite or draft.link != "conjunct" or governor.passive:
        return []
    return [a for a in governor.arguments if a.role == "directObject" and a.head.i < at and a.origin != "relative"]


def _differs(draft: Draft, governor: Clause) -> bool:
    """Tell verbs that cannot share a subject by person and number."""
    mine = draft.group.finite_token
    theirs = next((t for t in (governor.verb, *governor.auxiliaries) if form(t) == FINITE), None)
    if mine is None or theirs is None:
        return False
    for feature in ("Number", "Person"):
        a, b = mine.morph.get(feature, []), theirs.morph.get(feature, [])
        if a and b and a != b:
            return True
    return False


def _may_drop(draft: Draft, language: Language) -> bool:
    """Tell whether a finite verb without a subject has one that is merely not said."""
    if not language.drops or not draft.finite or draft.subjects or draft.passive:
        return False
    if draft.predicate.lemma_.lower() in language.impersonal:
        return False
    if draft.reflexive is not None:  # "se rumorea que", "se vive bien" have none; "se negó a firmar" does
        complement = any(c.dep_ in language.clausal for c in draft.group.children)
        infinitive = any(form(c) == INFINITIVE for c in draft.group.children)
        return not complement and (infinitive or draft.predicate.lemma_.lower() in language.pronominal)
    return True
