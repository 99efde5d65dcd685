"""Write what the graph tells: a page that an analyst would forward, in the language of the articles."""

from collections import Counter
from collections.abc import Callable

from pyoxigraph import Store

from kg.analyse.blocks import Report
from kg.analyse.discourse import facts
from kg.analyse.disputes_section import disputes_section
from kg.analyse.doubt_sections import Silences, certainty_section, silent_section, uncertain_section
from kg.analyse.html import to_html
from kg.analyse.markdown import to_markdown
from kg.analyse.measures import Measures, measure
from kg.analyse.network import Network, articles_of, to_networkx
from kg.analyse.sections import (
    about_section,
    central_section,
    contradictions_section,
    counts_section,
    stances_section,
    strongest_section,
    timeline_section,
    topics_section,
)
from kg.analyse.settings import report_languages
from kg.analyse.wording import Wording

__all__ = ["build_report", "write_html_report", "write_report"]

TITLES = 3
FALLBACK = "en"


def write_report(
    store: Store, *, silences: Silences = (), lang: str | None = None, progress: Callable[[str], None] | None = None
) -> str:
    """Return the report as Markdown.

    Args:
        store: the dataset.
        silences: the sentences that yielded no claim: article title, sentence, reason.
        lang: of the report; by default that of most articles.
        progress: called with the name of each measure before it is taken.

    Raises:
        LanguageError: there is no report in the language.
        StoreError: the dataset is not in our shape.
    """
    return to_markdown(build_report(to_networkx(store), silences=silences, lang=lang, progress=progress))


def write_html_report(
    store: Store, *, silences: Silences = (), lang: str | None = None, progress: Callable[[str], None] | None = None
) -> str:
    """Return the report as one self-contained HTML page; see `write_report`."""
    return to_html(build_report(to_networkx(store), silences=silences, lang=lang, progress=progress))


def build_report(
    graph: Network,
    *,
    silences: Silences = (),
    lang: str | None = None,
    measures: Measures | None = None,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Return the report free of markup, for `to_markdown` and `to_html`."""
    say = Wording(graph, lang or _language(graph))
    found = measures or measure(graph, progress=progress)
    stated = facts(graph)
    parts = (
        counts_section(graph, stated, say),
        about_section(found, say),
        strongest_section(stated, found, say),
        central_section(graph, found, say),
        stances_section(graph, say),
        disputes_section(graph, say),
        contradictions_section(graph, say),
        timeline_section(graph, say),
        topics_section(graph, say),
        uncertain_section(graph, say),
        certainty_section(graph, say),
        silent_section(silences, say),
    )
    titles = [info.title for info in articles_of(graph).values() if info.title]
    few = 0 < len(titles) <= TITLES
    title = say.text("title_of", titles="; ".join(titles)) if few else say.text("title")
    marks = (say.text("quote_open"), say.text("quote_close"))
    return Report(title, say.lang, marks, tuple(block for part in parts for block in part))


def _language(graph: Network) -> str:
    counts = Counter(info.lang for info in articles_of(graph).values())
    ordered = sorted(counts, key=lambda lang: (-counts[lang], lang))
    return next((lang for lang in ordered if lang in report_languages()), FALLBACK)
