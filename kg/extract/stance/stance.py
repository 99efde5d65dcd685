"""Decide polarity and modality of a clause over their true scope.

Modality follows the less certain of all that apply (RELATIONS.md); what a governing verb does to its complement
(implicatives, plans, denials: Karttunen 1971) is read from the lexicon's stance cues.
"""

from kg.extract.analysis import Analysis, once
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.draft import antecedent_of
from kg.extract.stance.contents import (
    FUTURE,
    HYPOTHETICAL,
    WEAKENING,
    content_noun,
    is_infinitive,
    is_told_to,
    told_by_noun,
)
from kg.extract.stance.incises import SPEECH
from kg.extract.stance.modality import NEGATING, Stance, is_condition, is_subjunctive, own_stance
from kg.extract.stance.shared import weaken_by_shared
from kg.extract.tree.syntax import GERUND, form, modified_noun
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Modality, Polarity

__all__ = ["clause_stance", "noun_stance"]

QUOTES = frozenset('“”«»"')
MEANT = FUTURE | HYPOTHETICAL | NEGATING  # what such verbs say of their complement is certain enough
TELLING = frozenset({"saying", "thinking"})
MAKING = frozenset({"develops", "authorOf"})  # what is yet to be made is not there
OUTCOMES = frozenset({"wins", "defeats"})  # "fought back to win": what is told, not what is meant


@once
def clause_stance(analysis: Analysis, clause: Clause) -> Stance:
    """Return polarity and modality of a clause, its governors included."""
    stance = own_stance(analysis, clause)
    if clause.governor is None and (noun := content_noun(analysis, clause)) is not None:
        return told_by_noun(analysis, stance, noun, clause)  # "El interés de Velmar por comprar X"
    said: Stance | None = None  # the stance of what somebody says, whatever is said of the saying
    seen = {clause.predicate.i}
    child = clause
    while child.governor is not None and child.governor.predicate.i not in seen:
        governor = child.governor
        seen.add(governor.predicate.i)
        if child.link == "clause" and is_condition(analysis, child):
            break  # "no está claro si vendió", "declined to say whether it sold": only asked
        if _goes_to_do(analysis, child, governor) or _is_allowed(analysis, child, governor):
            stance = stance.weaker(Modality.FUTURE).weaker(own_stance(analysis, governor).modality)
            break
        complement = child.link in {"clause", "infinitive"}
        if is_infinitive(child) and not complement and "accuses" in analysis.stances(governor.verb):
            break  # "la acusó de ocultar un informe": the accuser says that it was done
        noun = content_noun(analysis, child)
        if _is_done_at_once(analysis, child, governor):
            stance = stance.weaker(own_stance(analysis, governor).modality)
        elif child.link == "infinitive" and modified_noun(child.verb) is not None:
            stance = stance.weaker(Modality.FUTURE)  # "medidas destinadas a reducir X", "capaz de vender X"
            break
        elif noun is not None:
            before = stance
            stance = told_by_noun(analysis, stance, noun, child)
            said = before if said is None and child.link == "clause" else said
        elif complement and not _is_suspected(analysis, child, governor):
            before = stance
            stance = _governed(analysis, stance, governor, child)
            if said is not None and stance.polarity is not before.polarity:
                stance = Stance(said.polarity, before.modality).weaker(Modality.HYPOTHETICAL)
            if said is None and analysis.stances(governor.verb) & SPEECH:
                said = before
        elif child.link != "relative" and _is_suspected(analysis, child, governor):
            stance = stance.weaker(Modality.POSSIBLE)
            break
        elif child.link == "adverbial" and _is_purpose(analysis, child, governor):
            stance = stance.weaker(Modality.FUTURE).weaker(own_stance(analysis, governor).modality)
            break
        elif child.link == "adverbial" and _is_awaited(analysis, child, governor):
            stance = stance.weaker(Modality.FUTURE)
            break
        elif child.link == "relative" and is_infinitive(child):  # "the first woman to lead Velmar"
            stance = stance.weaker(own_stance(analysis, governor).modality)
        elif child.link == "adverbial" and is_infinitive(child) and _leads_to(analysis, child, governor):
            stance = _governed(analysis, stance, governor, child)
        elif child.link in {"relative", "participle"} and _is_any(analysis, child, governor):
            outer = own_stance(analysis, governor)
            denied = outer.polarity is Polarity.NEGATED
            stance = stance.weaker(Modality.POSSIBLE if denied else outer.modality)
            break
        elif child.link in {"relative", "participle", "adverbial", "conjunct", ""}:
            beside = child.link in {"conjunct", "adverbial"} or form(child.verb) == GERUND
            if beside and not child.finite and _goes_along(analysis, child):
                stance = stance.weaker(own_stance(analysis, governor).modality)
            if child.link != "conjunct":
                break
            stance = weaken_by_shared(analysis, stance, child, governor)
        child = governor
    return stance


