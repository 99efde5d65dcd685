"""Resolve claims to entities: first within each article, then across all by main name and kind."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.model import (
    Claim,
    CleanArticle,
    Entity,
    Kind,
    Mention,
    Reference,
    Resolution,
    ResolvedClaim,
    Span,
    Value,
)
from kg.ontology import Ontology
from kg.resolve.names import fold, initials, is_typo, is_version, slug, strip_name
from kg.vocab import BASE_IRI, KG

__all__ = ["resolve"]

CLASS_NOUNS = {
    "organizationNoun": Kind.ORGANIZATION, "personNoun": Kind.PERSON, "profession": Kind.PERSON, "position": Kind.PERSON,
    "leads": Kind.PERSON, "placeNoun": Kind.PLACE, "productNoun": Kind.PRODUCT, "softwareNoun": Kind.SOFTWARE,
    "workNoun": Kind.WORK, "eventNoun": Kind.EVENT,
}  # fmt: skip
GUESS = {Kind.PERSON: 1.0, Kind.ORGANIZATION: 1.0, Kind.PLACE: 0.4, Kind.EVENT: 1.0, Kind.WORK: 0.8}


@dataclass(eq=False)
class Thing:
    """One thing of one article, while it is being put together."""

    article: str
    lang: str
    named: bool
    names: Counter[str] = field(default_factory=Counter)
    spans: set[Span] = field(default_factory=set)
    votes: Counter[Kind] = field(default_factory=Counter)
    iri: str = ""

    @property
    def kind(self) -> Kind:
        """The kind with most evidence; ties by the order of the kinds."""
        if not self.votes:
            return Kind.CONCEPT
        order = list(Kind)
        return max(self.votes.items(), key=lambda v: (round(v[1], 3), -order.index(v[0])))[0]

    @property
    def name(self) -> str:
        """The main name: of a person the fullest, else the most frequent, then the longest."""
        if self.named and self.kind is Kind.PERSON:
            return max(self.names, key=lambda n: (min(len(n.split()), 4), self.names[n], n))
        return max(self.names, key=lambda n: (self.names[n] if self.named else 0, len(n), n))


def resolve(
    articles: Iterable[tuple[CleanArticle, tuple[Claim, ...]]],
    *,
    ontology: Ontology,
    base_iri: str = BASE_IRI,
) -> Resolution:
    """Resolve the claims of a set of articles; the order of the articles does not matter."""
    found: list[tuple[CleanArticle, tuple[Claim, ...], dict[Span, Thing]]] = []
    for cleaned, claims in sorted(articles, key=lambda a: a[0].article.iri):
        found.append((cleaned, claims, _Article(cleaned, claims, ontology).things()))
    things = [t for _, _, table in found for t in dict.fromkeys(table.values())]
    entities = _merge(things, base_iri)
    resolved: list[ResolvedClaim] = []
    for cleaned, claims, table in found:
        for claim in claims:
            subject = table[_anchor(claim.subject)].iri
            obj = claim.object if isinstance(claim.object, Value) else table[_anchor(claim.object)].iri
            speaker = table[_anchor(claim.speaker)].iri if claim.speaker is not None else None
            if obj != subject:
                resolved.append(ResolvedClaim(claim, cleaned.article.iri, subject, obj, speaker))
    used = {r.subject for r in resolved} | {r.object for r in resolved} | {r.speaker for r in resolved}
    return Resolution(tuple(e for e in entities if e.iri in used), tuple(resolved))


def _anchor(mention: Mention) -> Span:
    return mention.antecedent or mention.span


class _Article:
    """Clusters the mentions of one article."""

    def __init__(self, cleaned: CleanArticle, claims: tuple[Claim, ...], ontology: Ontology) -> None:
        self.article = cleaned.article
        self.claims = claims
        self.ontology = ontology
        self.lexicon = ontology.lexicon(self.article.lang)

    def things(self) -> dict[Span, Thing]:
        """Return the thing that each anchor span means."""
        mentions = [m for c in self.claims for m in (c.subject, c.object, c.speaker) if isinstance(m, Mention)]
        by_span: dict[Span, Mention] = {}
        for mention in mentions:
            if mention.antecedent is None:
                by_span.setdefault(mention.span, mention)
        for mention in mentions:
            if mention.antecedent is not None and mention.antecedent not in by_span:
                text = mention.antecedent.quote(self.article.text)
                reference = Reference.NAME if text[:1].isupper() else Reference.NOMINAL
                by_span[mention.antecedent] = Mention(mention.antecedent, text, None, reference)
        groups = self._group(by_span)
        table: dict[Span, Thing] = {}
        for group in groups:
            thing = Thing(self.article.iri, self.article.lang, any(by_span[s].reference is Reference.NAME for s in group))
            for span in group:
                mention = by_span[span]
                thing.names[strip_name(mention.text) or mention.text] += 1
                thing.spans.add(span)
                if mention.kind is not None:
                    thing.votes[mention.kind] += GUESS.get(mention.kind, 0.6) if thing.named else 2.0
                table[span] = thing
        for mention in mentions:
            if mention.antecedent is not None:
                table[mention.antecedent].spans.add(mention.span)
                if mention.reference is Reference.NOMINAL:
                    self._class_votes(table[mention.antecedent], mention.text)
        self._vote(table)
        return table

    def _group(self, by_span: Mapping[Span, Mention]) -> list[list[Span]]:
        """Put spans together that name one thing."""
        names: dict[str, list[Span]] = defaultdict(list)
        nominal: dict[str, list[Span]] = defaultdict(list)
        for span in sorted(by_span):
            mention = by_span[span]
            text = strip_name(mention.text) or mention.text
            (names if mention.reference is Reference.NAME else nominal)[text if mention.reference is Reference.NAME else fold(text)].append(span)
        target: dict[str, str] = {}
        ordered = sorted(names, key=lambda n: (-len(n.split()), -len(names[n]), n))
        for name in ordered:
            target[name] = self._target(name, [n for n in target if target[n] == n])
        for long, short in self._acronyms(names):
            if target[short] == short:
                target[short] = target[long]
        groups: dict[str, list[Span]] = defaultdict(list)
        for name, spans in names.items():
            end = target[name]
            while target[end] != end:
                end = target[end]
            groups[end] += spans
        return [*groups.values(), *nominal.values()]

    def _target(self, name: str, known: list[str]) -> str:
        """Return the longer or commoner name of the article that this one is short for."""
        same = [k for k in known if fold(k) == fold(name) and k[:1].isupper() == name[:1].isupper()]
        if same:
            return same[0]
        typos = [k for k in known if is_typo(k, name)]
        if len(typos) == 1:
            return typos[0]
        words = name.split()
        if len(words) == 1 and not is_version(name) and len(name) > 2:
            part = [k for k in known if len(k.split()) > 1 and self._short_for(words[0], k)]
            if len(part) == 1:
                return part[0]
        return name

    def _short_for(self, word: str, full: str) -> bool:
        """A surname or first name, a slip of it, its beginning, or the first word of a firm's name."""
        words = full.split()
        if is_version(full) or any(w.lower() in {"de", "del", "of", "for", "the"} for w in words[1:]):
            return False
        flat = fold(word)
        if flat in {fold(words[0]), fold(words[-1])}:
            return True
        last = fold(words[-1])
        return len(words) == 2 and (is_typo(word, words[-1]) or len(flat) >= 4 and last.startswith(flat) and len(last) - len(flat) >= 3)

    def _acronyms(self, names: Iterable[str]) -> Iterable[tuple[str, str]]:
        """Pairs of a name and the acronym that stands in brackets behind it."""
        text = self.article.text
        shorts = [n for n in names if len(n) <= 8 and " " not in n and sum(c.isupper() for c in n) >= 2]
        for short in shorts:
            for long in names:
                if long != short and (f"{long} ({short})" in text or len(long.split()) > 1 and initials(long) == fold(short)):
                    yield long, short
                    break

    def _vote(self, table: Mapping[Span, Thing]) -> None:
        """Let each claim say what kind its subject and object are of."""
        for claim in self.claims:
            subject = table[_anchor(claim.subject)]
            spec = self.ontology.relations.get(claim.predicate)
            ends: list[tuple[Thing, frozenset[Kind]]] = []
            if spec is not None:
                ends.append((subject, spec.domain))
            if isinstance(claim.object, Mention):
                obj = table[_anchor(claim.object)]
                if spec is not None:
                    ends.append((obj, spec.range))
                if claim.predicate == str(KG.isA):
                    self._class_votes(subject, claim.object.text)
                if not obj.named:
                    self._class_votes(obj, claim.object.text)
            elif claim.predicate == str(KG.holdsPosition):
                subject.votes[Kind.PERSON] += 2
            if claim.speaker is not None and table[_anchor(claim.speaker)].named:
                table[_anchor(claim.speaker)].votes[Kind.PERSON] += 0.3
            if not subject.named:
                self._class_votes(subject, claim.subject.text)
            for thing, kinds in ends:
                for kind in kinds:
                    thing.votes[kind] += (2.0 if len(kinds) == 1 else 0.5 if len(kinds) == 2 else 0.2) * (1.0 if thing.named else 0.5)

    def _class_votes(self, thing: Thing, phrase: str) -> None:
        """Let the first noun of a description that tells a kind count: "firma californiana", "chip startup"."""
        words = fold_words(phrase)
        for word in words[:4] if self.article.lang == "es" else words[::-1]:
            kinds = {
                CLASS_NOUNS[name]
                for sense in self.lexicon.senses(word, "noun")
                if (name := sense.reference.rpartition("#")[2]) in CLASS_NOUNS
            }
            if len(kinds) == 1:
                thing.votes[next(iter(kinds))] += 1.5
                return


