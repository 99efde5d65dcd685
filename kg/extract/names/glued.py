"""Part runs that hold two names, and join one name that a nickname interrupts: "BSN | Ana Ruiz", "Ana “Nita” Ruiz"."""

from collections.abc import Iterable, Iterator

from kg.extract.names.name_words import NameWords
from kg.extract.names.openers import is_common
from kg.extract.tree.tokens import Doc
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind

__all__ = ["join_nicknames", "part_runs"]

Run = tuple[int, int, Kind | None]
LONGEST_PLACE = 4
LONGEST_NICKNAME = 3  # words
NICKNAME = {'"': '"', "“": "”", "«": "»", "'": "'", "‘": "’"}
PERCENT = "%"


def part_runs(doc: Doc, runs: Iterable[Run], words: NameWords) -> list[Run]:
    """Return the runs, each that holds two names parted."""
    parter = _Parter(doc, words)
    return [part for run in runs for part in parter.parts(run)]


def join_nicknames(doc: Doc, runs: list[Run]) -> list[Run]:
    """Make one name of a given name, a word in quotation marks and a surname."""
    joined: list[Run] = []
    skipped = 0
    for n, run in enumerate(runs):
        if n < skipped:
            continue
        following = [r for r in runs[n + 1 : n + 3] if r[0] < run[1] + LONGEST_NICKNAME + 4]
        last = next((r for r in following if _is_nickname(doc, run, r)), None)
        if last is None:
            joined.append(run)
        else:
            joined.append((run[0], last[1], Kind.PERSON))
            skipped = runs.index(last) + 1
    return joined


def _is_nickname(doc: Doc, first: Run, last: Run) -> bool:
    """Tell whether nothing but a short quoted name, and perhaps a particle, stands between given name and surname."""
    between = doc[first[1] : last[0]]
    if not between or fold_name(doc[first[0]].text) not in given_names() or first[1] - first[0] > 2:
        return False
    mark = NICKNAME.get(between[0].text)
    end = next((i for i, t in enumerate(between[1:], 1) if t.text == mark), 0)
    quoted = 2 <= end <= LONGEST_NICKNAME + 1 and all(t.text[:1].isupper() for t in between[1:end])
    return quoted and doc[last[0]].is_title and all(t.lower_ in {"de", "la", "del"} for t in between[end + 1 :])


