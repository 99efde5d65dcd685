"""Extract posts that somebody is told to take up or leave by a noun: "la dimisión de Gil como director de Velmar"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.claims.possessors import possessors_of
from kg.extract.names.posts import is_post
from kg.extract.nominal.description import Description
from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["tenures"]


def tenures(builder: Builder) -> Iterator[tuple[Description, bool]]:
    """Yield each post with whom a noun says to take it up or leave it, and whether it is left."""
    analysis = builder.analysis
    for noun in analysis.doc:
        lemma = analysis.lemma(noun)
        left = lemma in analysis.words.departures
        if noun.pos_ != "NOUN" or not (left or lemma in analysis.words.appointments):
            continue
        post = _post(analysis, noun)
        holder = next((p for p in possessors_of(analysis, noun) if p.mention.kind is Kind.PERSON), None)
        if post is not None and holder is not None:
            yield Description(post, holder, None, "post"), left


def _post(analysis: Analysis, noun: Token) -> Token | None:
    """Return the post behind "como" or "as", on whichever word the parser hung it."""
    for token in (noun, *noun.subtree):
        for mark, complement in complements(token):
            if mark[0].lower_ in analysis.words.capacity and is_post(analysis.meanings, complement):
                return complement
    return None
