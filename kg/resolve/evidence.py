"""Weigh what speaks for the kind of a thing: its names, what is said of it, and the relations it stands in."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kg.model import Claim, Kind, Mention, Reference
from kg.ontology import Lexicon, Ontology
from kg.resolve.names import fold, gender, is_acronym, numbers, strip_name, titles_of
from kg.resolve.words import is_head_first, name_words
from kg.vocab import KG

__all__ = ["Votes", "best_kind", "class_of", "is_certain", "name_votes", "relation_votes"]

Votes = Counter[Kind]

CLASS_NOUNS = {
    "organizationNoun": Kind.ORGANIZATION,
    "groupNoun": Kind.ORGANIZATION,
    "personNoun": Kind.PERSON,
    "profession": Kind.PERSON,
    "position": Kind.PERSON,
    "leads": Kind.PERSON,
    "placeNoun": Kind.PLACE,
    "productNoun": Kind.PRODUCT,
    "softwareNoun": Kind.SOFTWARE,
    "workNoun": Kind.WORK,
    "eventNoun": Kind.EVENT,
}
# How far the language model's guess for a name is trusted: small models take most unknown names for places.
GUESS = {Kind.PERSON: 1.0, Kind.ORGANIZATION: 1.0, Kind.PLACE: 0.4, Kind.EVENT: 1.0, Kind.WORK: 0.8}
GUESS_NOMINAL = 2.0
CLASS = 1.5
HEAD = 1.2
SINGLE, PAIR, WIDE = 2.0, 0.5, 0.2  # a relation that takes one kind, two, or more
POSITION = 2.0
SPEAKER = 0.3
SURE = 2.0


def best_kind(votes: Votes, names: Iterable[str] = (), *, named: bool = False) -> Kind:
    """Return the kind with most evidence; without any, guess from the shape of the names."""
    if votes:
        order = list(Kind)
        return max(votes.items(), key=lambda v: (round(v[1], 3), -order.index(v[0])))[0]
    if not named:
        return Kind.CONCEPT
    longest = max(names, key=lambda n: (len(n.split()), n), default="")
    if numbers(longest):
        return Kind.PRODUCT
    words = longest.split()
    person = len(words) in {2, 3} and all(w[:1].isupper() and w[1:].islower() for w in words)
    return Kind.PERSON if person else Kind.ORGANIZATION


def is_certain(votes: Votes) -> bool:
    """Tell whether the kind is beyond doubt: strong evidence, and twice that of the next kind."""
    ranked = [*sorted(votes.values(), reverse=True), 0.0, 0.0]
    return ranked[0] >= SURE and ranked[0] >= 2 * ranked[1]


def name_votes(mention: Mention, lexicon: Lexicon, lang: str) -> Votes:
    """Return what a mention itself tells: the model's guess, honorifics, a firm's suffix, the noun in a name."""
    votes: Votes = Counter()
    if mention.reference is not Reference.NAME:
        if mention.kind is not None:
            votes[mention.kind] += GUESS_NOMINAL
        return votes
    if mention.kind is not None:
        votes[mention.kind] += GUESS.get(mention.kind, 0.6)
    if titles_of(mention.text):
        votes[Kind.PERSON] += CLASS
    name = strip_name(mention.text)
    words = [w.strip(".,").casefold() for w in name.split()]
    if len(words) > 1 and words[-1] in name_words().suffixes:
        votes[Kind.ORGANIZATION] += CLASS
    elif len(words) in {2, 3, 4} and gender(name) and not any(is_acronym(w) for w in name.split()):
        votes[Kind.PERSON] += HEAD
    elif len(words) > 1:
        kind = class_of(name, lexicon, lang)
        if kind is not None:
            votes[kind] += HEAD
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
    if claim.predicate == str(KG.isA) and isinstance(claim.object, Mention):
        kind = class_of(claim.object.text, lexicon, lang)
        if kind is not None:
            subject[kind] += CLASS
    for mention, votes in ((claim.subject, subject), (claim.object, obj)):
        if isinstance(mention, Mention) and mention.reference is Reference.NOMINAL:
            kind = class_of(mention.text, lexicon, lang)
            if kind is not None and not (claim.predicate == str(KG.isA) and mention is claim.object):
                votes[kind] += CLASS
    return subject, obj, speaker


def _weigh(kinds: frozenset[Kind], mention: Mention) -> Mapping[Kind, float]:
    share = SINGLE if len(kinds) == 1 else PAIR if len(kinds) == 2 else WIDE
    sure = 0.5 if mention.reference is Reference.NOMINAL and mention.antecedent is None else 1.0
    return dict.fromkeys(kinds, share * sure)


def class_of(phrase: str, lexicon: Lexicon, lang: str) -> Kind | None:
    """Return the kind that the head noun of a phrase tells: "firma californiana", "chip startup"."""
    words = [w.strip(".,;:'\"“”«»()").lower() for w in phrase.split()]
    joint = next((i for i, w in enumerate(words) if w in name_words().joining and i), len(words))
    head = words[:joint]
    for word in head[:3] if is_head_first(lang) else head[::-1][:3]:
        found = {kind for form in _lemmas(word) for kind in _kinds_of(lexicon, form)}
        if len(found) == 1:
            return next(iter(found))
        if found:
            return None
    return None


@lru_cache(maxsize=50_000)
def _kinds_of(lexicon: Lexicon, word: str) -> frozenset[Kind]:
    names = {sense.reference.rpartition("#")[2] for sense in lexicon.senses(word, "noun") if len(sense.words) == 1}
    return frozenset(CLASS_NOUNS[name] for name in names if name in CLASS_NOUNS)


def _lemmas(word: str) -> tuple[str, ...]:
    """The word, and what it may be the plural or feminine of."""
    forms = [word]
    if word.endswith("s"):
        forms.append(word[:-1])
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    for form in list(forms):
        if form.endswith("a"):
            forms += [form[:-1] + "o", form[:-1]]
    return tuple(dict.fromkeys(f for f in forms if fold(f)))
