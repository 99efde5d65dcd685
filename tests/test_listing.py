"""Claims without a graph, and sentences without a claim."""

import json

import pytest

from kg.errors import ReadError, StoreError
from kg.listing import list_claims, list_open, list_silences, open_lines
from kg.understanding import Options

TEXT = "Oakline has acquired Pine Motors. Oakline has not acquired Elm Motors."


def test_claims_come_in_the_order_of_the_text_with_their_place(write):
    lines = list(list_claims([write("a.txt", TEXT)], Options(lang="en")))
    assert [(line.object, line.how) for line in lines] == [("Pine Motors", ""), ("Elm Motors", "negated")]
    assert all(TEXT[line.start : line.end] == line.sentence for line in lines)
    assert json.loads(lines[0].json())["relation"] == "acquires"


def test_what_cannot_be_read_is_told_and_the_rest_is_listed(write, tmp_path):
    told = []
    sources = [tmp_path / "none.txt", write("a.txt", TEXT)]
    assert len(list(list_claims(sources, Options(lang="en"), tell=told.append))) == 2
    assert len(told) == 1
    assert "none.txt" in told[0]


def test_what_is_not_in_the_language_asked_for_is_told(write):
    told = []
    assert list(list_claims([write("a.txt", TEXT)], Options(lang="es"), tell=told.append))
    (message,) = told
    assert "a.txt: seems to be in 'en'" in message


def test_nothing_read_is_an_error(tmp_path):
    with pytest.raises(ReadError, match=r"none.txt"):
        list(list_claims([tmp_path / "none.txt"], Options()))


def test_triples_keep_the_words_of_each_line():
    lines = ['{"id": 1, "text": "Oakline acquired Pine Motors ."}', "", '{"id": 2, "text": " "}']
    first, second = list_open(lines, lang="en", pretokenized=True)
    assert ("Oakline", "acquired", "Pine Motors") in first.triples
    assert len(first.scores) == len(first.triples)
    assert (second.id, second.triples) == (2, ())
    (joined,) = list_open(['{"id": 1, "text": "Oakline acquired Pine Motors."}'], lang="en")
    assert ("Oakline", "acquired", "Pine Motors") in joined.triples


@pytest.mark.parametrize("line", ["no json", "[]", '{"id": 1}'])
def test_a_line_that_is_no_record_is_named(line):
    with pytest.raises(ReadError, match="line 2"):
        list(list_open(['{"id": 1, "text": ""}', line], lang="en"))


def test_lines_of_files_and_files_that_are_none(write, tmp_path):
    assert list(open_lines([write("a.jsonl", "a\nb\n")])) == ["a\n", "b\n"]
    (tmp_path / "b.jsonl").write_bytes(b"\xff\xfe\xff")
    for name, words in (("none.jsonl", "no such file"), ("b.jsonl", "not utf-8")):
        with pytest.raises(ReadError, match=words):
            list(open_lines([tmp_path / name]))


def test_silent_sentences_come_with_their_words(example_dir, tmp_path):
    rows = list_silences(example_dir)
    assert rows
    assert all(row.text and row.reason and row.start < row.end for row in rows)
    with pytest.raises(StoreError):
        list_silences(tmp_path)
