"""Say where a post is held that a text names without its body: "Velmar fell behind, but captain Ann Weiss scored".

The body is the one that the text is about; coreference tells which (``kg.extract.coref.definite``).
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.names.posts import is_former
from kg.extract.nominal.descriptions import Description
from kg.model import Kind, Mention, Reference, Span

__all__ = ["unsaid_body"]


def unsaid_body(analysis: Analysis, description: Description) -> Iterator[Located]:
    """Yield what stands for the body that a post before or beside a person's name leaves unsaid."""
    noun, bearer = description.noun, description.bearer
    person = bearer.mention.reference is Reference.NAME and bearer.mention.kind is Kind.PERSON
    if not person or description.how not in {"title", "apposition"} or is_former(analysis.meanings, noun):
        return
    if analysis.unsaid_sort(noun) is None or "Plur" in noun.morph.get("Number", []):
        return
    if any(c.i < noun.i and c.lower_ in analysis.words.indefinite for c in noun.children):
        return  # "Ann Weiss, a goalkeeper": of any club
    mention = Mention(Span(noun.idx, noun.idx + len(noun.text)), noun.text, Kind.ORGANIZATION, Reference.NULL)
    yield Located(noun, mention)
