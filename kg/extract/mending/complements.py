"""Mend the "que" and "that" of reported clauses that a parser takes for relative pronouns."""

from kg.extract.tree.syntax import FINITE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_complements"]

RELATIVE_CLAUSE = "relcl"
QUOTES = frozenset('"“”«»:')


def mend_complements(doc: Doc, language: Language) -> None:
    """Join what somebody says to the verb of saying, whomever it is said to."""
    if language.drops:
        _mend_conjunctions(doc, language)
        _mend_told(doc, language)
    else:
        _mend_addressed(doc, language)


def _mend_conjunctions(doc: Doc, language: Language) -> None:
    """ "comunicó a la Junta que no participará": "que" before what somebody says is no subject of it."""
    for token in doc:
        verb = token.head
        core = token.dep_ in language.subject | language.object
        if not core or token.lower_ not in language.complementizers or verb.dep_ not in language.clausal:
            continue
        if verb.head.lemma_.lower() in language.reporting and token.i and token.nbor(-1).pos_ != "DET":
            token.pos_, token.dep_, token.morph = "SCONJ", min(language.mark), {}


def _mend_told(doc: Doc, language: Language) -> None:
    """ "comunicó al Jurado que se abstendrá": told to somebody, and nothing else being told, the clause is what is."""
    for token in doc:
        verb = token.head
        core = token.dep_ in language.subject | language.object
        if not core or token.lower_ not in language.complementizers or language.links.get(verb.dep_) != "relative":
            continue
        noun = verb.head
        while noun.dep_ in language.apposition and noun.head.i < noun.i:
            noun = noun.head
        above = noun.head
        addressed = noun.dep_ in language.object | language.indirect and any(
            language.contractions.get(c.lower_, c.lower_) == language.object_preposition and c.dep_ in language.case
            for c in noun.children
        )
        if not addressed or above.lemma_.lower() not in language.reporting or not above.i < noun.i < token.i:
            continue
        owned = any(c.dep_ in language.subject and c is not token for c in verb.children)
        agrees = owned or verb.morph.get("Number", []) == above.morph.get("Number", [])  # no "a los vecinos que viven"
        if agrees and form(verb) == FINITE and not _tells(above, noun, language):
            hang(verb, above, min(language.clausal))
            token.pos_, token.dep_, token.morph = "SCONJ", min(language.mark), {}


def _tells(verb: Token, listener: Token, language: Language) -> bool:
    """Tell whether a verb of saying has something that is said, besides whom it is said to."""
    labels = language.clausal | language.object
    rest = [c for c in verb.children if c.dep_ in labels and c is not listener]
    return any(c.pos_ != "PRON" for c in rest) or any(t.text in QUOTES for t in verb.sent)


def _mend_addressed(doc: Doc, language: Language) -> None:
    """ "announced to the board that it sold Trama": with an object of its own, the clause is what somebody says."""
    for token in doc:
        verb, noun = token.head, token.head.head
        if token.lower_ != "that" or verb.dep_ != RELATIVE_CLAUSE or noun.dep_ not in language.prepositional_object:
            continue
        above = noun.head.head
        own = {c.dep_ for c in verb.children if c is not token}
        filled = own & language.subject and own & language.object
        if filled and above.lemma_.lower() in language.reporting and above.i < noun.i < token.i < verb.i:
            hang(verb, above, min(language.clausal))
            token.pos_, token.dep_, token.morph = "SCONJ", min(language.mark), {}
