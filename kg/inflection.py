"""Find the infinitives a verb form may belong to, where a lemmatizer guesses wrong.

The tables of endings and stem changes stand in ``kg/lang/verbs.*.toml``; a language without one has nothing to mend.
"""

import re
import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Inflection", "load_inflection"]

VOWELS = re.compile(r"[aeiouáéíóúü]+")
WHOLE = "whole"
INDICATIVE = "Ind"
UNACCENTED = str.maketrans("áéí", "aei")


@dataclass(frozen=True, slots=True)
class Inflection:
    """The endings of a language's verbs."""

    endings: dict[str, dict[str, list[str]]]  # by the infinitive's ending and by mood
    whole: dict[str, list[str]]  # endings added to the infinitive itself
    stem_ends: dict[str, str]
    stem_vowels: dict[str, str]
    strong: dict[str, str]  # preterites that no ending tells, with any prefix: "puso" is "poner", "compuso" "componer"
    enclitic: str  # a pattern whose first group is the gerund or infinitive that pronouns hang on

    def readings(self, form: str, known: Container[str]) -> frozenset[tuple[str, str]]:
        """Return the known infinitives a form may belong to, each with the form's mood; regular ones before others."""
        strong = {form.removesuffix(end) + verb for end, verb in self.strong.items() if form.endswith(end)}
        strong = {verb for verb in strong if verb in known}
        if strong:
            return frozenset((verb, INDICATIVE) for verb in strong)
        found = [(verb, mood, plain) for verb, mood, plain in self._readings(form) if verb in known]
        regular = frozenset((verb, mood) for verb, mood, plain in found if plain)
        return regular or frozenset((verb, mood) for verb, mood, _ in found)

    def without_clitics(self, form: str) -> str:
        """Return the gerund or infinitive that pronouns hang on ("basándonos": "basando"), "" where none do."""
        match = re.fullmatch(self.enclitic, form) if self.enclitic else None
        return match.group(1).translate(UNACCENTED) if match else ""

    def regular(self, form: str, mood: str = "") -> str:
        """Return the infinitive of a form by its longest ending of a mood, "" where verbs of several kinds have it."""
        plain = [(verb, told) for verb, told, regular in self._readings(form) if regular]
        alike = [reading for reading in plain if reading[1] == mood] or plain
        longest: dict[int, set[str]] = {}
        for verb, _ in alike:
            stem = len(verb) if form.startswith(verb) else len(verb) - len(self._ending(verb))
            longest.setdefault(stem, set()).add(verb)
        verbs = longest[min(longest)] if longest else set()
        return verbs.pop() if len(verbs) == 1 else ""

    def _ending(self, verb: str) -> str:
        return next(e for e in self.endings if verb.endswith(e))

    def _readings(self, form: str) -> Iterator[tuple[str, str, bool]]:
        for mood, endings in self.whole.items():
            for ending in endings:
                verb = form.removesuffix(ending)
                if verb != form and verb.endswith(tuple(self.endings)):
                    yield verb, mood, True
        for infinitive, moods in self.endings.items():
            for mood, endings in moods.items():
                for ending in endings:
                    stem = form.removesuffix(ending)
                    if stem != form and VOWELS.search(stem):
                        yield from ((s + infinitive, mood, s == stem) for s in self._stems(stem))

    def _stems(self, stem: str) -> Iterator[str]:
        """Yield a stem and what it may be in the infinitive: "venz" is "venc", "cierr" is "cerr"."""
        ends = [stem]
        ends += [stem.removesuffix(end) + other for end, other in self.stem_ends.items() if stem.endswith(end)]
        for one in ends:
            yield one
            last = list(VOWELS.finditer(one))[-1:]
            for match in last:
                for vowel, other in self.stem_vowels.items():
                    if match.group().endswith(vowel):
                        yield one[: match.end() - len(vowel)] + other + one[match.end() :]


@lru_cache(maxsize=8)
def load_inflection(lang: str) -> Inflection | None:
    """Load the endings of a language, None where it has no table."""
    path = files("kg.lang").joinpath(f"verbs.{lang}.toml")
    if not path.is_file():
        return None
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    whole, ends, vowels = data.pop(WHOLE), data.pop("stem_ends"), data.pop("stem_vowels")
    strong, enclitic = data.pop("strong"), data.pop("enclitic")["pattern"]
    return Inflection(data, whole, ends, vowels, strong, enclitic)
