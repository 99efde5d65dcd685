"""Give a sentence its verb back behind a relative clause or an aside: "Ann Weiss, who sings, | left Leith".

A small parser takes the subject for the whole sentence, and its verb for one more modifier of it.
"""

from kg.extract.tree.syntax import NOUNS
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_headless"]

ROOT, SUBJECT, RELATIVE = "ROOT", "nsubj", "relcl"
TAGS = {"VBD": ["Past"], "VBN": ["Past"], "VBZ": ["Pres"], "VBP": ["Pres"]}


def mend_headless(doc: Doc, language: Language) -> None:
    """Make the last verb behind a relative clause and a comma the head of a sentence that has none."""
    for sentence in doc.sents if not language.drops else ():
        root = next((t for t in sentence if t.head is t), None)
        verb = _verb_of(root, language) if root is not None and root.pos_ in NOUNS else None
        if root is None or verb is None:
            continue
        hang(verb, verb, ROOT)
        hang(root, verb, SUBJECT)
        verb.morph = {"VerbForm": ["Fin"], "Tense": TAGS[verb.tag_]}
        verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def _verb_of(root: Token, language: Language) -> Token | None:
    clause = next((c for c in root.children if c.i > root.i and c.dep_ == RELATIVE), None)
    if clause is None:
        return _verb_behind_aside(root, language)
    if any(c.dep_ in language.copula for c in root.children):
        return None
    for verb in reversed(root.children):
        begins = verb.left_edge
        bare = not any(c.dep_ in language.subject | language.mark or c.tag_ in {"WDT", "WP"} for c in verb.children)
        behind = verb.i > clause.right_edge.i and root.doc[begins.i - 1].text == ","
        if verb is not clause and verb.pos_ == "VERB" and verb.tag_ in TAGS and bare and behind:
            return verb
        inner = verb is clause and _verb_inside(clause)
        if inner:
            return inner
    return None


def _verb_behind_aside(root: Token, language: Language) -> Token | None:
    """ "Her successor, Ann Weiss, joined from Orbe": what looks like a participle behind the comma of an aside."""
    aside = next((c for c in root.children if c.i > root.i and c.dep_ in language.apposition), None)
    if aside is None:
        return None
    for verb in (c for c in root.children if c.i > aside.right_edge.i and c.dep_ in language.participial):
        past = verb.tag_ == "VBN" and verb.lower_.endswith("ed") and root.doc[verb.i - 1].text == ","
        acted_on = any(c.dep_ in language.agent | language.auxiliary for c in verb.children)
        if past and not acted_on and root.doc[aside.left_edge.i - 1].text == ",":
            return verb
    return None


def _verb_inside(clause: Token) -> Token | None:
    """ "…, who sings in Leith, left": the verb that the parser hung within the relative clause."""
    for verb in clause.subtree:
        comma = verb.left_edge.i > clause.i and clause.doc[verb.left_edge.i - 1].text == ","
        past = verb.tag_ == "VBD" and verb.pos_ == "VERB" and verb.dep_ in {"acl", "conj"}
        if comma and past and verb.right_edge.i >= clause.right_edge.i:
            return verb
    return None
