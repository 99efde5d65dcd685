"""Write the sections on doubt: what is uncertain, who hedges, what was not understood."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.analyse.blocks import Block, Heading, Item, Items, Paragraph, Table
from kg.analyse.chart_data import certainty_chart
from kg.analyse.discourse import speakers_certainty
from kg.analyse.network import Network, edges
from kg.analyse.wording import Wording

__all__ = ["Silences", "certainty_section", "silent_section", "uncertain_section"]

MOST = 15  # entries of a list; the rest is counted

Silences = Sequence[tuple[str, str, str]]  # article title, sentence, reason


def uncertain_section(graph: Network, say: Wording) -> Iterator[Block]:
    """List what is planned, possible or hypothetical."""
    unsure = [edge for edge in edges(graph) if edge.modality != "certain"]
    if not unsure:
        return
    unsure.sort(key=lambda e: (e.modality == "future", e.evidence[:1], e.statement, e.claims))
    yield Heading(say.text("uncertain"))
    yield Paragraph(say.text("uncertain_note"))
    entries: dict[tuple[str, str], list[str]] = {}
    for edge in unsure:  # what one sentence says as surely by one speaker is one entry
        entries.setdefault((say.quote(edge), say.note(edge, amount=False)), []).append(say.with_amount(edge))
    items = [Item("; ".join(dict.fromkeys(said)), quote, note) for (quote, note), said in entries.items()]
    yield Items(tuple(items[: 2 * MOST]), say.more(len(items) - 2 * MOST))


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
    yield from certainty_chart(graph, [row.speaker for row in found], say)


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
