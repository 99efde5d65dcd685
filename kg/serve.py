"""Serve a graph read-only by the SPARQL 1.1 protocol: the endpoint at /query, the page at /.

The query runs in this process, on a store opened for reading, behind the same check as everywhere: what would call
another server or write is refused. Requests for another host's name are refused too, so that no web page can reach the
endpoint by pointing its own name at this machine.
"""

import json
from collections.abc import Callable, Iterable
from email.message import Message
from http import HTTPStatus
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from urllib.parse import parse_qs
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from pyoxigraph import QueryBoolean, QuerySolutions

from kg.errors import QueryError, StoreError
from kg.graph import KnowledgeGraph
from kg.store import write_answer

__all__ = ["Application", "make_server"]

ROWS = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
TRIPLES = {"text/turtle": "turtle", "application/n-triples": "n-triples"}
MOST = 1_000_000  # bytes of a query
TIMEOUT = 30.0
SECURITY = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]

Start = Callable[[str, list[tuple[str, str]]], object]


class Application:
    """The WSGI application of one graph."""

    def __init__(self, graph: KnowledgeGraph, *, hosts: Iterable[str]) -> None:
        self.graph = graph
        self.hosts = frozenset(hosts)

    def __call__(self, environ: dict[str, Any], start: Start) -> list[bytes]:
        """Answer one request."""
        status, kind, body = self._answer(environ)
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), *SECURITY]
        start(f"{status.value} {status.phrase}", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: dict[str, Any]) -> tuple[HTTPStatus, str, bytes]:
        path, method = environ.get("PATH_INFO", "/"), environ["REQUEST_METHOD"]
        if self.hosts and environ.get("HTTP_HOST", "").rsplit(":", 1)[0] not in self.hosts:
            return _text(HTTPStatus.FORBIDDEN, "this address serves another host name")
        if path == "/" and method in {"GET", "HEAD"}:
            return HTTPStatus.OK, "text/html; charset=utf-8", self._page()
        if path != "/query":
            return _text(HTTPStatus.NOT_FOUND, "there are / and /query")
        if method not in {"GET", "HEAD", "POST"}:
            return _text(HTTPStatus.METHOD_NOT_ALLOWED, "ask with GET or POST")
        try:
            return self._query(_sparql(environ), environ.get("HTTP_ACCEPT", "*/*"))
        except QueryError as error:
            return _text(HTTPStatus.BAD_REQUEST, str(error))

    def _query(self, sparql: str, accept: str) -> tuple[HTTPStatus, str, bytes]:
        answer = self.graph.query(sparql, timeout=TIMEOUT)
        offers = ROWS if isinstance(answer, QuerySolutions | QueryBoolean) else TRIPLES
        kind = _choose(accept, offers)
        if kind is None:
            return _text(HTTPStatus.NOT_ACCEPTABLE, f"this answer comes as {', '.join(offers)}")
        return HTTPStatus.OK, kind, write_answer(answer, offers[kind])

    def _page(self) -> bytes:
        place = self.graph.directory
        if place is None or not (place / "graph.html").is_file():
            raise StoreError("the graph has no page; make it with: kg show --no-open")
        return (place / "graph.html").read_bytes()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


def make_server(directory: Path, *, host: str = "127.0.0.1", port: int = 7878) -> WSGIServer:
    """Open a graph and bind a server to it; ``serve_forever`` starts it.

    Raises:
        StoreError: there is no graph, or the address is taken.
    """
    graph = KnowledgeGraph.open(directory)
    if not (directory / "graph.html").is_file():
        graph.render(directory / "graph.html")
    local = host in {"127.0.0.1", "::1", "localhost"}
    application = Application(graph, hosts={"127.0.0.1", "[::1]", "localhost"} if local else ())
    try:
        server = _Server((host, port), _Quiet)
    except OSError as error:
        raise StoreError(f"{host}:{port} cannot be used: {(error.strerror or str(error)).lower()}") from error
    server.set_app(application)
    return server


def _sparql(environ: dict[str, Any]) -> str:
    """Return the query of a request, in any of the protocol's three ways."""
    if environ["REQUEST_METHOD"] != "POST":
        return _field(environ.get("QUERY_STRING", ""))
    size = environ.get("CONTENT_LENGTH") or "0"
    if not size.isdigit() or int(size) > MOST:
        raise QueryError(f"a query has at most {MOST:,} bytes")
    try:
        body = environ["wsgi.input"].read(int(size)).decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("the query is not UTF-8") from error
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind == "application/sparql-query":
        return str(body)
    if kind == "application/x-www-form-urlencoded":
        return _field(body)
    raise QueryError("post application/sparql-query or a form with the field query")


def _field(form: str) -> str:
    fields = parse_qs(form)
    if len(fields.get("query", ())) != 1:
        raise QueryError("give one query, as in /query?query=SELECT…")
    if unsupported := sorted({"default-graph-uri", "named-graph-uri"} & fields.keys()):
        raise QueryError(f"{unsupported[0]} is not supported; use FROM or GRAPH in the query")
    return fields["query"][0]


def _choose(accept: str, offers: dict[str, str]) -> str | None:
    """Return the offered type that the client likes best."""
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(accept.split(",")):
        message = Message()
        message["content-type"] = part.strip()
        try:
            weight = float(str(message.get_param("q", "1")))
        except ValueError:
            weight = 0.0
        if weight > 0:
            wishes.append((-weight, place, part.partition(";")[0].strip().lower()))
    for _, _, wish in sorted(wishes):
        for offer in offers:
            if wish in {offer, "*/*", f"{offer.partition('/')[0]}/*"}:
                return offer
    return None


def _text(status: HTTPStatus, message: str) -> tuple[HTTPStatus, str, bytes]:
    return status, "application/json", json.dumps({"error": message}, ensure_ascii=False).encode("utf-8")
