"""Hang infinitives of purpose on the clause that goes on with them, and not on the one that stands nearest."""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.syntax import INFINITIVE, NOUNS, VERBAL, form, relative_pronoun
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_purposes"]


def mend_purposes(doc: Doc, language: Language) -> None:
    """Mend purposes that a comma parts from a relative clause, and those of what somebody judges or stops."""
    for token in doc:
        if form(token) == INFINITIVE:
            _mend_purpose(token, language)
            _mend_judged(token, language)


def _mend_purpose(infinitive: Token, language: Language) -> None:
    """ "usaron drones, que son baratos, para vigilar": behind a relative clause the main clause goes on."""
    doc, relative = infinitive.doc, infinitive.head
    _mend_behind_adjective(infinitive, language)
    if language.links.get(infinitive.dep_) not in {"adverbial", "infinitive"} or relative.i > infinitive.i:
        return
    start = next((t for t in infinitive.subtree if not t.is_punct), infinitive)
    if start.lower_ not in language.aim_marks or start.i == 0 or doc[start.i - 1].text != ",":
        return
    while language.links.get(relative.dep_) != "relative" and relative.head is not relative:
        relative = relative.head
    pronoun = relative_pronoun(relative, language)
    if pronoun is None or doc[pronoun.i - 1].text != "," or relative.head.i > relative.i:
        return
    above = relative.head
    while above.head is not above and above.pos_ not in VERBAL:
        above = above.head
    if above.pos_ in VERBAL:
        hang(infinitive, above, infinitive.dep_)


def _mend_judged(infinitive: Token, language: Language) -> None:
    """ "denunció un plan | para cerrar la planta": behind what somebody judges or stops stands what it is for."""
    verb, start = infinitive.head, infinitive.left_edge
    if language.links.get(infinitive.dep_) != "adverbial" or start.i == 0 or start.lower_ not in language.aim_marks:
        return
    noun = infinitive.doc[start.i - 1]
    judged = verb.lemma_.lower() in language.judging and noun.head is verb and noun.dep_ in language.object
    if judged and noun.pos_ == "NOUN" and case_of(noun, language) is None:
        hang(infinitive, noun, next(dep for dep, link in language.links.items() if link == "relative"))


def _mend_behind_adjective(infinitive: Token, language: Language) -> None:
    """ "llegó procedente de Lugo | para dirigir la firma": who comes is to do so, and the town is not."""
    above, verb = infinitive.head, infinitive.head.head
    marks = {c.lower_ for c in infinitive.children if c.dep_ in language.mark and c.i < infinitive.i}
    between = any(c.pos_ in NOUNS and above.i < c.i < infinitive.i for c in above.children)
    aimed = marks & language.aim_marks & language.circumstance_prepositions
    if aimed and between and above.pos_ == "ADJ" and verb.pos_ == "VERB" and verb.i < above.i:
        hang(infinitive, verb, min(language.adverbial_clause))
