"""Tell the kind of a name by its own words: honorific, given name, firm's suffix, the noun that heads it, lists."""

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.extract.names.kind_votes import LOC, ORG, PER, Votes, add_votes, noun_kind
from kg.extract.names.name_words import NameWords, load_name_words
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["FormVotes", "is_full_name"]

CODE = re.compile(r"[A-Z]{1,3}\d{2,}|[A-Z]-[IVX\d]+|[IVX]+|\w+(-\w+)*-\d+\w*")  # "A380", "COVID-19"


class FormVotes:
    """Judge names of one article by their words."""

    def __init__(self, doc: Doc, words: Words, lexicon: Lexicon) -> None:
        self.doc, self.words, self.lexicon = doc, words, lexicon
        self.known: NameWords = load_name_words(doc.lang_)

    def votes(self, name: Name) -> Votes:
        """Return what the words of a name tell."""
        votes: Votes = defaultdict(float)
        tokens = list(self.doc[name.start : name.end])
        folded = [fold_name(t.text) for t in tokens]
        whole = " ".join(folded)
        lower = [t.lower_ for t in tokens]
        if lower[-1] in self.known.corporate or (len(lower) > 1 and lower[0] in self.known.corporate):
            votes[ORG] += 4
        add_votes(votes, self._by_head(tokens))
        listed = whole in places()
        first, last = folded[0] in given_names(), folded[-1] in surnames()
        if listed:
            votes[LOC] += 2 if len(tokens) == 1 and (first or last) else 3
        if len(tokens) == 1:
            votes[PER] += 0.8 * first + 0.8 * last
        elif len(tokens) <= 5 and first and not votes and tokens[-1].is_title:
            votes[PER] += 3 + last
        elif not votes and tokens[-1].is_title and tokens[-2].is_title and folded[-2] in given_names():
            votes[PER] += 2.5  # "Conservative Paul Bauer"
        elif len(tokens) <= 4 and last and not votes and all(t.is_title for t in tokens):
            votes[PER] += 1.5
        single = len(tokens) == 1 and tokens[0].text
        if single and single.isupper() and 2 <= len(single) <= 6 and not listed:
            votes[ORG] += 2
        elif single and not listed and any(c.isupper() for c in single[1:]):
            votes[ORG] += 1
        if single and CODE.fullmatch(single):
            votes[None] += 4
        elif single and lower[0] in self.known.acronyms and not first and not listed:
            votes[Kind.CONCEPT] += 5
        elif self.words.head_first and not votes and lower[0] in self.doc.common:
            votes[None] += 0.7  # "Puerta Grande": common nouns in capitals
            common = all(t.lower_ in self.doc.common or not t.is_title for t in tokens)
            chained = not first and any(t.lower_ in self.known.chain for t in tokens)  # "Riego Fiscal de Trama"
            votes[PER] -= (2.5 if single and not first and not last else 1.0) if common or chained else 0
        elif self.words.head_first and len(tokens) > 1 and self._is_common(lower[-1]) and not first and not last:
            votes[ORG] += 1  # "Velmar Marítima", "Orbe Energía": a name that goes on with a common word
            votes[PER] -= 1
        if len(tokens) > 1 and any(c.isdigit() for c in tokens[-1].text) and CODE.fullmatch(tokens[-1].text):
            votes[None] += 3  # "Orbe A350": a model
        if tokens[0].lower_ in self.words.definite_plural and len(tokens) > 1 and not listed:
            votes[LOC] -= 2  # "Los Ratones": a group, or a work about it
        if any(t.text[0].isdigit() for t in tokens) or (single and any(c.isdigit() for c in single)):
            votes[None] += 1
            votes[PER] -= 1
        if single and tokens[0].lower_ in self.words.parties:
            votes[ORG] += 3
        if tokens[0].lower_ in self.words.titles or (len(tokens) > 1 and self._is_post(tokens)):
            votes[PER] += 3
        votes[ORG] += 0.3
        return votes

    def _is_common(self, word: str) -> bool:
        """The dictionary has adjectives by their masculine and nouns by their singular."""
        singular = word.removesuffix("s")
        return any(form in self.doc.common for form in (word, singular, re.sub("a$", "o", singular)))

    def _is_post(self, tokens: list[Token]) -> bool:
        """ "President Ana Ruiz", "Rey Juan": what a person is, and then a name."""
        person = noun_kind(self.lexicon, tokens[0].lower_) is PER
        return person and all(t.is_title and noun_kind(self.lexicon, t.lower_) is None for t in tokens[1:])

    def _by_head(self, tokens: list[Token]) -> Votes:
        """ "Banco de Alba", "Avenida del Sur", "Copa Norte"; in English the noun comes last."""
        votes: Votes = defaultdict(float)
        head = tokens[0] if self.words.head_first else tokens[-1]
        if len(tokens) > 1 and is_full_name(tokens):
            return votes
        kind = self.known.heads.get(head.lower_)
        if kind is not None:
            votes[kind] += 4
        elif len(tokens) > 1:
            kind = noun_kind(self.lexicon, head.lower_)
            if kind is not None:
                votes[kind] += 1.5
        return votes


def is_full_name(tokens: Sequence[Token]) -> bool:
    """ "Victoria Ruiz": the given name is a common noun as well."""
    folded = [fold_name(t.text) for t in tokens]
    return folded[0] in given_names() and folded[-1] in surnames() and all(t.is_title for t in tokens)
