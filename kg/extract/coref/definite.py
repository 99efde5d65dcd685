"""Tell which named thing a definite description means: "la compañía", "the former minister"; rather none than wrong."""

from functools import cached_property

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.coref.clusters import CLUB, Cluster, Clusters
from kg.extract.coref.introduced import Introduced
from kg.extract.coref.salience import PEOPLE, Salience
from kg.extract.names.mentions import noun_phrase
from kg.extract.names.name_words import load_name_words
from kg.extract.names.names import Name
from kg.extract.stance.speech import quotation_at
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Span

__all__ = ["Descriptions"]

Candidate = tuple[float, Cluster, Name]

TRADES = frozenset({"leads", "worksFor", "position", "memberOf", "profession"})
INNER = frozenset({"pobj", "nmod"})  # what hangs on another noun
ACTING = frozenset({Kind.PERSON, Kind.ORGANIZATION})
NARROWING = frozenset({"amod", "compound", "poss", "prep", "nmod"})  # what tells one body of a sort from others
ANY_BODY = "body"  # the sort of "la entidad", which takes up a club, a bank, a charity
FIRM = "firm"  # a sort of ``Words.bodies``
PUBLIC = frozenset({"state", "town", "court"})
CALLED, MAIN, QUOTED = 3.0, 4.0, 4.0  # what being called a firm, the topic, named in a quotation alone weigh
SURELY = "!"  # behind the sort of a body in ``Words.unsaid_bodies`` that must be known to be of it


