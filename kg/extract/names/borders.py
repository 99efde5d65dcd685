"""Mend the borders of names: headlines in capitals, chains with "de", names in quotation marks, datelines.

The language model was taught on encyclopedia text; what it gets wrong in news is put right by what the article
itself shows: how a word is written elsewhere in it, the lists of places and given names, and the shape of a name.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from kg.extract.names.glued import join_nicknames, part_runs
from kg.extract.names.joined import drop_seats, join_days, join_firms
from kg.extract.names.name_words import NameWords
from kg.extract.names.openers import drop_openers, is_common, opens
from kg.extract.names.quoted import quoted_titles
from kg.extract.tree.tokens import Doc
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind

__all__ = ["Run", "mend_borders"]

Run = tuple[int, int, Kind | None]  # half-open tokens, and the model's guess
ROMAN = re.compile(r"[IVXL]+")
SHOUT = 4  # so many words in capitals on end are a headline, not a name
LONGEST_PLACE = 4


def mend_borders(doc: Doc, runs: Iterable[Run], words: NameWords) -> list[Run]:
    """Return the runs with mended borders, in order, without overlap."""
    return _Mender(doc, words).mend(sorted(runs, key=_place))


class _Mender:
    def __init__(self, doc: Doc, words: NameWords) -> None:
        self.doc, self.words = doc, words
        self.shouted = self._shouted()

    def mend(self, runs: list[Run]) -> list[Run]:
        runs = self._quiet(runs)
        runs = part_runs(self.doc, runs, self.words)
        if self.words.capitals_mean_names:
            runs = drop_openers(self.doc, runs, self.words)
            runs = [self._with_article(part) for run in self._chained(runs) for part in self._short_apart(run)]
        runs = join_nicknames(self.doc, quoted_titles(self.doc, runs, self.words, self.shouted))
        runs = [run for run in map(self._tidy, runs) if run[0] < run[1] and not self._is_letter(run)]
        runs = drop_seats(self.doc, join_days(self.doc, join_firms(self.doc, runs)), self.words)
        return [run for run in runs if not self._is_one_of_a_sort(run)]

    def _is_letter(self, run: Run) -> bool:
        """ "vitamina D", "grupo B": a letter that tells one of a sort from the others."""
        letter = run[1] - run[0] == 1 and len(self.doc[run[0]]) == 1
        before = self.doc[run[0] - 1] if run[0] else None
        return letter and before is not None and before.pos_ == "NOUN" and before.is_lower

    def _is_one_of_a_sort(self, run: Run) -> bool:
        """ "un Gobierno de coalición": a common word with an indefinite article, whatever its capital."""
        token, before = self.doc[run[0]], self.doc[run[0] - 1] if run[0] else None
        if run[1] - run[0] > 1 or before is None or "Ind" not in before.morph.get("Definite", []):
            return False
        folded = fold_name(token.text)
        listed = folded in places() or folded in given_names() or folded in surnames()
        return token.is_title and is_common(token) and not listed

    def _tidy(self, run: Run) -> Run:
        """Take a dash or a preposition off the end of a name."""
        start, end, kind = run
        while end > start and (self.doc[end - 1].text in {"-", "–", "—"} or self.doc[end - 1].pos_ == "ADP"):
            end -= 1
        return start, end, kind

    # ------------------------------------------------------------------ headlines in capitals

    def _shouted(self) -> set[int]:
        """Return the tokens of stretches in capitals: there a capital tells nothing."""
        found: set[int] = set()
        stretch: list[int] = []
        for token in self.doc:
            if token.is_alpha and token.text.isupper():
                stretch.append(token.i)
            elif not (token.is_punct or token.like_num) or token.text in "()":
                self._keep(stretch, found)
                stretch = []
        self._keep(stretch, found)
        return found

    def _keep(self, stretch: list[int], found: set[int]) -> None:
        if len(stretch) >= SHOUT and sum(len(self.doc[i]) > 3 for i in stretch) * 2 > len(stretch):
            found.update(stretch)

    @cached_property
    def _written(self) -> set[str]:
        """The folded names and parts of names that the rest of the article writes with a capital."""
        return {fold_name(t.text) for t in self.doc if t.pos_ == "PROPN" and t.is_title and not t.is_sent_start}

    def _quiet(self, runs: list[Run]) -> list[Run]:
        """Cut names at the edge of a headline; within it keep what is known as a name from elsewhere."""
        if not self.shouted:
            return runs
        kept = []
        for start, end, label in runs:
            loud = [i in self.shouted for i in range(start, end)]
            while start < end and loud[0]:
                start, loud = start + 1, loud[1:]
            while start < end and loud[-1]:
                end, loud = end - 1, loud[:-1]
            if start < end and not any(loud):
                kept.append((start, end, label))
        i = 0
        for i in sorted(self.shouted):
            if kept and any(a <= i < b for a, b, _ in kept[-3:]):
                continue
            size = next((n for n in range(LONGEST_PLACE, 0, -1) if self._known(i, i + n)), 0)
            if size:
                kept.append((i, i + size, None))
        return sorted(set(kept), key=_place)

    def _known(self, start: int, end: int) -> bool:
        if end > len(self.doc) or any(i not in self.shouted for i in range(start, end)):
            return False
        folded = [fold_name(t.text) for t in self.doc[start:end]]
        return " ".join(folded) in places() or (all(len(f) > 2 and f in self._written for f in folded))

    # ------------------------------------------------------------------ chains: "Consejo Superior de Deportes"

    def _chained(self, runs: list[Run]) -> list[Run]:
        joined: list[Run] = []
        for start, end, label in self._listed_fields(self._lone_capitals(runs)):
            if joined and self._is_chain(joined[-1], (start, end, label)):
                joined[-1] = self._numbered((joined[-1][0], end, joined[-1][2]))
            else:
                joined.append(self._numbered((start, end, label)))
        return joined

    def _lone_capitals(self, runs: list[Run]) -> list[Run]:
        """Take in capitalised words within a sentence that the tagger took for common: "el Ejecutivo"."""
        taken = {i for a, b, _ in runs for i in range(a, b)}
        found = list(runs)
        for token in self.doc:
            if token.i in taken or token.i in self.shouted or not token.is_alpha or opens(token):
                continue
            if token.is_title and token.pos_ in {"NOUN", "ADJ", "PROPN", "VERB", "AUX"} and len(token) > 2:
                found.append((token.i, token.i + 1, None))
        merged: list[Run] = []
        for start, end, label in sorted(found, key=_place):
            touches = merged and merged[-1][1] == start and not self.doc[start].is_sent_start
            if touches and (start not in taken or merged[-1][0] not in taken):
                merged[-1] = (merged[-1][0], end, merged[-1][2] or label)
            else:
                merged.append((start, end, label))
        return merged

    def _is_chain(self, left: Run, right: Run) -> bool:
        between = " ".join(t.lower_ for t in self.doc[left[1] : right[0]])
        if left[0] in self.shouted or right[0] in self.shouted:
            return False
        head = self._noun(left)
        first, last = fold_name(self.doc[left[0]].text), fold_name(self.doc[right[1] - 1].text)
        folded = fold_name(self.doc.words(right[0], right[1]))
        if between in self.words.particles:
            return True
        if between in self.words.chain and first in given_names() and left[1] - left[0] == 1:
            return last in surnames() and folded not in places()
        if between in self.words.chain:
            if self._is_field(left) and self.words.heads.get(self.doc[right[0]].lower_) is Kind.ORGANIZATION:
                return False  # "secretaria de Administración | del Instituto de Aguas"
            if self._is_field(left) and self._abstract(right):
                return True  # "director general de Quejas y Reclamaciones | de Impuestos Federales"
            if head in self.words.governments and first == head and self._is_full(right):
                return False  # "Gobierno | de Ana Ruiz": two are named
            done = folded in places() and any(t.lower_ in self.words.chain for t in self.doc[left[0] : left[1]])
            return head in self.words.heads and not (done and self.words.heads[head] is Kind.PLACE)
        inner = f" {self.doc.words(left[0], left[1]).lower()} "
        inside = any(f" {joint} " in inner for joint in self.words.chain)
        inside |= self._is_field(left)
        one = fold_name(self.doc[right[0]].text) not in given_names()
        organization = self.words.heads.get(head) is Kind.ORGANIZATION or self._is_field(left)
        if not between and head in self.words.eponyms and left[1] - left[0] == 1:
            return first not in given_names()  # "Fundación | Ana Ruiz"
        if not between:
            return inside and organization and one and self._abstract(right)
        if not organization or not self._abstract(right) or self.doc[right[0]].lower_ in self.words.heads:
            return False
        wide = between in self.words.chain_wide and head not in self.words.governments
        return wide or (between in self.words.chain_and and inside and one)

    def _is_full(self, run: Run) -> bool:
        first, last = (fold_name(self.doc[i].text) for i in (run[0], run[1] - 1))
        return run[1] - run[0] > 1 and first in given_names() and last in surnames()

    def _noun(self, run: Run) -> str:
        """The word that heads a name, behind its number: "II Concurso"."""
        start, end, _ = run
        ranked = end - start > 1 and ROMAN.fullmatch(self.doc[start].text) is not None
        return self.doc[start + ranked].lower_

    def _numbered(self, run: Run) -> Run:
        """Take in the number of "Juzgado Central número 6"."""
        start, end, kind = run
        after = [t.lower_ for t in self.doc[end : end + 2]]
        numbered = len(after) == 2 and after[0] in self.words.numbering and after[1].isdigit()
        return (start, end + 2, kind) if numbered and self.doc[start].lower_ in self.words.heads else run

    def _listed_fields(self, runs: list[Run]) -> list[Run]:
        """Take "consejera de Vivienda, Agua y Medio Rural" for one post with one field of three."""
        joined: list[Run] = []
        at = 0
        while at < len(runs):
            last = at
            while last + 1 < len(runs) and self._is_next_field(runs[at], runs[last], runs[last + 1]):
                last += 1
            marks = [self.doc[runs[i][1]].text for i in range(at, last)]
            ended = any(t.lower_ in self.words.chain_and for t in self.doc[runs[last][0] - 1 : runs[last][1]])
            if "," in marks and ended:
                joined.append((runs[at][0], runs[last][1], None))
                at = last + 1
            else:
                joined.append(runs[at])
                at += 1
        return joined

    def _is_next_field(self, first: Run, run: Run, following: Run) -> bool:
        between = " ".join(t.lower_ for t in self.doc[run[1] : following[0]])
        joint = between == "," or between in self.words.chain_and
        return joint and self._is_field(first) and self._abstract(following)

    def _is_field(self, run: Run) -> bool:
        """ "secretario de Hacienda (y Crédito)": what a minister is minister of may be two fields."""
        before = [t.lower_ for t in self.doc[max(run[0] - 2, 0) : run[0]]]
        field = len(before) == 2 and before[0] in self.words.portfolios and before[1] in self.words.chain
        return field and self._abstract(run)

    def _short_apart(self, run: Run) -> Iterator[Run]:
        """Part "Junta de Puertos JP": an acronym behind the words that it stands for."""
        start, end, kind = run
        last = self.doc[end - 1].text
        initials = "".join(t.text[0] for t in self.doc[start : end - 1] if t.text[0].isupper())
        if end - start > 2 and len(last) > 1 and last.isupper() and initials.endswith(last):
            yield (start, end - 1, kind)
            yield (end - 1, end, Kind.ORGANIZATION)
        else:
            yield run

    def _with_article(self, run: Run) -> Run:
        """Give a name its article, written with a capital within a sentence, or that of a place: "La Habana"."""
        start, end, kind = run
        article = start > 0 and self.doc[start - 1].is_title and self.doc[start - 1].pos_ == "DET"
        if not article or start - 1 in self.shouted:
            return run
        own = not opens(self.doc[start - 1]) or fold_name(self.doc.words(start - 1, end)) in places()
        return (start - 1, end, kind) if own else run

    def _abstract(self, run: Run) -> bool:
        """ "Ministerio de Industria y Energía": the second part is a common noun in capitals, no name of its own."""
        return is_common(self.doc[run[0]])


def _place(run: Run) -> tuple[int, int]:
    return run[:2]
