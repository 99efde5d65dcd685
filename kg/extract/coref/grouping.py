"""Group the names of an article by the things they name: "Ana Ruiz … Ruiz", "Nueva Federación Norte (NFN)"."""

from collections import defaultdict
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, gender_of, given_names, surnames
from kg.model import Kind

__all__ = ["Group", "group_names", "name_words"]

HYPHENS = frozenset({"-", "‐", "–"})
TOWN = "town"  # the sort of a town hall among bodies
BRANCH = "branch"  # the sort of firms that are a part of others


@dataclass(frozen=True, slots=True)
class Group:
    """The names of one thing, in text order."""

    key: str  # the words of its fullest name
    names: list[Name]
    shorts: list[Name]  # those of the names that are acronyms in brackets


def group_names(analysis: Analysis) -> list[Group]:
    """Group the names of an article: by text, and by surname where only one full name of the article bears it."""
    return _Grouping(analysis).groups()


def name_words(analysis: Analysis, name: Name) -> list[str]:
    """Return the words of a name in small letters, without honorifics."""
    tokens: list[str] = []
    for token in analysis.doc[name.start : name.end]:
        before = token.nbor(-1) if token.i > name.start else None
        if before is not None and before.text in HYPHENS and tokens and before.idx + 1 == token.idx:
            tokens[-1] += f"-{token.lower_}"  # "Ann Weiss-Gray": one surname
        elif not token.is_punct:
            tokens.append(token.lower_)
    kept = [t for t in tokens if t not in analysis.words.titles] or tokens
    return [w.rstrip(".") or w for w in kept]