class _Parter:
    def __init__(self, doc: Doc, words: NameWords) -> None:
        self.doc, self.words = doc, words

    def parts(self, run: Run) -> Iterator[Run]:
        """Part "PSR Ana Ruiz" and, before a date or an agency, "Luis Gil Toledo, 3 may (EFE)"."""
        start, end, label = run
        doc = self.doc
        start = self._behind_number(start, end)
        if self._is_dateline(end):
            for size in range(min(LONGEST_PLACE, end - start - 1), 0, -1):
                if fold_name(doc.words(end - size, end)) in places():
                    yield from self._of_person((start, end - size, label))
                    yield (end - size, end, Kind.PLACE)
                    return
        end = self._ended(start, end)
        inner = self._body_inside(start, end)
        if inner:
            yield (start, inner - 1, Kind.PERSON)
            yield (inner, end, Kind.ORGANIZATION)
            return
        goal = self._goal_inside(start, end)
        if goal:
            yield from self.parts((start, goal - 1, label))
            yield from self.parts((goal, end, None))
            return
        owner = self._owner_inside(start, end)
        if owner:
            yield (start, owner - 1, self.words.heads.get(doc[start].lower_))
            yield (owner, end, Kind.PERSON)
            return
        yield from self._of_person((start, end, label))

    def _behind_number(self, start: int, end: int) -> int:
        """ "el 71% de Soria", "número 2 de Soria": a count before a name is no part of it."""
        doc = self.doc
        if not doc[start].text[0].isdigit() or end - start < 3 or doc[end - 1].lower_ in self.words.months_short:
            return start
        counts = doc[start + 1].text == PERCENT or doc[start + 1].lower_ in self.words.chain
        return next((i for i in range(start + 1, end) if doc[i].text[0].isupper()), start) if counts else start

    def _ended(self, start: int, end: int) -> int:
        """Return where a name ends that goes on: "Gobierno | contra la Violencia", "EE.UU. | Días (después)"."""
        doc, words = self.doc, self.words
        if not words.capitals_mean_names:
            return end
        for i in range(start + 1, end):
            cause = doc[start].lower_ in words.governments and doc[i].lower_ in words.chain_wide
            stop = doc[i - 1].text.count(".") > 1 and doc[i].is_title and is_common(doc[i])
            if cause or stop:
                return i
        return end

    def _body_inside(self, start: int, end: int) -> int:
        """Find where the body begins in "Ana Ruiz | del | Hospital Central"; 0 where a name holds none."""
        doc = self.doc
        if not self.words.capitals_mean_names or fold_name(doc[start].text) not in given_names():
            return 0
        bodies = (
            i
            for i in range(start + 2, end)
            if doc[i - 1].lower_ in self.words.chain
            and doc[i].is_title
            and self.words.heads.get(doc[i].lower_) is Kind.ORGANIZATION
        )
        return next(bodies, 0)

    def _goal_inside(self, start: int, end: int) -> int:
        """Find what is behind the preposition in "(vendió su parte en) Orbe | a | Velmar"; 0 where nothing is."""
        doc = self.doc
        if not self.words.capitals_mean_names or doc[start].lower_ in self.words.heads:
            return 0
        goals = (i + 1 for i in range(start + 1, end - 1) if doc[i].lower_ in self.words.goals)
        return next((i for i in goals if doc[i].is_title and not is_common(doc[i])), 0)

    def _owner_inside(self, start: int, end: int) -> int:
        """Find the person in "Provincia de Soria | de | Ana Ruiz", "Gobierno | de | Ana Ruiz"; 0 where nobody is."""
        doc = self.doc
        if doc[start].lower_ in self.words.governments and doc[start + 1].lower_ in self.words.chain:
            return start + 2 if self._is_person(start + 2, end) else 0
        if self.words.heads.get(doc[start].lower_) is not Kind.PLACE:
            return 0  # a place has one complement
        joints = [i for i in range(start + 1, end) if doc[i].lower_ in self.words.chain]
        return next((i + 1 for i in joints[1:] if self._is_person(i + 1, end)), 0)

    def _of_person(self, run: Run) -> Iterator[Run]:
        """Part what stands before a person's full name: acronyms, a medium, a minister's field."""
        start, end, _ = run
        at = self._person_behind(start, end)
        if not at:
            yield run
            return
        yield (start, at, Kind.ORGANIZATION if self._has_acronym(start, at) else None)
        yield (at, end, Kind.PERSON)

    def _person_behind(self, start: int, end: int) -> int:
        """Return where a person's name begins that another name stands before, 0 where none does."""
        doc = self.doc
        if doc[start].lower_ in self.words.heads or doc[end - 1].text.isupper():
            return 0
        acronyms = start
        while acronyms < end and self._is_acronym(acronyms):
            acronyms += 1
        if start < acronyms < end - 1 and fold_name(doc[acronyms].text) in given_names():
            return acronyms
        if self._is_member(start, acronyms, end):
            return acronyms
        if not self.words.capitals_mean_names:
            return 0  # "Velmar CEO Ann Weiss": posts are parted later
        for at in range(end - 2, start, -1):
            place = self._is_owned(start) and fold_name(doc.words(start, at)) in places() and self._is_person(at, end)
            if place and (at > start + 1 or self._is_of_place(start)):
                return at  # "la provincia de San Juan | Jorge Ruiz"
        placed = self._is_owned(start) and self._is_of_place(start)
        for at in range(start + 1, end - 1):
            inside = self.words.chain | self.words.saints
            named = fold_name(doc[at].text) in given_names() and all(t.is_title and t.is_alpha for t in doc[at:end])
            if placed and named and doc[at - 1].lower_ not in inside:
                return at  # "el exalcalde de Villar del Río | Luis Gil": of a town that no list has
        for at in range(start + 1, end - 1):
            if any(not t.text[:1].isupper() for t in doc[start:at]):
                return 0
            if self._is_person(at, end):
                known = {fold_name(t.text) for t in doc[start:at]} & (given_names() | surnames())
                parted = self._has_acronym(start, at) or self._is_field(start, at)
                return at if parted and not known else 0
        return 0

    def _is_member(self, start: int, at: int, end: int) -> bool:
        """ "la diputada de PRS | Nerea Ruiz": behind a post and a party somebody whose given name is in no list."""
        person = self.doc[at:end]
        titled = len(person) > 1 and all(t.is_title and t.is_alpha for t in person)
        return at == start + 1 and titled and self._is_owned(start) and fold_name(person[-1].text) in surnames()

    def _is_of_place(self, start: int) -> bool:
        """ "la provincia de | Soria", "el alcalde de | Soria": a town, though people bear its name too."""
        before = self.doc[max(start - 2, 0)].lower_
        return before in self.words.place_posts or self.words.heads.get(before) is Kind.PLACE

    def _is_owned(self, start: int) -> bool:
        return self.words.capitals_mean_names and start > 0 and self.doc[start - 1].lower_ in self.words.chain

    def _is_person(self, start: int, end: int) -> bool:
        """A listed given name, then capitalised words of which the first or the last is a listed surname."""
        tokens = self.doc[start:end]
        if len(tokens) < 2 or not all(t.is_title and t.is_alpha for t in tokens):
            return False
        folded = [fold_name(t.text) for t in tokens]
        return folded[0] in given_names() and bool({folded[1], folded[-1]} & surnames())

    def _is_acronym(self, i: int) -> bool:
        return self.doc[i].is_alpha and self.doc[i].text.isupper() and len(self.doc[i]) > 1

    def _has_acronym(self, start: int, end: int) -> bool:
        return any(self._is_acronym(i) for i in range(start, end))

    def _is_field(self, start: int, end: int) -> bool:
        """ "el exministro de | Hacienda | Ana Ruiz": common words in capitals behind a minister's post."""
        before = [t.lower_ for t in self.doc[max(start - 2, 0) : start]]
        field = len(before) == 2 and before[0] in self.words.portfolios and before[1] in self.words.chain
        return field and all(is_common(t) for t in self.doc[start:end])

    def _is_dateline(self, end: int) -> bool:
        after = [t.lower_ for t in self.doc[end : end + 3]]
        if len(after) < 3:
            return False
        dated = after[0] == "," and after[1].isdigit() and after[2].strip(".") in self.words.months_short
        agency = after[0] == "(" and self.doc[end + 1].is_upper and after[2] == ")"
        short = agency and after[1][-1] == self.doc[end - 1].lower_[0]  # "Haulage Union (HU)" names itself again
        return dated or (agency and not short)
