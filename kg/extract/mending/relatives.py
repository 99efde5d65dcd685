"""Hang relative pronouns on the infinitive whose object they are: "el informe que Ana se niega a firmar"."""

from kg.extract.tree.syntax import FINITE, INFINITIVE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_relatives"]


def mend_relatives(doc: Doc, language: Language) -> None:
    """Give a pronoun that the parser hung on the governing verb to the infinitive, where that lacks an object."""
    if not language.drops:
        for token in doc:
            _mend_semi_auxiliary(token, language)
        return
    for token in doc:
        _mend_late_name(token, language)
        if token.lower_ in language.relative_times:
            _hang_time(token, language)
        if token.pos_ == "PRON" and token.lower_ in language.bare_relatives and token.head.i > token.i:
            infinitive = _lacking(token, language)
            if infinitive is not None:
                hang(token, infinitive, min(language.object))


def _mend_semi_auxiliary(pronoun: Token, language: Language) -> None:
    """ "the deal, which regulators have yet to approve": what they approve, and not what they have."""
    verb = pronoun.head
    if pronoun.lower_ not in language.relative_pronouns or pronoun.dep_ not in language.object:
        return
    if language.infinitive_auxiliaries.get(verb.lemma_.lower()) is None:
        return
    below = [c for c in verb.children if form(c) == INFINITIVE and c.dep_ in language.open_complements]
    if len(below) == 1 and not any(c.dep_ in language.object for c in below[0].children):
        hang(pronoun, below[0], pronoun.dep_)


def _hang_time(when: Token, language: Language) -> None:
    """ "Triunfó en 1968, cuando ganó el premio": what happened then tells of the verb, and not of the year."""
    verb = when.head
    main = next((t for t in verb.head.ancestors if t.pos_ == "VERB"), None)
    relative = language.links.get(verb.dep_) == "relative" and verb.left_edge.i >= when.i - 1
    if relative and main is not None and verb.head.pos_ in {"NOUN", "NUM"} and main not in verb.subtree:
        hang(verb, main, min(language.adverbial_clause))


def _lacking(pronoun: Token, language: Language) -> Token | None:
    verb = pronoun.head
    relative = language.links.get(verb.dep_) == "relative" and form(verb) == FINITE and verb.head.i < pronoun.i
    if not relative or pronoun.dep_ in language.subject | language.case:
        return None
    if pronoun.i and pronoun.nbor(-1).pos_ in {"ADP", "DET"}:
        return None
    if verb.lemma_.lower() in language.object_control or not any(c.dep_ in language.subject for c in verb.children):
        return None
    below = [c for c in verb.children if form(c) == INFINITIVE and c.dep_ in language.open_complements and c.i > verb.i]
    if len(below) != 1 or below[0].lemma_.lower() in language.intransitive:
        return None
    mine = [c for c in below[0].children if c.dep_ in language.object | language.clausal | language.open_complements]
    return None if mine else below[0]


def _mend_late_name(name: Token, language: Language) -> None:
    """ "La abogada que llevó el caso, Ana Ruiz, calló": behind the relative clause stands who she is."""
    if name.pos_ != "PROPN" or name.dep_ not in language.apposition or fold_name(name.text) not in given_names():
        return
    if name.i == 0 or name.nbor(-1).text != "," or name.head.pos_ != "NOUN":
        return
    verb = next((t for t in name.ancestors if language.links.get(t.dep_) == "relative" and form(t) == FINITE), None)
    if verb is None or verb.head.pos_ != "NOUN" or verb.head.i > verb.i or verb.left_edge.i != verb.head.i + 1:
        return
    if any(c.pos_ == "DET" and c.i < verb.head.i for c in verb.head.children):
        hang(name, verb.head, name.dep_)
