"""Posts that pass from one to another."""

import pytest

TAKEN = [
    ("en", "Ann Weiss will succeed Luke Gray as chair of Velmar in May.", ("Ann Weiss", "leads", "Velmar")),
    ("en", "Ann Weiss will succeed Luke Gray as chair of Velmar in May.", ("Luke Gray", "leads", "Velmar")),
    ("en", "Ann Weiss will succeed Luke Gray as chair of Velmar in May.", ("Ann Weiss", "holdsPosition", "chair of Velmar")),
    ("en", "Ann Weiss took over from Luke Gray as chief executive.", ("Ann Weiss", "holdsPosition", "chief executive")),
    ("es", "Ana Ruiz sustituirá a Luis Gil como presidenta de Velmar.", ("Ana Ruiz", "leads", "Velmar")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), TAKEN)
def test_who_holds_the_post(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_who_is_to_leave_holds_it_now_and_who_has_left_does_not(read):
    found = read("Ann Weiss will succeed Luke Gray as chair of Velmar.", "en")
    assert found.one("Luke Gray", "leads", "Velmar").modality == "certain"
    assert found.one("Ann Weiss", "leads", "Velmar").modality == "future"
    past = read("Ann Weiss succeeded Luke Gray as chair of Velmar.", "en").facts
    assert ("Luke Gray", "leads", "Velmar") not in past


def test_what_is_no_post_is_nobodys(read):
    assert "holdsPosition" not in read("Trams will replace buses as a means of transport.", "en").relations
