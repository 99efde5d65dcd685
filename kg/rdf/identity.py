"""Say in an article's graph why its mentions are taken for what they are, and what might be one but was kept apart.

Identity is recorded where the words are, so that an article's graph can be taken out with all that it rests on.
"""

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import ResolvedArticle
from kg.rdf.terms import iri_term, span_iri, term

__all__ = ["candidate_quads", "copy_quads", "reason_quads"]


def reason_quads(found: ResolvedArticle) -> Iterator[Quad]:
    """Yield why each mention stands for its entity."""
    article = found.cleaned.article.iri
    graph, identified_by = iri_term(article), term("kg:identifiedBy")
    for _, span, why in found.mentions:
        yield Quad(span_iri(article, span), identified_by, term(f"kg:{why}"), graph)


def candidate_quads(found: ResolvedArticle, base_iri: str) -> Iterator[Quad]:
    """Yield the doubtful merges that an article tells of: those whose rarer entity it mentions."""
    graph = iri_term(found.cleaned.article.iri)
    for first, second, why in found.candidates:
        digest = hashlib.sha256(f"{first}\n{second}\n{why}".encode()).hexdigest()[:16]
        node = NamedNode(f"{base_iri}candidate/{digest}")
        yield Quad(node, term("rdf:type"), term("kg:MergeCandidate"), graph)
        yield Quad(node, term("kg:candidate"), iri_term(first), graph)
        yield Quad(node, term("kg:candidate"), iri_term(second), graph)
        yield Quad(node, term("rdfs:comment"), Literal(why, language="en"), graph)


def copy_quads(copies: Iterable[tuple[str, ...]]) -> Iterator[Quad]:
    """Yield which articles are near-copies; the first of each group is the one that counts as a witness."""
    for original, *others in copies:
        for article in others:
            yield Quad(iri_term(article), term("kg:nearCopyOf"), iri_term(original), iri_term(article))
