"""Acronyms in brackets and the names that they are short for."""

import pytest

from kg.extract.names.abbreviated import abbreviated_names, abbreviates


@pytest.mark.parametrize(
    ("acronym", "short"), [("CNF", True), ("Conaflu", False), ("XNF", False), ("Cxy", False), ("CXY", False)]
)
def test_letters_stand_for_the_words_that_begin_with_them(analyse, acronym, short):
    analysis = analyse("Lo dijo el Consejo Nacional Forestal.", "es")
    name = next(n for n in analysis.names if n.end - n.start == 3)
    assert abbreviates(analysis.doc, acronym, name) is short


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Lo dijo el Consejo Nacional Forestal (CNF).", [("cnf", "consejo nacional forestal")]),
        ("Lo dijo la Liga Urbana General de Obras (Lugob).", [("lugob", "liga urbana general de obras")]),
        ("Lo dijo el Consejo Nacional Forestal (XYZ).", []),
        ("Lo dijo el Consejo Nacional Forestal, CNF.", []),
        ("Lo dijo la Liga Urbana General de Obras (Lugo).", []),  # a town is no acronym
    ],
)
def test_what_stands_in_brackets_behind_a_name_is_short_for_it(analyse, text, pairs):
    analysis = analyse(text, "es")
    assert list(abbreviated_names(analysis.doc, analysis.names)) == pairs
