"""Weigh what speaks for the kind of a thing: its names, what is said of it, and the relations it stands in."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Mention, Modality, Reference
from kg.ontology import NOUN_KINDS, Lexicon, Ontology
from kg.resolve.names import fold, gender, is_acronym, is_plural, numbers, strip_name, titles_of
from kg.resolve.words import is_head_first, language_table, name_words
from kg.vocab import KG

__all__ = ["Votes", "best_kind", "class_of", "guess_votes", "is_certain", "name_votes", "relation_votes"]

Votes = Counter[Kind]  # in hundredths: whole numbers add up alike in any order

# How far the language model's guess for a name is trusted: small models take most unknown names for places.
GUESS = {Kind.PERSON: 100, Kind.ORGANIZATION: 100, Kind.PLACE: 40, Kind.EVENT: 100, Kind.WORK: 80, Kind.CONCEPT: 200}
LISTED = 100  # a place that a list of places has
GUESS_OTHER, GUESS_NOMINAL = 60, 200
MOST_GUESSES = 200  # however often a name is met, the same guess is no new evidence
SUFFIX, CLASS, HEAD = 500, 150, 120
SINGLE, PAIR, WIDE = 200, 60, 50  # a relation that takes one kind, two, or more
POSITION = 200
GOVERNED = 10
SPEAKER = 30
SURE = 200
SHORTENED = re.compile(r"(.+)([aeiou])([ns])es")  # a plural that may have lost the accent of its singular
ACCENTS = str.maketrans("aeiou", "áéíóú")
SPEAKER_NOUN = 60
INSTITUTION = 200
NUMBERED = 120
UNKNOWN_CLASS = 45
# Which kind wins a tie. Of a name that might be either, the model would have seen the person.
ORDER = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.PRODUCT, Kind.SOFTWARE, Kind.WORK, Kind.EVENT, Kind.CONCEPT)
ORDER_NAMED = (Kind.ORGANIZATION, Kind.PERSON, *ORDER[2:])


def best_kind(votes: Votes, names: Iterable[str] = (), *, named: bool = False) -> Kind:
    """Return the kind with most evidence; without any, guess from the shape of the names."""
    if any(votes.values()):
        best = max(votes.values())
        if not named and (best < PAIR or sum(v == best for v in votes.values()) > 2):
            return Kind.CONCEPT  # "presentó el proyecto": a relation that takes many kinds tells none
        if not named and votes.get(Kind.CONCEPT) == best:
            return Kind.CONCEPT  # "acciones": shares or deeds
        order = ORDER_NAMED if named else ORDER
        return max(votes.items(), key=lambda v: (v[1], -order.index(v[0])))[0]
    if not named:
        return Kind.CONCEPT
    longest = max(names, key=lambda n: (len(n.split()), n), default="")
    if numbers(longest):
        return Kind.PRODUCT
    return Kind.PERSON if gender(longest) else Kind.ORGANIZATION


def is_certain(votes: Votes) -> bool:
    """Tell whether the kind is beyond doubt: strong evidence, and twice that of the next kind."""
    ranked = [*sorted(votes.values(), reverse=True), 0, 0]
    return ranked[0] >= SURE and ranked[0] >= 2 * ranked[1]


def guess_votes(mentions: Iterable[Mention]) -> Votes:
    """Return what the language model guesses of the mentions of one thing, all together worth no more than two."""
    votes: Votes = Counter()
    for mention in mentions:
        if mention.kind is not None:
            name = mention.reference is Reference.NAME
            listed = name and mention.kind is Kind.PLACE and fold_name(mention.text) in places()
            weight = LISTED if listed else GUESS.get(mention.kind, GUESS_OTHER)
            votes[mention.kind] += weight if name else GUESS_NOMINAL
    total = votes.total()
    return Counter({k: v * MOST_GUESSES // total for k, v in votes.items()}) if total > MOST_GUESSES else votes


def name_votes(mention: Mention, lexicon: Lexicon, lang: str) -> Votes:
    """Return what the words of a name tell: honorifics, a firm's suffix, a given name, the noun in it."""
    votes: Votes = Counter()
    if mention.reference is not Reference.NAME:
        return votes
    if titles_of(mention.text):
        votes[Kind.PERSON] += CLASS
    name = strip_name(mention.text)
    words = [w.strip(".,").casefold() for w in name.split()]
    if len(words) > 1 and words[-1] in name_words().suffixes:
        votes[Kind.ORGANIZATION] += SUFFIX
    elif len(words) in {2, 3, 4} and gender(name) and not any(is_acronym(w) for w in name.split()):
        votes[Kind.PERSON] += HEAD
    elif words and fold(words[0] if is_head_first(lang) else words[-1]) in {fold(w) for w in name_words().institutions}:
        votes[Kind.ORGANIZATION] += INSTITUTION
    else:
        surname = mention.kind is Kind.PERSON and is_head_first(lang)  # "Ariadna Montes" is no mountain
        kind = None if surname else class_of(name, lexicon, lang)
        several = kind is Kind.PLACE and is_plural(name, head_first=is_head_first(lang))  # "Velmar Ports" runs them
        body = kind is Kind.SOFTWARE and mention.kind is Kind.ORGANIZATION  # "Servicio de Aguas"
        if kind is not None and not several and not body:
            votes[kind] += HEAD
    if any(c.isdigit() for c in name):
        votes[Kind.PRODUCT] += NUMBERED
    return votes


