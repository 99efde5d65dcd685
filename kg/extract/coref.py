"""Tell what pronouns, dropped subjects and descriptions refer back to; rather none than wrong.

A salience model in the manner of Lappin and Leass (1994): candidates are the named things of the article so far,
weighed by recency, grammatical role and agreement in kind and gender. What a description means is first looked up
among what the article itself says of its people and firms.
"""

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from kg.extract.analysis import Analysis
from kg.extract.assemble import Builder
from kg.extract.clause import Clause
from kg.extract.mentions import Name, noun_phrase, pronoun_mention, span_of
from kg.extract.stance import SPEECH
from kg.model import Claim, Evidence, Kind, Mention, Reference, Span, Value
from kg.vocab import KG

__all__ = ["resolve_references"]

WINDOW = 3  # sentences looked back through
OWNERS = (Kind.PERSON, Kind.ORGANIZATION, None)
CLASS_KINDS = {
    "organizationNoun": Kind.ORGANIZATION,
    "personNoun": Kind.PERSON,
    "profession": Kind.PERSON,
    "position": Kind.PERSON,
    "placeNoun": Kind.PLACE,
    "productNoun": Kind.PRODUCT,
    "softwareNoun": Kind.SOFTWARE,
    "workNoun": Kind.WORK,
    "eventNoun": Kind.EVENT,
}


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


