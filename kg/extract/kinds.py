"""Tell the kinds of names by the evidence of the whole article, better than the language model's label does.

Evidence comes from the name itself (honorific, given name, firm's suffix, the noun that heads it, lists of places),
from the words around it ("la ministra X", "en X", "dijo X") and from its other mentions: a surname is of the kind of
the full name, an acronym of the kind of the name it abbreviates. Weights are small numbers that add up; what is said
of one mention counts for the others by its average.
"""

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from kg.extract.name_words import NameWords, load_name_words
from kg.extract.names import Name
from kg.extract.tokens import Doc, Token
from kg.extract.words import Words
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["tell_kinds"]

Votes = defaultdict[Kind | None, float]  # None: something else (an event, a work, …)
PER, ORG, LOC = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE
CUES = {
    "organizationNoun": ORG,
    "groupNoun": ORG,
    "personNoun": PER,
    "profession": PER,
    "position": PER,
    "leads": PER,
    "placeNoun": LOC,
    "productNoun": Kind.PRODUCT,
    "softwareNoun": Kind.SOFTWARE,
    "workNoun": Kind.WORK,
    "eventNoun": Kind.EVENT,
}
SURE = 2.0
VERSIONED = 4.0
EPONYM = 3.0
VERSION = re.compile(r"v?\d{1,3}(\.\d+)*|[ivx]+")
CODE = re.compile(r"[A-Z]{1,3}\d{2,}|[A-Z]-[IVX\d]+|[IVX]+|\w+(-\w+)*-\d+\w*")  # "A380", "COVID-19"


