"""Tell who does what an infinitive, a gerund or a coordinated verb tells: control and shared subjects.

Where the doer cannot be told from the form of the sentence, nobody is named: the one who acts in a passive goes unsaid
("se invierten 250 euros para ganar más"), and a reason may be either side's ("lo criticó por hablar").
"""

from dataclasses import replace

from kg.extract.clauses.clause import Argument, Clause, Origin
from kg.extract.clauses.draft import Draft
from kg.extract.clauses.plans import is_elsewhere, planners
from kg.extract.tree.agency import Agency
from kg.extract.tree.agreement import case_of
from kg.extract.tree.syntax import GERUND, INFINITIVE, PARTICIPLE, first_finite, form, is_reflexive, modified_noun
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["borrow", "is_inside_subject", "noun_infinitive"]

MARKS = frozenset('“”«»"')
UNSAID = frozenset({"dropped", "clitic"})  # what keeps its origin: its mention is no noun


def noun_infinitive(draft: Draft, language: Language, agency: Agency) -> None:
    """ "is in talks to buy", "el plan de comprar": who has the plan does it; whom one accuses did it."""
    governor, noun = draft.governor, draft.group.top.head
    own = planners(noun, draft.predicate, language, agency) if not draft.passive and not draft.subjects else []
    if own:
        draft.subjects = own
        return
    if noun.lemma_.lower() in language.acting_nouns and not draft.passive and not draft.subjects:
        draft.subjects = [Argument("subject", noun, origin="control")]  # "drew up a law to ban X": the law does
        return
    if governor is None or is_inside_subject(draft.group.top, governor):
        return  # "el plan de comprar Velmar fracasó", "the review of plans to cut costs says": nobody is named
    if is_elsewhere(noun, governor, language):
        return  # "frustró el plan de vender"
    if noun.lemma_.lower() in language.means and governor.verb.lemma_.lower() not in language.having:
        return  # "la forma de cargar los datos": anybody's; "tiene motivos para vender": who has them
    attribute = governor.copula is not None and governor.predicate.i == noun.i and noun.pos_ != "ADJ"
    if language.drops and attribute and draft.mark not in language.rank_marks and case_of(noun, language) is None:
        return  # "la cláusula es el compromiso de agotar el plazo": the clause does not
    if draft.passive:  # "is in talks to be bought by Velmar"
        if not draft.objects():
            draft.arguments[:0] = [replace(a, role="directObject", origin="control") for a in governor.subjects]
        return
    if draft.subjects or draft.mark in language.blame_marks or _sets_the_scene(draft, governor, language):
        return  # "obtuvo una condena para Luis Pardo por robar": the noun's reason, not the subject's act
    controlled = [a for a in governor.arguments if a.head.i == noun.i]
    if _granted(draft, governor, language):
        return
    if controlled and governor.verb.lemma_.lower() in language.object_control:
        if language.drops and not controlled[0].marker and agency(noun) <= 0:
            return  # "impulsar la capacidad de crear empleo": anybody's
        draft.subjects = [replace(a, role="subject", origin="control") for a in controlled]
    else:
        draft.subjects = [replace(a, role="subject", origin="control") for a in governor.subjects]


def _granted(draft: Draft, governor: Clause, language: Language) -> bool:
    """ "Velmar dio permiso a Orbe para vender": whoever is given leave or an order is to act; tell whether so."""
    given = {a.head.lemma_.lower() for a in governor.of("directObject")}
    if not given & language.granted or governor.verb.lemma_.lower() not in language.giving or draft.passive:
        return False
    marked = [a for a in governor.of("oblique") if a.preposition == language.object_preposition]
    receivers = [*governor.of("indirectObject"), *marked, *(a for a in governor.of("directObject") if a.marker)]
    named = [a for a in receivers if a.origin != "clitic" and a.head.i < draft.predicate.i] or receivers
    draft.subjects = [
        replace(a, role="subject", origin=a.origin if a.origin in UNSAID else "control", preposition="", marker=())
        for a in named
    ]
    return bool(named)