def resolve_references(analysis: Analysis, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give antecedents to the mentions that refer back; drop claims whose pronoun stays unresolved."""
    resolver = _Resolver(analysis, claims)
    resolved = []
    for claim in claims:
        speaker = resolver.refer(claim.speaker, claim, "speaker") if claim.speaker else None
        if claim.speaker is not None and speaker is None:
            continue  # someone says it, nobody knows who: it must not pass for the article's own voice
        subject = resolver.refer(claim.subject, replace(claim, speaker=speaker), "subject")
        fixed = isinstance(claim.object, Value) or claim.predicate == str(KG.isA)  # a class is no one thing
        obj = (
            claim.object
            if fixed or isinstance(claim.object, Value)
            else resolver.refer(claim.object, replace(claim, speaker=speaker), "object")
        )
        if subject is None or obj is None:
            continue
        if isinstance(obj, Mention) and resolver.same(subject, obj):
            continue
        resolved.append(replace(claim, subject=subject, object=obj, speaker=speaker))
    return tuple(resolved)


class _Resolver:
    def __init__(self, analysis: Analysis, claims: Iterable[Claim]) -> None:
        self.analysis = analysis
        self.builder = Builder.of(analysis)
        self.doc = analysis.doc
        self.token_at = {t.idx: t for t in analysis.doc}
        self.clusters = self._cluster()
        self.argument_kinds = {
            a.head.i: (a.role, clause.link)
            for clause in analysis.clauses
            for a in (*clause.arguments, *clause.subjects)
            if a.origin == "explicit"
        }
        self.cluster_of: dict[int, Cluster] = {
            self.doc[name.start].idx: cluster for cluster in self.clusters for name in cluster.names
        }
        self._learn(claims)
        self.memo: dict[tuple[Span, Reference], Span | None] = {}
        groups = (
            [g for g in analysis.doc.spans["passages"] if g.label_ == "paragraph"]
            if "passages" in analysis.doc.spans
            else []
        )
        self.starts = [s.start for g in groups or [analysis.doc[:]] for s in g.sents]
        self.occurrences: list[tuple[int, float, Cluster]] = sorted(
            ((n.start, self._role(n), c) for c in self.clusters for n in c.names), key=lambda o: o[0]
        )
        self._follow_subjects()
        self._learn_posts(claims)

    def _cluster(self) -> list[Cluster]:
        """Group names by text, and by surname where only one full name of the article bears it."""
        texts: dict[str, Cluster] = {}
        full: dict[str, set[str]] = defaultdict(set)
        for name in self.analysis.names:
            words = self._words(name)
            if len(words) > 1 and not any(w[0].isdigit() for w in words):
                full[words[-1]].add(" ".join(words))
                full[words[0]].add(" ".join(words))
        previous: Cluster | None = None
        for name in self.analysis.names:
            words = self._words(name)
            key = " ".join(words)
            if previous is not None and self._is_acronym(previous.names[-1], name):
                previous.names.append(name)
                texts[key] = previous
                continue
            if len(words) == 1 and len(full.get(words[0], ())) == 1:
                key = next(iter(full[words[0]]))
            elif len(words) == 1 and len(full.get(words[0], ())) > 1:
                key = self._by_title(name, full[words[0]]) or key
            elif len(words) == 1 and key not in full:
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

    def _is_acronym(self, name: Name, short: Name) -> bool:
        """ "Nueva Federación Norte (NFN)": what stands in brackets right behind a name is the name again."""
        bracketed = short.start == name.end + 1 and self.doc[name.end].text == "("
        text = self.doc[short.start : short.end].text
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
        gender = self.analysis.words.first_names.get(self._words(name)[0])
        if gender:
            cluster.genders[gender] += 1

    def _learn(self, claims: Iterable[Claim]) -> None:
        """Take from the claims what each named thing is: kinds by domain and range, gender and class by nouns."""
        relations = self.analysis.ontology.relations
        for claim in claims:
            subject = self._named(claim.subject)
            obj = self._named(claim.object) if isinstance(claim.object, Mention) else None
            spec = relations.get(claim.predicate)
            if spec is not None:
                for cluster, kinds in ((subject, spec.domain), (obj, spec.range)):
                    if cluster is not None and len(kinds) == 1:
                        cluster.strong[next(iter(kinds))] += 1
            if subject is not None and claim.predicate in {str(KG.isA), str(KG.holdsPosition)}:
                head = self._token(claim.evidence.cue)
                if head is not None and head.pos_ == "NOUN":
                    subject.nouns.add(self.analysis.lemma(head))
                    if {"leads", "worksFor"} & self.analysis.stances(head, "noun"):
                        subject.posts.add(self.analysis.lemma(head))
                    self._class_evidence(subject, head)
            if subject and obj and claim.predicate in {str(KG.worksFor), str(KG.leads)} and claim.speaker is None:
                subject.employers.append(obj)

    def _learn_posts(self, claims: Iterable[Claim]) -> None:
        """Take employers from descriptions too, now that what they describe can be looked up: "El jefe de Velmar"."""
        for claim in claims:
            if claim.predicate in {str(KG.worksFor), str(KG.leads)} and claim.subject.reference is Reference.NOMINAL:
                subject = self.refer(claim.subject, claim, "subject")
                found = self.cluster_of.get(subject.antecedent.start) if subject and subject.antecedent else None
                employer = self._named(claim.object) if isinstance(claim.object, Mention) else None
                if found is not None and employer is not None:
                    found.employers.append(employer)

    def _headed_by(self, cluster: Cluster, lemma: str) -> bool:
        """ "la ley" is "Ley de Puertos", "the committee" the "Harbour Committee": its head is the noun."""
        for name in cluster.names:
            words = [t.lower_ for t in self.doc[name.start : name.end] if t.is_alpha]
            inner = any(w in self.analysis.words.of for w in words)
            if len(words) > 1 and (
                words[0] == lemma or (not self.analysis.words.head_first and not inner and words[-1] == lemma)
            ):
                return True
        return False

    def _bracketed(self, token: Token) -> Name | None:
        """ "modelos de difusión (MD)": the acronym in brackets is the phrase's name."""
        tokens = noun_phrase(token, self.analysis.words)
        last = tokens[-1].i
        for end in (last + 1, last):
            if end + 2 < len(self.doc) and self.doc[end].text == "(" and self.doc[end + 2].text == ")":
                return self.analysis.name_at.get(end + 1)
        return None

    def _may_be(self, cluster: Cluster, kind: Kind) -> bool:
        """A sure kind must fit; the model's guess of a person counts little for a single word that is no first name."""
        if cluster.sure is not None or kind is not Kind.ORGANIZATION:
            return cluster.kind is kind
        return cluster.kind in (kind, None) or (cluster.kind is Kind.PERSON and " " not in cluster.key)

    def _class_evidence(self, cluster: Cluster, noun: Token) -> None:
        for cue in sorted(self.analysis.stances(noun, "noun")):  # a fixed order settles ties of kinds
            kind = CLASS_KINDS.get(cue)
            if kind is not None:
                cluster.strong[kind] += 2
        for gender in noun.morph.get("Gender", []):
            if cluster.kind is Kind.PERSON and gender in {"Masc", "Fem"}:
                cluster.genders[gender] += 2

    def _token(self, span: Span) -> Token | None:
        return self.token_at.get(span.start)

    def _named(self, mention: Mention) -> Cluster | None:
        return self.cluster_of.get(mention.span.start) if mention.reference is Reference.NAME else None

    def same(self, a: Mention, b: Mention) -> bool:
        """Tell whether two mentions are known to be one thing."""
        first, second = (self.cluster_of.get((m.antecedent or m.span).start) for m in (a, b))
        return first is not None and first is second

    def refer(self, mention: Mention, claim: Claim, slot: str) -> Mention | None:
        """Return the mention with its antecedent; None for a pronoun or dropped subject without one."""
        if mention.antecedent is not None:
            return mention
        if mention.reference is Reference.NAME:
            cluster = self._named(mention)
            if cluster is None or len(cluster.names) == 1:
                return mention
            full = max(cluster.names, key=lambda n: (n.end - n.start, -n.start))
            span = self._span(full)
            same = span.quote(self.doc.text) == mention.text or span == mention.span
            return mention if same else replace(mention, antecedent=span)
        token = self._head(mention)
        if token is None:
            return mention if mention.reference is Reference.NOMINAL else None
        person = token.morph.get("Person", [])
        first = "1" in person or token.lower_ in self.analysis.words.first_singular | self.analysis.words.first_plural
        if mention.reference is not Reference.NOMINAL and first:
            found = self._first_person(token, claim)
        else:
            key = (mention.span, mention.reference)
            if key not in self.memo:
                if mention.reference is Reference.NOMINAL:
                    self.memo[key] = self._description(token, mention, claim)
                else:
                    self.memo[key] = self._third_person(token, mention, claim)
            found = self.memo[key]
        if found is None:
            return mention if mention.reference is Reference.NOMINAL else None
        return replace(mention, antecedent=found)

    def _head(self, mention: Mention) -> Token | None:
        span = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        return span.root if span is not None else None

    def _first_person(self, token: Token, claim: Claim) -> Span | None:
        speaker = claim.speaker
        if speaker is None or speaker.span == span_of([token]):
            return None
        cluster = self.cluster_of.get((speaker.antecedent or speaker.span).start)
        plural = "Plur" in token.morph.get("Number", []) or token.lower_ in self.analysis.words.first_plural
        if cluster is None:
            return speaker.antecedent or speaker.span
        if plural and cluster.employers:
            return self._span(cluster.employers[0].names[0])
        return self._span(cluster.names[0])

    def _span(self, name: Name) -> Span:
        return span_of(list(self.doc[name.start : name.end]))

    def _sentence_index(self, i: int) -> int:
        """The number of the sentence of paragraphs around a token; blanks and headings do not count."""
        return bisect_right(self.starts, i) - 1

    def _candidates(self, token: Token, window: int = WINDOW) -> list[tuple[float, Cluster, Name]]:
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

    def _follow_subjects(self) -> None:
        """Note, in text order, what pronouns and dropped subjects mean: they keep their referents in mind."""
        for clause in sorted(self.analysis.clauses, key=lambda c: c.predicate.i):
            for argument in clause.subjects:
                if (argument.origin != "dropped" and argument.head.pos_ != "PRON") or argument.origin == "relative":
                    continue
                located = self.analysis.argument(argument)
                if located.mention.reference not in (Reference.PRONOUN, Reference.NULL):
                    continue
                dummy = Claim(located.mention, "", located.mention, Evidence(*[located.mention.span] * 4), "")
                found = self.refer(located.mention, dummy, "subject")
                cluster = self.cluster_of.get(found.antecedent.start) if found and found.antecedent else None
                if cluster is not None:
                    insort(self.occurrences, (argument.head.i, 4.0, cluster), key=lambda o: o[0])

    def _role(self, name: Name) -> float:
        head = self.doc[name.head]
        while head.dep_ in self.analysis.words.apposition or head.dep_ in {"flat", "conj", "compound"}:
            if head.head.i == head.i:
                break
            head = head.head
        kind, link = self.argument_kinds.get(head.i, ("", ""))
        if kind == "subject" or (not kind and head.dep_ in self.analysis.words.subject_labels):
            return 2.0 if link in {"relative", "participle", "adverbial"} else 4.0
        if kind == "directObject" or head.dep_ in self.analysis.words.object_labels:
            return 1.5
        return 0.0

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
            (spec.domain if claim.subject is mention or claim.subject.span == mention.span else spec.range)
            if spec
            else frozenset()
        )
        inside = self._arguments(clause, token) if lower not in words.possessives else set()
        if lower in words.possessives:
            own = self._clause_subject(token, claim)
            if own is not None:
                return own
        pool: list[tuple[float, Name]] = []
        for score, cluster, name in self._candidates(token):
            if any(name.start <= i < name.end for i in inside):
                continue
            kind = cluster.kind
            if (
                human is True
                and kind not in (Kind.PERSON, None)
                and not (lower not in words.human and kind is Kind.ORGANIZATION)
            ):
                continue
            if human is False and cluster.sure is Kind.PERSON:
                continue
            if lower in words.possessives and cluster.sure not in OWNERS:
                continue
            if plural and mention.reference is Reference.NULL and kind is not Kind.ORGANIZATION:
                continue
            if gender and cluster.gender and cluster.gender != gender and kind is Kind.PERSON:
                continue
            if wanted and cluster.sure is not None and cluster.sure not in wanted and len(wanted) <= 2:
                continue
            if wanted and cluster.sure is None and kind is not None and kind not in wanted:
                score -= 3 if kind is Kind.PLACE else 1
            if plural and cluster.sure is Kind.PERSON:
                continue
            if human is True and kind is not Kind.PERSON:
                score -= 5
            if self._quoted(name) and not self._quoted_token(token):
                score -= 4  # what stands in a quotation is not what the text around it is about
            pool.append((score, name))
        if not pool:
            return None
        pool.sort(key=lambda p: -p[0])
        if len(pool) > 1 and pool[0][0] - pool[1][0] < 0.4:
            return None  # two are as likely: rather none than wrong
        return self._span(pool[0][1])

    def _quoted(self, name: Name) -> bool:
        return self._quoted_token(self.doc[name.start])

    def _quoted_token(self, token: Token) -> bool:
        return any(q.start <= token.i < q.end for q in self.builder.quotations)

    def _clause_subject(self, possessive: Token, claim: Claim) -> Span | None:
        """ "Velmar presentó su teléfono": a possessive refers to the subject of the clause around it."""
        clause = self._clause_around(possessive)
        if clause is None or not clause.subjects:
            return None
        subject = clause.subjects[0]
        if subject.origin == "dropped":
            mention = pronoun_mention(subject.head)
            resolved = self.refer(mention, replace(claim, subject=mention), "subject")
            return resolved.antecedent if resolved is not None else None
        name = self.analysis.name_at.get(subject.head.i)
        if name is None or subject.head.is_ancestor(possessive) or name.start <= possessive.i < name.end:
            return None
        cluster = self.cluster_of.get(self.doc[name.start].idx)
        return self._span(name) if cluster is not None and cluster.kind in OWNERS else None

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

    def _arguments(self, clause: Clause | None, token: Token) -> set[int]:
        """The tokens of the other arguments of a clause: a pronoun never refers to one of them."""
        if clause is None:
            return set()
        return {a.head.i for a in (*clause.subjects, *clause.arguments) if a.head.i != token.i}

    def _description(self, token: Token, mention: Mention, claim: Claim) -> Span | None:
        """A definite description: by what the article says of someone, else by its class noun."""
        if token.dep_ in self.analysis.words.apposition and token.head.i in self.analysis.name_at:
            return self._span(self.analysis.name_at[token.head.i])
        bracket = self._bracketed(token)
        if bracket is not None:
            return self._span(bracket)
        definite = any(
            c.lower_ in self.analysis.words.definite or c.dep_ == "poss" for c in token.children if c.i < token.i
        )
        if not definite or "Plur" in token.morph.get("Number", []):
            return None
        cues = self.analysis.stances(token, "noun")
        lemma = self.analysis.lemma(token)
        candidates = self._candidates(token, window=10**6)
        known = [(s, c, n) for s, c, n in candidates if lemma in c.nouns]
        if len(known) == 1:
            return self._span(known[0][2])
        if known and known[0][0] - known[1][0] > 2:
            return self._span(known[0][2])
        headed = [(s, c, n) for s, c, n in candidates if self._headed_by(c, lemma)]
        if headed and token.pos_ == "NOUN":
            return self._span(max(headed, key=lambda h: h[2].start)[2])
        kinds = {CLASS_KINDS[c] for c in cues if c in CLASS_KINDS}
        if cues & {"leads", "worksFor"}:
            kinds = {Kind.PERSON}
        if len(kinds) != 1:
            return None
        kind = next(iter(kinds))
        if kind is Kind.ORGANIZATION and claim.speaker is not None:
            speaker = self.cluster_of.get((claim.speaker.antecedent or claim.speaker.span).start)
            if speaker is not None and len(set(speaker.employers)) == 1:  # speakers' "the company" is their own
                return self._span(speaker.employers[0].names[0])
        inside = self._arguments(self.analysis.clause_at.get(token.head.i), token)
        gender = next(iter(token.morph.get("Gender", [])), "")
        pool = [
            (score, cluster, name)
            for score, cluster, name in self._candidates(token, window=2)
            if self._may_be(cluster, kind)
            and not (kind is Kind.PERSON and gender and cluster.gender and gender != cluster.gender)
            and not any(name.start <= i < name.end for i in inside)
            and not any(t.i in range(name.start, name.end) for t in token.subtree)
            and not (kind is Kind.PERSON and cluster.posts)
        ]
        if not pool or kind not in (Kind.PERSON, Kind.ORGANIZATION):
            return None
        if kind is Kind.PERSON and len(pool) > 1 and pool[0][0] - pool[1][0] < 2:
            return None
        if kind is Kind.ORGANIZATION and len(pool) > 1 and pool[0][0] - pool[1][0] < 1:
            return None
        return self._span(pool[0][2])


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
