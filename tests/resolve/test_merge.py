"""Which things of several articles are one."""

from kg.model import Kind
from kg.resolve import load_gazetteer

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_generic_nouns_do_not_merge_across_articles(world, write) -> None:
    a = write("Orbea organiza el evento.", iri="https://example.org/a").claim(
        "Orbea", "organizes", "evento", kinds=(ORG, None)
    )
    b = write("Faro organiza el evento.", iri="https://example.org/b").claim(
        "Faro", "organizes", "evento", kinds=(ORG, None)
    )
    assert world(a, b).names.count("evento") == 2


def test_concepts_and_full_names_merge_across_articles(world, write) -> None:
    a = write("Ana Quirós invierte en robótica.", iri="https://example.org/a").claim(
        "Ana Quirós", "investsIn", "robótica", kinds=(PERSON, Kind.CONCEPT)
    )
    b = write("Ana Quirós critica robótica.", iri="https://example.org/b").claim(
        "Ana Quirós", "criticizes", "robótica", kinds=(PERSON, Kind.CONCEPT)
    )
    found = world(a, b)
    assert found.names == ["Ana Quirós", "robótica"]
    assert {article for article, *_ in found.mentions(found.one("Ana Quirós").iri)} == {
        "https://example.org/a",
        "https://example.org/b",
    }


def test_acronym_explained_in_another_article_merges(world, write) -> None:
    a = write("Northern Tide Lines (NTL) owns Faro.", "en", iri="https://example.org/a")
    a.claim("Northern Tide Lines", "owns", "Faro", kinds=(ORG, ORG)).claim("NTL", "owns", "Faro", kinds=(ORG, ORG))
    b = write("NTL bought Cala.", "en", iri="https://example.org/b").claim("NTL", "acquires", "Cala", kinds=(ORG, ORG))
    assert world(a, b).names == ["Cala", "Faro", "Northern Tide Lines"]


def test_languages_meet_in_the_gazetteer(world, write) -> None:
    a = write("Orbea invierte en la IA en Estados Unidos.", iri="https://example.org/a")
    a.claim("Orbea", "investsIn", "IA", kinds=(ORG, None)).claim(
        "Orbea", "locatedIn", "Estados Unidos", kinds=(ORG, PLACE)
    )
    b = write("Orbea invests in artificial intelligence in the United States.", "en", iri="https://example.org/b")
    b.claim("Orbea", "investsIn", "artificial intelligence", kinds=(ORG, None)).claim(
        "Orbea", "locatedIn", "United States", kinds=(ORG, PLACE)
    )
    found = world(a, b, gazetteer=load_gazetteer())
    assert found.same("IA", "artificial intelligence")
    assert found.same("Estados Unidos", "United States")
    assert found.one("IA").kind is Kind.CONCEPT
    assert found.one("Orbea").lang == ""


def test_slug_shared_by_two_things_gets_a_hash(world, write) -> None:
    text = "Vega nació en Cala. Vega nació en Faro. La sede está en Vega y el puerto en Vega."
    w = write(text)
    w.claim("Vega", "diedIn", "Cala").claim("Vega@2", "bornIn", "Faro").claim("sede", "locatedIn", "Vega@3").claim(
        "puerto", "locatedIn", "Vega@4"
    )
    iris = [e.iri for e in world(w).entities.values() if e.name == "Vega"]
    assert len(set(iris)) == 2


def test_full_and_short_name_of_two_articles_are_one(world, write) -> None:
    a = write(
        "La Federación de Pescadores del Sur (Fepesur) protesta. Fepesur criticó la norma.", iri="https://example.org/a"
    )
    a.claim("Fepesur@2", "criticizes", "norma")
    b = write("La Federación de Pescadores del Sur apoya a Cala.", iri="https://example.org/b")
    b.claim("Federación de Pescadores del Sur", "supports", "Cala")
    assert world(a, b).same("Fepesur", "Federación de Pescadores del Sur")
