"""Extract what a role description says of whoever it stands for: "El director de Velmar dijo…"."""

from collections.abc import Iterator
from functools import partial

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.possessors import employers, has_field, possessors_of
from kg.extract.names.posts import is_designate, is_post
from kg.extract.nominal.descriptions import descriptions
from kg.extract.nominal.holders import POSTS, may_employ
from kg.extract.tree.tokens import Token
from kg.model import Claim, Kind, Mention, Reference, Value

__all__ = ["role_claims"]

NAME = "kg.roles"
RANK = 5  # words before a name that tell its rank


def role_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield post and organization of descriptions that stand alone; coreference finds whose they are."""
    builder = Builder.of(analysis)
    described = {d.noun.i for d in descriptions(analysis)}
    for noun in analysis.doc:
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.i in described or not _stands_alone(analysis, noun):
            continue
        senses = analysis.senses(noun, "noun")
        cues = {str(s.reference).rpartition("#")[2] for s in senses}
        if not cues & POSTS:
            continue
        value = literal(analysis, noun, prepositions=analysis.words.at)
        bearer = _named_right_behind(analysis, value) or Located(noun, _role_mention(analysis, noun))
        speaker = builder.speaker_at(noun)
        made = [
            builder.claim(
                bearer,
                relation("holdsPosition"),
                value,
                cue=noun,
                extractor=NAME,
                speaker=speaker,
                confidence=0.6,
            )
        ]
        for sense in () if is_designate(analysis.meanings, noun) else senses:
            name = str(sense.reference).rpartition("#")[2]
            if (
                name not in POSTS
                or is_designate(analysis.meanings, noun)
                or (sense.subject, sense.object) != ("head", "possessor")
            ):
                continue
            for possessor in filter(partial(may_employ, analysis), employers(analysis, noun)):
                for each in sorted({name, "worksFor"} - ({"leads"} if has_field(analysis, noun) else set())):
                    made.append(
                        builder.claim(
                            bearer,
                            relation(each),
                            possessor,
                            cue=noun,
                            extractor=NAME,
                            speaker=speaker,
                            confidence=0.6,
                        )
                    )
        yield from sorted((c for c in made if c is not None), key=lambda c: c.predicate)


def _stands_alone(analysis: Analysis, noun: Token) -> bool:
    """A definite description with a complement, as a subject or a speaker: "the firm's chairman"."""
    if analysis.classing(noun) is not None:
        return False  # "La sequía es la responsable de la crisis": said of something
    definite = any("Def" in c.morph.get("Definite", []) or c.dep_ == "poss" for c in noun.children)
    if not definite or "Plur" in noun.morph.get("Number", []) or _is_conferred(analysis, noun):
        return False
    name = analysis.name_at.get(noun.i)
    if name is not None and noun.pos_ == "PROPN":
        inner = any(t.lower_ in analysis.words.of for t in analysis.doc[noun.i : name.end])  # "the Queen of Sheba"
        if inner or not any(True for _ in possessors_of(analysis, noun)):
            return False
    return any(True for _ in possessors_of(analysis, noun, prepositions=analysis.words.at))


def _named_right_behind(analysis: Analysis, value: Value) -> Located | None:
    """ "La ministra de Industria y Comercio, Ana Ruiz dijo": a person's name behind a comma that the parser misread."""
    doc = analysis.doc
    comma = doc.covering(value.span.start, value.span.end)[-1].i + 1
    at = comma + 1
    while at < min(comma + RANK, len(doc)) and doc[at].is_lower and doc[at].pos_ in {"NOUN", "ADJ", "ADP"}:
        at += 1  # "El ministro del Interior, | general retirado | Luis Gil, calló"
    name = analysis.name_at.get(at)
    if name is None or name.start != at or name.kind is not Kind.PERSON or doc[comma].text != ",":
        return None
    if at > comma + 1 and (doc[name.end].text != "," or not is_post(analysis.meanings, doc[comma + 1])):
        return None
    head = analysis.doc[name.head]
    return Located(head, analysis.mention(head))


def _role_mention(analysis: Analysis, noun: Token) -> Mention:
    value = literal(analysis, noun, prepositions=analysis.words.at)
    return Mention(value.span, value.text, Kind.PERSON, Reference.NOMINAL)


def _is_conferred(analysis: Analysis, noun: Token) -> bool:
    """ "was named the firm's chairman": the clause says whose post it is, no description stands alone."""
    clause = analysis.clause_at.get(noun.head.i) or analysis.clause_at.get(noun.head.head.i)
    if clause is None or any(s.head.i == noun.i for s in clause.subjects):
        return False
    return "holdsPosition" in analysis.stances(clause.predicate)