class _Grouping:
    """The full names of an article, and what a short one of its names means."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.full: dict[str, set[str]] = defaultdict(set)  # by first word and surnames: the full names
        self.bearers: dict[str, Name] = {}  # by full name: where it stands first
        self.called: dict[str, str] = {}  # by surname: whom it meant while nobody else of that name had come up
        for name in analysis.names:
            words = self._words(name)
            if len(words) > 1 and not any(w[0].isdigit() for w in words):
                self.full[words[-1]].add(" ".join(words))
                self.full[words[0]].add(" ".join(words))
                if self._has_two_surnames(words):
                    self.full[words[-2]].add(" ".join(words))
                self.bearers.setdefault(" ".join(words), name)

    def groups(self) -> list[Group]:
        found: dict[str, Group] = {}
        wider: Group | None = None
        previous: Group | None = None
        for name in self.analysis.names:
            if previous is not None and self._is_acronym(previous.names[-1], name):
                if wider is not None and self._is_within(wider.names[-1], previous.names[-1], name):
                    previous = wider
                previous.names.append(name)
                previous.shorts.append(name)
                found[" ".join(self._words(name))] = previous
                continue
            if previous is not None and self._is_alias(previous.names[-1], name):
                alias = " ".join(self._words(name))
                before = found.get(alias)
                if before is not None and before is not previous:  # the headline has the alias alone
                    previous.names[:] = sorted([*before.names, *previous.names], key=lambda n: n.start)
                previous.names.append(name)
                found[alias] = previous
                continue
            key = self._key(name)
            wider, previous = previous, found.setdefault(key, Group(key, [], []))
            previous.names.append(name)
        return list({id(group): group for group in found.values()}.values())

    def _key(self, name: Name) -> str:
        """Return the full name that a name stands for, else its own words."""
        words = self._words(name)
        key = " ".join(words)
        candidates = {c for c in self.full.get(words[0], ()) if not self._is_of(name, c)}
        if self._is_field(name) or len(words) > 1:
            return key  # "concejala de Cultura" names no club of that name
        if len(candidates) == 1:
            whole = next(iter(candidates))
            bearer = self.bearers[whole]
            apart = self._is_seat(name, bearer) or self._is_namesake(name, bearer) or self._is_branch(bearer)
            apart = apart or self._is_place_of(name, bearer)
            return key if apart else whole
        if candidates:
            before = [c for c in candidates if self.bearers[c].start < name.start]
            fits = self._by_title(name, candidates) or self._by_kind(name, candidates)
            if len(before) == 1 and self._goes_by_surname(name, before[0]):
                self.called.setdefault(words[0], before[0])
            main = self._main_bearer(words[0], before) or self.called.get(words[0]) or self._main_body(before)
            return fits or (before[0] if len(before) == 1 else main or key)
        sort = self.analysis.words.bodies.get(key)
        if sort == TOWN:
            return self._town_hall(name) or key
        if sort is None:
            near = [k for k in self.full if len(k) >= 5 and len(key) >= 5 and _one_off(k, key)]
            if len(near) == 1 and len(self.full[near[0]]) == 1:
                return next(iter(self.full[near[0]]))
        return key

    def _town_hall(self, name: Name) -> str | None:
        """ "El Ayuntamiento de Lugo … el Consistorio": the one of the article, whatever it is called."""
        bodies = self.analysis.words.bodies
        halls = {
            " ".join(words): None
            for n in self.analysis.names
            if n.start < name.start and bodies.get((words := self._words(n))[0]) == TOWN
        }
        full = [hall for hall in halls if " " in hall] or list(halls)[:1]
        return full[0] if len(full) == 1 else None

    def _has_two_surnames(self, words: list[str]) -> bool:
        """ "Marta Ruiz Soto … Ruiz": whom a language calls by the first of two surnames."""
        if not self.analysis.words.head_first or len(words) not in (3, 4) or fold_name(words[0]) not in given_names():
            return False
        first = fold_name(words[-2])
        return first in surnames() or not (first in given_names() or first in self.analysis.words.connectors)

    def _words(self, name: Name) -> list[str]:
        return name_words(self.analysis, name)

    def _is_field(self, name: Name) -> bool:
        """Tell what a post is in charge of: one word right behind "ministra de", "consejero de"."""
        if name.end - name.start > 1 or name.start < 2 or self.doc[name.start - 1].lower_ not in self.analysis.words.of:
            return False
        if "position" not in self.analysis.stances(self.doc[name.start - 2], "noun"):
            return False
        alike = [n for n in self.analysis.names if n.start != name.start and self._words(n) == self._words(name)]
        return not any(n.kind is Kind.ORGANIZATION or self._acts(n) for n in alike)

    def _acts(self, name: Name) -> bool:
        """Tell a body that an article names as the subject of a sentence from a field of work."""
        return self.doc[name.head].dep_ in self.analysis.words.subject_labels

    def _is_seat(self, name: Name, body: Name) -> bool:
        """Tell a place from the body called after it: "in Velmar, the Velmar Council ruled"."""
        words = self.analysis.words
        where = name.kind is Kind.PLACE and name.start > 0 and self.doc[name.start - 1].lower_ in words.locative
        nouns = {t.lower_ for t in self.doc[body.start : body.end]} & words.bodies.keys()
        return where and body.kind is Kind.ORGANIZATION and bool(nouns)

    def _is_branch(self, longer: Name) -> bool:
        """Tell a firm from the branch called after it: "Velmar y su filial Velmar Norte"."""
        noun = self.doc[longer.start - 1] if longer.start else None
        return noun is not None and self.analysis.words.bodies.get(self.analysis.lemma(noun)) == BRANCH

    def _is_of(self, place: Name, full: str) -> bool:
        """Tell a place from what is named with "of" it: "la Universidad de Lugo", "the Bank of Malvia"."""
        body = self.bearers[full]
        inner = self.doc[body.end - 2].lower_ in self.analysis.words.of | self.analysis.words.definite
        return place.kind is Kind.PLACE and inner and full.endswith(" ".join(self._words(place)))

    def _is_within(self, body: Name, place: Name, short: Name) -> bool:
        """ "la Misión de Ayuda en Malvia (MAM)": the letters are those of the whole, not of the place."""
        initial = self.doc[place.start].text[0] == self.doc[short.start].text[0]
        joint = self.doc[body.end : place.start]
        return (
            place.kind is Kind.PLACE
            and not (initial and place.end - place.start > 1)
            and not self._is_person(body)
            and 0 < len(joint) <= 2
            and joint[0].pos_ == "ADP"
            and all(t.pos_ in {"ADP", "DET"} for t in joint)
        )

    def _title(self, name: Name) -> str:
        """The noun or honorific right before or at the start of a name: "la ministra Soto", "Mr Weiss"."""
        first = self.doc[name.start]
        before = first.nbor(-1) if first.i else first
        if first.lower_ in self.analysis.words.titles:
            return self.analysis.words.title_gender.get(first.lower_, "")
        return self._lemma(before) if self._tells_who(before) else ""

    def _tells_who(self, token: Token) -> bool:
        return token.pos_ == "NOUN" or token.lower_ in self.analysis.words.titles

    def _lemma(self, token: Token) -> str:
        return self.analysis.lemma(token) if token.pos_ == "NOUN" else token.lower_  # "Cllr"

    def _by_title(self, name: Name, candidates: set[str]) -> str | None:
        """Of several people of one surname, the only one whom the title fits."""
        title = self._title(name)
        if not title:
            return None
        fits = []
        for candidate in sorted(candidates):
            bearers = [n for n in self.analysis.names if " ".join(self._words(n)) == candidate]
            nouns = {
                self._lemma(t) for n in bearers for t in self.doc[max(0, n.start - 6) : n.start] if self._tells_who(t)
            }
            given = candidate.split()[0]
            gender = self.analysis.words.first_names.get(given, "") or gender_of(given)
            if title in nouns or title == gender:
                fits.append(candidate)
        return fits[0] if len(fits) == 1 else None

    def _by_kind(self, name: Name, candidates: set[str]) -> str | None:
        """Of a firm and a person that share a word, the one introduced before and of the kind of the short name."""
        before = [c for c in candidates if self.bearers[c].start < name.start]
        people = [c for c in before if self._is_person(self.bearers[c])]
        others = [c for c in before if c not in people]
        if len(others) != 1 or not (name.kind is Kind.ORGANIZATION or not people):
            return None
        return others[0]

    def _main_bearer(self, surname: str, bearers: list[str]) -> str | None:
        """In English a bare surname is that of the person an article is about; her family go by their given names."""
        people = [b for b in bearers if b.endswith(surname) and self._is_person(self.bearers[b])]
        if self.analysis.words.head_first or not people:
            return None
        main = min(people, key=lambda b: self.bearers[b].start)
        start = self.doc[self.bearers[main].start].sent
        alone = not any(start.start <= self.bearers[b].start < start.end for b in people if b != main)
        return main if alone and start.start < self._opening() else None

    def _goes_by_surname(self, name: Name, full: str) -> bool:
        """ "Luis Gil cobró … Gil dimitió": who is called so stays the bearer when "su hija, Eva Gil" comes up."""
        alone = name.start == 0 or self.doc[name.start - 1].pos_ not in {"DET", "ADJ", "NOUN"}
        return alone and full.endswith(" ".join(self._words(name))) and self._is_person(self.bearers[full])

    def _main_body(self, bearers: list[str]) -> str | None:
        """ "Velmar Norte despidió a su técnico … según Radio Norte … el Norte": the body that a text opens with."""
        first = [b for b in bearers if self.bearers[b].start < self._opening()]
        bodies = all(self.bearers[b].kind is Kind.ORGANIZATION for b in bearers)
        return first[0] if self.analysis.words.head_first and bodies and len(first) == 1 else None

    def _opening(self) -> int:
        """The token at which the second sentence of the paragraphs ends."""
        sentences = self.doc.body()[:2]
        return sentences[-1].end if sentences else 0

    def _is_namesake(self, name: Name, later: Name) -> bool:
        """ "The brewer Weiss … was founded by Ann Weiss": who is named in full only later lends a firm the name."""
        first = not self.analysis.words.head_first and name.kind not in (Kind.PERSON, later.kind)
        short = self.doc.words(name.start, name.end)
        before = (n.start for n in self.analysis.names if self.doc.words(n.start, n.end) == short)
        return first and later.kind is Kind.PERSON and min(before, default=name.start) < later.start

    def _is_place_of(self, name: Name, later: Name) -> bool:
        """ "en el valle de Soto … el colectivo Salvemos Soto": a body named only later after a place is none."""
        return name.kind is Kind.PLACE and later.kind not in (Kind.PLACE, None) and name.start < later.start

    def _is_person(self, name: Name) -> bool:
        first = self._words(name)[0]
        return name.kind is Kind.PERSON or first in self.analysis.words.first_names

    def _is_alias(self, name: Name, other: Name) -> bool:
        """ "Luis Gil, alias 'Rubio'", "Ann Weiss, better known as Kit": the same one under another name."""
        between = [t.lower_ for t in self.doc[name.end : other.start] if t.is_alpha]
        return " ".join(between) in self.analysis.words.aliases

    def _is_acronym(self, name: Name, short: Name) -> bool:
        """ "Nueva Federación Norte (NFN)": what stands in brackets right behind a name is the name again."""
        bracketed = short.start == name.end + 1 and self.doc[name.end].text == "(" and not self._is_person(name)
        text = self.doc.words(short.start, short.end)
        return bracketed and short.end - short.start == 1 and sum(c.isupper() for c in text) >= 2


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
