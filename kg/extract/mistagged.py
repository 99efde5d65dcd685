"""Mend words that a tagger takes for others: names for adverbs, "es" between two names for a third."""

from kg.extract.syntax import VERBAL
from kg.extract.tokens import Doc, hang
from kg.lang import Language

__all__ = ["mend_tags"]

MISTAKEN = frozenset({"NOUN", "ADJ", "ADV", "VERB", "X"})


def mend_tags(doc: Doc, language: Language) -> None:
    """Tag names as names wherever they stand, and a noun right behind "to be" as its attribute."""
    _mend_names(doc, language)
    _mend_copulas(doc, language)
    for token in doc:
        if token.pos_ == "NOUN" and token.dep_ in language.adverbial and token.head.lemma_.lower() in language.be:
            token.dep_ = next(iter(language.attribute), token.dep_)  # "is home to 3,000 people"


def _mend_copulas(doc: Doc, language: Language) -> None:
    """Tag "es" as a form of "to be" where the parse has it as one: between names the tagger takes it for a name."""
    for token in doc:
        if token.dep_ in language.copula and token.lower_ in language.be_forms and token.pos_ not in VERBAL:
            token.pos_, token.lemma_ = "AUX", language.be_forms[token.lower_]
            for child in [c for c in token.children if c.dep_ in language.subject]:
                hang(child, token.head, child.dep_)


def _mend_names(doc: Doc, language: Language) -> None:
    """Tag a name as one wherever it stands: taggers take "Aldren, however, left" for an adverb or adjective."""
    names = {t.text for t in doc if t.pos_ == "PROPN" and t.is_title}
    for token in doc:
        if token.pos_ not in MISTAKEN or not token.is_title or token.text not in names:
            continue
        if token.lower_ in doc.common or token.lemma_.lower() in doc.common:
            continue
        token.pos_ = "PROPN"
        unowned = not any(c.dep_ in language.subject for c in token.head.children)
        if token.dep_ in language.adverbial and token.i < token.head.i and token.head.pos_ in VERBAL and unowned:
            token.dep_ = "nsubj"
