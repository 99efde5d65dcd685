import gzip
import json
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read import records
from kg.read.article import Record
from kg.read.records import read_records
from tests.read.samples import TEXT as PROSE

ROW = {
    "id": "7",
    "text": "El puente abrió ayer.",
    "title": "El puente",
    "url": "https://example.org/7",
    "source": "Diario del Puente",
    "published": "2024-01-02",
    "lang": "es",
    "author": ["Ana Ruiz"],
}
EXPECTED = Record(
    text="El puente abrió ayer.",
    title="El puente",
    author=("Ana Ruiz",),
    publisher="Diario del Puente",
    published="2024-01-02",
    lang="es",
    url="https://example.org/7",
)


def test_json_lines_plain_and_gzipped(tmp_path: Path) -> None:
    line = json.dumps(ROW, ensure_ascii=False) + "\n"
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    plain.write_text(line, encoding="utf-8")
    packed.write_bytes(gzip.compress(line.encode()))
    assert list(read_records(plain)) == list(read_records(packed)) == [("7", EXPECTED)]


def test_a_bad_line_does_not_stop_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": \n\n[1]\n{"title": "x"}\n{"text": "Hola."}\n', encoding="utf-8")
    found = dict(read_records(path))
    assert [type(item).__name__ for item in found.values()] == ["ReadError"] * 3 + ["Record"]
    assert list(found) == ["1", "3", "4", "5"]
    assert "not JSON" in str(found["1"])
    assert "no text" in str(found["4"])


def test_an_over_long_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_BYTES", 50)
    path = tmp_path / "a.jsonl"
    path.write_text("x" * 300 + '\n{"text": "Hola."}\n', encoding="utf-8")
    (_, error), (_, record) = read_records(path)
    assert "too large" in str(error)
    assert isinstance(record, Record)


def test_an_endless_line_ends_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_BYTES", 50)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b"0" * 1_000_000))
    ((_, error),) = read_records(path)
    assert "rest of the file was not read" in str(error)


@pytest.mark.parametrize("cut", [5, 40])
def test_a_damaged_gzip_is_one_clear_error(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(ROW).encode())[:cut])
    with pytest.raises(ReadError, match="damaged gzip"):
        list(read_records(path))


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-8")]
)
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    rows = [
        delimiter.join(["id", "headline", "body"]),
        delimiter.join(["7", "El año", '"Llegó.\nY se fue."']),
    ]
    path.write_bytes("\r\n".join(rows).encode(encoding))
    assert list(read_records(path)) == [("7", Record(text="Llegó.\nY se fue.", title="El año"))]


def test_columns_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("cuerpo,text\nHola a todos,no\n", encoding="utf-8")
    ((_, record),) = read_records(path, columns={"text": "cuerpo"})
    assert record == Record(text="Hola a todos")


def test_a_source_that_is_a_path_is_where_it_came_from(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"text": "Hola.", "source": "old/hola.txt"}]', encoding="utf-8")
    assert list(read_records(path)) == [("1", Record(text="Hola.", source="old/hola.txt"))]


def test_zstandard_whole_and_cut_short(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    line = f'{{"text": "{PROSE}"}}\n'.encode()
    packed = zstandard.compress(line) + zstandard.compress(line)
    (tmp_path / "a.jsonl.zst").write_bytes(packed)
    assert [item.text for _, item in read_records(tmp_path / "a.jsonl.zst")] == [PROSE, PROSE]
    (tmp_path / "b.jsonl.zst").write_bytes(b"no zstandard at all")
    with pytest.raises(ReadError, match="damaged Zstandard"):
        list(read_records(tmp_path / "b.jsonl.zst"))
