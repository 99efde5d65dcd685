"""Put the words of a quotation together that a report splits: «"La firma", dijo Ruiz, "compró Trama"»."""

from kg.extract.mending.asides import INTERRUPTING
from kg.extract.tree.syntax import FINITE, VERBAL, form
from kg.extract.tree.tokens import Doc, Token, hang, root_of
from kg.lang import Language

__all__ = ["mend_split"]

OPENING, CLOSING = frozenset('“«"'), frozenset('”»"')
SUBJECT, CONJUNCT = "nsubj", "conj"
REACH = 14  # tokens of a report
NAMED = frozenset({"NOUN", "PROPN", "PRON"})


def mend_split(doc: Doc, language: Language) -> None:
    """Give each verb that opens the second part of a quotation its subject or its first verb in the first part."""
    for verb in doc:
        if verb.pos_ in VERBAL and verb.lemma_.lower() in language.reporting:
            _mend(verb, language)


def _mend(report: Token, language: Language) -> None:
    doc = report.doc
    closed = _mark(range(report.i - 1, max(report.i - REACH, 0), -1), doc, CLOSING)
    opened = _mark(range(report.i + 1, min(report.i + REACH, len(doc))), doc, OPENING)
    if not 0 < closed < opened or report.sent is not doc[opened].sent or doc[opened - 1].text != ",":
        return
    start = _mark(range(closed - 1, report.sent.start - 1, -1), doc, OPENING)
    end = _mark(range(opened + 1, report.sent.end), doc, CLOSING)
    end = end if end > 0 else report.sent.end  # the mark that closes was forgotten
    first = [t for t in doc[start + 1 : closed] if not t.is_punct]
    second = [t for t in doc[opened + 1 : end] if not t.is_punct]
    if start < 0 or not first or not second:
        return
    verb = _main_verb(second)
    if verb is None or any(c.dep_ in language.subject and c.pos_ in NAMED and c.i > opened for c in verb.children):
        return
    for mark in [c for c in verb.children if c.i == opened]:
        hang(mark, verb, "punct")  # taken for a subject
    doc[opened].pos_ = "PUNCT"
    before = _main_verb(first)
    if before is not None and second[0].pos_ == "CCONJ":  # "crece", dijo Ruiz, "y contratará a cien"
        if verb is not before and not verb.is_ancestor(before):
            hang(verb, before, CONJUNCT)
        return
    subject = root_of(first)
    if (
        before is None
        and subject.pos_ in NAMED
        and not any(c.pos_ == "ADP" for c in subject.children if c.i < subject.i)
    ):
        _join(subject, verb, report)


def _join(subject: Token, verb: Token, report: Token) -> None:
    """Hang the first part on the verb of the second, and the report on it as an aside."""
    if report.is_ancestor(verb):
        head, label = (verb, "ROOT") if report.head is report else (report.head, report.dep_)
        hang(verb, head, label)
    elif not verb.is_ancestor(report):
        return
    hang(report, verb, INTERRUPTING)
    hang(subject, verb, SUBJECT)


def _main_verb(tokens: list[Token]) -> Token | None:
    """Return the finite verb of a stretch of words that all others hang on, if there is one."""
    verbs = [t for t in tokens if t.pos_ in VERBAL and _is_finite(t)]
    return root_of(verbs) if verbs else None


def _is_finite(verb: Token) -> bool:
    return FINITE in map(form, (verb, *(c for c in verb.children if c.pos_ == "AUX")))


def _mark(where: range, doc: Doc, marks: frozenset[str]) -> int:
    return next((i for i in where if doc[i].text in marks), -1)
