"""Extract acts told by a noun: "la compra de Velmar por Orbe", "its investment in chips"."""

from collections.abc import Iterable, Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.possessors import slot_of
from kg.extract.claims.selection import may_act
from kg.extract.clauses.clause import Clause
from kg.extract.stance.modality import Stance
from kg.extract.stance.stance import noun_stance
from kg.extract.tree.noun_phrases import complements, conjuncts
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim, Modality, Polarity, Value
from kg.ontology import Sense

__all__ = ["act_claims", "clause_over"]

NAME = "kg.nominal"
VICTORIES = frozenset({relation("wins"), relation("defeats")})
BY = frozenset({"prep:por", "prep:by"})


def act_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """An act as a noun: "la compra de Velmar por Orbe", "its investment in chips"."""
    analysis = builder.analysis
    for sense in analysis.senses(noun, "noun"):
        if str(sense.reference) not in analysis.ontology.relations or "head" in {sense.subject, sense.object}:
            continue
        subjects = [
            s for s in slot_of(analysis, noun, sense.subject) if sense.subject not in BY or may_act(analysis, s)
        ]  # "la multa por vertidos": for what, not by whom
        subjects = subjects or list(_supported(analysis, noun, sense))
        symmetric = analysis.ontology.relations[str(sense.reference)].symmetric
        objects: Iterable[Located | Value] = _objects(analysis, noun, sense)
        if symmetric and len(both := _between(analysis, noun)) > 1:
            subjects, objects = both[:1], both[1:]
        elif not subjects and symmetric:
            subjects = list(_taking_part(analysis, noun))
        objects = list(objects)
        for subject in subjects:
            for obj in objects:
                clause = clause_over(analysis, noun)
                stance = builder.stance(clause) if clause is not None and noun.dep_ in {"dobj", "obj"} else Stance()
                if stance.modality is Modality.CERTAIN and clause is not None and _is_core(noun, clause):
                    stance = stance.weaker(builder.stance(clause).modality)
                own = noun_stance(analysis, noun)
                stance = stance.weaker(own.modality).flipped(own.polarity is Polarity.NEGATED)
                made = builder.claim(
                    subject, str(sense.reference), obj, cue=noun, extractor=NAME, stance=stance,
                    speaker=builder.speaker(clause) if clause else builder.speaker_at(noun), confidence=0.65,
                )  # fmt: skip
                if made is not None:
                    yield made


def _objects(analysis: Analysis, noun: Token, sense: Sense) -> Iterator[Located | Value]:
    """Yield what an act is done to; what a relation has for words, such as a price, as words with a number."""
    if not analysis.ontology.relations[str(sense.reference)].literal:
        yield from slot_of(analysis, noun, sense.object)
        return
    found = [o.token for o in slot_of(analysis, noun, sense.object)]
    clause = analysis.clause_at.get(noun.head.i)
    if clause is not None and clause.predicate.lemma_.lower() in analysis.words.light:  # "cerró la compra por 3 euros"
        found += [a.head for a in clause.of("oblique", sense.object.removeprefix("prep:"))]
    values = (literal(analysis, token) for token in found)
    yield from (value for value in values if any(c.isdigit() for c in value.text))


def _between(analysis: Analysis, noun: Token) -> list[Located]:
    """ "el acuerdo entre Velmar y Orbe", "the deal between Velmar and Orbe": who has part in it."""
    pairing = load_language(analysis.article.lang).pairing
    first = next((n for mark, n in complements(noun) if mark[0].lower_ in pairing), None)
    members = (Located(m, analysis.mention(m)) for m in (conjuncts(first) if first is not None else ()))
    return [m for m in members if may_act(analysis, m)]


def _is_core(noun: Token, clause: Clause) -> bool:
    """Tell an act that a clause is about from one it only mentions: "the biggest since the takeover of Velmar"."""
    core = (*clause.subjects, *(a for a in clause.arguments if a.role != "oblique"))
    return any(a.head.i == noun.i for a in core)


def _supported(analysis: Analysis, noun: Token, sense: Sense) -> Iterator[Located]:
    """A light verb lends the noun its subject: "Orbe hizo una oferta por Velmar"; who is given a victory wins it."""
    clause = analysis.clause_at.get(noun.head.i)
    if clause is not None and clause.predicate.lemma_.lower() in analysis.words.light and noun.dep_ in {"dobj", "obj"}:
        given = clause.of("indirectObject") if str(sense.reference) in VICTORIES else ()
        for subject in given or clause.subjects:
            yield analysis.argument(subject)


def _taking_part(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """ "flew to Leeds for talks with Orbe", "tras una reunión con Orbe, Ruiz dijo": who does so takes part."""
    clause = clause_over(analysis, noun)
    if clause is None or clause.passive or analysis.lemma(noun) not in analysis.words.encounters:
        return
    if "interviews" in analysis.stances(noun, "noun"):
        return  # "en una entrevista con Orbe": who asks meets nobody besides
    if any(a.role == "oblique" and a.head.i == noun.i for a in clause.arguments):
        yield from (s for s in map(analysis.argument, clause.subjects) if may_act(analysis, s))


def clause_over(analysis: Analysis, token: Token) -> Clause | None:
    """Return the clause that a noun stands in, however deep."""
    seen = 0
    while token.head.i != token.i and seen < 30:
        if token.i in analysis.clause_at:
            return analysis.clause_at[token.i]
        token, seen = token.head, seen + 1
    return analysis.clause_at.get(token.i)