def _sets_the_scene(draft: Draft, governor: Clause, language: Language) -> bool:
    """ "Ante la negativa a salir, los agentes …": somebody else's; but "Con el objetivo de crecer, Velmar …"."""
    noun = draft.group.top.head
    before = [a for a in governor.of("oblique") if a.head.i == noun.i and noun.i < governor.verb.i]
    return bool(before) and before[0].preposition not in language.own_aims


def borrow(draft: Draft, governor: Clause, language: Language, agency: Agency) -> None:
    """Take the subject from the governing clause: coordination and control."""
    reduced = (
        draft.link == "adverbial" and form(draft.predicate) in {INFINITIVE, GERUND, PARTICIPLE} and not draft.finite
    )
    asked = draft.link == "clause" and language.drops and _is_asked(draft, governor, language)
    if draft.link not in {"conjunct", "infinitive"} and not reduced and not asked:
        return
    described = modified_noun(draft.group.top)
    if described is not None and not draft.passive:
        draft.subjects = [Argument("subject", described, origin="control")]
        return  # "presentó medidas destinadas a reducir X": they do, and not who acts above
    if draft.link == "infinitive" and is_inside_subject(draft.group.top, governor):
        return  # "the date for cutting the steel was set"
    if draft.link == "infinitive" and draft.predicate.i < governor.predicate.i and _is_apart(draft, governor):
        return  # "«Fumar mata», dijo Ana Ruiz": whoever does it
    if language.drops and governor.predicate.lemma_.lower() in language.be_passive and draft.link == "infinitive":
        return  # "lo que se debe hacer es cerrar el puerto": nobody is named who does
    if not draft.finite and draft.link in {"adverbial", "infinitive"} and _granted(draft, governor, language):
        return
    dangling = draft.link in {"adverbial", "infinitive"} and _is_dangling(draft, governor, language, agency)
    if dangling and not governor.subjects:
        return
    if draft.link == "infinitive" and _is_expletive(governor, language):
        return  # "it is hard to sell Trama": for anybody
    source = _topic(draft, governor) or list(governor.subjects)
    lemma = governor.verb.lemma_.lower()
    using = governor.passive and lemma in language.using and form(draft.predicate) == INFINITIVE
    if governor.passive and not dangling and not (using and source):
        source = [a for a in governor.arguments if a.role == "directObject"] or source
    because = draft.mark in language.blame_marks
    blamed = because and lemma in language.blaming
    roles = {"directObject"} if governor.passive else {"directObject", "indirectObject"}
    controlled = [a for a in governor.arguments if a.role in roles and not governor.passive]
    if language.drops:  # "pidió un crédito para crecer" asks nobody to grow
        controlled = [a for a in controlled if a.marker or a.origin == "clitic" or agency(a.head) > 0]
    if not controlled and _is_entailed(draft, governor, language, agency):
        return
    penalties = {a.head.lemma_.lower() for a in governor.of("directObject")} & language.blame_nouns
    if because and not blamed and (penalties or any(a.marker or a.origin == "clitic" for a in controlled)):
        return  # "los llamó enemigos por hablar", "logró una condena por robo": theirs as well as the subject's
    if not controlled and lemma in language.advising and draft.link in {"infinitive", "clause"}:
        return  # "recomendó usar mascarilla": to anybody
    if draft.link == "infinitive" or asked or (reduced and (draft.mark in language.control_marks or blamed)):
        taken = blamed or lemma in language.object_control
        behind = draft.predicate.i > governor.predicate.i
        if taken and controlled and behind and draft.mark not in language.circumstance_prepositions:
            source = controlled
    aimed = draft.mark in language.aim_marks or not draft.mark
    if reduced and aimed and form(draft.predicate) == INFINITIVE and lemma in language.purpose_control and controlled:
        source = controlled  # "contrató a Ana Ruiz para diseñar el puente", "hired her to design it"
    asked_of = [a for a in governor.of("oblique") if f"{lemma} {a.preposition}" in language.oblique_control]
    if asked_of and (draft.link == "infinitive" or (reduced and aimed and form(draft.predicate) == INFINITIVE)):
        source = asked_of  # "called on Velmar to sell Trama": Velmar is to sell
    if draft.finite and draft.link == "conjunct" and (_differs(draft, governor) or _is_quoted_apart(draft, governor)):
        return
    source = [a for a in source if a.head.i != draft.predicate.i]  # "pagar es necesario": nobody is named who pays
    origin: Origin = "shared" if draft.link == "conjunct" else "control"
    borrowed = [replace(a, origin=a.origin if a.origin in UNSAID else origin, marker=()) for a in source]
    if draft.passive:
        draft.arguments[:0] = [replace(a, role="directObject", preposition="") for a in borrowed]
    else:
        draft.subjects = [replace(a, role="subject", preposition="") for a in borrowed]


