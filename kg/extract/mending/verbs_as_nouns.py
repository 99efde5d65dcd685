"""Read as a verb what a tagger takes for a noun behind an article: "La protagoniza Ana Ruiz"."""

from kg.extract.tree.syntax import is_finite_verb
from kg.extract.tree.tokens import Doc, Token, hang, root_of
from kg.inflection import Inflection, load_inflection
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names, places

__all__ = ["mend_verbs_as_nouns"]

FINITE_MOODS = frozenset({"Ind", "Sub", "Cnd"})


def mend_verbs_as_nouns(doc: Doc, language: Language) -> None:
    """Mend a noun nobody knows that is a form of a verb, where a clause opens and a name follows as its subject."""
    inflection = load_inflection(doc.lang_)
    if inflection is None:
        return
    for token in doc:
        if token.pos_ == "ADJ" and token.dep_ == "amod" and token.head.pos_ == "PROPN":
            _mend_behind_name(token, inflection)
        if token.pos_ == "NOUN" and any(c.dep_ == "nsubj" and c.i < token.i for c in token.children):
            _mend_with_subject(token, inflection)
        elif token.pos_ == "NOUN" and token.i > 1 and token.nbor(-1).text == ",":
            _mend_behind_aside(token, inflection)
        if token.pos_ == "PROPN" and token.dep_ == "flat" and token.text.islower():
            _mend_inside_name(token, inflection)
        if token.pos_ == "PROPN" and token.is_sent_start and token.dep_ == "ROOT" and token.is_title:
            _mend_opening(token, inflection)
    for word in doc[1:-1]:
        _mend_amount(word, inflection, language)
    for article in doc[:-2]:
        if article.pos_ == "DET" and article.lower_ in language.clitics and article.nbor().pos_ == "NOUN":
            _mend(article, article.nbor(), inflection)


def _mend_behind_name(word: Token, inflection: Inflection) -> None:
    """ "Ruiz coordina desde 2021 la red": an adjective nobody knows, with an object, makes a sentence of a name."""
    name, common = word.head, word.doc.common
    complemented = any(c.dep_ == "obj" and c.i > word.i for c in word.children)
    known = word.lower_ in common or word.lemma_.lower() in common
    if known or not complemented or name.head is not name or word.i < name.i:
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, common) if mood in FINITE_MOODS)
    if verbs:
        _make_verb(word, verbs[0])
        hang(word, word, "ROOT")
        hang(name, word, "nsubj")


def _mend_behind_aside(word: Token, inflection: Inflection) -> None:
    """ "El tribunal, presidido por Ana Ruiz, absuelve a Luis Gil": where a sentence has no verb, this is it."""
    common, root = word.doc.common, word.sent.root
    known = word.lower_ in common or word.lemma_.lower() in common
    if known or root.pos_ not in {"NOUN", "PROPN"} or root.i > word.i or any(c.dep_ == "det" for c in word.children):
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, common) if mood in FINITE_MOODS)
    if not verbs or any(is_finite_verb(t) for t in word.doc[root.i : word.i]):
        return
    _make_verb(word, verbs[0])
    hang(word, word, "ROOT")
    hang(root, word, "nsubj")
    for token in word.sent:  # what the parser joined to the aside goes on from the verb
        if token.dep_ == "conj" and token.i > word.i and token.head.i < word.i and is_finite_verb(token):
            hang(token, word, "conj")


def _mend_amount(word: Token, inflection: Inflection, language: Language) -> None:
    """ "Velmar, fundada en 1938, factura 20 millones": a bare noun in the singular counts nothing behind it."""
    number, root = word.nbor(), root_of(word.sent)
    if word.pos_ != "NOUN" or number.pos_ != "NUM" or word.nbor(-1).text != ",":
        return
    amount = number.head if number.dep_ == "nummod" and number.head.i > number.i else number
    name = next((c for c in word.children if c.dep_ in language.subject), None) if root is word else root
    money = amount.lower_ in language.multiples or any(c.lower_ in language.currencies for c in amount.children)
    if name is None or name.pos_ != "PROPN" or name.i > word.i or not money:
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, word.doc.common) if mood in FINITE_MOODS)
    if verbs:
        _make_verb(word, verbs[0])
        hang(word, word, "ROOT")
        hang(name, word, "nsubj")
        hang(amount, word, "obj")


