import re
from html.parser import HTMLParser

import pytest

from kg.analyse import build_report, to_html, to_markdown, to_networkx, write_html_report, write_report
from kg.analyse.markdown import escape_markdown
from kg.analyse.settings import report_languages, strings
from kg.errors import LanguageError
from tests.analyse.build import Said, make_store

NAMES = {
    "nora": ("Nora Peña", "schema:Person"),
    "luis": ("Luis Abad", "schema:Person"),
    "plan": ("Plan Marea", "skos:Concept"),
    "evil": ('<img src=x onerror="alert(1)"> [b](javascript:1) | *c*', "schema:Organization"),
}
CLAIMS = (
    Said("nora", "criticizes", "plan", "«El Plan Marea es humo», dijo Peña."),
    Said("luis", "supports", "plan", "Abad elogió el plan.", time="2025-06-01"),
    Said("plan", "hasQuantity", '"300 barcos"', "Podría sumar 300 barcos.", modality="possible", speaker="luis"),
    Said("evil", "owns", "plan", "Una frase con <b>marcas</b> | y más."),
)
SILENCES = (("Mareas", "¿Quién lo pagará?", "question"), ("Mareas", "Silencio.", "odd-code"))


@pytest.fixture
def store():  # type: ignore[no-untyped-def]
    return make_store(*CLAIMS, names=NAMES, articles={"a1": ("Mareas", "2026-01-10")})


def section(report: str, title: str) -> str:
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", report, re.M | re.S)
    assert found, f"no section {title}"
    return found[1]


def test_report_speaks_the_language_of_the_articles(store) -> None:  # type: ignore[no-untyped-def]
    assert write_report(store).startswith("# Qué cuenta el grafo: Mareas\n")
    assert write_report(store, lang="en").startswith("# What the graph tells: Mareas\n")


def test_both_sides_of_a_dispute_with_their_quotes(store) -> None:  # type: ignore[no-untyped-def]
    part = section(write_report(store), "Desacuerdos")
    assert "### A favor y en contra: Plan Marea" in part
    assert "**Luis Abad apoya Plan Marea** «Abad elogió el plan.» *(a favor; voz del artículo)*" in part
    assert "««El Plan Marea es humo», dijo Peña.» *(en contra" in part


def test_strongest_facts_come_first_then_those_of_central_entities() -> None:
    both = "A dirige B y trabaja en B."
    part = section(
        write_report(
            make_store(
                Said("Z", "uses", "Hub", confidence=0.8),
                Said("Hub", "uses", "Y", confidence=0.8),
                Said("Hub", "owns", "X", confidence=0.6),
                Said("A", "leads", "B", both, confidence=0.7),
                Said("A", "worksFor", "B", both, confidence=0.7),
                Said("A", "uses", "C", both, confidence=0.6),
                Said("A", "acquires", "C", confidence=0.6, article="a1"),
                Said("A", "acquires", "C", confidence=0.6, article="a2"),
            )
        ),
        "Los hechos mejor sostenidos",
    )
    assert re.findall(r"\*\*(.+?)\*\*", part) == [
        "A adquiere C",  # two articles: 0.84
        "Hub usa Y",
        "Z usa Hub",
        "A dirige B; A trabaja para B",  # one sentence, equally sure
        "Hub posee X",
        "A usa C",
    ]


def test_ties_between_names_stand_before_posts_and_no_relation_takes_the_list() -> None:
    told = [Said(f"A{n}", "uses", f"B{n}", confidence=0.84 - n / 100) for n in range(4)]
    told += [Said("A1", "holdsPosition", '"Presidenta"', confidence=0.9), Said("A1", "owns", "barco", confidence=0.9)]
    told += [Said("A2", "acquires", "B2", confidence=0.5)]
    part = section(write_report(make_store(*told)), "Los hechos mejor sostenidos")
    assert re.findall(r"\*\*(.+?)\*\*", part) == [
        "A0 usa B0", "A1 usa B1", "A2 usa B2", "A2 adquiere B2", "A1 ocupa el cargo de Presidenta", "A1 posee barco",
        "A3 usa B3",
    ]  # fmt: skip


