"""Extract what a clause says by one sense of its verb: the claims of every pair that fills the frame."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.selection import admits, seated
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.description import Description
from kg.extract.nominal.description_claims import describe
from kg.extract.nominal.holders import may_employ
from kg.extract.stance.modality import Stance
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.extract.verbal.qualifiers import place_beside
from kg.extract.verbal.relation_ends import is_other_side, left_end, noun_above, right_end, tells_by_itself
from kg.extract.verbal.slots import pairs
from kg.extract.verbal.successions import succession_claims
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Modality, Qualifier, Reference
from kg.ontology import Sense

__all__ = ["sense_claims"]

NAME = "kg.verbs"
MUTUAL = frozenset({"meetsWith", "competesWith"})  # what two do with each other: "they met"


def sense_claims(
    builder: Builder,
    clause: Clause,
    sense: Sense,
    stance: Stance,
    speaker: Located | None,
    place: Qualifier | None,
    *,
    rivalled: bool,
) -> Iterator[Claim]:
    """Yield the claims that one sense of the clause's verb makes.

    Args:
        rivalled: another sense of the verb takes the same object without asking for a kind.
    """
    analysis = builder.analysis
    spec = analysis.ontology.relations[str(sense.reference)]
    if spec.name == "causes" and "subject" not in {sense.subject, sense.object} and clause.subjects:
        named = (a for a in clause.subjects if a.head.i in analysis.name_at)
        speaker = analysis.argument(next(named, clause.subjects[0]))  # "blamed the delay on the rain": so they say
    mutual = spec.symmetric and (len(sense.words) > 1 or spec.name in MUTUAL)
    for subject, obj in pairs(analysis, clause, sense, mutual=mutual):
        if subject.head.i == obj.head.i or (subject.origin == "explicit" and subject.head.pos_ in VERBAL):
            continue  # "fumar causa cáncer": what one does is nobody
        if spec.name == "hasPart" and _relates(analysis, subject.head):
            yield from describe(builder, Description(subject.head, analysis.argument(obj), clause, "copula"))
            continue  # "Its rivals include Orbe": Orbe is one of them
        if spec.name == "hasPart" and clause.verb.pos_ == "AUX":
            continue  # "Velmar está entre las mejores"
        left = left_end(analysis, spec, subject)
        if left is None or is_other_side(analysis, spec, obj):
            continue
        post = spec.name in {"holdsPosition", "isA"} and is_post(analysis.meanings, obj.head)
        if post:  # "was named director of Velmar", "serves as chairman": whose and where is in the noun
            if "organizationNoun" in analysis.stances(subject.head, "noun"):
                continue  # "la firma se convirtió en el tercer jugador": no firm holds a post
            how = "post" if spec.name == "holdsPosition" else "copula"  # "worked as a porter": whatever else he is
            told = list(describe(builder, Description(obj.head, left, clause, how), ended=sense.negated))
            yield from told
            if sense.subject == "directObject" and "hires" in analysis.stances(clause.predicate):
                yield from _taken_on(builder, clause, left, told)
        if post or spec.name == "holdsPosition":
            continue
        right = right_end(analysis, clause, spec, subject, obj)
        if right is None or tells_by_itself(analysis, obj.head, sense):
            continue
        one = left if seated(analysis, subject.head, spec) is None else analysis.argument(subject)
        if not admits(analysis, sense, one, right, rivalled=rivalled):
            above = noun_above(analysis, obj) if isinstance(right, Located) else None
            if above is None or not admits(analysis, sense, one, above, rivalled=rivalled):
                continue
            right = above
        claim = builder.claim(
            left, str(sense.reference), right, cue=_cue(clause), extractor=NAME, stance=stance.flipped(sense.negated),
            speaker=speaker, confidence=_confidence(clause, subject, obj, stance), place=place_beside(right, place),
            acts="saying" in analysis.stances(clause.verb),
        )  # fmt: skip
        if claim is not None:
            yield claim
            if spec.name == "replaces" and isinstance(right, Located):
                yield from succession_claims(builder, clause, left, right)


def _taken_on(builder: Builder, clause: Clause, person: Located, told: list[Claim]) -> Iterator[Claim]:
    """ "Velmar fichó a Ana Ruiz como directora": where the post names no employer, whoever gives it is."""
    analysis = builder.analysis
    if any(c.predicate == relation("worksFor") for c in told):
        return
    for giver in clause.subjects:
        employer = analysis.argument(giver)
        named = employer.mention.reference is Reference.NAME and employer.mention.kind is not Kind.PERSON
        named &= fold_name(employer.mention.text) not in places()
        body = named or "organizationNoun" in analysis.stances(giver.head, "noun")
        if body and may_employ(analysis, employer):
            made = builder.claim(
                person, relation("worksFor"), employer, cue=clause.predicate, extractor=NAME,
                stance=builder.stance(clause), speaker=builder.speaker(clause), confidence=0.7,
            )  # fmt: skip
            if made is not None:
                yield made


def _relates(analysis: Analysis, noun: Token) -> bool:
    """Tell people and firms called by what they are to another ("rivals", "former pupils") from what has parts."""
    if noun.pos_ != "NOUN" or "Plur" not in noun.morph.get("Number", []) or noun.i in analysis.name_at:
        return False
    senses = analysis.senses(noun, "noun")
    relations = analysis.ontology.relations
    return any("head" in {s.subject, s.object} and s.reference in relations for s in senses) or bool(
        PERSONAL & analysis.stances(noun, "noun")
    )


def _cue(clause: Clause) -> list[Token]:
    """Return the words that carry a relation: the predicate, with its particles where they stand close by."""
    words = sorted((clause.predicate, *clause.particles), key=lambda t: t.i)
    return words if words[-1].i - words[0].i <= 3 else [clause.predicate]


def _confidence(clause: Clause, subject: Argument, obj: Argument, stance: Stance) -> float:
    score = 0.85
    for argument in (subject, obj):
        taken_up = argument.origin == "dropped" and _goes_on(clause)
        near = {"explicit": 0.0, "shared": 0.05, "relative": 0.05, "participle": 0.05}
        score -= 0.05 if taken_up else near.get(argument.origin, 0.15)
    return round(score - (0.05 if stance.modality is not Modality.CERTAIN else 0.0), 2)


def _goes_on(clause: Clause) -> bool:
    """ "Velmar anunció que despedirá a 200": what a complement leaves unsaid its governor's subject tells."""
    above = clause.governor
    return clause.link == "clause" and above is not None and any(s.origin == "explicit" for s in above.subjects)