class Descriptions:
    """Looks descriptions up among the named things of an article."""

    def __init__(self, analysis: Analysis, clusters: Clusters, salience: Salience, introduced: Introduced) -> None:
        self.analysis = analysis
        self.introduced = introduced
        self.quotations = Builder.of(analysis).quotations
        self.doc = analysis.doc
        self.clusters = clusters
        self.salience = salience

    def resolve(self, token: Token, claim: Claim) -> Span | None:
        """A definite description: by what the article says of someone, else by its class noun."""
        if token.dep_ in self.analysis.words.apposition and token.head.i in self.analysis.name_at:
            return self.clusters.span(self.analysis.name_at[token.head.i])
        bracket = self._bracketed(token)
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
            if employer is not None and not self._other_sort(employer, lemma):
                return self.clusters.span(employer.names[0])
        if not kinds & ACTING and self._is_named_before(token):
            return None
        if kinds and not kinds <= ACTING and self._is_narrowed(token):
            return None  # "la vacuna autorizada" is another than "la vacuna"
        name = self._told(token, kinds, lemma)
        if name is not None:
            return self.clusters.span(name)
        thing = self.introduced.resolve(token)
        if thing is not None:
            return thing
        if cues & {"leads", "worksFor"} or self._tells_a_person(token):
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
            and self._agrees(token, c)
            and c.may_hold(lemma, office)
        ]
        known = [k for k in known if office & k[1].offices.get(lemma, set())] or known  # it says of what
        if known and (len(known) == 1 or known[0][0] - known[1][0] > 2):
            return self._called_so(known[0][1], lemma) or known[0][2]
        narrower = frozenset(self.analysis.words.wider.get(lemma, ()))
        told = [(s, c, n) for s, c, n in candidates if self._is_narrower(c, narrower) and self._agrees(token, c)]
        if not known and told and (len(told) == 1 or told[0][0] - told[1][0] > 2):
            return told[0][2]
        headed = [(s, c, n) for s, c, n in candidates if self.clusters.headed_by(c, lemma)]
        if len(headed) > 1 and self._is_narrowed(token):
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
        owned = any(c.lower_ in self.analysis.words.possessives for c in token.children)
        if owned and "relativeOf" in self.analysis.stances(token, "noun"):
            return None  # "her husband" is somebody else, of whom nothing was told yet
        if kind is Kind.PERSON and self._is_unmarked_object(token):
            return None  # "alcanzó el número uno"
        if kind is Kind.PERSON and token.dep_ in INNER and token.head.head.pos_ in {"NOUN", "PROPN"}:
            return None  # "an ally of the chancellor": not whom the sentence is about
        if kind not in (Kind.PERSON, Kind.ORGANIZATION):
            return None
        if kind is Kind.ORGANIZATION and self.analysis.words.bodies.get(lemma) in {None, "state"}:
            return None  # the government is no ministry and no council, unless the article says so
        if kind is Kind.ORGANIZATION and (self._is_of_people(token) or self._is_for_something(token, lemma)):
            return None
        sort = self.analysis.words.bodies.get(lemma)
        if sort == FIRM and lemma not in self.analysis.words.any_firm:
            return None  # "el banco" is no firm named before, unless the article says that it is one
        if sort == CLUB and self._is_narrowed(token):
            named = self.salience.candidates(token, window=10**6)
            clubs = [c for _, c, _ in named if CLUB in self.clusters.sorts(c)]
            return self.clusters.span(clubs[0].names[0]) if len(clubs) == 1 else None  # "el club lucense"
        bare = all(c.dep_ in {"det", "punct"} or c.i > token.i or self._is_place(c) for c in token.children)
        firm = bare and sort in {FIRM, CLUB}
        windows = (6,) if firm else (2,)  # a firm stays what an article is about
        pools = [self._pool(token, kind, lemma, window) for window in windows]
        if firm:
            pools = [self._weighed(pool, sort) for pool in pools]
        for pool in pools:
            if firm and self._are_surer(pool, kind):
                pool = [p for p in pool if p[1].sure is kind]
            if pool:
                return self._clearest(pool, 2.0 if kind is Kind.PERSON else 1.0)
        return None

    def _is_place(self, token: Token) -> bool:
        """ "the Leeds startup": where a firm is leaves open which it is."""
        name = self.analysis.name_at.get(token.i)
        return name is not None and name.kind is Kind.PLACE

    def _weighed(self, pool: list[Candidate], sort: str | None) -> list[Candidate]:
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
        bodies = [c for c in self.clusters if self._may_be(c, Kind.ORGANIZATION)]
        ranked = sorted(bodies, key=lambda c: -len(c.names))
        if not ranked or not self.salience.is_opening(ranked[0]):
            return None
        most = len(ranked[0].names)
        return ranked[0] if most > max([2, *(1.4 * len(c.names) for c in ranked[1:2])]) else None

    def _is_of_people(self, token: Token) -> bool:
        """ "el grupo de investigadores": a body told by who is in it is none that was named before."""
        inside = [
            t for c in token.children if c.i > token.i for t in (c, *c.children) if t.i in range(token.i, token.i + 4)
        ]
        people = (t for t in inside if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", []))
        return any(self.analysis.stances(t, "noun") & PEOPLE for t in people)

    def _is_for_something(self, token: Token, lemma: str) -> bool:
        """ "el grupo de trabajo", "la firma del acuerdo": what it is for or of tells it from a firm named before."""
        language = load_language(self.analysis.article.lang)
        inner = [c for c in token.children if c.i > token.i and c.pos_ == "NOUN" and c.dep_ in language.nominal]
        articled = any(t.pos_ == "DET" or t.lower_ in language.contractions for c in inner for t in c.children)
        return bool(inner) and (articled or lemma in language.collective)

    def unsaid_body(self, post: Token, holder: Cluster | None) -> Span | None:
        """ "Velmar fell behind, but captain Ann Weiss …", "the museum director": where a post is held."""
        sort = self.analysis.unsaid_sort(post)
        if holder is not None and len(holder.founded) == 1 and sort == "":
            return self.clusters.span(holder.founded[0].names[0])  # who founded a firm leads that one
        if sort is None:
            lemma = self.analysis.lemma(post)
            found = [c for c in self.salience.candidates(post, window=10**6) if self._is_one(c[1], lemma)]
            return self._clearest(found, 2.0) if found else self._last_called(post)
        told = sort.endswith(SURELY)  # "el presidente": of a club, if the text tells of one
        wanted = {sort.removesuffix(SURELY)} - {""}
        pool = [
            (score, cluster, name)
            for score, cluster, name in self.salience.candidates(post, window=2)
            if (self._may_be(cluster, Kind.ORGANIZATION) or self._is_unlisted(cluster))
            and (not wanted or wanted == (sorts := self.clusters.sorts(cluster)) or not (sorts or told))
        ]
        bodies = [c for c in pool if c[1].kind is Kind.ORGANIZATION] or pool
        return self._clearest(bodies, 1.0) if bodies else None

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

    def _is_narrowed(self, token: Token) -> bool:
        modifiers = [c for c in token.children if c.i > token.i and c.pos_ in {"ADJ", "NOUN", "VERB"}]
        return any(c.dep_ in self.analysis.words.core_modifiers and c.i == token.i + 1 for c in modifiers)

    def _is_named_before(self, token: Token) -> bool:
        """Tell "the CA125 test" from "the test": a name before a thing's noun says which one it is."""
        return any(c.dep_ == "compound" and c.i in self.analysis.name_at and c.i < token.i for c in token.children)

    def _has_profession(self, cluster: Cluster) -> bool:
        """Tell who is introduced by a profession: "el periodista Luis Gil" is not "la alcaldesa"."""
        lexicon = self.analysis.meanings.lexicon
        return any(s.reference.endswith("#profession") for n in cluster.nouns for s in lexicon.senses(n, "noun"))

    def _is_unmarked_object(self, token: Token) -> bool:
        """Tell an object that is nobody, where a preposition marks people."""
        clause = self.analysis.clause_around(token)
        marked = load_language(self.analysis.article.lang).drops
        objects = clause.of("directObject") if clause is not None and marked and not clause.passive else ()
        return any(a.head is token and a.origin == "explicit" and not a.marker for a in objects)

    def _are_surer(self, pool: list[Candidate], kind: Kind) -> bool:
        """Tell whether something is surely a firm, and nothing else is spoken of far more."""
        sure = [len(c.names) for _, c, _ in pool if c.sure is kind]
        return bool(sure) and 2 * max(sure) >= max(len(c.names) for _, c, _ in pool)

    def _clearest(self, pool: list[Candidate], margin: float) -> Span | None:
        """Return the most salient thing where the next one is clearly behind it."""
        if len(pool) > 1 and pool[0][0] - pool[1][0] < margin:
            return None
        return self.clusters.span(pool[0][2])

    def _pool(self, token: Token, kind: Kind, lemma: str, window: int) -> list[Candidate]:
        inside = self.analysis.coarguments(token) | self._owners(token)
        beside = [self.analysis.name_inside(self.doc[i]) for i in inside]  # "El fiscal Gil acusó al alcalde"
        gender = next(iter(token.morph.get("Gender", [])), "")
        trade = bool(TRADES & self.analysis.stances(token, "noun"))
        called = self._tells_a_person(token)  # "the Spaniard" may be the coach
        return [
            (score, cluster, name)
            for score, cluster, name in self.salience.candidates(token, window=window)
            if self._may_be(cluster, kind)
            and not (kind is Kind.PERSON and gender and cluster.gender and gender != cluster.gender)
            and not (kind is Kind.PERSON and not self._agrees(token, cluster))
            and not (self.analysis.words.bodies.get(lemma) == "firm" and self._is_portfolio(cluster))
            and not any(name.start <= i < name.end for i in inside)
            and not any(n is not None and self.clusters.at(n) is cluster for n in beside)
            and not any(t.i in range(name.start, name.end) for t in token.subtree)
            and not (
                kind is Kind.PERSON and not called and (cluster.posts or (trade and self._has_profession(cluster)))
            )
            and not self._other_sort(cluster, lemma)
        ]

    def _is_portfolio(self, cluster: Cluster) -> bool:
        """Tell the field of a minister, "ministra de Industria", which is no firm."""
        posts, of = load_name_words(self.doc.lang_).portfolios, self.analysis.words.of
        return all(
            n.start > 1 and self.doc[n.start - 1].lower_ in of and self.doc[n.start - 2].lower_ in posts
            for n in cluster.names
        )

    def _agrees(self, token: Token, cluster: Cluster) -> bool:
        """Tell whether a noun's gender, by its article, may be that of a person."""
        articles = self.analysis.words.article_gender
        mine = next((articles[c.lower_] for c in token.children if c.lower_ in articles and c.i < token.i), "")
        return not (mine and cluster.gender and mine != cluster.gender)

    def _owners(self, token: Token) -> set[int]:
        """ "Ann Weiss said her client …": nobody is her own client, boss or friend."""
        if not any(c.lower_ in self.analysis.words.possessives for c in token.children):
            return set()
        clause = self.analysis.clause_around(token)
        around = [clause, clause.governor if clause is not None else None]
        heads = [a.head for c in around if c is not None for a in c.subjects]
        inside = (self.analysis.name_inside(head) for head in heads)
        return {head.i for head in heads} | {name.head for name in inside if name is not None}

    def _bracketed(self, token: Token) -> Name | None:
        """ "modelos de difusión (MD)": the acronym in brackets is the phrase's name."""
        tokens = noun_phrase(token, self.analysis.words)
        last = tokens[-1].i
        if last > token.i and last in self.analysis.name_at:
            return None  # "un informe de la Unión de Regantes (UR)": the letters are the union's
        for end in (last + 1, last):
            if end + 2 < len(self.doc) and self.doc[end].text == "(" and self.doc[end + 2].text == ")":
                return self.analysis.name_at.get(end + 1)
        return None

    def _tells_a_person(self, token: Token) -> bool:
        """ "the 19-year-old", "the Swede": an age or a people stands for one person."""
        aged = token.lower_ in self.analysis.words.aged and any(
            t.lower_ in self.analysis.words.time_units for t in token.children
        )
        closed = token.i + 1 < len(self.doc) and self.doc[token.i + 1].text == ","  # "la sueca, de 20 años, ganó"
        if token.lower_ in self.analysis.words.peoples and (closed or all(c.i < token.i for c in token.children)):
            return True
        people = token.ent_type_ == "NORP" and token.pos_ in {"NOUN", "PROPN"} and token.i not in self.analysis.name_at
        return aged or people

    def _other_sort(self, cluster: Cluster, lemma: str) -> bool:
        """ "the firm" is no union and no ministry; and only what is said to be one is "the ministry"."""
        wanted = self.analysis.words.bodies.get(lemma)
        known = self.clusters.sorts(cluster) if wanted else set()
        if wanted == ANY_BODY:
            return bool(known & PUBLIC)
        return (bool(known) or wanted not in {FIRM, None}) and wanted not in known

    def _is_of_common_words(self, cluster: Cluster) -> bool:
        """Tell one word, and "Protección Civil", words of the dictionary, whatever the model takes them for."""
        return " " not in cluster.key or all(word in self.doc.common for word in cluster.key.split())

    def _may_be(self, cluster: Cluster, kind: Kind) -> bool:
        """A sure kind must fit; of one word that no list has, the model's guess of a person or place tells little."""
        if cluster.sure is None and kind is Kind.PERSON and self._is_of_common_words(cluster):
            return False
        if cluster.sure is not None or kind is not Kind.ORGANIZATION:
            return cluster.kind is kind
        single = " " not in cluster.key
        unlisted = cluster.kind is Kind.PLACE and single and fold_name(cluster.key) not in places()
        return cluster.kind in (kind, None) or unlisted or (cluster.kind is Kind.PERSON and single)
