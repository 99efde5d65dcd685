"""Speak to a SPARQL 1.1 server: Graph Store HTTP Protocol where it has one, SPARQL Update everywhere.

Servers put the two at different addresses; the usual ones are tried, and both can be given. Everything sent can be
sent twice without harm, so what fails on the way is tried again.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import IO, Any
from urllib.parse import quote, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from kg.errors import StoreError
from kg.remote.credentials import PASSWORD, USER, find_login, refuse_password

__all__ = ["Server"]

# update and graph store under a server's address: Oxigraph, Fuseki, Virtuoso, RDF4J and GraphDB, one address for all
LAYOUTS = (
    ("update", ("store", "data")),
    ("sparql-auth", ("sparql-graph-crud-auth",)),
    ("statements", ("rdf-graphs/service",)),
    ("", ("",)),
)
ABSENT = frozenset({404, 405, 501})
FORBIDDEN = '<>"{}|^`\\'  # SPARQL 1.1, IRIREF
PASSING = (429, 502, 503, 504)  # what may be gone at the next try
WAIT = (10.0, 600.0)  # seconds to connect, and to wait for an answer
RETRIES = 5
WHOLE = 8 << 20  # bytes up to which a graph goes in one request
LINES = 500  # triples of one INSERT DATA; Virtuoso's compiler stops at 10,000 lines


class Server:
    """A server to write to."""

    def __init__(
        self,
        url: str,
        *,
        update_url: str | None = None,
        graph_url: str | None = None,
        retries: int = RETRIES,
        backoff: float = 0.3,
        whole: int = WHOLE,
    ) -> None:
        """Find the server's addresses for writing.

        Args:
            url: the server's address, or that of its dataset.
            update_url: where it takes SPARQL Update; the usual places are tried otherwise.
            graph_url: where it takes the Graph Store Protocol; likewise.
            retries: how often a request is tried again.
            backoff: seconds to wait before the second retry, doubled before each further one.
            whole: bytes up to which a graph goes in one request; larger ones go in pieces.

        Raises:
            StoreError: nothing there takes updates, or the login fails.
        """
        self.url = url.rstrip("/")
        if urlsplit(self.url).scheme not in {"http", "https"}:
            raise StoreError(f"'{url}' is no address of a server; it starts with http:// or https://")
        self._whole = whole
        self._session = requests.Session()
        for given in (graph_url, update_url):
            refuse_password(given or "")
        self._session.auth = find_login(update_url or self.url)
        policy = Retry(
            total=retries, backoff_factor=backoff, status_forcelist=PASSING, allowed_methods=None, raise_on_status=False
        )
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=policy))
        found = update_url or self._find()
        self._update_url = found
        self._graph_urls = [graph_url] if graph_url else self._neighbours(found)

    def replace(self, graph: str | None, lines: IO[bytes]) -> None:
        """Put N-Triples in the place of a graph; readers see the old one or the new one.

        Args:
            graph: the graph's IRI; None is the default graph.
            lines: a file of N-Triples, read from its start.

        Raises:
            StoreError: the server refuses it.
        """
        size = lines.seek(0, 2)
        while self._graph_urls and size <= self._whole:
            lines.seek(0)
            answer = self._send("PUT", self._graph_urls[0] + _target(graph), data=lines, kind="text/turtle")
            if answer.ok:
                return
            if answer.status_code not in ABSENT:
                raise self._refused(answer, f"the graph {graph or 'by default'}")
            self._graph_urls.pop(0)
        lines.seek(0)
        staging = "urn:kg:staging:" + hashlib.sha256((graph or "").encode()).hexdigest()[:16]
        self.drop(staging)
        for piece in _pieces(lines, LINES):
            self.update(f"INSERT DATA {{ GRAPH <{staging}> {{\n{piece} }} }}")
        # one operation, and the same when done twice
        target = f"GRAPH {_iri(graph)}" if graph else "DEFAULT"
        self.update(f"COPY GRAPH <{staging}> TO {target}" if size else f"CLEAR SILENT {target}")
        self.drop(staging)

    def drop(self, graph: str) -> None:
        """Take a graph away, if it is there."""
        self.update(f"DROP SILENT GRAPH {_iri(graph)}")

    def update(self, sparql: str) -> None:
        """Run a SPARQL update; it must be one that can run twice.

        Raises:
            StoreError: the server refuses it.
        """
        answer = self._send("POST", self._update_url, data=sparql.encode(), kind="application/sparql-update")
        if not answer.ok:
            raise self._refused(answer, "an update")

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _find(self) -> str:
        for update, _ in LAYOUTS:
            url = f"{self.url}/{update}".rstrip("/")
            answer = self._send("POST", url, data=b"INSERT DATA {}", kind="application/sparql-update")
            if answer.ok:
                return url
            if answer.status_code in {401, 403}:
                raise self._refused(answer, "an update")
        raise StoreError(
            f"{self.url} takes no SPARQL updates at the usual places "
            f"({', '.join('/' + update for update, _ in LAYOUTS)}); give its address with --update-url"
        )

    def _neighbours(self, update_url: str) -> list[str]:
        for update, graphs in LAYOUTS:
            if update and update_url.endswith("/" + update):
                return [update_url.removesuffix(update) + graph for graph in graphs]
        return []

    def _send(self, method: str, url: str, *, data: Any, kind: str) -> requests.Response:
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        try:
            answer = self._session.request(method, url, data=data, headers=headers, timeout=WAIT, allow_redirects=False)
        except requests.RequestException as error:
            why = "does not answer" if isinstance(error, requests.ConnectionError) else "broke off"
            raise StoreError(f"{self.url} {why}; nothing more was written") from error
        if 300 <= answer.status_code < 400:
            raise StoreError(f"{url} has moved to {answer.headers.get('Location', 'elsewhere')}; give that address")
        return answer

    def _refused(self, answer: requests.Response, what: str) -> StoreError:
        code = answer.status_code
        if code in {401, 403}:
            given = "the login is not accepted" if self._session.auth else "it asks for a login"
            return StoreError(f"{self.url}: {given} ({code}); set {USER} and {PASSWORD}, or write ~/.netrc")
        if "default graph" in answer.text and what.endswith("by default"):
            return StoreError(f"{self.url} has no default graph; name one for the known facts with --default-graph IRI")
        said = " ".join(answer.text.split())[:200]
        return StoreError(f"{self.url} refuses {what}: {code} {answer.reason}{': ' + said if said else ''}")


def _target(graph: str | None) -> str:
    return f"?graph={quote(graph, safe='')}" if graph else "?default"


def _iri(iri: str) -> str:
    if any(char in FORBIDDEN or char <= " " for char in iri):
        raise StoreError(f"'{iri}' is not an IRI, so it can name no graph")
    return f"<{iri}>"


def _pieces(lines: Iterable[bytes], most: int) -> Iterator[str]:
    piece: list[str] = []
    for line in lines:
        piece.append(line.decode())
        if len(piece) == most:
            yield "".join(piece)
            piece = []
    if piece:
        yield "".join(piece)
