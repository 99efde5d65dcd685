"""Decide polarity and modality of a clause over their true scope.

Modality follows the less certain of all that apply (RELATIONS.md); what a governing verb does to its complement
(implicatives, plans, denials: Karttunen 1971) is read from the lexicon's stance cues.
"""

from kg.extract.analysis import Analysis, once
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.draft import antecedent_of
from kg.extract.stance.incises import SPEECH
from kg.extract.stance.modality import NEGATING, POSSIBLE, Stance, is_subjunctive, own_stance
from kg.extract.tree.syntax import FINITE, INFINITIVE, form
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Modality, Polarity

__all__ = ["clause_stance", "is_infinitive", "noun_stance"]

QUOTES = frozenset('“”«»"')
FUTURE = frozenset({"planning", "promising", "wanting"})
HYPOTHETICAL = frozenset({"asking", "ordering", "necessity", "bans"})
MEANT = FUTURE | HYPOTHETICAL | NEGATING  # what such verbs say of their complement is certain enough
MAKING = frozenset({"develops", "authorOf"})  # what is yet to be made is not there
OUTCOMES = frozenset({"wins", "defeats"})  # "fought back to win": what is told, not what is meant
# what each class of verbs makes of its complement; an adjective ("the planned purchase") does the first two
WEAKENING: tuple[tuple[frozenset[str], Modality], ...] = (
    (FUTURE, Modality.FUTURE),
    (POSSIBLE, Modality.POSSIBLE),
    (HYPOTHETICAL, Modality.HYPOTHETICAL),
)


@once
def clause_stance(analysis: Analysis, clause: Clause) -> Stance:
    """Return polarity and modality of a clause, its governors included."""
    stance = own_stance(analysis, clause)
    seen = {clause.predicate.i}
    child = clause
    while child.governor is not None and child.governor.predicate.i not in seen:
        governor = child.governor
        seen.add(governor.predicate.i)
        if _goes_to_do(analysis, child, governor) or _is_allowed(analysis, child, governor):
            stance = stance.weaker(Modality.FUTURE).weaker(own_stance(analysis, governor).modality)
            break
        if _is_done_at_once(analysis, child, governor):
            stance = stance.weaker(own_stance(analysis, governor).modality)
        elif child.link in {"clause", "infinitive"}:
            stance = _governed(analysis, stance, governor, child)
        elif is_infinitive(child) and "accuses" in analysis.stances(governor.verb):
            break  # "la acusó de ocultar un informe": the accuser says that it was done
        elif child.link == "adverbial" and _is_purpose(analysis, child, governor):
            stance = stance.weaker(Modality.FUTURE).weaker(own_stance(analysis, governor).modality)
            break
        elif child.link == "relative" and is_infinitive(child) and _is_one_of_a_row(analysis, child):
            stance = stance.weaker(own_stance(analysis, governor).modality)
        elif child.link == "relative" and is_infinitive(child):
            # "is in talks to buy", "el plan de comprar": not done yet, and as sure as what holds the noun
            stance = stance.weaker(Modality.FUTURE).weaker(own_stance(analysis, governor).modality)
            stance = stance.flipped(own_stance(analysis, governor).polarity is Polarity.NEGATED)
        elif child.link == "adverbial" and is_infinitive(child) and _attribute_cues(analysis, governor):
            stance = _governed(analysis, stance, governor, child)
        elif child.link in {"relative", "participle"} and _is_any(analysis, child, governor):
            outer = own_stance(analysis, governor)
            denied = outer.polarity is Polarity.NEGATED
            stance = stance.weaker(Modality.POSSIBLE if denied else outer.modality)
            break
        elif child.link in {"relative", "participle", "adverbial", "conjunct", ""}:
            if child.link in {"conjunct", "adverbial"} and not child.finite and _goes_along(analysis, child):
                stance = stance.weaker(own_stance(analysis, governor).modality)
            if child.link != "conjunct":
                break
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
    """ "is likely to", "estuvo a punto de": what the attribute of a copula says of its complement."""
    if clause.copula is None:
        return frozenset()
    return analysis.stances(clause.predicate, "adjective") | analysis.stances(clause.predicate, "expression")


def is_infinitive(clause: Clause) -> bool:
    """Tell "to buy" and "to be bought" from a finite relative clause."""
    forms = [form(t) for t in (clause.verb, *clause.auxiliaries)]
    return INFINITIVE in forms and FINITE not in forms[1:]


def _is_one_of_a_row(analysis: Analysis, clause: Clause) -> bool:
    """ "the first woman to lead Velmar", "la última en dejar Trama": who is so ranked has done it."""
    noun = clause.verb.head
    ranking = (noun, *noun.children)
    return any(t.lower_ in analysis.words.ranks or t.tag_.lower() in analysis.words.superlatives for t in ranking)


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
    if cues & {"saying", "thinking"} and _nobody_says(governor):
        stance = stance.weaker(Modality.POSSIBLE)
    if "accuses" in cues and not child.finite and governor.passive and not governor.subjects:
        stance = stance.weaker(Modality.POSSIBLE)  # "was charged with hiding it": nobody is named who says so
    if child.link == "clause" and any(t.text in QUOTES for t in analysis.doc[low:high]):
        return stance
    own = own_stance(analysis, governor)
    denied = own.polarity is Polarity.NEGATED
    if {a.lower_ for a in governor.adverbs} & analysis.words.not_yet and child.link == "infinitive":
        return stance.flipped()  # "has yet to sell"
    if cues & NEGATING:
        stance = stance.flipped(not denied)
        if denied and "ceasing" not in cues:  # "no dejó de vender": it went on
            stance = stance.weaker(Modality.POSSIBLE)
    elif denied and cues & {"saying", "thinking"}:
        stance = stance.weaker(Modality.HYPOTHETICAL)
    elif denied:
        stance = stance.flipped()
    for classes, modality in WEAKENING:
        if cues & classes and not (cues & {"managing", "continuing"}):
            if classes is FUTURE and child.link == "clause" and stance.modality is not Modality.CERTAIN:
                continue
            stance = stance.weaker(modality)
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
