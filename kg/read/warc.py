"""Read the web pages of a WARC archive (ISO 28500), as crawlers write them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.fields import MAX_BYTES, Columns, Found
from kg.read.formats import parse_html
from kg.read.optional import optional
from kg.read.text import decode

__all__ = ["read_warc"]

PAGES = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, columns: Columns) -> Iterator[Found]:
    """Yield the pages of a WARC file by their address; pictures, redirects and errors are passed over.

    Raises:
        ReadError: the file is damaged, or warcio is not installed.
    """
    iterator, errors = optional("warcio.archiveiterator"), optional("warcio.exceptions")
    seen = 0
    with path.open("rb") as file:
        try:
            for record in iterator.ArchiveIterator(file):
                if record.format != "warc":  # anything at all passes for the older ARC
                    raise ReadError("is not readable as WARC")
                seen += 1
                head = record.http_headers
                if record.rec_type != "response" or head is None or head.get_statuscode() != "200":
                    continue
                if not (head.get_header("Content-Type") or "").lower().startswith(PAGES):
                    continue
                url = record.rec_headers.get_header("WARC-Target-URI") or str(seen)
                yield url, _page(record.content_stream().read(MAX_BYTES + 1), url)
        except errors.ArchiveLoadFailed as error:
            raise ReadError(f"is not readable as WARC: {str(error).splitlines()[0]}") from error
    if not seen:
        raise ReadError("is not readable as WARC: it holds no record")


def _page(data: bytes, url: str) -> Record | ReadError:
    try:
        if len(data) > MAX_BYTES:
            raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes in one page")
        if not data.strip():
            raise ReadError("is empty")
        record = parse_html(decode(data))
    except ReadError as error:
        return error
    return replace(record, url=record.url or url)
