"""Tell whether two things can stand in a relation by a sense of a verb: its selectional restrictions.

What a relation wants of its ends stands in the ontology, what one sense of a word wants more narrowly in the lexicon.
Names are seldom refused, their kinds being guesses; what a common noun means is known from its class.
"""

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.noun_classes import ABSTRACT, CLASS_KINDS, noun_classes
from kg.extract.claims.possessors import possessors_of
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Mention, Reference, Value
from kg.ontology import Relation, Sense

__all__ = ["admits", "is_number", "is_surely_person", "may_act", "seated", "utterer"]

AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
ACTING = frozenset(
    {"organizationNoun", "groupNoun", "personNoun", "profession", "position", "leads", "worksFor", "memberOf",
     "relativeOf", "competesWith", "partnersWith", "supplies"}
)  # fmt: skip
JUDGING = frozenset({"criticizes", "supports", "accuses", "warnsAbout"})  # what people, bodies and texts do
JUDGELESS = frozenset({ABSTRACT, *CLASS_KINDS})
NEAR = {  # what a class noun may mean besides: a mill is bought, people take part in a study or a programme
    Kind.PLACE: (Kind.ORGANIZATION, Kind.PRODUCT),
    Kind.WORK: (Kind.EVENT, Kind.PRODUCT, Kind.ORGANIZATION),
    Kind.SOFTWARE: (Kind.PRODUCT, Kind.EVENT),
    Kind.PRODUCT: (Kind.SOFTWARE,),
}
STAFF = frozenset({"worksFor", "memberOf"})


def admits(analysis: Analysis, sense: Sense, left: Located, right: Located | Value, *, rivalled: bool) -> bool:
    """Check both ends against what the sense and its relation want.

    Args:
        rivalled: another sense of the verb takes the same object without asking for a kind.
    """
    spec = analysis.ontology.relations[str(sense.reference)]
    if not _fits(left.mention, sense.domain or spec.domain):
        return False
    if spec.name in JUDGING and _judges_nothing(analysis, left):
        return False  # "the loss raises questions about X": nobody does
    certain = sense.negated or sense.strict
    if isinstance(right, Value):
        return not certain
    if not _fits(right.mention, sense.range or spec.range):
        return False
    if sense.range and Kind.PERSON not in sense.range and is_surely_person(analysis, right.mention):
        return False  # "detener la obra" prevents it, "detener a Luis Gil" does not
    if certain and not (_surely(analysis, left, sense.domain) and _surely(analysis, right, sense.range)):
        return False
    if certain and rivalled and right.mention.reference is Reference.NAME and right.mention.kind is None:
        return False  # "lanzó Lux": of what kind nobody knows is shown, not published
    if spec.name == "prevents" and any(c.lower_ in analysis.words.possessives for c in right.token.children):
        return False  # "suspendió su gira": who ends what is their own prevents nobody
    if spec.name == "uses" and right.mention.kind is Kind.PERSON:
        return False  # "employs Ann Weiss"
    if spec.name == "worksFor" and fold_name(right.mention.text) in places():
        return False  # "trabajaron en Perú": where, not for whom
    if not _is_common(right):
        return True
    if rivalled and sense.range and not _surely(analysis, right, sense.range):
        return False
    if sense.range and _contradicts(analysis, right, sense.range):
        return False
    told = _is_told(analysis, sense, right.token)
    if not told and spec.range and spec.range <= AGENTS and not _acts(analysis, right):
        return False  # "blamed rising costs" accuses nobody
    # "trabaja en el concepto": nobody's employer
    return spec.name not in STAFF or _surely(analysis, right, spec.range)


def _is_told(analysis: Analysis, sense: Sense, noun: Token) -> bool:
    """Tell an object that the lexicon has with the verb, wherever it stands: "lead study", "a study led by X"."""
    lemma = analysis.lemma(noun)
    if len(sense.words) > 1:
        return lemma in sense.words
    known = analysis.meanings.lexicon.heads("verb").get(sense.words[0], ())
    return any(s.words == (sense.words[0], lemma) and s.reference == sense.reference for s in known)


def may_act(analysis: Analysis, thing: Located) -> bool:
    """Tell a name, a pronoun or a noun of people or bodies from a common noun that means neither."""
    return not _is_common(thing) or _acts(analysis, thing)


def utterer(analysis: Analysis, subject: Token, domain: frozenset[Kind]) -> Located | None:
    """ "Ann Weiss's speech criticises X": what somebody says stands for who says it, where somebody must act."""
    if not domain or not domain <= AGENTS or analysis.lemma(subject) not in analysis.words.utterances:
        return None
    return next(iter(possessors_of(analysis, subject)), None)


