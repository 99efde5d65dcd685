"""A folder of all that goes wrong: each file comes out as an article or as one clear line, and the others are read."""

import gzip
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.read import ReadFailure, read_all
from kg.read.records import RECORD_READERS

TEXT = "La empresa Ferrolínea compró Trenes Alba en Soria. El señor Muñoz lo anunció el año pasado en Ávila."


def found(*sources: Path) -> dict[str, Article | ReadFailure]:
    return {os.path.basename(item.source): item for item in read_all(sources, lang="es")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "latin-1"])
def test_each_encoding_keeps_its_accents(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    article = found(tmp_path)["a.txt"]
    assert isinstance(article, Article)
    assert article.text.strip() == TEXT


def test_broken_files_are_told_and_the_good_one_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "nul.txt").write_bytes(b"La empresa\x00\x01 compra.")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "signs.txt").write_text("!!! --- ???", encoding="utf-8")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    with (tmp_path / "line.txt").open("wb") as file:  # 50 MB in one line
        for _ in range(50):
            file.write(b"palabra " * 131_072)
    (tmp_path / "deep.html").write_text("<div>" * 100_000 + TEXT, encoding="utf-8")
    with gzip.open(tmp_path / "bomb.jsonl.gz", "wb", compresslevel=1) as packed:  # 200 MB in one line, 1 MB on disk
        for _ in range(200):
            packed.write(b" " * 1_000_000)
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Hola."}' * 1_000)[:-20])
    (tmp_path / "half.json").write_text('{"text": "Ho', encoding="utf-8")
    (tmp_path / "nested.json").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "two\nlines.txt").write_text(TEXT + " Fin.", encoding="utf-8")
    (tmp_path / "what.exe").write_bytes(b"MZ")
    items = found(tmp_path)
    articles = {name for name, item in items.items() if isinstance(item, Article)}
    assert articles == {"good.txt", "two\nlines.txt"}
    for item in items.values():
        if isinstance(item, ReadFailure):
            assert item.reason
            assert "\n" not in item.reason
    failed = {name.partition("#")[0] for name in items} - articles
    assert failed >= {
        "nul.txt", "empty.txt", "signs.txt", "picture.txt", "line.txt", "deep.html", "bomb.jsonl.gz",
        "cut.jsonl.gz", "half.json", "nested.json", "loop.txt", "pipe.txt", "what.exe",
    }  # fmt: skip


def test_ten_thousand_files_in_a_folder(tmp_path: Path) -> None:
    for number in range(10_000):
        (tmp_path / f"{number:05}.txt").write_bytes(b"")
    count = 0
    for item in read_all(tmp_path):
        assert isinstance(item, ReadFailure)
        count += 1
    assert count == 10_000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert isinstance(found(tmp_path)["a.txt"], ReadFailure)


SUFFIXES = sorted({".txt", ".html", ".md", *RECORD_READERS})
PIECES = st.sampled_from(
    [b'{"text": "', b'"}\n', b"<p>", b"</p>", b"<html>", b"<rss><channel><item>", b"text,title\n", b"\x1f\x8b",
     b"WARC/1.0\r\n", b"PAR1", b"\xff\xfe", b"\xc3\xa1", b"\x00", b"---\n", b"\r", b'"', b"\\u0000", b"Hola. "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    data=st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=20).map(b"".join)),
    suffix=st.sampled_from(SUFFIXES),
)
def test_no_bytes_break_a_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str) -> None:
    path = tmp_path_factory.mktemp("fuzz") / f"a{suffix}"
    path.write_bytes(data)
    for item in read_all(path, lang="es"):
        assert isinstance(item, Article | ReadFailure)
        if isinstance(item, Article):
            assert any(map(str.isalnum, item.text))
