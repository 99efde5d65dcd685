"""Read what noise looks like in a language, from ``kg/lang``."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["NoiseWords", "fold", "load_noise_words"]


@dataclass(frozen=True, slots=True)
class NoiseWords:
    """The words around an article in one language; all lower case."""

    lang: str
    opening_headings: bool
    months: frozenset[str]
    weekdays: frozenset[str]
    date_words: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    by: frozenset[str]
    conjunctions: frozenset[str]
    name_particles: frozenset[str]
    roles: frozenset[str]
    labels: frozenset[str]
    publisher_labels: frozenset[str]
    captions: frozenset[str]
    link_openings: tuple[str, ...]
    requests: tuple[str, ...]
    lines: frozenset[str]
    blocks: frozenset[str]
    notices: tuple[str, ...]
    agencies: frozenset[str]
    function_words: frozenset[str]
    abbreviations: frozenset[str]
    origins: tuple[re.Pattern[str], ...]
    questions: tuple[str, ...]
    answers: tuple[str, ...]


@lru_cache(maxsize=8)
def load_noise_words(lang: str) -> NoiseWords:
    """Load a language's noise; one without data has none, and structure alone decides."""
    path = files("kg.lang").joinpath(f"{lang}.noise.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

    def group(name: str) -> frozenset[str]:
        return frozenset(data.get(name, ()))

    def ordered(name: str) -> tuple[str, ...]:
        return tuple(data.get(name, ()))

    return NoiseWords(
        lang=lang,
        opening_headings=bool(data.get("opening_headings", False)),
        months=group("months"),
        weekdays=group("weekdays"),
        date_words=group("date_words"),
        published=group("published"),
        updated=group("updated"),
        by=group("by"),
        conjunctions=group("and"),
        name_particles=group("name_particles"),
        roles=group("roles"),
        labels=group("labels"),
        publisher_labels=group("publisher_labels"),
        captions=group("captions"),
        link_openings=ordered("link_openings"),
        requests=ordered("requests"),
        lines=group("lines"),
        blocks=group("blocks"),
        notices=ordered("notices"),
        agencies=group("agencies"),
        function_words=group("function_words"),
        abbreviations=group("abbreviations"),
        questions=ordered("questions"),
        answers=ordered("answers"),
        origins=tuple(re.compile(pattern, re.I) for pattern in ordered("origins")),
    )


def fold(text: str) -> str:
    """Return a line for comparison: lower case, single blanks, no marks around it."""
    return " ".join(text.casefold().split()).strip(" .:;,|-–—•·*#>«»“”\"'()[]")
