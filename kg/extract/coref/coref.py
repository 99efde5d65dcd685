"""Give claims the antecedents of their pronouns, dropped subjects, short names and descriptions.

What each of these means is told by ``pronouns``, ``several`` and ``definite``; rather none than wrong.
"""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.claims.assemble import Builder
from kg.extract.claims.possessors import employers
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.coref.definite import Descriptions
from kg.extract.coref.introduced import Introduced
from kg.extract.coref.membership import one_membership
from kg.extract.coref.post_bodies import PostBodies
from kg.extract.coref.pronouns import Pronouns
from kg.extract.coref.salience import Salience
from kg.extract.coref.several import Several
from kg.extract.names.mentions import span_of
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.descriptions import descriptions
from kg.extract.tree.tokens import Token, root_of
from kg.lang import load_language
from kg.model import Claim, Evidence, Kind, Mention, Modality, Polarity, Reference, Span, Value
from kg.vocab import KG

__all__ = ["resolve_references"]

IS_A = str(KG.isA)
STAFF = frozenset({str(KG.worksFor), str(KG.leads)})


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
                if resolver.is_any(claim, obj) or resolver.is_aside_on_nobody(subject, claim):
                    continue
                if not isinstance(obj, Mention) or not resolver.same(subject, obj):
                    resolved.append(replace(said, subject=_not_itself(subject), object=obj))
    return one_membership(resolver.clusters, resolved)


def _not_itself(mention: Mention) -> Mention:
    """A description never means a name within it: "el portavoz de la Junta" is not the Junta."""
    if mention.antecedent is None or mention.reference is not Reference.NOMINAL:
        return mention
    inside = mention.span.covers(mention.antecedent) and mention.antecedent.start > mention.span.start
    return replace(mention, antecedent=None) if inside else mention


def _is_somebody(cluster: Cluster) -> bool:
    """Tell a person by more than what the model guesses of a single word."""
    return cluster.kind is Kind.PERSON and (cluster.sure is Kind.PERSON or " " in cluster.key)


