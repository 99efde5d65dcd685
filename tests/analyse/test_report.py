"""The report as a whole: its language, and what an empty graph has to say."""

import pytest

from kg.analyse import build_report, to_html, to_markdown, to_networkx, write_report
from kg.errors import LanguageError
from tests.analyse.build import make_store


def test_report_speaks_the_language_of_the_articles(store):
    assert write_report(store).startswith("# Qué cuenta el grafo: Mareas\n")
    assert write_report(store, lang="en").startswith("# What the graph tells: Mareas\n")


def test_report_of_an_empty_graph() -> None:
    report = build_report(to_networkx(make_store()))
    assert "No claim ties two entities." in to_markdown(report)
    assert "</html>" in to_html(report)


def test_language_without_words_is_refused(store):
    with pytest.raises(LanguageError, match="no report in 'xx'; there are: en, es"):
        write_report(store, lang="xx")
