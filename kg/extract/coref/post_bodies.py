"""Tell at which body a post is held that names none: "captain Ann Weiss", "the museum director", "el presidente"."""

from kg.extract.analysis import Analysis
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.eligible import Eligible
from kg.extract.coref.salience import Salience
from kg.extract.names.name_words import load_name_words
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Span

__all__ = ["PostBodies"]

NARROWING = frozenset({"amod", "compound", "poss", "prep", "nmod"})  # what tells one body of a sort from others
SURELY = "!"  # behind the sort of a body in ``Words.unsaid_bodies`` that must be known to be of it


class PostBodies:
    """Looks up the bodies of posts among the named things of an article."""

    def __init__(self, analysis: Analysis, clusters: Clusters, salience: Salience) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.clusters = clusters
        self.salience = salience
        self.eligible = Eligible(analysis, clusters, salience)

    def of(self, post: Token, holder: Cluster | None) -> Span | None:
        """ "Velmar fell behind, but captain Ann Weiss …", "the museum director": where a post is held."""
        sort = self.analysis.unsaid_sort(post)
        if holder is not None and len(holder.founded) == 1 and sort == "":
            return self.clusters.span(holder.founded[0].names[0])  # who founded a firm leads that one
        if sort is None:
            lemma = self.analysis.lemma(post)
            found = [c for c in self.salience.candidates(post, window=10**6) if self._is_one(c[1], lemma)]
            return self.eligible.clearest(found, 2.0) if found else self._last_called(post)
        told = sort.endswith(SURELY)  # "el presidente": of a club, if the text tells of one
        wanted = {sort.removesuffix(SURELY)} - {""}
        pool = [
            (score, cluster, name)
            for score, cluster, name in self.salience.candidates(post, window=2)
            if (self.eligible.may_be(cluster, Kind.ORGANIZATION) or self._is_unlisted(cluster))
            and (not wanted or wanted == (sorts := self.clusters.sorts(cluster)) or not (sorts or told))
        ]
        bodies = [c for c in pool if c[1].kind is Kind.ORGANIZATION] or pool
        return self.eligible.clearest(bodies, 1.0) if bodies else None

    def _last_called(self, body: Token) -> Span | None:
        """ "Norfield Council's planning committee met. Committee chair Ann Weiss …": the body last called so."""
        for token in reversed(self.doc[: body.i]):
            same = token.lower_ == body.lower_ and token.pos_ == "NOUN" and token.dep_ != body.dep_
            if same and any(c.dep_ in NARROWING for c in token.children):
                return self.analysis.mention(token).span
        return None

    def _is_one(self, cluster: Cluster, lemma: str) -> bool:
        return lemma in cluster.nouns or self.clusters.headed_by(cluster, lemma)

    def _is_unlisted(self, cluster: Cluster) -> bool:
        """Tell a club or firm that the model takes for a place, of which no list of places knows."""
        heads = load_name_words(self.doc.lang_).heads
        headed = heads.get(cluster.key.rpartition(" ")[2]) is Kind.PLACE
        return cluster.kind is Kind.PLACE and not headed and fold_name(cluster.key) not in places()
