"""Weigh the firms and clubs that "the company" may mean: one an article is about comes before what it names aside."""

from functools import cached_property

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.eligible import Eligible
from kg.extract.coref.salience import Candidate, Salience
from kg.extract.stance.speech import quotation_at
from kg.model import Kind

__all__ = ["Firms"]

CALLED, MAIN, QUOTED = 3.0, 4.0, 4.0  # what being called a firm, the topic, named in a quotation alone weigh


class Firms:
    """Ranks the bodies of an article by what it is about."""

    def __init__(self, analysis: Analysis, clusters: Clusters, salience: Salience, eligible: Eligible) -> None:
        self.doc = analysis.doc
        self.quotations = Builder.of(analysis).quotations
        self.clusters = clusters
        self.salience = salience
        self.eligible = eligible

    def weighed(self, pool: list[Candidate], sort: str | None) -> list[Candidate]:
        """What is said to be a firm is meant before what may be one, and before both what the article is about."""
        weighed = [
            (
                score
                + CALLED * (sort in self.clusters.sorts(c))
                + MAIN * (c is self.main_body)
                - QUOTED * (quotation_at(self.quotations, self.doc[name.start]) is not None),
                c,
                name,
            )
            for score, c, name in pool
        ]
        return sorted(weighed, key=lambda w: (-w[0], w[2].start))

    @cached_property
    def main_body(self) -> Cluster | None:
        """The body an article is about: named at its very beginning, and more often than any other."""
        bodies = [c for c in self.clusters if self.eligible.may_be(c, Kind.ORGANIZATION)]
        ranked = sorted(bodies, key=lambda c: -len(c.names))
        if not ranked or not self.salience.is_opening(ranked[0]):
            return None
        most = len(ranked[0].names)
        return ranked[0] if most > max([2, *(1.4 * len(c.names) for c in ranked[1:2])]) else None

    def are_surer(self, pool: list[Candidate], kind: Kind) -> bool:
        """Tell whether something is surely a firm, and nothing else is spoken of far more."""
        sure = [len(c.names) for _, c, _ in pool if c.sure is kind]
        return bool(sure) and 2 * max(sure) >= max(len(c.names) for _, c, _ in pool)
