"""Mend words that a tagger takes for others: names for adverbs, the parts of names, clitics for articles."""

import re

from kg.extract.mending.common_nouns import mend_bodies, mend_common_nouns
from kg.extract.mending.conferred import part_conferred
from kg.extract.mending.copulas import mend_copulas
from kg.extract.tree.syntax import VERBAL, is_finite_verb
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_tags"]

NOTHING = r"(?!)"
GENITIVE = frozenset({"'s", "’s"})
SUBJECT, OBJECT, OBLIQUE, ATTRIBUTE, ADVERBIAL = "nsubj", "obj", "obl", "attr", "advmod"
APPOSITION, COMPOUND, FLAT, ROOT = "appos", "compound", "flat", "ROOT"
MISTAKEN = frozenset({"NOUN", "ADJ", "ADV", "VERB", "X", "ADP", "SCONJ", "INTJ"})


def mend_tags(doc: Doc, language: Language) -> None:
    """Tag names as names wherever they stand, then common nouns, parts of names and forms of "to be"."""
    _mend_names(doc, language)
    mend_common_nouns(doc, language)
    _mend_objects(doc, language)
    for token in doc[1:-1] if language.drops else ():
        if token.text == "-":
            _join_names(token)
        if token.dep_ == FLAT and token.pos_ in {"ADJ", "NOUN"} and token.text.islower():
            part_conferred(token, language)
        if token.dep_ == ROOT and token.pos_ not in VERBAL and token.lower_ in language.verbs_like_prepositions:
            _mend_root(token, language)
        if token.pos_ == "ADJ" and token.dep_ in language.modifier_only:
            _mend_case(token, language)
        if token.dep_ in {FLAT, APPOSITION} and token.text[0].isupper():
            _mend_named(token, language)
    mend_bodies(doc, language)
    mend_copulas(doc, language)
    gerund = re.compile(language.gerund_clitics or NOTHING)
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and gerund.fullmatch(token.lower_):
            token.pos_, token.morph = "VERB", {"VerbForm": ["Ger"]}
        if token.pos_ != "ADV" and token.dep_ == ADVERBIAL and token.lower_.endswith(tuple(language.adverb_endings)):
            token.pos_ = "ADV"
        former = token.lower_.startswith("ex") and token.lower_[2:] in doc.common
        if former and token.pos_ == "ADV" and any(c.dep_ in language.nominal for c in token.children):
            token.pos_ = "NOUN"  # "y expresidente de Velmar"
        if token.pos_ == "ADV" and any(
            c.lower_ in language.contractions and c.dep_ in language.case for c in token.children
        ):
            token.pos_, token.dep_ = "NOUN", OBLIQUE  # an article never stands before an adverb
        if token.i and token.nbor(-1).pos_ == "PROPN":
            if token.pos_ == "NUM" and token.is_alpha and token.text[0].isupper():
                token.pos_ = "PROPN"  # "the Lux One"
            if token.nbor(-1).head is not token:
                _mend_number(token, language)
        if (token.pos_ == "DET" or token.dep_ == "det") and token.lower_ in language.clitics:
            _mend_clitic(token, language)
        if language.drops and token.text in GENITIVE and token.i and token.nbor(-1).text[0].isupper():
            _mend_genitive(token)
        if token.pos_ == "NOUN" and token.dep_ in language.adverbial and token.head.lemma_.lower() in language.be:
            token.dep_ = ATTRIBUTE  # "is home to 3,000 people"


def _mend_case(adjective: Token, language: Language) -> None:
    """ "trabajó en la alemana Velmar": what stands before an adjective goes with the name behind it."""
    name = adjective.head
    if name.pos_ != "PROPN" or name.i != adjective.i + 1 or any(c.dep_ in language.case for c in name.children):
        return
    before = [c for c in adjective.children if c.i < adjective.i and (c.dep_ in language.case or c.pos_ == "DET")]
    if any(c.dep_ in language.case for c in before):
        for child in before:
            hang(child, name, child.dep_)


def _mend_named(name: Token, language: Language) -> None:
    """ "la cadena de hoteles Velmar": the name is that of the chain, and not of the hotels."""
    members = name.head
    if name.pos_ != "PROPN" or members.i != name.i - 1 or members.pos_ != "NOUN" or not members.lower_.endswith("s"):
        return
    of = any(c.dep_ in language.case and c.lower_ in language.core_complements for c in members.children)
    bare = not any(c.pos_ in {"DET", "NUM"} for c in members.children)
    body = members.head
    one = body.pos_ == "NOUN" and body.lower_ in load_words(name.lang_).bodies and body.i < members.i
    if of and bare and one and members.dep_ in language.nominal:
        hang(name, body, APPOSITION)


