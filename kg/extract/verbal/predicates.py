"""Extract what adjectives and fixed phrases say as predicates: "Ann is married to Luke", "está al frente de Velmar".

A participle is one too where nobody is said to have done it: "Velmar is affiliated to the union".
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.possessors import slot_of
from kg.extract.clauses.clause import Clause
from kg.extract.tree.tokens import Token
from kg.model import Claim, Value
from kg.ontology import Sense

__all__ = ["predicate_claims"]

NAME = "kg.predicates"


def predicate_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of copular clauses, and of states, whose predicate takes a complement."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        state = clause.passive and bool(clause.auxiliaries) and not clause.subjects and not _acts(analysis, clause)
        if clause.copula is None and not state:
            continue
        for word, sense in _senses(analysis, clause):
            for other in _complements(analysis, clause, word, sense):
                for subject in clause.of("directObject") if state else clause.subjects:
                    bearer = analysis.argument(subject)
                    pair = (bearer, other) if sense.subject == "nounModified" else (other, bearer)
                    if isinstance(pair[0], Value):
                        continue
                    made = builder.claim(
                        pair[0], str(sense.reference), pair[1], cue=word, extractor=NAME,
                        stance=builder.stance(clause), speaker=builder.speaker(clause), confidence=0.75,
                    )  # fmt: skip
                    if made is not None:
                        yield made


def _acts(analysis: Analysis, clause: Clause) -> bool:
    """Tell a participle whose verb is known as one, and tells it all: "is located in"."""
    return any(s.reference in analysis.ontology.relations for s in analysis.senses(clause.predicate, "verb"))


def _senses(analysis: Analysis, clause: Clause) -> Iterator[tuple[Token, Sense]]:
    """The senses of the predicate's own word, and of the fixed phrase that begins right behind the copula."""
    predicate = clause.predicate
    words = [(predicate, "adjective")]
    if clause.copula is not None and clause.copula.i < predicate.i:
        words += [(token, "expression") for token in predicate.doc[clause.copula.i + 1 : predicate.i + 1]]
    for word, pos in words:
        for sense in analysis.senses(word, pos):
            ends = {sense.subject, sense.object}
            if str(sense.reference) in analysis.ontology.relations and "nounModified" in ends and len(ends) == 2:
                yield word, sense


def _complements(analysis: Analysis, clause: Clause, word: Token, sense: Sense) -> Iterator[Located | Value]:
    slot = sense.object if sense.subject == "nounModified" else sense.subject
    preposition = slot.removeprefix("prep:").replace("-", " ")
    marked = [a for a in clause.arguments if preposition in (a.preposition, *(m.lower_ for m in a.marker))]
    found = [analysis.argument(a) for a in marked if a.head.i > word.i and a.head.i != clause.predicate.i]
    spec = analysis.ontology.relations[str(sense.reference)]
    for located in found or slot_of(analysis, clause.predicate, slot):
        if not spec.literal:
            yield located
            continue
        value = literal(analysis, located.token)
        if any(c.isdigit() for c in value.text):
            yield value
