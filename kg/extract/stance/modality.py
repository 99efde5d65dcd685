"""Tell how a clause by itself stands to the facts: its verb forms, adverbs, hearsay, conditions and questions."""

from dataclasses import dataclass

from kg.extract.analysis import Analysis, once
from kg.extract.clauses.clause import Clause
from kg.extract.stance.incises import interrupting
from kg.extract.tree.syntax import INFINITIVE, VERBAL
from kg.extract.tree.syntax import form as form_of
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Modality, Polarity

__all__ = ["NEGATING", "POSSIBLE", "Stance", "adverb_cues", "is_condition", "is_subjunctive", "own_stance"]

RANK = {m: i for i, m in enumerate((Modality.CERTAIN, Modality.FUTURE, Modality.POSSIBLE, Modality.HYPOTHETICAL))}
NEGATING = frozenset({"failing", "refusing", "ceasing", "avoiding", "denying", "prevents", "bans"})
POSSIBLE = frozenset({"trying", "doubting", "rumour", "possibility"})


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause stands to the facts."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN

    def weaker(self, modality: Modality) -> "Stance":
        """Return the stance with the less certain of both modalities."""
        return Stance(self.polarity, max(self.modality, modality, key=RANK.__getitem__))

    def flipped(self, flip: bool = True) -> "Stance":
        """Return the stance with the opposite polarity."""
        if not flip:
            return self
        other = Polarity.NEGATED if self.polarity is Polarity.AFFIRMED else Polarity.AFFIRMED
        return Stance(other, self.modality)


@once
def own_stance(analysis: Analysis, clause: Clause) -> Stance:
    """Return polarity and modality of a clause as it says them itself, whatever stands above it."""
    words = analysis.words
    stance = Stance().flipped(bool(clause.negations))
    for token in (*clause.auxiliaries, clause.verb):
        stance = stance.weaker(_verb_form(analysis, clause, token))
    for auxiliary in clause.auxiliaries:
        if NEGATING & analysis.stances(auxiliary):  # "dejó de usar", as a periphrasis
            stance = stance.flipped()
    for adverb in clause.adverbs:
        cues = adverb_cues(analysis, adverb)
        if cues & POSSIBLE:
            stance = stance.weaker(Modality.POSSIBLE)
        if "negation" in cues and not clause.negations:
            stance = stance.flipped()
    if _rumoured(analysis, clause):
        stance = stance.weaker(Modality.POSSIBLE)
    if is_condition(analysis, clause):
        stance = stance.weaker(Modality.HYPOTHETICAL)
    if _question(clause.predicate):
        stance = stance.weaker(Modality.HYPOTHETICAL)
    if stance.modality is not Modality.CERTAIN and _has_condition(analysis, clause):
        stance = stance.weaker(Modality.HYPOTHETICAL)
    if is_subjunctive(clause) and clause.link in {"", "relative"}:
        stance = stance.weaker(Modality.HYPOTHETICAL)
    if is_subjunctive(clause) and clause.mark in words.conceding_marks:
        stance = stance.weaker(Modality.HYPOTHETICAL)
    if is_subjunctive(clause) and clause.link == "adverbial" and clause.mark in words.awaiting:
        stance = stance.weaker(Modality.FUTURE)
    if clause.mark in words.without or _opening(clause).endswith(words.replacing):
        stance = stance.flipped()
    return stance


def adverb_cues(analysis: Analysis, adverb: Token) -> frozenset[str]:
    """Return what the lexicon has an adverb, or the expression that it begins, say of its clause."""
    return analysis.stances(adverb, "adverb") | analysis.stances(adverb, "expression")


def is_subjunctive(clause: Clause) -> bool:
    """Tell a finite verb in the subjunctive, of the clause or of its auxiliary, or in an imperative of that form."""
    return any({"Sub", "Imp"} & set(t.morph.get("Mood", [])) for t in (*clause.auxiliaries, clause.verb))


