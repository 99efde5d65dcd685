"""Write the sections of a report; a section with nothing to say is left out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.analyse.blocks import Block, Heading, Item, Items, Paragraph, Table
from kg.analyse.chart_data import central_chart, sides_chart, timeline_chart, topics_chart
from kg.analyse.discourse import Fact, contradictions, stances
from kg.analyse.measures import Measures
from kg.analyse.network import Network, articles_of, edges
from kg.analyse.timeline import timeline, topics_over_time
from kg.analyse.wording import Wording

__all__ = [
    "about_section",
    "central_section",
    "contradictions_section",
    "counts_section",
    "stances_section",
    "strongest_section",
    "timeline_section",
    "topics_section",
]

MOST = 15  # entries of a list; the rest is counted
STRONGEST = 10
SAME_RELATION = 3  # of the strongest facts, before those of other relations
BROKER_TIES = 3  # neighbours without which there are no holes between them to speak of


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


def strongest_section(stated: Sequence[Fact], found: Measures, say: Wording) -> Iterator[Block]:
    """List the best supported facts: ties between two things by name first, no relation taking most of the list."""
    rank = {entity.iri: entity.pagerank for entity in found.entities}

    def order(fact: Fact) -> tuple[bool, float, int, float, str]:
        tie = say.is_name(fact.subject) and say.is_name(fact.object)
        return not tie, -fact.strength, -len(fact.articles), -rank.get(fact.subject, 0), fact.subject

    entries: dict[tuple[str, str, float, int], list[Fact]] = {}
    for fact in sorted(stated, key=order):  # what one sentence says as surely of one subject is one entry
        key = fact.subject, say.quote(fact.edges[0]), fact.strength, len(fact.articles)
        entries.setdefault(key, []).append(fact)
    if not entries:
        return
    yield Heading(say.text("strongest"))
    items = []
    for together in _varied(list(entries.values()))[:STRONGEST]:
        number = len(together[0].articles)
        sources = say.text("stated_by", count=number) if number > 1 else say.text("stated_once")
        note = f"{sources}; {say.text('confidence', value=say.decimal(together[0].strength))}"
        edge = together[0].edges[0]
        items.append(Item("; ".join(say.statement(fact.edges[0]) for fact in together), say.quote(edge), note))
    yield Items(tuple(items))


def _varied(entries: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Put what has a relation too many times behind the rest."""
    met: Counter[str] = Counter()
    first: list[list[Fact]] = []
    rest: list[list[Fact]] = []
    for together in entries:
        met[together[0].relation] += 1
        (first if met[together[0].relation] <= SAME_RELATION else rest).append(together)
    return first + rest


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
    yield from central_chart(top, say)
    notes = [say.text("measured_note")]
    if found.sampled:
        notes.append(say.text("sampled_note", count=found.sampled))
    brokers = sorted((e for e in found.entities if e.degree >= BROKER_TIES), key=lambda e: (e.constraint, e.iri))[:5]
    if brokers:
        notes.append(say.text("brokers", names=", ".join(entity.name for entity in brokers)))
    cuts = [entity.name for entity in found.entities if entity.articulation][:5]
    if cuts:
        notes.append(say.text("cut_entities", names=", ".join(cuts)))
    inner = {entity.iri for entity in found.entities if entity.degree > 1}
    bridges = [f"{say.name(a)} – {say.name(b)}" for a, b in found.bridges if a in inner and b in inner][:5]
    if bridges:
        notes.append(say.text("bridges", names=", ".join(bridges)))
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
    yield from sides_chart(found, say)


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
    yield from timeline_chart(found, say)


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
    yield from topics_chart(found, say)
