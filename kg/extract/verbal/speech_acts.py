"""Extract what a speaker does by speaking: calling something a mistake is criticizing it."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.posts import is_post
from kg.extract.stance.modality import Stance, is_subjunctive
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim, Modality, Reference

__all__ = ["names_given", "names_something", "speech_acts"]

NAME = "kg.speech-acts"


def speech_acts(analysis: Analysis) -> Iterator[Claim]:
    """Yield what a speaker does by speaking: calling something a mistake is criticizing it."""
    builder = Builder.of(analysis)
    for clause in analysis.clauses:
        if clause.copula is not None:
            speaker = builder.speaker(clause)
            if speaker is not None:
                yield from _judgements(
                    builder, speaker, clause.subjects, clause.predicate, builder.stance(clause), clause
                )
        elif names_something(analysis, clause):
            yield from _naming(builder, clause)


def names_something(analysis: Analysis, clause: Clause) -> bool:
    """Tell a verb by which somebody calls something a name."""
    return bool({analysis.lemma(clause.verb), clause.verb.lower_} & analysis.words.naming)


def _naming(builder: Builder, clause: Clause) -> Iterator[Claim]:
    """Yield "X called Y a sham": a judgement of Y by X, and what Y is said to be."""
    analysis = builder.analysis
    for subject in clause.subjects:
        speaker = analysis.argument(subject)
        for head in names_given(builder, clause):
            if is_post(analysis.meanings, head) and "holdsPosition" in analysis.stances(clause.verb):
                continue  # "dismissed him as chairman"
            stance = builder.stance(clause)
            targets = tuple(a for a in clause.of("directObject") if a.head is not head)  # "lo considera «sólido»"
            yield from _judgements(builder, speaker, targets, head, stance, clause)


def names_given(builder: Builder, clause: Clause) -> list[Token]:
    """Return the words by which a clause calls its object something."""
    words = [a for a in clause.arguments if a.role == "attribute"]
    words += [a for a in clause.of("oblique") if a.preposition in builder.analysis.words.naming_prepositions]
    return [a.head for a in words] or _quoted_name(builder, clause)


def _quoted_name(builder: Builder, clause: Clause) -> list[Token]:
    """'called the claim "false and misleading"': the quoted words right behind the object are what it is called."""
    objects = clause.of("directObject")
    doc = builder.analysis.doc
    for quotation in builder.quotations if objects else ():
        near = objects[-1].head.i < quotation.start <= objects[-1].head.i + 4 and quotation.end - quotation.start <= 10
        if near and not any(t.text in {",", ":", "."} for t in doc[objects[-1].head.i : quotation.start]):
            inside = doc[quotation.start : quotation.end]
            return [next((t for t in inside if t.pos_ in {"NOUN", "ADJ"}), inside[0])]
    return []


def _judgement(analysis: Analysis, word: Token, clause: Clause) -> Iterator[Token]:
    """Yield what is said of a thing, without the thing itself and without reasons: "es peor | porque falta orgullo"."""
    apart = analysis.words.subject_labels | load_language(analysis.article.lang).adverbial_clause
    first = clause.copula.i if clause.copula is not None and clause.copula.i < word.i else 0
    yield word
    for child in word.children:
        if child.dep_ not in apart and child.i > first:
            yield from child.subtree


def _judgements(
    builder: Builder,
    speaker: Located,
    targets: tuple[Argument, ...],
    word: Token,
    stance: Stance,
    clause: Clause,
) -> Iterator[Claim]:
    analysis = builder.analysis
    cues: set[str] = set()
    phrase = [t for t in _judgement(analysis, word, clause) if abs(t.i - word.i) <= 5]
    phrase = [t for t in phrase if t is word or t.i not in analysis.name_at]  # "la calle del Orgullo"
    for token in phrase:
        for pos in ("noun", "adjective", "expression"):
            cues |= analysis.stances(token, pos)
    if analysis.lemma(clause.verb) in analysis.words.belittling:
        cues = {"negativeJudgement"}
    bad, good = "negativeJudgement" in cues, "positiveJudgement" in cues
    guessed = clause.copula is not None and stance.modality is Modality.POSSIBLE  # "cree que puede ser histórico"
    if guessed or stance.modality is Modality.HYPOTHETICAL or (clause.copula is not None and is_subjunctive(clause)):
        return  # "para que las elecciones sean justas": nobody says that they are
    if stance.polarity.value == "negated":
        bad, good = good, bad
    for target in targets:
        located = analysis.argument(target)
        unsaid = analysis.words.first_singular | analysis.words.first_plural | analysis.words.neuter
        pronoun = located.mention.reference is Reference.PRONOUN and located.mention.text.lower() in unsaid
        if pronoun or (located.mention.reference is Reference.NULL and clause.copula is not None):
            continue  # "it was a mistake", "fue un error": that may be anything said before
        made = bad != good and builder.claim(
            speaker,
            relation("criticizes" if bad else "supports"),
            located,
            cue=word,
            extractor=NAME,
            confidence=0.75,
        )
        if made:
            yield made
        if word.pos_ in {"NOUN", "PROPN"} and clause.copula is None:
            said = builder.claim(
                located, relation("isA"), Located(word, analysis.mention(word)), cue=clause.verb, extractor=NAME,
                speaker=speaker, confidence=0.7,
            )  # fmt: skip
            if said is not None:
                yield said
