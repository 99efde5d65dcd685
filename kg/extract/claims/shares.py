"""Tell of what something is a share: "el 30 % de Velmar", "the 5% of Velmar's shares"."""

from kg.extract.analysis import Analysis
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token

__all__ = ["whole_of"]


def whole_of(analysis: Analysis, share: Token) -> Token | None:
    """Return what a percentage is a percentage of, through its capital: "el 51 % del capital | de Velmar"."""
    if not any(analysis.meanings.is_percent(t) for t in (share, *share.children)):
        return None
    whole = _complement(analysis, share)
    while whole is not None and analysis.lemma(whole) in analysis.words.stock:
        whole = _complement(analysis, whole)
    return whole


def _complement(analysis: Analysis, noun: Token) -> Token | None:
    found = (n for mark, n in complements(noun) if mark[0].lower_ in analysis.words.of)
    owned = (c for c in noun.children if c.dep_ == "poss" or c.lower_ in analysis.words.possessives)
    return next(found, None) or next(owned, None)
