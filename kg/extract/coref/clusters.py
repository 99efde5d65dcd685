"""Group the names of an article into the things they name, and learn from its claims what each thing is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import CLASS_KINDS
from kg.extract.names.mentions import span_of
from kg.extract.names.names import Name
from kg.extract.nominal.descriptions import Description
from kg.extract.tree.tokens import Token
from kg.lang.namelists import gender_of
from kg.model import Claim, Kind, Mention, Reference, Span
from kg.vocab import KG

__all__ = ["Cluster", "Clusters"]


@dataclass(eq=False)
class Cluster:
    """One named thing of the article: its mentions and what is known of it."""

    key: str
    names: list[Name] = field(default_factory=list)
    kinds: Counter[Kind] = field(default_factory=Counter)
    strong: Counter[Kind] = field(default_factory=Counter)  # what claims and class nouns say, not the model
    genders: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)  # lemmas of what it is said to be
    posts: set[str] = field(default_factory=set)  # lemmas of the posts it holds
    employers: list["Cluster"] = field(default_factory=list)

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


class Clusters:
    """The named things of one article, each with all its names."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self._all = self._cluster()
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

    def _cluster(self) -> list[Cluster]:
        """Group names by text, and by surname where only one full name of the article bears it."""
        texts: dict[str, Cluster] = {}
        full: dict[str, set[str]] = defaultdict(set)
        bearers: dict[str, Name] = {}
        for name in self.analysis.names:
            words = self._words(name)
            if len(words) > 1 and not any(w[0].isdigit() for w in words):
                full[words[-1]].add(" ".join(words))
                full[words[0]].add(" ".join(words))
                bearers.setdefault(" ".join(words), name)
        previous: Cluster | None = None
        for name in self.analysis.names:
            words = self._words(name)
            key = " ".join(words)
            if previous is not None and self._is_acronym(previous.names[-1], name):
                previous.names.append(name)
                texts[key] = previous
                continue
            if self._is_field(name):
                pass  # "concejala de Cultura" names no club of that name
            elif len(words) == 1 and len(full.get(words[0], ())) == 1:
                whole = next(iter(full[words[0]]))
                apart = self._is_seat(name, bearers[whole]) or self._is_namesake(name, bearers[whole])
                key = key if apart else whole
            elif len(words) == 1 and len(full.get(words[0], ())) > 1:
                candidates = full[words[0]]
                before = [c for c in candidates if bearers[c].start < name.start]
                fits = self._by_title(name, candidates) or self._by_kind(name, candidates, bearers)
                main = self._main_bearer(words[0], before, bearers)
                key = fits or (before[0] if len(before) == 1 else main or key)
            elif len(words) == 1 and key not in full and key not in self.analysis.words.bodies:
                near = [k for k in full if len(k) >= 5 and len(words[0]) >= 5 and _one_off(k, words[0])]
                if len(near) == 1 and len(full[near[0]]) == 1:
                    key = next(iter(full[near[0]]))
            cluster = texts.setdefault(key, Cluster(key))
            previous = cluster
            cluster.names.append(name)
            if name.kind is not None:
                cluster.kinds[name.kind] += 1
            self._gender(cluster, name)
        return list(dict.fromkeys(texts.values()))

    def _is_field(self, name: Name) -> bool:
        """Tell what a post is in charge of: one word right behind "ministra de", "consejero de"."""
        if name.end - name.start > 1 or name.start < 2 or self.doc[name.start - 1].lower_ not in self.analysis.words.of:
            return False
        return "position" in self.analysis.stances(self.doc[name.start - 2], "noun")

    def _is_seat(self, name: Name, body: Name) -> bool:
        """Tell a place from the body called after it: "in Velmar, the Velmar Council ruled"."""
        words = self.analysis.words
        where = name.kind is Kind.PLACE and name.start > 0 and self.doc[name.start - 1].lower_ in words.locative
        nouns = {t.lower_ for t in self.doc[body.start : body.end]} & words.bodies.keys()
        return where and body.kind is Kind.ORGANIZATION and bool(nouns)

    def _title(self, name: Name) -> str:
        """The noun or honorific right before or at the start of a name: "la ministra Soto", "Mr Weiss"."""
        first = self.doc[name.start]
        before = first.nbor(-1) if first.i else first
        if first.lower_ in self.analysis.words.titles:
            return self.analysis.words.title_gender.get(first.lower_, "")
        return self.analysis.lemma(before) if before.pos_ == "NOUN" else ""

    def _by_title(self, name: Name, candidates: set[str]) -> str | None:
        """Of several people of one surname, the only one whom the title fits."""
        title = self._title(name)
        if not title:
            return None
        fits = []
        for candidate in sorted(candidates):
            bearers = [n for n in self.analysis.names if " ".join(self._words(n)) == candidate]
            nouns = {
                self.analysis.lemma(t)
                for n in bearers
                for t in self.doc[max(0, n.start - 6) : n.start]
                if t.pos_ == "NOUN"
            }
            gender = self.analysis.words.first_names.get(candidate.split()[0], "")
            if title in nouns or title == gender:
                fits.append(candidate)
        return fits[0] if len(fits) == 1 else None

    def _by_kind(self, name: Name, candidates: set[str], bearers: dict[str, Name]) -> str | None:
        """Of a firm and a person that share a word, the one introduced before and of the kind of the short name."""
        before = [c for c in candidates if bearers[c].start < name.start]
        people = [c for c in before if self._is_person(bearers[c])]
        others = [c for c in before if c not in people]
        if len(others) != 1 or not (name.kind is Kind.ORGANIZATION or not people):
            return None
        return others[0]

    def _main_bearer(self, surname: str, bearers: list[str], first: dict[str, Name]) -> str | None:
        """In English a bare surname is that of the person an article is about; her family go by their given names."""
        people = [b for b in bearers if b.endswith(surname) and self._is_person(first[b])]
        if self.analysis.words.head_first or not people:
            return None
        main = min(people, key=lambda b: first[b].start)
        start = self.doc[first[main].start].sent
        alone = not any(start.start <= first[b].start < start.end for b in people if b != main)
        return main if alone and start.start < self._opening() else None

    def _opening(self) -> int:
        """The token at which the second sentence of the paragraphs ends."""
        sentences = self.doc.sentences("paragraph")[:2]
        return sentences[-1].end if sentences else 0

    def _is_namesake(self, name: Name, later: Name) -> bool:
        """ "The brewer Weiss … was founded by Ann Weiss": who is named in full only later lends a firm the name."""
        first = not self.analysis.words.head_first and name.kind not in (Kind.PERSON, later.kind)
        short = self.doc.words(name.start, name.end)
        before = (n.start for n in self.analysis.names if self.doc.words(n.start, n.end) == short)
        return first and later.kind is Kind.PERSON and min(before, default=name.start) < later.start

    def _is_person(self, name: Name) -> bool:
        first = self._words(name)[0]
        return name.kind is Kind.PERSON or first in self.analysis.words.first_names

    def _is_acronym(self, name: Name, short: Name) -> bool:
        """ "Nueva Federación Norte (NFN)": what stands in brackets right behind a name is the name again."""
        bracketed = short.start == name.end + 1 and self.doc[name.end].text == "(" and not self._is_person(name)
        text = self.doc.words(short.start, short.end)
        return bracketed and short.end - short.start == 1 and sum(c.isupper() for c in text) >= 2

    def _words(self, name: Name) -> list[str]:
        tokens = [t.lower_ for t in self.doc[name.start : name.end] if not t.is_punct]
        kept = [t for t in tokens if t not in self.analysis.words.titles] or tokens
        return [w.rstrip(".") or w for w in kept]

    def _gender(self, cluster: Cluster, name: Name) -> None:
        first = self.doc[name.start]
        before = first.nbor(-1) if first.i else first
        for token in (first, before):
            gender = self.analysis.words.title_gender.get(token.lower_)
            if gender:
                cluster.genders[gender] += 2
        given, *rest = self._words(name)
        gender = self.analysis.words.first_names.get(given)
        if gender is None and name.kind is Kind.PERSON and (rest or " " not in cluster.key):
            gender = gender_of(given)
        if gender:
            cluster.genders[gender] += 1

    def learn(self, claims: Iterable[Claim]) -> None:
        """Take from the claims what each named thing is: kinds by domain and range, gender and class by nouns."""
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
                if head is not None and head.pos_ == "NOUN":
                    subject.nouns.add(self.analysis.lemma(head))
                    if {"leads", "worksFor"} & self.analysis.stances(head, "noun"):
                        subject.posts.add(self.analysis.lemma(head))
                    self._class_evidence(subject, head)
            if subject and obj and claim.predicate in {str(KG.worksFor), str(KG.leads)} and claim.speaker is None:
                subject.works_for(obj)

    def learn_nouns(self, descriptions: Iterable[Description]) -> None:
        """Take the nouns that describe a named thing, whether or not a claim came of them: "the union Velmar"."""
        for description in descriptions:
            cluster = self.named(description.bearer.mention)
            if cluster is not None and description.noun.pos_ in {"NOUN", "ADJ"}:
                cluster.nouns.add(self.analysis.lemma(description.noun))
        for cluster in self:
            for name in cluster.names:
                before = self.doc[name.start - 1] if name.start else None
                glued = before is not None and before.is_lower and name.start <= before.head.i < name.end
                if before is not None and glued and self.analysis.senses(before, "noun"):
                    cluster.nouns.add(self.analysis.lemma(before))
                people = self.analysis.words.peoples.get(before.lower_) if before is not None else None
                if people is not None:
                    cluster.nouns.add(people)  # "la sueca Velmar": later "la sueca"

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
            inner = any(w in self.analysis.words.of for w in words)
            if len(words) > 1 and (
                words[0] == lemma or (not self.analysis.words.head_first and not inner and words[-1] == lemma)
            ):
                return True
        return False

    def sorts(self, cluster: Cluster) -> set[str]:
        """Which sorts of organization a thing is said to be, by its class nouns and the words of its names."""
        bodies = self.analysis.words.bodies
        words = {t.lower_ for n in cluster.names for t in self.doc[n.start : n.end]}
        lemmas = {w.removesuffix(p) for w in words for p in ("", "s", "es")}  # names keep no lemma
        return {bodies[w] for w in (*cluster.nouns, *lemmas) if w in bodies}

    def _class_evidence(self, cluster: Cluster, noun: Token) -> None:
        for cue in sorted(self.analysis.stances(noun, "noun")):  # a fixed order settles ties of kinds
            kind = CLASS_KINDS.get(cue)
            if kind is not None:
                cluster.strong[kind] += 2
        for gender in noun.morph.get("Gender", []):
            if cluster.kind is Kind.PERSON and gender in {"Masc", "Fem"}:
                cluster.genders[gender] += 2


def _one_off(a: str, b: str) -> bool:
    """Tell whether two words differ by one letter put in, left out, changed, or by two swapped."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    rest_a, rest_b = a[i:], b[i:]
    return (
        rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or rest_a[1:] == rest_b[1:]
        or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    )
