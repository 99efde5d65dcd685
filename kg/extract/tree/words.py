"""Read what the extractors must know of a language: closed classes and parser labels, from ``kg/lang``."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from kg.model import Kind

__all__ = ["Words", "load_words"]

MAPS = (
    "article_gender", "bodies", "extents", "human", "title_gender", "first_names", "lemma_endings", "participles",
    "peoples", "wider", "unsaid_bodies", "sport_senses",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Closed word classes of one language, lower case, and the dependency labels of its model."""

    connectors: frozenset[str]
    determiners: frozenset[str]
    titles: frozenset[str]
    not_names: frozenset[str]
    possessives: frozenset[str]
    whose: frozenset[str]
    of: frozenset[str]
    at: frozenset[str]
    staffed: frozenset[str]  # before the name of a body, where somebody works: "an analyst with Velmar"
    origin: frozenset[str]  # before a place: where somebody is from, or works
    conjunctions: frozenset[str]
    reflexive: str  # the clitic that makes another verb of a verb: "se"
    head_first: bool  # whether a name's head stands first: "Banco de España"
    parties: frozenset[str]
    party_words: frozenset[str]  # before a post or name, its bearer's party: "the Labour MP Ann Weiss"
    party_openings: frozenset[str]  # of these names, first words: "Liberal Democrat"
    workplaces: frozenset[str]
    core_modifiers: frozenset[str]
    core_prepositions: frozenset[str]
    apposition: frozenset[str]
    loose: frozenset[str]  # labels the parser gives to appositions it does not see
    name_after_noun: frozenset[str]
    first_singular: frozenset[str]
    first_plural: frozenset[str]
    quantifiers: tuple[list[str], ...]  # word by word
    kinds: dict[str, Kind]
    naming: frozenset[str]  # verbs of "to call X a Y"
    encounters: frozenset[str]  # nouns of what two take part in: "flew in for talks with Orbe"
    metrics: frozenset[str]  # what a firm has so much of: "Velmar's revenue rose to £30m" tells of Velmar
    belittling: frozenset[str]  # of these, verbs that blame by themselves: "dismissed it as a phase"
    finding: frozenset[str]  # verbs by which a study or a court says something: "found that", "determinó que"
    viewpoint: frozenset[str]  # "Para Ana Ruiz, …": before a judgement, whose it is
    opinions: frozenset[str]  # "in her view"
    verbal_prepositions: frozenset[str]  # verb forms that only lead to an example or a theme: "incluyendo"
    vague: frozenset[str]  # verbs that mean little without what follows: "llevar a cabo", "take place"
    light: frozenset[str]  # verbs that lend their subject to a noun: "hacer una oferta"
    naming_nouns: frozenset[str]  # what a name behind them is, no class of what has it: "el lema «Vivir»"
    designate: frozenset[str]  # adjectives of who does not hold the post yet: "presidenta electa"
    partitives: frozenset[str]  # what tells how much or many of something: "una serie de retos" are retos
    excluding: frozenset[str]  # verbs by which one says what one will not do: "ruled out buying it"
    departures: frozenset[str]  # nouns of leaving a post
    appointments: frozenset[str]  # and of taking one up
    capacity: frozenset[str]  # what leads from them to the post: "como", "as"
    raising: frozenset[str]  # verbs by which a firm raises it
    rounds: frozenset[str]  # in which a firm raises money
    funding: frozenset[str]  # what tells such a round from one of a contest
    percents: frozenset[str]  # what spells out the sign of a percentage
    stock: frozenset[str]  # what a firm has shares of: "el 5 % del capital de Velmar" is Velmar's
    staffs: frozenset[str]  # of whom or what somebody has so many: "a fleet of 12 ships"
    money: frozenset[str]  # currencies, where amounts stand behind what they are the price of
    families: frozenset[str]  # that bear a person's name and are nobody: "la familia Ruiz"
    shell_nouns: frozenset[str]  # subjects of a copula that says which, not what: "el problema es la demora"
    empty_nouns: frozenset[str]  # that are no class: "es una forma de"
    likening: frozenset[str]  # before an attribute: "como", "solo"; what is like something is not one
    mutual_kin: frozenset[str]  # what relatives called by one noun are to each other: "los hermanos A y B"
    relational: frozenset[str]  # nouns whose complement is the thing itself: "una versión de su modelo"
    settlements: frozenset[str]  # nouns that "of" leads from to their name: "the town of Leith"
    future_auxiliaries: frozenset[str]
    possible_auxiliaries: frozenset[str]
    hypothetical_auxiliaries: frozenset[str]
    perfect: frozenset[str]  # auxiliaries whose conditional tells a rumour: "cree que habría vendido X"
    obliging: frozenset[str]  # auxiliaries of what must be done: "tiene que vender", "has to sell"
    without: frozenset[str]  # before what is not done: "sin vender X", "decided against selling X"
    suspecting: frozenset[str]  # for what one is held or searched may not have been done: "detenido por vender X"
    suspected_of: frozenset[str]  # what leads to it
    conceding_marks: frozenset[str]  # before a subjunctive, what is only granted: "aunque compre X"
    giving_up: frozenset[str]  # what one does to a plan that is not carried out
    replacing: tuple[str, ...]  # before what is not done: "en lugar de", "instead of"
    conceding: frozenset[str]  # behind these "si" opens no condition: "si bien"
    awaited: frozenset[str]  # before a present tense, what is yet to be where the rest is: "once it buys X"
    awaiting: frozenset[str]  # before a subjunctive, what has not happened yet: "cuando compre"
    factive: frozenset[str]  # verbs and nouns whose subjunctive complement is a fact: "lamenta que X haya vendido"
    purpose: frozenset[str]  # what introduces an act that is meant: "para"
    purpose_nouns: frozenset[str]  # "a fin de", "con el objetivo de": nouns of what is meant
    motion: frozenset[str]  # verbs behind which "a" opens a purpose: "acudió a firmar"
    purpose_achieved: frozenset[str]  # verbs whose purpose is reached: "aprovechó para presentar X"
    topping: frozenset[str]  # nouns of who is first in a field, which is no post: "líder mundial del sector"
    markets: frozenset[str]  # these fields
    not_yet: frozenset[str]
    delaying: frozenset[str]  # verbs whose denial says that it was done at once: "no tardó en vender"
    wasted: frozenset[str]  # nouns of what is not lost by doing it at once: "wasted no time in selling"
    supposing: frozenset[str]  # before an infinitive, a condition: "de vender X, crecería"
    inverting: frozenset[str]  # auxiliaries that before their subject open a condition: "had it sold X"
    conditional_auxiliaries: frozenset[str]
    abstract_endings: tuple[str, ...]  # of nouns that name a state, a quality or an act
    infinitive_endings: tuple[str, ...]  # none where infinitives have no ending
    conditional_endings: tuple[str, ...]  # that no other form of a verb has, whatever the tagger says
    naming_prepositions: frozenset[str]
    locative: frozenset[str]
    aged: frozenset[str]  # what an age describes: "the 19-year-old"
    counting: frozenset[str]  # "several": how many, before a noun
    aliases: frozenset[str]  # between a name and another of the same bearer: "Luis Gil, alias 'Rubio'"
    called: frozenset[str]  # participles that lead from things to their names: "two models, called A and B"
    utterances: frozenset[str]  # what somebody says stands for who says it: "her speech criticises X"
    including: frozenset[str]  # what leads from a group to its members
    time_nouns: frozenset[str]
    numbering: frozenset[str]  # before a number that tells which: "el número tres"
    totals: frozenset[str]  # verbs of what several are or have together
    sizes: frozenset[str]  # units of size, which tell which thing is meant: "a disk of three inches"
    interrogatives: frozenset[str]  # determiners that ask: "which firm"
    time_units: frozenset[str]  # "hour", "season": how long or when, never who or what
    units: frozenset[str]  # "point", "euro": an amount when counted
    measures: frozenset[str]  # units that a stuff is counted in: "500 toneladas de acero" are steel
    dimensions: frozenset[str]  # what is no stuff: "40 metros de altura"
    date_units: frozenset[str]  # counted, they tell a duration unless a modifier makes them a date
    time_modifiers: frozenset[str]
    company: frozenset[str]
    dual: frozenset[str]  # "both"
    two: frozenset[str]  # "two", behind one of ``definite_plural``
    definite_plural: frozenset[str]
    first_of_two: frozenset[str]  # "the former"
    second_of_two: frozenset[str]
    last: frozenset[str]  # of these, those that need a demonstrative: "esta última"
    demonstrative: frozenset[str]
    territorial: frozenset[str]  # "the regional head of Velmar" leads a part of it
    ranks: frozenset[str]  # who is "the first to do" something has done it
    superlatives: frozenset[str]  # the tagger's labels of them
    former: frozenset[str]  # prefixes of what somebody was: "exministra"
    inner: frozenset[str]  # prepositions within a post: "directora de relaciones con los medios"
    comparing: frozenset[str]  # "con más víctimas": what tells one from all others
    states: frozenset[str]  # copulas that tell how something is, never what: "están llenas"
    bygone: frozenset[str]  # adjectives before a post that somebody held: "antiguo director"
    subject_labels: frozenset[str]
    plural_tags: frozenset[str]  # of verbs in the plural, where these tell a team from a person
    plural_verbs: frozenset[str]
    object_labels: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    neuter: frozenset[str]
    clause_verbs: frozenset[str]  # whose object pronoun stands for what was said, not for a thing: "lo hizo"
    pointing: frozenset[str]  # demonstratives that stand alone
    opaque: frozenset[str]  # pronouns that are never resolved
    outlets: frozenset[str]  # things that stand for whoever publishes there: "la web difundió"
    accompanying: frozenset[str]  # "con", "with"
    extents: dict[str, str]  # nouns behind these that tell a count or a price, with the relation: "capacidad"
    currencies: frozenset[str]
    sporting: frozenset[str]  # words that a text about sport is known by
    sport_senses: dict[str, str]  # what nouns of two senses mean there: "el partido", "el conjunto"
    prizes: frozenset[str]  # what stands beside the name of whoever has won it: "Ana Ruiz, premio Faro"
    club_words: frozenset[str]  # what only clubs have in their names
    rulers: frozenset[str]  # who governs a place: "Lima, where Ann Weiss is mayor"
    team_posts: frozenset[str]  # what people are only at a club: "goalkeeper"
    any_firm: frozenset[str]  # of these, nouns that any firm goes by; "the brewery" only who is said to be one
    bodies: dict[str, str]  # nouns of organizations, with the sort: a "firm" is no union and no ministry
    article_gender: dict[str, str]  # articles that tell the gender of the name after them
    human: dict[str, str]  # pronouns of people, with their gender
    title_gender: dict[str, str]
    first_names: dict[str, str]
    participles: dict[str, list[str]]  # ending of a participle: endings its infinitive may have
    peoples: dict[str, str]  # "sueca": "sueco"; where somebody or something is from
    wider: dict[str, list[str]]  # nouns of people: narrower posts and trades that they take up
    unsaid_bodies: dict[str, str]  # posts named without their body, with its sort, "" for any, "!" if it must be known
    lemma_endings: dict[str, str]  # what the lemmatizer gets wrong, mended


