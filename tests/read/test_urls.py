import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kg.errors import ReadError
from kg.read import urls
from kg.read.urls import Fetcher
from tests.read.samples import PAGE, TEXT

PAGES = {
    "/robots.txt": (200, "text/plain", "User-agent: *\nDisallow: /private/\n"),
    "/page": (200, "text/html", PAGE),
    "/private/page": (200, "text/html", PAGE),
    "/picture": (200, "image/png", "x"),
    "/large": (200, "text/html", "x" * 5_000),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hosts")
            self.end_headers()
            return
        status, kind, body = PAGES.get(self.path, (404, "text/html", ""))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_with_its_address(site: str) -> None:
    record = Fetcher(pause=0).fetch(f"{site}/page")
    assert TEXT in record.text
    assert (record.url, record.source) == (f"{site}/page", f"{site}/page")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/private/page", "robots.txt"),
        ("/picture", "is not a page but image/png"),
        ("/missing", "cannot be fetched: Not Found"),
        ("/away", "cannot be fetched"),
        ("/large", "too large"),
    ],
)
def test_what_is_forbidden_missing_or_no_page_is_told(
    site: str, path: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(urls, "MAX_BYTES", 4_000)
    with pytest.raises(ReadError, match=why):
        Fetcher(pause=0).fetch(site + path)


def test_a_host_is_not_asked_twice_within_the_pause(site: str) -> None:
    fetcher = Fetcher(pause=0.1)
    start = time.monotonic()
    fetcher.fetch(f"{site}/page")  # robots.txt, then the page
    fetcher.fetch(f"{site}/page")
    assert time.monotonic() - start >= 0.2


def test_a_host_that_does_not_answer_allows_nothing() -> None:
    with pytest.raises(ReadError, match="may not be fetched"):
        Fetcher(pause=0).fetch("http://127.0.0.1:9/page")
