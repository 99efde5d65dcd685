"""Whom an article is about goes unsaid in it, also behind sentences that others are the subject of."""

from dataclasses import replace

import pytest

from kg.annotate import annotate, load_model
from kg.extract import extract
from kg.ontology import load_ontology
from tests.extract.conftest import Reading, clean_article

TITLE = "Muere Eva Lind, la pianista de los barrios"
BODY = "La pianista murió ayer en Vigo.\nEva Lind falleció en el Hospital Sur. La noticia la dio su hijo, el actor Luis Lind."


def titled(text: str, title: str, lang: str = "es") -> Reading:
    cleaned = clean_article(text, lang)
    cleaned = replace(cleaned, article=replace(cleaned.article, title=title))
    return Reading(text, *extract(annotate(cleaned, load_model(lang)), cleaned, ontology=load_ontology()))


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Había nacido en Lugo en 1940.", ("Eva Lind", "bornIn", "Lugo")),
        ("Su carrera empezó en 1960, cuando ganó el Festival de Otoño.", ("Eva Lind", "wins", "Festival de Otoño")),
        ("El jurado la premió en 1970. Estudió en la Universidad de Oporto.", ("Eva Lind", "educatedAt", "Universidad de Oporto")),
    ],
)  # fmt: skip
def test_whom_the_headline_names_goes_unsaid(sentence, fact):
    assert fact in titled(f"{BODY}\n{sentence}", TITLE).facts


def test_a_description_above_the_first_name_is_whom_the_headline_names():
    assert ("Eva Lind", "diedIn", "Vigo") in titled(BODY, TITLE).facts


@pytest.mark.parametrize(
    ("text", "title", "relation"),
    [
        # somebody else acts in the same paragraph
        (f"{BODY}\nEl poeta Iker Pardo viajó a Roma. Los vecinos lloraron. Nació en Lugo.", TITLE, "bornIn"),
        # the headline names two people, and the text the other one more often
        (
            "Ana Ruiz acusó a Iker Pardo. Pardo calló. Pardo dimitió.\nSegún la policía, hubo gritos.\nNació en Lugo.",
            "Ana Ruiz acusa a Iker Pardo",
            "bornIn",
        ),
        # a description of another gender
        ("El pianista murió ayer en Vigo.\nEva Lind falleció en el Hospital Sur.", TITLE, "diedIn Vigo"),
    ],
)
def test_nobody_is_meant(text, title, relation):
    name, _, obj = relation.partition(" ")
    assert not [
        f for f in titled(text, title).facts if f[1] == name and f[0] in {"Eva Lind", "Ana Ruiz"} and obj in f[2]
    ]