def _goes_along(analysis: Analysis, clause: Clause) -> bool:
    """ "se reunirá para firmar", "jugará antes de viajar": no surer than what it is said to go with."""
    words = analysis.words
    before = {t.lower_ for t in analysis.doc[max(clause.verb.i - 2, clause.verb.sent.start) : clause.verb.i]}
    return not clause.mark or bool(({clause.mark} | before) & (words.purpose | words.awaiting))


def _is_any(analysis: Analysis, clause: Clause, governor: Clause) -> bool:
    """ "no hay un parque construido por Gil": what is said of any such thing is as sure as that there is one."""
    noun = antecedent_of(clause.predicate)
    if noun.pos_ != "NOUN" or noun.i in analysis.name_at:
        return False
    if clause.link == "participle" and _is_there(analysis, governor):
        return False
    first = clause.predicate.left_edge.i
    if "," in {analysis.doc[first].text, analysis.doc[first - 1].text}:
        return False
    core = {a.head.i for a in (*governor.subjects, *governor.of("directObject"))}  # not "según un estudio hecho en …"
    return noun.i in core and any(c.lower_ in analysis.words.indefinite for c in noun.children if c.i < noun.i)


def _is_there(analysis: Analysis, governor: Clause) -> bool:
    """ "presentará un informe redactado por Gil": what one is yet to do something with was made before."""
    own = own_stance(analysis, governor)
    sure = own.polarity is Polarity.AFFIRMED and own.modality is Modality.FUTURE
    return sure and not analysis.stances(governor.verb) & (MEANT | MAKING)


