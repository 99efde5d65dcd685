import io
import os
import sys
from pathlib import Path

import pytest

import kg.read
from kg.errors import LanguageError, ReadError
from kg.model import Article
from kg.read import ReadFailure, count_articles, read, read_all, read_text
from kg.read.records import MAX_BYTES

TEXT = "La alcaldesa inauguró ayer el puente nuevo. Costó dos millones de euros.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "news" / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "news" / "deep" / "a.md").write_text("# Puente\n\n" + TEXT, encoding="utf-8")
    (tmp_path / "news" / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "news" / "photo.jpg").write_bytes(b"\xff\xd8\x00")
    return tmp_path


def test_public_names_are_sorted() -> None:
    assert kg.read.__all__ == sorted(kg.read.__all__)


def test_file_keeps_the_source_as_given(folder: Path) -> None:
    article = read("news/b.txt")
    assert (article.source, article.lang, article.text) == ("news/b.txt", "es", TEXT)
    assert article.iri.startswith("https://w3id.org/article-kg/id/article/b-")


def test_folder_is_read_in_order_and_reports_the_rest(folder: Path) -> None:
    found = list(read_all(["news"]))
    assert [item.source for item in found] == ["news/b.txt", "news/photo.jpg", "news/deep/a.md"]
    assert [type(item) for item in found] == [Article, ReadFailure, Article]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert len(list(read_all(["news/b.txt", "./news/b.txt", "news/*.txt"]))) == 1


def test_one_source_need_not_be_in_a_list(folder: Path) -> None:
    assert [a.source for a in read_all("news/b.txt")] == ["news/b.txt"]
    assert [a.source for a in read_all(Path("news/b.txt"))] == ["news/b.txt"]


def test_globs(folder: Path) -> None:
    assert [a.source for a in read_all(["news/**/*.md"])] == ["news/deep/a.md"]
    assert list(read_all(["*.nothing"])) == [ReadFailure("*.nothing", "matches no file")]


def test_a_name_with_brackets_is_a_file_first(folder: Path) -> None:
    (folder / "a[1].txt").write_text(TEXT, encoding="utf-8")
    assert read("a[1].txt").text == TEXT


def test_folder_loops_do_not_hold_us(folder: Path) -> None:
    os.symlink(folder / "news", folder / "news" / "deep" / "loop")
    os.symlink("self", folder / "news" / "self.txt")
    found = list(read_all(["news"]))
    assert sum(isinstance(item, Article) for item in found) == 2
    assert any(isinstance(item, ReadFailure) and item.source == "news/self.txt" for item in found)


def test_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    assert read("-").text == TEXT


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "is empty"),
        ("bom.txt", b"\xef\xbb\xbf", "is empty"),
        ("binary.txt", b"\x7fELF\x00\x01", "binary"),
        (
            "french.txt",
            "Le gouvernement a annoncé hier une nouvelle loi sur les gares du pays.".encode(),
            "'fr'",
        ),
    ],
)
def test_errors_are_one_line_that_names_the_file(folder: Path, name: str, data: bytes | None, says: str) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    with pytest.raises((ReadError, LanguageError), match=says) as caught:
        read(name)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)
    (failure,) = read_all([name])
    assert isinstance(failure, ReadFailure)
    assert says in failure.reason


def test_too_large(folder: Path) -> None:
    with open("large.txt", "wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ReadError, match="too large"):
        read("large.txt")
    Path("long.txt").write_text("palabra " * 700_000, encoding="utf-8")
    with pytest.raises(ReadError, match="too large"):
        read("long.txt")


def test_names_with_newlines_stay_on_one_line(folder: Path) -> None:
    Path("a\nb.txt").write_bytes(b"")
    with pytest.raises(ReadError) as caught:
        read("a\nb.txt")
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_do_not_block(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    with pytest.raises(ReadError, match="not a regular file"):
        read("pipe.txt")


def test_several_articles_need_read_all(folder: Path) -> None:
    Path("two.jsonl").write_text('{"text": "Hola a todos."}\n{"text": "Adiós a todos."}\n', encoding="utf-8")
    with pytest.raises(ReadError, match="several articles"):
        read("two.jsonl", lang="es")
    assert [a.source for a in read_all(["two.jsonl"], lang="es")] == ["two.jsonl#1", "two.jsonl#2"]


def test_an_unknown_language_stops_at_once(folder: Path) -> None:
    with pytest.raises(LanguageError):
        list(read_all(["news"], lang="xx"))
    with pytest.raises(LanguageError, match=r"^language 'xx'"):
        read("news/b.txt", lang="xx")


def test_text_at_hand() -> None:
    assert read_text(TEXT, title="El puente").iri == read_text(TEXT, title="El puente", source="x").iri


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


def test_articles_are_counted_without_reading_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', encoding="utf-8")
    (tmp_path / "c.csv").write_text("text\na\n", encoding="utf-8")
    a, b, c = (str(tmp_path / name) for name in ("a.txt", "b.jsonl", "c.csv"))
    assert count_articles([a]) == 1
    assert count_articles([a, b, str(tmp_path / "none.txt")]) == 3
    assert count_articles(["https://example.org/a"]) == 1
    assert count_articles([a, c]) is None  # only reading tells
    assert count_articles(["-"]) is None
