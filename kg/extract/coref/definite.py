"""Tell which named thing a definite description means: "la compañía", "the former minister"; rather none than wrong."""

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.coref.clusters import CLUB, Cluster, Clusters
from kg.extract.coref.eligible import FIRM, Eligible
from kg.extract.coref.introduced import Introduced
from kg.extract.coref.main_body import Firms
from kg.extract.coref.phrase_cues import (
    bracketed_name,
    is_bare,
    is_for_something,
    is_named_before,
    is_narrowed,
    is_of_people,
    is_unmarked_object,
    tells_a_person,
)
from kg.extract.coref.salience import Salience
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Span

__all__ = ["Descriptions"]

INNER = frozenset({"pobj", "nmod"})  # what hangs on another noun
ACTING = frozenset({Kind.PERSON, Kind.ORGANIZATION})


class Descriptions:
    """Looks descriptions up among the named things of an article."""

    def __init__(self, analysis: Analysis, clusters: Clusters, salience: Salience, introduced: Introduced) -> None:
        self.analysis = analysis
        self.introduced = introduced
        self.doc = analysis.doc
        self.clusters = clusters
        self.salience = salience
        self.eligible = Eligible(analysis, clusters, salience)
        self.firms = Firms(analysis, clusters, salience, self.eligible)

    def resolve(self, token: Token, claim: Claim) -> Span | None:
        """A definite description: by what the article says of someone, else by its class noun."""
        if token.dep_ in self.analysis.words.apposition and token.head.i in self.analysis.name_at:
            return self.clusters.span(self.analysis.name_at[token.head.i])
        bracket = bracketed_name(self.analysis, token)
        if bracket is not None:
            return self.clusters.span(bracket)
        definite = any(
            c.lower_ in self.analysis.words.definite or c.dep_ == "poss" for c in token.children if c.i < token.i
        )
        if not definite or "Plur" in token.morph.get("Number", []):
            return None
        own = self.analysis.name_inside(token)
        if own is not None and own.start > token.i:
            return self.clusters.span(own)  # "la empresa estadounidense Velmar" is no other
        cues = self.analysis.stances(token, "noun")
        lemma = self.analysis.words.peoples.get(token.lower_) or self.analysis.lemma(token)
        kinds = noun_kinds(self.analysis, token)
        if not kinds and lemma in self.analysis.words.bodies:
            kinds = {Kind.ORGANIZATION}  # "el conjunto", "la entidad"
        if claim.speaker is not None and kinds == {Kind.ORGANIZATION}:
            employer = self.clusters.employer(claim.speaker)  # speakers' "the company" is their own
            if employer is not None and not self.eligible.is_of_other_sort(employer, lemma):
                return self.clusters.span(employer.names[0])
        if not kinds & ACTING and is_named_before(self.analysis, token):
            return None
        if kinds and not kinds <= ACTING and is_narrowed(self.analysis, token):
            return None  # "la vacuna autorizada" is another than "la vacuna"
        name = self._told(token, kinds, lemma)
        if name is not None:
            return self.clusters.span(name)
        thing = self.introduced.resolve(token)
        if thing is not None:
            return thing
        if cues & {"leads", "worksFor"} or tells_a_person(self.analysis, token):
            kinds = {Kind.PERSON}
        return self._by_class(token, next(iter(kinds)), lemma) if len(kinds) == 1 else None

    def _told(self, token: Token, kinds: set[Kind], lemma: str) -> Name | None:
        """Return whom the article says to be just this, or something narrower, or to bear the noun in the name."""
        candidates = self.salience.candidates(token, window=10**6)
        office = self.clusters.office(token)
        known = [
            (s, c, n)
            for s, c, n in candidates
            if (lemma in c.nouns or (Kind.ORGANIZATION in kinds and self.clusters.headed_by(c, lemma)))
            and self.eligible.agrees(token, c)
            and c.may_hold(lemma, office)
        ]
        known = [k for k in known if office & k[1].offices.get(lemma, set())] or known  # it says of what
        if known and (len(known) == 1 or known[0][0] - known[1][0] > 2):
            return self._called_so(known[0][1], lemma) or known[0][2]
        narrower = frozenset(self.analysis.words.wider.get(lemma, ()))
        told = [k for k in candidates if self._is_narrower(k[1], narrower) and self.eligible.agrees(token, k[1])]
        if not known and told and (len(told) == 1 or told[0][0] - told[1][0] > 2):
            return told[0][2]
        headed = [k for k in candidates if self.clusters.headed_by(k[1], lemma)]
        if len(headed) > 1 and is_narrowed(self.analysis, token):
            return None  # "el grupo proponente", of several called so
        if headed and token.pos_ == "NOUN":
            return max(headed, key=lambda h: h[2].start)[2]
        return None

    def _called_so(self, cluster: Cluster, lemma: str) -> Name | None:
        """ "the council" is "Leith Council", also where the text goes on with "Leith"."""
        return next((n for n in cluster.names if self.doc[n.end - 1].lower_ == lemma and n.end - n.start > 1), None)

    def _is_narrower(self, cluster: Cluster, nouns: frozenset[str]) -> bool:
        """ "the watchdog" is the "Water Commission": what is said to be one of some sorts, or is one by its name."""
        body = cluster.kind is not Kind.PERSON and any(self.clusters.headed_by(cluster, n) for n in nouns)
        return bool(nouns & cluster.nouns) or body

    def _by_class(self, token: Token, kind: Kind, lemma: str) -> Span | None:
        """Return the most salient thing of the noun's class, where nothing speaks against it."""
        words = self.analysis.words
        owned = any(c.lower_ in words.possessives for c in token.children)
        if owned and "relativeOf" in self.analysis.stances(token, "noun"):
            return None  # "her husband" is somebody else, of whom nothing was told yet
        if kind is Kind.PERSON and is_unmarked_object(self.analysis, token):
            return None  # "alcanzó el número uno"
        if kind is Kind.PERSON and token.dep_ in INNER and token.head.head.pos_ in {"NOUN", "PROPN"}:
            return None  # "an ally of the chancellor": not whom the sentence is about
        if kind not in (Kind.PERSON, Kind.ORGANIZATION):
            return None
        sort = words.bodies.get(lemma)
        if kind is Kind.ORGANIZATION and sort in {None, "state"}:
            return None  # the government is no ministry and no council, unless the article says so
        apart = is_of_people(self.analysis, token) or is_for_something(self.analysis, token, lemma)
        if kind is Kind.ORGANIZATION and apart:
            return None
        if sort == FIRM and lemma not in words.any_firm:
            return None  # "el banco" is no firm named before, unless the article says that it is one
        if sort == CLUB and is_narrowed(self.analysis, token):
            named = self.salience.candidates(token, window=10**6)
            clubs = [c for _, c, _ in named if CLUB in self.clusters.sorts(c)]
            return self.clusters.span(clubs[0].names[0]) if len(clubs) == 1 else None  # "el club lucense"
        firm = sort in {FIRM, CLUB} and is_bare(self.analysis, token)
        pool = self.eligible.pool(token, kind, lemma, window=6 if firm else 2)  # a firm stays what an article is about
        if firm:
            pool = self.firms.weighed(pool, sort)
            if self.firms.are_surer(pool, kind):
                pool = [p for p in pool if p[1].sure is kind]
        return self.eligible.clearest(pool, 2.0 if kind is Kind.PERSON else 1.0) if pool else None
