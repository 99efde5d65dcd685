"""Tag as a common noun what a tagger takes for a name, an adjective or a verb: a trade, an office, a sort of body."""

from kg.extract.tree.tokens import Doc, Token, hang
from kg.extract.tree.words import load_words
from kg.lang import Language
from kg.lang.namelists import fold_name, given_names

__all__ = ["mend_bodies", "mend_common_nouns"]

APPOSITION, COMPOUND, FLAT, RELATIVE_CLAUSE = "appos", "compound", "flat", "relcl"
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ"})


def mend_common_nouns(doc: Doc, language: Language) -> None:
    """Tag words in small letters as nouns, and what stands beside a name with its article."""
    _mend_nouns(doc, language)
    _mend_appositions(doc, language)
    _mend_offices(doc, language)


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


def mend_bodies(doc: Doc, language: Language) -> None:
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
            hang(name, token, min(language.apposition))
