"""Tell fixed phrases of a verb and its object wherever the object stands: "la denuncia que presentó", "file a suit"."""

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Clause

__all__ = ["is_fixed_phrase"]

OTHER = "otherSense"
OBJECTS = frozenset({"directObject", "attribute"})


def is_fixed_phrase(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether the lexicon has a verb and one of its objects as a phrase that means something else."""
    heads = analysis.meanings.lexicon.heads("verb")
    known = {
        sense.words[-1]
        for sense in heads.get(analysis.lemma(clause.predicate), ())
        if len(sense.words) == 2 and sense.reference.endswith(OTHER)
    }
    objects = [a.head for a in clause.arguments if a.role in OBJECTS]
    objects += [n for noun in objects if (n := analysis.meanings.counted(noun)) is not None]
    nouns = {word for noun in objects for word in (noun.lower_, analysis.lemma(noun))}
    return bool(known & nouns)
