"""Find who stands where: stances, disagreements, contradictions, and how well each statement is supported."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from kg.analyse.claims import Edge
from kg.analyse.network import Network, edges
from kg.analyse.projections import sign_of
from kg.analyse.settings import deed_signs, stance_signs
from kg.ontology import Ontology, load_ontology

__all__ = [
    "Certainty",
    "Contradiction",
    "Disagreement",
    "Fact",
    "Position",
    "contradictions",
    "corroborated_facts",
    "disagreements",
    "facts",
    "single_source_facts",
    "speakers_certainty",
    "stances",
]

HEDGED = frozenset({"possible", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Position:
    """One party's side: an entity's IRI, or an article's when it speaks in its own voice."""

    holder: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Parties on opposite sides: of one statement (``statement``), or of one thing (``target``)."""

    subject: str
    relation: str  # "" when the sides are for and against ``object`` as such
    object: str
    pro: tuple[Position, ...]
    contra: tuple[Position, ...]

    @property
    def on_statement(self) -> bool:
        """True when one statement is affirmed and denied."""
        return bool(self.relation)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two certain claims that cannot both be true, whoever makes them."""

    reason: str  # "polarity": affirmed and denied; "functional": two values where there is one
    first: Edge
    second: Edge


@dataclass(frozen=True, slots=True)
class Fact:
    """An asserted statement with the articles that state it; ``strength`` grows with each of them."""

    subject: str
    relation: str
    object: str
    articles: tuple[str, ...]
    strength: float
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Certainty:
    """How often one speaker hedges."""

    speaker: str
    claims: int
    hedged: int

    @property
    def hedged_share(self) -> float:
        """Return the share of possible and hypothetical claims."""
        return self.hedged / self.claims


def stances(graph: Network) -> tuple[Edge, ...]:
    """Return who criticizes, supports, accuses or warns about whom or what, by target, then by who does."""
    found = (edge for edge in edges(graph) if edge.relation in stance_signs())
    return tuple(sorted(found, key=lambda e: (e.object, e.subject, e.relation, e.claims)))


def disagreements(graph: Network, *, ontology: Ontology | None = None) -> tuple[Disagreement, ...]:
    """Return where two speakers, or an article and a speaker, are on opposite sides.

    Of a statement: one affirms it, another denies it. Of a target: one supports it (or puts money into it), another
    criticizes it. Possible and hypothetical claims take no side. Two articles that differ in their own voice are no
    disagreement between speakers but a contradiction, and so is a speaker at odds with himself.
    """
    sure = [edge for edge in edges(graph) if edge.modality not in HEDGED]
    return (*_on_statements(sure, ontology or load_ontology()), *_on_targets(sure))


def contradictions(graph: Network, *, ontology: Ontology | None = None) -> tuple[Contradiction, ...]:
    """Return certain claims that exclude each other: affirmed and denied, or two values of a functional property.

    Claims of different stated times do not contradict each other.
    """
    known = ontology or load_ontology()
    certain = [edge for edge in edges(graph) if edge.modality == "certain"]
    found = []
    for _, group in sorted(_by_statement(certain, known).items()):
        for first, second in combinations(group, 2):
            if first.polarity != second.polarity and _same_time(first, second):
                pair = (first, second) if first.polarity == "affirmed" else (second, first)
                found.append(Contradiction("polarity", *pair))
    values: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in certain:
        relation = known.relations.get(edge.relation)
        if relation and relation.functional and edge.polarity == "affirmed":
            values[edge.subject, edge.relation].append(edge)
    for _, group in sorted(values.items()):
        for first, second in combinations(group, 2):
            if first.object != second.object and _same_time(first, second):
                found.append(Contradiction("functional", first, second))
    return tuple(found)


