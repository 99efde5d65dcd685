"""The graph in the words of one language."""

import pytest

from kg.analyse import edges, to_networkx, write_report
from kg.analyse.wording import Wording
from tests.analyse.build import Said, iri, make_store


def test_open_relations_use_their_label() -> None:
    label = 'open:zarpar a kg:OpenRelation ; rdfs:label "zarpa de"@es .'
    report = write_report(make_store(Said("Velero", "open:zarpar", "Cádiz"), extra=label))
    assert "**Velero zarpa de Cádiz**" in report


def test_denial_is_worded() -> None:
    report = write_report(make_store(Said("A", "uses", "B", polarity="negated", modality="possible")))
    assert "**A no usa B**" in report


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-22", "verano de 2025"),
        ("2025-01/..", "desde 2025-01"),
        ("2025-04-05/2025-04-06", "2025-04-05 – 2025-04-06"),
        ("2025-03", "2025-03"),
    ],
)
def test_dates_read_as_dates(edtf: str, words: str) -> None:
    report = write_report(make_store(Said("A", "uses", "B", time=edtf)))
    assert f"| {words} | A usa B |" in report


@pytest.fixture
def graph():
    return to_networkx(
        make_store(
            Said("Acme", "uses", "Kite", "Acme usa Kite.", article="a1"),
            Said("Acme", "uses", "Kite", "Acme usa Kite, dicen.", article="a2"),
            Said("Acme", "owns", "Kite", speaker="Rita", modality="possible", quantity="30 barcos"),
            Said("Acme", "costs", '"nueve euros"'),
            articles={"a1": ("Uno " * 40, "2026-01-01"), "a2": ("Dos", "2026-01-02")},
        )
    )


def by_relation(graph):
    return {edge.predicate: edge for edge in edges(graph)}


@pytest.mark.parametrize(("lang", "words"), [("es", "Acme usa Kite"), ("en", "Acme uses Kite")])
def test_a_claim_is_worded_in_each_language(graph, lang, words):
    assert Wording(graph, lang).statement(by_relation(graph)["uses"]) == words


def test_a_note_tells_who_how_surely_how_much_and_where(graph):
    say, found = Wording(graph, "es"), by_relation(graph)
    note = say.note(found["owns"])
    assert note.startswith("según Rita; posible; ")
    assert "30 barcos" in note
    assert "30 barcos" not in say.note(found["owns"], amount=False)
    assert say.with_amount(found["owns"]) == "Acme posee Kite (30 barcos)"
    assert "…" in say.note(found["uses"])  # a long title is cut
    assert say.note(found["uses"]) != say.note(found["costs"])


def test_numbers_are_written_as_the_language_does(graph):
    assert (Wording(graph, "es").decimal(0.5), Wording(graph, "en").decimal(0.5)) == ("0,50", "0.50")
    assert Wording(graph, "es").more(0) == ""


def test_names_are_told_from_nouns_and_literals(graph):
    say, cost = Wording(graph, "es"), by_relation(graph)["costs"]
    assert say.is_name(cost.subject)
    assert not say.is_name(cost.object)
    assert say.holder(iri("a2")) != say.name(iri("a2"))  # an article's own voice
    assert say.holder(iri("Rita")) == "Rita"


@pytest.mark.parametrize(("lang", "words", "article"), [("es", "A usa B.", "a2"), ("en", "A uses B.", "a1")])
def test_a_claim_is_quoted_in_the_reports_language_where_some_article_is(lang, words, article):
    told = (Said("A", "uses", "B", "A uses B.", article="a1"), Said("A", "uses", "B", "A usa B.", article="a2"))
    graph = to_networkx(make_store(*told, langs={"a1": "en", "a2": "es"}))
    (edge,) = edges(graph)
    assert Wording(graph, lang).source(edge) == (words, iri(article))


def test_a_claim_that_no_article_makes_in_the_reports_language_is_quoted_all_the_same():
    graph = to_networkx(make_store(Said("A", "uses", "B", "A usa B.")))
    (edge,) = edges(graph)
    assert Wording(graph, "en").source(edge) == ("A usa B.", iri("a1"))
