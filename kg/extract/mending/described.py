"""Mend a description behind a name that a small parser takes for a verb: "Ruiz, ingeniera por Lugo, calló"."""

from kg.extract.tree.syntax import INFINITIVE, form, is_finite_verb
from kg.extract.tree.tokens import Doc, Token, hang
from kg.inflection import load_inflection
from kg.lang import Language

__all__ = ["mend_described"]

SUBJECT, APPOSITION, ADVERBIAL, COMPLEMENT, FLAT, ROOT = "nsubj", "appos", "advmod", "nmod", "flat", "ROOT"
NOMINAL = frozenset({"NOUN", "PROPN"})
ENDS = frozenset({",", ".", ";", ":", "…", "?", "!"})


def mend_described(doc: Doc, language: Language) -> None:
    """Set nouns between commas beside the name before them, also with "hasta ahora" in front."""
    inflection = load_inflection(doc.lang_)
    if inflection is None:
        return
    for name in doc[:-3]:
        if name.pos_ != "PROPN" or doc[name.i + 1].text != ",":
            continue
        at = name.i + 2
        while at < len(doc) - 1 and doc[at].lower_ in language.times_held:
            at += 1
        noun = doc[at]
        if not (noun.is_alpha and noun.text.islower()) or noun.sent is not name.sent:
            continue
        done = (
            noun.lower_.endswith(tuple(language.participle_endings))
            and doc[at + 1].lower_ in language.agent_prepositions
        )
        timed = at > name.i + 2 and noun.pos_ in {"NOUN", "ADJ"}
        if done and timed:  # "Velmar, entonces dirigida por Ana Ruiz"
            noun.pos_, noun.dep_ = "ADJ", min(language.modifier_only)
            noun.morph["VerbForm"] = ["Part"]
            continue
        lemma = noun.lemma_.lower()  # "obtuvo" has its infinitive in the lists, of "ingeniera" there is none
        known = (lemma != noun.lower_ and lemma in doc.common) or form(noun) == INFINITIVE
        misread = noun.pos_ == "VERB" and not known and not inflection.readings(noun.lower_, doc.common)
        if timed or misread:
            _mend(name, noun, language)


def _mend(last: Token, noun: Token, language: Language) -> None:
    doc, name = last.doc, _bearer(last, language)
    if name is None:
        return
    end = next((t.i for t in doc[noun.i + 1 : noun.sent.end] if t.text in ENDS), noun.sent.end - 1)
    verb = next((t for t in doc[end : noun.sent.end] if noun in t.ancestors and is_finite_verb(t)), None)
    while verb is not None and verb.dep_ in language.auxiliary and verb.head is not noun:
        verb = verb.head
    above, label = noun.head, noun.dep_
    if name in noun.ancestors:
        pass  # hung where it belongs
    elif verb is not None:
        hang(verb, verb, ROOT) if above is noun else hang(verb, above, label)
        hang(name, verb, SUBJECT)
        for child in [c for c in noun.children if c.i > end and c is not verb]:
            hang(child, verb, child.dep_)
    elif above is noun:
        return
    elif noun in name.ancestors:  # perhaps with others between: nothing may hang on what hangs on it
        hang(name, above, SUBJECT if is_finite_verb(above) and name.i < above.i else label)
    noun.pos_, noun.lemma_, noun.morph = "NOUN", noun.lower_, {"Number": noun.morph.get("Number", ["Sing"])}
    hang(noun, name, APPOSITION)
    for child in noun.children:
        if child.i > noun.i and child.dep_ in language.object | language.oblique:
            child.dep_ = COMPLEMENT
    for token in doc[last.i + 2 : noun.i]:
        if token not in noun.ancestors:
            hang(token, noun, ADVERBIAL)


def _bearer(last: Token, language: Language) -> Token | None:
    """Return the head of the name that ends there, or of that which "exministra de Cultura" is said of."""
    name = last
    while name.dep_ == FLAT and name.head.i < name.i:
        name = name.head
    while any(c.dep_ in language.case for c in name.children) and name.head.i < name.i and name.head.pos_ in NOMINAL:
        name = name.head
    if name.dep_ == APPOSITION and name.pos_ == "NOUN":
        name = name.head
    return name if name.pos_ == "PROPN" else None
