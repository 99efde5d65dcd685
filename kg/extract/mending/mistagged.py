"""Mend words that a tagger takes for others: names for adverbs, "es" for a name, a relative "que" for a conjunction."""

import re

from kg.extract.mending.conferred import part_conferred
from kg.extract.tree.syntax import VERBAL, is_finite_verb
from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_tags"]

NOTHING = r"(?!)"
ADVERBIAL, FLAT, OBLIQUE = "advmod", "flat", "obl"
GENITIVE = frozenset({"'s", "’s"})
APPOSITION = "appos"
COMPOUND, RELATIVE_CLAUSE = "compound", "relcl"
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ"})
SUBJECT, OBJECT, RELATIVE, ATTRIBUTE = "nsubj", "obj", "acl", "attr"
COMPLEMENT, ROOT = "xcomp", "ROOT"
MISTAKEN = frozenset({"NOUN", "ADJ", "ADV", "VERB", "X", "ADP", "SCONJ", "INTJ"})


def mend_tags(doc: Doc, language: Language) -> None:
    """Tag names as names wherever they stand, and a noun right behind "to be" as its attribute."""
    _mend_names(doc, language)
    _mend_nouns(doc, language)
    _mend_appositions(doc, language)
    _mend_offices(doc, language)
    _mend_objects(doc, language)
    for token in doc[1:-1] if language.drops else ():
        if token.text == "-":
            _join_names(token)
        if token.dep_ == FLAT and token.pos_ in {"ADJ", "NOUN"} and token.text.islower():
            part_conferred(token, language)
        if token.dep_ == ROOT and token.pos_ not in VERBAL and token.lower_ in language.verbs_like_prepositions:
            _mend_root(token, language)
        if token.pos_ == "ADJ" and token.dep_ in language.modifier_only:
            _mend_case(token, language)
        if token.dep_ in {FLAT, APPOSITION} and token.text[0].isupper():
            _mend_named(token, language)
    _mend_bodies(doc, language)
    _mend_copulas(doc, language)
    _mend_attributes(doc, language)
    _mend_relatives(doc, language)
    gerund = re.compile(language.gerund_clitics or NOTHING)
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and gerund.fullmatch(token.lower_):
            token.pos_, token.morph = "VERB", {"VerbForm": ["Ger"]}
        if token.pos_ != "ADV" and token.dep_ == ADVERBIAL and token.lower_.endswith(tuple(language.adverb_endings)):
            token.pos_ = "ADV"
        former = token.lower_.startswith("ex") and token.lower_[2:] in doc.common
        if former and token.pos_ == "ADV" and any(c.dep_ in language.nominal for c in token.children):
            token.pos_ = "NOUN"  # "y expresidente de Velmar"
        if token.pos_ == "ADV" and any(
            c.lower_ in language.contractions and c.dep_ in language.case for c in token.children
        ):
            token.pos_, token.dep_ = "NOUN", OBLIQUE  # an article never stands before an adverb
        if token.i and token.nbor(-1).pos_ == "PROPN":
            if token.pos_ == "NUM" and token.is_alpha and token.text[0].isupper():
                token.pos_ = "PROPN"  # "the Lux One"
            if token.nbor(-1).head is not token:
                _mend_number(token, language)
        if (token.pos_ == "DET" or token.dep_ == "det") and token.lower_ in language.clitics:
            _mend_clitic(token, language)
        if language.drops and token.text in GENITIVE and token.i and token.nbor(-1).text[0].isupper():
            _mend_genitive(token)
        if token.pos_ == "NOUN" and token.dep_ in language.adverbial and token.head.lemma_.lower() in language.be:
            token.dep_ = ATTRIBUTE  # "is home to 3,000 people"


def _mend_case(adjective: Token, language: Language) -> None:
    """ "trabajó en la alemana Velmar": what stands before an adjective goes with the name behind it."""
    name = adjective.head
    if name.pos_ != "PROPN" or name.i != adjective.i + 1 or any(c.dep_ in language.case for c in name.children):
        return
    before = [c for c in adjective.children if c.i < adjective.i and (c.dep_ in language.case or c.pos_ == "DET")]
    if any(c.dep_ in language.case for c in before):
        for child in before:
            hang(child, name, child.dep_)


