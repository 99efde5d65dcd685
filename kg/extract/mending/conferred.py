"""Part whom a post is given to from the post: "appointed Ann Weiss | chief executive", one phrase to a small parser."""

from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_conferred", "part_conferred"]

OBJECT, PREDICATE, SUBJECT, ROOT, REDUCED, TIME = "dobj", "oprd", "nsubj", "ROOT", "acl", "npadvmod"
COMPLEMENT = "xcomp"
FINITE = {"Tense": ["Past"], "VerbForm": ["Fin"]}


def mend_conferred(doc: Doc, language: Language) -> None:
    """Hang the name behind a verb of appointing on it as its object, and the post behind the name as its predicate."""
    for verb in doc[:-2]:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in language.conferring:
            continue
        name = _name_behind(verb)
        post = _post_behind(name) if name is not None else None
        if name is None or post is None or post.sent is not verb.sent or post.dep_ == TIME:
            continue  # "named Ann Weiss last week"
        if verb.dep_ == REDUCED and verb.head.head is verb.head:
            _make_main(verb)
        hang(name, verb, OBJECT)
        for part in [c for c in post.children if verb.i < c.i < name.i]:
            hang(part, name, part.dep_)
        hang(post, verb, PREDICATE)


def part_conferred(post: Token, language: Language) -> None:
    """ "nombró a Ana Ruiz directora general": what a name's bearer becomes is no part of the name."""
    name = post.head
    if name.pos_ != "PROPN" or name.dep_ not in language.object or name.head.pos_ != "VERB" or post.i < name.i:
        return
    for child in [c for c in name.children if c.i > post.i]:
        hang(child, post, child.dep_)
    post.pos_ = "NOUN"
    hang(post, name.head, COMPLEMENT)


def _name_behind(verb: Token) -> Token | None:
    """Return the last word of the name that stands right behind a verb."""
    last = verb
    while last.i + 1 < len(verb.doc) and verb.doc[last.i + 1].pos_ == "PROPN":
        last = verb.doc[last.i + 1]
    return last if last is not verb else None


def _post_behind(name: Token) -> Token | None:
    """Return the common noun that goes on right behind a name: "finance director", "its chief executive"."""
    noun: Token | None = None
    for token in name.doc[name.i + 1 : name.i + 5]:
        if token.pos_ not in {"NOUN", "ADJ", "PRON", "DET"} or not token.is_lower:
            break
        noun = token if token.pos_ == "NOUN" else noun
    return noun


def _make_main(verb: Token) -> None:
    """ "The president named Ann Weiss ambassador": no participle, for the sentence has no other verb."""
    noun = verb.head
    hang(verb, verb, ROOT)
    hang(noun, verb, SUBJECT)
    for child in [c for c in noun.children if c.i > verb.i]:
        hang(child, verb, child.dep_)
    verb.morph, verb.tag_ = dict(FINITE), "VBD"
