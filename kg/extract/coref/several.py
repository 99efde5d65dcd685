"""Tell which two things are meant together or by their order: "both firms", "they", "the former", "esta última"."""

from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.names.mentions import is_one_of_two
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.model import Kind, Span

__all__ = ["Several"]

Pair = tuple[Name, Name]
WINDOW = 2  # sentences looked back through


class Several:
    """Looks up the two things that an article has just named side by side."""

    def __init__(self, analysis: Analysis, clusters: Clusters) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.doc = analysis.doc
        self.clusters = clusters
        self.sentence = {t.i: n for n, s in enumerate(self.doc.sents) for t in s}

    def resolve(self, token: Token) -> tuple[Span, ...]:
        """Return the two things that a word means together, the one of two that it means, or nothing."""
        token = self._ordinal_subject(token) or token
        lower = token.lower_
        if self._is_dual(token):
            pair = self._coordinated(token, WINDOW) or self._only_two(token)
        elif lower in self.words.first_of_two | self.words.second_of_two:
            first = self._first_of_two(token)
            pair = self._coordinated(first, 1) or self._only_two(first)
        elif token.pos_ in {"PRON", "VERB", "AUX"} and "Plur" in token.morph.get("Number", []):
            pair = None if "1" in token.morph.get("Person", []) else self._subjects(token)
        else:
            pair = None
        if pair is None:
            return ()
        if lower in self.words.first_of_two:
            pair_of_one = pair[:1]
        elif lower in self.words.second_of_two:
            pair_of_one = pair[1:]
        else:
            return tuple(map(self.clusters.span, pair))
        return tuple(map(self.clusters.span, pair_of_one)) if self._agrees(token, pair_of_one[0]) else ()

    def is_needed(self, token: Token) -> bool:
        """Tell what means two things, or one of two, or nothing at all."""
        return is_one_of_two(token, self.words) or self._ordinal_subject(token) is not None

    def _ordinal_subject(self, verb: Token) -> Token | None:
        """ "La primera fundó Velmar": the subject of a verb that the parser took for a noun."""
        ordinals = self.words.first_of_two | self.words.second_of_two
        before = self.doc[verb.i - 1] if verb.pos_ == "VERB" and verb.i else None
        taken = before is not None and before.head is verb and before.dep_ == "amod" and before.lower_ in ordinals
        return before if taken and any(c.dep_ == "det" for c in verb.children if c.i < verb.i) else None

    def _first_of_two(self, token: Token) -> Token:
        """ "The former runs Velmar, the latter Trama": both go back from where the first of them stands."""
        if token.lower_ in self.words.second_of_two:
            for before in reversed(self.doc[token.sent.start : token.i]):
                if before.lower_ in self.words.first_of_two and is_one_of_two(before, self.words):
                    return before
        return token

    def _is_dual(self, token: Token) -> bool:
        """ "both", "both firms", "las dos empresas": without a complement that tells which."""
        if token.lower_ in self.words.dual:
            return not any(c.i > token.i for c in token.children)
        if token.pos_ != "NOUN" or "Plur" not in token.morph.get("Number", []):
            return False
        left = [t.lower_ for c in token.children if c.i < token.i for t in (c, *c.children)]
        two = bool(self.words.two & set(left)) and bool(self.words.definite_plural & set(left))
        return (two or bool(self.words.dual & set(left))) and not any(
            c.i > token.i and not c.is_punct and c.dep_ not in {"relcl", "acl"} for c in token.children
        )

    def _names(self, token: Token, window: int) -> list[Name]:
        """The names before a token that its noun may mean, within so many sentences."""
        here = self.sentence[token.i]
        near = [n for n in self.analysis.names if n.end <= token.i and here - self.sentence[n.start] <= window]
        return [n for n in near if (cluster := self.clusters.at(n)) is not None and self._fits(token, cluster)]

    def _fits(self, token: Token, cluster: Cluster) -> bool:
        kinds = noun_kinds(self.analysis, token)
        noun = token.pos_ == "NOUN" and not is_one_of_two(token, self.words)
        if not noun:
            return True
        if not kinds and self.analysis.lemma(token) in self.words.bodies:
            kinds = {Kind.ORGANIZATION}
        if not kinds or Kind.EVENT in kinds or Kind.PERSON in kinds or cluster.kind is Kind.PERSON:
            return cluster.kind in kinds  # "los dos primeros partidos" are none of those who play
        wanted, known = self.words.bodies.get(self.analysis.lemma(token)), self.clusters.sorts(cluster)
        if wanted and known and wanted not in known:
            return False
        return cluster.sure is None or cluster.sure in kinds

    def _coordinated(self, token: Token, window: int) -> Pair | None:
        """The last two things named side by side, when nothing of their kind was named after them."""
        groups: dict[int, list[Name]] = {}
        for name in self._names(token, window):
            groups.setdefault(self._top(self.doc[name.head]).i, []).append(name)
        last = max(groups.values(), key=lambda g: g[-1].start, default=[])
        distinct = list({self.clusters.at(n): n for n in last}.values())
        return (distinct[0], distinct[1]) if len(distinct) == 2 and self._joined(distinct) else None

    def _joined(self, names: list[Name]) -> bool:
        return self._top(self.doc[names[1].head]) is not self.doc[names[1].head]

    def _top(self, token: Token) -> Token:
        """The first member of the coordination around a token."""
        while token.dep_ == "conj" and token.head is not token:
            token = token.head
        return token

    def _only_two(self, token: Token) -> Pair | None:
        """The only two things of the kind in the sentences before."""
        first: dict[Kind, dict[Cluster, Name]] = {}
        for name in self._names(token, 1):
            cluster = self.clusters.at(name)
            if cluster is not None and cluster.kind is not None:
                first.setdefault(cluster.kind, {}).setdefault(cluster, name)
        pairs = [list(found.values()) for found in first.values() if len(found) == 2]
        return (pairs[0][0], pairs[0][1]) if len(pairs) == 1 else None

    def _subjects(self, token: Token) -> Pair | None:
        """ "Ann and Luke founded Velmar. They run it.": two subjects of the clause before, and nothing plural since."""
        for clause in reversed([c for c in self.analysis.clauses if c.predicate.i < token.i]):
            if self.sentence[token.i] - self.sentence[clause.predicate.i] > 1:
                return None
            heads = list(dict.fromkeys(a.head.i for a in (*clause.subjects, *self._partners(clause))))
            names = [self.analysis.name_at[i] for i in heads if i in self.analysis.name_at]
            if len(names) == len(heads) == 2 and names[1].end <= token.i:
                between = self.doc[clause.predicate.i : token.i]
                return None if any(self._is_rival(t) for t in between) else (names[0], names[1])
            if any("Plur" in s.head.morph.get("Number", []) for s in clause.subjects):
                return None
        return None

    def _partners(self, clause: Clause) -> tuple[Argument, ...]:
        """ "Ann married Luke. They founded Velmar.": with whom the subject does what only two can do."""
        relations = self.analysis.ontology.relations
        found = self.analysis.senses(clause.predicate, "verb")
        mutual = [s for s in found if s.reference in relations and relations[s.reference].symmetric]
        told = [a for a in clause.arguments if a.origin == "explicit"]
        heads = [(a, self.analysis.name_at.get(a.head.i) or self.analysis.name_inside(a.head)) for a in told]
        named = [(a, n) for a, n in heads if n is not None and n.kind is Kind.PERSON]
        return tuple(replace(a, head=self.doc[n.head]) for a, n in named) if mutual and len(named) == 1 else ()

    def _is_rival(self, token: Token) -> bool:
        plural = token.pos_ == "NOUN" and "Plur" in token.morph.get("Number", [])
        return (
            plural and token.lower_ not in self.words.time_nouns and self.analysis.lemma(token) not in self.words.units
        )

    def _agrees(self, token: Token, name: Name) -> bool:
        """ "la primera" is no man."""
        gender = next(iter(token.morph.get("Gender", [])), "")
        cluster = self.clusters.at(name)
        return not (cluster and cluster.kind is Kind.PERSON and gender and cluster.gender not in ("", gender))
