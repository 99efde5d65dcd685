"""Extract counts and budgets that stand beside a thing: "un estadio con capacidad para 12.000 personas"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder, literal
from kg.extract.tree.tokens import Token
from kg.model import Claim

__all__ = ["extent_claims"]

NAME = "kg.nominal"
NEAR = 3  # tokens from "con" to "capacidad"
FAR = 5  # tokens from "capacidad para" to what is counted


def extent_claims(builder: Builder, word: Token) -> Iterator[Claim]:
    """Yield how many a thing holds or employs and what it costs, as a phrase with "con" or "with" behind it tells."""
    analysis, doc = builder.analysis, builder.analysis.doc
    if word.lower_ not in analysis.words.accompanying:
        return
    near = doc[word.i + 1 : min(word.i + 1 + NEAR, word.sent.end)]
    measure = next((t for t in near if analysis.lemma(t) in analysis.words.extents), None)
    amount = _amount(analysis, measure) if measure is not None else None
    bearer = _bearer(analysis, word, measure) if measure is not None and amount is not None else None
    if measure is None or amount is None or bearer is None:
        return
    around = doc[amount.i - 1 : min(amount.i + 4, amount.sent.end)]
    money = any(t.lower_ in analysis.words.currencies or t.text[0] in "$£€" for t in around)
    name = analysis.words.extents[analysis.lemma(measure)]
    if money is (name == "costs"):
        made = builder.claim(
            Located(bearer, analysis.mention(bearer)), relation(name), literal(analysis, amount), cue=measure,
            extractor=NAME, speaker=builder.speaker_at(measure), confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def _amount(analysis: Analysis, measure: Token) -> Token | None:
    """The counted noun behind "capacidad para", the number itself behind "a capacity of"."""
    doc, start = analysis.doc, measure.i + 1
    if start + 1 >= measure.sent.end or doc[start].pos_ != "ADP":
        return None
    near = doc[start + 1 : min(start + 1 + FAR, measure.sent.end)]
    number = next((t for t in near if t.like_num), None)
    if number is None or any(t.is_punct and t.text in ",;" for t in doc[start : number.i]):
        return None
    return number.head if number.dep_ == "nummod" and number.head.i > number.i else number


def _phrase_head(noun: Token) -> Token:
    """ "una planta de tubos en Lugo | , con un coste de": behind a comma the whole phrase is meant, not its end."""
    while any(c.pos_ == "ADP" and c.i < noun.i for c in noun.children):
        above = noun.head
        if above.pos_ in {"VERB", "ADJ"}:  # "abrirá una planta en Lugo"
            beside = [c for c in above.children if above.i < c.i < noun.i and c.pos_ == "NOUN" and c.dep_ == "obj"]
            return beside[-1] if beside else noun
        if above.pos_ not in {"NOUN", "PROPN"} or above.i > noun.i:
            break
        noun = above
    return noun


def _bearer(analysis: Analysis, word: Token, measure: Token) -> Token | None:
    """The thing right before the phrase; behind a participle what that is about."""
    doc = analysis.doc
    comma = word.i > 1 and doc[word.i - 1].text == ","
    before = doc[word.i - 1 - comma] if word.i > 1 else None
    if before is not None and before.i in analysis.name_at:
        before = doc[analysis.name_at[before.i].head]
    if before is not None and before.pos_ in {"NOUN", "PROPN"}:
        return _phrase_head(before) if comma else before
    token = measure
    while token.head is not token and (token is measure or token.pos_ in {"ADJ", "VERB"}):
        token = token.head
    return token if token.pos_ in {"NOUN", "PROPN"} and token.i < word.i else None
