"""Tell what pronouns, dropped subjects and descriptions refer back to; rather none than wrong.

A salience model in the manner of Lappin and Leass (1994): candidates are the named things of the article so far,
weighed by recency, grammatical role and agreement in kind and gender. What a description means is first looked up
among what the article itself says of its people and firms.
"""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.assemble import Builder
from kg.extract.clause import Clause
from kg.extract.clusters import CLASS_KINDS, Cluster, Clusters
from kg.extract.definite import Descriptions
from kg.extract.descriptions import descriptions
from kg.extract.introduced import Introduced
from kg.extract.mentions import Name, pronoun_mention, span_of
from kg.extract.salience import Salience
from kg.extract.several import Several
from kg.extract.stance import SPEECH
from kg.extract.tokens import Token, root_of
from kg.model import Claim, Evidence, Kind, Mention, Reference, Span, Value
from kg.vocab import KG

__all__ = ["resolve_references"]

IS_A, MEMBER, STAFF, PART = (str(KG[name]) for name in ("isA", "memberOf", "worksFor", "partOf"))
MEMBERS = frozenset({"party", "union", "club"})
SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
OWNERS = (Kind.PERSON, Kind.ORGANIZATION, None)


def resolve_references(analysis: Analysis, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give antecedents to the mentions that refer back; drop claims whose pronoun stays unresolved."""
    resolver = _Resolver(analysis, claims)
    resolved = []
    for claim in claims:
        speaker = resolver.refer(claim.speaker, claim) if claim.speaker else None
        if claim.speaker is not None and speaker is None:
            continue  # someone says it, nobody knows who: it must not pass for the article's own voice
        said = claim if speaker is claim.speaker else replace(claim, speaker=speaker)
        for subject in resolver.refer_each(claim.subject, said):
            one = claim.object
            fixed = isinstance(one, Value) or claim.predicate == IS_A  # a class is no one thing
            for obj in (one,) if fixed or isinstance(one, Value) else resolver.refer_each(one, said):
                if not isinstance(obj, Mention) or not resolver.same(subject, obj):
                    resolved.append(replace(said, subject=_not_itself(subject), object=obj))
    return _one_membership(resolver.clusters, resolved)


def _not_itself(mention: Mention) -> Mention:
    """A description never means a name within it: "el portavoz de la Junta" is not the Junta."""
    if mention.antecedent is None or mention.reference is not Reference.NOMINAL:
        return mention
    inside = mention.span.covers(mention.antecedent) and mention.antecedent.start > mention.span.start
    return replace(mention, antecedent=None) if inside else mention


def _one_membership(clusters: Clusters, claims: list[Claim]) -> tuple[Claim, ...]:
    """Keep one of several ways to belong: who acts is a member of a party or union, staff of a firm; things are parts.

    "Joined Velmar" and "belongs to Velmar" are said of each with the same words; what the two ends are decides.
    """
    said: dict[tuple[Span, Span, Span], set[str]] = {}
    for claim in claims:
        said.setdefault(_spans(claim), set()).add(claim.predicate)

    def kept(claim: Claim) -> bool:
        rivals = said[_spans(claim)]
        member = claim.predicate == MEMBER
        if claim.predicate in {MEMBER, STAFF} and {MEMBER, STAFF} <= rivals:
            body = clusters.of(claim.object) if isinstance(claim.object, Mention) else None
            return member is (body is None or bool(clusters.sorts(body) & MEMBERS))
        if claim.predicate in {MEMBER, PART} and {MEMBER, PART} <= rivals:
            return member is _acts(clusters, claim.subject)
        return True

    return tuple(filter(kept, claims))


def _acts(clusters: Clusters, subject: Mention) -> bool:
    cluster = clusters.of(subject)
    if cluster is not None:
        return cluster.kind in (Kind.PERSON, Kind.ORGANIZATION)
    return subject.kind is Kind.PERSON


def _spans(claim: Claim) -> tuple[Span, Span, Span]:
    return claim.subject.span, claim.evidence.cue, claim.object.span


class _Resolver:
    def __init__(self, analysis: Analysis, claims: Iterable[Claim]) -> None:
        self.analysis = analysis
        self.builder = Builder.of(analysis)
        self.doc = analysis.doc
        self.clusters = Clusters(analysis)
        self.clusters.learn(claims)
        self.clusters.learn_nouns(descriptions(analysis))
        self.salience = Salience(analysis, self.clusters)
        introduced = Introduced(analysis, self.clusters, claims)
        self.descriptions = Descriptions(analysis, self.clusters, self.salience, introduced)
        self.several = Several(analysis, self.clusters)
        self.memo: dict[tuple[Span, Reference], Span | None] = {}
        self._follow_subjects(claims)
        self._learn_posts(claims)

    def _learn_posts(self, claims: Iterable[Claim]) -> None:
        """Take employers from descriptions too, now that what they describe can be looked up: "El jefe de Velmar"."""
        for claim in claims:
            if claim.predicate in {str(KG.worksFor), str(KG.leads)} and claim.subject.reference is Reference.NOMINAL:
                found = self.clusters.of(self.refer(claim.subject, claim))
                employer = self.clusters.named(claim.object)
                if found is not None and employer is not None:
                    found.works_for(employer)

    def same(self, a: Mention, b: Mention) -> bool:
        """Tell whether two mentions are known to be one thing."""
        first = self.clusters.of(a)
        return first is not None and first is self.clusters.of(b)

    def refer_each(self, mention: Mention, claim: Claim) -> tuple[Mention, ...]:
        """Return a mention once for each thing it means: "both firms" are two; nothing where it stays unresolved."""
        token = self._head(mention) if mention.antecedent is None and mention.reference is not Reference.NAME else None
        several = self.several.resolve(token) if token is not None else ()
        if several:
            return tuple(replace(mention, antecedent=span) for span in several)
        if token is not None and self.several.is_needed(token):
            return ()
        found = self.refer(mention, claim)
        return (found,) if found is not None else ()

    def refer(self, mention: Mention, claim: Claim) -> Mention | None:
        """Return the mention with its antecedent; None for a pronoun or dropped subject without one."""
        if mention.antecedent is not None:
            return mention
        if mention.reference is Reference.NAME:
            cluster = self.clusters.named(mention)
            if cluster is None or len(cluster.names) == 1:
                return mention
            full = max(cluster.names, key=lambda n: (n.end - n.start, -n.start))
            span = self.clusters.span(full)
            same = span.quote(self.doc.text) == mention.text or span == mention.span
            return mention if same else replace(mention, antecedent=span)
        token = self._head(mention)
        if token is None:
            return mention if mention.reference is Reference.NOMINAL else None
        person = token.morph.get("Person", [])
        if "2" in person and mention.reference is not Reference.NOMINAL:
            return None  # "you" is the reader, or anybody
        first = "1" in person or token.lower_ in self.analysis.words.first_singular | self.analysis.words.first_plural
        if mention.reference is not Reference.NOMINAL and first:
            found = self._first_person(token, claim)
        else:
            key = (mention.span, mention.reference)
            if key not in self.memo:
                if mention.reference is Reference.NOMINAL:
                    self.memo[key] = self.descriptions.resolve(token, claim)
                else:
                    self.memo[key] = self._third_person(token, mention, claim)
            found = self.memo[key]
        if found is None:
            return mention if mention.reference is Reference.NOMINAL else None
        return replace(mention, antecedent=found)

    def _head(self, mention: Mention) -> Token | None:
        tokens = self.doc.covering(mention.span.start, mention.span.end)
        return root_of(tokens) if tokens else None

    def _first_person(self, token: Token, claim: Claim) -> Span | None:
        speaker = claim.speaker
        if speaker is None or speaker.span == span_of([token]):
            return None
        cluster = self.clusters.of(speaker)
        plural = "Plur" in token.morph.get("Number", []) or token.lower_ in self.analysis.words.first_plural
        if cluster is None:
            return speaker.antecedent or speaker.span
        employer = self.clusters.employer(speaker) if plural else None
        return self.clusters.span((employer or cluster).names[0])

    def _follow_subjects(self, claims: Iterable[Claim]) -> None:
        """Note, in text order, what pronouns and dropped subjects mean: they keep their referents in mind."""
        about: dict[Span, Claim] = {}
        for claim in claims:
            if claim.subject.reference is Reference.NULL:  # what a verb asks of who goes unsaid
                about.setdefault(claim.subject.span, claim)
        for clause in sorted(self.analysis.clauses, key=lambda c: c.predicate.i):
            for argument in clause.subjects:
                if (argument.origin != "dropped" and argument.head.pos_ != "PRON") or argument.origin == "relative":
                    continue
                located = self.analysis.argument(argument)
                if located.mention.reference not in (Reference.PRONOUN, Reference.NULL):
                    continue
                dummy = Claim(located.mention, "", located.mention, Evidence(*[located.mention.span] * 4), "")
                cluster = self.clusters.of(self.refer(located.mention, about.get(located.mention.span, dummy)))
                if cluster is not None:
                    self.salience.note(argument.head.i, cluster)

    def _third_person(self, token: Token, mention: Mention, claim: Claim) -> Span | None:
        words = self.analysis.words
        lower = token.lower_
        gender = next(iter(token.morph.get("Gender", [])), "") if mention.reference is Reference.PRONOUN else ""
        plural = "Plur" in token.morph.get("Number", []) and lower not in words.possessives
        human: bool | None = None
        if lower in words.human:
            human, gender = True, words.human[lower]
        elif lower in words.neuter:
            human = False
        if lower in words.opaque:
            return None
        clause = self.analysis.clause_at.get(token.i) or self.analysis.clause_at.get(token.head.i)
        dropped = human is None and clause is not None and mention.reference is Reference.NULL
        if dropped and clause is not None and self.analysis.stances(clause.verb) & SPEECH:
            human = True
        spec = self.analysis.ontology.relations.get(claim.predicate)
        wanted = (
            SPEAKERS
            if mention is claim.speaker
            else (spec.domain if claim.subject is mention or claim.subject.span == mention.span else spec.range)
            if spec
            else frozenset()
        )
        clitic = human is None and gender in {"Masc", "Fem"} and lower not in words.possessives
        inside = self.analysis.coarguments(token) if lower not in words.possessives else set()
        if lower in words.possessives:
            own = self._clause_subject(token, claim)
            if own is not None:
                return own
        # who says something is not named in it by the article
        told = [q for q in self.builder.quotations if q.speaker is not None and q.speaker.token.i == token.i]
        pool: list[tuple[float, Name]] = []
        for score, cluster, name in self.salience.candidates(token, subjects=dropped):
            if any(name.start <= i < name.end for i in inside) or any(q.start <= name.start < q.end for q in told):
                continue
            kind = cluster.kind
            if (
                human is True
                and kind not in (Kind.PERSON, None)
                and not (lower not in words.human and kind is Kind.ORGANIZATION)
            ):
                continue
            if human is True and any(c.isdigit() for c in cluster.key):
                continue  # "Lux 4" is nobody
            if human is False and kind is Kind.PERSON and (cluster.sure is kind or " " in cluster.key):
                continue
            if lower in words.possessives and cluster.sure not in OWNERS:
                continue
            if plural and mention.reference is Reference.NULL and kind is not Kind.ORGANIZATION:
                continue
            if gender and cluster.gender and cluster.gender != gender and kind is Kind.PERSON:
                continue
            if wanted and cluster.sure is not None and cluster.sure not in wanted and len(wanted) <= 2:
                continue
            if clitic and not self._agrees(cluster, gender, wanted):
                continue
            if wanted and cluster.sure is None and kind is not None and kind not in wanted:
                score -= 3 if kind is Kind.PLACE else 1
            if plural and kind is Kind.PERSON:
                continue
            if human is True and kind is not Kind.PERSON:
                score -= 5
            if self._quoted(name) and not self._quoted_token(token):
                score -= 4  # what stands in a quotation is not what the text around it is about
            pool.append((score, name))
        nouns: list[tuple[float, Token]] = []
        if human is False or (human is None and mention.reference is Reference.NULL and not plural):
            nouns = [(s, n) for s, n in self.salience.nouns(token) if n.i not in inside]
        if nouns:
            score, noun = max(nouns, key=lambda n: (n[0], -n[1].i))
            if score > max((s for s, _ in pool), default=0.0) - 0.4:
                meant = self._thing(noun, claim, wanted)
                if meant is not None or lower not in words.possessives:
                    return meant
        if not pool:
            return None
        pool.sort(key=lambda p: -p[0])
        if len(pool) > 1 and pool[0][0] - pool[1][0] < 0.4:
            return None  # two are as likely: rather none than wrong
        return self.clusters.span(pool[0][1])

    def _thing(self, noun: Token, claim: Claim, wanted: frozenset[Kind]) -> Span | None:
        """What a thing without a name is: the name it goes back to, else itself; None where it cannot be meant."""
        named = self.descriptions.resolve(noun, claim)
        if named is not None:
            return named
        kinds = {CLASS_KINDS[c] for c in self.analysis.stances(noun, "noun") if c in CLASS_KINDS}
        if wanted and not (kinds & wanted if kinds else wanted - {Kind.PERSON, Kind.ORGANIZATION}):
            return None
        return self.analysis.mention(noun).span

    def _agrees(self, cluster: Cluster, gender: str, wanted: frozenset[Kind]) -> bool:
        """Tell whether a clitic may mean a thing: "lo", "la" agree with its article, or with a person's gender."""
        person = cluster.kind is Kind.PERSON
        if wanted and (person != (Kind.PERSON in wanted) and len(wanted) == 1):
            return False
        known = cluster.gender or self.clusters.article_gender(cluster)
        return known == gender or (not known and (person or bool(wanted)))

    def _quoted(self, name: Name) -> bool:
        return self._quoted_token(self.doc[name.start])

    def _quoted_token(self, token: Token) -> bool:
        return any(q.start <= token.i < q.end for q in self.builder.quotations)

    def _clause_subject(self, possessive: Token, claim: Claim) -> Span | None:
        """ "Velmar presentó su teléfono": a possessive refers to the subject of the clause around it."""
        noun = possessive.head
        beside = self.analysis.name_at.get(noun.head.i) if noun.dep_ == "conj" else None
        if beside is not None and possessive.lower_ in self.analysis.words.human:
            return self.clusters.span(beside)  # "Ann Weiss and her husband, Jo"
        clause = self._clause_around(possessive)
        if clause is None or not clause.subjects:
            return None
        subject = clause.subjects[0]
        if subject.origin == "dropped":
            mention = pronoun_mention(subject.head)
            resolved = self.refer(mention, replace(claim, subject=mention))
            return resolved.antecedent if resolved is not None else None
        name = self.analysis.name_at.get(subject.head.i)
        if name is None or subject.head.is_ancestor(possessive) or name.start <= possessive.i < name.end:
            return None
        cluster = self.clusters.at(name)
        if cluster is None or cluster.kind not in OWNERS:
            return None
        if possessive.lower_ in self.analysis.words.human and cluster.kind is not Kind.PERSON:
            return None
        gender = self.analysis.words.human.get(possessive.lower_)  # "her father" is not Paul's
        mismatched = gender is not None and (
            cluster.kind is Kind.ORGANIZATION or (cluster.gender and cluster.gender != gender)
        )
        return None if mismatched else self.clusters.span(name)

    def _clause_around(self, token: Token) -> Clause | None:
        for _ in range(20):
            if (token.i in self.analysis.clause_at and self.analysis.clause_at[token.i].predicate.i != token.i) or (
                token.i in self.analysis.clause_at and token.pos_ in {"VERB", "AUX"}
            ):
                return self.analysis.clause_at[token.i]
            if token.head.i == token.i:
                return self.analysis.clause_at.get(token.i)
            token = token.head
        return None
