"""Tell what pronouns and dropped subjects of the third person mean; rather none than wrong.

Dropped subjects go on with the topic (``topics``), clitics take the only phrase that agrees, all others the most
salient thing in the manner of Lappin and Leass (1994), by kind and gender.
"""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.clauses.clause import Clause
from kg.extract.coref.agreeing import Agreeing
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.definite import Descriptions
from kg.extract.coref.owners import Owners
from kg.extract.coref.protagonist import Protagonist
from kg.extract.coref.salience import PEOPLE, Salience
from kg.extract.coref.sought import SPEAKERS, Sought
from kg.extract.coref.topics import Topics
from kg.extract.names.mentions import pronoun_mention
from kg.extract.names.names import Name
from kg.extract.stance.incises import SPEECH
from kg.extract.stance.speech import quotation_at
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim, Kind, Mention, Reference, Role, Span

__all__ = ["Pronouns"]

ACTORS = PEOPLE | {"organizationNoun", "groupNoun"}
KNOWN = 3.0
MAIN = 3.0  # whom the article is about stays in mind through all of it
OBJECTS = frozenset({"dobj", "dative", "pobj"})
MARGIN = 0.4  # two that are as likely: rather none than wrong
Refer = Callable[[Mention, Claim], Mention | None]


class Pronouns:
    """Looks up what stands for something named or told before."""

    def __init__(
        self,
        analysis: Analysis,
        clusters: Clusters,
        salience: Salience,
        descriptions: Descriptions,
        refer: Refer,
    ) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.words = analysis.words
        self.clusters = clusters
        self.salience = salience
        self.descriptions = descriptions
        self.refer = refer
        self.owners = Owners(analysis, clusters, refer)
        self.quotations = Builder.of(analysis).quotations
        self.agreeing = Agreeing(analysis, clusters)
        self.polite = load_language(analysis.article.lang).drops  # "usted" goes with the third person
        self.topics = Topics(analysis, self.quotations)
        self.protagonist = Protagonist(analysis, clusters)

    def resolve(self, token: Token, mention: Mention, claim: Claim) -> Span | None:
        """Return the words that a pronoun or dropped subject goes back to."""
        if token.lower_ in self.words.opaque or self._points_at_attribute(token):
            return None
        if self.polite and self.doc.role_at(token.i) == Role.QUESTION:
            return None  # "¿Utilizan sensores?", "su nuevo vino": whoever is asked, in the third person of courtesy
        sought = self._sought(token, mention, claim)
        if mention.reference is Reference.NULL:
            return self._unsaid(sought) or self.protagonist.unsaid(sought)
        if sought.possessive:
            own = self.owners.resolve(token, claim)
            if own is not None and self._may_employ(sought, replace(mention, antecedent=own)):
                return own
        elif sought.human is None and sought.gender:
            return self._only_one(sought)
        return self._salient(sought)

    def _sought(self, token: Token, mention: Mention, claim: Claim) -> Sought:
        words, lower = self.words, token.lower_
        possessive = lower in words.possessives and token.dep_ not in OBJECTS  # "met her", "met her brother"
        gender = next(iter(token.morph.get("Gender", [])), "") if mention.reference is Reference.PRONOUN else ""
        human: bool | None = None
        if lower in words.human:
            human, gender = True, words.human[lower]
        elif lower in words.neuter:
            human = False
        clause = self._clause(token)
        if mention.reference is Reference.NULL and clause and self.analysis.stances(clause.verb) & SPEECH:
            human = True
        return Sought(
            token=token,
            claim=claim,
            gender=gender if gender in {"Masc", "Fem"} else "",
            plural="Plur" in token.morph.get("Number", []) and not possessive,
            human=human,
            strong=lower in words.human,
            possessive=possessive,
            kinds=self._wanted(mention, claim),
            told=self._told(token, claim),
        )

    def _may_employ(self, sought: Sought, owner: Mention) -> bool:
        """ "su entrenador" works for a club: what wants a body for the owner takes no person."""
        cluster = self.clusters.of(owner)
        person = cluster is not None and cluster.kind is Kind.PERSON
        return not (person and sought.kinds and Kind.PERSON not in sought.kinds)

    def _points_at_attribute(self, token: Token) -> bool:
        """ "Este es el titular": what a demonstrative is said to be tells what it points at, which is no one before."""
        clause = self._clause(token)
        if clause is not None and clause.copula is not None and token.lower_ in self.words.neuter:
            return self.analysis.lemma(clause.predicate) in self.words.time_units  # "it was a long night"
        return token.lower_ in self.words.pointing and clause is not None and clause.copula is not None

    def _clause(self, token: Token) -> Clause | None:
        return self.analysis.clause_around(token)

    def _wanted(self, mention: Mention, claim: Claim) -> frozenset[Kind]:
        if mention is claim.speaker:
            return SPEAKERS
        spec = self.analysis.ontology.relations.get(claim.predicate)
        if spec is None:
            return frozenset()
        first = claim.subject is mention or claim.subject.span == mention.span
        wanted = spec.domain if first else spec.range
        if spec.symmetric and not wanted:  # "su rival, la firma Orbe": rivals are of one kind
            other = self.clusters.named(claim.object if first else claim.subject)
            wanted = frozenset(k for k in SPEAKERS if other is not None and other.kind is k)
        return wanted

    def _told(self, token: Token, claim: Claim) -> Cluster | None:
        """Who says the quotation around a token."""
        quotation = quotation_at(self.quotations, token)
        speaker = quotation.speaker if quotation is not None else None
        if speaker is None or speaker.token.i == token.i:
            return None
        meant = self.refer(speaker.mention, replace(claim, speaker=speaker.mention))
        return self.clusters.of(meant) if meant is not None else None

    # ------------------------------------------------------------------ dropped subjects

    def _unsaid(self, sought: Sought) -> Span | None:
        """What the text goes on about, if it can be the subject."""
        topic = self.topics.before(sought.token)
        if topic is None:
            return None
        head = topic.head
        if topic.origin == "dropped" or head.pos_ in {"PRON", "DET"}:
            mention = pronoun_mention(head)
            meant = self.refer(mention, replace(sought.claim, subject=mention))
            cluster = self.clusters.of(meant)
            if cluster is None:
                return meant.antecedent if meant is not None and not sought.kinds else None
            return self._fitting(sought, cluster, self.clusters.span(cluster.names[0]))
        name = self.analysis.name_at.get(head.i) or self.analysis.name_inside(head)
        kinds = noun_kinds(self.analysis, head)
        wanted = SPEAKERS if sought.human else sought.kinds
        if wanted and wanted <= SPEAKERS and kinds and not kinds & wanted:
            return None  # a test that was done says and shows nothing, whatever its name
        if name is not None:
            cluster = self.clusters.at(name)
            return self._fitting(sought, cluster, self.clusters.span(name)) if cluster is not None else None
        return self._noun(sought, head)

    def _fitting(self, sought: Sought, cluster: Cluster, span: Span) -> Span | None:
        return span if sought.may_be(cluster) else None

    def _noun(self, sought: Sought, noun: Token) -> Span | None:
        """A noun without a name: the name it goes back to, else itself, if it can do what is told."""
        named = self.descriptions.resolve(noun, sought.claim)
        if named is not None:
            return named
        thing = None if sought.human and not self.analysis.stances(noun, "noun") & ACTORS else self._thing(noun, sought)
        return thing or self._owner(noun, sought)

    def _owner(self, noun: Token, sought: Sought) -> Span | None:
        """ "Su carrera empezó en Lugo, donde debutó": a thing that cannot do what is told leaves it to its owner."""
        possessive = next((c for c in noun.children if c.lower_ in self.words.possessives), None)
        if possessive is None or not sought.kinds & SPEAKERS:
            return None
        mention = pronoun_mention(possessive)
        meant = self.refer(mention, replace(sought.claim, subject=mention))
        cluster = self.clusters.of(meant)
        return meant.antecedent if meant is not None and cluster is not None and sought.may_be(cluster) else None

    # ------------------------------------------------------------------ clitics and demonstratives

    def _only_one(self, sought: Sought) -> Span | None:
        """The one phrase before a pronoun that agrees with it, or the object of the clause that this one goes on with.

        Where several agree, nothing is known.
        """
        if sought.plural or self._stands_for_a_clause(sought.token):
            return None
        clause = self._clause(sought.token)
        above = clause.governor if clause is not None else None
        objects = {a.head.i for a in above.of("directObject")} if above is not None else set()
        found = list(self.agreeing.before(sought.token, sought.gender))
        found = [t for t in found if self._may_be(sought, t)]
        token = self.agreeing.only([t for t in found if t.i in objects] or found)
        if token is None:
            return None
        name = self.analysis.name_at.get(token.i)
        if name is None:
            return self._noun(sought, token)
        cluster = self.clusters.at(name)
        return self._fitting(sought, cluster, self.clusters.span(name)) if cluster is not None else None

    def _may_be(self, sought: Sought, token: Token) -> bool:
        name = self.analysis.name_at.get(token.i)
        cluster = self.clusters.at(name) if name is not None else None
        return cluster is None or (cluster is not sought.told and (not sought.kinds or cluster.kind in sought.kinds))

    def _stands_for_a_clause(self, clitic: Token) -> bool:
        """ "lo dijo Ana Ruiz", "lo hizo ayer", "lo es": what is said, done or been is no thing."""
        clause = self._clause(clitic)
        if clause is None or clitic.morph.get("Gender", []) == ["Fem"]:
            return False
        lemma = self.analysis.lemma(clause.verb)
        said = self.analysis.stances(clause.verb) & SPEECH
        return bool(said) or clause.copula is not None or lemma in self.words.clause_verbs

    # ------------------------------------------------------------------ all others

    def _salient(self, sought: Sought) -> Span | None:
        inside = set() if sought.possessive else self.analysis.coarguments(sought.token)
        # who says something is not named in it by the article
        told = [q for q in self.quotations if q.speaker is not None and q.speaker.token.i == sought.token.i]
        quoted = quotation_at(self.quotations, sought.token) is not None
        pool: list[tuple[float, Name]] = []
        for score, cluster, name in self.salience.candidates(sought.token):
            if any(name.start <= i < name.end for i in inside) or any(q.start <= name.start < q.end for q in told):
                continue
            if not sought.may_be(cluster):
                continue
            if sought.human and cluster.kind is not Kind.PERSON:
                score -= 8 if sought.strong else 5
            if sought.strong and cluster is self.salience.main:
                score += MAIN
            if sought.strong and cluster.gender == sought.gender:
                score += KNOWN  # of two who might be meant, the one whose name tells that she is a woman
            if sought.kinds and cluster.sure is None and cluster.kind is not None and cluster.kind not in sought.kinds:
                score -= 3 if cluster.kind is Kind.PLACE else 1
            if not quoted and quotation_at(self.quotations, self.doc[name.start]) is not None:
                score -= 8  # what stands in a quotation is not what the text around it is about
            pool.append((score, name))
        nouns = [(s, n) for s, n in self.salience.nouns(sought.token) if sought.human is False and n.i not in inside]
        if nouns:
            score, noun = max(nouns, key=lambda n: (n[0], -n[1].i))
            if score > max((s for s, _ in pool), default=0.0) - MARGIN:
                meant = self.descriptions.resolve(noun, sought.claim) or self._thing(noun, sought)
                if meant is not None or not sought.possessive:
                    return meant
        if not pool:
            return None
        pool.sort(key=lambda p: -p[0])
        if len(pool) > 1 and pool[0][0] - pool[1][0] < MARGIN:
            return None
        if not sought.possessive and self._somebody_nearer(sought, pool[0][1]):
            return None
        return self.clusters.span(pool[0][1])

    def _somebody_nearer(self, sought: Sought, name: Name) -> bool:
        """ "La rabia del hombre le llevó a pegar": somebody without a name stands nearer than the name."""
        token = sought.token
        if sought.human is not None or sought.plural:
            return False
        for noun in self.doc[max(token.sent.start, name.end) : token.i]:
            if noun.pos_ != "NOUN" or noun.i in self.analysis.name_at or "Plur" in noun.morph.get("Number", []):
                continue
            if self.analysis.stances(noun, "noun") & PEOPLE and self.analysis.name_inside(noun) is None:
                return True
        return False

    def _thing(self, noun: Token, sought: Sought) -> Span | None:
        """The words of a thing without a name; None where it cannot be meant."""
        kinds = noun_kinds(self.analysis, noun)
        if sought.kinds and not (kinds & sought.kinds if kinds else sought.kinds - SPEAKERS):
            return None
        return self.analysis.mention(noun).span
