"""Extract what a fixed phrase says of whoever a clause is about: "llegó en sustitución de Luis Gil"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.selection import admits
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.posts import is_post
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim
from kg.ontology import Sense

__all__ = ["circumstance_claims"]

NAME = "kg.nominal"
LEADS, REPLACES = relation("leads"), relation("replaces")


def circumstance_claims(builder: Builder) -> Iterator[Claim]:
    """Yield what the phrases say that hang on a verb; those behind a noun are its modifiers."""
    analysis = builder.analysis
    for i, senses in analysis.meanings.all("adjective").items():  # "llegó en mayo procedente de Velmar"
        for sense in senses:
            known = sense.strict and sense.reference in analysis.ontology.relations
            if known and sense.subject == "nounModified" and analysis.doc[i].head.pos_ == "VERB":
                yield from _of_phrase(builder, analysis.doc[i], sense)
    for i, senses in analysis.meanings.all("expression").items():
        for sense in senses:
            phrase = len(sense.words) > 1 and sense.subject == "nounModified"
            if phrase and sense.reference in analysis.ontology.relations:
                yield from _of_phrase(builder, analysis.doc[i], sense)


def _of_phrase(builder: Builder, first: Token, sense: Sense) -> Iterator[Claim]:
    analysis = builder.analysis
    joined = sense.words[-1] == sense.object.removeprefix("prep:")  # "con sede en": the preposition is in the phrase
    noun = analysis.doc[first.i + len(sense.words) - 1 - joined]
    obj = _complement(analysis, noun, sense)
    clause = _clause(analysis, first, noun, obj) if obj is not None else None
    if obj is None or clause is None:
        return
    aside = _set_off(analysis, first, clause) if noun.i < clause.predicate.i else None
    if aside is None and (clause.copula is not None or noun.i < clause.predicate.i):
        return
    if aside is None and sense.reference == LEADS and not _keeps_subject(analysis, clause):
        return
    target = Located(obj, analysis.mention(obj))
    for bearer in [aside] if aside is not None else map(analysis.argument, _told_of(analysis, clause, sense)):
        if sense.strict and not admits(analysis, sense, bearer, target, rivalled=False):
            continue
        made = builder.claim(
            bearer, sense.reference, target, cue=noun, extractor=NAME,
            stance=builder.stance(clause), speaker=builder.speaker(clause), confidence=0.7,
        )  # fmt: skip
        if made is not None:
            yield made


def _told_of(analysis: Analysis, clause: Clause, sense: Sense) -> tuple[Argument, ...]:
    """ "nombró directora a Ana en sustitución de Luis": who is given a post replaces, and not who gives it."""
    conferred = {"hires", "holdsPosition"} & analysis.stances(clause.predicate) and not clause.passive
    if sense.reference == REPLACES and conferred:
        people = (*clause.of("directObject"), *clause.of("indirectObject"))
        return tuple(a for a in people if not is_post(analysis.meanings, a.head)) or clause.told_of
    return clause.told_of


def _set_off(analysis: Analysis, first: Token, clause: Clause) -> Located | None:
    """ "Velmar, con sede en Lugo, ganó": between commas behind its subject, a phrase is no part of what a verb says."""
    if first.i < 2 or first.nbor(-1).text != ",":
        return None
    name = analysis.name_at.get(first.i - 2)
    heads = {a.head.i for a in clause.told_of}
    inside = name is not None and any(name.start <= i < name.end for i in heads)
    return Located(analysis.doc[name.head], analysis.mention(analysis.doc[name.head])) if name and inside else None


def _complement(analysis: Analysis, noun: Token, sense: Sense) -> Token | None:
    """Return what stands behind the phrase and its preposition."""
    doc, at = analysis.doc, noun.i + 1
    wanted = sense.object.removeprefix("prep:")
    contractions = load_language(analysis.article.lang).contractions
    if at + 1 >= len(doc) or contractions.get(doc[at].lower_, doc[at].lower_) != wanted:
        return None
    found = next((t for t in doc[at + 1 : at + 5] if t.pos_ in {"NOUN", "PROPN"}), None)
    name = (analysis.name_at.get(found.i) or analysis.name_inside(found)) if found is not None else None
    return doc[name.head] if name is not None else found


def _clause(analysis: Analysis, first: Token, noun: Token, obj: Token) -> Clause | None:
    """Return the clause that a phrase hangs on; a parser may take it for a preposition of its complement."""
    above = obj.head if noun.dep_ in {"fixed", "case"} else noun.head
    above = first.head if above is first else above  # "in | support of"
    return analysis.clause_at.get(above.i) if above is not noun else None


def _keeps_subject(analysis: Analysis, clause: Clause) -> bool:
    """ "relevó a su padre al frente de Velmar" puts the subject there, "puso a Ana al frente" somebody else."""
    replaces = any(
        s.reference == REPLACES and s.subject == "subject" for s in analysis.senses(clause.predicate, "verb")
    )
    return not clause.passive and (replaces or not clause.of("directObject"))
