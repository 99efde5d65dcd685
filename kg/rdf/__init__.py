"""Turn resolved claims into RDF: what is known in the default graph, why in one graph per article."""

from kg.rdf.dataset import Words, article_quads, build_dataset, entity_quads, relation_quads, words_used
from kg.rdf.evidence import check_evidence
from kg.rdf.identity import copy_quads
from kg.rdf.run import Run
from kg.rdf.terms import claim_iri

__all__ = [
    "Run",
    "Words",
    "article_quads",
    "build_dataset",
    "check_evidence",
    "claim_iri",
    "copy_quads",
    "entity_quads",
    "relation_quads",
    "words_used",
]