@lru_cache(maxsize=8)
def load_words(lang: str) -> Words:
    """Load the words of a language; ``kg.annotate`` has refused an unknown one before."""
    data = tomllib.loads(files("kg.lang").joinpath(f"mentions.{lang}.toml").read_text(encoding="utf-8"))
    data["conjunctions"] = data.pop("and")
    kinds = {label: Kind(kind) for label, kind in data.pop("kinds").items()}
    kinds |= {kind.value: kind for kind in Kind}  # the labels of names that a list of entities knows
    quantifiers = tuple(quantifier.split() for quantifier in data.pop("quantifiers"))
    endings = tuple(data.pop("conditional_endings"))
    infinitives, abstract = tuple(data.pop("infinitive_endings")), tuple(data.pop("abstract_endings"))
    maps = {name: dict(data.pop(name)) for name in MAPS}
    replacing = tuple(data.pop("replacing"))
    head_first, reflexive = data.pop("head_first"), data.pop("reflexive")
    values: dict[str, Any] = {name: frozenset(found) for name, found in data.items()} | maps
    return Words(
        **values,
        quantifiers=quantifiers,
        conditional_endings=endings,
        replacing=replacing,
        abstract_endings=abstract,
        infinitive_endings=infinitives,
        kinds=kinds,
        head_first=head_first,
        reflexive=reflexive,
    )
