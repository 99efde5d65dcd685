"""Read as a verb what a tagger takes for a noun behind an article: "La protagoniza Ana Ruiz"."""

from kg.extract.tokens import Doc, Token
from kg.inflection import Inflection, load_inflection
from kg.lang import Language

__all__ = ["mend_verbs_as_nouns"]

FINITE_MOODS = frozenset({"Ind", "Sub", "Cnd"})


def mend_verbs_as_nouns(doc: Doc, language: Language) -> None:
    """Mend a noun nobody knows that is a form of a verb, where a clause opens and a name follows as its subject."""
    inflection = load_inflection(doc.lang_)
    if inflection is None:
        return
    for article in doc[:-2]:
        if article.pos_ == "DET" and article.lower_ in language.clitics and article.nbor().pos_ == "NOUN":
            _mend(article, article.nbor(), inflection)


def _mend(article: Token, word: Token, inflection: Inflection) -> None:
    opens = article.is_sent_start or article.nbor(-1).is_punct or article.nbor(-1).pos_ == "CCONJ"
    subject, common = word.nbor(), word.doc.common
    known = word.lower_ in common or word.lemma_.lower() in common
    if not opens or known or article.head is not word or subject.pos_ != "PROPN" or subject.head is not word:
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, common) if mood in FINITE_MOODS)
    if verbs:
        number = "Plur" if word.lower_.endswith("n") else "Sing"
        word.pos_, word.lemma_, word.dep_ = "VERB", verbs[0], "parataxis"
        word.morph = {"Mood": ["Ind"], "VerbForm": ["Fin"], "Person": ["3"], "Number": [number]}
        subject.dep_ = "nsubj"
