"""A reconciliation service of our own, on this machine: the W3C Reconciliation Service API 0.2."""

import json
import threading
import urllib.parse
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from kg.errors import LinkError
from kg.model import Entity, Kind
from kg.resolve import is_linkable, open_service, reconcile

MANIFEST = {
    "versions": ["0.1", "0.2"],
    "name": "Items of the test",
    "identifierSpace": "http://www.wikidata.org/entity/",
    "schemaSpace": "http://www.wikidata.org/prop/direct/",
    "batchSize": 2,
}
ITEMS = {  # what is asked: the candidates
    "Velmar": [{"id": "Q900001", "name": "Velmar", "score": 100, "match": True}],
    "Orbea": [{"id": "Q900002", "name": "Orbea", "score": 71, "match": False}],
    "Trama": [{"id": "Q900003", "name": "Another Thing", "score": 100, "match": True}],
    "Cala": [
        {"id": "Q900004", "name": "Cala", "score": 100, "match": True},
        {"id": "Q900005", "name": "Cala", "score": 100, "match": True},
    ],
    "Ana Soto Vidal": [{"id": "Q900006", "name": "ana soto", "score": 99, "match": True}],
}


class Server(ThreadingHTTPServer):
    manifest: Any = MANIFEST
    asked: list[dict[str, Any]]


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self._answer(self.server.manifest)

    def do_POST(self) -> None:
        form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8"))
        queries = json.loads(form["queries"][0])
        self.server.asked.append(queries)
        self._answer({name: {"result": ITEMS.get(query["query"], [])} for name, query in queries.items()})

    def _answer(self, value: object) -> None:
        body = json.dumps(value).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(("127.0.0.1", 0), Handler)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def url(server: Server) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}/"


def entity(name: str, kind: Kind = Kind.ORGANIZATION, **more: Any) -> Entity:
    return Entity(f"https://example.org/id/{name}", name, kind, named=more.pop("named", True), **more)


def test_only_what_the_service_is_sure_of_is_linked(server: Server, url: str) -> None:
    person = entity("Ana Soto Vidal", Kind.PERSON, alt_names=(("Ana Soto", "es"),))
    entities = [*map(entity, ("Velmar", "Orbea", "Trama", "Cala", "Nadie")), person]
    links = reconcile(entities, open_service(url))
    assert {iri.rpartition("/")[2]: link for iri, link in links.items() if link} == {
        "Velmar": "http://www.wikidata.org/entity/Q900001",
        "Ana Soto Vidal": "http://www.wikidata.org/entity/Q900006",
    }
    assert len(links) == 6
    assert [len(queries) for queries in server.asked] == [2, 2, 2]
    assert server.asked[2]["q1"]["type"] == "Q5"


def test_a_service_without_wikidatas_classes_is_asked_without_types(server: Server, url: str) -> None:
    server.manifest = {**MANIFEST, "identifierSpace": "https://example.org/item/"}
    assert reconcile([entity("Velmar")], open_service(url)) == {
        "https://example.org/id/Velmar": "https://example.org/item/Q900001"
    }
    assert "type" not in server.asked[0]["q0"]


@pytest.mark.parametrize("manifest", [{**MANIFEST, "versions": ["9.0"]}, {"name": "no service"}, ["nothing"]])
def test_what_is_no_service_of_this_version_is_refused(server: Server, url: str, manifest: object) -> None:
    server.manifest = manifest
    with pytest.raises(LinkError, match=r"reconciliation|version"):
        open_service(url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "file:///etc/hostname", "nowhere"])
def test_an_address_that_answers_nothing_is_told(url: str) -> None:
    with pytest.raises(LinkError, match="reconciliation service"):
        open_service(url)


def test_only_proper_names_without_a_link_are_asked_for() -> None:
    assert is_linkable(entity("Velmar"))
    assert not is_linkable(entity("Velmar", same_as=("http://www.wikidata.org/entity/Q900001",)))
    assert not is_linkable(entity("empresa", named=False))
    assert not is_linkable(entity("IA", Kind.CONCEPT))
