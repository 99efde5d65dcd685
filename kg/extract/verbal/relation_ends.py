"""Find what stands at either end of a relation: whom it is told of, and the thing or the value that it tells."""

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import literal
from kg.extract.claims.possessors import possessors_of, slot_of
from kg.extract.claims.selection import is_number, seated, utterer
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.posts import is_post
from kg.extract.tree.tokens import Token
from kg.extract.verbal.ellipsis import counted_noun
from kg.lang import load_language
from kg.model import Kind, Value
from kg.ontology import Relation, Sense

__all__ = ["is_other_side", "left_end", "noun_above", "right_end", "tells_by_itself"]

AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
NO_PLACES = frozenset({"eventNoun", "abstractNoun"})


def left_end(analysis: Analysis, spec: Relation, subject: Argument) -> Located | None:
    """Return whom a relation is told of, which may be whose the subject is or who speaks; None for nobody."""
    if spec.name == "hasQuantity" and analysis.lemma(subject.head) in analysis.words.metrics:
        return next(possessors_of(analysis, subject.head), None)  # "profits rose to £30m": nobody's
    owner = seated(analysis, subject.head, spec)
    told = owner or utterer(analysis, subject.head, spec.domain) or analysis.argument(subject)
    if subject.origin == "relative" and told.mention.kind is Kind.PLACE and spec.domain and spec.domain <= AGENTS:
        return _actor_above(analysis, subject.head) or told
    return told


def _actor_above(analysis: Analysis, place: Token) -> Located | None:
    """ "Velmar, a firm based at Leith Park, which bought X": no park buys, but what the phrase around it is about."""
    token = place
    while token.head.i < token.i and token.head.pos_ != "AUX":
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"} and analysis.agency(token) > 0:
            return Located(token, analysis.mention(token))
    return None


def right_end(
    analysis: Analysis, clause: Clause, spec: Relation, subject: Argument, obj: Argument
) -> Located | Value | None:
    """Return the object of a relation, a value where the relation takes one; None where the argument gives none."""
    if obj.role == "directObject" and clause.of("indirectObject") and is_post(analysis.meanings, obj.head):
        return None  # "nombró a Ana directora": a post is conferred, and nobody of the kind is hired
    if spec.literal:
        value = literal(analysis, obj.head)
        if spec.name == "hasQuantity" and len(clause.subjects) > 1 and _is_total(analysis, clause):
            return None
        if spec.name in {"hasQuantity", "costs"} and not _counts(analysis, obj.head, value):
            return None
        return None if spec.name == "costs" and _is_rate(subject) else value
    counted = counted_noun(analysis, clause, obj)
    right = counted or analysis.argument(obj)
    if counted is None and is_number(right):
        return None
    if spec.range == {Kind.PLACE} and NO_PLACES & analysis.stances(obj.head, "noun"):
        return _scene_of(analysis, obj.head)
    return None if obj.preposition in analysis.words.locative and _is_scene(spec, right) else right


def _counts(analysis: Analysis, noun: Token, value: Value) -> bool:
    """Tell a count, also one in words, from no number, from that of a name ("operates Velmar 9") and from an age."""
    spelt = any(c.dep_ == "nummod" and c.i < noun.i and c.pos_ == "NUM" for c in noun.children)
    words = analysis.words
    timed = noun.lower_ in words.time_nouns or analysis.lemma(noun) in words.time_units
    if spelt and not timed:  # "dos años" count nothing
        return True
    numbered = any(c.pos_ == "NUM" and c.i == noun.i + 1 for c in noun.children)
    aged = noun.lower_ in words.date_units  # "tiene 31 años"
    return any(c.isdigit() for c in value.text) and not numbered and not aged


def _is_total(analysis: Analysis, clause: Clause) -> bool:
    """ "Perú y Chile concentran el 80 %" of it together, and none of them alone."""
    return analysis.lemma(clause.predicate) in analysis.words.totals


def _is_rate(argument: Argument) -> bool:
    """ "paga 42 euros por tonelada": a bare singular noun behind a preposition tells for how much, not for what."""
    noun = argument.head
    bare = noun.pos_ == "NOUN" and "Sing" in noun.morph.get("Number", [])
    return bool(argument.marker) and bare and not any(c.pos_ in {"DET", "NUM", "PROPN"} for c in noun.children)


def _scene_of(analysis: Analysis, happening: Token) -> Located | None:
    """ "died in a crash in Leith": the crash is no place, but it was in one."""
    for preposition in sorted(analysis.words.locative):
        for where in slot_of(analysis, happening, f"prep:{preposition}"):
            if where.mention.kind is Kind.PLACE:
                return where
    return None


def _is_scene(spec: Relation, thing: Located) -> bool:
    """ "won in Berlin": where an event was, not which."""
    return thing.mention.kind is Kind.PLACE and Kind.EVENT in spec.range and Kind.PLACE not in spec.range


def noun_above(analysis: Analysis, argument: Argument) -> Located | None:
    """ "la Junta del valle, que preside Ana Ruiz": where the valley cannot be meant, the council is."""
    noun, head = argument.head, argument.head.head
    if argument.origin != "relative" or noun.dep_ != "nmod" or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Located(head, analysis.mention(head))


def is_other_side(analysis: Analysis, spec: Relation, obj: Argument) -> bool:
    """ "ganó al Vigo", "ganó tres partidos": whom one beats stands behind "a", what one wins never does."""
    marked = load_language(analysis.article.lang).object_preposition
    if not marked or obj.role != "directObject" or obj.origin != "explicit":
        return False
    behind = bool(obj.marker)
    return (spec.name == "wins" and behind) or (
        spec.name == "defeats" and not behind and obj.head.i not in analysis.name_at
    )


def tells_by_itself(analysis: Analysis, act: Token, sense: Sense) -> bool:
    """ "anunció el lanzamiento de Lux", "anunció la venta de Lux": Lux is what is told of, as the noun says already."""
    relations = analysis.ontology.relations
    told = [s for s in analysis.senses(act, "noun") if s.reference in relations and s.object == "possessor"]
    told = [s for s in told if s.subject != "head" and relation("presents") in {s.reference, sense.reference}]
    same = any(s.reference == sense.reference for s in told) or sense.reference == relation("presents")
    return bool(told) and same and any(True for _ in possessors_of(analysis, act))
