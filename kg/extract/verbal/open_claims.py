"""Extract what a clause says in its own words where no relation of the ontology covers it."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import Builder, open_relation
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.nominal.enumeration import distribute
from kg.extract.stance.incises import SPEECH
from kg.extract.stance.modality import Stance
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.extract.verbal.qualifiers import place_beside
from kg.extract.verbal.slots import is_open, plain_objects
from kg.lang import load_language
from kg.model import Claim, Qualifier, Reference

__all__ = ["open_claims"]

NAME = "kg.verbs"


def open_claims(
    builder: Builder,
    clause: Clause,
    stance: Stance,
    speaker: Located | None,
    place: Qualifier | None,
) -> Iterator[Claim]:
    """Yield what the clause says in its own words where no relation of the ontology covers it."""
    analysis = builder.analysis
    verb, language = analysis.infinitive(clause.predicate), load_language(analysis.article.lang)
    if verb is None or verb in language.impersonal:
        return  # "se vuelve inmune a" is no act; "hay un acuerdo": nobody has it
    if clause.passive and verb in language.intransitive:
        return  # "los fallecidos por el virus": nobody does that to them
    if any(_is_state(child) for child in clause.predicate.children if child.i == clause.predicate.i + 1):
        return  # "el grupo quedó formado por tres": in what state, and nothing that is done
    verb = " ".join([verb, *_idiom(clause, analysis)])
    said = bool(analysis.stances(clause.verb) & SPEECH) or verb in language.reporting  # "dijo en Lugo": where
    told = said and language.drops  # "dijo a Ana Ruiz": to whom, which is not what
    objects: list[tuple[Argument, str]] = [(a, "") for a in plain_objects(clause) if not (told and a.marker)]
    if not objects:
        objects = [
            (a, a.preposition)
            for a in clause.of("oblique")
            if not (said and a.preposition in analysis.words.locative)
            and analysis.argument(a).mention.reference is Reference.NAME
            and not _is_fronted(clause, a)
        ]
    for subject in distribute(analysis, clause.subjects):
        if subject.origin == "dropped" or (subject.origin == "explicit" and subject.head.pos_ in VERBAL):
            continue  # a relation nobody described has no domain that would confirm the guess at its subject
        left = analysis.argument(subject)
        for obj, preposition in objects:
            right = analysis.argument(obj)
            if is_open(analysis, clause, obj):
                continue
            if right.token.pos_ in {"VERB", "ADV", "NUM"} or right.mention.reference in (
                Reference.PRONOUN,
                Reference.NULL,
            ):
                continue
            lemma = " ".join([verb, *(p.lower_ for p in clause.particles), preposition]).strip()
            claim = builder.claim(
                left, open_relation(lemma), right, cue=clause.predicate, extractor=NAME, stance=stance,
                speaker=speaker, confidence=0.5, label=lemma, place=place_beside(right, place),
            )  # fmt: skip
            if claim is not None:
                yield claim


def _is_state(word: Token) -> bool:
    return word.pos_ == "ADJ" and "Part" in word.morph.get("VerbForm", [])


def _idiom(clause: Clause, analysis: Analysis) -> list[str]:
    """Find what a verb of little meaning is one with: "llevar | a cabo", "tener | lugar", "poner | en marcha"."""
    doc, at = analysis.doc, clause.predicate.i + 1
    if analysis.lemma(clause.predicate) not in analysis.words.vague or at + 1 >= len(doc):
        return []
    joint = [doc[at].lower_] if doc[at].pos_ == "ADP" else []
    noun = doc[at + len(joint)]
    joined = at + len(joint) + 1 < len(doc) and doc[at + len(joint) + 1].pos_ in {
        "NOUN",
        "PROPN",
    }  # "make steel | pipes"
    bare = (
        noun.pos_ == "NOUN"
        and noun.is_alpha
        and not joined
        and not any(c.pos_ in {"DET", "ADJ", "NUM"} for c in noun.children)
    )
    objects = {a.head.i for a in clause.of("directObject")}
    return [*joint, noun.lower_] if bare and noun.i not in objects and noun.i not in analysis.name_at else []


def _is_fronted(clause: Clause, argument: Argument) -> bool:
    """Tell "Para Ana Ruiz, el término se refiere a…", where what stands before the comma frames the clause."""
    between = clause.predicate.doc[argument.head.i : clause.predicate.i]
    return any(t.text == "," for t in between)
