"""What goes to stdout and stderr."""

from dataclasses import replace

import pytest

from kg.cli.output import one_line, progress, say, show_claim, show_table
from kg.model import ToldClaim

CLAIM = ToldClaim(
    "Ana", "owns", "Faro", "negated", "possible", "Rita", 0.5, "Ana no\n tendrá Faro.", "https://example.org/a", "Hoy"
)


@pytest.mark.parametrize(
    ("message", "line"),
    [("a\n b", "a b"), ("a\x1b[31mb", "a\ufffd[31mb"), ("\u202eabc", "\ufffdabc"), ("año — «sí»", "año — «sí»")],
)
def test_a_message_is_one_line_that_no_name_can_colour(message, line):
    assert one_line(message) == line


def test_messages_go_to_stderr(capsys):
    say("hecho\n")
    assert capsys.readouterr() == ("", "kg: hecho\n")


def test_messages_of_a_long_run_go_to_stderr_as_they_are(capsys):
    with progress("articles", 2) as (advance, tell):
        tell("[bold]a.txt[/bold]:\n is empty")
        advance(2)
    out, err = capsys.readouterr()
    assert out == ""
    assert "kg: [bold]a.txt[/bold]: is empty\n" in err


def test_a_claim_is_shown_with_how_it_is_said_and_its_sentence(capsys):
    show_claim(CLAIM, number="1. ", place=", characters 3–9")
    out = capsys.readouterr().out
    assert out == (
        "1. Ana — owns → Faro  [negated, possible, says Rita]  (0.50)\n    « Ana no tendrá Faro. »\n"
        "    Hoy, characters 3–9\n\n"
    )
    show_claim(replace(CLAIM, polarity="affirmed", modality="certain", speaker="", title=""))
    plain = capsys.readouterr().out
    assert "[" not in plain
    assert "https://example.org/a" in plain


def test_nothing_in_a_table_is_taken_for_markup(capsys):
    show_table(("name",), [("[red]Faro[/red]",)])
    assert "[red]Faro[/red]" in capsys.readouterr().out


LONG = ("<https://example.org/article/a-very-long-name-that-must-not-be-broken-into-pieces>", "Ana tendrá Faro.")


def test_a_table_that_would_break_words_is_a_block_for_each_row(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")
    show_table(("article", "sentence"), [LONG, (LONG[0], "")])
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines == [["article", LONG[0]], ["sentence", *LONG[1].split()], [], ["article", LONG[0]], []]
    monkeypatch.setenv("COLUMNS", "120")
    show_table(("article", "sentence"), [LONG])
    assert "┃ sentence" in capsys.readouterr().out
