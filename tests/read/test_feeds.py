"""Feeds that were saved as files."""

from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.records import read_records
from tests.read.samples import TEXT

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
