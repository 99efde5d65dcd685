"""Archives of web pages."""

import io
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.records import read_records
from tests.read.samples import PAGE, TEXT


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archives_give_their_pages(tmp_path: Path, name: str) -> None:
    pytest.importorskip("warcio")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with (tmp_path / name).open("wb") as file:
        writer = WARCWriter(file, gzip=name.endswith(".gz"))
        for url, status, kind, body in (
            ("https://example.org/1", "200 OK", "text/html; charset=utf-8", PAGE),
            ("https://example.org/2", "404 Not Found", "text/html", PAGE),
            ("https://example.org/3", "200 OK", "image/png", "x"),
            ("https://example.org/4", "200 OK", "text/html", " "),
        ):
            head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(url, "response", payload=io.BytesIO(body.encode()), http_headers=head)
            )
    found = dict(read_records(tmp_path / name))
    assert list(found) == ["https://example.org/1", "https://example.org/4"]
    record = found["https://example.org/1"]
    assert isinstance(record, Record)
    assert (record.title, record.url) == ("El puente", "https://example.org/1")
    assert TEXT in record.text
    assert str(found["https://example.org/4"]) == "is empty"


def test_a_broken_web_archive_is_told(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    (tmp_path / "a.warc").write_bytes(b"\x00\x01 nothing of the kind\n")
    with pytest.raises(ReadError, match="WARC"):
        list(read_records(tmp_path / "a.warc"))