def _mend_inside_name(word: Token, inflection: Inflection) -> None:
    """ "Velmar fabrica baterías": a verb right behind the name that opens a sentence is no part of it."""
    name, common = word.head, word.doc.common
    behind = [c for c in name.children if c.i > word.i and c.dep_ == "flat"]
    if word.i == 0 or name.head is not name:
        return
    if word.nbor(-1).pos_ != "PROPN" or word.nbor(-1).text.islower() or word.lower_ in common:
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, common) if mood in FINITE_MOODS)
    if not verbs or not behind or behind[0].i != word.i + 1 or not behind[0].text.islower():
        return
    _make_verb(word, verbs[0])
    hang(word, word, "ROOT")
    for child in [c for c in name.children if c.i > word.i]:
        hang(child, word, child.dep_)
    hang(name, word, "nsubj")
    hang(behind[0], word, "obj")
    behind[0].pos_ = "NOUN"


def _mend_with_subject(word: Token, inflection: Inflection) -> None:
    """ "El virus causa fiebre": what has a subject right before it, no article and no copula is a verb."""
    subject = next(c for c in word.children if c.dep_ == "nsubj" and c.i < word.i)
    nominal = any(c.dep_ in {"cop", "case", "det"} for c in word.children if c.i < word.i)
    single = subject.pos_ in {"NOUN", "PROPN"} and subject.morph.get("Number", ["Sing"]) == ["Sing"]
    readings = inflection.readings(word.lower_, word.doc.common)
    verbs = sorted(verb for verb, mood in readings if mood == "Ind")
    if nominal or not single or not verbs or subject.right_edge.i != word.i - 1 or word.lower_.endswith("s"):
        return
    _make_verb(word, verbs[0])
    for child in word.children:
        if (
            child.i > word.i
            and child.dep_ in {"compound", "nmod", "appos"}
            and not any(c.dep_ == "case" for c in child.children)
        ):
            child.dep_ = "obj"


def _mend_opening(word: Token, inflection: Inflection) -> None:
    """ "Compuso además la música": a name that opens a sentence, is none of the listed and heads what a verb does."""
    common, listed = word.doc.common, fold_name(word.text) in given_names() | places()
    named = any(c.dep_ in {"flat", "appos", "amod", "det", "nmod"} for c in word.children)
    told = any(c.dep_ in {"obj", "nsubj", "obl", "advmod"} and c.i > word.i for c in word.children)
    readings = inflection.readings(word.lower_, common)
    past = word.lower_.endswith("ó") or any(word.lower_.endswith(end) for end in inflection.strong)
    verbs = sorted(verb for verb, mood in readings if mood in FINITE_MOODS)
    if verbs and past and told and not named and not listed:
        _make_verb(word, verbs[0])
        word.morph["Tense"] = ["Past"]


def _make_verb(word: Token, lemma: str) -> None:
    number = "Plur" if word.lower_.endswith("n") else "Sing"
    word.pos_, word.lemma_ = "VERB", lemma
    word.morph = {"Mood": ["Ind"], "VerbForm": ["Fin"], "Person": ["3"], "Number": [number]}


def _mend(article: Token, word: Token, inflection: Inflection) -> None:
    opens = article.is_sent_start or article.nbor(-1).is_punct or article.nbor(-1).pos_ == "CCONJ"
    subject, common = word.nbor(), word.doc.common
    known = word.lower_ in common or word.lemma_.lower() in common
    if not opens or known or article.head is not word or subject.pos_ != "PROPN" or subject.head is not word:
        return
    verbs = sorted(verb for verb, mood in inflection.readings(word.lower_, common) if mood in FINITE_MOODS)
    if verbs:
        _make_verb(word, verbs[0])
        word.dep_ = "parataxis"
        subject.dep_ = "nsubj"