def test_figures_that_are_possible_and_attributed(store) -> None:  # type: ignore[no-untyped-def]
    part = section(write_report(store), "Lo incierto")
    assert "300 barcos** «Podría sumar 300 barcos.» *(según Luis Abad; posible)*" in part


def test_what_one_sentence_leaves_open_is_one_entry() -> None:
    words = "Podríamos usar 300 barcos y 20 grúas."
    plans = (Said("luis", "uses", thing, words, modality="possible", speaker="luis", quantity=amount)
             for thing, amount in (("barco", "300 barcos"), ("grúa", "20 grúas")))  # fmt: skip
    part = section(write_report(make_store(*plans)), "Lo incierto")
    assert f"- **luis usa barco (300 barcos); luis usa grúa (20 grúas)** «{words}» *(según luis; posible)*" in part


def test_counts_central_timeline_and_silences(store) -> None:  # type: ignore[no-untyped-def]
    report = write_report(store, silences=SILENCES)
    assert "| afirmaciones | 4 |" in section(report, "En cifras")
    assert "| Plan Marea | concepto |" in section(report, "Las entidades mejor conectadas")
    assert "| 2025-06-01 | Luis Abad apoya Plan Marea |" in section(report, "Cronología")
    silent = section(report, "Lo que no se entendió")
    assert "| pregunta | 1 |" in silent
    assert "«¿Quién lo pagará?» *(pregunta; Mareas)*" in silent
    assert "odd-code" in silent


def test_markup_in_names_is_shown_not_obeyed(store) -> None:  # type: ignore[no-untyped-def]
    report, page = write_report(store), write_html_report(store)
    assert "<img" not in report
    assert "<b>" not in report
    assert r"\[b\](javascript:1) \| \*c\*" in report
    assert "<img" not in page
    assert "&lt;img src=x" in page


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_page_is_well_formed_and_needs_nothing_else(store) -> None:  # type: ignore[no-untyped-def]
    tags = Tags()
    tags.feed(write_html_report(store, silences=SILENCES))
    assert tags.open == []
    assert tags.addresses == []
    assert not tags.seen & {"script", "link", "img", "iframe"}
    assert "svg" in tags.seen


def test_report_of_an_empty_graph() -> None:
    report = build_report(to_networkx(make_store()))
    assert "No claim ties two entities." in to_markdown(report)
    assert "</html>" in to_html(report)


def test_long_lists_say_what_they_leave_out() -> None:
    claims = [Said("A", "uses", f"B{n}", modality="possible") for n in range(40)]
    assert "- … y 10 más" in section(write_report(make_store(*claims)), "Lo incierto")


def test_open_relations_use_their_label() -> None:
    label = 'open:zarpar a kg:OpenRelation ; rdfs:label "zarpa de"@es .'
    report = write_report(make_store(Said("Velero", "open:zarpar", "Cádiz"), extra=label))
    assert "**Velero zarpa de Cádiz**" in report


def test_denial_is_worded() -> None:
    report = write_report(make_store(Said("A", "uses", "B", polarity="negated", modality="possible")))
    assert "**A no usa B**" in report


def test_language_without_words_is_refused(store) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LanguageError, match="no report in 'xx'; there are: en, es"):
        write_report(store, lang="xx")


def test_languages_have_the_same_strings_and_placeholders() -> None:
    first, *others = (strings(lang) for lang in report_languages())
    assert others
    for other in others:
        assert first.keys() == other.keys()
        for key, words in first.items():
            assert sorted(re.findall(r"{(\w+)}", words)) == sorted(re.findall(r"{(\w+)}", other[key])), key


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


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. uno", r"1\. uno"),
        ("- a", r"\- a"),
        ("a_b*c", r"a\_b\*c"),
        ("a\n\n# b", r"a \# b"),
        ("a & <b>", "a &amp; &lt;b&gt;"),
    ],
)
def test_escape_markdown(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped
