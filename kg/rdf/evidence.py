"""Refuse a claim that does not carry the words it rests on."""

from collections.abc import Iterator

from kg.errors import EvidenceError
from kg.model import Claim, Span

__all__ = ["check_evidence"]


def check_evidence(claim: Claim, text: str, *, name: str = "") -> None:
    """Check that every span of a claim quotes words of the text, and that its cue is in its sentence.

    Args:
        claim: the claim to check.
        text: the article's text.
        name: how to call the claim when it is refused, its IRI.

    Raises:
        EvidenceError: a span is missing, wrong or empty; the message names the claim.
    """
    for role, span in _spans(claim):
        if span.end > len(text):
            raise EvidenceError(f"{_name(claim, name)}: its {role} ends at {span.end}, after the text ({len(text)})")
        if not span.quote(text).strip():
            raise EvidenceError(f"{_name(claim, name)}: its {role} at {span.start},{span.end} quotes no words")
    evidence = claim.evidence
    if not evidence.sentence.covers(evidence.cue):
        where = f"{evidence.cue.start},{evidence.cue.end}"
        sentence = f"{evidence.sentence.start},{evidence.sentence.end}"
        raise EvidenceError(f"{_name(claim, name)}: its cue at {where} is outside its sentence at {sentence}")
    if not claim.extractor:
        raise EvidenceError(f"{_name(claim, name)}: it does not say which extractor made it")
    if not 0 <= claim.confidence <= 1:
        raise EvidenceError(f"{_name(claim, name)}: its confidence {claim.confidence} is not between 0 and 1")


def _spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    evidence = claim.evidence
    yield "sentence", evidence.sentence
    yield "subject", evidence.subject
    yield "cue", evidence.cue
    yield "object", evidence.object
    if claim.speaker:
        yield "speaker", claim.speaker.span
    for role, qualifier in (
        ("time", claim.time),
        ("time of saying", claim.said),
        ("place", claim.place),
        ("quantity", claim.quantity),
        ("instrument", claim.instrument),
    ):
        if qualifier:
            yield role, qualifier.span


def _name(claim: Claim, name: str) -> str:
    said = f"“{claim.subject.text}” {claim.predicate.rpartition('#')[2]} “{claim.object.text}”"
    return f"claim {name} ({said}, by {claim.extractor or 'nobody'})" if name else f"claim {said}"
