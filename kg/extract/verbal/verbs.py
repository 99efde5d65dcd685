"""Extract claims from clauses: who does what to whom."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.claims.possessors import possessors_of, slot_of
from kg.extract.claims.selection import admits, is_number, seated, utterer
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.posts import is_post
from kg.extract.nominal.classes import PERSONAL
from kg.extract.nominal.description import Description
from kg.extract.nominal.description_claims import describe
from kg.extract.nominal.holders import may_employ
from kg.extract.stance.incises import SPEECH, interrupted_by
from kg.extract.stance.modality import Stance
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Token
from kg.extract.verbal.ellipsis import counted_noun
from kg.extract.verbal.fixed import is_fixed_phrase
from kg.extract.verbal.open_claims import open_claims
from kg.extract.verbal.qualifiers import clause_place, place_beside
from kg.extract.verbal.slots import pairs, plain_objects
from kg.extract.verbal.speech_acts import names_given, names_something
from kg.extract.verbal.successions import succession_claims
from kg.lang import load_language
from kg.lang.namelists import fold_name, places
from kg.model import Claim, Kind, Modality, Qualifier, Reference, Value
from kg.ontology import Relation, Sense

__all__ = ["clause_claims", "verb_claims"]

NAME = "kg.verbs"
AGENTS = frozenset({Kind.PERSON, Kind.ORGANIZATION})
NO_PLACES = frozenset({"eventNoun", "abstractNoun"})
MUTUAL = frozenset({"meetsWith", "competesWith"})  # what two do with each other: "they met"
STANCES = SPEECH | {
    "planning", "trying", "wanting", "failing", "refusing", "ceasing", "managing", "continuing", "beginning",
    "avoiding", "rumour", "possibility", "necessity", "asking", "ordering",
}  # fmt: skip


def verb_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of every clause: core relations by the lexicon, open ones otherwise."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        yield from clause_claims(builder, clause)


def clause_claims(builder: Builder, clause: Clause) -> Iterator[Claim]:
    """Yield the claims of one clause."""
    analysis = builder.analysis
    where = any(a.preposition for a in clause.of("attribute"))  # "el premio fue para Ana", "está en manos de Velmar"
    if (clause.copula is not None and not where) or clause.predicate.lower_ in analysis.words.verbal_prepositions:
        return
    word = clause.predicate if clause.copula is None else clause.verb
    senses = [s for s in analysis.senses(word, "verb") if _is_relation(analysis, s)]
    if senses and is_fixed_phrase(analysis, clause):
        senses = [s for s in senses if len(s.words) > 1]
    stance, speaker = builder.stance(clause), builder.speaker(clause)
    place = clause_place(analysis, clause)
    claims: list[Claim] = []
    settled: set[str] = set()
    judged = names_given(builder, clause) if names_something(analysis, clause) else []
    for sense in sorted(senses, key=lambda s: (not s.strict, not s.range, s.subject == "subject")):
        if (
            judged
            and sense.reference == relation("dismisses")
            and not any(is_post(analysis.meanings, n) for n in judged)
        ):
            continue  # "dismissed her as a dreamer": only who is dismissed from a post loses one
        if sense.subject == "subject" and sense.reference in settled:
            continue  # "replaced the buses with trams": the trams replace them, not who sees to it
        alike = [s for s in senses if (s.subject, s.object) == (sense.subject, sense.object)]
        rivals = [s for s in alike if bool(s.range) != bool(sense.range)]
        if claims and (any(s.strict > sense.strict for s in alike) or (rivals and not sense.range)):
            continue  # "celebrar" a summit is to hold it, "celebrar" anything else to applaud it
        made = list(_sense_claims(builder, clause, sense, stance, speaker, place, rivalled=bool(rivals)))
        claims += made
        if made and sense.subject.startswith("prep:") and not analysis.ontology.relations[sense.reference].domain:
            settled.add(sense.reference)
    counted = [c.object.span for c in claims if c.predicate == relation("hasQuantity")]
    claims = [c for c in claims if c.predicate != relation("costs") or c.object.span not in counted or _is_sum(c)]
    if any(c.predicate in {relation("acquires"), relation("hires")} for c in claims):
        claims = [c for c in claims if c.predicate != relation("supplies")]  # a firm or player sold is no goods
    if any(c.predicate == relation("trains") for c in claims):  # "entrenar": a person a team, a firm a model
        claims = [c for c in claims if c.predicate != relation("leads")]
    if any(c.predicate == relation("supplies") for c in claims):
        claims = [c for c in claims if c.predicate != relation("approves")]  # "licensed X to Y": let Y have it
    found = bool(claims)
    employed = {relation("uses"): "object", relation("worksFor"): "subject", relation("hasPart"): "object"}
    yield from (  # "employs 300 people" counts them
        c
        for c in claims
        if c.predicate not in employed or not any(s.covers(getattr(c, employed[c.predicate]).span) for s in counted)
    )
    if not found and not judged and clause.copula is None and not _only_leads_on(analysis, clause):
        yield from open_claims(builder, clause, stance, speaker, place)


def _only_leads_on(analysis: Analysis, clause: Clause) -> bool:
    """Tell a verb that says how its complement is meant, "plans to buy", from one with an object: "advised Velmar"."""
    if not analysis.stances(clause.verb) & STANCES:
        return False
    below = {"clause", "infinitive"}
    complement = any(c.governor is clause and c.link in below for c in analysis.clauses)
    named = any(a.head.i in analysis.name_at for a in plain_objects(clause))
    return complement or not named or interrupted_by(analysis, clause) is not None or _quotes(analysis, clause)


def _quotes(analysis: Analysis, clause: Clause) -> bool:
    """Tell whether what a verb reports is quoted: whoever is its object is spoken to."""
    return any(q.verb is not None and q.verb.i == clause.verb.i for q in Builder.of(analysis).quotations)


def _is_relation(analysis: Analysis, sense: Sense) -> bool:
    return str(sense.reference) in analysis.ontology.relations


def _sense_claims(
    builder: Builder,
    clause: Clause,
    sense: Sense,
    stance: Stance,
    speaker: Located | None,
    place: Qualifier | None,
    *,
    rivalled: bool,
) -> Iterator[Claim]:
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
        left = _left(analysis, spec, subject)
        if left is None or _is_other_side(analysis, spec, obj):
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
        right = _right(analysis, clause, spec, subject, obj)
        if right is None or _tells_by_itself(analysis, obj.head, sense):
            continue
        one = left if seated(analysis, subject.head, spec) is None else analysis.argument(subject)
        if not admits(analysis, sense, one, right, rivalled=rivalled):
            above = _above(analysis, obj) if isinstance(right, Located) else None
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


def _is_other_side(analysis: Analysis, spec: Relation, obj: Argument) -> bool:
    """ "ganó al Vigo", "ganó tres partidos": whom one beats stands behind "a", what one wins never does."""
    marked = load_language(analysis.article.lang).object_preposition
    if not marked or obj.role != "directObject" or obj.origin != "explicit":
        return False
    behind = bool(obj.marker)
    return (spec.name == "wins" and behind) or (
        spec.name == "defeats" and not behind and obj.head.i not in analysis.name_at
    )


def _tells_by_itself(analysis: Analysis, act: Token, sense: Sense) -> bool:
    """ "anunció el lanzamiento de Lux", "anunció la venta de Lux": Lux is what is told of, as the noun says already."""
    relations = analysis.ontology.relations
    told = [s for s in analysis.senses(act, "noun") if s.reference in relations and s.object == "possessor"]
    told = [s for s in told if s.subject != "head" and relation("presents") in {s.reference, sense.reference}]
    same = any(s.reference == sense.reference for s in told) or sense.reference == relation("presents")
    return bool(told) and same and any(True for _ in possessors_of(analysis, act))


def _cue(clause: Clause) -> list[Token]:
    """Return the words that carry a relation: the predicate, with its particles where they stand close by."""
    words = sorted((clause.predicate, *clause.particles), key=lambda t: t.i)
    return words if words[-1].i - words[0].i <= 3 else [clause.predicate]


def _left(analysis: Analysis, spec: Relation, subject: Argument) -> Located | None:
    """Return whom a relation is told of, which may be whose the subject is or who speaks; None for nobody."""
    if spec.name == "hasQuantity" and analysis.lemma(subject.head) in analysis.words.metrics:
        return next(possessors_of(analysis, subject.head), None)  # "profits rose to £30m": nobody's
    owner = seated(analysis, subject.head, spec)
    told = owner or utterer(analysis, subject.head, spec.domain) or analysis.argument(subject)
    if subject.origin == "relative" and told.mention.kind is Kind.PLACE and spec.domain and spec.domain <= AGENTS:
        return _actor_above(analysis, subject.head) or told
    return told


def _actor_above(analysis: Analysis, place: Token) -> Located | None:
    """ "Velmar, a firm based at Leith Park, which bought X": no park buys, but what the phrase around it is about."""
    token = place
    while token.head.i < token.i and token.head.pos_ != "AUX":
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"} and analysis.agency(token) > 0:
            return Located(token, analysis.mention(token))
    return None


def _right(
    analysis: Analysis, clause: Clause, spec: Relation, subject: Argument, obj: Argument
) -> Located | Value | None:
    """Return the object of a relation, a value where the relation takes one; None where the argument gives none."""
    if obj.role == "directObject" and clause.of("indirectObject") and is_post(analysis.meanings, obj.head):
        return None  # "nombró a Ana directora": a post is conferred, and nobody of the kind is hired
    if spec.literal:
        value = literal(analysis, obj.head)
        if spec.name == "hasQuantity" and len(clause.subjects) > 1 and _is_total(analysis, clause):
            return None
        if spec.name in {"hasQuantity", "costs"} and not _counts(analysis, obj.head, value):
            return None
        return None if spec.name == "costs" and _is_rate(subject) else value
    counted = counted_noun(analysis, clause, obj)
    right = counted or analysis.argument(obj)
    if counted is None and is_number(right):
        return None
    if spec.range == {Kind.PLACE} and NO_PLACES & analysis.stances(obj.head, "noun"):
        return _scene_of(analysis, obj.head)
    return None if obj.preposition in analysis.words.locative and _is_scene(spec, right) else right


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


def _scene_of(analysis: Analysis, happening: Token) -> Located | None:
    """ "died in a crash in Leith": the crash is no place, but it was in one."""
    for preposition in sorted(analysis.words.locative):
        for where in slot_of(analysis, happening, f"prep:{preposition}"):
            if where.mention.kind is Kind.PLACE:
                return where
    return None


def _above(analysis: Analysis, argument: Argument) -> Located | None:
    """ "la Junta del valle, que preside Ana Ruiz": where the valley cannot be meant, the council is."""
    noun, head = argument.head, argument.head.head
    if argument.origin != "relative" or noun.dep_ != "nmod" or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    return Located(head, analysis.mention(head))


def _counts(analysis: Analysis, noun: Token, value: Value) -> bool:
    """Tell a count, also one in words, from no number, from that of a name ("operates Velmar 9") and from an age."""
    spelt = any(c.dep_ == "nummod" and c.i < noun.i and c.pos_ == "NUM" for c in noun.children)
    words = analysis.words
    timed = noun.lower_ in words.time_nouns or analysis.lemma(noun) in words.time_units
    if spelt and not timed:  # "dos años" count nothing
        return True
    numbered = any(c.pos_ == "NUM" and c.i == noun.i + 1 for c in noun.children)
    aged = noun.lower_ in words.date_units  # "tiene 31 años"
    return any(c.isdigit() for c in value.text) and not numbered and not aged


def _is_total(analysis: Analysis, clause: Clause) -> bool:
    """ "Perú y Chile concentran el 80 %" of it together, and none of them alone."""
    return analysis.lemma(clause.predicate) in analysis.words.totals


def _is_sum(claim: Claim) -> bool:
    """Tell money from a bare number: "crowds estimated at 800,000" cost nothing."""
    return not claim.object.text.replace(",", "").replace(".", "").strip().isdigit()


def _relates(analysis: Analysis, noun: Token) -> bool:
    """Tell people and firms called by what they are to another ("rivals", "former pupils") from what has parts."""
    if noun.pos_ != "NOUN" or "Plur" not in noun.morph.get("Number", []) or noun.i in analysis.name_at:
        return False
    senses = analysis.senses(noun, "noun")
    relations = analysis.ontology.relations
    return any("head" in {s.subject, s.object} and s.reference in relations for s in senses) or bool(
        PERSONAL & analysis.stances(noun, "noun")
    )


def _is_scene(spec: Relation, thing: Located) -> bool:
    """ "won in Berlin": where an event was, not which."""
    return thing.mention.kind is Kind.PLACE and Kind.EVENT in spec.range and Kind.PLACE not in spec.range


def _is_rate(argument: Argument) -> bool:
    """ "paga 42 euros por tonelada": a bare singular noun behind a preposition tells for how much, not for what."""
    noun = argument.head
    bare = noun.pos_ == "NOUN" and "Sing" in noun.morph.get("Number", [])
    return bool(argument.marker) and bare and not any(c.pos_ in {"DET", "NUM", "PROPN"} for c in noun.children)


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
