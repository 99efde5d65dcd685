"""Extract who puts money into a firm in a round: "cerró una ronda de 3 millones liderada por Velmar"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.possessors import possessors_of
from kg.extract.claims.selection import may_act
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.nominal.enumeration import members_of
from kg.extract.nominal.nominal_acts import clause_over
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Reference

__all__ = ["round_claims"]

NAME = "kg.nominal"
INVESTS = relation("investsIn")
GIVING = frozenset({"participatesIn", "investsIn", "supports"})
PARTAKING = frozenset({"participatesIn", "investsIn", "leads"})


def round_claims(builder: Builder) -> Iterator[Claim]:
    """Yield the investors of the rounds that a text tells of, in the firm that is said to raise each."""
    analysis = builder.analysis
    firm: Located | None = None
    for clause in analysis.clauses:
        raiser = _raiser(analysis, clause)
        firm = raiser or firm
        told = list(_told(analysis, clause, known=firm is not None))
        if raiser is not None:
            told.append((list(_givers(analysis, clause)), clause.predicate))
        for investors, round_ in told:
            firm = _firm(analysis, round_, clause) or firm
            for investor in investors:
                if firm is None or investor.token.i == firm.token.i or not may_act(analysis, investor):
                    continue
                made = builder.claim(
                    investor, INVESTS, firm, cue=clause.predicate, extractor=NAME, stance=builder.stance(clause),
                    speaker=builder.speaker(clause), confidence=0.7,
                )  # fmt: skip
                if made is not None:
                    yield made


def _told(analysis: Analysis, clause: Clause, *, known: bool) -> Iterator[tuple[list[Located], Token]]:
    """Yield who leads a round or takes part in it, and the round, as a clause tells."""
    for argument in (*clause.arguments, *clause.subjects):
        round_ = _round(analysis, argument.head, known=known)
        if round_ is None:
            continue
        if analysis.stances(clause.predicate) & PARTAKING and argument.role != "subject":
            yield [analysis.argument(s) for s in clause.subjects], round_
        else:  # "una ronda con participación de Velmar"
            yield list(_partners(analysis, (*clause.arguments, argument))), round_


def _round(analysis: Analysis, token: Token, *, known: bool) -> Token | None:
    """Return the round of money that an argument tells of: "la financiación | de esta ronda" is one.

    Args:
        known: somebody is said to have raised money; "la ronda" is then that one.
    """
    words, noun = analysis.words, token
    while analysis.lemma(noun) not in words.rounds:
        if noun.head is noun or noun.dep_ not in {"nmod", "pobj", "prep"} or noun.head.i > noun.i:
            return None
        noun = noun.head
    definite = any(c.lower_ in words.definite for c in noun.children)
    clause = clause_over(analysis, noun)
    beside = clause.arguments if clause is not None else ()  # "levantó 3 millones en una ronda"
    return (
        noun
        if (known and definite) or any(_tells_money(analysis, t) for t in (noun, *(a.head for a in beside)))
        else None
    )


def _tells_money(analysis: Analysis, noun: Token) -> bool:
    words = analysis.words
    return any(t.lower_ in words.funding | words.currencies for t in noun.subtree)


def _is_money(analysis: Analysis, noun: Token) -> bool:
    """Tell a sum, its round or its purpose ("funding") from a loan or a contract of so much."""
    if noun.pos_ == "NOUN" and not {noun.lower_, analysis.lemma(noun)} & (
        analysis.words.funding | analysis.words.currencies | analysis.words.rounds
    ):
        return False
    return _tells_money(analysis, noun)


def _raiser(analysis: Analysis, clause: Clause) -> Located | None:
    """ "Velmar captó 3 millones": who raises money, by whatever round is told of next."""
    raised = clause.of("directObject") if analysis.lemma(clause.predicate) in analysis.words.raising else ()
    if clause.passive or not any(_is_money(analysis, a.head) for a in raised):
        return None
    return next(map(analysis.argument, clause.subjects), None)


def _firm(analysis: Analysis, round_: Token, clause: Clause) -> Located | None:
    """Return whose round it is: whose it is said to be, or who raises it or money in it."""
    named = (p for p in possessors_of(analysis, round_) if p.mention.reference is Reference.NAME)
    bodies = (p for p in named if p.mention.kind is not Kind.PLACE)
    owner = next((p for p in bodies if p.mention.text.split()[0].lower() not in analysis.words.funding), None)
    if owner is not None:
        return owner
    above = clause_over(analysis, round_)
    if above is None or above is clause or above.passive or analysis.stances(above.predicate) & PARTAKING:
        return None
    return next((analysis.argument(s) for s in above.subjects if s.head.i != round_.i), None)


def _givers(analysis: Analysis, clause: Clause) -> Iterator[Located]:
    """ "raised $20m from Orbe", "in funding from Orbe and Lune", "with backing from Orbe": who gives the money."""
    for token in clause.predicate.subtree:
        host = token.head
        if token.i < clause.predicate.i or token.dep_ != "prep" or token.lower_ not in analysis.words.origin:
            continue
        nouns = host.pos_ == "NOUN" and bool(GIVING & analysis.stances(host, "noun"))
        if not (nouns or host is clause.predicate or _tells_money(analysis, host)):
            continue
        for noun in (c for c in token.children if c.dep_ == "pobj"):
            for giver in list(members_of(analysis, noun)) or analysis.conjuncts(noun):
                located = Located(giver, analysis.mention(giver))
                if located.mention.reference is Reference.NAME and located.mention.kind is not Kind.PLACE:
                    yield located


def _partners(analysis: Analysis, arguments: tuple[Argument, ...]) -> Iterator[Located]:
    """ "con la participación de Velmar": who takes part by a noun."""
    for argument in arguments:
        for noun in argument.head.subtree:
            if noun.pos_ == "NOUN" and "participatesIn" in analysis.stances(noun, "noun"):
                yield from possessors_of(analysis, noun, prepositions=analysis.words.of | analysis.words.origin)
