import io
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.records import read_records
from kg.read.sources import ReadFailure, read_all

TEXT = "El puente de Soria abrió ayer. La empresa Ferrolínea lo construyó en dos años."
PAGE = f"<html><head><title>El puente</title></head><body><article><h1>El puente</h1><p>{TEXT}</p><p>{TEXT} Fin.</p></article></body></html>"
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Diario del Puente</title><language>es-ES</language>
<item><title>Abre el puente</title><link>https://example.org/1</link><guid>uno</guid><author>a@example.org (Ana Ruiz)</author>
<pubDate>Tue, 02 Jan 2024 10:00:00 GMT</pubDate><description>corto</description>
<content:encoded><![CDATA[<p>{TEXT}</p><script>alert(1)</script><p>Lo dijo <b>Ana Ruiz</b>.</p>]]></content:encoded></item>
<item><title>Sin texto</title><guid>dos</guid></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Bridge</title><entry><title>Bridge opens</title>
<id>urn:1</id><updated>2024-01-02T10:00:00Z</updated><author><name>Ann Weiss</name></author>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


def test_feeds_give_an_article_an_entry_with_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (_, first), (place, second) = read_records(tmp_path / "a.rss")
    assert isinstance(first, Record)
    assert first.text == f"Abre el puente\n\n{TEXT}\n\nLo dijo Ana Ruiz."
    assert (first.publisher, first.lang, first.url) == ("Diario del Puente", "es", "https://example.org/1")
    assert (first.author, first.published) == (("Ana Ruiz",), "Tue, 02 Jan 2024 10:00:00 GMT")
    assert place == "dos"
    assert "no text" in str(second)
    (tmp_path / "b.atom").write_text(ATOM, encoding="utf-8")
    ((_, entry),) = read_records(tmp_path / "b.atom")
    assert isinstance(entry, Record)
    assert (entry.title, entry.author) == ("Bridge opens", ("Ann Weiss",))


def test_what_is_xml_and_no_feed_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<a><b/></a>", encoding="utf-8")
    with pytest.raises(ReadError, match="no entry of a feed"):
        list(read_records(tmp_path / "a.xml"))


def test_entities_of_a_feed_neither_swell_nor_read_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hidden words", encoding="utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    (tmp_path / "a.rss").write_text(
        f"<?xml version='1.0'?>{head}<rss version='2.0'><channel><item><title>t</title>"
        f"<description>&l9;&x; {TEXT}</description></item></channel></rss>",
        encoding="utf-8",
    )
    try:
        found = [item.text for _, item in read_records(tmp_path / "a.rss") if isinstance(item, Record)]
    except ReadError:
        found = []
    assert all("hidden" not in text and len(text) < 10_000 for text in found)


def test_parquet_with_columns_of_other_names(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    import datetime

    rows = [{"cuerpo": TEXT, "title": "El puente", "date": datetime.date(2024, 1, 2), "rest": 1}, {"cuerpo": None}]
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    (one, record), (two, error) = read_records(tmp_path / "a.parquet", columns={"text": "cuerpo"})
    assert (one, two) == ("1", "2")
    assert isinstance(record, Record)
    assert (record.text, record.title, record.published) == (TEXT, "El puente", "2024-01-02")
    assert "field 'cuerpo'" in str(error)
    (tmp_path / "b.parquet").write_bytes(b"PAR1 broken PAR1")
    with pytest.raises(ReadError, match="Parquet"):
        list(read_records(tmp_path / "b.parquet"))


def test_zstandard_whole_and_cut_short(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    line = f'{{"text": "{TEXT}"}}\n'.encode()
    packed = zstandard.compress(line) + zstandard.compress(line)
    (tmp_path / "a.jsonl.zst").write_bytes(packed)
    assert [item.text for _, item in read_records(tmp_path / "a.jsonl.zst")] == [TEXT, TEXT]
    (tmp_path / "b.jsonl.zst").write_bytes(b"no zstandard at all")
    with pytest.raises(ReadError, match="damaged Zstandard"):
        list(read_records(tmp_path / "b.jsonl.zst"))


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


def test_an_unknown_field_is_told_at_once() -> None:
    with pytest.raises(ReadError, match="no field is called 'body'"):
        list(read_all("x.csv", columns={"body": "text"}))


def test_addresses_are_not_fetched_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "list.urls").write_text("# ours\nhttps://example.org/1\n\nfile:///etc/hosts\n", encoding="utf-8")
    first, second, third = read_all([tmp_path / "list.urls", "https://example.org/2"])
    assert isinstance(first, ReadFailure)
    assert "--fetch" in first.reason
    assert isinstance(second, ReadFailure)
    assert "not an http" in second.reason
    assert isinstance(third, ReadFailure)
    assert third.source == "https://example.org/2"