def _mend_named(name: Token, language: Language) -> None:
    """ "la cadena de hoteles Velmar": the name is that of the chain, and not of the hotels."""
    members = name.head
    if name.pos_ != "PROPN" or members.i != name.i - 1 or members.pos_ != "NOUN" or not members.lower_.endswith("s"):
        return
    of = any(c.dep_ in language.case and c.lower_ in language.core_complements for c in members.children)
    bare = not any(c.pos_ in {"DET", "NUM"} for c in members.children)
    body = members.head
    one = body.pos_ == "NOUN" and body.lower_ in load_words(name.lang_).bodies and body.i < members.i
    if of and bare and one and members.dep_ in language.nominal:
        hang(name, body, APPOSITION)


def _mend_number(token: Token, language: Language) -> None:
    """ "el modelo Orbe 9", "Alano I": a number right behind a name is part of it, whatever it was taken for."""
    name = token.nbor(-1)
    if token.pos_ == "CCONJ" and token.is_upper and token.head is name:
        token.pos_ = "PROPN"  # "I", "E", "O", "U": no conjunction stands in capitals inside a name
    elif token.is_digit and token.dep_ in language.apposition and token.head is name.head and not token.children:
        hang(token, name, FLAT)


def _mend_bodies(doc: Doc, language: Language) -> None:
    """ "la startup lanzará", "en la farmacéutica suiza Helvar": behind an article, the noun of a body is one."""
    words = load_words(doc.lang_)
    for token in doc if language.drops else ():
        articled = any(c.dep_ == "det" and c.i == token.i - 1 for c in token.children)
        if token.lower_ not in words.bodies or not articled or token.pos_ not in {"ADJ", "NOUN", "PROPN"}:
            continue
        if token.pos_ == "PROPN":  # "la ONG británica Orbe"
            if token.is_upper and token.dep_ != FLAT:
                token.pos_, token.lemma_ = "NOUN", token.lower_
            continue
        if token.pos_ == "ADJ" and token.dep_ not in language.modifier_only:
            token.pos_, token.lemma_ = "NOUN", token.lower_
        at = token.i + 1
        at += at + 1 < len(doc) and doc[at].lower_ in words.peoples
        at += at + 1 < len(doc) and doc[at].pos_ == "DET" and doc[at].is_title  # "la banda La Perla"
        name = doc[at] if at < len(doc) else token
        governed = any(c.dep_ in language.case for c in token.children)
        late = name.dep_ in language.subject and name.head is token.head and name.head.i < token.i
        if governed and late and name.pos_ == "PROPN" and fold_name(name.text) not in given_names():
            hang(name, token, next(iter(language.apposition)))


def _mend_copulas(doc: Doc, language: Language) -> None:
    """Tag "es" as a form of "to be" where the parse has it as one: between names the tagger takes it for a name.

    A copula has no clause of its own: its subject is that of the noun, and a name behind it is no clause either.
    Nothing hangs on one: "entre sus rivales están Ana y Luis" tells of these.
    """
    for token in doc:
        if token.dep_ == ROOT and token.lower_ in language.be_forms and language.copula:
            _mend_equation(token, language)
        if token.dep_ not in language.copula:
            continue
        for child in [c for c in token.children if c.dep_ in language.oblique and token.pos_ in VERBAL]:
            hang(child, token.head, child.dep_)
        if token.lower_ in language.be_forms and token.pos_ not in VERBAL:
            token.pos_, token.lemma_ = "AUX", language.be_forms[token.lower_]
        for child in [c for c in token.children if c.dep_ in language.subject]:
            hang(child, token.head, child.dep_)


def _mend_equation(be: Token, language: Language) -> None:
    """ "La dueña de Velmar es Trama": a name right behind the verb of a subject before it is what that is."""
    after = [c for c in be.children if c.i > be.i and c.dep_ in language.clausal]
    subject = any(c.dep_ in language.subject and c.i < be.i for c in be.children)
    if not subject or len(after) != 1 or after[0].pos_ != "PROPN" or after[0].left_edge.i != be.i + 1:
        return
    name = after[0]
    if any(c.dep_ in language.subject | language.copula | language.auxiliary for c in name.children):
        return
    hang(name, name, ROOT)
    for child in list(be.children):
        hang(child, name, child.dep_)
    hang(be, name, min(language.copula))


