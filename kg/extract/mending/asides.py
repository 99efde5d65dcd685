"""Mend what a small parser makes of asides between commas: reports ("Velmar, Ann said, left"), ages, participles."""

from kg.extract.tree.noun_phrases import is_preposition
from kg.extract.tree.syntax import PARTICIPLE, VERBAL, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["INTERRUPTING", "mend_asides"]

INTERRUPTING = "parataxis"  # how a report hangs on the clause that it interrupts
SUBJECT, APPOSITION, PARTICIPIAL, REPORTED = "nsubj", "appos", "acl", "ccomp"
REACH = 9  # tokens of an aside
NAMED = frozenset({"NOUN", "PROPN", "PRON"})


def mend_asides(doc: Doc, language: Language) -> None:
    """Give the words around an aside back to the clause that it interrupts."""
    for token in doc:
        if token.dep_ == APPOSITION:
            _mend_apposition(token, language)
        if token.pos_ == "NUM":
            _mend_age(token, language)
        elif form(token) == PARTICIPLE and token.dep_ in language.adverbial_clause:
            _mend_participle(token, language)
        elif token.pos_ in VERBAL and token.lemma_.lower() in language.reporting:
            _mend_report(token, language)
            _mend_closing_report(token, language)


def _mend_age(number: Token, language: Language) -> None:
    """ "Ann Weiss, 26, beat four others": who is so old acts, not the number."""
    doc, i = number.doc, number.i
    if number.dep_ not in language.subject or not 1 < i < len(doc) - 1:
        return
    name = doc[i - 2]
    if (doc[i - 1].text, doc[i + 1].text) != (",", ",") or name.head is not number or not name.is_title:
        return
    verb, label = number.head, number.dep_
    for child in [c for c in number.children if c.i < i and c is not name]:
        hang(child, name, child.dep_)
    hang(name, verb, label)
    hang(number, name, APPOSITION)
    name.pos_ = "PROPN"


def _mend_apposition(noun: Token, language: Language) -> None:
    """ "The defeat worries its owners, the group Velmar": what a name follows describes the nearest.

    So does the name itself: "The report came after a nurse, Ann Weiss, spoke".
    """
    doc, far, comma = noun.doc, noun.head, noun.left_edge.i - 1
    named = any(c.pos_ == "PROPN" and c.i > noun.i and c.dep_ in language.apposition for c in noun.children)
    name = noun.pos_ == "PROPN" and comma > 1 and any(c.dep_ == "det" for c in doc[comma - 1].children)
    if not (named or name) or far.pos_ != "NOUN" or comma < 1 or doc[comma].text != ",":
        return
    verb, near = far.head, doc[comma - 1]
    crossed = verb.pos_ in VERBAL and far.i < verb.i < near.i
    if crossed and near.pos_ == "NOUN" and not near.is_ancestor(noun):
        hang(noun, near, APPOSITION)


def _mend_participle(participle: Token, language: Language) -> None:
    """ "Under the plan, first shown by Ann Weiss, fees would rise": what stands before the comma was shown."""
    setting = next((c for c in participle.children if is_preposition(c) and c.i < participle.i), None)
    doc, main = participle.doc, participle.head
    if setting is None or main.i < participle.i or any(c.dep_ in language.auxiliary for c in participle.children):
        return
    noun = next((c for c in setting.children if c.dep_ in language.prepositional_object), None)
    comma = noun.right_edge.i + 1 if noun is not None else participle.i
    between = doc[comma + 1 : participle.i]
    if noun is None or doc[comma].text != "," or any(t.pos_ != "ADV" for t in between):
        return
    hang(setting, main, setting.dep_)
    hang(participle, noun, PARTICIPIAL)


def _mend_report(verb: Token, language: Language) -> None:
    """Part the subject of a clause from whoever reports it within."""
    doc, sentence = verb.doc, verb.sent
    opening = next((i for i in range(verb.i - 1, sentence.start, -1) if doc[i].text == ","), 0)
    closing = next((i for i in range(verb.i + 1, sentence.end) if doc[i].text == ","), 0)
    if not opening or not 0 < closing - opening <= REACH:
        return
    outer = next((c for c in verb.children if c.i < opening and c.pos_ in NAMED and not is_preposition(c)), None)
    main = _interrupted(verb, closing)
    if outer is None or main is None:
        return
    speaker = _speaker(verb, (verb, outer, main), opening, closing)
    if speaker is None or any(c.dep_ in language.subject and c.i < main.i and c is not speaker for c in main.children):
        return  # "Last week, Ann Weiss said, Velmar bought Orbe"
    if main.head is verb:
        hang(main, main if verb.head is verb else verb.head, verb.dep_)
        for child in [c for c in verb.children if not opening <= c.i <= closing]:
            hang(child, main, child.dep_)
        hang(verb, main, INTERRUPTING)
    hang(outer, main, SUBJECT)
    hang(speaker, verb, SUBJECT)
    verb.dep_ = INTERRUPTING


def _mend_closing_report(verb: Token, language: Language) -> None:
    """ "Velmar cut 30 jobs, chairman Ann Weiss said": whoever says so is none of the jobs."""
    main, speaker = verb.head, verb.nbor(-1) if verb.i else verb
    if verb.dep_ not in language.conjunct or main.i > verb.i or any(c.dep_ in language.subject for c in verb.children):
        return
    hung = speaker.dep_ in language.apposition | language.conjunct and main.i < speaker.head.i < speaker.i
    if not hung or speaker.pos_ != "PROPN" or verb.doc[speaker.left_edge.i - 1].text != ",":
        return
    if any(c.dep_ in language.subject for c in main.children):
        hang(verb, verb if main.head is main else main.head, main.dep_)
        hang(main, verb, REPORTED)
        hang(speaker, verb, SUBJECT)


def _speaker(verb: Token, heads: tuple[Token, ...], opening: int, closing: int) -> Token | None:
    """Find who is named in a report, "Ann Weiss said" or "said Ann Weiss", wherever the parser hung her."""
    named = [c for h in heads for c in h.children if opening < c.i < closing and c.pos_ in NAMED]
    before = [c for c in named if c.i < verb.i]
    if before or verb.i > opening + 1:
        return next(iter(before), None)
    return next((c for c in named if not any(g.pos_ == "ADP" for g in c.children)), None)


def _interrupted(verb: Token, closing: int) -> Token | None:
    """Find the verb that goes on behind the report."""
    if verb.head.i > closing and verb.head.pos_ in VERBAL:
        return verb.head
    return next((c for c in verb.children if c.i > closing and c.pos_ in VERBAL), None)
