"""What merging knows of each article, kept on disk."""

import pytest

from kg.model import Kind
from kg.ontology import load_ontology
from kg.resolve.facts import SCHEMA, VERSION_OF, Facts, read_ends, tell_facts
from kg.resolve.gazetteer import Gazetteer
from kg.resolve.things import find_things
from kg.scratch import open_scratch

ORG = Kind.ORGANIZATION


@pytest.fixture
def told(write):
    """Tell the facts of an article whose claims are written by hand."""

    def run(writer):
        cleaned, claims = writer.pair
        return tell_facts(
            cleaned, claims, find_things(cleaned, claims, ontology=load_ontology(), gazetteer=Gazetteer())
        )

    return run


def test_each_claim_is_about_numbered_things(told, write):
    w = write("Velmar compró Trama en Cala. Lo dijo Trama. Cala es grande.", iri="https://example.org/a")
    w.claim("Velmar", "acquires", "Trama", kinds=(ORG, ORG), place="Cala", speaker="Trama@2")
    w.claim("Cala@2", "versionOf", "Trama")
    first, second = read_ends(told(w).claims)
    assert (first.object, first.version, second.version) == (first.speaker, False, True)
    assert first.places == (second.subject,)
    assert len({first.subject, first.object, second.subject}) == 3
    assert w.claims[1].predicate == VERSION_OF


def test_articles_are_found_by_iri_source_and_title(told, write):
    facts = Facts(open_scratch(SCHEMA))
    for name in ("a", "b"):
        w = write("Velmar compró Trama.", iri=f"https://example.org/{name}").claim("Velmar", "acquires", "Trama")
        facts.add(told(w))
    assert facts.find("https://example.org/a") == facts.find("a.txt") == ("https://example.org/a",)
    assert facts.find("") == ("https://example.org/a", "https://example.org/b")  # neither has a title
    assert facts.find("c.txt") == ()
    assert [article for article, _ in facts.all_ends()] == ["https://example.org/a", "https://example.org/b"]
    assert read_ends(facts.ends("https://example.org/b")) == dict(facts.all_ends())["https://example.org/b"]


@pytest.mark.parametrize(
    ("subject", "kind", "key"),
    [
        ("Ana Soto", Kind.PERSON, "name"),
        ("Soto", Kind.PERSON, "one"),  # a surname alone identifies nobody elsewhere
        ("Velmar", ORG, "name"),
        ("robótica", Kind.CONCEPT, "concept"),
        ("acuerdo", None, "noun"),
    ],
)
def test_what_identifies_a_thing_beyond_its_article(told, write, subject, kind, key):
    w = write(f"{subject} causa otro problema.").claim(subject, "causes", "problema", kinds=(kind, None))
    keys = {row[0].partition("\n")[0] for _, row in told(w).things if row[2] == subject}
    assert keys == {key}
