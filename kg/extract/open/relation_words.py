"""Say a clause's relation in the sentence's words: the verb group, with what leads up to it."""

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.open.unsaid import passive_above
from kg.extract.tree.noun_phrases import core_span, hull, is_preposition, marker
from kg.extract.tree.syntax import INFINITIVE, VERBAL, form, is_reflexive
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["is_said_with_verb", "relation_words"]


def relation_words(clause: Clause, language: Language, *, adverbs: bool) -> list[Token]:
    """Return the words of a clause's relation: "acaba de vender", "tuvo lugar", "is in talks to buy"."""
    words = {*_lead(clause, language, adverbs=adverbs), *_own(clause, language, adverbs=adverbs)}
    return sorted(words, key=lambda t: t.i)


def is_said_with_verb(clause: Clause, argument: Argument) -> bool:
    """Tell pronouns that are part of the verb's words: "venderla", and "le pide a Ana un favor", which names the other.

    A pronoun that stands alone for what is done or to whom stays an argument: "la vendió", "le pidió".
    """
    if argument.origin != "clitic":
        return False
    if argument.head.i == clause.verb.i:
        return True
    return argument.role == "indirectObject" and any(
        a.origin != "clitic" and a.role in {"directObject", "indirectObject"} and a.head.i > clause.verb.i
        for a in clause.arguments
    )


def _own(clause: Clause, language: Language, *, adverbs: bool) -> list[Token]:
    """Return the words of the verb group."""
    group = {*clause.auxiliaries, *clause.negations, clause.verb, *clause.particles}
    inside = {n.i for a in (*clause.subjects, *clause.arguments) if a.origin != "dropped" for n in hull(a.head)}
    group -= {n for n in clause.negations if n.i in inside}  # "no firm", "ninguna firma": said with the noun
    group |= {c for t in group for c in t.children if is_reflexive(c, language)}
    group |= _shared_reflexive(clause, group, language)
    group |= {a.head for a in clause.arguments if is_said_with_verb(clause, a)}
    for noun in clause.verb.children:  # "tuvo lugar", "llevó a cabo"
        if noun.dep_ in language.light_nouns and min(t.i for t in (*marker(noun), noun)) == clause.verb.i + 1:
            group |= {*marker(noun), *core_span(noun)}
    joints = set(language.infinitive_auxiliaries.values())
    first, last = min(t.i for t in group), max(t.i for t in group)
    group |= {t for t in clause.verb.doc[first + 1 : last] if t.lower_ in joints and t.nbor(-1) in group}
    if adverbs:
        group |= _said_of_all(clause)
        near = {i for t in group for i in (t.i - 1, t.i + 1)}
        alone = [a for a in clause.adverbs if a.i not in inside and a.left_edge.i == a.right_edge.i]
        group |= {a for a in alone if a.i in near}
    return sorted(group, key=lambda t: t.i)


def _shared_reflexive(clause: Clause, group: set[Token], language: Language) -> set[Token]:
    """ "se compra y vende", "se pueden enviar y guardar": the passive's pronoun is said once for both verbs."""
    if not clause.passive or clause.link != "conjunct" or clause.governor is None:
        return set()
    own = any(is_reflexive(t, language) or {t.lemma_.lower(), t.lower_} & language.be_passive for t in group)
    return set() if own else {c for c in clause.governor.verb.children if is_reflexive(c, language)}


def _said_of_all(clause: Clause) -> set[Token]:
    """Return what stands between a copula and a noun: "es actualmente | la jefa", "es por lo general | un hombre"."""
    if clause.copula is None or clause.predicate.pos_ not in {"NOUN", "PROPN"}:
        return set()
    found: set[Token] = set()
    for child in clause.predicate.children:
        words = sorted(child.subtree, key=lambda t: t.i)
        if child.dep_ == "advmod" and words[0].i == clause.verb.i + len(found) + 1:
            found.update(words)
    return found


def _lead(clause: Clause, language: Language, *, adverbs: bool) -> list[Token]:
    """Return the words of the clauses that control a clause without a subject of its own."""
    governor = clause.governor
    if governor is None or clause.finite:
        return []
    if clause.link == "conjunct":
        return _lead(governor, language, adverbs=adverbs)
    given = clause.told_of
    infinitive = INFINITIVE in map(form, (clause.predicate, *clause.auxiliaries))
    own = given and clause.link == "infinitive" and infinitive and language.drops
    unsaid = passive_above(clause, language) is not None
    if not own and not unsaid and not any(a.origin == "control" for a in given):
        return []
    path = _path(clause, governor, language)  # "empezó a llorar Ana": the subject stands behind the infinitive
    known = {a.head.i for a in (*governor.subjects, *governor.arguments)} | {t.i for t in path}
    if given and not own and not any(a.head.i in known for a in given):
        return []  # "after the decision of the board to sell": the board's, and not what the clause above is about
    if clause.link == "adverbial" and clause.verb.i < governor.verb.i:
        return [t for t in path if t.dep_ in language.mark]  # "para crecer, la firma vendió": before what it leads to
    if clause.link == "adverbial" and not path and not unsaid and form(clause.predicate) != INFINITIVE:
        return []
    words = [*_lead(governor, language, adverbs=adverbs), *_own(governor, language, adverbs=adverbs), *path]
    for argument in () if governor.passive else governor.of("directObject"):  # a passive's stands as the subject
        if governor.verb.i < argument.head.i < clause.verb.i and argument.head not in path:
            words += [*argument.marker, *core_span(argument.head)]
    return words


def _path(clause: Clause, governor: Clause, language: Language) -> list[Token]:
    """Return the words from a clause up to its governor: "is [in talks] to buy", "died [after] giving"."""
    found: list[Token] = [c for c in clause.predicate.children if c.dep_ in language.mark and c.i < clause.predicate.i]
    token, group = clause.predicate, {governor.verb.i, *(a.i for a in governor.auxiliaries)}
    own = {clause.verb.i, *(a.i for a in clause.auxiliaries)}
    conjunct = clause.predicate.dep_ in language.conjunct
    for _ in range(12):
        token = token.head
        if token.i in group or token.head.i == token.i:
            break
        if token.i in own or conjunct:
            conjunct = token.dep_ in language.conjunct
            continue
        conjunct = token.dep_ in language.conjunct
        if is_preposition(token) or token.pos_ in VERBAL:
            found.append(token)
        else:
            found += [*core_span(token), *(c for c in token.children if c.dep_ in language.case)]
        if token.i == governor.predicate.i:
            return found
    attribute = governor.predicate
    if governor.copula is not None and governor.verb.i < attribute.i < clause.verb.i:
        found += [*marker(attribute), *core_span(attribute)]
    return found