def _verb_form(analysis: Analysis, clause: Clause, token: Token) -> Modality:
    words = analysis.words
    lemma, form = token.lemma_.lower(), token.lower_
    auxiliary = token.i != clause.verb.i
    reported = _is_reported(analysis, clause)
    if auxiliary and (lemma in words.possible_auxiliaries or form in words.possible_auxiliaries):
        return Modality.POSSIBLE
    if "Fut" in token.morph.get("Tense", []):
        return Modality.FUTURE
    if auxiliary and (lemma in words.future_auxiliaries or form in words.future_auxiliaries):
        return Modality.FUTURE
    conditional = "Cnd" in token.morph.get("Mood", []) or form.endswith(words.conditional_endings)
    if conditional or (form in words.conditional_auxiliaries and auxiliary):
        perfect = auxiliary and clause.verb.morph.get("VerbForm", []) == ["Part"]
        if perfect and (not reported or lemma in words.perfect):
            return Modality.POSSIBLE  # condicional de rumor: "habría comprado"
        return Modality.FUTURE if reported else Modality.HYPOTHETICAL
    if auxiliary and (lemma in words.hypothetical_auxiliaries or form in words.hypothetical_auxiliaries):
        return Modality.HYPOTHETICAL
    obliged = auxiliary and lemma in words.obliging and form_of(clause.verb) == INFINITIVE
    if obliged and {"Pres", "Imp"} & set(token.morph.get("Tense", [])):
        return Modality.HYPOTHETICAL  # "tiene que vender"; what one "had to" do, "tuvo que" hacer, one did
    return Modality.CERTAIN


def _is_reported(analysis: Analysis, clause: Clause) -> bool:
    """Tell a clause that somebody says, or one joined to it: "dijo que compró Trama y que vendería Orbe"."""
    if interrupting(analysis, clause) is not None:
        return True
    first = next((c for c in clause.chain() if c.link != "conjunct"), clause)
    return first.link == "clause" and first.governor is not None


def _rumoured(analysis: Analysis, clause: Clause) -> bool:
    """Find hearsay expressions in the clause: "al parecer", "se rumorea que", "reportedly"."""
    near = (clause.predicate, clause.verb, *clause.predicate.children, *clause.verb.children)
    rumours = _rumours(analysis)
    return any(token.i in rumours for token in near)


@once
def _rumours(analysis: Analysis) -> frozenset[int]:
    """Find the words at which hearsay expressions begin."""
    return _heads(analysis, "rumour", ("expression", "adverb"))


@once
def _conditions(analysis: Analysis) -> frozenset[int]:
    """Find the words at which what opens a condition begins."""
    return _heads(analysis, "condition", ("expression", "adverb", "preposition"))


def _heads(analysis: Analysis, cue: str, parts: tuple[str, ...]) -> frozenset[int]:
    meanings = analysis.meanings
    found = set()
    for pos in parts:
        heads = meanings.lexicon.heads(pos)
        for token in analysis.doc:
            senses = [s for s in heads.get(token.lower_, ()) if s.reference.endswith(f"#{cue}")]
            if senses and meanings.present(senses, token):
                found.add(token.i)
    return frozenset(found)


def is_condition(analysis: Analysis, clause: Clause) -> bool:
    """Tell an if-clause, also "a menos que", "had it bought X", "de comprar X", and what is asked: "whether"."""
    opening = clause.predicate.left_edge
    marks = [t for t in (*clause.predicate.children, *clause.verb.children) if t.dep_ in _marks(t)]
    if opening.head.pos_ not in VERBAL and not any(opening.children):
        marks.append(opening)  # "Provided Velmar buys X": hung on the name behind it
    conditions, words, governor = _conditions(analysis), analysis.words, clause.governor
    if any(t.i in conditions and t.i < clause.verb.i and t.nbor().lower_ not in words.conceding for t in marks):
        return True
    if clause.link != "adverbial" or governor is None:
        return False
    if clause.mark in words.supposing and not clause.finite and clause.predicate.i < governor.predicate.i:
        return True  # "De comprar X, …", "De haber comprado X, …"
    first = (*clause.auxiliaries, clause.verb)[0]
    inverted = first.lower_ in words.inverting and any(first.i < s.head.i < clause.predicate.i for s in clause.told_of)
    return inverted and not clause.mark


def _marks(token: Token) -> frozenset[str]:
    return load_language(token.lang_).mark


def _opening(clause: Clause) -> str:
    """Return the words before the verb of a clause."""
    first = min(t.i for t in (clause.verb, *clause.auxiliaries))
    return " ".join(t.lower_ for t in clause.verb.doc[max(first - 3, 0) : first])


def _has_condition(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether an if-clause hangs on this clause."""
    return any(
        other.governor is not None
        and other.governor.predicate.i == clause.predicate.i
        and other.link not in {"clause", "relative"}
        and is_condition(analysis, other)
        for other in analysis.clauses
    )


def _question(token: Token) -> bool:
    """Tell whether a token stands in a question: before a question mark with no full stop between."""
    for other in token.doc[token.i : token.sent.end]:
        if other.text in {"?", "?!", "!?"}:
            return True
        if other.text in {".", "”", "»", "¿"} or (other.text.endswith(".") and other.i + 1 < len(other.doc)):
            return False
    return False
