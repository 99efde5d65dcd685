"""Tell what stands before the first of two verbs and is said of both: "reportedly bought X and sold Y"."""

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Clause
from kg.extract.stance.modality import POSSIBLE, Stance, adverb_cues, is_condition, own_stance
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Modality, Polarity

__all__ = ["weaken_by_shared"]


def weaken_by_shared(analysis: Analysis, stance: Stance, clause: Clause, first: Clause) -> Stance:
    """Return the stance of a clause that goes on from another, with the adverbs before that one's verb.

    Doubts and conditions reach all that is joined, but not over "but"; "never" only what "or" joins.
    """
    language = load_language(analysis.article.lang)
    joint = _joint(first, clause)
    if joint is None or joint.lower_ in language.adversatives or any(s.origin == "explicit" for s in clause.subjects):
        return stance
    cues: frozenset[str] = frozenset()
    for adverb in (a for a in first.adverbs if a.i < first.verb.i):
        cues |= adverb_cues(analysis, adverb)
    denied = (first.negations or "negation" in cues) and joint.lower_ in language.alternatives
    if denied and own_stance(analysis, clause).polarity is Polarity.AFFIRMED:
        stance = stance.flipped()
    if is_condition(analysis, first):
        stance = stance.weaker(Modality.HYPOTHETICAL)  # "If it buys X and sells Y, …"
    return stance.weaker(Modality.POSSIBLE) if cues & POSSIBLE else stance


def _joint(first: Clause, clause: Clause) -> Token | None:
    """Return the conjunction before a clause."""
    between = first.verb.doc[first.verb.i + 1 : clause.verb.i]
    return next((t for t in reversed(between) if t.pos_ == "CCONJ"), None)