def _mend_attributes(doc: Doc, language: Language) -> None:
    """ "Ruiz es un químico alemán": behind "a", what has an adjective or complement of its own is a noun."""
    words = load_words(doc.lang_)
    for token in doc if language.drops else ():
        if token.pos_ != "ADJ" or not any(c.dep_ in language.copula for c in token.children):
            continue
        article = any(c.lower_ in words.indefinite and c.dep_ == "det" for c in token.children)
        if article and any(c.i == token.i + 1 and c.dep_ in {"amod", "nmod"} for c in token.children):
            token.pos_ = "NOUN"


def _mend_clitic(article: Token, language: Language) -> None:
    """ "El juez la citó": what looks like an article right before a finite verb is its object."""
    following = article.doc[article.i + 1 : article.i + 2]
    if following and is_finite_verb(following[0]) and not article.children:
        verb = following[0].head if following[0].dep_ in language.auxiliary else following[0]
        if article.head in (verb, following[0]):
            article.pos_ = "PRON"
            hang(article, verb, OBJECT)


def _mend_root(token: Token, language: Language) -> None:
    """ "Velmar da servicio a 600 pueblos": no preposition heads a sentence."""
    token.pos_, token.lemma_ = "VERB", language.verbs_like_prepositions[token.lower_]
    token.morph = {"Mood": ["Ind"], "VerbForm": ["Fin"], "Person": ["3"], "Number": ["Sing"]}


def _join_names(hyphen: Token) -> None:
    """ "Rey - Sanz Motor abrió": a hyphen joins names that the parser hung side by side, whatever the spaces."""
    first, second = hyphen.nbor(-1), hyphen.nbor(1)
    if any(t.pos_ != "PROPN" or not t.text[0].isupper() for t in (first, second)):
        return
    while first.dep_ == FLAT:
        first = first.head
    if first.head is second.head and first.head not in (first, second):
        hang(second, first, FLAT)


def _mend_genitive(ending: Token) -> None:
    """ "la agencia Moody 's", "McDonald 's vendió": the ending of a foreign name is part of it, and no word."""
    name, head = ending.nbor(-1), ending.head
    if head is ending:
        return
    if name.head is ending:
        hang(name, head, ending.dep_)
    for child in list(ending.children):
        hang(child, name if head is name else head, child.dep_)
    hang(ending, name, FLAT)
    ending.pos_ = "PROPN"


def _mend_relatives(doc: Doc, language: Language) -> None:
    """ "Ana es la ingeniera que diseñó el puente": behind the noun of a copula, "que" begins a relative clause."""
    for token in doc:
        verb, noun = token.head, token.head.head
        if token.dep_ not in language.mark or token.lower_ not in language.bare_relatives or noun.i != token.i - 1:
            continue
        labels = {c.dep_ for c in noun.children if c.i < noun.i}
        if noun.pos_ != "NOUN" or verb.dep_ not in language.clausal or not labels & language.copula:
            continue
        inverted = any(c.dep_ in language.subject and c.i > verb.i for c in verb.children)
        token.pos_, token.dep_, verb.dep_ = "PRON", OBJECT if inverted else SUBJECT, RELATIVE


def _mend_nouns(doc: Doc, language: Language) -> None:
    """Tag what stands in small letters as a noun: taggers take "the firm's app, Lux" for a name throughout."""
    for token in doc:
        if token.pos_ == "PROPN" and token.is_upper and token.lower_ in language.noun_initials:
            title = token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "PROPN"  # "Velmar CEO Ann Weiss"
            token.pos_ = "PROPN" if title else "NOUN"  # "the MP for Leith"
        small = token.pos_ == "PROPN" and token.text.islower() and token.is_alpha and len(token) > 2
        if small and (token.tag_ == "NNP" or (language.drops and token.dep_ in {APPOSITION, *language.nominal})):
            token.pos_ = "NOUN"
        if token.pos_ == "ADJ" and token.lower_.endswith(tuple(language.trade_endings)) and _heads_name(token):
            token.pos_, token.lemma_ = "NOUN", token.lower_
        if token.pos_ == "ADJ" and token.i + 1 < len(doc) and token.nbor().pos_ in {"PUNCT", "ADP", "VERB", "AUX"}:
            before = token.nbor(-1) if token.i else token
            if "Yes" in before.morph.get("Poss", []) and before.head is token:
                token.pos_ = "NOUN"  # "su cuñado, Luis Gil"


def _heads_name(token: Token) -> bool:
    """ "con el bioquímico sueco Luis Gil": what an article opens and a name is set beside."""
    articled = any(c.dep_ == "det" and c.i < token.i for c in token.children)
    return articled and any(c.pos_ == "PROPN" and c.dep_ == APPOSITION and c.i > token.i for c in token.children)