def seated(analysis: Analysis, subject: Token, spec: Relation) -> Located | None:
    """ "Velmar's head office is in Leeds": where the seat is, its owner is."""
    senses = [s for s in analysis.senses(subject, "noun") if s.reference == spec.iri and s.subject == "possessor"]
    return next(iter(possessors_of(analysis, subject)), None) if senses else None


def is_surely_person(analysis: Analysis, mention: Mention) -> bool:
    """Tell a full name of somebody whose first name is known."""
    if mention.reference is not Reference.NAME or mention.kind is not Kind.PERSON:
        return False
    first, _, rest = mention.text.lower().partition(" ")
    return bool(rest) and (first in analysis.words.titles or first in analysis.words.first_names)


def _contradicts(analysis: Analysis, thing: Located, kinds: frozenset[Kind]) -> bool:
    """Tell a noun whose class is known to be of none of the kinds: "conquistar los móviles" wins nothing."""
    cues = analysis.stances(thing.token, "noun")
    known = {CLASS_KINDS[cue] for cue in cues if cue in CLASS_KINDS}
    if not known and "memberOf" in cues:
        known = {Kind.PERSON}  # "los miembros del comité" are no comité
    return bool(known) and not any({kind, *NEAR.get(kind, ())} & kinds for kind in known)


def _fits(mention: Mention, kinds: frozenset[Kind]) -> bool:
    """Check a mention against the kinds a relation wants; only a person is told apart surely by the model."""
    if not kinds or mention.kind is None:
        return True
    if mention.kind is Kind.PERSON and mention.reference is Reference.NOMINAL:
        return Kind.PERSON in kinds
    return True


def _acts(analysis: Analysis, thing: Located | Value) -> bool:
    """Tell a noun that means people or bodies."""
    if isinstance(thing, Value):
        return False
    cues = analysis.stances(thing.token, "noun")
    if _is_of_a_people(analysis, thing.token):
        return True
    return bool(cues & ACTING) or analysis.lemma(thing.token) in analysis.words.bodies or _does(analysis, thing.token)


def _is_of_a_people(analysis: Analysis, noun: Token) -> bool:
    """ "fichó al vasco": where somebody is from stands for who it is."""
    return noun.lower_ in analysis.words.peoples and noun.pos_ == "NOUN"


def _judges_nothing(analysis: Analysis, thing: Located) -> bool:
    """Tell a common noun that is known to mean no people, no body and no text."""
    known = noun_classes(analysis, thing)
    return bool(known & JUDGELESS) and not _acts(analysis, thing) and "workNoun" not in known


def _does(analysis: Analysis, noun: Token) -> bool:
    """Tell a noun that means who does something only people and bodies do: "the organisers"."""
    relations = analysis.ontology.relations
    done = [s.reference for s in analysis.senses(noun, "noun") if s.subject == "head" and s.reference in relations]
    return any(relations[name].domain and relations[name].domain <= AGENTS for name in done)


def _is_common(thing: Located | Value) -> bool:
    return isinstance(thing, Located) and thing.mention.reference is Reference.NOMINAL


def _surely(analysis: Analysis, thing: Located | Value, kinds: frozenset[Kind]) -> bool:
    """Tell whether a thing is of one of some kinds by its name's kind, its class noun or its pronoun."""
    if isinstance(thing, Value) or not kinds:
        return isinstance(thing, Located)
    mention = thing.mention
    if mention.reference in (Reference.PRONOUN, Reference.NULL):
        human = mention.reference is Reference.NULL or mention.text.lower() in analysis.words.human
        return human and Kind.PERSON in kinds
    if mention.kind is Kind.PLACE and Kind.ORGANIZATION in kinds and fold_name(mention.text) not in places():
        return True  # the model takes firms for places; no list of places has this one
    if mention.kind is not None or mention.reference is Reference.NAME:
        return mention.kind in (None, *kinds)
    if Kind.PERSON in kinds and _is_of_a_people(analysis, thing.token):
        return True
    return any(CLASS_KINDS.get(cue) in kinds for cue in analysis.stances(thing.token, "noun"))


def is_number(located: Located) -> bool:
    """Tell a number whose noun is nowhere."""
    counts = located.token.pos_ == "NUM" or any(c.pos_ == "NUM" for c in located.token.children if c.dep_ == "nummod")
    return counts and located.token.pos_ in {"NUM", "ADV"} and located.mention.reference is not Reference.NAME
