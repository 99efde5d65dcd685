"""Read Parquet files, a few rows at a time and only the columns that hold a field."""

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.read.fields import COLUMNS, Columns, Found, record_of
from kg.read.optional import optional

__all__ = ["read_parquet"]

ROWS = 256  # held in memory at once


def read_parquet(path: Path, columns: Columns) -> Iterator[Found]:
    """Yield the records of a Parquet file by row number.

    Raises:
        ReadError: the file is damaged, or pyarrow is not installed.
    """
    arrow, parquet = optional("pyarrow"), optional("pyarrow.parquet")
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            wanted = {name for field in COLUMNS for name in (columns.get(field), *COLUMNS[field]) if name}
            names = [name for name in file.schema_arrow.names if name in wanted]
            for batch in file.iter_batches(batch_size=ROWS, columns=names):
                for row in batch.to_pylist():
                    number += 1
                    yield record_of(str(number), {k: _plain(v) for k, v in row.items()}, columns)
    except arrow.ArrowException as error:
        raise ReadError(f"is not readable as Parquet: {str(error).splitlines()[0]}") from error


def _plain(value: object) -> object:
    """Return a date or time as the text that it is in the other formats."""
    return value.isoformat() if hasattr(value, "isoformat") else value
