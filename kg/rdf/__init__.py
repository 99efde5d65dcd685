"""Turn resolved claims into RDF: what is known in the default graph, why in one graph per article."""

from kg.rdf.dataset import build_dataset
from kg.rdf.evidence import check_evidence
from kg.rdf.run import Run
from kg.rdf.terms import claim_iri

__all__ = ["Run", "build_dataset", "check_evidence", "claim_iri"]
