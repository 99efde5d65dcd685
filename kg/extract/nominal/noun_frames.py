"""Say what the senses of a describing noun tell of its bearer and of what fills their other slot.

"Ana Ruiz, dueña de Velmar" owns it; "la directora de Velmar" leads it and works there; "directora de ventas" does not.
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.possessors import has_field, possessors_of, slot_of
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.holders import are_alike, is_body, is_body_noun, may_own
from kg.extract.nominal.readings import Reading
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token
from kg.model import Kind, Reference, Value
from kg.ontology import Sense

__all__ = ["Fact", "frame_facts"]

Fact = tuple[Located, str, Located | Value, float]  # subject, relation, object, confidence


def frame_facts(analysis: Analysis, reading: Reading) -> Iterator[Fact]:
    """Yield what the senses of a noun say of its bearer and of what fills their other slot."""
    bearer, noun = reading.bearer, reading.noun
    for sense in analysis.senses(noun, "noun"):
        if sense.reference not in analysis.ontology.relations:
            continue
        other = sense.object if sense.subject == "head" else sense.subject
        if other == "head" or "head" not in {sense.subject, sense.object}:
            continue
        end = analysis.doc[noun.i + len(sense.words) - 1]
        whole = reading.possessors if end is noun else tuple(possessors_of(analysis, end)) or reading.possessors
        for possessor in whole if other == "possessor" else slot_of(analysis, noun, other):
            if not may_own(analysis, sense, possessor) or _is_scope(analysis, noun, possessor):
                continue
            if sense.reference == relation("partnersWith") and not are_alike(analysis, bearer, possessor):
                full = " " in bearer.mention.text and possessor.mention.reference is Reference.NAME
                if reading.description.how == "title" and full:  # "Velmar partner Ann Weiss": a post there
                    yield bearer, relation("holdsPosition"), reading.value, reading.confidence
                    yield bearer, relation("worksFor"), possessor, reading.confidence
                continue
            kinds = sense.domain if sense.subject == "head" else sense.range
            if kinds and bearer.mention.kind is Kind.PERSON and Kind.PERSON not in kinds:
                continue  # "Ann Weiss, a customer of Velmar"
            pair = (bearer, possessor) if sense.subject == "head" else (possessor, bearer)
            for name in _relations(analysis, sense, noun, possessor):
                yield pair[0], name, pair[1], reading.confidence


def _is_scope(analysis: Analysis, noun: Token, owner: Located) -> bool:
    """ "the world's largest maker": of what it is the largest, which it neither makes nor serves."""
    ranked = any(c.tag_.lower() in analysis.words.superlatives for c in noun.children)
    return ranked and owner.token.dep_ == "poss" and owner.mention.reference is Reference.NOMINAL


def _relations(analysis: Analysis, sense: Sense, noun: Token, possessor: Located) -> list[str]:
    """Return what a sense of a noun says: who leads a body works for it, too."""
    also = [relation("worksFor")] if sense.reference == relation("leads") else []
    names = [sense.reference, *also]
    partly = any(c.lower_ in analysis.words.territorial for c in noun.children)  # "el líder regional de Velmar"
    if analysis.words.head_first:  # "la economista jefe de Velmar" leads no firm
        partly |= any(c.i == noun.i - 1 and PERSONAL & analysis.stances(c, "noun") for c in noun.children)
    above = possessor.token.head
    partly |= above.pos_ == "NOUN" and noun.i < above.i < possessor.token.i  # "jefe de la programación de Velmar"
    partly |= len(sense.words) == 1 and any(_is_field_before(analysis, c) for c in noun.children)  # "land director"
    if also and (partly or _has_field(analysis, noun, possessor) or has_field(analysis, noun)):
        names = also
    if possessor.mention.reference is Reference.NOMINAL and not is_body(analysis, possessor):
        names = [name for name in names if name != relation("worksFor")]  # "profesora de matemáticas"
    return names


def _is_field_before(analysis: Analysis, noun: Token) -> bool:
    """Tell "land director", in charge of a field, from "museum director", of a body."""
    before = noun.dep_ == "compound" and noun.i < noun.head.i and noun.pos_ == "NOUN"
    people = analysis.stances(noun, "noun") & {"personNoun", "position"}
    body = "organizationNoun" in analysis.stances(noun, "noun") or analysis.is_body(noun)
    return before and noun.i not in analysis.name_at and not (people or body)


def _has_field(analysis: Analysis, noun: Token, body: Located) -> bool:
    """Tell who is in charge of one thing at a body: a bare noun of no body stands as the complement of the post."""
    told = (n for mark, n in complements(noun) if mark[-1].lower_ in analysis.words.of and n.pos_ == "NOUN")
    fields = (n for n in told if n.i not in analysis.name_at and n.i != body.token.i)
    return any(not any(c.pos_ == "DET" for c in n.children) and not is_body_noun(analysis, n) for n in fields)
