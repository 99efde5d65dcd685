"""Hold what is particular to a language, as data."""

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["Language", "load_language"]


@dataclass(frozen=True, slots=True)
class Language:
    """Dependency labels and closed classes of one language, for the clause analysis."""

    drops: bool
    links: dict[str, str]
    subject: frozenset[str]
    object: frozenset[str]
    indirect: frozenset[str]
    agent: frozenset[str]
    oblique: frozenset[str]
    attribute: frozenset[str]
    object_predicate: frozenset[str]
    auxiliary: frozenset[str]
    passive_auxiliary: frozenset[str]
    passive: frozenset[str]
    copula: frozenset[str]
    particle: frozenset[str]
    light_nouns: frozenset[str]  # nouns that make one predicate with their verb: "tener lugar", "llevar a cabo"
    negation: frozenset[str]
    adverbial_clause: frozenset[str]
    mark: frozenset[str]
    adverbial_marks: frozenset[str]  # what never joins a complement, whatever the label says
    modifier_only: frozenset[str]
    be: frozenset[str]
    gerund_clitics: str  # a pattern of gerunds with pronouns, which the tagger takes for nouns: "basándonos"
    be_forms: dict[str, str]  # forms of a copula that taggers take for names, with their lemma
    conferring: frozenset[str]  # verbs that give a post to the name right behind them: "named Ann Weiss chair"
    times_held: frozenset[str]  # before a post behind a name: "Ana Ruiz, hasta ahora directora"
    infinitive_endings: dict[str, str]  # what a finite form adds to the infinitive, with its features: "vender-ía"
    verbs_like_prepositions: dict[str, str]  # forms of verbs that taggers take for prepositions, with their lemma
    be_passive: frozenset[str]
    be_resultative: frozenset[str]  # a copula that makes a passive with a participle and an agent
    modals: frozenset[str]
    reflexive: frozenset[str]
    clitics: frozenset[str]
    dative: frozenset[str]
    enclitics: frozenset[str]  # pronouns of the third person that a verb form may end in
    enclitic_hosts: frozenset[str]  # the endings of forms that they are written behind: "vender-la", "decírse-lo"
    negators: frozenset[str]
    not_negated: frozenset[str]  # before which a negator denies nothing: "no obstante", "not only"
    negative_determiners: frozenset[str]  # "no firm": they negate the clause of their noun
    negative_conjunctions: frozenset[str]  # "ni Ana ni Luis": before the verb they negate its clause
    negated_adverbs: frozenset[str]  # "no longer"
    adversatives: frozenset[str]
    alternatives: frozenset[str]  # conjunctions: what is denied of one is denied of the other
    circumstance_prepositions: frozenset[str]  # "after buying X": about who acts, not whom
    impersonal: frozenset[str]
    naming: frozenset[str]  # verbs that give a name: "la llamó Velmar"
    intransitive: frozenset[str]  # verbs without an object and without a passive: "los fallecidos"
    transitive: frozenset[str]  # verbs that always have an object, said or not: "la casa que compró"
    trade_endings: frozenset[str]  # of nouns of trades that taggers take for adjectives: "el bioquímico Luis Gil"
    leading: frozenset[str]  # verbs by which people lead or found a body: none does so itself
    experiencer: frozenset[str]  # verbs of what pleases or concerns somebody: "a Ana le gusta X"
    addressing: frozenset[str]  # verbs whose object is a listener: "told the court"
    one_words: frozenset[str]  # "one" of several
    reporting: frozenset[str]  # verbs of saying: people and bodies say, and are not said
    collective: frozenset[str]  # nouns that a verb may agree with or with what they count
    complementizers: frozenset[str]  # "que": joins a complement clause
    content_marks: frozenset[str]  # joins what a noun tells: "la idea de que", "the idea that"
    free_heads: frozenset[str]  # with a relative pronoun, what something is called by what it does: "lo que"
    free_relatives: frozenset[str]  # one word for both: "quien compra paga", "what began well"
    interrogatives: frozenset[str]  # they ask, and name nothing: "cómo", "how"
    bare_relatives: frozenset[str]  # relative pronouns that may be subject or object
    relative_times: frozenset[str]  # "en 1968, cuando ganó"
    relative_pronouns: frozenset[str]
    acting_nouns: frozenset[str]  # nouns that do what their infinitive tells: "a law to ban X"
    noun_initials: frozenset[str]  # capitals that are a common noun: "MP"
    person_relatives: frozenset[str]  # of these, those that mean people alone
    agent_prepositions: frozenset[str]
    object_control: frozenset[str]
    source_prepositions: frozenset[str]  # "según Velmar", "according to the minister"
    pairing: frozenset[str]  # prepositions that want two: "entre Ana y Luis"
    gerund_cases: frozenset[str]  # "vio a Ana saliendo", "con los precios subiendo": it tells of the noun behind these
    own_aims: frozenset[str]  # prepositions before a noun of one's own aim: "con el objetivo de crecer, Velmar …"
    manner_marks: frozenset[str]  # what stands before a gerund that tells how: "by using"
    aim_marks: frozenset[str]  # what stands before an infinitive of purpose or of what is left undone
    using: frozenset[str]  # verbs of whoever acts by means of a thing: "used by Velmar to train models"
    instrumental: frozenset[str]  # verbs by which a thing is given a purpose: "fue diseñado para"
    advising: frozenset[str]  # verbs whose complement is somebody else's act, named or not: "recomendar"
    giving: frozenset[str]  # verbs by which somebody may or must do what a noun tells: "dar permiso para"
    granted: frozenset[str]  # these nouns
    asking: frozenset[str]  # nouns of what one wants others to do: "la petición de vender"
    judging: frozenset[str]  # verbs about what others do or plan: "criticar la decisión de vender", "frustrar un plan"
    entailing: frozenset[str]  # verbs of what a plan, deal or law comes to: "implica vender Trama"
    purpose_control: frozenset[str]  # whom one hires or sends is to do it: "contrató a Ana para diseñar"
    oblique_control: frozenset[str]  # with the preposition before whoever is to act: "call on X to"
    expletives: frozenset[str]  # "it", where it stands for the infinitive behind
    judging_adjectives: frozenset[str]  # what an act can be: "easy", "wrong"
    means: frozenset[str]  # nouns whose infinitive is what anybody does: "the way to load it"
    having: frozenset[str]  # "tiene motivos para vender": who has them would do it
    blaming: frozenset[str]  # verbs that tell of an act of their object's: "condenar a X por vender Y"
    blame_marks: frozenset[str]
    blame_nouns: frozenset[str]  # what an act may bring upon its doer: "una condena por robar"
    rank_marks: frozenset[str]  # "la primera en llegar": who is so ranked does it
    control_marks: frozenset[str]  # what joins an infinitive to a verb that says whose act it is: "acusar de"
    preposition: frozenset[str]
    prepositional_object: frozenset[str]
    case: frozenset[str]
    marker_parts: frozenset[str]
    conjunct: frozenset[str]
    nominal: frozenset[str]
    phrase: frozenset[str]
    phrase_adverb: frozenset[str]
    joint: frozenset[str]
    joiners: frozenset[str]
    name_prepositions: frozenset[str]
    year_prepositions: frozenset[str]  # "en 1975"
    currencies: frozenset[str]  # signs of money that the parser does not hang on their numbers
    multiples: frozenset[str]  # "3 mil millones", "two hundred million"
    round_numbers: frozenset[str]  # that count by "of": "miles de vecinos"
    percent: frozenset[str]
    scene_prepositions: frozenset[str]  # that open a sentence with where it happens: "Outside court Ann Weiss …"
    field_offices: frozenset[str]  # whose field may stand before their holder: "Minister for Sport Ann Weiss"
    past_lemmas: dict[str, str]  # past forms that look like another verb: "found" is of "find"
    scales: frozenset[str]  # letters glued to a number: "£200m"
    approximators: frozenset[str]  # "más de 300", "cerca de 300"
    comparison: frozenset[str]  # "more complex than X": no complement of the adjective
    core_complements: frozenset[str]
    is_word: str
    has_word: str
    apposition: frozenset[str]
    title: frozenset[str]
    possessive: frozenset[str]
    possessive_clitic: frozenset[str]
    semi_auxiliary_links: frozenset[str]
    gerund_auxiliaries: frozenset[str]
    infinitive_auxiliaries: dict[str, str]
    progressive_auxiliaries: frozenset[str]
    participle_endings: frozenset[str]
    duration_verbs: frozenset[str]
    time_units: frozenset[str]
    coming: frozenset[str]  # verbs of what is next: "la semana que viene"
    vague_times: frozenset[str]  # "hace poco"
    time_modifiers: frozenset[str]
    days: frozenset[str]
    pronominal: frozenset[str]
    clausal: frozenset[str]
    open_complements: frozenset[str]
    participial: frozenset[str]
    past_tags: frozenset[str]
    contractions: dict[str, str]
    object_preposition: str
    goal_verbs: frozenset[str]
    relative_places: dict[str, str]
    possessive_relatives: frozenset[str]
    adverb_endings: frozenset[str]  # endings that make an adverb of any adjective, also of one the tagger never saw
    adverbial: frozenset[str]
    discourse: frozenset[str]
    insertions: frozenset[str]  # prepositions that open an aside between commas: ", en Lugo,"
    linking_nouns: frozenset[str]
    first_of_both: frozenset[str]  # "tanto Ana como Luis"
    second_of_both: frozenset[str]
    both: frozenset[str]  # "both", "ambos": a coordination is meant as a whole
    rare_verbs: frozenset[str]  # "fin": the lemmatizer must not take "fined" for one of them
    more_verbs: frozenset[str]  # verbs of the news that the lemmatizer has not heard of
    whole_words: str  # a pattern of words with a hyphen that are one word: "co-founder", "start-up"
    verb_prefixes: frozenset[str]  # with a hyphen before a verb: "co-" makes "co-wrote" of "wrote"


@lru_cache(maxsize=8)
def load_language(lang: str) -> Language:
    """Load a language's data."""
    data = tomllib.loads(files("kg.lang").joinpath(f"{lang}.toml").read_text(encoding="utf-8"))
    found = {f.name: data[f.name] for f in fields(Language)}
    values: dict[str, Any] = {k: frozenset(v) if isinstance(v, list) else v for k, v in found.items()}
    return Language(**values)