def is_inside_subject(predicate: Token, governor: Clause) -> bool:
    """Tell what stands within the noun phrase that is the governing clause's subject."""
    heads = {a.head.i for a in governor.told_of if a.origin == "explicit" and a.head.i < governor.verb.i}
    above = predicate
    while above.head.i != above.i and above.i != governor.predicate.i:
        above = above.head
        if above.i in heads:
            return True
    return False


def _is_entailed(draft: Draft, governor: Clause, language: Language, agency: Agency) -> bool:
    """ "el acuerdo implica vender Trama", "the plan is to sell it": what it comes to is somebody's to do."""
    if draft.finite or draft.link == "conjunct":
        return False
    inside = draft.link == "infinitive" or form(draft.predicate) == INFINITIVE  # not "incluyó tres, incluyendo Lugo"
    behind = inside and draft.predicate.i > governor.predicate.i and draft.mark not in language.aim_marks
    things = all(a.head.pos_ == "NOUN" and agency(a.head) <= 0 for a in governor.subjects)
    return behind and things and bool(governor.subjects) and governor.verb.lemma_.lower() in language.entailing


def _is_apart(draft: Draft, governor: Clause) -> bool:
    """Tell an infinitive that a quotation mark or a comma parts from the verb behind it."""
    between = draft.predicate.doc[draft.predicate.i : governor.predicate.i]
    return any(t.is_punct for t in between)


def _is_dangling(draft: Draft, governor: Clause, language: Language, agency: Agency) -> bool:
    """ "El virus fue eliminado usando lejía", "se vendió sin pedir permiso": who does both goes unsaid."""
    if not governor.passive or draft.passive:
        return False
    reflexive = any(is_reflexive(c, language) for c in draft.predicate.children)
    own = reflexive or draft.predicate.lower_.endswith("se")  # "fue elegida, convirtiéndose en la primera"
    manner = form(draft.predicate) == GERUND and draft.mark in {"", *language.manner_marks} and not own
    if not manner and draft.mark not in language.aim_marks:
        return False
    infinitive = form(draft.predicate) == INFINITIVE
    if infinitive and draft.predicate.dep_ in language.open_complements and not language.drops:
        return False  # "is expected to buy"
    if any(is_reflexive(c, language) for c in governor.verb.children):
        return True  # "el virus se elimina usando lejía"
    patients = governor.of("directObject")
    if governor.verb.lemma_.lower() in language.instrumental and not manner:
        return False  # "fue diseñado para reducir el ruido"
    return all(agency(a.head) <= 0 and a.head.pos_ != "PRON" and a.origin not in UNSAID for a in patients)


def _is_expletive(governor: Clause, language: Language) -> bool:
    """Tell the "it" that only holds the place of what is easy or wrong from the firm that is ready to act."""
    holds = any(a.head.lower_ in language.expletives for a in governor.subjects)
    return holds and any(a.head.lemma_.lower() in language.judging_adjectives for a in governor.of("attribute"))


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


def _is_quoted_apart(draft: Draft, governor: Clause) -> bool:
    """«…, dijo Ana Ruiz, "pero venderá Trama"»: what somebody says does not go on from who says it."""
    low, high = sorted((draft.predicate.i, governor.predicate.i))
    return sum(t.text in MARKS for t in draft.predicate.doc[low:high]) % 2 == 1


def _differs(draft: Draft, governor: Clause) -> bool:
    """Tell verbs that cannot share a subject by person and number."""
    mine = draft.group.finite_token
    theirs = first_finite((governor.verb, *governor.auxiliaries))
    if mine is None or theirs is None:
        return False
    for feature in ("Number", "Person"):
        a, b = mine.morph.get(feature, []), theirs.morph.get(feature, [])
        if a and b and a != b:
            return True
    return False
