"""Find the nouns by which a copula describes somebody or something.

"Ruiz is Velmar's director", "La dueña de Velmar es Trama", "Entre sus rivales están Velmar y Trama".
"""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.noun_classes import noun_kinds
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.names import Name
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import PERSONAL, specifies
from kg.extract.nominal.description import Description, Seen, is_determined, is_noun, named_bearer
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Kind

__all__ = ["copular"]

AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})


def copular(analysis: Analysis, clause: Clause, seen: Seen) -> Iterator[Description]:
    """ "Ruiz is Velmar's director": what a clause with a copula and a noun says its subjects are."""
    predicate = clause.predicate
    if clause.copula is None or (predicate.pos_ not in {"NOUN", "PROPN"} and not _is_held(analysis, clause)):
        return
    yield from _among(analysis, clause, seen)
    if analysis.lemma(clause.copula) in analysis.words.states:
        return
    if any(c.dep_ == "case" or (c.pos_ == "ADP" and c.i < predicate.i) for c in predicate.children):
        return
    for subject in clause.subjects:
        if any(c.lower_ in analysis.words.whose for c in subject.head.children):  # "Velmar, whose owner is Ann Weiss"
            named = analysis.name_at.get(predicate.i) or analysis.name_inside(predicate)
            if named is not None and seen.fresh(subject.head, analysis.doc[named.head]):
                yield Description(subject.head, named_bearer(analysis, named), clause, "copula")
            inner = analysis.name_inside(subject.head) if named is None else None
            if inner is not None and seen.fresh(predicate, analysis.doc[inner.head]):  # "whose brother Leo is a lawyer"
                yield Description(predicate, named_bearer(analysis, inner), clause, "copula")
        elif _names_bearer(analysis, clause, subject):  # "La autora del informe es Ana Ruiz"
            if seen.fresh(subject.head, analysis.doc[analysis.name_at[predicate.i].head]):
                yield Description(subject.head, Located(predicate, analysis.mention(predicate)), clause, "copula")
        elif (named := _identified(analysis, predicate, subject)) is not None:
            if seen.fresh(subject.head, analysis.doc[named.head]):
                yield Description(subject.head, named_bearer(analysis, named), clause, "copula")
        elif not _is_name(analysis, predicate) and not (
            subject.head.pos_ in VERBAL and subject.origin == "explicit"
        ):  # a name is nothing's class, and what somebody does is no thing that has one
            for noun in analysis.conjuncts(predicate):
                if _is_class(analysis, clause, subject, noun) and seen.fresh(noun, subject.head):
                    yield Description(noun, analysis.argument(subject), clause, "copula")


def _identified(analysis: Analysis, predicate: Token, subject: Argument) -> Name | None:
    """ "El vendedor es el fondo Velmar": behind an article and a noun a name tells who that is."""
    named = analysis.name_inside(predicate) if predicate.i not in analysis.name_at else None
    common = subject.head.pos_ == "NOUN" and subject.head.i not in analysis.name_at and subject.origin == "explicit"
    if named is None or not common or named.start < predicate.i or analysis.name_inside(subject.head) is not None:
        return None
    return named if is_determined(analysis, predicate) and not _is_indefinite(analysis, predicate) else None


def _is_indefinite(analysis: Analysis, noun: Token) -> bool:
    return any(c.lower_ in analysis.words.indefinite for c in noun.children)


def _among(analysis: Analysis, clause: Clause, seen: Seen) -> Iterator[Description]:
    """ "Entre sus rivales están Velmar y Trama": what those are that a copula names among others."""
    pairing = load_language(analysis.article.lang).pairing
    for group in clause.of("oblique"):
        if group.preposition not in pairing or group.head.pos_ != "NOUN" or group.head.i > clause.predicate.i:
            continue
        for one in analysis.conjuncts(clause.predicate):
            if one.i in analysis.name_at and seen.fresh(group.head, one):
                yield Description(group.head, Located(one, analysis.mention(one)), clause, "copula")


def _is_held(analysis: Analysis, clause: Clause) -> bool:
    """ "Velmar, donde era responsable de ventas": an adjective is a post where somebody is it at a body.

    What is somebody's, as in "es accionista de Velmar", the tagger takes for an adjective, too.
    """
    there = any(a.origin == "relative" and a.preposition in analysis.words.at for a in clause.arguments)
    predicate = clause.predicate
    if predicate.pos_ != "ADJ" or analysis.lemma(clause.verb) in analysis.words.states:
        return False
    return there if is_post(analysis.meanings, predicate) else is_noun(analysis, predicate)


def _is_class(analysis: Analysis, clause: Clause, subject: Argument, noun: Token) -> bool:
    """Tell whether a noun of the predicate says what the subject of a copula is."""
    if specifies(analysis, clause, subject, noun) or _is_nobody(analysis, subject, noun):
        return False
    neuter = subject.head.pos_ == "PRON" and subject.head.lower_ in analysis.words.neuter
    if neuter and "eventNoun" in analysis.stances(noun, "noun"):
        return False  # "It was the third attack": what happened, and not what was named before
    own = analysis.clause_at.get(noun.i, clause)
    if own.copula is not clause.copula or analysis.lemma(noun) == analysis.lemma(subject.head):
        return False  # another clause's attribute; "los números son los números"
    if subject.origin == "dropped" and not analysis.stances(noun, "noun") & PERSONAL:
        return False  # "es la primera vez": mostly nobody's class; a post or trade has a bearer
    return noun.pos_ in {"NOUN", "PROPN"} or _is_held(analysis, clause)


def _is_nobody(analysis: Analysis, subject: Argument, noun: Token) -> bool:
    """Tell a thing from the person that a copula tells of: "la foto de Ana Ruiz, que es abogada"."""
    kinds = noun_kinds(analysis, subject.head) if subject.head.i not in analysis.name_at else set()
    named = analysis.name_inside(subject.head) is not None
    return bool(kinds) and not named and not kinds & AGENTS and bool(PERSONAL & analysis.stances(noun, "noun"))


def _names_bearer(analysis: Analysis, clause: Clause, subject: Argument) -> bool:
    """Tell a sentence that names whom its subject describes; a name is never a class."""
    named = analysis.name_at.get(clause.predicate.i)
    return (
        named is not None
        and (named.kind in AGENTS | noun_kinds(analysis, subject.head) or _is_borne(analysis, subject.head, named.kind))
        and subject.origin == "explicit"
        and subject.head.pos_ == "NOUN"
        and subject.head.i not in analysis.name_at
        and analysis.name_inside(subject.head) is None
    )


def _is_borne(analysis: Analysis, noun: Token, kind: Kind | None) -> bool:
    """ "La dueña de Velmar es Trama": whoever owns, publishes or leads is what the relation takes there."""
    for sense in analysis.senses(noun, "noun"):
        spec = analysis.ontology.relations.get(sense.reference)
        if spec is not None and "head" in {sense.subject, sense.object}:
            taken = (sense.domain or spec.domain) if sense.subject == "head" else (sense.range or spec.range)
            if kind is None or not taken or kind in taken or taken & AGENTS:  # a body may be taken for a town
                return True
    return False


def _is_name(analysis: Analysis, attribute: Token) -> bool:
    """Tell "It is Velmar" from "It is an LLM", whose capitals name a class."""
    return attribute.i in analysis.name_at and not _is_indefinite(analysis, attribute)
