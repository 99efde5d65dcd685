"""Find out what a graph tells: who matters, who is near whom, who disputes what, what only one source says."""

from kg.analyse.analysis import Analysis, analyse, path_steps
from kg.analyse.blocks import Report
from kg.analyse.claims import ArticleInfo, Edge
from kg.analyse.discourse import (
    Certainty,
    Contradiction,
    Fact,
    contradictions,
    corroborated_facts,
    facts,
    single_source_facts,
    speakers_certainty,
    stances,
)
from kg.analyse.disputes import Disagreement, Position, disagreements
from kg.analyse.export import MEASURES_GRAPH, measures_to_csv, measures_to_quads, write_measures
from kg.analyse.html import to_html
from kg.analyse.kinds import Tie, wider
from kg.analyse.markdown import to_markdown
from kg.analyse.measures import Community, EntityMeasures, Measures, measure
from kg.analyse.network import Network, edges, to_networkx
from kg.analyse.paths import Chain, find_entity, find_path
from kg.analyse.projections import (
    keep_asserted,
    keep_entities,
    keep_relations,
    keep_signed,
    keep_speaker,
    to_simple,
)
from kg.analyse.report import build_report, write_html_report, write_report
from kg.analyse.timeline import Topic, timeline, topics_over_time

__all__ = [
    "MEASURES_GRAPH",
    "Analysis",
    "ArticleInfo",
    "Certainty",
    "Chain",
    "Community",
    "Contradiction",
    "Disagreement",
    "Edge",
    "EntityMeasures",
    "Fact",
    "Measures",
    "Network",
    "Position",
    "Report",
    "Tie",
    "Topic",
    "analyse",
    "build_report",
    "contradictions",
    "corroborated_facts",
    "disagreements",
    "edges",
    "facts",
    "find_entity",
    "find_path",
    "keep_asserted",
    "keep_entities",
    "keep_relations",
    "keep_signed",
    "keep_speaker",
    "measure",
    "measures_to_csv",
    "measures_to_quads",
    "path_steps",
    "single_source_facts",
    "speakers_certainty",
    "stances",
    "timeline",
    "to_html",
    "to_markdown",
    "to_networkx",
    "to_simple",
    "topics_over_time",
    "wider",
    "write_html_report",
    "write_measures",
    "write_report",
]
