"""Give room on disk to what grows with the number of articles."""

import json
import sqlite3
from typing import Any

__all__ = ["Scratch", "load", "open_scratch", "save"]

CACHE = 16 * 1024  # KiB of it in memory

Scratch = sqlite3.Connection


def open_scratch(schema: str) -> Scratch:
    """Open a database without a name: in memory while it is small, then in a file that goes when the process ends."""
    db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for line in (f"cache_size = -{CACHE}", "journal_mode = OFF", "synchronous = OFF"):
        db.execute(f"PRAGMA {line}")
    db.executescript(f"BEGIN; {schema}")  # never committed: nothing is to outlive the process
    return db


def save(value: object) -> str:
    """Write a plain value for a column."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Any:
    """Read a plain value of a column."""
    return json.loads(text)
