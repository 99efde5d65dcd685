"""Figures, facts, entities and dates in the report."""

import re

from kg.analyse import write_report
from tests.analyse.build import Said, make_store, section


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


def test_figures_central_entities_and_dates(store):
    report = write_report(store)
    assert "| afirmaciones | 4 |" in section(report, "En cifras")
    assert "| Plan Marea | concepto |" in section(report, "Las entidades mejor conectadas")
    assert "| 2025-06-01 | Luis Abad apoya Plan Marea |" in section(report, "Cronología")


def test_a_long_timeline_says_how_much_it_leaves_out() -> None:
    dated = [Said("A", "uses", f"B{n}", time=f"20{n:02}") for n in range(40)]
    part = section(write_report(make_store(*dated)), "Cronología")
    assert len(re.findall(r"^\| 20", part, re.M)) == 30
    assert "… y 10 más" in part
