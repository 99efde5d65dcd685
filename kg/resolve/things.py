"""Put the mentions of one article together that mean one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from kg.model import Claim, CleanArticle, Identification, Kind, Mention, Reference, Span
from kg.ontology import Lexicon, Ontology
from kg.resolve.anchors import Anchors
from kg.resolve.evidence import Votes, best_kind, class_of, guess_votes, name_votes, relation_votes
from kg.resolve.forms import Form, cluster_forms
from kg.resolve.gazetteer import Entry, Gazetteer
from kg.resolve.names import (
    fold,
    head_noun,
    initials,
    is_acronym,
    is_plural,
    noun_key,
    numbers,
    strip_determiner,
    strip_name,
)
from kg.resolve.thing import Thing, split_homonyms
from kg.resolve.versions import base_name
from kg.resolve.words import is_head_first, language_table, name_words

__all__ = ["find_things"]

Noun = tuple[str, bool]  # what common noun phrases must share to be one, and whether they are plural

GAZETTEER = 400
DESCRIBED = 150


def find_things(
    cleaned: CleanArticle, claims: tuple[Claim, ...], *, ontology: Ontology, gazetteer: Gazetteer
) -> dict[Mention, Thing]:
    """Return the thing that each mention of an article's claims means."""
    return _Article(cleaned, claims, ontology, gazetteer).things()