def _mend_appositions(doc: Doc, language: Language) -> None:
    """ "Velmar, the Leeds startup that builds robots": what has an article and stands beside a name is no verb."""
    for token in doc:
        if token.pos_ != "VERB" or token.tag_ not in FINITE_TAGS or token.lower_.endswith("ed") or token.i < 3:
            continue
        town = token.nbor(-1)
        owned = town.head is token and town.pos_ == "PROPN" and town.dep_ in language.subject
        article = next((c for c in (town if owned else token).children if c.dep_ == "det" and c.i < token.i), None)
        if article is None or article.i < 2 or doc[article.i - 1].text != ",":
            continue
        named = doc[article.i - 2]
        twice = owned and named.head is token and named.dep_ in language.subject and token.dep_ in language.clausal
        if twice and token.head.i > token.i:
            hang(named, token.head, named.dep_)
            hang(token, named, min(language.apposition))
        if token.dep_ in language.apposition:
            _make_noun(token, town if owned else None, article, language)


def _make_noun(token: Token, town: Token | None, article: Token, language: Language) -> None:
    token.pos_, token.tag_, token.morph = "NOUN", "NN", {"Number": ["Sing"]}
    hang(article, token, "det")
    if town is not None:
        hang(town, token, COMPOUND)
    for child in token.children:
        if child.i > token.i and child.pos_ == "VERB" and child.dep_ in language.clausal:
            child.dep_ = RELATIVE_CLAUSE


def _mend_offices(doc: Doc, language: Language) -> None:
    """ "The Prime Minister, Ann Weiss, left": words of the dictionary beside a name are none."""
    definite = load_words(doc.lang_).definite
    for token in () if language.drops else doc:
        post, first = token.head, token.left_edge
        if token.pos_ != "PROPN" or token.dep_ not in language.apposition or post.pos_ != "PROPN" or post.i > token.i:
            continue
        if first.i != post.i + 2 or first.nbor(-1).text != "," or fold_name(first.text) not in given_names():
            continue
        words = doc[post.left_edge.i : post.i + 1]
        if words[0].lower_ in definite and all(t.lower_ in doc.common for t in words[1:]):
            for word in words[1:]:
                word.pos_ = "NOUN"


def _mend_objects(doc: Doc, language: Language) -> None:
    """ "sued Orbe Down": a name right behind a verb without an object is its object, and no adverb."""
    for token in doc:
        verb = token.head
        if token.pos_ != "PROPN" or token.dep_ not in language.adverbial | language.particle or verb.pos_ != "VERB":
            continue
        if token.left_edge.i == verb.i + 1 and not any(c.dep_ in language.object for c in verb.children):
            token.dep_ = next(iter(sorted(language.object)))


def _mend_names(doc: Doc, language: Language) -> None:
    """Tag a name as one wherever it stands: taggers take "Aldren, however, left" for an adverb or adjective."""
    names = {t.text for t in doc if t.pos_ == "PROPN" and t.is_title}
    for token in doc:
        if token.pos_ not in MISTAKEN or not token.is_title:
            continue
        if _is_given(token):
            token.pos_, token.lemma_, token.morph = "PROPN", token.text, {}
            if token.head.pos_ in VERBAL and not any(c.dep_ in language.subject for c in token.head.children):
                token.dep_ = SUBJECT
            continue
        if token.text not in names:
            continue
        if token.lower_ in doc.common or token.lemma_.lower() in doc.common:
            continue
        token.pos_ = "PROPN"
        unowned = not any(c.dep_ in language.subject for c in token.head.children)
        if token.dep_ in language.adverbial and token.i < token.head.i and token.head.pos_ in VERBAL and unowned:
            token.dep_ = "nsubj"


def _is_given(token: Token) -> bool:
    """ "Camila Ruiz ganó", "Alfons Weiss won": a listed given name that opens a sentence, tied to a surname."""
    if not token.is_sent_start or token.i + 1 >= len(token.doc) or fold_name(token.text) not in given_names():
        return False
    surname = token.nbor()
    hung = (surname.head is token and surname.dep_ == FLAT) or (
        token.head is surname and token.dep_ == COMPOUND and token.lower_ not in token.doc.common
    )
    return hung and surname.pos_ == "PROPN" and surname.is_title
