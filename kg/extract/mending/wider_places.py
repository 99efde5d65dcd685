"""Hang a place between commas on the place before it: "El alcalde de Arnedo, La Rioja, dimitió"."""

from kg.extract.tree.tokens import Doc, Token, hang, root_of
from kg.lang import Language
from kg.lang.namelists import fold_name, places

__all__ = ["mend_wider_places"]

PLACES = frozenset({"LOC", "GPE"})
LONGEST = 5  # words of a place's name
CLOSING = frozenset({",", ".", ";", ")"})


def mend_wider_places(doc: Doc, language: Language) -> None:
    """Hang a listed place that a comma follows on the place right before it, whatever the parser took it for.

    It is no name of whoever is spoken of there, and nothing that the clause is about.
    """
    for comma in doc[1:-1]:
        if comma.text != "," or comma.nbor(-1).pos_ != "PROPN" or not comma.nbor().is_title:
            continue
        inner, outer = _ending(comma, language), _opening(comma)
        if not inner or not outer or _goes_on(outer):
            continue
        place, wider = root_of(inner), root_of(outer)
        hung = wider.head is place and wider.dep_ in language.apposition
        if hung or wider.head is wider or wider in inner:
            continue
        if wider.dep_ in language.subject and not _has_other_subject(wider, language):
            continue  # "En Lugo, Galicia, que se abstuvo, votó": who did so
        hang(wider, place, min(language.apposition))


def _ending(comma: Token, language: Language) -> list[Token]:
    """Return the words of the place that ends before a comma and stands behind a preposition."""
    doc, end = comma.doc, comma.i
    for first in range(max(end - LONGEST, 1), end):
        before = doc[first - 1]
        if before.pos_ != "ADP" and before.lower_ not in language.contractions:
            continue
        listed = fold_name(doc.words(first, end)) in places()
        if doc[first].is_title and (listed or all(t.ent_type_ in PLACES for t in doc[first:end])):
            return list(doc[first:end])
    return []


def _opening(comma: Token) -> list[Token]:
    """Return the words of the listed place that stands between a comma and the next, or the end."""
    doc, first = comma.doc, comma.i + 1
    for end in range(first + 1, min(first + LONGEST, len(doc)) + 1):
        if end == len(doc) or doc[end].text in CLOSING:
            return list(doc[first:end]) if fold_name(doc.words(first, end)) in places() else []
    return []


def _goes_on(outer: list[Token]) -> bool:
    """Tell "en Lugo, Vigo, Leiro y Teis", a list of places."""
    doc, end = outer[-1].doc, outer[-1].i + 1
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    return doc[end + 1].pos_ == "PROPN" or doc[end + 1].pos_ == "CCONJ"


def _has_other_subject(token: Token, language: Language) -> bool:
    return any(c.dep_ in language.subject and c is not token for c in token.head.children)
