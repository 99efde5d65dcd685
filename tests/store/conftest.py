"""One small graph for all tests of the store."""

import pytest
from pyoxigraph import Quad, Store

from kg.ontology import load_ontology
from kg.rdf import build_dataset
from kg.store import memory_store
from tests.rdf import samples


@pytest.fixture(scope="session")
def quads() -> tuple[Quad, ...]:
    articles = [samples.resolved()]
    return tuple(set(build_dataset(articles, samples.entities(), ontology=load_ontology(), run=samples.RUN)))


@pytest.fixture(scope="session")
def store(quads) -> Store:
    return memory_store(quads)
