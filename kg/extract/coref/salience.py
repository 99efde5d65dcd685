"""Weigh the named things before a word by salience, in the manner of Lappin and Leass (1994)."""

from bisect import bisect_right, insort
from collections.abc import Iterator
from functools import cached_property

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.nodes import is_amount
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["PEOPLE", "Candidate", "Salience"]

Candidate = tuple[float, Cluster, Name]  # a named thing with its salience, and its nearest name before

PEOPLE = frozenset({"personNoun", "profession", "position", "leads", "worksFor", "relativeOf"})
ASIDE = -6.0  # what stands in brackets is not what a text is about
WINDOW = 3  # sentences looked back through


class Salience:
    """Where each named thing occurs, and how prominent it is there."""

    def __init__(self, analysis: Analysis, clusters: Clusters) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.argument_kinds = {
            a.head.i: (self._grammatical_role(clause, a), clause.link)
            for clause in analysis.clauses
            for a in (*clause.arguments, *clause.subjects)
            if a.origin == "explicit"
        }
        self.starts = [s.start for s in analysis.doc.body() or analysis.doc.sents]
        self.occurrences: list[tuple[int, float, Cluster]] = sorted(
            ((n.start, self._role(n), c) for c in clusters for n in c.names), key=lambda o: o[0]
        )

    @cached_property
    def main(self) -> Cluster | None:
        """The person an article is about: named at its very beginning, and more often than anybody else."""
        people = [c for c in dict.fromkeys(c for _, _, c in self.occurrences) if c.kind is Kind.PERSON]
        if not people or self._sentence_index(people[0].names[0].start) > 0:
            return None
        first, *others = people
        most = max((len(c.names) for c in others), default=0)
        return first if len(first.names) > max(most, 2) else None

    def is_opening(self, cluster: Cluster) -> bool:
        """Tell what an article names in its headline or in its first two sentences."""
        return self._sentence_index(cluster.names[0].start) <= 1

    def _grammatical_role(self, clause: Clause, argument: Argument) -> str:
        """ "Ann is survived by Eva" is about Ann: the subject of a passive before who does it."""
        if not clause.passive:
            return argument.role
        if argument.role == "directObject":
            return "subject" if argument.head.dep_ in self.analysis.words.subject_labels else argument.role
        return "directObject" if argument.role == "subject" else argument.role

    def note(self, i: int, cluster: Cluster) -> None:
        """Note that a subject without a name at token ``i`` means a thing: it stays in mind."""
        insort(self.occurrences, (i, 4.0, cluster), key=lambda o: o[0])

    def _sentence_index(self, i: int) -> int:
        """The number of the sentence of paragraphs around a token; blanks and headings do not count."""
        return bisect_right(self.starts, i) - 1

    def candidates(self, token: Token, window: int = WINDOW) -> list[Candidate]:
        """Named things before a token with their salience: recency, and being a subject."""
        here = self._sentence_index(token.i)
        best: dict[Cluster, tuple[float, Name]] = {}
        for i, role, cluster in self.occurrences:
            if i >= token.i:
                break
            distance = here - self._sentence_index(i)
            if distance > window:
                continue
            score = 14.0 / (1 + distance) + role - 0.001 * min(token.i - i, 99)
            if cluster not in best or score > best[cluster][0]:
                name = max(
                    (n for n in cluster.names if n.start <= i),
                    key=lambda n: n.start,
                    default=cluster.names[0],
                )
                best[cluster] = (score, name)
        found = [(score + 0.25 * min(len(c.names), 4), c, name) for c, (score, name) in best.items()]
        return sorted(found, key=lambda f: (-f[0], f[2].start))

    def nouns(self, token: Token, window: int = 1) -> Iterator[tuple[float, Token]]:
        """Yield the things without a name that a clause before a token is about, with their salience."""
        here = self._sentence_index(token.i)
        for i, (role, _) in self.argument_kinds.items():
            noun = self.doc[i]
            distance = here - self._sentence_index(i)
            if i >= token.i or distance > window or role == "oblique" or not self._is_thing(noun):
                continue
            yield 14.0 / (1 + distance) + self._weight(noun) - 0.001 * min(token.i - i, 99), noun

    def _is_thing(self, noun: Token) -> bool:
        """Tell one thing that is spoken of ("the book", "a study") from people, times and stuff."""
        analysis = self.analysis
        if noun.pos_ != "NOUN" or noun.i in analysis.name_at or analysis.name_inside(noun) is not None:
            return False
        if "Plur" in noun.morph.get("Number", []) or analysis.stances(noun, "noun") & PEOPLE:
            return False
        if is_amount(analysis, Located(noun, analysis.mention(noun))) or noun.lower_ in analysis.words.time_nouns:
            return False
        return any(c.dep_ in {"det", "poss"} for c in noun.children)

    def _role(self, name: Name) -> float:
        if name.start and self.doc[name.start - 1].text == "(":
            return ASIDE
        head = self.doc[name.head]
        while head.dep_ in self.analysis.words.apposition or head.dep_ in {"flat", "conj", "compound"}:
            if head.head.i == head.i:
                break
            head = head.head
        return self._weight(head)

    def _weight(self, head: Token) -> float:
        kind, link = self.argument_kinds.get(head.i, ("", ""))
        if kind == "subject" or (not kind and head.dep_ in self.analysis.words.subject_labels):
            return 2.0 if link in {"relative", "participle", "adverbial"} else 4.0
        if kind == "directObject" or head.dep_ in self.analysis.words.object_labels:
            return 1.5
        return 0.0
