"""Mend clauses of "to be": "es" taken for a name, the name or noun that it tells, the relative clause behind it."""

from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language

__all__ = ["mend_copulas"]

SUBJECT, OBJECT, RELATIVE, ROOT = "nsubj", "obj", "acl", "ROOT"


def mend_copulas(doc: Doc, language: Language) -> None:
    """Tag each form of "to be" and what it tells, and hang on that what hangs on the verb."""
    _mend_copulas(doc, language)
    _mend_attributes(doc, language)
    _mend_relatives(doc, language)


def _mend_copulas(doc: Doc, language: Language) -> None:
    """Tag "es" as a form of "to be" where the parse has it as one: between names the tagger takes it for a name.

    A copula has no clause of its own: its subject is that of the noun, and a name behind it is no clause either.
    Nothing hangs on one: "entre sus rivales están Ana y Luis" tells of these.
    """
    for token in doc:
        if token.dep_ == ROOT and token.lower_ in language.be_forms and language.copula:
            _mend_equation(token, language)
        if token.dep_ not in language.copula:
            continue
        for child in [c for c in token.children if c.dep_ in language.oblique and token.pos_ in VERBAL]:
            hang(child, token.head, child.dep_)
        if token.lower_ in language.be_forms and token.pos_ not in VERBAL:
            token.pos_, token.lemma_ = "AUX", language.be_forms[token.lower_]
        for child in [c for c in token.children if c.dep_ in language.subject]:
            hang(child, token.head, child.dep_)


def _mend_equation(be: Token, language: Language) -> None:
    """ "La dueña de Velmar es Trama": a name right behind the verb of a subject before it is what that is."""
    after = [c for c in be.children if c.i > be.i and c.dep_ in language.clausal]
    subject = any(c.dep_ in language.subject and c.i < be.i for c in be.children)
    if not subject or len(after) != 1 or after[0].pos_ != "PROPN" or after[0].left_edge.i != be.i + 1:
        return
    name = after[0]
    if any(c.dep_ in language.subject | language.copula | language.auxiliary for c in name.children):
        return
    hang(name, name, ROOT)
    for child in list(be.children):
        hang(child, name, child.dep_)
    hang(be, name, min(language.copula))


def _mend_attributes(doc: Doc, language: Language) -> None:
    """ "Ruiz es un químico alemán": behind "a", what has an adjective or complement of its own is a noun."""
    words = load_words(doc.lang_)
    for token in doc if language.drops else ():
        if token.pos_ != "ADJ" or not any(c.dep_ in language.copula for c in token.children):
            continue
        article = any(c.lower_ in words.indefinite and c.dep_ == "det" for c in token.children)
        if article and any(c.i == token.i + 1 and c.dep_ in {"amod", "nmod"} for c in token.children):
            token.pos_ = "NOUN"


def _mend_relatives(doc: Doc, language: Language) -> None:
    """ "Ana es la ingeniera que diseñó el puente": behind the noun of a copula, "que" begins a relative clause."""
    for token in doc:
        verb, noun = token.head, token.head.head
        if token.dep_ not in language.mark or token.lower_ not in language.bare_relatives or noun.i != token.i - 1:
            continue
        labels = {c.dep_ for c in noun.children if c.i < noun.i}
        if noun.pos_ != "NOUN" or verb.dep_ not in language.clausal or not labels & language.copula:
            continue
        inverted = any(c.dep_ in language.subject and c.i > verb.i for c in verb.children)
        token.pos_, token.dep_, verb.dep_ = "PRON", OBJECT if inverted else SUBJECT, RELATIVE
