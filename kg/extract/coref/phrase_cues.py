"""Tell what a definite description says by itself: its own name, a person, another thing than one named before."""

from kg.extract.analysis import Analysis
from kg.extract.coref.salience import PEOPLE
from kg.extract.names.mentions import noun_phrase
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Kind

__all__ = [
    "bracketed_name",
    "is_bare",
    "is_for_something",
    "is_named_before",
    "is_narrowed",
    "is_of_people",
    "is_unmarked_object",
    "own_subjects",
    "tells_a_person",
]


def bracketed_name(analysis: Analysis, token: Token) -> Name | None:
    """ "modelos de difusión (MD)": the acronym in brackets is the phrase's name."""
    tokens = noun_phrase(token, analysis.words)
    last = tokens[-1].i
    if last > token.i and last in analysis.name_at:
        return None  # "un informe de la Unión de Regantes (UR)": the letters are the union's
    for end in (last + 1, last):
        if end + 2 < len(analysis.doc) and analysis.doc[end].text == "(" and analysis.doc[end + 2].text == ")":
            return analysis.name_at.get(end + 1)
    return None


def tells_a_person(analysis: Analysis, token: Token) -> bool:
    """ "the 19-year-old", "the Swede": an age or a people stands for one person."""
    aged = token.lower_ in analysis.words.aged and any(t.lower_ in analysis.words.time_units for t in token.children)
    closed = token.i + 1 < len(analysis.doc) and analysis.doc[token.i + 1].text == ","  # "la sueca, de 20 años, ganó"
    if token.lower_ in analysis.words.peoples and (closed or all(c.i < token.i for c in token.children)):
        return True
    people = token.ent_type_ == "NORP" and token.pos_ in {"NOUN", "PROPN"} and token.i not in analysis.name_at
    return aged or people


def is_narrowed(analysis: Analysis, token: Token) -> bool:
    """Tell "la vacuna autorizada" from "la vacuna": what stands right behind a noun tells one of a sort from others."""
    modifiers = [c for c in token.children if c.i > token.i and c.pos_ in {"ADJ", "NOUN", "VERB"}]
    return any(c.dep_ in analysis.words.core_modifiers and c.i == token.i + 1 for c in modifiers)


def is_named_before(analysis: Analysis, token: Token) -> bool:
    """Tell "the CA125 test" from "the test": a name before a thing's noun says which one it is."""
    return any(c.dep_ == "compound" and c.i in analysis.name_at and c.i < token.i for c in token.children)


def is_of_people(analysis: Analysis, token: Token) -> bool:
    """ "el grupo de investigadores": a body told by who is in it is none that was named before."""
    inside = [
        t for c in token.children if c.i > token.i for t in (c, *c.children) if t.i in range(token.i, token.i + 4)
    ]
    people = (t for t in inside if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", []))
    return any(analysis.stances(t, "noun") & PEOPLE for t in people)


def is_for_something(analysis: Analysis, token: Token, lemma: str) -> bool:
    """ "el grupo de trabajo", "la firma del acuerdo": what it is for or of tells it from a firm named before."""
    language = load_language(analysis.article.lang)
    inner = [c for c in token.children if c.i > token.i and c.pos_ == "NOUN" and c.dep_ in language.nominal]
    articled = any(t.pos_ == "DET" or t.lower_ in language.contractions for c in inner for t in c.children)
    return bool(inner) and (articled or lemma in language.collective)


def is_unmarked_object(analysis: Analysis, token: Token) -> bool:
    """Tell an object that is nobody, where a preposition marks people."""
    clause = analysis.clause_around(token)
    marked = load_language(analysis.article.lang).drops
    objects = clause.of("directObject") if clause is not None and marked and not clause.passive else ()
    return any(a.head is token and a.origin == "explicit" and not a.marker for a in objects)


def own_subjects(analysis: Analysis, token: Token) -> set[int]:
    """ "Ann Weiss said her client …": nobody is her own client, boss or friend."""
    if not any(c.lower_ in analysis.words.possessives for c in token.children):
        return set()
    clause = analysis.clause_around(token)
    around = [clause, clause.governor if clause is not None else None]
    heads = [a.head for c in around if c is not None for a in c.subjects]
    inside = (analysis.name_inside(head) for head in heads)
    return {head.i for head in heads} | {name.head for name in inside if name is not None}


def is_bare(analysis: Analysis, token: Token) -> bool:
    """ "the startup", "the Leeds startup": nothing before the noun but where it is, which leaves open what it is."""
    return all(c.dep_ in {"det", "punct"} or c.i > token.i or _is_place(analysis, c) for c in token.children)


def _is_place(analysis: Analysis, token: Token) -> bool:
    name = analysis.name_at.get(token.i)
    return name is not None and name.kind is Kind.PLACE
