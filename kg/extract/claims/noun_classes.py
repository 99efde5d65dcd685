"""Tell the classes of a common noun: by the lexicon, or by an ending that only abstract nouns have."""

from kg.extract.analysis import Analysis, Located
from kg.extract.tree.tokens import Token
from kg.model import Kind, Reference
from kg.ontology import NOUN_KINDS

__all__ = ["ABSTRACT", "CLASS_KINDS", "is_of_classes", "noun_classes", "noun_kinds", "word_classes"]

ABSTRACT = "abstractNoun"
CLASS_KINDS = {name: kind for name, kind in NOUN_KINDS.items() if name not in {"groupNoun", "leads"}}
CONCRETE = frozenset({*CLASS_KINDS, "groupNoun", "partOf"}) - {"conceptNoun"}


def noun_classes(analysis: Analysis, thing: Located) -> frozenset[str]:
    """Return the classes of a common noun; a name, a pronoun or a noun nobody knows has none."""
    return word_classes(analysis, thing.token) if thing.mention.reference is Reference.NOMINAL else frozenset()


def word_classes(analysis: Analysis, noun: Token) -> frozenset[str]:
    """Return the classes of a noun, whatever name stands beside it."""
    found = analysis.stances(noun, "noun")
    if analysis.lemma(noun) in analysis.words.partitives:
        found -= {"partOf"}  # "la mayor parte de su labor"
    if not found & CONCRETE and analysis.lemma(noun).endswith(analysis.words.abstract_endings):
        return found | {ABSTRACT}
    return found - {ABSTRACT} if found & CONCRETE else found  # "una exposición" is an event, whatever else


def noun_kinds(analysis: Analysis, noun: Token) -> set[Kind]:
    """Return the kinds of thing that the lexicon has a noun mean."""
    return {CLASS_KINDS[name] for name in analysis.stances(noun, "noun") if name in CLASS_KINDS}


def is_of_classes(analysis: Analysis, thing: Located, classes: frozenset[str], *, acts: bool = False) -> bool:
    """Tell a common noun all of whose known classes are among these.

    With ``acts`` what is abstract by its ending alone is none of them: "anunció la ampliación" tells an event.
    """
    if acts and ABSTRACT not in analysis.stances(thing.token, "noun"):
        classes = classes - {ABSTRACT}
    known = noun_classes(analysis, thing) & (CONCRETE | {ABSTRACT}) if classes else frozenset()
    return bool(known) and known <= classes
