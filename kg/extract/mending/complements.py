"""Mend the "que" and "that" of reported clauses that a parser takes for relative pronouns."""

from kg.extract.tree.tokens import Doc, hang
from kg.lang import Language

__all__ = ["mend_complements"]

RELATIVE_CLAUSE = "relcl"


def mend_complements(doc: Doc, language: Language) -> None:
    """Join what somebody says to the verb of saying, whomever it is said to."""
    if language.drops:
        _mend_conjunctions(doc, language)
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
