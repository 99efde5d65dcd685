"""Tell the kinds of names by the evidence of the whole article, better than the language model's label does.

Evidence comes from the name itself (``kind_form``), from the words around it (``kind_context``) and, here, from its
other mentions: a surname is of the kind of the full name, an acronym of the kind of the name it abbreviates. Weights
are small numbers that add up; what is said of one mention counts for the others by its average.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.names.kind_context import ContextVotes, abbreviates
from kg.extract.names.kind_form import FormVotes
from kg.extract.names.kind_votes import LOC, ORG, PER, RANK, Votes, add_votes, sum_votes, top_kind
from kg.extract.names.name_words import load_name_words
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Doc
from kg.extract.tree.words import Words
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["tell_kinds"]

SURE = 2.0
VERSIONED = 4.0
VERSION = re.compile(r"v?\d{1,3}(\.\d+)*|[ivx]+")


def tell_kinds(doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names with the kind that most speaks for."""
    return _Teller(doc, names, words, lexicon).tell()


class _Teller:
    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.names = names
        self.trust = load_name_words(doc.lang_).trust
        self.form = FormVotes(doc, words, lexicon)
        self.context = ContextVotes(doc, names, words, lexicon)
        self.keys = [fold_name(doc.words(n.start, n.end)) for n in names]
        self.pairs = list(_abbreviated(doc, names))
        self.full_first = not words.head_first
        self.sentence = {t.i: i for i, s in enumerate(doc.sentences("paragraph")) for t in s}

    def tell(self) -> tuple[Name, ...]:
        own: list[Votes] = [self.context.votes(name) for name in self.names]
        forms: dict[str, Votes] = {}
        members: dict[str, list[int]] = defaultdict(list)
        for i, (name, key) in enumerate(zip(self.names, self.keys, strict=True)):
            members[key].append(i)
            if key not in forms:
                forms[key] = self.form.votes(name)
        for key, group in members.items():
            share: Votes = defaultdict(float)
            for i in group:
                add_votes(share, self._guess(self.names[i]))
                add_votes(share, own[i])
            for kind, weight in share.items():
                forms[key][kind] += weight / len(group) ** 0.5
        linked = self._linked(forms, members)
        return tuple(
            replace(name, kind=self._best(name, sum_votes(linked[key], own[i])))
            for i, (name, key) in enumerate(zip(self.names, self.keys, strict=True))
        )

    def _best(self, name: Name, votes: Votes) -> Kind | None:
        ranked = sorted(votes.items(), key=lambda v: (-v[1], RANK[v[0]]))
        return ranked[0][0] if ranked and ranked[0][1] > 0 else name.kind

    def _guess(self, name: Name) -> Votes:
        return defaultdict(float, {name.kind: self.trust[name.kind]})

    def _linked(self, forms: dict[str, Votes], members: dict[str, list[int]]) -> dict[str, Votes]:
        """Lend a short name the votes of the longer one that it stands for."""
        linked = {key: defaultdict(float, votes) for key, votes in forms.items()}
        for key in forms:
            base, _, mark = key.rpartition(" ")
            if base in forms and VERSION.fullmatch(mark):  # what is met both as "Lux" and as "Lux 2" has versions
                for member in (base, key):
                    linked[member][None] += VERSIONED
        by_word: dict[str, list[str]] = defaultdict(list)
        for key in forms:
            for word in key.split()[1:]:
                by_word[word].append(key)
        for key in forms:
            size = len(key.split())
            for full in by_word.get(key.split()[-1], ()) if size > 1 else ():
                inside = full != key and f" {key} " in f" {full} " and forms[full][Kind.EVENT] >= SURE
                linked[key][Kind.EVENT] += 2.5 * inside  # "el Premio Faro de Plata … el Faro de Plata"
            if size > 2:
                continue
            longer = [
                k for k in by_word.get(key.split()[-1], ()) if (k != key and k.endswith(key)) or f" {key} " in f"{k} "
            ]
            people = [k for k in longer if top_kind(forms[k]) is PER and not self._is_later(k, key)]
            if people:
                linked[key][PER] += 3
            elif key in places() and key in surnames() and key not in given_names():
                linked[key][LOC] += 1.5  # nobody in the article bears the name
            for acronym, full in self.pairs:
                if key in (acronym, full) and full in forms:
                    meant = top_kind(forms[full])
                    other = meant in (None, Kind.EVENT, Kind.WORK) and forms[full][meant] >= SURE
                    linked[key][meant if other else ORG] += 3
                    linked[key][Kind.CONCEPT] = 0  # the article says what the letters stand for
            first = [k for k in forms if k != key and k.startswith(key + " ") and top_kind(forms[k]) is ORG]
            if first and not people and key not in places():
                linked[key][ORG] += 1.5
        return linked

    def _is_later(self, full: str, short: str) -> bool:
        """English papers name people in full first: a surname in the text before that is a firm or a place."""
        return self.full_first and self._first(full) > self._first(short) + 1

    def _first(self, key: str) -> int:
        """The sentence of the paragraphs in which a name first stands."""
        found = (n.start for n, k in zip(self.names, self.keys, strict=True) if k == key)
        return next((at for i in found if (at := self.sentence.get(i, -1)) >= 0), 0)


def _abbreviated(doc: Doc, names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets with the names before them, both folded."""
    for name in names:
        brackets = [t.text for t in doc[name.end : name.end + 3]]
        if len(brackets) == 3 and brackets[0] == "(" and brackets[2] == ")":
            short = fold_name(brackets[1])
            if short not in places() and abbreviates(doc, brackets[1], name):
                yield short, fold_name(doc.words(name.start, name.end))
