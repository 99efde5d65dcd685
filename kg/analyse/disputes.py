"""Find who is on opposite sides: of one statement, of one thing, or of a thing and a kind of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.analyse.claims import Edge
from kg.analyse.kinds import Tie, wider
from kg.analyse.network import Network, edges
from kg.analyse.projections import UNSURE, sign_of
from kg.analyse.settings import deed_signs, insider_relations
from kg.ontology import Ontology, load_ontology

__all__ = ["Disagreement", "Position", "by_statement", "disagreements"]

Sides = dict[int, list["Position"]]


@dataclass(frozen=True, slots=True)
class Position:
    """One party's side: an entity's IRI, or an article's when it speaks in its own voice.

    ``tie`` says why a stance on something narrower counts for what is disputed; None where it is the thing itself.
    """

    holder: str
    edge: Edge
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Parties on opposite sides: of one statement (``relation`` is given), or of one thing (``object``)."""

    subject: str
    relation: str  # "" when the sides are for and against ``object`` as such
    object: str
    pro: tuple[Position, ...]
    contra: tuple[Position, ...]

    @property
    def on_statement(self) -> bool:
        """True when one statement is affirmed and denied."""
        return bool(self.relation)


def disagreements(graph: Network, *, ontology: Ontology | None = None) -> tuple[Disagreement, ...]:
    """Return where two speakers, or an article and a speaker, are on opposite sides.

    Of a statement: one affirms it, another denies it. Of a target: one supports it, or stands behind it by deed
    (makes it, trains it, puts money into it), another criticizes it. The targets may differ where one is a kind of
    the other (see `kg.analyse.kinds`). Possible and hypothetical claims take no side, but for what somebody says that
    their own organization could do. Two articles that differ in their own voice are no disagreement between speakers
    but a contradiction, and so is a speaker at odds with himself.
    """
    sure = [edge for edge in edges(graph) if edge.modality not in UNSURE]
    return (*_on_statements(sure, ontology or load_ontology()), *_on_targets(graph))


def by_statement(found: Iterable[Edge], ontology: Ontology) -> dict[tuple[str, str, str], list[Edge]]:
    """Group claims of one statement; a symmetric relation is the same read either way."""
    groups: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in found:
        relation = ontology.relations.get(edge.relation)
        ends = (edge.subject, edge.object)
        first, second = sorted(ends) if relation and relation.symmetric else ends
        groups[first, edge.relation, second].append(edge)
    return groups


def _on_statements(sure: Iterable[Edge], ontology: Ontology) -> list[Disagreement]:
    found = []
    for (subject, relation, obj), group in sorted(by_statement(sure, ontology).items()):
        sides: dict[str, list[Position]] = {"affirmed": [], "negated": []}
        for edge in group:
            holders = (edge.speaker,) if edge.speaker else edge.articles
            sides[edge.polarity].extend(Position(holder, edge) for holder in holders)
        pro, contra = _sorted(sides["affirmed"]), _sorted(sides["negated"])
        if any(p.holder != c.holder and (p.edge.speaker or c.edge.speaker) for p in pro for c in contra):
            found.append(Disagreement(subject, relation, obj, pro, contra))
    return found


def _on_targets(graph: Network) -> list[Disagreement]:
    direct: dict[str, Sides] = defaultdict(lambda: {1: [], -1: []})
    for sign, position in _positions(graph):
        direct[position.edge.object][sign].append(position)
    narrower: dict[str, Sides] = defaultdict(lambda: {1: [], -1: []})
    for node, ties in wider(graph).items():
        for above, tie in ties.items():
            if node in direct and above in direct:
                for sign, held in direct[node].items():
                    narrower[above][sign].extend(Position(p.holder, p.edge, tie) for p in held)
    found = []
    for target, sides in sorted(direct.items()):
        below = narrower.get(target, {1: [], -1: []})
        # two stances on two kinds of it are none on each other: one side must be about the thing itself
        pro = sides[1] + (below[1] if sides[-1] else [])
        contra = sides[-1] + (below[-1] if sides[1] else [])
        if any(p.holder != c.holder and not (p.tie and c.tie) for p in pro for c in contra):
            found.append(Disagreement("", "", target, _sorted(pro), _sorted(contra)))
    return found


def _positions(graph: Network) -> Iterator[tuple[int, Position]]:
    """Yield who is for (1) or against (-1) an edge's object, by words or by deeds."""
    insiders, deeds = insider_relations(), deed_signs()
    found = edges(graph)
    inside = {(e.subject, e.object) for e in found if e.relation in insiders and e.polarity == "affirmed"}
    for edge in found:
        sign = sign_of(edge.relation, edge.polarity, edge.modality)
        if sign:
            yield sign, Position(edge.subject, edge)
        elif edge.relation in deeds and edge.polarity == "affirmed":  # not investing in something is no attack on it
            if edge.modality not in UNSURE:
                yield deeds[edge.relation], Position(edge.subject, edge)
            if (edge.speaker, edge.subject) in inside:  # what one says of one's own is said for it
                yield deeds[edge.relation], Position(edge.speaker, edge)


def _sorted(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Order by words before deeds, the thing itself before kinds of it, then by who holds them."""
    deeds = deed_signs()
    return tuple(
        sorted(set(positions), key=lambda p: (p.tie is not None, p.edge.relation in deeds, p.holder, p.edge.claims))
    )
