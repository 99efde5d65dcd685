"""Extract claims from clauses: who does what to whom."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, relation
from kg.extract.claims.assemble import Builder
from kg.extract.clauses.clause import Clause
from kg.extract.names.posts import is_post
from kg.extract.stance.incises import SPEECH, interrupted_by
from kg.extract.verbal.fixed import is_fixed_phrase
from kg.extract.verbal.open_claims import open_claims
from kg.extract.verbal.qualifiers import clause_place
from kg.extract.verbal.sense_claims import sense_claims
from kg.extract.verbal.slots import plain_objects
from kg.extract.verbal.speech_acts import names_given, names_something
from kg.model import Claim

__all__ = ["verb_claims"]

STANCES = SPEECH | {
    "planning", "trying", "wanting", "failing", "refusing", "ceasing", "managing", "continuing", "beginning",
    "avoiding", "rumour", "possibility", "necessity", "asking", "ordering",
}  # fmt: skip
MISREAD_BESIDE = (  # what a clause tells by one sense of its verb, and what another sense then wrongly adds
    ({relation("acquires"), relation("hires")}, relation("supplies")),  # a firm or player sold is no goods
    ({relation("trains")}, relation("leads")),  # "entrenar": a person a team, a firm a model
    ({relation("supplies")}, relation("approves")),  # "licensed X to Y": let Y have it
)
COUNTABLE = {  # the end that is only counted in "employs 300 people"
    relation("uses"): "object",
    relation("worksFor"): "subject",
    relation("hasPart"): "object",
}


def verb_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of every clause: core relations by the lexicon, open ones otherwise."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        yield from _clause_claims(builder, clause)


def _clause_claims(builder: Builder, clause: Clause) -> Iterator[Claim]:
    """Yield the claims of one clause."""
    analysis = builder.analysis
    where = any(a.preposition for a in clause.of("attribute"))  # "el premio fue para Ana", "está en manos de Velmar"
    if (clause.copula is not None and not where) or clause.predicate.lower_ in analysis.words.verbal_prepositions:
        return
    word = clause.predicate if clause.copula is None else clause.verb
    senses = [s for s in analysis.senses(word, "verb") if s.reference in analysis.ontology.relations]
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
        made = list(sense_claims(builder, clause, sense, stance, speaker, place, rivalled=bool(rivals)))
        claims += made
        if made and sense.subject.startswith("prep:") and not analysis.ontology.relations[sense.reference].domain:
            settled.add(sense.reference)
    claims = _reconciled(claims)
    yield from claims
    if not claims and not judged and clause.copula is None and not _only_leads_on(analysis, clause):
        yield from open_claims(builder, clause, stance, speaker, place)


def _reconciled(claims: list[Claim]) -> list[Claim]:
    """Return the claims of one clause without those that another of them shows to be misread."""
    for told, misread in MISREAD_BESIDE:
        if any(c.predicate in told for c in claims):
            claims = [c for c in claims if c.predicate != misread]
    counted = [c.object.span for c in claims if c.predicate == relation("hasQuantity")]
    claims = [c for c in claims if c.predicate != relation("costs") or c.object.span not in counted or _is_sum(c)]
    return [
        c
        for c in claims
        if c.predicate not in COUNTABLE or not any(s.covers(getattr(c, COUNTABLE[c.predicate]).span) for s in counted)
    ]


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


def _is_sum(claim: Claim) -> bool:
    """Tell money from a bare number: "crowds estimated at 800,000" cost nothing."""
    return not claim.object.text.replace(",", "").replace(".", "").strip().isdigit()
