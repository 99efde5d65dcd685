"""Parquet files."""

from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read.article import Record
from kg.read.records import read_records
from tests.read.samples import TEXT


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
