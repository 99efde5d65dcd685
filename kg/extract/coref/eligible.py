"""Tell which named things a description's noun may mean: of its kind and sort, of its gender, in no other post."""

from kg.extract.analysis import Analysis
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.phrase_cues import own_subjects, tells_a_person
from kg.extract.coref.salience import Candidate, Salience
from kg.extract.names.name_words import load_name_words
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Span

__all__ = ["FIRM", "Eligible"]

TRADES = frozenset({"leads", "worksFor", "position", "memberOf", "profession"})
ANY_BODY = "body"  # the sort of "la entidad", which takes up a club, a bank, a charity
FIRM = "firm"  # a sort of ``Words.bodies``
PUBLIC = frozenset({"state", "town", "court"})


class Eligible:
    """Narrows the named things before a word to those that it may mean."""

    def __init__(self, analysis: Analysis, clusters: Clusters, salience: Salience) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.clusters = clusters
        self.salience = salience

    def pool(self, token: Token, kind: Kind, lemma: str, window: int) -> list[Candidate]:
        """Return the named things of some sentences before a noun that it may mean, the most salient first."""
        inside = self.analysis.coarguments(token) | own_subjects(self.analysis, token)
        beside = [self.analysis.name_inside(self.doc[i]) for i in inside]  # "El fiscal Gil acusó al alcalde"
        gender = next(iter(token.morph.get("Gender", [])), "")
        trade = bool(TRADES & self.analysis.stances(token, "noun"))
        called = tells_a_person(self.analysis, token)  # "the Spaniard" may be the coach
        return [
            (score, cluster, name)
            for score, cluster, name in self.salience.candidates(token, window=window)
            if self.may_be(cluster, kind)
            and not (kind is Kind.PERSON and gender and cluster.gender and gender != cluster.gender)
            and not (kind is Kind.PERSON and not self.agrees(token, cluster))
            and not (self.analysis.words.bodies.get(lemma) == FIRM and self._is_portfolio(cluster))
            and not any(name.start <= i < name.end for i in inside)
            and not any(n is not None and self.clusters.at(n) is cluster for n in beside)
            and not any(t.i in range(name.start, name.end) for t in token.subtree)
            and not (
                kind is Kind.PERSON and not called and (cluster.posts or (trade and self._has_profession(cluster)))
            )
            and not self.is_of_other_sort(cluster, lemma)
        ]

    def clearest(self, pool: list[Candidate], margin: float) -> Span | None:
        """Return the most salient thing where the next one is clearly behind it."""
        if len(pool) > 1 and pool[0][0] - pool[1][0] < margin:
            return None
        return self.clusters.span(pool[0][2])

    def may_be(self, cluster: Cluster, kind: Kind) -> bool:
        """A sure kind must fit; of one word that no list has, the model's guess of a person or place tells little."""
        if cluster.sure is None and kind is Kind.PERSON and self._is_of_common_words(cluster):
            return False
        if cluster.sure is not None or kind is not Kind.ORGANIZATION:
            return cluster.kind is kind
        single = " " not in cluster.key
        unlisted = cluster.kind is Kind.PLACE and single and fold_name(cluster.key) not in places()
        return cluster.kind in (kind, None) or unlisted or (cluster.kind is Kind.PERSON and single)

    def is_of_other_sort(self, cluster: Cluster, lemma: str) -> bool:
        """ "the firm" is no union and no ministry; and only what is said to be one is "the ministry"."""
        wanted = self.analysis.words.bodies.get(lemma)
        known = self.clusters.sorts(cluster) if wanted else set()
        if wanted == ANY_BODY:
            return bool(known & PUBLIC)
        return (bool(known) or wanted not in {FIRM, None}) and wanted not in known

    def agrees(self, token: Token, cluster: Cluster) -> bool:
        """Tell whether a noun's gender, by its article, may be that of a person."""
        articles = self.analysis.words.article_gender
        mine = next((articles[c.lower_] for c in token.children if c.lower_ in articles and c.i < token.i), "")
        return not (mine and cluster.gender and mine != cluster.gender)

    def _is_portfolio(self, cluster: Cluster) -> bool:
        """Tell the field of a minister, "ministra de Industria", which is no firm."""
        posts, of = load_name_words(self.doc.lang_).portfolios, self.analysis.words.of
        return all(
            n.start > 1 and self.doc[n.start - 1].lower_ in of and self.doc[n.start - 2].lower_ in posts
            for n in cluster.names
        )

    def _has_profession(self, cluster: Cluster) -> bool:
        """Tell who is introduced by a profession: "el periodista Luis Gil" is not "la alcaldesa"."""
        lexicon = self.analysis.meanings.lexicon
        return any(s.reference.endswith("#profession") for n in cluster.nouns for s in lexicon.senses(n, "noun"))

    def _is_of_common_words(self, cluster: Cluster) -> bool:
        """Tell one word, and "Protección Civil", words of the dictionary, whatever the model takes them for."""
        return " " not in cluster.key or all(word in self.doc.common for word in cluster.key.split())
