"""Tell the kinds of names by the evidence of the whole article, better than the language model's label does.

Evidence comes from the name itself (``kind_form``), from the words around it (``kind_context``) and, here, from its
other mentions: a surname is of the kind of the full name, an acronym of the kind of the name it abbreviates. Weights
are small numbers that add up; what is said of one mention counts for the others by its average.
"""

import re
from collections import defaultdict
from dataclasses import replace

from kg.extract.names.abbreviated import abbreviated_names
from kg.extract.names.kind_context import ContextVotes
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
STATED = 6.0  # "The Tarro is a racing bike"
SHORTENED = 3.0  # "Velmar Energy … Velmar"
VERSION = re.compile(r"v?\d{1,3}(\.\d+)*|[ivx]+")


def tell_kinds(doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names with the kind that most speaks for."""
    return _Teller(doc, names, words, lexicon).tell()


class _Teller:
    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.names = names
        known = load_name_words(doc.lang_)
        self.trust = known.trust
        bodies = {w for w, kind in known.heads.items() if kind is ORG}
        self.heads = {fold_name(w) for w in bodies - known.eponyms}
        self.bodies = {fold_name(w) for w in bodies - known.corporate}  # named after where they are
        self.form = FormVotes(doc, words, lexicon)
        self.context = ContextVotes(doc, names, words, lexicon)
        self.keys = [fold_name(doc.words(n.start, n.end)) for n in names]
        self.pairs = list(abbreviated_names(doc, names))
        self.full_first = not words.head_first
        self.sentence = {t.i: i for i, s in enumerate(doc.body()) for t in s}

    def tell(self) -> tuple[Name, ...]:
        own: list[Votes] = [self.context.votes(name) for name in self.names]
        members: dict[str, list[int]] = defaultdict(list)
        for i, key in enumerate(self.keys):
            members[key].append(i)
        guessed = {key: _mean([self._guess(self.names[i]) for i in group]) for key, group in members.items()}
        around = {key: _mean([own[i] for i in group]) for key, group in members.items()}
        forms: dict[str, Votes] = {}
        for key, group in members.items():
            forms[key] = self.form.votes(self.names[group[0]])
            add_votes(forms[key], guessed[key])
            add_votes(forms[key], around[key])
            for kind in {self.context.stated(self.names[i]) for i in group} - {None}:
                forms[key][kind] += STATED
        linked = self._linked(forms, guessed, around)
        return tuple(
            replace(name, kind=self._best(name, sum_votes(linked[key], own[i])))
            for i, (name, key) in enumerate(zip(self.names, self.keys, strict=True))
        )

    def _best(self, name: Name, votes: Votes) -> Kind | None:
        ranked = sorted(votes.items(), key=lambda v: (-v[1], RANK[v[0]]))
        return ranked[0][0] if ranked and ranked[0][1] > 0 else name.kind

    def _guess(self, name: Name) -> Votes:
        return defaultdict(float, {name.kind: self.trust[name.kind]})

    def _linked(self, forms: dict[str, Votes], guessed: dict[str, Votes], around: dict[str, Votes]) -> dict[str, Votes]:
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
            if self._extends(key, forms):
                linked[key][ORG] += SHORTENED
                linked[key][PER] -= guessed[key][PER]
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
            longer = [k for k in forms if self._shortens(key, k) and top_kind(forms[k]) is ORG]
            if not longer or people or key in places():
                continue
            if around[key][LOC] > 0 or all(k.rpartition(" ")[2] in self.bodies for k in longer):
                linked[key][ORG] += 1.5  # "the Alba Council": the town may be meant
                continue
            linked[key][ORG] += SHORTENED
            for kind in (PER, LOC):
                linked[key][kind] -= guessed[key][kind]  # of a bare word the model only guesses
        return linked

    def _extends(self, key: str, forms: dict[str, Votes]) -> bool:
        """ "la firma Velmar … Velmar Marítima": what goes on from the name of a firm is one, if it is no given name."""
        short = key.partition(" ")[0]
        if short == key or short not in forms or short in given_names() or short in places():
            return False
        return forms[short][ORG] >= SURE and top_kind(forms[short]) is ORG

    def _shortens(self, key: str, full: str) -> bool:
        """ "Velmar Energy … Velmar"; where nouns come first, "Grupo Velmar … Velmar" too."""
        word, _, bare = full.partition(" ")
        headed = bare == key and not self.full_first and word in self.heads
        return full.startswith(key + " ") or headed

    def _is_later(self, full: str, short: str) -> bool:
        """English papers name people in full first: a surname in the text before that is a firm or a place."""
        return self.full_first and self._first(full) > self._first(short) + 1

    def _first(self, key: str) -> int:
        """The sentence of the paragraphs in which a name first stands."""
        found = (n.start for n, k in zip(self.names, self.keys, strict=True) if k == key)
        return next((at for i in found if (at := self.sentence.get(i, -1)) >= 0), 0)


def _mean(votes: list[Votes]) -> Votes:
    """Return what several mentions tell together: more than one of them, less than all."""
    total: Votes = defaultdict(float)
    for one in votes:
        add_votes(total, one)
    return defaultdict(float, {kind: weight / len(votes) ** 0.5 for kind, weight in total.items()})
