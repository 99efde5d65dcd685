"""Part who speaks from the medium that is spoken to: "dijo a Reuters | Ana Ruiz", "a este diario | Ana Ruiz"."""

from kg.extract.tree.syntax import FINITE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_listeners"]

SUBJECT, NAME, OBJECT = "nsubj", "flat", "dobj"
TOLD, RELATIVE = "ccomp", "relcl"
FILLERS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp", "oprd"})  # what leaves a relative clause no gap


def mend_listeners(doc: Doc, language: Language) -> None:
    """Hang a person's name that the parser took into whom a verb of saying is said to on the verb, as its subject."""
    if not language.drops:
        _free_told(doc, language)
        return
    for verb in doc:
        if form(verb) != FINITE or verb.lemma_.lower() not in language.reporting:
            continue
        if any(c.dep_ in language.subject for c in verb.children):
            continue
        for listener in tuple(verb.children):
            speaker = _speaker_inside(listener, language) if listener.i > verb.i else []
            if speaker:
                _part(speaker, verb)
                break


def _free_told(doc: Doc, language: Language) -> None:
    """ "told the court he had sold the car": a clause that lacks nothing is no relative of the listener, but told."""
    for clause in doc:
        listener = clause.head
        if (
            clause.dep_ != RELATIVE
            or listener.dep_ != OBJECT
            or listener.head.lemma_.lower() not in language.addressing
        ):
            continue
        labels = {c.dep_ for c in clause.children}
        begins = clause.left_edge
        close = listener.i + 1 == begins.i and begins.lower_ not in language.relative_pronouns
        if close and labels & FILLERS and labels & language.subject:
            hang(clause, listener.head, TOLD)


def _speaker_inside(listener: Token, language: Language) -> list[Token]:
    """Return the words of the person's name at the end of whom something is said to."""
    prepositions = {language.contractions.get(c.lower_, c.lower_) for c in listener.children if c.dep_ in language.case}
    if language.object_preposition not in prepositions:
        return []
    run: list[Token] = []
    for token in listener.doc[listener.i + (listener.pos_ != "PROPN") : listener.sent.end]:
        if token.pos_ != "PROPN":
            break
        run.append(token)
    if not run:
        return []
    own = any("Dem" in c.morph.get("PronType", []) for c in listener.children)
    if own and listener.pos_ == "NOUN":  # "a esta agencia"
        return run if len(run) > 1 and _is_given(run[0]) else []
    if _is_given(run[0]):
        return []  # "dijo a Ana Ruiz"
    if listener is run[0] and listener.is_upper and len(listener) > 1 and len(run) > 1 and run[1].is_title:
        return run[1:]  # "a EFE | Ruiz"
    at = next((n for n in range(1, len(run) - 1) if _is_given(run[n])), 0)
    return run[at:] if at else []


def _is_given(token: Token) -> bool:
    return token.is_title and fold_name(token.text) in given_names()


def _part(speaker: list[Token], verb: Token) -> None:
    first, *rest = speaker
    hang(first, verb, SUBJECT)
    for token in rest:
        if token.head not in speaker:
            hang(token, first, NAME)
