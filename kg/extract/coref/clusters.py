"""Group the names of an article into the things they name, and learn from its claims what each thing is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import CLASS_KINDS
from kg.extract.coref.grouping import Group, group_names, name_words
from kg.extract.coref.offices import named_office
from kg.extract.names.mentions import span_of
from kg.extract.names.names import Name
from kg.extract.nominal.description import Description
from kg.extract.tree.tokens import Token
from kg.lang.namelists import gender_of
from kg.model import Claim, Kind, Mention, Reference, Span
from kg.vocab import KG

__all__ = ["CLUB", "Cluster", "Clusters"]

TRADES = frozenset({"profession", "worksFor"})
POSTS = frozenset({"leads", "worksFor", "position", "memberOf"})
CLUB = "club"  # a sort of ``Words.bodies``


@dataclass(eq=False)
class Cluster:
    """One named thing of the article: its mentions and what is known of it."""

    key: str
    names: list[Name] = field(default_factory=list)
    kinds: Counter[Kind] = field(default_factory=Counter)
    strong: Counter[Kind] = field(default_factory=Counter)  # what claims and class nouns say, not the model
    genders: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)  # lemmas of what it is said to be
    sorts: set[str] = field(default_factory=set)  # of bodies, as ``Words.bodies`` has them, by what it does
    posts: set[str] = field(default_factory=set)  # lemmas of the posts it holds
    offices: dict[str, set[str]] = field(default_factory=dict)  # of what it is said to be each noun: names behind it
    employers: list["Cluster"] = field(default_factory=list)
    founded: list["Cluster"] = field(default_factory=list)

    @property
    def kind(self) -> Kind | None:
        """The kind most evidence speaks for."""
        return self.sure or (self.kinds.most_common(1)[0][0] if self.kinds else None)

    @property
    def sure(self) -> Kind | None:
        """The kind when something better than the model's guess tells it."""
        if self.strong and self.strong.most_common(1)[0][1] > 1:  # one claim alone may be misread
            return self.strong.most_common(1)[0][0]
        return Kind.PERSON if self.genders and self.kinds.get(Kind.PERSON) else None

    @property
    def gender(self) -> str:
        """ "Masc", "Fem", or "" when nothing tells."""
        return self.genders.most_common(1)[0][0] if self.genders else ""

    def works_for(self, employer: "Cluster") -> None:
        """Note an employer once, however many claims tell of it."""
        if employer not in self.employers:
            self.employers.append(employer)

    def may_hold(self, noun: str, office: frozenset[str]) -> bool:
        """Tell whether "la ministra de Cultura" may be it: not where it is the minister of other things alone."""
        known = self.offices.get(noun)
        return not office or not known or bool(office & known)


