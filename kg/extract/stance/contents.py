"""Tell what a noun makes of the clause that tells its content: "rumours that it sold X", "su negativa a vender X"."""

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Clause
from kg.extract.stance.modality import NEGATING, POSSIBLE, Stance, is_subjunctive, own_stance
from kg.extract.tree.syntax import FINITE, INFINITIVE, form
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Modality, Polarity

__all__ = ["FUTURE", "HYPOTHETICAL", "WEAKENING", "content_noun", "is_infinitive", "is_told_to", "told_by_noun"]

FUTURE = frozenset({"planning", "promising", "wanting"})
HYPOTHETICAL = frozenset({"asking", "ordering", "necessity", "bans"})
UNDONE = FUTURE | {"possibility"}  # "no plan", "no chance": where there is none, it is not done
# what each class of words makes of its complement; an adjective ("the planned purchase") does the first two
WEAKENING: tuple[tuple[frozenset[str], Modality], ...] = (
    (FUTURE, Modality.FUTURE),
    (POSSIBLE, Modality.POSSIBLE),
    (HYPOTHETICAL, Modality.HYPOTHETICAL),
)


def _weakened(stance: Stance, cues: frozenset[str]) -> Stance:
    """Return a stance as the words of these classes leave it."""
    for classes, modality in WEAKENING:
        if cues & classes:
            stance = stance.weaker(modality)
    return stance


def is_infinitive(clause: Clause) -> bool:
    """Tell "to buy" and "to be bought" from a finite relative clause."""
    forms = [form(t) for t in (clause.verb, *clause.auxiliaries)]
    return INFINITIVE in forms and FINITE not in forms[1:]


def is_told_to(analysis: Analysis, clause: Clause) -> bool:
    """ "told managers to sell X": what somebody is told to do nobody says that it is done."""
    governor = clause.governor
    if clause.link != "infinitive" or governor is None or "saying" not in analysis.stances(governor.verb):
        return False
    if governor.verb.lemma_.lower() not in load_language(analysis.article.lang).object_control:
        return False  # "is said to have sold X"
    told = {a.head.i for a in (*governor.of("directObject"), *governor.of("indirectObject"))}
    return any(s.origin == "control" and s.head.i in told for s in clause.subjects)


def content_noun(analysis: Analysis, clause: Clause) -> Token | None:
    """Return the noun whose content a clause tells, None for a relative clause and for what a verb governs."""
    language = load_language(analysis.article.lang)
    top = next((t for t in (clause.predicate, clause.verb) if t.head not in (clause.predicate, clause.verb)), None)
    if top is None:
        return None
    told = clause.link == "clause" and clause.mark not in {"", *language.complementizers}
    if told and language.links.get(top.dep_) == "relative":
        return top.head if top.head.pos_ == "NOUN" else None  # "claims that it sold X"
    if clause.link == "relative" and is_infinitive(clause) and not _is_one_of_a_row(analysis, clause):
        return top.head  # "el plan de vender X"
    noun = top.head.head
    if clause.link == "infinitive" and top.head.pos_ == "ADP" and noun.pos_ == "NOUN":
        return noun if _cues(analysis, noun) else None  # "the idea of selling X"
    return None


def told_by_noun(analysis: Analysis, stance: Stance, noun: Token, clause: Clause) -> Stance:
    """Return the stance of a clause that tells what a noun holds, as the noun and whoever judges it leave it."""
    bare = clause.link == "relative" and noun.i > 0 and noun.nbor(-1).pos_ == "ADP"  # "in order to"
    governor, cues = clause.governor, frozenset() if bare else _cues(analysis, noun)
    own = own_stance(analysis, governor) if governor is not None else Stance()
    denied = _is_denied(analysis, noun, governor)
    patient = governor is not None and any(a.head.i == noun.i for a in governor.arguments)
    against = governor is not None and patient and _is_against(analysis, governor.verb)
    if clause.link == "relative":
        stance = stance if cues & NEGATING else stance.weaker(Modality.FUTURE)
        # "dropped plans to buy X", "has no plans to buy X"; "did not drop plans to buy X" leaves them
        return _weakened(stance, cues).weaker(own.modality).flipped(denied != (against or bool(cues & NEGATING)))
    if against:  # "denied reports that it sold X"; "did not deny reports that it sold X": it may have
        return stance.weaker(Modality.POSSIBLE) if denied else stance.flipped()
    if cues & NEGATING:
        return stance.flipped(not denied)
    unsure = is_subjunctive(clause) and noun.lemma_.lower() not in analysis.words.factive
    stance = _weakened(stance.weaker(Modality.POSSIBLE) if unsure else stance, cues).weaker(own.modality)
    if denied and cues & UNDONE:
        return stance.flipped()
    return stance.weaker(Modality.HYPOTHETICAL) if denied else stance


def _cues(analysis: Analysis, noun: Token) -> frozenset[str]:
    cues = analysis.stances(noun, "noun")
    return frozenset(c for c in cues if c in NEGATING or any(c in classes for classes, _ in WEAKENING))


def _is_denied(analysis: Analysis, noun: Token, governor: Clause | None) -> bool:
    """ "there is no chance that", "no existe el plan de"; not "the plan to buy X did not surprise"."""
    if any(c.lower_ in load_language(analysis.article.lang).negative_determiners for c in noun.children):
        return True
    if governor is None or noun.i < governor.verb.i:
        return False
    return own_stance(analysis, governor).polarity is Polarity.NEGATED


def _is_against(analysis: Analysis, verb: Token) -> bool:
    """ "denied reports that", "dropped plans to"."""
    return bool(analysis.stances(verb) & NEGATING) or analysis.lemma(verb) in analysis.words.giving_up


def _is_one_of_a_row(analysis: Analysis, clause: Clause) -> bool:
    """ "the first woman to lead Velmar", "la última en dejar Trama": who is so ranked has done it."""
    noun = clause.verb.head
    ranking = (noun, *noun.children)
    return any(t.lower_ in analysis.words.ranks or t.tag_.lower() in analysis.words.superlatives for t in ranking)
