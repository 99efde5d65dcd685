"""Tell whom an article is about from its first words, and where its dropped subjects can mean them.

Profiles, obituaries and reports of a signing name their hero once and leave them unsaid from then on: "Había nacido en
Lugo", after sentences that others are the subject of.
"""

from dataclasses import dataclass
from functools import cached_property

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.clauses.clause import Argument
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.sought import Sought
from kg.extract.stance.speech import quotation_at
from kg.extract.tree.tokens import Token
from kg.model import Kind, Span

__all__ = ["Protagonist"]

NEAR = 3  # sentences
AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
TRADES = frozenset({"profession", "personNoun", "position"})
MARKS = ".,;:¡!¿?\"'«»“”‘’()"


@dataclass(frozen=True)
class Protagonist:
    """The person that the text opens with, if the headline names them alone, or nobody else comes up more often."""

    analysis: Analysis
    clusters: Clusters

    @cached_property
    def cluster(self) -> Cluster | None:
        """Whom the article is about; None where it does not tell."""
        if self.titled is not None or not self._people:
            return self.titled
        first, named = self._people[0], self._in_title()
        often = all(len(c.names) <= len(first.names) for c in self.clusters)
        return first if often and not named and self._opens(first) else None

    @cached_property
    def titled(self) -> Cluster | None:
        """The person whom the headline names alone, and some sentence tells of by name."""
        named = self._in_title()
        return named[0] if len(named) == 1 and self._opens(named[0]) else None

    @cached_property
    def _people(self) -> list[Cluster]:
        return sorted((c for c in self.clusters if c.kind is Kind.PERSON), key=lambda c: c.names[0].start)

    def _in_title(self) -> list[Cluster]:
        """The people of the headline: by their full names, else by what they are called for short."""
        title = {w.strip(MARKS) for w in self.analysis.article.title.casefold().split()}
        whole = [c for c in self._people if set(c.key.split()) <= title]
        return whole or [c for c in self._people if c.key.split()[-1] in title]

    def announced(self, noun: Token) -> Span | None:
        """ "La cantante murió ayer", above the first words that name her: whom the headline names alone."""
        hero, words = self.titled, self.analysis.words
        if hero is None or "Plur" in noun.morph.get("Number", []):
            return None
        if noun.i > hero.names[0].start and not (hero.gender and self._is_alone(hero, noun)):
            return None
        articles = [words.article_gender[c.lower_] for c in noun.children if c.lower_ in words.article_gender]
        definite = any(c.lower_ in words.definite and c.i < noun.i for c in noun.children)
        person = noun.lower_ in words.peoples or TRADES & self.analysis.stances(noun, "noun")
        if not definite or not person or self.analysis.name_inside(noun):
            return None
        return None if hero.gender and articles and hero.gender not in articles else self.clusters.span(hero.names[0])

    def _is_alone(self, hero: Cluster, noun: Token) -> bool:
        """Tell a bare description near which nobody else of the hero's gender is named: "La escritora estudió"."""
        sentences = [s for s in self.analysis.doc.sents if s.start <= noun.i]
        start = sentences[-NEAR:][0].start if sentences else 0
        near = (c for c in self._people if any(start <= n.start < noun.sent.end for n in c.names))
        others = [c for c in near if c is not hero and c.gender in ("", hero.gender)]
        return not others and not any(c.i > noun.i and c.dep_ not in {"punct", "amod", "acl"} for c in noun.children)

    def unsaid(self, sought: Sought) -> Span | None:
        """Return the protagonist's name where a dropped subject that wants a person can mean nobody else."""
        cluster, token = self.cluster, sought.token
        if cluster is None or sought.plural or Kind.PERSON not in sought.kinds or not sought.may_be(cluster):
            return None
        if cluster.names[0].start > token.i or quotation_at(Builder.of(self.analysis).quotations, token) is not None:
            return None
        start = next((p.start for p in self.analysis.doc.passages if p.start <= token.i < p.end), 0)
        rivals = {Kind.PERSON} if sought.kinds == {Kind.PERSON} else AGENTS
        if any(c.kind in rivals for c in self._told_of(start, token) if c is not cluster):
            return None
        return self.clusters.span(cluster.names[0])

    def _opens(self, cluster: Cluster) -> bool:
        """Tell whether somebody is the subject of the sentence that names them first."""
        name = cluster.names[0]
        end = self.analysis.doc[name.head].sent.end
        return any(
            a.head.i in range(name.start, end) and self.analysis.name_at.get(a.head.i) in cluster.names
            for clause in self.analysis.clauses
            for a in self._acting(clause.subjects)
        )

    def _told_of(self, start: int, token: Token) -> list[Cluster]:
        """Whoever is the named subject of a clause between a place and a word."""
        found = []
        for clause in self.analysis.clauses:
            for argument in self._acting(clause.subjects):
                name = self.analysis.name_at.get(argument.head.i) or self.analysis.name_inside(argument.head)
                cluster = self.clusters.at(name) if name is not None and start <= name.start < token.i else None
                if cluster is not None:
                    found.append(cluster)
        return found

    def _acting(self, subjects: tuple[Argument, ...]) -> list[Argument]:
        return [a for a in subjects if a.origin == "explicit"]