def tell_kinds(doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names with the kind that most speaks for."""
    return _Teller(doc, names, words, lexicon).tell()


class _Teller:
    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.doc, self.names, self.words, self.lexicon = doc, names, words, lexicon
        self.known: NameWords = load_name_words(doc.lang_)
        self.keys = [fold_name(doc.words(n.start, n.end)) for n in names]
        self.pairs: list[tuple[str, str]] = []  # acronym in brackets, the name before it
        self.at = {i: n for n in names for i in range(n.start, n.end)}

    def tell(self) -> tuple[Name, ...]:
        own: list[Votes] = [self._around(name) for name in self.names]
        forms: dict[str, Votes] = {}
        members: dict[str, list[int]] = defaultdict(list)
        for i, (name, key) in enumerate(zip(self.names, self.keys, strict=True)):
            members[key].append(i)
            if key not in forms:
                forms[key] = self._form(name)
        for key, group in members.items():
            share: Votes = defaultdict(float)
            for i in group:
                _add(share, self._guess(self.names[i]))
                _add(share, own[i])
            for kind, weight in share.items():
                forms[key][kind] += weight / len(group) ** 0.5
        linked = self._linked(forms, members)
        return tuple(
            replace(name, kind=self._best(name, _sum(linked[key], own[i])))
            for i, (name, key) in enumerate(zip(self.names, self.keys, strict=True))
        )

    def _best(self, name: Name, votes: Votes) -> Kind | None:
        ranked = sorted(votes.items(), key=lambda v: (-v[1], _RANK[v[0]]))
        return ranked[0][0] if ranked and ranked[0][1] > 0 else name.kind

    # ------------------------------------------------------------------ the name itself

    def _guess(self, name: Name) -> Votes:
        return defaultdict(float, {name.kind: self.known.trust[name.kind]})

    def _form(self, name: Name) -> Votes:
        """Return what the words of a name tell."""
        votes: Votes = defaultdict(float)
        tokens = list(self.doc[name.start : name.end])
        folded = [fold_name(t.text) for t in tokens]
        whole = " ".join(folded)
        lower = [t.lower_ for t in tokens]
        if lower[-1] in self.known.corporate or (len(lower) > 1 and lower[0] in self.known.corporate):
            votes[ORG] += 4
        _add(votes, self._by_head(tokens))
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
            votes[PER] -= (2.5 if single and not first and not last else 1.0) if common else 0
        if len(tokens) > 1 and any(c.isdigit() for c in tokens[-1].text) and CODE.fullmatch(tokens[-1].text):
            votes[None] += 3  # "Orbe A350": a model
        if any(t.text[0].isdigit() for t in tokens) or (single and any(c.isdigit() for c in single)):
            votes[None] += 1
            votes[PER] -= 1
        if single and tokens[0].lower_ in self.words.parties:
            votes[ORG] += 3
        if tokens[0].lower_ in self.words.titles or (len(tokens) > 1 and self._is_post(tokens)):
            votes[PER] += 3
        votes[ORG] += 0.3
        return votes

    def _is_post(self, tokens: list[Token]) -> bool:
        """ "President Ana Ruiz", "Rey Juan": what a person is, and then a name."""
        person = _class(self.lexicon, tokens[0].lower_) is PER
        return person and all(t.is_title and _class(self.lexicon, t.lower_) is None for t in tokens[1:])

    def _by_head(self, tokens: list[Token]) -> Votes:
        """ "Banco de Alba", "Avenida del Sur", "Copa Norte"; in English the noun comes last."""
        votes: Votes = defaultdict(float)
        head = tokens[0] if self.words.head_first else tokens[-1]
        if len(tokens) > 1 and self._is_full_name(tokens):
            return votes
        kind = self.known.heads.get(head.lower_)
        if kind is not None:
            votes[kind] += 4
        elif len(tokens) > 1:
            kind = _class(self.lexicon, head.lower_)
            if kind is not None:
                votes[kind] += 1.5
        return votes

    def _is_full_name(self, tokens: list[Token]) -> bool:
        """ "Victoria Ruiz": the given name is a common noun as well."""
        folded = [fold_name(t.text) for t in tokens]
        return folded[0] in given_names() and folded[-1] in surnames() and all(t.is_title for t in tokens)

    # ------------------------------------------------------------------ the words around it

    def _around(self, name: Name) -> Votes:
        votes: Votes = defaultdict(float)
        doc = self.doc
        before = doc[name.start - 1] if name.start else None
        after = doc[name.end] if name.end < len(doc) else None
        if before is not None:
            self._before(name, before, votes)
        if after is not None:
            self._after(name, after, votes)
        if before is not None and after is not None and self.known.quotes.get(before.text) == after.text:
            votes[PER] -= 1  # a title, a motto
            votes[None] += 1
        head = doc[name.head]
        if head.dep_ in self.words.subject_labels and head.head.pos_ == "VERB":
            if "saying" in _cues(self.lexicon, head.head.lemma_.lower(), "verb"):
                votes[PER] += 1.2
                votes[LOC] -= 0.5
            else:
                votes[LOC] -= 0.5
        return votes

    def _before(self, name: Name, before: Token, votes: Votes) -> None:
        doc = self.doc
        if before.lower_ in self.words.titles:
            votes[PER] += 4
            return
        i = before.i
        skipped = False
        while i > 0 and (doc[i].text in {'"', "«", "“"} or (doc[i].text == "," and not skipped)):
            skipped |= doc[i].text == ","
            i -= 1
        token = doc[i]
        if token.lower_ in self.words.determiners and i > 0:
            article = token.lower_ in self.words.definite
            if article:
                votes[PER] -= 1.5
                votes[LOC] -= 0.7
                votes[ORG] += 0.7
            i -= 1
            token = doc[i]
            if token.pos_ == "ADP":
                return
            return
        if token.lower_ in self.known.place_prepositions and i == before.i:
            full = self._is_full_name(self.doc[name.start : name.end]) and name.end - name.start > 1
            votes[LOC] += 0.3 if full else 1.5  # "inspirada en Ana Ruiz"
            votes[PER] -= 0 if full else 1
            return
        if skipped:
            self._apposed(name, votes)
            return
        # "la ministra Ana", "la ciudad de Alba": the noun before, over adjectives and "de"
        of = False
        while i > name.start - 4 and i > 0 and (doc[i].lower_ in self.words.of or doc[i].pos_ == "ADJ"):
            of |= doc[i].lower_ in self.words.of
            i -= 1
        noun = doc[i]
        if noun.i in self.at or noun.is_punct or noun.is_space:
            return
        kind = (
            _class(self.lexicon, noun.lower_)
            or _class(self.lexicon, noun.lemma_.lower())
            or self.known.heads.get(noun.lower_)
        )
        if of and noun.lower_ in self.known.place_posts:
            votes[LOC] += 2.5  # "alcaldesa de X", "vecinos de X"
            return
        if kind is None:
            return
        short = name.end - name.start == 1 and self.doc[name.start].is_upper and len(self.doc[name.start]) > 1
        if kind is PER and short and not of and name.end in self.at:
            votes[ORG] += 3  # "el diputado PRS Luis Gil"
        elif not of:
            votes[kind] += 3 if kind in (PER, ORG) else 2
            if noun.lower_ in self.known.eponyms and noun.i == name.start - 1:
                votes[kind] += EPONYM  # "el hospital Ana Ruiz" bears her name
        elif kind is LOC:
            votes[LOC] += 2
        elif kind is PER:  # "el presidente de X" has an organization or a place
            votes[PER] -= 1
            votes[ORG] += 0.7
            first = self.doc[name.start].lower_
            if (
                noun.lower_ in self.known.portfolios
                and first in self.doc.common
                and first not in self.known.heads
                and fold_name(self.doc.words(name.start, name.end)) not in places()
            ):
                votes[None] += 2.5  # "ministra de Medio Ambiente": a field, no body

    def _apposed(self, name: Name, votes: Votes) -> None:
        """ "el consejero delegado de la firma, Luis Gil,": the noun that the name stands beside."""
        head = self.doc[name.head]
        noun = head.head
        if head.dep_ in self.words.apposition and noun.pos_ == "NOUN":
            kind = _class(self.lexicon, noun.lower_) or _class(self.lexicon, noun.lemma_.lower())
            if kind is not None:
                votes[kind] += 2
                return
        start = self.doc[name.start].sent.start
        for i in range(name.start - 2, max(start, name.start - 14) - 1, -1):
            token = self.doc[i]
            if token.text in {",", ";", ":"} or token.pos_ in {"VERB", "AUX"}:
                return
            kind = _class(self.lexicon, token.lower_)
            if kind is PER and token.i not in self.at:
                votes[PER] += 2
                return

    def _after(self, name: Name, after: Token, votes: Votes) -> None:
        doc = self.doc
        following = [t.lower_ for t in doc[name.end : name.end + 3]]
        if after.lower_ in self.known.person_relatives or (
            after.text == "," and len(following) > 1 and following[1] in self.known.person_relatives
        ):
            votes[PER] += 2.5
        if after.text == "(" and len(following) == 3 and following[2] == ")":
            inner = doc[name.end + 1]
            if fold_name(inner.text) in places():
                listed = self.keys[self.names.index(name)] in places()
                if listed or name.end - name.start == 1:
                    votes[LOC if listed else PER] += 1  # "Alba (Chile)", "Ruiz (Chile)"
            elif self._abbreviates(inner.text, name):
                self.pairs.append((fold_name(inner.text), self.keys[self.names.index(name)]))
        if after.text == "," and len(following) == 3 and following[1] in self.words.determiners:
            kind = _class(self.lexicon, following[2])
            if kind is not None:
                votes[kind] += 3  # "Avance, el partido de Ruiz"
        if (
            after.text == ","
            and len(following) == 3
            and following[1].isdigit()
            and following[2].strip(".") in self.known.months_short
        ):
            votes[LOC] += 3
        if after.text == "(" and len(following) == 3 and doc[name.end + 1].text.startswith("EFE"):
            votes[LOC] += 2
        if name.start and doc[name.start - 1].text == "(" and after.text == ")":
            full = self.at.get(name.start - 2)
            if full is not None and self._abbreviates(doc[name.start].text, full):
                pass
            elif self.keys[self.names.index(name)] in places():
                votes[LOC] += 1

    def _abbreviates(self, acronym: str, name: Name) -> bool:
        initials = [t.text[0] for t in self.doc[name.start : name.end] if t.text[0].isupper()]
        letters = [c for c in acronym if c.isupper()]
        if len(initials) < 2 or letters[:1] != initials[:1]:
            return False
        if len(letters) > 1:
            return set(letters[1:]) & set(initials[1:]) != set()
        inside = iter(fold_name(self.doc.words(name.start, name.end)))
        return all(letter in inside for letter in fold_name(acronym))  # "Consejo de Navegación Fluvial (Conaflu)"

    # ------------------------------------------------------------------ its other mentions

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
            people = [k for k in longer if _top(forms[k]) is PER]
            if people:
                linked[key][PER] += 3
            elif key in places() and key in surnames() and key not in given_names():
                linked[key][LOC] += 1.5  # nobody in the article bears the name
            for acronym, full in self.pairs:
                if key in (acronym, full) and full in forms:
                    meant = _top(forms[full])
                    other = meant in (None, Kind.EVENT, Kind.WORK) and forms[full][meant] >= SURE
                    linked[key][meant if other else ORG] += 3
                    linked[key][Kind.CONCEPT] = 0  # the article says what the letters stand for
            first = [k for k in forms if k != key and k.startswith(key + " ") and _top(forms[k]) is ORG]
            if first and not people and key not in places():
                linked[key][ORG] += 1.5
        return linked


def _top(votes: Votes) -> Kind | None:
    return max(votes.items(), key=lambda v: (v[1], -_RANK[v[0]]))[0] if votes else None


def _sum(a: Votes, b: Votes) -> Votes:
    both = defaultdict(float, a)
    _add(both, b)
    return both


def _add(votes: Votes, more: Votes) -> None:
    for kind, weight in more.items():
        votes[kind] += weight


_RANK = {kind: i for i, kind in enumerate((ORG, PER, LOC, None, *(k for k in Kind if k not in (ORG, PER, LOC))))}


@lru_cache(maxsize=50_000)
def _cues(lexicon: Lexicon, word: str, pos: str) -> frozenset[str]:
    return frozenset(s.reference.rpartition("#")[2] for s in lexicon.senses(word, pos) if len(s.words) == 1)


@lru_cache(maxsize=50_000)
def _class(lexicon: Lexicon, word: str) -> Kind | None:
    kinds = {CUES[c] for c in _cues(lexicon, word, "noun") if c in CUES}
    return next(iter(kinds)) if len(kinds) == 1 else None