def relation_votes(claim: Claim, ontology: Ontology, lexicon: Lexicon, lang: str) -> tuple[Votes, Votes, Votes]:
    """Return what a claim tells of the kinds of its subject, object and speaker."""
    subject: Votes = Counter()
    obj: Votes = Counter()
    speaker: Votes = Counter({Kind.PERSON: SPEAKER})
    spec = ontology.relations.get(claim.predicate)
    if spec is not None:
        subject.update(_weigh(spec.domain, claim.subject))
        if isinstance(claim.object, Mention):
            obj.update(_weigh(spec.range, claim.object))
    if claim.predicate == str(KG.holdsPosition):
        subject[Kind.PERSON] += POSITION
    if claim.predicate == str(KG.wins):
        obj[Kind.EVENT] += PAIR  # of what is won and has no noun, most are prizes and matches
    if claim.predicate == str(KG.isA) and isinstance(claim.object, Mention):
        kind = class_of(claim.object.text, lexicon, lang)
        told = claim.speaker is None and claim.modality is Modality.CERTAIN
        if kind is not None:
            subject[kind] += CLASS if told else CLASS // 2  # "puede ser una herramienta útil", says somebody
        elif claim.subject.reference is not Reference.NAME or " " not in claim.subject.text:
            subject[Kind.CONCEPT] += UNKNOWN_CLASS  # a long proper name is seldom that of a class
    if claim.speaker is not None and claim.speaker.reference is Reference.NOMINAL:
        speaker[class_of(claim.speaker.text, lexicon, lang) or Kind.PERSON] += SPEAKER_NOUN
    ends = ((claim.subject, subject, spec.domain if spec else None), (claim.object, obj, spec.range if spec else None))
    for mention, votes, wanted in ends:
        if isinstance(mention, Mention) and mention.reference is Reference.NOMINAL:
            kinds = _classes_of(mention.text, lexicon, lang)
            if wanted and kinds & wanted:
                kinds &= wanted  # "la asamblea nombró" a body does, "participó en la asamblea" tells of an event
            if kinds and not (claim.predicate == str(KG.isA) and mention is claim.object):
                votes.update(dict.fromkeys(kinds, CLASS // len(kinds)))
    return subject, obj, speaker


def _weigh(kinds: frozenset[Kind], mention: Mention) -> Mapping[Kind, int]:
    share = SINGLE if len(kinds) == 1 else PAIR if len(kinds) == 2 else WIDE
    town = mention.reference is Reference.NAME and mention.kind is Kind.PLACE
    if town and kinds == {Kind.ORGANIZATION}:
        share = GOVERNED  # who governs a town leads it, and it stays a town
    vague = mention.reference is Reference.NOMINAL and mention.antecedent is None
    return dict.fromkeys(kinds, share // 2 if vague else share)


def class_of(phrase: str, lexicon: Lexicon, lang: str) -> Kind | None:
    """Return the one kind that the head noun of a phrase tells: "firma californiana", "chip startup"."""
    found = _classes_of(phrase, lexicon, lang)
    return next(iter(found)) if len(found) == 1 else None  # "investigación científica" is no scientist


def _classes_of(phrase: str, lexicon: Lexicon, lang: str) -> frozenset[Kind]:
    """Return the kinds that the head noun of a phrase may be of."""
    bare = (w.strip(".,;:'\"“”«»()").lower() for w in phrase.split())
    words = [w for w in bare if w]  # a mark that stands alone is no word: "the workers ' union"
    joint = next((i for i, w in enumerate(words) if w in name_words().joining and i), len(words))
    if 0 < joint < len(words) - 1 and words[joint - 1] in name_words().partitives:
        several = words[joint + 1].endswith("s") or not _kinds_of(lexicon, words[joint - 1])
        if several:  # "una serie de retos", but "una serie de televisión"
            return _classes_of(" ".join(words[joint + 1 :]), lexicon, lang)
    head = words[:joint]
    if not is_head_first(lang):
        tails = (_kinds_of_form(lexicon, word) for word in head[::-1][:3])
        return next((kinds for kinds in tails if kinds), frozenset())
    for i, word in enumerate(head[:3]):
        if _stands_before(word, lang) and i + 1 < len(head):
            continue  # "famosas empresas" are no celebrities
        told = _kinds_of_pair(lexicon, word, head[i + 1 : i + 2]) or _kinds_of_complement(lexicon, word, words[i + 1 :])
        return told or _kinds_of_form(lexicon, word)
    return frozenset()


def _kinds_of_pair(lexicon: Lexicon, word: str, following: list[str]) -> frozenset[Kind]:
    """Return what a noun and its adjective tell together: "ensayos clínicos"."""
    forms = {form for after in following for form in _lemmas(after)}
    senses = (s for form in _lemmas(word) for s in lexicon.senses(form, "noun"))
    pairs = {s.reference.rpartition("#")[2] for s in senses if len(s.words) == 2 and s.words[1] in forms}
    return frozenset(NOUN_KINDS[name] for name in pairs if name in NOUN_KINDS)


def _kinds_of_complement(lexicon: Lexicon, word: str, rest: list[str]) -> frozenset[Kind]:
    """Return what a noun and the noun that it is "of" tell together: "la firma del acuerdo" is no firm."""
    inner = next((w for w in rest if w not in name_words().joining | name_words().leading), "")
    if not rest or rest[0] not in name_words().joining or not inner:
        return frozenset()
    senses = (s for form in _lemmas(word) for s in lexicon.senses(form, "noun") if len(s.words) == 3)
    names = {s.reference.rpartition("#")[2] for s in senses if s.words[2] in _lemmas(inner)}
    return frozenset(NOUN_KINDS[name] for name in names if name in NOUN_KINDS)


def _stands_before(word: str, lang: str) -> bool:
    """Tell what may stand before a noun that is first of its phrase: "varias", "75.000", "gran", "II"."""
    counted = word in language_table(lang, "number").get("words", {}) or not word.isalpha()
    roman = bool(word) and set(word) <= set("ivx")
    return counted or roman or word in name_words().counting or word in language_table(lang, "before").get("noun", ())


def _kinds_of_form(lexicon: Lexicon, word: str) -> frozenset[Kind]:
    """Return what the word itself tells, else its dictionary form; of a group, what each of it is: "workers"."""
    own, *others = _lemmas(word)
    basic = frozenset(kind for form in others for kind in _kinds_of(lexicon, form))
    known = _kinds_of(lexicon, own)
    return basic if len(basic) == 1 and _is_group(lexicon, own) else known or basic


@lru_cache(maxsize=50_000)
def _is_group(lexicon: Lexicon, word: str) -> bool:
    return any(s.reference.endswith("#groupNoun") for s in lexicon.senses(word, "noun") if len(s.words) == 1)


@lru_cache(maxsize=50_000)
def _kinds_of(lexicon: Lexicon, word: str) -> frozenset[Kind]:
    names = {sense.reference.rpartition("#")[2] for sense in lexicon.senses(word, "noun") if len(sense.words) == 1}
    return frozenset(NOUN_KINDS[name] for name in names if name in NOUN_KINDS)


def _lemmas(word: str) -> tuple[str, ...]:
    """The word, and what it may be the plural or feminine of, or the post that it says was held."""
    forms = [word]
    forms += [word.removeprefix(prefix) for prefix in name_words().former if word.startswith(prefix)][:1]
    for form in list(forms):
        if form.endswith("s"):
            forms.append(form[:-1])
        if form.endswith("es"):
            forms.append(form[:-2])
        if form.endswith("ies"):
            forms.append(form[:-3] + "y")
        if accented := SHORTENED.fullmatch(form):
            stem, vowel, consonant = accented.groups()
            forms.append(stem + vowel.translate(ACCENTS) + consonant)  # "reuniones": "reunión"
    for form in list(forms):
        if form.endswith("a"):
            forms += [form[:-1] + "o", form[:-1]]
    return tuple(dict.fromkeys(f for f in forms if fold(f)))
