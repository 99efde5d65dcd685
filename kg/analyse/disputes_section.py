"""Write the section on disagreements: each with both sides, their words, and why they count as sides of one thing."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.analyse.blocks import Block, Heading, Item, Items, Paragraph
from kg.analyse.disputes import Disagreement, Position, disagreements
from kg.analyse.network import Network
from kg.analyse.settings import deed_signs
from kg.analyse.wording import Wording

__all__ = ["disputes_section"]

DISPUTES = 60
MOST = 15  # parties of one side


def disputes_section(graph: Network, say: Wording) -> Iterator[Block]:
    """Show each disagreement, both sides with their quotes."""
    found = disagreements(graph)
    yield Heading(say.text("disputes"))
    if not found:
        yield Paragraph(say.text("no_disputes"))
    for dispute in found[:DISPUTES]:
        if dispute.on_statement:
            title = say.text("dispute_statement", statement=say.statement(dispute.pro[0].edge))
        else:
            title = say.text("dispute_target", target=say.name(dispute.object))
        yield Heading(title, 3)
        for held, side in ((dispute.pro, "pro"), (dispute.contra, "contra")):
            items = [_item(dispute, list(same), side, say) for _, same in groupby(held, key=_voice)]
            yield Items(tuple(items[:MOST]), say.more(len(items) - MOST))
    if len(found) > DISPUTES:
        yield Paragraph(say.more(len(found) - DISPUTES))


def _voice(position: Position) -> tuple[str, str, bool]:
    """Tell apart what is shown as an entry of its own: what one party says in one sentence."""
    return position.holder, position.edge.quote, position.tie is None


def _item(dispute: Disagreement, held: Sequence[Position], side: str, say: Wording) -> Item:
    first = held[0]
    edge = first.edge
    if dispute.on_statement:
        act = say.text("affirms" if side == "pro" else "denies")
        return Item(f"{say.holder(first.holder)} {act}", say.quote(edge), say.note(edge))
    statements = "; ".join(dict.fromkeys(say.with_amount(position.edge) for position in held))
    text = statements if first.holder == edge.subject else f"{say.holder(first.holder)}: {statements}"
    deed = "_by_deed" if edge.relation in deed_signs() else ""
    ties = dict.fromkeys(tie for position in held for tie in _ties(position, say))
    return Item(text, say.quote(edge), "; ".join((say.text(side + deed), *ties, say.note(edge, amount=False))))


def _ties(position: Position, say: Wording) -> Iterator[str]:
    """Say why a stance on another thing counts here."""
    if position.tie is None:
        return
    if position.tie.like or not position.tie.claims:
        other = say.name(position.tie.like) if position.tie.like else ""
        name = say.name(position.edge.object)
        yield say.text("same_series", name=name, other=other) if other else say.text("of_series", name=name)
    for claim in position.tie.claims:
        yield say.statement(claim)