def _mend_number(token: Token, language: Language) -> None:
    """ "el modelo Orbe 9", "Alano I": a number right behind a name is part of it, whatever it was taken for."""
    name = token.nbor(-1)
    if token.pos_ == "CCONJ" and token.is_upper and token.head is name:
        token.pos_ = "PROPN"  # "I", "E", "O", "U": no conjunction stands in capitals inside a name
    elif token.is_digit and token.dep_ in language.apposition and token.head is name.head and not token.children:
        hang(token, name, FLAT)


def _mend_clitic(article: Token, language: Language) -> None:
    """ "El juez la citó": what looks like an article right before a finite verb is its object."""
    following = article.doc[article.i + 1 : article.i + 2]
    if following and is_finite_verb(following[0]) and not article.children:
        verb = following[0].head if following[0].dep_ in language.auxiliary else following[0]
        if article.head in (verb, following[0]):
            article.pos_ = "PRON"
            hang(article, verb, OBJECT)


def _mend_root(token: Token, language: Language) -> None:
    """ "Velmar da servicio a 600 pueblos": no preposition heads a sentence."""
    token.pos_, token.lemma_ = "VERB", language.verbs_like_prepositions[token.lower_]
    token.morph = {"Mood": ["Ind"], "VerbForm": ["Fin"], "Person": ["3"], "Number": ["Sing"]}


def _join_names(hyphen: Token) -> None:
    """ "Rey - Sanz Motor abrió": a hyphen joins names that the parser hung side by side, whatever the spaces."""
    first, second = hyphen.nbor(-1), hyphen.nbor(1)
    if any(t.pos_ != "PROPN" or not t.text[0].isupper() for t in (first, second)):
        return
    while first.dep_ == FLAT:
        first = first.head
    if first.head is second.head and first.head not in (first, second):
        hang(second, first, FLAT)


def _mend_genitive(ending: Token) -> None:
    """ "la agencia Moody 's", "McDonald 's vendió": the ending of a foreign name is part of it, and no word."""
    name, head = ending.nbor(-1), ending.head
    if head is ending:
        return
    if name.head is ending:
        hang(name, head, ending.dep_)
    for child in list(ending.children):
        hang(child, name if head is name else head, child.dep_)
    hang(ending, name, FLAT)
    ending.pos_ = "PROPN"


def _mend_objects(doc: Doc, language: Language) -> None:
    """ "sued Orbe Down": a name right behind a verb without an object is its object, and no adverb."""
    for token in doc:
        verb = token.head
        if token.pos_ != "PROPN" or token.dep_ not in language.adverbial | language.particle or verb.pos_ != "VERB":
            continue
        if token.left_edge.i == verb.i + 1 and not any(c.dep_ in language.object for c in verb.children):
            token.dep_ = min(language.object)


def _mend_names(doc: Doc, language: Language) -> None:
    """Tag a name as one wherever it stands: taggers take "Aldren, however, left" for an adverb or adjective."""
    names = {t.text for t in doc if t.pos_ == "PROPN" and t.is_title}
    for token in doc:
        if token.pos_ not in MISTAKEN or not token.is_title:
            continue
        if _is_given(token):
            token.pos_, token.lemma_, token.morph = "PROPN", token.text, {}
            if token.head.pos_ in VERBAL and not any(c.dep_ in language.subject for c in token.head.children):
                token.dep_ = SUBJECT
            continue
        if token.text not in names:
            continue
        if token.lower_ in doc.common or token.lemma_.lower() in doc.common:
            continue
        token.pos_ = "PROPN"
        unowned = not any(c.dep_ in language.subject for c in token.head.children)
        if token.dep_ in language.adverbial and token.i < token.head.i and token.head.pos_ in VERBAL and unowned:
            token.dep_ = SUBJECT


def _is_given(token: Token) -> bool:
    """ "Camila Ruiz ganó", "Alfons Weiss won": a listed given name that opens a sentence, tied to a surname."""
    if not token.is_sent_start or token.i + 1 >= len(token.doc) or fold_name(token.text) not in given_names():
        return False
    surname = token.nbor()
    hung = (surname.head is token and surname.dep_ == FLAT) or (
        token.head is surname and token.dep_ == COMPOUND and token.lower_ not in token.doc.common
    )
    return hung and surname.pos_ == "PROPN" and surname.is_title
