"""Extract encounters told by a noun: "en una entrevista con X, Y dijo…" makes X the interviewer of Y."""

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.extract.analysis import Analysis, relation
from kg.extract.assemble import Builder
from kg.extract.nominal import slot_of
from kg.model import Article, Claim

__all__ = ["interview_claims"]

NAME = "kg.interviews"


def interview_claims(doc: Doc, article: Article, *, analysis: Analysis) -> Iterator[Claim]:
    """Yield who interviews whom, where the interview sets the scene of a clause."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        for argument in clause.of("oblique"):
            if "interviews" not in analysis.stances(argument.head, "noun"):
                continue
            for word in analysis.words.company:
                for interviewer in slot_of(analysis, argument.head, f"prep:{word}"):
                    for subject in clause.subjects:
                        made = builder.claim(
                            interviewer, relation("interviews"), analysis.argument(subject), cue=argument.head,
                            extractor=NAME, confidence=0.75,
                        )  # fmt: skip
                        if made is not None:
                            yield made
