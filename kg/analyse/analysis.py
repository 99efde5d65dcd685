"""Do the whole analysis at once: the graph, its measures and the report."""

from collections.abc import Callable
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import Store

from kg.analyse.blocks import Report
from kg.analyse.doubt_sections import Silences
from kg.analyse.html import to_html
from kg.analyse.markdown import to_markdown
from kg.analyse.measures import Measures, measure
from kg.analyse.network import Network, name_of, to_networkx
from kg.analyse.paths import find_path
from kg.analyse.projections import keep_asserted
from kg.analyse.report import build_report
from kg.model import ToldClaim

__all__ = ["Analysis", "analyse", "path_steps"]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found out about a graph, which is frozen: copy it to change it."""

    graph: Network
    measures: Measures
    report: Report

    def markdown(self) -> str:
        """Return the report as Markdown."""
        return to_markdown(self.report)

    def html(self) -> str:
        """Return the report as one self-contained page."""
        return to_html(self.report)


def analyse(
    store: Store, *, silences: Silences = (), lang: str | None = None, progress: Callable[[str], None] | None = None
) -> Analysis:
    """Measure a dataset's graph and write the report.

    Args:
        store: the dataset.
        silences: the sentences that yielded no claim: article title, sentence, reason.
        lang: of the report; by default that of most articles.
        progress: called with the name of each step before it starts.

    Raises:
        LanguageError: there is no report in the language.
        StoreError: the dataset is not in our shape.
    """
    say = progress or (lambda _: None)
    say("graph")
    graph = nx.freeze(to_networkx(store))  # a report reads all edges a dozen times
    found = measure(graph, progress=say)
    say("report")
    return Analysis(graph, found, build_report(graph, silences=silences, lang=lang, measures=found))


def path_steps(
    graph: Network, a: str, b: str, *, strongest: bool = False, asserted: bool = False
) -> tuple[ToldClaim, ...]:
    """Return the claims that tie two entities, in words; see `find_path`.

    Raises:
        QueryError: a name is unknown, or nothing ties the two.
    """
    chain = find_path(keep_asserted(graph) if asserted else graph, a, b, strongest=strongest)
    steps = []
    for edge in chain.steps:
        article, _, sentence = edge.evidence[0] if edge.evidence else ("", 0, "")
        names = (name_of(graph, edge.subject), edge.predicate, name_of(graph, edge.object))
        speaker = name_of(graph, edge.speaker) if edge.speaker else ""
        title = name_of(graph, article) if article else ""
        steps.append(
            ToldClaim(*names, edge.polarity, edge.modality, speaker, edge.confidence, sentence, article, title)
        )
    return tuple(steps)