class _Article:
    def __init__(
        self, cleaned: CleanArticle, claims: tuple[Claim, ...], ontology: Ontology, gazetteer: Gazetteer
    ) -> None:
        self.article = cleaned.article
        self.claims = claims
        self.ontology = ontology
        self.gazetteer = gazetteer
        self.lexicon: Lexicon = ontology.lexicon(self.article.lang)
        found = (m for c in claims for m in (c.subject, c.object, c.speaker) if isinstance(m, Mention))
        self.mentions = list(dict.fromkeys(found))
        self.anchors = Anchors(self.article, self.mentions, self.lexicon)

    def things(self) -> dict[Mention, Thing]:
        groups = self._groups()
        table: dict[Mention, Thing] = {}
        by_root: dict[Span, Thing] = {}
        for span, mention in self.anchors.at.items():
            thing = by_root.setdefault(groups[span], Thing(self.article.iri, self.article.lang, named=False))
            self._describe(thing, span, mention)
        for mention in self.mentions:
            thing = by_root[groups[self.anchors.of(mention)]]
            table[mention] = thing
            thing.spans.add(mention.span)
            thing.reasons.setdefault(mention.span, Identification.REFERENCE)
            if mention.reference is Reference.NOMINAL and mention.antecedent is not None:
                kind = class_of(mention.text, self.lexicon, self.article.lang)
                if kind is not None:
                    thing.votes[kind] += DESCRIBED
        for thing in by_root.values():
            if thing.named:  # what describes it is no name of it
                for text in [n for n in thing.names if thing.names[n] <= 0]:
                    del thing.names[text]
                self._settle_names(thing)
        for root, names in self.doubts.items():
            by_root[groups[root]].doubts = names
        self._vote(table)
        split_homonyms(table, self._endpoints)
        return table

    # ------------------------------------------------------------------ groups: mentions of one thing

    def _groups(self) -> dict[Span, Span]:
        """Return for each anchor the anchor that stands for its group."""
        forms: dict[tuple[str, str], Form] = {}
        form_at: dict[Span, Form] = {}
        nouns: dict[Noun, list[Span]] = defaultdict(list)
        head_first = is_head_first(self.article.lang)
        for span, mention in self.anchors.at.items():
            if mention.reference is Reference.NAME:
                key = mention.text, self._meant(mention)
                form_at[span] = forms.setdefault(key, Form(mention.text, strip_name(mention.text)))
                form_at[span].add(mention)
            else:
                number = is_plural(mention.text, head_first=head_first)
                nouns[noun_key(mention.text), number].append(span)
        for mention in self.mentions:
            kinds = self._endpoints.get(mention)
            if kinds and mention.span in form_at:
                form_at[mention.span].said.update(kinds)
        for form in forms.values():
            form.votes = form.said + guess_votes(form.mentions)
            form.votes.update(name_votes(form.mentions[0], self.lexicon, self.article.lang))
            found = self.gazetteer.find(form.name, kind=best_kind(form.votes) if form.votes else None)
            form.entry = found if not self._is_club(found, form.mentions) else None
        clustered = cluster_forms(list(forms.values()), self.anchors.at, self.article.text)
        groups: dict[Span, Span] = {}
        self.doubts: dict[Span, tuple[str, ...]] = {}
        self.whys: dict[Span, Identification] = {span: form.why for span, form in form_at.items()}
        for members in clustered:
            spans = sorted(m.span for form in members for m in form.mentions)
            groups.update(dict.fromkeys(spans, spans[0]))
            for form in members:
                if form.doubts:
                    self.doubts[spans[0]] = tuple(sorted(form.doubts))
        for spans in nouns.values():
            groups.update(dict.fromkeys(spans, self._explained(spans, groups) or spans[0]))
        for wide, narrow in self._taken_up(nouns):
            self.whys.update(dict.fromkeys(nouns[wide], Identification.REFERENCE))
            groups.update(dict.fromkeys(nouns[wide], groups[nouns[narrow][0]]))
        return groups

    def _taken_up(self, nouns: Mapping[Noun, list[Span]]) -> Iterator[tuple[Noun, Noun]]:
        """Yield a definite wider noun and the one narrower noun of the article, as many, that it may take up again.

        A noun alone is wider than a phrase that it heads: "una tarifa de permanencia … la tarifa".
        """
        head_first = is_head_first(self.article.lang)
        heads: dict[tuple[str, bool], list[Noun]] = defaultdict(list)
        every: dict[tuple[str, bool], list[Noun]] = defaultdict(list)
        for (key, plural), spans in nouns.items():
            headed = noun_key(head_noun(key, head_first=head_first)), plural
            every[headed].append((key, plural))
            if any(self._is_definite(span) for span in spans):
                heads[headed].append((key, plural))
        for (head, plural), found in every.items():
            alone, longer = (head, plural), [noun for noun in found if noun[0] != head]
            taken_up = alone in heads.get(alone, ()) and len(longer) == 1 and not plural
            if taken_up and nouns[longer[0]][0] < nouns[alone][0]:
                yield alone, longer[0]
        for word, narrower in language_table(self.article.lang, "wider").items():
            for plural in (False, True):
                wide = heads.get((noun_key(word), plural), [])
                narrow = [noun for n in narrower for noun in every.get((noun_key(n), plural), [])]
                if len(wide) == len(narrow) == 1:
                    known = any(self._is_definite(span) for span in nouns[narrow[0]])
                    if known or nouns[narrow[0]][0] < nouns[wide[0]][0]:  # "a strike … the walkout"
                        yield wide[0], narrow[0]

    def _is_definite(self, span: Span) -> bool:
        if self.anchors.at[span].kind is Kind.CONCEPT:
            return False  # "a la actriz Ana Ruiz": the article is hers, not that of a class met before
        words = self.article.text[max(0, span.start - 12) : span.start].split()
        numbers = language_table(self.article.lang, "number").get("words", {})
        return bool(words) and words[-1].lower() in name_words().leading and words[-1].lower() not in numbers

    def _meant(self, mention: Mention) -> str:
        """The name that coreference says a name refers back to: one surname may mean two people in turn."""
        found = self.anchors.at.get(mention.antecedent) if mention.antecedent is not None else None
        return found.text if found is not None and found.reference is Reference.NAME else ""

    def _explained(self, spans: list[Span], groups: dict[Span, Span]) -> Span | None:
        """ "large language models (LLMs)": the acronym in brackets behind a phrase names the same."""
        text = self.article.text
        for span in spans:
            after = text[span.end : span.end + 2]
            if after == " (":
                for other, mention in self.anchors.at.items():
                    if (
                        other.start == span.end + 2
                        and mention.reference is Reference.NAME
                        and text[other.end : other.end + 1] == ")"
                    ):
                        return groups[other]
        return None

    # ------------------------------------------------------------------ what a group is

    def _settle_names(self, thing: Thing) -> None:
        """Of several spellings of a name, the main one is the name and the others its variants."""
        for span, why in thing.reasons.items():
            anchor = self.anchors.at.get(span)
            if anchor is not None and why in {Identification.NAME, Identification.SPELLING}:
                main = strip_name(anchor.text) == thing.name
                thing.reasons[span] = Identification.NAME if main else Identification.SPELLING

    def _describe(self, thing: Thing, span: Span, mention: Mention) -> None:
        """Add what a mention that stands for itself tells of its thing."""
        thing.spans.add(span)
        thing.reasons[span] = self.whys.get(span, Identification.WORDS)
        name = mention.reference is Reference.NAME
        text = strip_name(mention.text) if name else strip_determiner(mention.text)
        thing.named |= name
        wider = thing.reasons[span] is Identification.REFERENCE  # "las empresas": no main name
        thing.names[text] += 1 if name or not wider else 0
        thing.guessed.append(mention)
        for kind, weight in name_votes(mention, self.lexicon, self.article.lang).items():
            thing.votes[kind] = max(thing.votes[kind], weight)
        entry = self.gazetteer.find(text, kind=None if thing.entry is None else thing.entry.kind)
        if entry is not None and (name or entry.kind is Kind.CONCEPT) and not self._is_club(entry, [mention]):
            if thing.entry is None:
                thing.votes[entry.kind] += GAZETTEER
            thing.entry = thing.entry or entry
        if not name and (mention.kind is Kind.CONCEPT or self._is_bare(mention)):
            thing.generic = True

    def _is_club(self, entry: Entry | None, mentions: list[Mention]) -> bool:
        """ "El Sevilla ganó": with an article, and taken for a body, the name of a town is that of its club."""
        if entry is None or entry.kind is not Kind.PLACE:
            return False
        before = (self.article.text[: m.span.start].split(" ")[-2:-1] for m in mentions if m.kind is Kind.ORGANIZATION)
        return any(word and word[0].lower() in name_words().leading for word in before)

    def _is_bare(self, mention: Mention) -> bool:
        """Tell whether a noun phrase stands without a determiner or number, as the name of a class does."""
        first = mention.text.split()[0].lower()
        before = self.article.text[max(0, mention.span.start - 12) : mention.span.start].split()
        numbers = language_table(self.article.lang, "number").get("words", {})
        led = bool(before) and before[-1].lower().strip("¿¡«“\"'(") in name_words().leading
        return not led and first not in name_words().counting and first not in numbers and not first[:1].isdigit()

    @cached_property
    def _endpoints(self) -> dict[Mention, Votes]:
        """What the relations tell of each mention, worked out once."""
        ends: dict[Mention, Votes] = defaultdict(Counter)
        for claim in self.claims:
            votes = relation_votes(claim, self.ontology, self.lexicon, self.article.lang)
            for mention, found in zip((claim.subject, claim.object, claim.speaker), votes, strict=True):
                if isinstance(mention, Mention):
                    ends[mention].update(found)
        return dict(ends)

    def _vote(self, table: dict[Mention, Thing]) -> None:
        for mention, votes in self._endpoints.items():
            table[mention].votes.update(votes)
        things = list(dict.fromkeys(table.values()))
        for thing in things:
            thing.votes.update(guess_votes(thing.guessed))
            base = self.gazetteer.find(base_name(thing.name)) if thing.named and thing.entry is None else None
            if base is not None and numbers(thing.name):  # a version is of its product's kind, not the same thing
                thing.votes[base.kind] += GAZETTEER // 2
            full = initials(thing.name) if thing.named and thing.name.istitle() else frozenset()
            if any(is_acronym(n) and fold(n) in full for n in thing.names):
                thing.votes[Kind.ORGANIZATION] += 2 * DESCRIBED  # people go by no acronym
        bases: dict[str, list[Thing]] = defaultdict(list)
        for thing in things:
            if thing.named:
                bases[base_name(thing.name)].append(thing)
        for family in bases.values():  # versions of one thing are of one kind
            if len(family) > 1:
                total: Votes = Counter()
                for thing in family:
                    total.update(thing.votes)
                for thing in family:
                    thing.votes.update({k: v // 2 for k, v in total.items()})
