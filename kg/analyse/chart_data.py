"""Choose what the charts of a report show."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.analyse.blocks import Block, Chart
from kg.analyse.claims import Edge
from kg.analyse.measures import EntityMeasures
from kg.analyse.network import Network, edges
from kg.analyse.projections import sign_of
from kg.analyse.timeline import Topic
from kg.analyse.wording import Wording

__all__ = ["central_chart", "certainty_chart", "sides_chart", "timeline_chart", "topics_chart"]

MOST = 12  # bars
YEARS = 3  # a timeline longer than that counts by years


def central_chart(top: Sequence[EntityMeasures], say: Wording) -> Iterator[Block]:
    """Show the PageRank of the central entities."""
    name = say.text("pagerank")
    values = tuple(entity.pagerank for entity in top)
    yield Chart(name, tuple(e.name for e in top), ((name, values),), counts=False, decimal=say.text("decimal"))


def sides_chart(stances: Sequence[Edge], say: Wording) -> Iterator[Block]:
    """Show how many speak for and against each target."""
    counts: Counter[tuple[str, int]] = Counter()
    for edge in stances:
        counts[edge.object, sign_of(edge.relation, edge.polarity, edge.modality)] += len(edge.claims)
    targets = sorted(
        {target for target, sign in counts if sign}, key=lambda t: (-counts[t, 1] - counts[t, -1], say.name(t), t)
    )[:MOST]
    if targets:
        contra = tuple(-counts[target, -1] for target in targets)
        pro = tuple(counts[target, 1] for target in targets)
        series = ((say.text("pro"), pro), (say.text("contra"), contra))
        yield Chart(say.text("chart_sides"), tuple(say.name(target) for target in targets), series)


def timeline_chart(dated: Sequence[Edge], say: Wording) -> Iterator[Block]:
    """Show how many claims speak of each year, or of each month of a short time."""
    years = sorted({edge.time[:4] for edge in dated})
    months = int(years[-1]) - int(years[0]) < YEARS and all(edge.time[5:7] <= "12" for edge in dated)
    width = len("2026-01") if months else len("2026")
    counts = Counter((edge.time[:width], edge.modality == "certain") for edge in dated if edge.time[width - 1 :])
    periods = sorted({period for period, _ in counts})
    if len(periods) > 1:
        series = tuple(
            (say.text(key), tuple(counts[period, sure] for period in periods))
            for key, sure in (("modality_certain", True), ("uncertain", False))
        )
        yield Chart(say.text("chart_timeline"), tuple(periods), series, horizontal=False)


def topics_chart(topics: Sequence[Topic], say: Wording) -> Iterator[Block]:
    """Show how much each month spoke of what all the months speak most of."""
    total: Counter[str] = Counter()
    for topic in topics:
        total[topic.iri] += topic.claims
    top = sorted(total, key=lambda iri: (-total[iri], iri))[:5]
    periods = sorted({topic.period for topic in topics})
    counts = {(topic.period, topic.iri): topic.claims for topic in topics}
    series = tuple((say.name(iri), tuple(counts.get((period, iri), 0) for period in periods)) for iri in top)
    yield Chart(say.text("topics"), tuple(periods), series, horizontal=False)


def certainty_chart(graph: Network, speakers: Sequence[str], say: Wording) -> Iterator[Block]:
    """Show how sure each speaker's claims are."""
    if len(speakers) < 2:
        return
    counts = Counter((edge.speaker, edge.modality) for edge in edges(graph) for _ in edge.claims)
    series = tuple(
        (say.text(f"modality_{modality}"), tuple(counts[speaker, modality] for speaker in speakers[:MOST]))
        for modality in ("certain", "future", "possible", "hypothetical")
        if any(counts[speaker, modality] for speaker in speakers[:MOST])
    )
    yield Chart(say.text("certainty"), tuple(say.name(speaker) for speaker in speakers[:MOST]), series)
