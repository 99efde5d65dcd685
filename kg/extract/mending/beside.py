"""Set a noun beside its name where a parser hangs both on the verb: "conoció al poeta Luis Gil", "«Marea», la novela".

A verb has one phrase of a kind on each side: what stands right behind a common noun without a preposition is its name,
and what an article opens right behind a name and a comma tells what is named.
"""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.noun_phrases import QUOTES
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_beside"]

APPOSITION = "appos"


def mend_beside(doc: Doc, language: Language) -> None:
    """Hang names on the nouns before them, and nouns on the names before them."""
    for token in doc if language.drops else ():
        if token.pos_ == "ADJ" and token.dep_ not in language.modifier_only:
            _describing(token, language)
        argument = token.dep_ in language.subject | language.object and token.head.pos_ == "VERB"
        apposed = token.dep_ in language.apposition and fold_name(token.text) not in given_names()
        if token.pos_ == "PROPN" and (argument or apposed):
            _behind_noun(token, language)
        elif token.pos_ == "NOUN" and argument:
            _behind_name(token, language)
        elif token.pos_ == "NOUN" and token.dep_ in language.apposition:
            _behind_title(token)


def _behind_noun(name: Token, language: Language) -> None:
    """ "conoció al poeta | Luis Gil", "los miembros de la banda | Los Pardos fueron detenidos"."""
    first = next((c for c in name.children if c.dep_ == "det"), name)  # "la banda | Los Pardos"
    noun = first.nbor(-1) if first.i > name.sent.start else name
    if noun.pos_ == "ADJ" and noun.i > name.sent.start:
        noun = noun.nbor(-1)
    if noun.pos_ != "NOUN" or case_of(name, language) is not None or noun.is_ancestor(name):
        return
    if name.head is noun or name.head not in noun.ancestors or (noun.i < name.head.i) != (name.i < name.head.i):
        return
    if "Plur" in noun.morph.get("Number", []) or not _has_article(noun, language):
        return
    if noun.lemma_.lower() in language.time_units or noun.text in language.days:
        return  # "Ayer por la tarde Ana Ruiz dimitió"
    hang(name, noun, APPOSITION)


def _behind_name(noun: Token, language: Language) -> None:
    """ "publicó «Marea», | la novela que …": behind a name and a comma, on the same side of their verb."""
    first = next((c for c in noun.children if c.i < noun.i and c.dep_ == "det"), noun)
    if first is noun or first.i - 2 <= noun.sent.start or case_of(noun, language) is not None:
        return
    comma, doc = first.nbor(-1), noun.doc
    before = doc[comma.i - 1]
    if before.text in QUOTES and before.i > noun.sent.start:
        before = before.nbor(-1)
    if comma.text != "," or any(c.dep_ in {"conj", "cc"} and c.i > noun.i for c in noun.children):
        return
    while before.head is not noun.head and before.head is not before:
        before = before.head
    above = language.subject | language.object
    named = before.pos_ == "PROPN" and before.head is noun.head and before.dep_ in above and before is not noun
    same_side = (before.i < noun.head.i) == (noun.i < noun.head.i)
    if named and same_side and case_of(before, language) is None:
        hang(noun, before, APPOSITION)


def _describing(adjective: Token, language: Language) -> None:
    """ "fue para el portugués | Luis Gil": an adjective between article and name modifies the name."""
    name = next((c for c in adjective.children if c.i == adjective.i + 1 and c.dep_ in language.apposition), None)
    articled = any(c.dep_ == "det" and c.i == adjective.i - 1 for c in adjective.children)
    if name is None or name.pos_ != "PROPN" or not articled:
        return
    hang(name, name if adjective.head is adjective else adjective.head, adjective.dep_)
    for child in [c for c in adjective.children if c is not name]:
        hang(child, name, child.dep_)
    hang(adjective, name, "amod")


def _behind_title(noun: Token) -> None:
    """ "premió a Luis Gil por «Marea», | un drama": what follows a title tells of the title."""
    doc, first = noun.doc, next((c for c in noun.children if c.i < noun.i and c.dep_ == "det"), noun)
    mark = first.i - 2
    if first is noun or mark <= noun.sent.start or doc[mark + 1].text != "," or doc[mark].text not in QUOTES:
        return
    title = doc[mark - 1]
    while noun.head.i < title.head.i < title.i:
        title = title.head
    if noun.head.i < title.i and title.pos_ in {"NOUN", "PROPN"} and not noun.is_ancestor(title):
        hang(noun, title, APPOSITION)


def _has_article(noun: Token, language: Language) -> bool:
    left = [c for c in noun.children if c.i < noun.i]
    return any(c.dep_ == "det" or c.lower_ in language.contractions for c in left)