class Clusters:
    """The named things of one article, each with all its names."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self._all = [self._cluster(group) for group in group_names(analysis)]
        self._at = {self.doc[name.start].idx: cluster for cluster in self._all for name in cluster.names}

    def __iter__(self) -> Iterator[Cluster]:
        return iter(self._all)

    def of(self, mention: Mention | None) -> Cluster | None:
        """What a mention means: its antecedent, else what it names itself."""
        if mention is None or (mention.antecedent is None and mention.reference is Reference.NOMINAL):
            return None  # "Velmar's chairman" begins with a name, and is somebody else
        return self._at.get((mention.antecedent or mention.span).start)

    def named(self, mention: object) -> Cluster | None:
        """What a name names; None for any other mention or a value."""
        return self.of(mention) if isinstance(mention, Mention) and mention.reference is Reference.NAME else None

    def at(self, name: Name) -> Cluster | None:
        """The thing that bears a name at its place in the text."""
        return self._at.get(self.doc[name.start].idx)

    def employer(self, mention: Mention | None) -> Cluster | None:
        """The one known employer of whom a mention means; None when there are several."""
        cluster = self.of(mention)
        return cluster.employers[0] if cluster is not None and len(cluster.employers) == 1 else None

    def span(self, name: Name) -> Span:
        """The characters of a name."""
        return span_of(list(self.doc[name.start : name.end]))

    def _cluster(self, group: Group) -> Cluster:
        cluster = Cluster(group.key, group.names)
        for name in group.names:
            if name in group.shorts:
                continue  # an acronym tells no kind and no gender of its own
            if name.kind is not None:
                cluster.kinds[name.kind] += 1
            self._gender(cluster, name)
        return cluster

    def _gender(self, cluster: Cluster, name: Name) -> None:
        first = self.doc[name.start]
        before = first.nbor(-1) if first.i else first
        for token in (first, before):
            gender = self.analysis.words.title_gender.get(token.lower_)
            if gender:
                cluster.genders[gender] += 2
        given, *rest = name_words(self.analysis, name)
        gender = self.analysis.words.first_names.get(given)
        if gender is None and name.kind is Kind.PERSON and (rest or " " not in cluster.key):
            gender = gender_of(given)
        if gender:
            cluster.genders[gender] = max(
                cluster.genders[gender], 1
            )  # however often: what one is said to be tells more

    def learn(self, claims: Iterable[Claim]) -> None:
        """Take from the claims what each named thing is: kinds by domain and range, gender and class by nouns."""
        claims = tuple(claims)
        relations = self.analysis.ontology.relations
        token_at = {t.idx: t for t in self.doc}
        for claim in claims:
            subject = self.named(claim.subject)
            obj = self.named(claim.object)
            spec = relations.get(claim.predicate)
            if spec is not None:
                for cluster, kinds in ((subject, spec.domain), (obj, spec.range)):
                    if cluster is not None and len(kinds) == 1:
                        cluster.strong[next(iter(kinds))] += 1
            if subject is not None and claim.predicate in {str(KG.isA), str(KG.holdsPosition)}:
                head = token_at.get(claim.evidence.cue.start)
                if head is not None and head.pos_ in {"NOUN", "PROPN"}:  # "Senator Ann Weiss"
                    self._describe(subject, head)
                    if POSTS & self.analysis.stances(head, "noun"):
                        subject.posts.add(self.analysis.lemma(head))
                    self._class_evidence(subject, head)
            if subject and obj and claim.predicate in {str(KG.worksFor), str(KG.leads)} and claim.speaker is None:
                subject.works_for(obj)
            if subject and obj and claim.predicate == str(KG.founded) and obj not in subject.founded:
                subject.founded.append(obj)

        for claim in claims:
            ends = self.named(claim.subject), self.named(claim.object)
            if ends[0] is not None and ends[1] is not None:
                self._learn_clubs(claim, ends[0], ends[1])

    def _learn_clubs(self, claim: Claim, subject: Cluster, obj: Cluster) -> None:
        """ "Velmar venció a Trama", "el portero de Velmar": what beats another or has a goalkeeper is a club."""
        cue = self.doc.covering(claim.evidence.cue.start, claim.evidence.cue.end)
        playing = claim.predicate in {str(KG.worksFor), str(KG.leads)} and any(
            self.analysis.lemma(t) in self.analysis.words.team_posts for t in cue
        )
        hired = claim.predicate in {str(KG.hires), str(KG.dismisses)} and obj.nouns & self.analysis.words.team_posts
        sides = (subject, obj) if claim.predicate == str(KG.defeats) else (obj,) if playing else ()
        sides = (subject,) if hired else sides  # "Velmar fichó al portero Ana Ruiz"
        if all(c.kind in (None, Kind.ORGANIZATION) for c in sides):
            for club in sides:
                if not self.sorts(club):
                    club.sorts.add(CLUB)

    def learn_nouns(self, descriptions: Iterable[Description]) -> None:
        """Take the nouns that describe a named thing, whether or not a claim came of them: "the union Velmar"."""
        for description in descriptions:
            cluster = self.named(description.bearer.mention)
            if cluster is not None and description.noun.pos_ in {"NOUN", "ADJ"}:
                self._describe(cluster, description.noun)
        for cluster in self:
            for name in cluster.names:
                before = self.doc[name.start - 1] if name.start else None
                glued = before is not None and before.is_lower and name.start <= before.head.i < name.end
                if before is not None and glued and self.analysis.senses(before, "noun"):
                    cluster.nouns.add(self.analysis.lemma(before))
                people = self.analysis.words.peoples.get(before.lower_) if before is not None else None
                if people is not None:
                    cluster.nouns.add(people)  # "la sueca Velmar": later "la sueca"

    def office(self, noun: Token) -> frozenset[str]:
        """Return the names that say of what somebody is a minister, mayor or head."""
        return named_office(self.analysis, noun, self._names_of)

    def _names_of(self, name: Name) -> Iterable[Name]:
        cluster = self.at(name)
        return cluster.names if cluster is not None else ()

    def _describe(self, cluster: Cluster, noun: Token) -> None:
        lemma = self.analysis.lemma(noun)
        cluster.nouns.add(lemma)
        before = noun.nbor(-1) if noun.i else noun
        if before.head is noun and before.pos_ == "ADJ" and self.analysis.stances(before, "noun") & TRADES:
            cluster.nouns.add(self.analysis.lemma(before))  # "la científica jefe": later "la científica"
        office = self.office(noun)
        if office:
            cluster.offices.setdefault(lemma, set()).update(office)

    def article_gender(self, cluster: Cluster) -> str:
        """The gender that the articles before a thing's names tell: "la Liga" is feminine; "" when none does."""
        articles = self.analysis.words.article_gender
        found = Counter(
            articles[before]
            for name in cluster.names
            if name.start and (before := self.doc[name.start - 1].lower_) in articles
        )
        return found.most_common(1)[0][0] if found else ""

    def headed_by(self, cluster: Cluster, lemma: str) -> bool:
        """ "la ley" is "Ley de Puertos", "the committee" the "Harbour Committee": its head is the noun."""
        for name in cluster.names:
            words = [t.lower_ for t in self.doc[name.start : name.end] if t.is_alpha]
            inner = next((i for i, w in enumerate(words) if w in self.analysis.words.of), len(words))
            last = 0 if self.analysis.words.head_first else inner - 1  # "Leith Museum of Art" is a museum
            if len(words) > 1 and lemma in {words[0], words[last]}:
                return True
        return False

    def sorts(self, cluster: Cluster) -> set[str]:
        """Which sorts of organization a thing is said to be, by its class nouns and the words of its names."""
        bodies = self.analysis.words.bodies
        words = {t.lower_ for n in cluster.names for t in self.doc[n.start : n.end]}
        lemmas = {w.removesuffix(p) for w in words for p in ("", "s", "es")}  # names keep no lemma
        told = {bodies[w] for w in (*cluster.nouns, *lemmas) if w in bodies}
        return told | cluster.sorts | ({CLUB} if words & self.analysis.words.club_words and not told else set())

    def _class_evidence(self, cluster: Cluster, noun: Token) -> None:
        for cue in sorted(self.analysis.stances(noun, "noun")):  # a fixed order settles ties of kinds
            kind = CLASS_KINDS.get(cue)
            if kind is not None:
                cluster.strong[kind] += 2
        articles = self.analysis.words.article_gender
        by_article = [articles[c.lower_] for c in noun.children if c.lower_ in articles and c.i < noun.i]
        for gender in noun.morph.get("Gender", []) or by_article[:1]:  # "el cantante", "la artista"
            if cluster.kind is Kind.PERSON and gender in {"Masc", "Fem"}:
                cluster.genders[gender] += 2
