"""Tell what can act from what can only be acted upon: people and bodies from things."""

from collections.abc import Callable, Mapping

from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["BODY", "PERHAPS", "PERSON", "THING", "Agency", "kind_agency", "noun_agency", "tree_agency"]

Agency = Callable[[Token], float]

PERSON, BODY, PERHAPS, UNKNOWN, THING = 2.0, 1.5, 0.5, -0.5, -1.0

KINDS: Mapping[Kind | None, float] = {Kind.PERSON: PERSON, Kind.ORGANIZATION: BODY, Kind.PLACE: PERHAPS, None: PERHAPS}
LABELS: Mapping[str, float] = {"PER": PERSON, "PERSON": PERSON, "ORG": BODY}
PEOPLE = frozenset({"personNoun", "profession", "position", "leads", "worksFor", "relativeOf"})
BODIES = frozenset({"organizationNoun", "groupNoun"})
THINGS = frozenset({"productNoun", "softwareNoun", "workNoun", "eventNoun", "placeNoun"})


def tree_agency(token: Token) -> float:
    """Judge a token by its part of speech and the model's entity alone."""
    if token.pos_ == "PROPN":
        return LABELS.get(token.ent_type_, PERHAPS)
    return UNKNOWN if token.pos_ == "NOUN" else 0.0


def kind_agency(kind: Kind | None) -> float:
    """Judge a name by its kind."""
    return KINDS.get(kind, 0.0)


def noun_agency(classes: frozenset[str]) -> float:
    """Judge a common noun by the classes that the lexicon puts it in."""
    if classes & PEOPLE:
        return PERSON
    if classes & BODIES:
        return BODY
    return THING if classes & THINGS else UNKNOWN