def _goes_to_do(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "acudieron a obtener pruebas": why they went, whether or not they got them."""
    if child.link not in {"infinitive", "adverbial"} or not is_infinitive(child) or child.mark != "a":
        return False
    return analysis.lemma(governor.verb) in analysis.words.motion and not child.finite


def _is_allowed(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "le dio la orden de vender": what somebody may or must do is not done by that."""
    language = load_language(analysis.article.lang)
    given = {a.head.lemma_.lower() for a in governor.of("directObject")}
    below = child.link in {"adverbial", "infinitive", "relative"} and is_infinitive(child)
    return below and bool(given & language.granted) and governor.verb.lemma_.lower() in language.giving


def noun_stance(analysis: Analysis, noun: Token) -> Stance:
    """Return how an act told by a noun stands to the facts: "the planned purchase", "la fallida compra … fracasó"."""
    cues: frozenset[str] = frozenset()
    for child in noun.children:
        if child.dep_ in {"amod", "compound", "acl"}:
            cues |= analysis.stances(child, "adjective")
    clause = analysis.clause_at.get(noun.head.i)
    weakening = WEAKENING[:2]
    if clause is not None and any(a.head.i == noun.i for a in clause.subjects):
        cues |= analysis.stances(clause.verb) & {"failing"}
    elif clause is not None and any(a.head.i == noun.i for a in clause.of("directObject")):
        # "ruled out the takeover", "proposes the purchase": as what the verb says of a clause
        cues |= analysis.stances(clause.verb)
        weakening = WEAKENING
        if cues & NEGATING and clause.negations:
            return Stance().flipped().weaker(Modality.POSSIBLE)  # "did not rule out": flips back what "not" did
    stance = Stance().flipped(bool(cues & NEGATING))
    for classes, modality in weakening:
        if cues & classes:
            stance = stance.weaker(modality)
    return stance


def _attribute_cues(analysis: Analysis, clause: Clause) -> frozenset[str]:
    """ "is likely to", "estuvo a punto de", "se mostró dispuesto a": what an attribute says of its complement."""
    words = [a.head for a in clause.of("attribute")] if clause.copula is None else []
    found: set[str] = set()
    own = clause.copula is not None or clause.passive
    for word in (*words, *([clause.predicate] if own else [])):
        found |= analysis.stances(word, "adjective") | analysis.stances(word, "expression")
    return frozenset(found)


def _is_due(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "Velmar is to sell X"."""
    be = governor.copula or governor.verb
    return is_infinitive(child) and not child.mark and be.lemma_ in load_language(analysis.article.lang).be


def _leads_to(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "estuvo a punto de vender X", "ofreció 3 millones por comprar X"."""
    language, cues = load_language(analysis.article.lang), analysis.stances(governor.verb)
    paid = child.mark in language.blame_marks and not governor.passive
    left = child.mark in language.control_marks and cues & NEGATING  # "abstenerse de vender X"
    return bool(_attribute_cues(analysis, governor) or left or (paid and cues & FUTURE))


def _is_suspected(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "fue detenido por vender X", "was arrested for selling X": it may have been."""
    verb = analysis.infinitive(governor.predicate) if governor.predicate.pos_ == "ADJ" else None
    held = (verb or analysis.lemma(governor.predicate)) in analysis.words.suspecting
    return held and not child.finite and child.mark in analysis.words.suspected_of


def _is_awaited(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "Once it buys X, it will close the plant": the present of what is yet to be."""
    yet = own_stance(analysis, governor).modality in {Modality.FUTURE, Modality.HYPOTHETICAL}
    finite = [t for t in (*child.auxiliaries, child.verb) if "Pres" in t.morph.get("Tense", [])]
    return yet and bool(finite) and child.mark in analysis.words.awaited


def _is_purpose(analysis: Analysis, clause: Clause, governor: Clause) -> bool:
    """Tell what is meant to be done ("trabaja para reducir X") from what is done ("aprovechó para presentar X")."""
    words = analysis.words
    before = [t for t in (*clause.auxiliaries, *clause.verb.children) if t.i < clause.verb.i]
    marks = {clause.mark, *(t.lower_ for t in before)}
    aimed = any(c.lower_ in words.purpose_nouns for t in before for c in t.children)
    if aimed and (is_infinitive(clause) or is_subjunctive(clause)):
        return True  # "a fin de reducir", "con el fin de que reduzca"
    reached = analysis.lemma(governor.verb) in words.purpose_achieved or analysis.stances(clause.verb) & OUTCOMES
    meant = bool(marks & words.purpose) and not reached
    if meant and is_subjunctive(clause):
        return True  # "para que el juez la archive"
    return meant and is_infinitive(clause)


def _governed(analysis: Analysis, stance: Stance, governor: Clause, child: Clause) -> Stance:
    """Apply to a complement what its governing verb says of it; words quoted directly mean what they say."""
    low, high = sorted((governor.predicate.i, child.predicate.i))
    cues = analysis.stances(governor.verb) | _attribute_cues(analysis, governor)
    if cues & TELLING and _nobody_says(governor):
        stance = stance.weaker(Modality.POSSIBLE)
    if "accuses" in cues and not child.finite and governor.passive and not governor.subjects:
        stance = stance.weaker(Modality.POSSIBLE)  # "was charged with hiding it": nobody is named who says so
    if child.link == "clause" and any(t.text in QUOTES for t in analysis.doc[low:high]):
        return stance
    own = own_stance(analysis, governor)
    if is_told_to(analysis, child):
        return stance.weaker(Modality.HYPOTHETICAL)
    denied = own.polarity is Polarity.NEGATED
    if {a.lower_ for a in governor.adverbs} & analysis.words.not_yet and child.link == "infinitive":
        return stance.flipped()  # "has yet to sell"
    if cues & NEGATING:
        stance = stance.flipped(not denied)
        if denied and "ceasing" not in cues:  # "no dejó de vender": it went on
            stance = stance.weaker(Modality.POSSIBLE)
    elif denied and cues & TELLING and not (cues & FUTURE and child.link == "infinitive"):  # "no piensa vender"
        stance = stance.weaker(Modality.HYPOTHETICAL)
    elif denied:
        stance = stance.flipped()
    for classes, modality in WEAKENING:
        if cues & classes and not (cues & {"managing", "continuing"}):
            tells = child.link == "clause" and (stance.modality is not Modality.CERTAIN or cues & TELLING)
            if classes is FUTURE and tells:
                continue  # "piensa que compró" is no plan, as "piensa comprar" is
            stance = stance.weaker(modality)
    if _is_due(analysis, child, governor):
        stance = stance.weaker(Modality.FUTURE)
    unsure = not denied and not cues & MEANT and governor.verb.lemma_.lower() not in analysis.words.factive
    if child.link == "clause" and is_subjunctive(child) and unsure:
        stance = stance.weaker(Modality.POSSIBLE)  # "temen que X venda"
    if not cues & SPEECH or (not cues & {"saying"} and own.modality is Modality.HYPOTHETICAL):
        stance = stance.weaker(own.modality)
    return stance


def _is_done_at_once(analysis: Analysis, child: Clause, governor: Clause) -> bool:
    """ "no tardó en vender", "did not hesitate to sell", "wasted no time in selling"."""
    if child.finite or own_stance(analysis, governor).polarity is not Polarity.NEGATED:
        return False
    wasted = {a.head.lemma_.lower() for a in governor.of("directObject")} & analysis.words.wasted
    return bool(wasted) or governor.verb.lemma_.lower() in analysis.words.delaying


def _nobody_says(governor: Clause) -> bool:
    """ "is said to have bought", "se dice que": hearsay, for a passive that names no speaker."""
    return not governor.subjects and (governor.passive or governor.reflexive is not None)
