"""Read the lists of places, given names and surnames; ``scripts/name_lists.py`` says where they come from."""

import unicodedata
from functools import lru_cache
from importlib.resources import files

__all__ = ["country_codes", "fold_name", "gender_of", "given_names", "places", "surnames"]


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """Return a name without accents, case, hyphens and points, its blanks single, as the lists have it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(plain.casefold().replace("-", " ").replace("’", "'").replace(". ", " ").split()).strip(".")


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Return the folded names of towns, regions, countries and continents, in Spanish, English and their own tongue."""
    return _read("places") | _read("regions")


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """Return the folded letters that lists of results have for countries: "esp"."""
    return _read("country_codes")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Return folded given names."""
    return _read("given")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Return folded surnames."""
    return _read("surnames")


def gender_of(given_name: str) -> str:
    """Return "Fem" or "Masc" for a given name that only women or only men bear, "" for any other word."""
    women, men = _genders()
    folded = fold_name(given_name)
    return "Fem" if folded in women else "Masc" if folded in men else ""


@lru_cache(maxsize=1)
def _genders() -> tuple[frozenset[str], frozenset[str]]:
    return _read("women"), _read("men")


def _read(name: str) -> frozenset[str]:
    text = files("kg.lang").joinpath("names", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
