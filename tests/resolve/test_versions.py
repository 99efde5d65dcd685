"""Versions of one thing: things of their own, linked to it."""

import pytest

from kg.model import Kind, Span
from kg.resolve.versions import _claim

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_versions_are_things_of_their_own(world, write) -> None:
    text = "Orbea presenta Zeta, Zeta 3, Zeta 3.2 y Zeta 4."
    w = write(text)
    for name in ("Zeta", "Zeta 3", "Zeta 3.2", "Zeta 4"):
        w.claim("Orbea", "trains", name, kinds=(ORG, None))
    found = world(w)
    assert found.names == ["Orbea", "Zeta", "Zeta 3", "Zeta 3.2", "Zeta 4"]
    assert found.one("Zeta 3.2").iri.endswith("/zeta-3.2")
    assert {found.one(n).kind for n in ("Zeta", "Zeta 3", "Zeta 4")} == {Kind.SOFTWARE}


def versions(found) -> set[tuple[str, str]]:
    return {(s, o) for s, p, o in found.facts if p == "versionOf"}


def test_versions_are_linked_to_their_family(world, write) -> None:
    w = write("Velmar presentó Zeta en mayo. Velmar entrenó Zeta 3 y Zeta 4 con chips.")
    w.claim("Velmar", "trains", "Zeta", kinds=(ORG, Kind.SOFTWARE)).claim(
        "Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE)
    )
    w.claim("Velmar", "trains", "Zeta 4", kinds=(ORG, Kind.SOFTWARE))
    found = world(w)
    assert versions(found) == {("Zeta 3", "Zeta"), ("Zeta 4", "Zeta")}
    (claim,) = [
        c.claim for c in found.claims if c.claim.subject.text == "Zeta 3" and c.claim.extractor == "kg.versions"
    ]
    evidence = claim.evidence
    assert [span.quote(w.article.text) for span in (evidence.subject, evidence.cue, evidence.object)] == [
        "Zeta 3",
        "3",
        "Zeta",
    ]


def test_a_version_alone_makes_no_family_and_a_year_no_version(world, write) -> None:
    w = write("Velmar entrenó Zeta 3. Ana Soto acudió a Cala 2024 y a Cala.")
    w.claim("Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE))
    w.claim("Ana Soto", "participatesIn", "Cala 2024", kinds=(PERSON, Kind.EVENT)).claim(
        "Ana Soto", "participatesIn", "Cala@2", kinds=(PERSON, Kind.EVENT)
    )
    assert versions(world(w)) == set()


def test_a_version_of_another_article_is_linked(world, write) -> None:
    a = write("Velmar entrenó Zeta.", iri="https://example.org/a").claim(
        "Velmar", "trains", "Zeta", kinds=(ORG, Kind.SOFTWARE)
    )
    b = write("Velmar entrenó Zeta 3.", iri="https://example.org/b").claim(
        "Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE)
    )
    assert versions(world(a, b)) == {("Zeta 3", "Zeta")}


@pytest.mark.parametrize(("words", "told"), [("Zeta 3", True), ("ZETA 3", True), ("Zeta", False), ("Orbe 3", False)])
def test_a_mention_tells_the_version_only_where_it_names_family_and_mark(words, told) -> None:
    text = f"Velmar usa {words}."
    claim = _claim(Span(11, 11 + len(words)), "Zeta", text, {Span(0, len(text))})
    assert (claim is not None) is told
