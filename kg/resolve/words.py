"""Read what the comparison of names, dates and quantities must know of each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["NameWords", "is_head_first", "language_table", "name_words"]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Closed classes of all languages together: names cross languages."""

    titles: frozenset[str]
    saints: frozenset[str]
    former: tuple[str, ...]
    masculine: frozenset[str]
    feminine: frozenset[str]
    leading: frozenset[str]
    counting: frozenset[str]
    partitives: frozenset[str]  # "una serie de retos" are retos
    joining: frozenset[str]
    skipped: frozenset[str]
    suffixes: frozenset[str]
    institutions: frozenset[str]
    epithets: Mapping[str, str]  # folded: what else an institution is called, and the noun its name begins with
    first_names: Mapping[str, str]  # given name, lower case: "Masc" or "Fem"


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("kg.resolve").joinpath("words.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def language_table(lang: str, topic: str) -> Mapping[str, Any]:
    """Return one language's table ("number" or "time"); an unknown language has an empty one."""
    table: Mapping[str, Any] = _tables().get(lang, {}).get(topic, {})
    return table


def is_head_first(lang: str) -> bool:
    """Tell whether a noun stands before what narrows it: "firma californiana", not "chip startup"."""
    return bool(_tables().get(lang, {}).get("head_first", False))


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """Return the words that names are compared by."""

    def joined(key: str) -> frozenset[str]:
        return frozenset(word for table in _tables().values() for word in table[key])

    first: dict[str, str] = {}
    for item in sorted(files("kg.lang").iterdir(), key=lambda f: f.name):
        if item.name.startswith("mentions.") and item.name.endswith(".toml"):
            first |= tomllib.loads(item.read_text(encoding="utf-8")).get("first_names", {})
    return NameWords(
        titles=joined("titles"),
        saints=joined("saints"),
        former=tuple(sorted(joined("former"), key=len, reverse=True)),
        masculine=joined("masculine"),
        feminine=joined("feminine"),
        leading=joined("leading"),
        counting=joined("leading") | joined("counting"),
        partitives=joined("partitives"),
        joining=joined("joining"),
        skipped=joined("skipped"),
        suffixes=joined("suffixes"),
        institutions=joined("institutions"),
        epithets={key: noun for table in _tables().values() for key, noun in table.get("epithets", {}).items()},
        first_names=first,
    )
