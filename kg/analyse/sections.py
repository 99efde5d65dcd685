"""Write the sections of a report; a section with nothing to say is left out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.analyse.blocks import Bars, Block, Heading, Item, Items, Paragraph, Table
from kg.analyse.discourse import Fact, contradictions, speakers_certainty, stances
from kg.analyse.measures import Measures
from kg.analyse.network import Network, articles_of, edges
from kg.analyse.timeline import timeline, topics_over_time
from kg.analyse.wording import Wording

__all__ = [
    "Silences",
    "about_section",
    "central_section",
    "certainty_section",
    "contradictions_section",
    "counts_section",
    "silent_section",
    "stances_section",
    "strongest_section",
    "timeline_section",
    "topics_section",
    "uncertain_section",
]

MOST = 15  # entries of a list; the rest is counted
STRONGEST = 10

Silences = Sequence[tuple[str, str, str]]  # article title, sentence, reason


def counts_section(graph: Network, stated: Sequence[Fact], say: Wording) -> Iterator[Block]:
    """Count what there is."""
    corroborated = sum(len(fact.articles) > 1 for fact in stated)
    found = edges(graph)
    rows = {
        "articles": len(articles_of(graph)),
        "entities": sum(not literal for _, literal in graph.nodes(data="literal")),
        "claims": sum(len(edge.claims) for edge in found),
        "facts": len(stated),
        "corroborated": corroborated,
        "single_source": len(stated) - corroborated,
        "speakers": len({edge.speaker for edge in found if edge.speaker}),
    }
    yield Heading(say.text("counts"))
    table = tuple((say.text(key), str(number)) for key, number in rows.items())
    yield Table((say.text("what"), say.text("number")), table, frozenset({1}))


def about_section(found: Measures, say: Wording) -> Iterator[Block]:
    """Name what it is about: central entities and communities."""
    yield Heading(say.text("about"))
    linked = [entity for entity in found.entities if entity.degree]
    if not linked:
        yield Paragraph(say.text("about_nothing"))
        return
    yield Paragraph(say.text("about_entities", names=", ".join(entity.name for entity in linked[:5])))
    groups = [group for group in found.communities if len(group.members) > 1]
    if groups:
        yield Paragraph(say.text("about_communities"))
        items = (Item(g.name, note=say.text("community_size", count=len(g.members))) for g in groups[:MOST])
        yield Items(tuple(items), say.more(len(groups) - MOST))


def strongest_section(stated: Sequence[Fact], say: Wording) -> Iterator[Block]:
    """List the best supported facts."""
    found = stated[:STRONGEST]
    if not found:
        return
    yield Heading(say.text("strongest"))
    items = []
    for fact in found:
        number = len(fact.articles)
        sources = say.text("stated_by", count=number) if number > 1 else say.text("stated_once")
        note = f"{sources}; {say.text('confidence', value=say.decimal(fact.strength))}"
        items.append(Item(say.statement(fact.edges[0]), say.quote(fact.edges[0]), note))
    yield Items(tuple(items))


def central_section(graph: Network, found: Measures, say: Wording) -> Iterator[Block]:
    """List the best connected entities with their figures."""
    top = [entity for entity in found.entities if entity.degree][:MOST]
    if not top:
        return
    said = Counter(edge.speaker for edge in edges(graph) for _ in edge.claims if edge.speaker)
    names = {group.number: group.name for group in found.communities}
    head = ("entity", "kind", "pagerank", "betweenness", "links", "says", "community")
    rows = (
        (
            entity.name,
            say.kind(entity.kind),
            say.decimal(entity.pagerank, 3),
            say.decimal(entity.betweenness, 3),
            str(entity.degree),
            str(said[entity.iri]),
            names[entity.community],
        )
        for entity in top
    )
    yield Heading(say.text("central"))
    yield Table(tuple(say.text(key) for key in head), tuple(rows), frozenset({2, 3, 4, 5}))
    yield Bars(say.text("pagerank"), tuple((entity.name, entity.pagerank) for entity in top))
    notes = [say.text("measured_note")]
    if found.sampled:
        notes.append(say.text("sampled_note", count=found.sampled))
    cuts = [entity.name for entity in found.entities if entity.articulation][:5]
    if cuts:
        notes.append(say.text("cut_entities", names=", ".join(cuts)))
    yield Paragraph(" ".join(notes))


def stances_section(graph: Network, say: Wording) -> Iterator[Block]:
    """List who is for or against what."""
    found = stances(graph)
    if not found:
        return
    rows = (
        (say.name(edge.subject), say.relation(edge), say.name(edge.object), say.quote(edge), say.note(edge))
        for edge in found[: 2 * MOST]
    )
    head = (*(say.text(key) for key in ("who", "stance", "target", "quote")), "")
    yield Heading(say.text("stances"))
    yield Table(head, tuple(rows), more=say.more(len(found) - 2 * MOST))


def contradictions_section(graph: Network, say: Wording) -> Iterator[Block]:
    """Show the claims that exclude each other."""
    found = contradictions(graph)
    if not found:
        return
    yield Heading(say.text("contradictions"))
    items = []
    for pair in found[:MOST]:
        reason = say.text(f"contradiction_{pair.reason}")
        for edge in (pair.first, pair.second):
            items.append(Item(say.statement(edge), say.quote(edge), f"{reason}; {say.note(edge)}"))
    yield Items(tuple(items), say.more(len(found) - MOST))


def timeline_section(graph: Network, say: Wording) -> Iterator[Block]:
    """Order the dated claims."""
    found = timeline(graph)
    if not found:
        return
    rows = ((say.date(edge.time), say.statement(edge), say.quote(edge), say.note(edge)) for edge in found[: 2 * MOST])
    yield Heading(say.text("timeline"))
    head = (*(say.text(key) for key in ("date", "statement", "quote")), "")
    yield Table(head, tuple(rows), more=say.more(len(found) - 2 * MOST))


def topics_section(graph: Network, say: Wording) -> Iterator[Block]:
    """Tell what each month was about."""
    found = topics_over_time(graph)
    periods = sorted({topic.period for topic in found})
    if len(periods) < 2:  # one month is no development
        return
    rows = (
        (period, ", ".join(f"{say.name(t.iri)} ({t.claims})" for t in found if t.period == period))
        for period in periods
    )
    yield Heading(say.text("topics"))
    yield Table((say.text("month"), say.text("entities")), tuple(rows))


def uncertain_section(graph: Network, say: Wording) -> Iterator[Block]:
    """List what is planned, possible or hypothetical."""
    unsure = [edge for edge in edges(graph) if edge.modality != "certain"]
    if not unsure:
        return
    unsure.sort(key=lambda e: (e.modality == "future", e.evidence[:1], e.statement, e.claims))
    yield Heading(say.text("uncertain"))
    yield Paragraph(say.text("uncertain_note"))
    items = (Item(say.statement(edge), say.quote(edge), say.note(edge)) for edge in unsure[: 2 * MOST])
    yield Items(tuple(items), say.more(len(unsure) - 2 * MOST))


def certainty_section(graph: Network, say: Wording) -> Iterator[Block]:
    """Tell how much each speaker hedges."""
    found = speakers_certainty(graph)
    if not found:
        return
    rows = (
        (say.name(row.speaker), str(row.claims), str(row.hedged), say.decimal(row.hedged_share)) for row in found[:MOST]
    )
    yield Heading(say.text("certainty"))
    head = tuple(say.text(key) for key in ("who", "claims", "hedged", "share"))
    yield Table(head, tuple(rows), frozenset({1, 2, 3}), say.more(len(found) - MOST))


def silent_section(silences: Silences, say: Wording) -> Iterator[Block]:
    """List what was not understood, and why."""
    if not silences:
        return
    counts = Counter(reason for _, _, reason in silences)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    yield Heading(say.text("silent"))
    yield Paragraph(say.text("silent_note", count=len(silences)))
    rows = tuple((say.reason(reason), str(number)) for reason, number in ordered)
    yield Table((say.text("reason"), say.text("sentences")), rows, frozenset({1}))
    items = (
        Item("", sentence, f"{say.reason(reason)}; {title}" if title else say.reason(reason))
        for title, sentence, reason in silences[: 2 * MOST]
    )
    yield Items(tuple(items), say.more(len(silences) - 2 * MOST))
