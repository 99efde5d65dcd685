"""Mend what a small parser makes of a description that opens a sentence: "Nacida en Lugo, Ana Ruiz fundó Velmar".

Such openings, of a participle or of a noun without an article ("Hija de un pintor, Ana Ruiz…"), it takes for subjects,
names, main verbs or sentences of their own. The comma ends them; behind it the sentence proper begins.
"""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.syntax import NOUNS, PARTICIPLE, is_finite_verb
from kg.extract.tree.tokens import Doc, Stretch, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language

__all__ = ["PARTICIPIAL", "mend_fronted"]

REACH = 16  # tokens of an opening
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "CCONJ"})
SUBJECT, OBJECT, OBLIQUE, PARTICIPIAL, ROOT = "nsubj", "obj", "obl", "acl", "ROOT"
FLAT, NOMINAL, APPOSED = "flat", "nmod", "appos"


def mend_fronted(doc: Doc, language: Language) -> None:
    """Hang opening participles on the verb of their sentence, and its subject too."""
    _join(doc)
    for sentence in doc.sents:
        participle = _opening(sentence, language)
        if participle is None:
            _mend_noun(sentence, language)
            continue
        comma = _comma(participle, sentence)
        verb = _verb(comma, sentence) if comma is not None else None
        comma = _behind_aside(comma, verb) if comma is not None and verb is not None else None
        subject = _subject(comma, verb) if comma is not None and verb is not None else None
        if comma is not None and verb is not None and subject is not None:
            _mend(participle, comma, subject, verb, language)


def _join(doc: Doc) -> None:
    """Let no sentence of a passage end with a comma."""
    joined: list[Stretch] = []
    begins = {passage.start for passage in doc.passages}
    for sentence in doc.sents:
        if joined and sentence.start not in begins and doc[sentence.start - 1].text == ",":
            sentence = Stretch(doc, joined.pop().start, sentence.end)
            for token in sentence:
                token.sent = sentence
        joined.append(sentence)
    doc.sents = tuple(joined)


def _opening(sentence: Stretch, language: Language) -> Token | None:
    """Return the participle with a complement that a sentence opens with."""
    first = next((t for t in sentence if t.is_alpha), None)
    if first is None or first.i > sentence.start + 1 or first.i + 2 >= sentence.end:
        return None
    shaped = len(first.text) > 4 and first.lower_.endswith(tuple(language.participle_endings))
    return first if shaped and first.nbor(1).pos_ == "ADP" and first.pos_ not in {"AUX", "NOUN"} else None


def _mend_noun(sentence: Stretch, language: Language) -> None:
    """Set an opening noun beside the name that the sentence is about."""
    noun = next((t for t in sentence if t.is_alpha), None)
    if noun is None or not language.drops or noun.i > sentence.start + 1 or not noun.text[0].isupper():
        return
    former = load_words(noun.doc.lang_).former
    forms = {noun.lower_, *(noun.lower_.removeprefix(prefix) for prefix in former)}  # "exdirectora"
    if noun.pos_ != "NOUN" and not any(form in noun.doc.common for form in forms):
        return
    comma = _comma(noun, sentence)
    verb = _verb(comma, sentence) if comma is not None else None
    between = noun.doc[comma.i + 1 : verb.i] if comma is not None and verb is not None else []
    inside = noun.doc[noun.i + 1 : comma.i] if comma is not None else []
    named = [t for t in between if t.pos_ == "PROPN"]
    adjuncts = {"AUX", "PRON"}  # "Ana Ruiz ha dimitido", "Ana Ruiz se fue"
    if not named or between[0] is not named[0] or any(t.pos_ not in {"PROPN", *adjuncts} for t in between):
        return
    if any(t.pos_ not in INSIDE for t in inside) or noun.pos_ not in {"NOUN", "PROPN", "ADJ"} or verb is None:
        return
    _settle(noun, named, verb, language)


def _settle(noun: Token, named: list[Token], verb: Token, language: Language) -> None:
    main = verb
    while main.dep_ in language.auxiliary | language.copula and main.head is not main:
        main = main.head
    if main is noun or noun in main.ancestors:
        hang(main, main, ROOT)
    subject, *rest = named
    hang(subject, main, SUBJECT)
    for token in rest:
        if token.head not in named:
            hang(token, subject, FLAT)
    if noun.pos_ != "NOUN":
        noun.pos_, noun.lemma_ = "NOUN", noun.lower_
    for token in noun.doc[noun.i + 1 : named[0].i]:
        if not noun.i <= token.head.i < named[0].i:
            hang(token, noun, NOMINAL)
        elif token.pos_ == "PROPN" and token.head is noun and token.dep_ == FLAT:
            token.dep_ = NOMINAL
    hang(noun, subject, min(language.apposition))


def _comma(participle: Token, sentence: Stretch) -> Token | None:
    """Return the comma that ends the opening: no verb of its own stands before it."""
    for token in participle.doc[participle.i + 1 : min(participle.i + REACH, sentence.end - 1)]:
        if token.text == "," and not _goes_on(token):
            return token
        if is_finite_verb(token):
            return None
    return None


def _goes_on(comma: Token) -> bool:
    """ "Nacida en Rosario, | Argentina, | en 1950, Ana Ruiz …": a wider place or one more complement follows."""
    following = comma.nbor()
    return following.pos_ == "ADP" or (
        following.pos_ == "PROPN" and following.dep_ == APPOSED and following.head.i < comma.i
    )


def _verb(comma: Token, sentence: Stretch) -> Token | None:
    return next((t for t in comma.doc[comma.i + 1 : sentence.end] if is_finite_verb(t)), None)


def _behind_aside(comma: Token, verb: Token) -> Token:
    """ "Fundada por Luis Gil, abuelo de Ana, | Velmar opera": a noun without an article goes on with the opening."""
    if comma.nbor(1).pos_ != "NOUN":
        return comma
    return next((t for t in reversed(comma.doc[comma.i + 1 : verb.i - 1]) if t.text == ","), comma)


def _subject(comma: Token, verb: Token) -> Token | None:
    """Return the noun that the sentence proper begins with, where it stands before its verb."""
    for token in comma.doc[comma.i + 1 : verb.i]:
        if token.pos_ in NOUNS:
            return token
        if token.pos_ != "DET":
            return None
    return None


def _mend(participle: Token, comma: Token, subject: Token, verb: Token, language: Language) -> None:
    main = verb
    while main.dep_ in language.auxiliary | language.copula and main.head is not main:
        main = main.head  # "había fundado", "fue directora"
    above = [t for t in main.ancestors if participle.i <= t.i < verb.i]
    if above:
        top = above[-1]
        hang(main, main, ROOT) if top.head is top else hang(main, top.head, top.dep_)
    for child in [c for c in (*participle.children, *subject.children) if c.i > verb.i]:
        hang(child, main, OBLIQUE if case_of(child, language) is not None else OBJECT)
    for child in [c for c in main.children if c.dep_ in language.subject and c.i > verb.i]:
        child.dep_ = OBJECT
    hang(subject, main, SUBJECT)
    participle.pos_ = "ADJ"  # as the tagger has most of them
    participle.lemma_ = participle.lower_.rstrip("s")[:-1] + "o"
    participle.morph = {**participle.morph, "VerbForm": [PARTICIPLE]}
    hang(participle, subject, PARTICIPIAL)
    for token in participle.doc[participle.i + 1 : comma.i]:
        outside = token.head is participle or not participle.i <= token.head.i < comma.i
        if outside and token.pos_ in NOUNS and case_of(token, language) is not None:
            hang(token, participle, OBLIQUE)
