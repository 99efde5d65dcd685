import pytest
from pyoxigraph import RdfFormat, parse

from tests import servers

KNOWN = "https://example.org/known"


class Target:
    """A running server: its address, and what stands there, asked over HTTP."""

    def __init__(self, url, query_path, default_graph=None):
        self.url, self.default_graph, self._query = url, default_graph, url + query_path

    def select(self, sparql):
        import requests

        answer = requests.get(
            self._query, params={"query": sparql}, headers={"Accept": "application/sparql-results+json"}, timeout=30
        )
        answer.raise_for_status()
        rows = answer.json()["results"]["bindings"]
        return [{name: cell["value"] for name, cell in row.items()} for row in rows]

    def triples(self, graph=None):
        import requests

        where = f"GRAPH <{graph}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
        answer = requests.get(
            self._query,
            params={"query": f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {where} }}"},
            headers={"Accept": "text/plain, application/n-triples"},
            timeout=30,
        )
        answer.raise_for_status()
        return {str(quad.triple) for quad in parse(answer.content, format=RdfFormat.N_TRIPLES)}


@pytest.fixture(scope="session")
def oxigraph_target(tmp_path_factory):
    if servers.OXIGRAPH is None:
        pytest.skip("no oxigraph server here: uv sync brings it")
    with servers.oxigraph(tmp_path_factory.mktemp("oxigraph")) as url:
        yield Target(url, "/query")


@pytest.fixture(scope="session")
def virtuoso_target(tmp_path_factory):
    if servers.VIRTUOSO is None:
        pytest.skip("no Virtuoso here: apt-get install virtuoso-opensource-7-bin brings it")
    with servers.virtuoso(tmp_path_factory.mktemp("virtuoso")) as url:
        yield Target(url, "/sparql", KNOWN)


@pytest.fixture(params=["oxigraph", "virtuoso"])
def target(request, monkeypatch):
    monkeypatch.setenv("KG_STORE_USER", "dba")  # Virtuoso's first user; Oxigraph asks nobody
    monkeypatch.setenv("KG_STORE_PASSWORD", "dba")
    return request.getfixturevalue(f"{request.param}_target")


@pytest.fixture
def nobody(monkeypatch):
    """Make sure that no login of this machine is found."""
    for name in ("KG_STORE_USER", "KG_STORE_PASSWORD", "KG_STORE_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NETRC", "/dev/null")
