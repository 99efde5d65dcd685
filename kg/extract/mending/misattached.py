"""Hang on each other what an English parser hangs elsewhere: names and what stands beside them, seats, judgements."""

from kg.extract.tree.noun_phrases import hung_on
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_misattached"]

PAST_PARTICIPLE, MODIFIER, COMPOUND, OBJECT, APPOSITION = "VBN", "amod", "compound", "pobj", "appos"
NESTED = frozenset({"nmod", "compound"})
SOMEBODY, SOMEWHERE = frozenset({"PERSON", "PER"}), frozenset({"GPE", "LOC"})
NAMING = frozenset({"as"})
SEATED = frozenset({"based", "headquartered"})


def mend_misattached(doc: Doc, language: Language) -> None:
    """Mend what a parser hangs on the wrong word, as the word itself shows."""
    for token in doc:
        if token.dep_ in language.apposition and token.ent_type_ in SOMEBODY:
            _mend_namesake(token)
        if language.drops:
            continue
        articled = token.pos_ == "NOUN" and token.i > 0 and token.nbor(-1).pos_ == "DET"
        if articled and token.dep_ == MODIFIER and token.i < token.head.i:
            token.dep_ = COMPOUND  # "the painter Ann Weiss": no noun is an adjective
        _mend_opening(token, language)
        _mend_pair(token, language)
        _mend_described(token, language)
        _mend_who(token, language)
        if token.tag_ == PAST_PARTICIPLE and token.lower_ in SEATED:
            _mend_seat(token, language)
        if token.pos_ == "ADJ" and token.dep_ == MODIFIER and token.head.lower_ in NAMING:
            _mend_judgement(token, language)


def _mend_namesake(name: Token) -> None:
    """ "A customer in Leith, Ann Weiss, sued": nobody is another name of a place, but of whom it places."""
    place = name.head
    noun = hung_on(place)
    if place.ent_type_ in SOMEWHERE and place.dep_ in {OBJECT, "nmod"} and noun.pos_ == "NOUN" and noun.i < place.i:
        hang(name, noun, name.dep_)


def _mend_seat(participle: Token, language: Language) -> None:
    """ "Shares in Orbe, based in Leeds, fell": what has a seat is the name right before the comma."""
    noun, before = participle.head, participle.doc[max(participle.i - 2, 0)]
    beside = participle.i > 1 and participle.nbor(-1).text == "," and before.pos_ == "PROPN"
    while beside and before.dep_ == COMPOUND and before.head.i == before.i + 1:
        before = before.head
    if beside and participle.dep_ in language.participial and noun.is_ancestor(before) and noun.pos_ == "NOUN":
        hang(participle, before, participle.dep_)


def _mend_judgement(adjective: Token, language: Language) -> None:
    """ "described the plan as reckless": behind "as" an adjective stands for what something is called."""
    taken = any(c.dep_ in language.prepositional_object for c in adjective.head.children)
    if not taken and adjective.i > adjective.head.i:
        adjective.dep_ = OBJECT


def _mend_opening(name: Token, language: Language) -> None:
    """ "Orbe, the largest maker of tyres, supplies Velmar": a name that opens a sentence, though nobody knows it."""
    verb, doc = name.head, name.doc
    opens = name.is_sent_start and name.is_title and name.pos_ != "PROPN" and not name.children
    aside = [t.text for t in doc[name.i + 1 : name.i + 2]] == [","]
    if not opens or not aside or name.lower_ in doc.common or verb.pos_ != "VERB":
        return
    noun = next((c for c in verb.children if c.dep_ in language.subject and c.left_edge.i == name.i + 2), None)
    if noun is None or noun.pos_ != "NOUN" or verb.i < noun.i:
        return
    if "," not in {t.text for t in doc[noun.right_edge.i : noun.right_edge.i + 2]}:
        return
    name.pos_, name.tag_, name.lemma_, name.morph = "PROPN", "NNP", name.text, {"Number": ["Sing"]}
    hang(name, verb, noun.dep_)
    hang(noun, name, APPOSITION)


def _mend_pair(first: Token, language: Language) -> None:
    """ "Orbe and Velmar Motor Group sued": the first of two joined names is no modifier of the second."""
    second = first.head
    joined = first.dep_ in NESTED and first.pos_ == second.pos_ == "PROPN" and second.i > first.i + 1
    joint = next((c for c in first.children if c.pos_ == "CCONJ" and c.i == first.i + 1), None)
    if not joined or joint is None or joint.lower_ != "and" or second.dep_ in NESTED:
        return
    label, above = second.dep_, second.head
    hang(first, above, label)
    hang(second, first, min(language.conjunct))
    for child in [c for c in second.children if c.i < first.i]:
        hang(child, first, COMPOUND if child.pos_ == "NOUN" else child.dep_)


def _mend_described(noun: Token, language: Language) -> None:
    """ "her husband, the lawyer Paul Gray": the name is whom the first noun means, the second its title."""
    name = next((c for c in noun.children if c.dep_ in language.apposition and c.pos_ == "PROPN"), None)
    first = noun.left_edge.i
    if name is None or noun.pos_ != "NOUN" or name.left_edge.i != noun.i + 1 or first < 2:
        return
    who = noun.doc[first - 2]
    articled = noun.doc[first].lower_ == "the" and noun.doc[first - 1].text == ","
    owned = who.pos_ == "NOUN" and any(c.dep_ in language.possessive for c in who.children)
    if articled and owned and noun.dep_ in language.apposition | language.oblique:
        hang(name, who, APPOSITION)
        hang(noun, name, COMPOUND)


def _mend_who(verb: Token, language: Language) -> None:
    """ "a Republican from Leeds, who sued Orbe": no place is a "who", but whoever is from there."""
    noun = verb.head
    if language.links.get(verb.dep_) != "relative" or noun.dep_ not in language.prepositional_object:
        return
    who = any(c.lower_ in language.person_relatives and c.dep_ in language.subject for c in verb.children)
    above = noun.head.head
    if who and noun.pos_ == "PROPN" and noun.head.lower_ in {"from", "in", "at"} and above.pos_ in {"NOUN", "PROPN"}:
        hang(verb, above.head if above.dep_ in language.apposition else above, verb.dep_)
