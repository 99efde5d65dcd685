"""Tell a noun that says what sort of thing its bearer is from one that tells a post, a kinship or a number."""

from kg.extract.analysis import Analysis, Located
from kg.extract.names.kind_form import is_full_name
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.enumeration import lists_members
from kg.extract.nominal.kinship import is_kin_of_somebody
from kg.extract.nominal.readings import Reading, is_owned
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["is_sort"]

NOBODY = frozenset({"placeNoun", "organizationNoun", "eventNoun"})  # what no person is
KIN = frozenset({"relativeOf", "competesWith", "partnersWith", "replaces"})  # what one is to another, no class


def is_sort(analysis: Analysis, reading: Reading) -> bool:
    """Tell whether a noun says what sort of thing its bearer is."""
    noun = reading.noun
    relational = analysis.lemma(noun) in analysis.words.relational
    kin = reading.cues & KIN and not reading.cues & {"profession", "position", "organizationNoun"}
    shell = analysis.lemma(noun) in analysis.words.empty_nouns
    listed = (
        reading.description.how != "member"
        and "Plur" in noun.morph.get("Number", [])
        and (lists_members(analysis, noun) or _counts(analysis, noun) or _is_one_person(reading))
    )
    if reading.post or relational or kin or shell or listed or is_kin_of_somebody(analysis, reading.bearer):
        return False
    if "personNoun" in reading.cues and (is_owned(analysis, noun) or any(c.dep_ == "poss" for c in noun.children)):
        return False  # "su amigo Luis Gil": a friend of whom nobody can tell
    if _is_somebody(analysis, reading.bearer) and reading.cues & NOBODY and not reading.cues & PERSONAL:
        return False  # "X met Ann Weiss, which is the place where …"
    return not _is_people(analysis, noun) and _classifies(noun, reading.value.text)


def _is_somebody(analysis: Analysis, bearer: Located) -> bool:
    """Tell a person named in full."""
    name = analysis.name_at.get(bearer.token.i)
    return name is not None and name.kind is Kind.PERSON and is_full_name(analysis.doc[name.start : name.end])


def _is_one_person(reading: Reading) -> bool:
    """ "Ann Weiss and Luke Gray, colleagues at Velmar": a plural tells of both what neither is alone."""
    mention = reading.bearer.mention
    return reading.description.how == "apposition" and mention.kind is Kind.PERSON


def _is_people(analysis: Analysis, noun: Token) -> bool:
    """ "la sueca Velmar", "el chileno Luis Gil": where from, which is no class."""
    alone = not any(c.i == noun.i + 1 and c.pos_ == "ADJ" for c in noun.children)
    return alone and bool({noun.lower_, analysis.lemma(noun)} & analysis.words.peoples.keys())


def _counts(analysis: Analysis, noun: Token) -> bool:
    """ "several customers": a number of things is no class of one of them."""
    return any(c.lower_ in analysis.words.counting or c.dep_ == "nummod" for c in noun.children if c.i < noun.i)


def _classifies(noun: Token, text: str) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and len(text.split()) <= 7 and any(c.isalpha() for c in text)
