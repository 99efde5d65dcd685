"""Tell where the bearer of a post or trade works: "la abogada de la empresa", "a chemist at Velmar"."""

from kg.extract.analysis import Analysis, Located
from kg.extract.nominal.holders import is_body, is_of
from kg.extract.nominal.readings import Reading
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Reference

__all__ = ["find_workplaces"]


def find_workplaces(analysis: Analysis, reading: Reading, placed: bool) -> list[Located]:
    """Return where the bearer of a post or trade works, unless the senses of the noun placed them already."""
    if reading.post and reading.person and not placed:
        return [p for p in reading.possessors if is_body(analysis, p)]
    if reading.post or "profession" not in reading.cues:
        return []
    there = [p for p in reading.possessors if _is_workplace(analysis, p)]
    own = analysis.words.head_first  # "médico del Hospital Leiro"; "a chemist of Velmar" may be anybody's
    told = {"poss", "compound"}  # "Velmar's chemist", "a Velmar chemist"
    return [p for p in there if own or p.token.dep_ in told or not is_of(analysis, p.token)]


def _is_workplace(analysis: Analysis, owner: Located) -> bool:
    return owner.mention.kind is Kind.ORGANIZATION or _is_site(analysis, owner) or _is_firm(analysis, owner)


def _is_site(analysis: Analysis, owner: Located) -> bool:
    """ "a chemist at Velmar", "a gardener at Leith Park": a place that no list knows stands for who runs it."""
    place = owner.mention.kind is Kind.PLACE and owner.mention.reference is Reference.NAME
    sites = (analysis.words.at & analysis.words.locative) - analysis.words.origin
    return place and owner.token.head.lower_ in sites and fold_name(owner.mention.text) not in places()


def _is_firm(analysis: Analysis, owner: Located) -> bool:
    """ "la abogada de la empresa": a body that the text has named before."""
    taken_up = any(c.lower_ in analysis.words.definite for c in owner.token.children)
    return taken_up and "organizationNoun" in analysis.stances(owner.token, "noun")
