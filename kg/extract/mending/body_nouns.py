"""Hang the noun of a body on the name right behind it: "Payments startup | Quillon said", "The builder | Orbe sold X".

A small parser that has not seen the noun takes it for a verb, for the head of a clause or for a second subject.
"""

from kg.extract.tree.syntax import VERBAL, relative_pronoun
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_body_nouns"]

COMPOUND, ROOT, OBJECT = "compound", "ROOT", "pobj"
SORTS = frozenset({"firm", "branch", "charity", "paper"})  # of ``Words.bodies``: what stands before a name
CAPITAL = frozenset({"NNP", "NNPS"})


def mend_body_nouns(doc: Doc, language: Language) -> None:
    """Make a compound of a noun of a body and the name behind it, and free the clause whose subject that is."""
    if language.drops:
        return
    bodies = load_words(doc.lang_).bodies
    for noun in doc[:-2]:
        if bodies.get(noun.lower_) not in SORTS or not (noun.is_lower or noun.is_sent_start):
            continue
        name = _name_behind(noun)
        if name is not None:
            _mend(noun, name, language)


def _name_behind(noun: Token) -> Token | None:
    """Return the head of the run of capitals right behind a noun, None for a person and for nothing."""
    run: list[Token] = []
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if not token.text[0].isupper() or token.pos_ in VERBAL or not token.is_alpha:
            break
        run.append(token)
    if not run or fold_name(run[0].text) in given_names():
        return None
    inside = range(run[0].i, run[-1].i + 1)
    heads = [t for t in run if t.head.i not in inside]
    return heads[0] if len(heads) == 1 else None


def _mend(noun: Token, name: Token, language: Language) -> None:
    if noun.head is name:
        if noun.dep_ == COMPOUND and noun.tag_ in CAPITAL:
            _make_noun(noun)  # "Chipmaker Orbe", "AI start-up Orbe"
        return
    if noun.pos_ in VERBAL and name.head is noun and name.dep_ in language.object:
        _mend_verb(noun, name, language)
        return
    verb = name.head
    if name.dep_ not in language.subject or verb.pos_ not in VERBAL or verb.i < name.i:
        return
    if noun.head is verb and noun.dep_ in language.subject:
        _join(noun, name)  # "The housebuilder Orbe hired X": no two subjects
        return
    reduced = language.links.get(verb.dep_) in {"relative", "clause"} and verb.head is noun and noun.head is noun
    filled = any(c.dep_ in language.object | language.clausal | language.open_complements for c in verb.children)
    if not reduced or relative_pronoun(verb, language) is not None or not filled:
        return  # "the firm Orbe bought"
    hang(verb, verb, ROOT)
    _join(noun, name)
    for child in [c for c in noun.children if c.i > noun.i]:
        hang(child, verb, child.dep_)


def _mend_verb(noun: Token, name: Token, language: Language) -> None:
    """ "bought from the conglomerate Orbe Ltd": what an article stands before is no verb."""
    before = noun.left_edge
    articled = any(c.dep_ == "det" and c.i < noun.i for c in noun.children)
    above = noun.doc[before.i - 1] if before.i else noun
    if not articled or noun.head is noun:
        return
    governed = above.pos_ == "ADP" and not any(c.dep_ in language.prepositional_object for c in above.children)
    host, verb = (above if governed else noun.head), noun.head
    hang(name, host, OBJECT if governed else name.dep_)
    _join(noun, name)
    for child in [c for c in noun.children if c.i > noun.i]:
        hang(child, verb, child.dep_)


def _join(noun: Token, name: Token) -> None:
    _make_noun(noun)
    hang(noun, name, COMPOUND)
    for child in [c for c in noun.children if c.i < noun.i]:
        if child.dep_ == "det":
            hang(child, name, child.dep_)
        elif child.pos_ in {"NOUN", "PROPN"}:
            child.dep_ = COMPOUND


def _make_noun(noun: Token) -> None:
    noun.pos_, noun.tag_, noun.lemma_, noun.morph = "NOUN", "NN", noun.lower_, {"Number": ["Sing"]}