def fold_words(phrase: str) -> list[str]:
    """Return the words of a phrase, lower case."""
    return [w.strip(".,;:'\"“”«»()").lower() for w in phrase.split()]


def _merge(things: list[Thing], base_iri: str) -> list[Entity]:
    """Give each thing its IRI: named things of one main name and kind are one across articles."""
    groups: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in things:
        kind, name = thing.kind, fold(thing.name)
        if thing.named and (kind is not Kind.PERSON or " " in name):
            key = ("name", f"{name}|{'person' if kind is Kind.PERSON else 'thing'}")
        elif not thing.named and kind is Kind.CONCEPT:
            key = ("concept", name)
        else:
            key = (thing.article, name + str(thing.named))
        groups[key].append(thing)
    slugs: dict[str, list[tuple[str, str]]] = defaultdict(list)
    names = {key: Counter(n for t in group for n in [t.name] * sum(t.names.values())).most_common() for key, group in groups.items()}
    main = {key: max(found, key=lambda f: (f[1], f[0]))[0] for key, found in names.items()}
    for key in groups:
        slugs[slug(main[key])].append(key)
    entities = []
    for key in sorted(groups):
        group, name = groups[key], main[key]
        short = slug(name)
        if key[0] not in {"name", "concept"} or len([k for k in slugs[short] if k[0] in {"name", "concept"}]) > 1 and key[0] == "concept":
            short += "-" + hashlib.sha256("|".join(key).encode()).hexdigest()[:6]
        elif len(slugs[short]) > 1 and key[1].endswith("|thing") and ("name", key[1].replace("|thing", "|person")) in groups:
            short += "-" + hashlib.sha256("|".join(key).encode()).hexdigest()[:6]
        iri = base_iri + short
        votes: Counter[Kind] = Counter()
        for thing in group:
            thing.iri = iri
            votes.update(thing.votes)
        merged = Thing("", "", group[0].named, votes=votes)
        langs = {t.lang for t in group}
        alt = sorted({(n, t.lang) for t in group for n in t.names if n != name})
        spans = sorted({(t.article, s) for t in group for s in t.spans})
        entities.append(Entity(iri, name, merged.kind, next(iter(langs)) if len(langs) == 1 else "", tuple(alt), (), tuple(spans)))
    return entities