def facts(graph: Network) -> tuple[Fact, ...]:
    """Return the asserted statements, the strongest first.

    Strength is one minus the product of each article's doubt (1 - its best confidence): articles are taken as
    independent sources, which reprints are not.
    """
    groups: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges(graph):
        if edge.asserted:
            groups[edge.statement].append(edge)
    found = []
    for (subject, relation, obj), group in groups.items():
        best: dict[str, float] = {}
        for edge in group:
            for article in edge.articles:
                best[article] = max(best.get(article, 0.0), edge.confidence)
        doubt = 1.0
        for article in sorted(best):
            doubt *= 1 - best[article]
        found.append(Fact(subject, relation, obj, tuple(sorted(best)), round(1 - doubt, 9), tuple(group)))
    return tuple(sorted(found, key=lambda f: (-f.strength, f.subject, f.relation, f.object)))


def corroborated_facts(graph: Network) -> tuple[Fact, ...]:
    """Return the facts that two or more articles state."""
    return tuple(fact for fact in facts(graph) if len(fact.articles) > 1)


def single_source_facts(graph: Network) -> tuple[Fact, ...]:
    """Return the facts that one article alone states."""
    return tuple(fact for fact in facts(graph) if len(fact.articles) == 1)


def speakers_certainty(graph: Network) -> tuple[Certainty, ...]:
    """Return how often each speaker hedges, the most talkative first."""
    said: Counter[str] = Counter()
    hedged: Counter[str] = Counter()
    for edge in edges(graph):
        if edge.speaker:
            said[edge.speaker] += len(edge.claims)
            hedged[edge.speaker] += len(edge.claims) if edge.modality in HEDGED else 0
    ordered = sorted(said, key=lambda speaker: (-said[speaker], speaker))
    return tuple(Certainty(speaker, said[speaker], hedged[speaker]) for speaker in ordered)


def _on_statements(sure: Iterable[Edge], ontology: Ontology) -> list[Disagreement]:
    found = []
    for (subject, relation, obj), group in sorted(_by_statement(sure, ontology).items()):
        sides: dict[str, list[Position]] = {"affirmed": [], "negated": []}
        for edge in group:
            holders = (edge.speaker,) if edge.speaker else edge.articles
            sides[edge.polarity].extend(Position(holder, edge) for holder in holders)
        pro, contra = _sorted(sides["affirmed"]), _sorted(sides["negated"])
        if any(p.holder != c.holder and (p.edge.speaker or c.edge.speaker) for p in pro for c in contra):
            found.append(Disagreement(subject, relation, obj, pro, contra))
    return found


def _on_targets(sure: Iterable[Edge]) -> list[Disagreement]:
    sides: dict[str, dict[int, list[Position]]] = defaultdict(lambda: {1: [], -1: []})
    deeds = deed_signs()
    for edge in sure:
        sign = sign_of(edge.relation, edge.polarity, edge.modality)
        if not sign and edge.polarity == "affirmed":  # not investing in something is no attack on it
            sign = deeds.get(edge.relation, 0)
        if sign:
            sides[edge.object][sign].append(Position(edge.subject, edge))
    found = []
    for target in sorted(sides):
        pro, contra = _sorted(sides[target][1]), _sorted(sides[target][-1])
        if any(p.holder != c.holder for p in pro for c in contra):
            found.append(Disagreement("", "", target, pro, contra))
    return found


def _by_statement(found: Iterable[Edge], ontology: Ontology) -> dict[tuple[str, str, str], list[Edge]]:
    """Group claims of one statement; a symmetric relation is the same read either way."""
    groups: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in found:
        relation = ontology.relations.get(edge.relation)
        ends = (edge.subject, edge.object)
        first, second = sorted(ends) if relation and relation.symmetric else ends
        groups[first, edge.relation, second].append(edge)
    return groups


def _same_time(first: Edge, second: Edge) -> bool:
    return not first.time or not second.time or first.time == second.time


def _sorted(positions: Iterable[Position]) -> tuple[Position, ...]:
    return tuple(sorted(set(positions), key=lambda p: (p.holder, p.edge.claims)))
