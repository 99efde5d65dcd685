"""Find the phrases before a pronoun that agree with it in gender, in the singular: "la", "lo", "éste"."""

from collections.abc import Iterable, Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import Builder
from kg.extract.claims.nodes import is_amount
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.stance.speech import quotation_at
from kg.extract.tree.tokens import Token

__all__ = ["Agreeing"]


class Agreeing:
    """Looks back for names and nouns of one gender."""

    def __init__(self, analysis: Analysis, clusters: Clusters) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.clusters = clusters
        self.quotations = Builder.of(analysis).quotations

    def before(self, pronoun: Token, gender: str) -> Iterator[Token]:
        """Yield the heads of the phrases before a pronoun that it may mean, the nearest first."""
        inside = self.analysis.coarguments(pronoun)
        beside = [self.analysis.name_at.get(i) or self.analysis.name_inside(self.doc[i]) for i in inside]
        for token in self._back(pronoun):
            name = self.analysis.name_at.get(token.i)
            if token.i in inside or (name is not None and name in beside):
                continue
            if name is not None and token.i == name.head and not self._is_complement(token):
                cluster = self.clusters.at(name)
                if cluster is not None and self._gender(cluster) in {"", gender}:
                    yield token
            elif name is None and token.pos_ == "NOUN" and self._agrees(token, gender):
                yield token

    def only(self, found: Iterable[Token]) -> Token | None:
        """Return the one thing that phrases mean; of several people, the only one whose gender is to be seen."""
        things = {self._identity(token): token for token in reversed(list(found))}
        seen = {one: token for one, token in things.items() if isinstance(one, Cluster) and self._gender(one)}
        if len(things) == 1:
            return next(iter(things.values()))
        named = all(isinstance(one, Cluster) for one in things)
        return next(iter(seen.values())) if named and len(seen) == 1 else None

    def _identity(self, token: Token) -> object:
        """What makes one thing of two mentions: its name, or its noun."""
        name = self.analysis.name_at.get(token.i) or self.analysis.name_inside(token)
        return self.clusters.at(name) if name is not None else self.analysis.lemma(token)

    def _back(self, token: Token) -> Iterator[Token]:
        """Yield the tokens before one, back through the sentence before, outside other people's words."""
        mine = quotation_at(self.quotations, token)
        sentences = [s for s in self.doc.sents if s.start <= token.i]
        first = sentences[-2].start if len(sentences) > 1 else 0
        for i in range(token.i - 1, first - 1, -1):
            if quotation_at(self.quotations, self.doc[i]) is mine:
                yield self.doc[i]

    def _is_complement(self, token: Token) -> bool:
        """ "el secretario del PP": a name that tells which noun is meant is not spoken of itself."""
        return token.head.pos_ == "NOUN" and any(c.dep_ == "case" for c in token.children)

    def _agrees(self, noun: Token, gender: str) -> bool:
        determined = any(
            c.dep_ in {"det", "poss"} or c.lower_ in self.analysis.words.article_gender for c in noun.children
        )
        if not determined or noun.lower_ in self.analysis.words.time_nouns:
            return False
        if is_amount(self.analysis, Located(noun, self.analysis.mention(noun))):
            return False
        return noun.morph.get("Gender", []) in ([], [gender]) and "Plur" not in noun.morph.get("Number", [])

    def _gender(self, cluster: Cluster) -> str:
        return cluster.gender or self.clusters.article_gender(cluster)
