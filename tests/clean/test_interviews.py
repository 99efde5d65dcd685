"""The turns of an interview."""

import pytest

from kg.clean import clean
from kg.clean.interviews import find_turns
from kg.clean.words import load_noise_words
from kg.model import Article, Role

P, Q, A = Role.PARAGRAPH, Role.QUESTION, Role.ANSWER
INTERVIEW = [
    "Ana Ruiz dirige Velmar.", "Pregunta. ¿Vende?", "Respuesta. No.", "P. ¿Compra?", "R. Sí.", "Y mucho.", "Sonríe.",
]  # fmt: skip


def roles(lines, lang="es"):
    return [turn.role for turn in find_turns(lines, load_noise_words(lang))]


def test_questions_and_answers_are_told_by_their_marks():
    assert roles(INTERVIEW) == [P, Q, A, Q, A, P, P]  # behind the last mark it may be anybody's
    assert roles([*INTERVIEW, "P. ¿Ya?", "R. Ya."]) == [P, Q, A, Q, A, A, A, Q, A]
    marks = [turn.mark for turn in find_turns(INTERVIEW, load_noise_words("es"))]
    unmarked = [line[mark:] for line, mark in zip(INTERVIEW, marks, strict=True)]
    assert unmarked == ["Ana Ruiz dirige Velmar.", "¿Vende?", "No.", "¿Compra?", "Sí.", "Y mucho.", "Sonríe."]
    going_on = [turn.mark for turn in find_turns([*INTERVIEW, "P. ¿Ya?", "R. Ya."], load_noise_words("es"))]
    assert going_on[5:7] == [0, 0]


@pytest.mark.parametrize("marks", ["QA", "Q. A.", "Q: A:", "Question: Answer:"])
def test_marks_in_english(marks):
    q, a = marks.split() if " " in marks else marks
    found = roles([f"{q} Why?", f"{a} So.", f"{q} Why not?", f"{a} No."], "en")
    assert found == ([Q, A, Q, A] if " " in marks else [P] * 4)


@pytest.mark.parametrize(
    "lines",
    [
        ["R. Gil dirige Velmar.", "P. Soto dirige Trama."],  # initials
        ["P. ¿Vende?", "R. No."],  # one answer alone
        ["R. Sí.", "R. No."],
        [],
    ],
)
def test_other_articles_have_no_turns(lines):
    assert set(roles(lines)) <= {P}


def test_an_interview_in_passages():
    text = "\n\n".join(["«No vendo»", *INTERVIEW])
    passages = clean(Article("urn:a", text, "es")).passages
    said = {passage.span.quote(text): passage.role for passage in passages}
    assert said["¿Vende?"] is Q
    assert said["No."] is A
    assert said["Pregunta."] is Role.NOISE
    assert said["Sonríe."] is P


def test_a_language_without_marks_has_no_turns():
    assert roles(["P. ¿Vende?", "R. No.", "P. ¿Ya?", "R. Ya."], "fr") == [P] * 4
