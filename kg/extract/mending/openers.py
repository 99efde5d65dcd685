"""Set the noun that opens an English sentence beside whom it describes: "A former nurse, Ann Weiss joined Velmar".

A small parser takes it for a second subject of the verb, or for when something was done.
"""

from kg.extract.tree.tokens import Doc, Stretch, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language

__all__ = ["mend_openers"]

WHEN = "npadvmod"


def mend_openers(doc: Doc, language: Language) -> None:
    """Hang the noun that a sentence opens with on the subject behind its comma, as an apposition."""
    if language.drops:
        return
    for sentence in doc.sents:
        _mend_scene(sentence, language)
        noun = _opening_noun(sentence, language)
        subject = _subject_behind(noun, language) if noun is not None else None
        if noun is not None and subject is not None:
            hang(noun, subject, min(language.apposition))


def _mend_scene(sentence: Stretch, language: Language) -> None:
    """ "Outside court Ann Weiss …": a preposition with a bare noun says where, and describes nobody."""
    first = next((t for t in sentence if t.is_alpha), None)
    if first is None or first.lower_ not in language.scene_prepositions or first.i + 2 >= sentence.end:
        return
    noun, verb = first.nbor(), next((t for t in sentence if t.head is t), None)
    if noun.pos_ != "NOUN" or first.pos_ == "ADP" or verb is None or verb in (first, noun):
        return
    hang(first, verb, "prep")
    hang(noun, first, "pobj")
    first.pos_ = "ADP"


def _opening_noun(sentence: Stretch, language: Language) -> Token | None:
    """Return the noun with an article that a sentence opens with, where the parser hung it on a verb."""
    words = load_words(sentence.doc.lang_)
    first = next((t for t in sentence if t.is_alpha), None)
    if first is None or first.pos_ != "DET" or first.head.pos_ != "NOUN" or first.head.left_edge is not first:
        return None
    noun = first.head
    when = {noun.lower_, noun.lemma_.lower()} & (words.time_nouns | words.time_units)
    subject = noun.dep_ in language.subject or (noun.dep_ == WHEN and first.lower_ in words.indefinite)
    return noun if subject and not when and noun.head.i > noun.i else None


def _subject_behind(noun: Token, language: Language) -> Token | None:
    """Return the name or pronoun that the verb has for its subject, right behind the comma after the noun's phrase."""
    for subject in noun.head.children:
        if subject.dep_ not in language.subject or subject.i <= noun.i or subject.pos_ not in {"PROPN", "PRON"}:
            continue
        comma = subject.left_edge.i - 1
        inside = [t for t in noun.doc[noun.i + 1 : comma] if t.text == "," or noun not in t.ancestors]
        if noun.doc[comma].text == "," and not inside:
            return subject
    return None
