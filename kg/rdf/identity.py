"""Say in an article's graph why its mentions are taken for what they are, and what might be one but was kept apart.

Identity is recorded where the words are, so that an article's graph can be taken out with all that it rests on.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Entity, Resolution
from kg.rdf.terms import iri_term, span_iri, term

__all__ = ["candidate_quads", "copy_quads", "reason_quads"]

Candidate = tuple[str, str, str]  # two entities, and why they may be one


def reason_quads(entities: Iterable[Entity]) -> Iterator[Quad]:
    """Yield why each mention stands for its entity."""
    identified_by = term("kg:identifiedBy")
    for entity in entities:
        for article, span, why in entity.reasons:
            yield Quad(span_iri(article, span), identified_by, term(f"kg:{why}"), iri_term(article))


def candidate_quads(resolution: Resolution, base_iri: str) -> Iterator[Quad]:
    """Yield the doubtful merges, each in the graphs of the articles that mention the rarer of its two entities."""
    mentioned: dict[str, set[str]] = defaultdict(set)
    wanted = {iri for first, second, _ in resolution.candidates for iri in (first, second)}
    for entity in resolution.entities:
        if entity.iri in wanted:
            mentioned[entity.iri] = {article for article, _ in entity.mentions}
    for first, second, why in resolution.candidates:
        rarer = min((first, second), key=lambda iri: (len(mentioned[iri]), iri))
        digest = hashlib.sha256(f"{first}\n{second}\n{why}".encode()).hexdigest()[:16]
        node = NamedNode(f"{base_iri}candidate/{digest}")
        for article in sorted(mentioned[rarer]):
            graph = iri_term(article)
            yield Quad(node, term("rdf:type"), term("kg:MergeCandidate"), graph)
            yield Quad(node, term("kg:candidate"), iri_term(first), graph)
            yield Quad(node, term("kg:candidate"), iri_term(second), graph)
            yield Quad(node, term("rdfs:comment"), Literal(why, language="en"), graph)


def copy_quads(copies: Iterable[tuple[str, ...]]) -> Iterator[Quad]:
    """Yield which articles are near-copies; the first of each group is the one that counts as a witness."""
    for original, *others in copies:
        for article in others:
            yield Quad(iri_term(article), term("kg:nearCopyOf"), iri_term(original), iri_term(article))
