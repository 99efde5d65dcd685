"""Read pages from the web, politely and only when asked to.

robots.txt is obeyed (RFC 9309), a host is asked once a second at most, and only http and https are followed.
"""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.fields import MAX_BYTES, Found
from kg.read.formats import parse_html, parse_plain
from kg.read.text import decode

__all__ = ["SUFFIX", "Fetcher", "fetch_or_error", "is_address", "read_urls"]

AGENT = "article-kg (+https://w3id.org/article-kg)"
TIMEOUT = 20.0  # seconds a server may stay silent
SUFFIX = ".urls"


def is_address(source: str) -> bool:
    """Tell whether a source is an address on the web."""
    return source.lower().startswith(("http://", "https://"))


def read_urls(path: Path, fetcher: "Fetcher | None") -> Iterator[Found]:
    """Yield the pages of a list of addresses, one a line; "#" starts a comment."""
    for line in decode(path.read_bytes()[: MAX_BYTES + 1]).splitlines():
        address = line.strip()
        if address and not address.startswith("#"):
            yield address, fetch_or_error(address, fetcher)


def fetch_or_error(address: str, fetcher: "Fetcher | None") -> Record | ReadError:
    """Return a page, or the error that says why there is none."""
    try:
        if not is_address(address):
            raise ReadError("is not an http or https address")
        if fetcher is None:
            raise ReadError("is an address; give --fetch to read it from the web")
        return fetcher.fetch(address)
    except ReadError as error:
        return error


@dataclass(slots=True)
class Fetcher:
    """Fetches pages; remembers what each host allows and when it was last asked."""

    pause: float = 1.0  # seconds between two requests to a host
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, address: str) -> Record:
        """Read one page.

        Raises:
            ReadError: the host forbids it or does not answer, or the page is no text or too large.
        """
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules(site)
        if not self._robots[site].can_fetch(AGENT, address):
            raise ReadError("may not be fetched: robots.txt of its host says so")
        kind, data = self._get(address)
        if not kind.startswith(("text/", "application/xhtml+xml")):
            raise ReadError(f"is not a page but {kind or 'of no known type'}")
        parse = parse_plain if kind.startswith("text/plain") else parse_html
        record = parse(decode(data))
        return replace(record, url=record.url or address, source=address)

    def _rules(self, site: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            _, data = self._get(f"{site}/robots.txt")
        except ReadError as error:
            answered = isinstance(error.__cause__, urllib.error.HTTPError) and error.__cause__.code < 500
            rules.parse([] if answered else ["User-agent: *", "Disallow: /"])  # unreachable: nothing is allowed
        else:
            rules.parse(data.decode("utf-8", errors="replace").splitlines())
        return rules

    def _get(self, address: str) -> tuple[str, bytes]:
        host = urlsplit(address).netloc
        time.sleep(max(0.0, self._asked.get(host, 0.0) + self.pause - time.monotonic()))
        request = urllib.request.Request(address, headers={"User-Agent": AGENT})
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # redirects keep to http, https and ftp
                if not is_address(answer.url):
                    raise ReadError("leads away from http and https")
                data = answer.read(MAX_BYTES + 1)
                kind = answer.headers.get_content_type()
        except (OSError, ValueError) as error:  # URLError and HTTPError are OSErrors
            raise ReadError(f"cannot be fetched: {getattr(error, 'reason', None) or error}") from error
        finally:
            self._asked[host] = time.monotonic()
        if len(data) > MAX_BYTES:
            raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes in one page")
        return kind, data
