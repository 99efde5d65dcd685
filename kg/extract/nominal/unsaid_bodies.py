"""Say where a post is held that a text names without its body: "Velmar fell behind, but captain Ann Weiss scored".

The body is the one that the text is about; coreference tells which (``kg.extract.coref.definite``).
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.names.posts import is_former
from kg.extract.nominal.description import Description
from kg.extract.tree.tokens import Token
from kg.model import Kind, Mention, Reference, Span

__all__ = ["unsaid_body"]


def unsaid_body(analysis: Analysis, description: Description) -> Iterator[Located]:
    """Yield what stands for the body that a post before or beside a person's name leaves unsaid."""
    noun, bearer = description.noun, description.bearer
    person = bearer.mention.reference is Reference.NAME and bearer.mention.kind is Kind.PERSON
    if not person or description.how not in {"title", "apposition", "member"} or is_former(analysis.meanings, noun):
        return
    body = _body_before(analysis, noun)
    if "Plur" in noun.morph.get("Number", []) and body is None:
        return
    if body is None and analysis.unsaid_sort(noun) is None:
        return
    if any(c.i < noun.i and c.lower_ in analysis.words.indefinite for c in noun.children):
        return  # "Ann Weiss, a goalkeeper": of any club
    after = noun.nbor() if noun.i + 1 < len(analysis.doc) else noun
    narrowed = analysis.words.head_first and after.pos_ in {"ADJ", "NOUN"} and after.i not in analysis.name_at
    if narrowed and f"{noun.lower_} {after.lower_}" not in analysis.words.unsaid_bodies:
        return  # "el arquero local, Luis Gil": of which of two
    if body is None and _is_of_others(analysis, noun):
        return
    held = body or noun
    mention = Mention(Span(held.idx, held.idx + len(held.text)), held.text, Kind.ORGANIZATION, Reference.NULL)
    yield Located(held, mention)


def _body_before(analysis: Analysis, noun: Token) -> Token | None:
    """ "museum director", "Board President Ann Weiss", "council members": the noun of the body right before a post."""
    if analysis.words.head_first or noun.i == 0:
        return None
    before = noun.nbor(-1)
    glued = before.dep_ == "compound" and before.head in (noun, noun.head) and before.i not in analysis.name_at
    common = before.pos_ in {"NOUN", "PROPN"} and before.lower_ in analysis.words.bodies
    return before if glued and common else None


def _is_of_others(analysis: Analysis, noun: Token) -> bool:
    """ "Opposition spokesman Ann Weiss", "tax office manager": the noun before a post says whose it is."""
    if analysis.words.head_first or noun.i == noun.sent.start:
        return False
    before = noun.nbor(-1)
    glued = before.dep_ == "compound" and before.pos_ in {"NOUN", "PROPN"} and before.head in (noun, noun.head)
    return glued and f"{before.lower_} {noun.lower_}" not in analysis.words.unsaid_bodies
