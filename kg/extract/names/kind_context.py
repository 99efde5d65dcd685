"""Tell the kind of a name by the words around it, and by what it does: "dijo X", "Rovers have lost"."""

from collections import defaultdict

from kg.extract.names.kind_after import vote_after
from kg.extract.names.kind_before import vote_before
from kg.extract.names.kind_setting import Setting
from kg.extract.names.kind_votes import LOC, ORG, PER, Votes, word_cues
from kg.extract.names.names import Name
from kg.extract.tree.syntax import Verbs
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang import load_language
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["ContextVotes"]

KIN = 4.0


class ContextVotes:
    """Judge names of one article by what stands around them."""

    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.doc, self.words, self.lexicon = doc, words, lexicon
        self.setting = Setting(doc, names, words, lexicon)
        self.verbs = Verbs(load_language(doc.lang_))

    def votes(self, name: Name) -> Votes:
        """Return what the words around a name tell."""
        votes: Votes = defaultdict(float)
        doc = self.doc
        before = doc[name.start - 1] if name.start else None
        after = doc[name.end] if name.end < len(doc) else None
        if before is not None:
            vote_before(self.setting, name, before, votes)
        if after is not None:
            vote_after(self.setting, name, after, votes)
        if before is not None and after is not None and self.setting.known.quotes.get(before.text) == after.text:
            votes[PER] -= 1  # a title
            votes[Kind.WORK] += 1
        head = doc[name.head]
        if head.dep_ == "poss" and "relativeOf" in word_cues(self.lexicon, head.head.lemma_.lower(), "noun"):
            votes[PER] += KIN
        if self._acts_as_many(head):
            votes[ORG] += 2.5
            votes[PER] -= 3
        if head.dep_ in self.words.subject_labels and head.head.pos_ == "VERB":
            votes[LOC] -= 0.5
            if "saying" in word_cues(self.lexicon, head.head.lemma_.lower(), "verb"):
                votes[PER] += 1.2
        return votes

    def stated(self, name: Name) -> Kind | None:
        """ "The Tarro is a racing bike": the kind of what a name is said to be.

        Of people and notions it tells nothing: firms are leaders and rivals too, and anything may be a problem.
        """
        head = self.doc[name.head]
        if head.dep_ not in self.words.subject_labels:
            return None
        group = self.verbs.group(head.head)
        noun, told = group.lexical, [*group.children, *group.lexical.children]
        denied = any(t.dep_ in self.verbs.language.negation or t.lower_ in self.verbs.language.negators for t in told)
        perhaps = any(t.lemma_.lower() in self.words.possible_auxiliaries for t in group.auxiliaries)
        one = any(t.lower_ in self.words.indefinite for t in noun.children)
        if group.copula is None or denied or perhaps or not one or noun.pos_ != "NOUN":
            return None
        kind = self.setting.noun_kind(noun)
        return None if kind in (PER, Kind.CONCEPT) else kind

    def _acts_as_many(self, head: Token) -> bool:
        """ "Rovers have lost", "Leeds are through": who has a plural verb without company is a team or a firm."""
        verb = head.head
        if head.dep_ not in self.words.subject_labels or any(c.dep_ in {"conj", "cc"} for c in head.children):
            return False
        group = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > head.i)]
        tags, forms = self.words.plural_tags, self.words.plural_verbs
        return verb.i > head.i and any(t.tag_.lower() in tags or t.lower_ in forms for t in group)
