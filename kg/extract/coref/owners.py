"""Tell whose a possessive without a name is: "Velmar presentó su teléfono", "Ann Weiss and her husband"."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.coref.clusters import Clusters
from kg.extract.names.mentions import pronoun_mention
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Mention, Reference, Span

__all__ = ["OWNERS", "Owners"]

OWNERS = (Kind.PERSON, Kind.ORGANIZATION, None)


class Owners:
    """Looks up the subject of the clause around a possessive; ``refer`` tells what a dropped one means."""

    def __init__(
        self, analysis: Analysis, clusters: Clusters, refer: Callable[[Mention, Claim], Mention | None]
    ) -> None:
        self.analysis = analysis
        self.clusters = clusters
        self.refer = refer

    def resolve(self, possessive: Token, claim: Claim) -> Span | None:
        """Return the subject of the clause around a possessive, if it may own something."""
        noun = possessive.head
        human = self.analysis.words.human
        beside = self.analysis.name_at.get(noun.head.i) if noun.dep_ == "conj" else None
        if beside is not None and possessive.lower_ in human:
            return self.clusters.span(beside)  # "Ann Weiss and her husband, Jo"
        clause = self._clause_around(possessive)
        about = (clause.told_of or clause.subjects) if clause is not None else ()
        if not about:
            return None
        subject = about[0]
        if subject.origin == "dropped":
            mention = pronoun_mention(subject.head)
            resolved = self.refer(mention, replace(claim, subject=mention))
            return resolved.antecedent if resolved is not None else None
        name = self.analysis.name_at.get(subject.head.i)
        if name is None and not subject.head.is_ancestor(possessive):
            return self._described(subject, claim, person=possessive.lower_ in human)
        inside = subject.origin != "relative" and subject.head.is_ancestor(possessive)  # "Ana, que vive con su madre"
        if name is None or inside or name.start <= possessive.i < name.end:
            return None
        cluster = self.clusters.at(name)
        if cluster is None or cluster.kind not in OWNERS:
            return None
        if possessive.lower_ in human and cluster.kind is not Kind.PERSON:
            return None
        gender = human.get(possessive.lower_)  # "her father" is not Paul's
        mismatched = gender is not None and (
            cluster.kind is Kind.ORGANIZATION or (cluster.gender and cluster.gender != gender)
        )
        return None if mismatched else self.clusters.span(name)

    def _described(self, subject: Argument, claim: Claim, *, person: bool) -> Span | None:
        """ "Her client blamed his wife", "la firma vendió su filial": the subject describes who was named before."""
        mention = self.analysis.argument(subject).mention
        if subject.head.pos_ != "NOUN" or mention.reference is not Reference.NOMINAL:
            return None
        meant = self.refer(mention, replace(claim, subject=mention))
        cluster = self.clusters.of(meant)
        if meant is None or cluster is None or cluster.kind not in OWNERS:
            return None
        return meant.antecedent if not person or cluster.kind is Kind.PERSON else None

    def _clause_around(self, token: Token) -> Clause | None:
        clause_at = self.analysis.clause_at
        for _ in range(20):
            clause = clause_at.get(token.i)
            if clause is not None and (clause.predicate.i != token.i or token.pos_ in {"VERB", "AUX"}):
                return clause
            if token.head.i == token.i:
                return clause
            token = token.head
        return None