class _Resolver:
    def __init__(self, analysis: Analysis, claims: Iterable[Claim]) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.clusters = Clusters(analysis)
        self.clusters.learn(claims)
        self.clusters.learn_nouns(descriptions(analysis))
        self.salience = Salience(analysis, self.clusters)
        introduced = Introduced(analysis, self.clusters, claims)
        self.post_bodies = PostBodies(analysis, self.clusters, self.salience)
        self.descriptions = Descriptions(analysis, self.clusters, self.salience, introduced)
        self.pronouns = Pronouns(analysis, self.clusters, self.salience, self.descriptions, self.refer)
        self.several = Several(analysis, self.clusters)
        self.memo: dict[tuple[Span, Reference], Span | None] = {}
        self.posts = [c for c in claims if c.predicate in STAFF and c.polarity is Polarity.AFFIRMED]
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

    def is_any(self, claim: Claim, obj: Mention | Value) -> bool:
        """Tell the body of a post that might be any: "el presidente del club, Ana Ruiz", where no club is known."""
        if claim.predicate not in STAFF or not claim.extractor.endswith(("nominal", "roles")):
            return False
        if isinstance(obj, Value) or obj.reference is not Reference.NOMINAL or obj.antecedent is not None:
            return False
        head = self._head(obj)
        if head is None:
            return False
        place = "placeNoun" in self.analysis.stances(head, "noun")  # "el comandante de la región, Luis Gil"
        if not place and self.analysis.lemma(head) not in self.analysis.words.bodies:
            return False
        first = self.analysis.words.head_first or head.idx == obj.span.start  # "the grocers' union" is no "union"
        return first and head.idx + len(head.text) >= obj.span.end

    def same(self, a: Mention, b: Mention) -> bool:
        """Tell whether two mentions are known to be one thing."""
        first = self.clusters.of(a)
        return first is not None and first is self.clusters.of(b)

    def is_aside_on_nobody(self, subject: Mention, claim: Claim) -> bool:
        """ "La portera, capitana del equipo": what stands beside a noun tells nothing while nobody knows who she is."""
        if subject.antecedent is not None or subject.reference is not Reference.NOMINAL:
            return False
        head, cue = self._head(subject), self.doc.covering(claim.evidence.cue.start, claim.evidence.cue.end)
        if head is None or not PERSONAL & self.analysis.stances(head, "noun"):
            return False
        return bool(cue) and cue[0].dep_ in self.analysis.words.apposition and cue[0].head is head

    def refer_each(self, mention: Mention, claim: Claim) -> tuple[Mention, ...]:
        """Return a mention once for each thing it means: "both firms" are two; nothing where it stays unresolved."""
        token = self._head(mention) if mention.antecedent is None and mention.reference is not Reference.NAME else None
        several = self.several.resolve(token) if token is not None else ()
        if several:
            return tuple(replace(mention, antecedent=span) for span in several)
        if token is not None and self.several.is_needed(token):
            return ()
        found = self.refer(mention, claim)
        if found is not None and found is not mention and self._is_no_person(mention, claim):
            cluster = self.clusters.of(found)
            if cluster is not None and cluster.kind is Kind.PERSON:
                found = mention
        return (found,) if found is not None else ()

    def _is_no_person(self, mention: Mention, claim: Claim) -> bool:
        """Tell a description that its relation or grammar lets be nobody: "publica el titular", "logró el primero"."""
        token = self._head(mention) if mention.reference is Reference.NOMINAL else None
        if token is None:
            return False
        spec = self.analysis.ontology.relations.get(claim.predicate)
        if spec is not None:
            kinds = spec.domain if mention is claim.subject else spec.range
            return bool(kinds) and Kind.PERSON not in kinds
        language = load_language(self.analysis.article.lang)
        bare = not any(c.dep_ in language.case for c in token.children)  # whom Spanish acts upon stands behind "a"
        return bool(language.object_preposition) and token.dep_ in language.object and bare and token.head.i < token.i

    def refer(self, mention: Mention, claim: Claim) -> Mention | None:
        """Return the mention with its antecedent; None for a pronoun or dropped subject without one, and for nobody."""
        if mention.antecedent is not None:
            return mention
        if mention.reference is Reference.NAME:
            cluster = self.clusters.named(mention)
            if cluster is None or len(cluster.names) == 1:
                return mention
            span = self._full(cluster)
            same = span.quote(self.doc.text) == mention.text or span == mention.span
            return mention if same else replace(mention, antecedent=span)
        token = self._head(mention)
        if token is None:
            return mention if mention.reference is Reference.NOMINAL else None
        if mention.reference is Reference.NOMINAL and self._is_denied(token):
            return None
        person = token.morph.get("Person", [])
        if "2" in person and mention.reference is not Reference.NOMINAL:
            return None  # "you" is the reader, or anybody
        first = "1" in person or token.lower_ in self.analysis.words.first_singular | self.analysis.words.first_plural
        if mention.reference is not Reference.NOMINAL and first:
            found = self._first_person(token, claim)
        else:
            key = (mention.span, mention.reference)
            if key not in self.memo:
                self.memo[key] = None  # while it is looked up, against circles
                if mention.reference is Reference.NULL and token.pos_ in {"NOUN", "PROPN"}:
                    self.memo[key] = self.post_bodies.of(token, self.clusters.of(claim.subject))
                elif mention.reference is Reference.NOMINAL:
                    found = self._described(token, claim) or self.descriptions.resolve(token, claim)
                    self.memo[key] = found or self.pronouns.protagonist.announced(token)
                else:
                    self.memo[key] = self.pronouns.resolve(token, mention, claim)
            found = self.memo[key]
        if found is None:
            return mention if mention.reference is Reference.NOMINAL else None
        cluster = self.clusters.of(replace(mention, antecedent=found))
        if (
            cluster is not None
            and cluster.kind is Kind.PERSON
            and any(self.clusters.span(n) == found for n in cluster.names)
        ):
            full = self._full(cluster)  # of two with one surname, the full name tells which
            found = full if full.quote(self.doc.text) != found.quote(self.doc.text) else found
        return replace(mention, antecedent=found)

    def _full(self, cluster: Cluster) -> Span:
        """The longest name by which the article calls something."""
        return self.clusters.span(max(cluster.names, key=lambda n: (n.end - n.start, -n.start)))

    def _is_denied(self, noun: Token) -> bool:
        """ "Velmar is no firm that makes ferries": nothing is told of such a firm."""
        clause = self.analysis.classing(noun)
        if clause is None:
            return False
        stance = Builder.of(self.analysis).stance(clause)
        return stance.polarity is not Polarity.AFFIRMED or stance.modality is not Modality.CERTAIN

    def _described(self, noun: Token, claim: Claim) -> Span | None:
        """ "Velmar is a firm that makes ferries": what is told of the class is told of what is said to be one."""
        clause = self.analysis.classing(noun)
        if clause is None or len(clause.subjects) != 1:
            return None
        cluster = self.clusters.of(self.refer(self.analysis.argument(clause.subjects[0]).mention, claim))
        return self.clusters.span(cluster.names[0]) if cluster is not None else None

    def _head(self, mention: Mention) -> Token | None:
        tokens = self.doc.covering(mention.span.start, mention.span.end)
        return root_of(tokens) if tokens else None

    def _first_person(self, token: Token, claim: Claim) -> Span | None:
        speaker = claim.speaker
        if speaker is None or speaker.span == span_of([token]):
            return None
        if "Plur" in token.morph.get("Number", []) or token.lower_ in self.analysis.words.first_plural:
            return self._group_of(speaker, claim)
        cluster = self.clusters.of(speaker)
        return speaker.antecedent or speaker.span if cluster is None else self.clusters.span(cluster.names[0])

    def _group_of(self, speaker: Mention, claim: Claim) -> Span | None:
        """Tell whom "we" means: the body or people that speak, or the known body that one person speaks for."""
        cluster, head = self.clusters.of(speaker), self._head(speaker)
        if cluster is not None and not _is_somebody(cluster):
            return self.clusters.span(cluster.names[0])
        employer = self.clusters.employer(speaker)
        if employer is not None:
            return self.clusters.span(employer.names[0])
        if cluster is not None:
            posts = (p for p in self.posts if self.clusters.of(self.refer(p.subject, p)) is cluster)
            bodies = (self.clusters.of(self.refer(p.object, p)) for p in posts if isinstance(p.object, Mention))
            body = next((b for b in bodies if b is not None and not _is_somebody(b)), None)
            return self.clusters.span(body.names[0]) if body is not None else None
        if head is None or head.pos_ != "NOUN":
            return None
        if "Plur" in head.morph.get("Number", []) or not PERSONAL & self.analysis.stances(head, "noun"):
            return speaker.span
        body_of = (self.refer(owner.mention, claim) for owner in employers(self.analysis, head))
        meant = next((m for m in body_of if m is not None), None)
        return meant.antecedent or meant.span if meant is not None else None

    def _strictness(self, claim: Claim) -> int:
        spec = self.analysis.ontology.relations.get(claim.predicate)
        return -len(spec.domain) if spec is not None and spec.domain else -len(Kind)

    def _follow_subjects(self, claims: Iterable[Claim]) -> None:
        """Note, in text order, what pronouns and dropped subjects mean: they keep their referents in mind."""
        about: dict[Span, Claim] = {}
        for claim in claims:
            if claim.subject.reference is Reference.NULL:  # what a verb asks of who goes unsaid, the strictest first
                known = about.get(claim.subject.span)
                if known is None or self._strictness(claim) > self._strictness(known):
                    about[claim.subject.span] = claim
        for clause in sorted(self.analysis.clauses, key=lambda c: c.predicate.i):
            for argument in dict.fromkeys((*clause.subjects, *clause.told_of)):
                if (argument.origin != "dropped" and argument.head.pos_ != "PRON") or argument.origin == "relative":
                    continue
                located = self.analysis.argument(argument)
                if located.mention.reference not in (Reference.PRONOUN, Reference.NULL):
                    continue
                dummy = Claim(located.mention, "", located.mention, Evidence(*[located.mention.span] * 4), "")
                cluster = self.clusters.of(self.refer(located.mention, about.get(located.mention.span, dummy)))
                if cluster is not None:
                    self.salience.note(argument.head.i, cluster)
