"""What may be one thing but is left to people."""

import pytest

from kg.model import Kind

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_bare_surname_of_another_article_is_only_a_candidate(world, write) -> None:
    a = write("Ana Quirós dirige Faro.", iri="https://example.org/a").claim(
        "Ana Quirós", "leads", "Faro", kinds=(PERSON, ORG)
    )
    b = write("Quirós dirige Cala.", iri="https://example.org/b").claim("Quirós", "leads", "Cala", kinds=(PERSON, ORG))
    found = world(a, b)
    assert not found.same("Ana Quirós", "Quirós")
    assert [why for _, _, why in found.candidates] == ["a surname alone"]


@pytest.mark.parametrize(
    ("one", "other", "doubted"),
    [
        ("Elena Quintanilla", "Elena Quintanila", True),
        ("Elena Quintanilla", "Elena Montesinos", False),
        ("Eva Gil", "Eva Gal", False),  # too short for a slip to tell
    ],
)
def test_full_names_one_slip_apart_in_two_articles(world, write, one, other, doubted):
    articles = [
        write(f"{name} dirige Faro.", iri=f"https://example.org/{i}").claim(name, "leads", "Faro", kinds=(PERSON, ORG))
        for i, name in enumerate((one, other))
    ]
    found = world(*articles)
    assert [why for _, _, why in found.candidates] == ["names one slip apart"] * doubted
    assert not found.same(one, other)


def test_a_surname_that_several_bear_is_no_doubt(world, write):
    names = ["Ana Quirós", "Eva Quirós", "Quirós"]
    articles = [
        write(f"{name} dirige Faro.", iri=f"https://example.org/{i}").claim(name, "leads", "Faro", kinds=(PERSON, ORG))
        for i, name in enumerate(names)
    ]
    assert world(*articles).candidates == ()
