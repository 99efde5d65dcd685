"""Part the field of an office from its holder: "Minister for Sport | Ann Weiss", one name to a small parser."""

from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_offices"]

PEOPLE = frozenset({"PERSON", "PER"})
FIELDS = frozenset({"NOUN", "VERB", "ADJ", "CCONJ"})
APPOSED, OBJECT = "appos", "pobj"


def mend_offices(doc: Doc, language: Language) -> None:
    """Set a person's name beside the office that it follows, and hang what stands between on the preposition."""
    for joint in doc[1:-3]:
        office = joint.nbor(-1)
        fits = office.lower_ in language.field_offices and office.text[0].isupper() and joint.is_lower
        run = _capitals_behind(joint) if fits and joint.dep_ in language.preposition and joint.head is office else []
        at = next((n for n in range(1, len(run) - 1) if _begins(run[n])), 0)
        if not at or any(t.ent_type_ in PEOPLE or _is_given(t) for t in run[:at]):
            continue
        person, field = run[-1], run[at - 1]
        for token in run[at:-1]:
            hang(token, person, "compound")
        hang(person, office, APPOSED)
        hang(field, joint, OBJECT)
        for token in run[: at - 1]:
            if token.head not in run[:at]:
                hang(token, field, "compound")
        for child in [c for c in person.children if c.i > person.i]:
            hang(child, office, child.dep_)
        office.pos_ = "NOUN"


def _capitals_behind(joint: Token) -> list[Token]:
    """Return the names behind a preposition; a field in lower case may open them: "Head of | planning Ann Weiss"."""
    run: list[Token] = []
    for token in joint.doc[joint.i + 1 : joint.sent.end]:
        capital = token.pos_ == "PROPN" and token.text[0].isupper()
        if not capital and not (token.is_lower and token.pos_ in FIELDS and (not run or run[-1].is_lower)):
            break
        run.append(token)
    return run


def _begins(token: Token) -> bool:
    """Tell where a person's name begins, by the model or by a list of given names."""
    return _is_given(token) or (token.ent_type_ in PEOPLE and token.nbor(-1).ent_type_ not in PEOPLE)


def _is_given(token: Token) -> bool:
    return fold_name(token.text) in given_names()
