from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "examples" / "articles"


@pytest.fixture(scope="session")
def example_dir(tmp_path_factory):
    """The graph of the example articles, built once; tests only read it."""
    place = tmp_path_factory.mktemp("example") / "graph"
    kg.build(ARTICLES, place)
    return place


@pytest.fixture(scope="session")
def example(example_dir):
    return kg.KnowledgeGraph.open(example_dir)


@pytest.fixture
def write(tmp_path):
    """Write an article into a file and return its path."""

    def put(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return put
