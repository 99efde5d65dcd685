"""Read what the borders and kinds of names show themselves by in a language, from ``kg/lang/names.*.toml``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from kg.model import Kind

__all__ = ["NameWords", "load_name_words"]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Closed classes of one language, lower case."""

    capitals_mean_names: bool  # whether a capital within a sentence always opens a name
    quotes: dict[str, str]  # marks that may enclose a name, opening to closing
    chain: frozenset[str]  # what joins an institution's noun with the rest of its name
    chain_and: frozenset[str]
    chain_wide: frozenset[str]  # what joins a body's name with the cause or field that it is for
    governments: frozenset[str]  # bodies that are for no single cause: "el Gobierno | contra la violencia"
    saints: frozenset[str]  # they go on with a given name in the names of towns: "San Juan"
    goals: frozenset[str]  # prepositions that no name of a body or person holds
    numbering: frozenset[str]  # what stands before the number of a court, a school, a station
    particles: frozenset[str]  # small words within foreign surnames
    place_prepositions: frozenset[str]
    person_relatives: frozenset[str]
    relatives: frozenset[str]  # "«Niebla baja», que se estrena hoy"
    portfolios: frozenset[str]  # posts whose complement is a field, "ministra de Turismo"
    field_posts: frozenset[str]  # people whose complement is what they know, "catedrática de Historia"
    articled_places: frozenset[str]  # folded places that take an article, "el Perú"; with any other, it is a club
    place_posts: frozenset[str]  # people whose complement is a town or region, "alcaldesa de Lugo"
    work_parts: frozenset[str]  # what only a work has: "el reparto de X"
    titling: frozenset[str]  # forms of verbs whose quoted object is a title: "dirigió «Niebla baja»"
    titled: frozenset[str]  # what a title is given to, also one that is a clause: "la novela «Nadie espera»"
    slogans: frozenset[str]  # what stands before words that are shouted or written up, no title
    eponyms: frozenset[str]  # what is named after people, "el hospital Ana Ruiz"
    acronyms: frozenset[str]  # acronyms that are common nouns: of a substance, a tax, a disease
    party_letters: frozenset[str]  # "Ann Weiss, R-Ohio": a party, before the seat
    months_short: frozenset[str]
    corporate: frozenset[str]  # words that only organizations have in their names
    trust: dict[Kind | None, float]  # what the language model's guess of each kind is worth, None for the rest
    heads: dict[str, Kind]  # nouns that head names, with the kind of what they name


@lru_cache(maxsize=8)
def load_name_words(lang: str) -> NameWords:
    """Load the name words of a language; ``kg.annotate`` has refused an unknown one before."""
    data = tomllib.loads(files("kg.lang").joinpath(f"names.{lang}.toml").read_text(encoding="utf-8"))
    heads = dict.fromkeys(data["event_heads"], Kind.EVENT) | dict.fromkeys(data["work_heads"], Kind.WORK)
    heads |= dict.fromkeys(data["place_heads"], Kind.PLACE)
    heads |= dict.fromkeys(data["organization_heads"], Kind.ORGANIZATION)
    return NameWords(
        capitals_mean_names=data["capitals_mean_names"],
        quotes=dict(data["quotes"]),
        chain=frozenset(data["chain"]),
        chain_and=frozenset(data["chain_and"]),
        chain_wide=frozenset(data["chain_wide"]),
        governments=frozenset(data["governments"]),
        saints=frozenset(data["saints"]),
        goals=frozenset(data["goals"]),
        numbering=frozenset(data["numbering"]),
        place_prepositions=frozenset(data["place_prepositions"]),
        relatives=frozenset(data["relatives"]),
        portfolios=frozenset(data["portfolios"]),
        field_posts=frozenset(data["field_posts"]),
        articled_places=frozenset(data["articled_places"]),
        place_posts=frozenset(data["place_posts"]),
        work_parts=frozenset(data["work_parts"]),
        titling=frozenset(data["titling"]),
        titled=frozenset(data["titled"]),
        slogans=frozenset(data["slogans"]),
        eponyms=frozenset(data["eponyms"]),
        acronyms=frozenset(data["acronyms"]),
        person_relatives=frozenset(data["person_relatives"]),
        party_letters=frozenset(data["party_letters"]),
        months_short=frozenset(data["months_short"]),
        corporate=frozenset(data["corporate"]),
        particles=frozenset(data["particles"]),
        trust={kind: float(data["trust"].get(kind.value, data["trust"]["other"])) for kind in Kind}
        | {None: float(data["trust"]["other"])},
        heads=heads,
    )
