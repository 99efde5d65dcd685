"""Give a sum its noun back: "a $20m fine", "a £5bn round", where a parser takes the noun for an adjective."""

from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_sums"]

COMPOUND = "compound"
LEFT_OVER = frozenset({"ADJ", "ADV", "ADP", "VERB"})
ARTICLES = frozenset({"a", "an"})


def mend_sums(doc: Doc, language: Language) -> None:
    """Make a noun of the word right behind a sum with an article of its own: no sum is counted by "a"."""
    if language.drops:
        return
    for amount in doc[:-1]:
        article = next((c for c in amount.children if c.lower_ in ARTICLES and c.i < amount.i), None)
        money = any(c.tag_ == "$" for c in amount.subtree) and amount.lower_ in {*language.scales, *language.multiples}
        noun = amount.nbor()
        mistaken = noun.pos_ in LEFT_OVER and noun.is_lower and noun.left_edge is noun
        if article is not None and money and mistaken and noun.head in (amount, amount.head):
            _give(amount, noun, article)


def _give(amount: Token, noun: Token, article: Token) -> None:
    noun.pos_, noun.tag_, noun.lemma_, noun.morph = "NOUN", "NN", noun.lower_, {"Number": ["Sing"]}
    hang(noun, amount.head, amount.dep_)
    hang(amount, noun, COMPOUND)
    hang(article, noun, article.dep_)
    for child in [c for c in amount.children if c.i > noun.i]:
        hang(child, noun, child.dep_)
