from collections import Counter
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import Kind
from kg.resolve import Gazetteer, load_gazetteer, read_entities
from kg.resolve.gazetteer import Entry


def test_built_in_entities_are_many_in_two_languages() -> None:
    found = load_gazetteer()
    assert len(found) >= 250
    assert all({"es", "en"} <= {lang for _, lang in entry.names} for entry in found)
    links = Counter(link for entry in found for link in entry.same_as)
    assert max(links.values()) == 1


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("Estados Unidos", "united-states"),
        ("EE.UU.", "united-states"),
        ("NVIDIA", "nvidia"),
        ("inteligencia artificial", "artificial-intelligence"),
        ("UE", "european-union"),
    ],
)
def test_find(text: str, iri: str) -> None:
    found = load_gazetteer().find(text)
    assert found is not None
    assert found.iri.endswith("/" + iri)


@pytest.mark.parametrize("text", ["meta", "apple", "visa", "x", "amazon", "ue", "Orbea"])
def test_common_words_are_not_recognised(text: str) -> None:
    assert load_gazetteer().find(text) is None


def test_own_files(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,kind,lang,aliases,same_as\nOrbea Labs,Organization,en,Orbea|OL,\n", encoding="utf-8")
    turtle = tmp_path / "own.ttl"
    turtle.write_text(
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        '<https://example.org/faro> a <https://schema.org/Place> ; rdfs:label "Faro Viejo"@es .\n',
        encoding="utf-8",
    )
    found = Gazetteer(read_entities([table, turtle]))
    assert [(e.name, e.kind) for e in found] == [("Faro Viejo", Kind.PLACE), ("Orbea Labs", Kind.ORGANIZATION)]
    assert found.find("OL") == found.find("Orbea Labs")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "name,kind\nFaro,Boat\n", "line 2"),
        ("a.csv", "title\nFaro\n", "line 2"),
        ("a.ttl", "<a> <b", "a.ttl"),
        ("a.ttl", "<https://example.org/x> a <https://schema.org/Place> .", "no rdfs:label"),
    ],
)
def test_wrong_files_say_what_is_wrong(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        read_entities([path])


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"gone\.csv"):
        read_entities([tmp_path / "gone.csv"])


def test_a_blank_tells_words_apart_that_have_other_capitals() -> None:
    known = Gazetteer([Entry("urn:x", "Alta Mar", Kind.PLACE, (("Alta Mar", "es"),)), _robot()])
    assert known.find("Altamar") is None
    assert known.find("Alta Mar") is not None
    assert known.find("Robo Mat") is known.find("RoboMat") is not None


def _robot() -> Entry:
    return Entry("urn:y", "RoboMat", Kind.PRODUCT, (("RoboMat", "es"),))
