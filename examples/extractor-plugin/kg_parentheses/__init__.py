"""Find "Name (Place)": where a named thing is, as news writers put it in parentheses.

An extractor is a function from an analysed article to claims. Installed beside ``kg``, this one stands in the
table of ``kg plugins`` and runs with the others; nothing in ``kg`` knows it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from kg.model import Article, Claim, Evidence, Kind, Mention, Reference, Span
from kg.vocab import KG

__all__ = ["extract_places"]


def extract_places(doc: Doc, article: Article) -> Iterator[Claim]:
    """Yield a kg:locatedIn claim for each place that stands alone in parentheses after a name."""
    for name, place in zip(doc.ents, doc.ents[1:], strict=False):
        between = doc[name.end : place.start].text.strip()
        after = doc[place.end].text if place.end < len(doc) else ""
        if between != "(" or after != ")" or place.label_ not in {"LOC", "GPE"}:
            continue
        bracket = doc[name.end : place.end + 1]
        yield Claim(
            subject=_mention(name),
            predicate=str(KG.locatedIn),
            object=_mention(place, Kind.PLACE),
            evidence=Evidence(sentence=_span(name.sent), subject=_span(name), cue=_span(bracket), object=_span(place)),
            extractor="parentheses",
            confidence=0.8,
        )


def _mention(words: Words, kind: Kind | None = None) -> Mention:
    return Mention(_span(words), words.text, kind, Reference.NAME)


def _span(words: Words) -> Span:
    return Span(words.start_char, words.end_char)
