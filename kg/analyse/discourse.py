"""Find who says what, how surely, and how well it is supported: stances, contradictions, facts, certainty."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations

from kg.analyse.claims import Edge
from kg.analyse.disputes import by_statement
from kg.analyse.network import Network, articles_of, edges
from kg.analyse.projections import UNSURE
from kg.analyse.settings import stance_signs
from kg.ontology import Ontology, load_ontology

__all__ = [
    "Certainty",
    "Contradiction",
    "Fact",
    "contradictions",
    "corroborated_facts",
    "facts",
    "single_source_facts",
    "speakers_certainty",
    "stances",
]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two certain claims that cannot both be true, whoever makes them."""

    reason: str  # "polarity": affirmed and denied; "functional": two values where there is one
    first: Edge
    second: Edge


@dataclass(frozen=True, slots=True)
class Fact:
    """An asserted statement with the independent articles that state it; ``strength`` grows with each of them.

    Of near-copies the original alone is listed.
    """

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


def contradictions(graph: Network, *, ontology: Ontology | None = None) -> tuple[Contradiction, ...]:
    """Return certain claims that exclude each other: affirmed and denied, or two values of a functional property.

    Claims of different stated times do not contradict each other.
    """
    known = ontology or load_ontology()
    certain = [edge for edge in edges(graph) if edge.modality == "certain"]
    found = []
    for _, group in sorted(by_statement(certain, known).items()):
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
    independent sources, of near-copies only one.
    """
    groups: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges(graph):
        if edge.asserted:
            groups[edge.statement].append(edge)
    known = articles_of(graph)
    found = []
    for (subject, relation, obj), group in groups.items():
        best: dict[str, float] = {}
        for edge in group:
            for article in edge.articles:
                witness = known[article].witness if article in known else article
                best[witness] = max(best.get(witness, 0.0), edge.confidence)
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
            hedged[edge.speaker] += len(edge.claims) if edge.modality in UNSURE else 0
    ordered = sorted(said, key=lambda speaker: (-said[speaker], speaker))
    return tuple(Certainty(speaker, said[speaker], hedged[speaker]) for speaker in ordered)


def _same_time(first: Edge, second: Edge) -> bool:
    return not first.time or not second.time or first.time == second.time
