"""Room on disk that goes when the process ends."""

import threading

import pytest

from kg.scratch import load, open_scratch, save


def test_each_is_empty_and_its_own():
    one, other = (open_scratch("CREATE TABLE words (word TEXT)") for _ in range(2))
    one.execute("INSERT INTO words VALUES ('faro')")
    assert one.execute("SELECT * FROM words").fetchall() == [("faro",)]
    assert other.execute("SELECT * FROM words").fetchall() == []


def test_another_thread_may_use_it():
    db = open_scratch("CREATE TABLE words (word TEXT)")
    thread = threading.Thread(target=db.execute, args=("INSERT INTO words VALUES ('faro')",))
    thread.start()
    thread.join()
    assert db.execute("SELECT * FROM words").fetchall() == [("faro",)]


@pytest.mark.parametrize("value", [{"Ñu": [1, None]}, [], "«faro»"])
def test_plain_values_come_back(value):
    assert load(save(value)) == value
    assert "\\u" not in save(value)
