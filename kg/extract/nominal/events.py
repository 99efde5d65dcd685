"""Extract encounters told by a noun: "en una entrevista con X, Y dijo…" makes X the interviewer of Y."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.tree.tokens import Token
from kg.model import Claim

__all__ = ["interview_claims"]

NAME = "kg.interviews"


def interview_claims(analysis: Analysis) -> Iterator[Claim]:
    """Yield who interviews whom, where the interview sets the scene of a clause."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        for argument in clause.of("oblique"):
            if "interviews" not in analysis.stances(argument.head, "noun"):
                continue
            for interviewer in _company(analysis, argument.head):
                for subject in clause.subjects:
                    made = builder.claim(
                        interviewer, relation("interviews"), analysis.argument(subject), cue=argument.head,
                        extractor=NAME, confidence=0.75,
                    )  # fmt: skip
                    if made is not None:
                        yield made


def _company(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """Yield with whom the interview was, however deep the parser hung it."""
    for token in noun.subtree:
        with_ = any(c.dep_ == "case" and c.lower_ in analysis.words.company for c in token.children)
        if with_ or (token.dep_ == "pobj" and token.head.lower_ in analysis.words.company):
            yield Located(token, analysis.mention(token))
