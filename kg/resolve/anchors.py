"""Find the mentions of an article that stand for themselves, and follow references back to them."""

import re
from collections.abc import Iterable, Iterator

from kg.model import Article, Kind, Mention, Reference, Span
from kg.ontology import Lexicon
from kg.resolve.evidence import class_of
from kg.resolve.names import abbreviates, fold, gender, strip_determiner, strip_name
from kg.resolve.words import name_words

__all__ = ["Anchors"]

LONGEST = 120  # characters before a bracket within which the full name stands


class Anchors:
    """The mentions that references end at, by span: ``at``."""

    def __init__(self, article: Article, mentions: Iterable[Mention], lexicon: Lexicon) -> None:
        self.article, self.lexicon = article, lexicon
        self.mentions = tuple(mentions)
        names = {m.text for m in self.mentions if m.reference is Reference.NAME}
        self._names, self._surnames = names, {fold(name) for name in names if " " not in name}
        self.back: dict[Span, Span] = {}
        self.at = self._find()
        for mention in self.mentions:
            self.of(mention)  # breaks circles before anything is asked

    def of(self, mention: Mention) -> Span:
        """Follow the references back to a mention that stands for itself."""
        span, seen = mention.span, set[Span]()
        if mention.reference is not Reference.NAME and mention.antecedent is not None and span not in self.at:
            span = mention.antecedent
        while span not in self.at:
            if span in seen:  # two references that mean each other
                self.at[span] = Mention(span, span.quote(self.article.text), None, Reference.NOMINAL)
                break
            seen.add(span)
            span = self.back[span]
        return span

    def _find(self) -> dict[Span, Mention]:
        """Return the mentions that stand for themselves, by span; names always do."""
        anchors: dict[Span, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.span, m.reference is not Reference.NAME, m.text)):
            mention = self._normal(mention)
            if mention.reference is Reference.NAME or mention.antecedent is None:
                known = anchors.get(mention.span)
                if known is None or (known.kind is None and known.reference is mention.reference):
                    anchors[mention.span] = mention
        for span in self._expansions(anchors):
            anchors[span] = Mention(span, span.quote(self.article.text), None, Reference.NAME)
        for mention in self.mentions:
            if mention.antecedent is not None and mention.span not in anchors:
                self.back.setdefault(mention.span, mention.antecedent)
        for mention in self.mentions:
            target = mention.antecedent
            if target is not None and target not in anchors and target not in self.back:
                text = target.quote(self.article.text)
                reference = Reference.NAME if text[:1].isupper() else Reference.NOMINAL
                anchors[target] = self._normal(Mention(target, text, None, reference))
        return dict(sorted(anchors.items()))

    def _expansions(self, anchors: dict[Span, Mention]) -> Iterator[Span]:
        """Yield the full names that the text gives before a short one in brackets, where no claim mentions them."""
        text = self.article.text
        shorts = {m.text for m in anchors.values() if m.reference is Reference.NAME and " " not in m.text}
        for short in sorted(shorts):
            for match in re.finditer(rf"\({re.escape(short)}\)", text):
                words = list(re.finditer(r"\S+", text[max(0, match.start() - LONGEST) : match.start()]))
                offset = max(0, match.start() - LONGEST)
                first = len(words)
                while first and (words[first - 1].group()[:1].isupper() or self._is_joint(words[first - 1].group())):
                    first -= 1
                while first < len(words) and not words[first].group()[:1].isupper():
                    first += 1
                if len(words) - first < 2:
                    continue
                full = Span(offset + words[first].start(), offset + words[-1].end())
                free = all(s.end <= full.start or s.start >= full.end for s in anchors)
                if free and abbreviates(short, strip_name(full.quote(text))):
                    yield full

    def _is_joint(self, word: str) -> bool:
        return word.lower() in name_words().skipped

    def _normal(self, mention: Mention) -> Mention:
        """Take a post written in capitals ("CEO") for the description it is, and a described name for the name."""
        words = mention.text.split()
        if mention.kind is Kind.CONCEPT and mention.reference is Reference.NOMINAL:
            return mention  # what somebody is, "dueño de la aerolínea Velmar", whomever it names
        if mention.reference is Reference.NAME and len(words) == 1:
            senses = [s.reference for s in self.lexicon.senses(mention.text.lower(), "noun")]
            body = mention.kind is Kind.ORGANIZATION and any(s.endswith("#organizationNoun") for s in senses)
            if not body and any(s.endswith(("#position", "#profession")) for s in senses):  # "el Ejecutivo" governs
                return Mention(mention.span, mention.text, Kind.PERSON, Reference.NOMINAL, mention.antecedent)
        if mention.reference is Reference.NOMINAL and len(words) > 1 and not self._names_again(mention):
            tail = next((i for i in range(len(words), 0, -1) if not words[i - 1][:1].isupper()), 0)
            run = words[tail:]
            joined = tail > 0 and words[tail - 1].lower() in name_words().joining
            joints = [i for i in range(1, tail) if words[i].lower() in name_words().joining]
            person = class_of(mention.text, self.lexicon, self.article.lang) is Kind.PERSON
            inner = " ".join(words[joints[-1] + 1 : tail]) if joints else ""
            if inner and class_of(strip_determiner(inner), self.lexicon, self.article.lang) is Kind.PERSON:
                return mention  # "hijo del actor Luis Gil"
            if 0 < len(run) < len(words) and not (joined or joints) and " ".join(run) in self._names:
                return Mention(mention.span, " ".join(run), None, Reference.NAME)  # "the non-profit Velmar"
            if len(run) in {2, 3} and person and not (joined or joints):
                return Mention(mention.span, " ".join(run), Kind.PERSON, Reference.NAME)
            pair = len(run) > (2 if joined else 3) and fold(run[-3]) not in name_words().saints
            if pair and person and (gender(" ".join(run[-2:])) or fold(run[-1]) in self._surnames):
                return Mention(mention.span, " ".join(run[-2:]), Kind.PERSON, Reference.NAME)
        return mention

    def _names_again(self, mention: Mention) -> bool:
        """Tell whether a description goes back to words that bear its last name: "la ministra Soto" to "Ana Soto"."""
        if mention.antecedent is None:
            return False
        return fold(mention.text.split()[-1]) in fold(mention.antecedent.quote(self.article.text)).split()
