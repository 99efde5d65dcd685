"""Read the analysis' data files: which relations take sides, and the words of the reports per language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.errors import LanguageError
from kg.vocab import KG

__all__ = [
    "deed_signs",
    "insider_relations",
    "kind_relations",
    "report_languages",
    "series_kinds",
    "stance_signs",
    "strings",
]

FOLDER = Path(__file__).parent


@cache
def stance_signs() -> Mapping[str, int]:
    """Return the relations by which one speaks for (1) or against (-1) something."""
    return _signs("stance")


@cache
def deed_signs() -> Mapping[str, int]:
    """Return the relations by which one acts for (1) or against (-1) something."""
    return _signs("deeds")


@cache
def insider_relations() -> frozenset[str]:
    """Return the relations by which a person belongs to an organization and may speak for it."""
    return frozenset(str(KG[name]) for name in _lists()["insiders"])


@cache
def kind_relations() -> frozenset[str]:
    """Return the relations that tell of what a thing is one."""
    return frozenset(str(KG[name]) for name in _lists()["kinds"])


@cache
def series_kinds() -> frozenset[str]:
    """Return the kinds of things whose names may end in a version number."""
    return frozenset(_lists()["series"])


def report_languages() -> tuple[str, ...]:
    """Return the languages a report can be written in."""
    return tuple(sorted(path.name.split(".")[1] for path in FOLDER.glob("strings.*.toml")))


@cache
def strings(lang: str) -> Mapping[str, str]:
    """Return the report's words in a language.

    Raises:
        LanguageError: there are none.
    """
    if lang not in report_languages():
        raise LanguageError(f"no report in '{lang}'; there are: {', '.join(report_languages())}")
    with (FOLDER / f"strings.{lang}.toml").open("rb") as file:
        return {str(key): str(value) for key, value in tomllib.load(file).items()}


def _lists() -> Mapping[str, list[str]]:
    with (FOLDER / "settings.toml").open("rb") as file:
        return dict(tomllib.load(file)["lists"])


def _signs(section: str) -> dict[str, int]:
    with (FOLDER / "settings.toml").open("rb") as file:
        return {str(KG[name]): int(sign) for name, sign in tomllib.load(file)[section].items()}
