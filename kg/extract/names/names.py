"""Find proper names: the model's entities with mended borders, and capitalised runs that it missed."""

import re
from dataclasses import dataclass

from kg.extract.names.borders import mend_borders
from kg.extract.names.name_words import load_name_words
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang.namelists import fold_name, places
from kg.model import Kind

__all__ = ["Name", "find_names"]

VERSION = re.compile(r"\d+(\.\d+)*[A-Za-z]{0,2}|[IVX]{1,4}")
BODIES = frozenset({"ORG", "PERSON"})  # no preposition but those of names stands within: "lost Orbe to Velmar"
NAME_POS = frozenset({"PROPN"})


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its tokens (half-open) and what the model takes it for."""

    start: int
    end: int
    head: int
    kind: Kind | None


def find_names(doc: Doc, words: Words) -> tuple[Name, ...]:
    """Find proper names: the model's entities with mended borders, and capitalised runs that it missed."""
    taken: dict[int, Name] = {}
    names: list[Name] = []

    def add(start: int, end: int, label: str) -> None:
        start, end = _trim(doc, start, end, words)
        if start >= end or any(i in taken for i in range(start, end)):
            return
        if not any(_capital(doc[i]) for i in range(start, end)):
            return
        end = _versions(doc, end)
        while (
            start > 1
            and doc[start - 1].text == "-"
            and not doc[start - 1].whitespace_
            and not doc[start - 2].whitespace_
        ):
            if start - 2 in taken:
                break
            start -= 2  # "V-Lumen": a hyphen joins
        while start > 1 and _joins_letters(doc, start - 1) and start - 2 not in taken:
            start -= 2
        while _joins_letters(doc, end) and end + 1 not in taken:
            end += 2
        if words.kinds.get(label) is Kind.PERSON and _goes_on(doc, end):
            end += 2
        name = Name(start, end, _head(doc, start, end), words.kinds.get(label))
        names.append(name)
        taken.update(dict.fromkeys(range(start, end), name))

    for start, end, label in _entity_runs(doc, words):
        for part in _roots(doc, start, end):
            add(*part, label)
    ends = {doc[n.end - 1].text for n in names if n.end - n.start > 1}
    i = 0
    while i < len(doc):
        if i not in taken and doc[i].is_sent_start and _is_short_name(doc[i], ends):
            add(i, i + 1, "")
        if i in taken or not _name_token(doc[i], words):
            i += 1
            continue
        j = i + 1
        while j < len(doc) and j not in taken and _name_token(doc[j], words):
            j += 1
        add(i, j, "")
        i = j
    runs = mend_borders(doc, ((n.start, n.end, n.kind) for n in names), load_name_words(doc.lang_))
    return tuple(Name(start, end, _head(doc, start, end), kind) for start, end, kind in runs)


def _goes_on(doc: Doc, end: int) -> bool:
    """ "Choi Min-jae": a given name of two syllables, the second in small letters."""
    if end + 1 >= len(doc) or doc[end].text != "-" or doc[end].whitespace_ or doc[end - 1].whitespace_:
        return False
    second = doc[end + 1]
    nominal = second.pos_ in {"PROPN", "NOUN", "X"}
    return second.is_lower and second.is_alpha and nominal and second.lower_ not in doc.common


def _joins_letters(doc: Doc, i: int) -> bool:
    """ "PSN/EN": a stroke joins the letters of two parties or channels that are one."""
    if not 0 < i < len(doc) - 1 or doc[i].text != "/" or doc[i].whitespace_ or doc[i - 1].whitespace_:
        return False
    return all(t.text.isupper() and t.is_alpha and len(t) > 1 for t in (doc[i - 1], doc[i + 1]))


def _roots(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """Split a run where the tree does: "ministra de Medio Ambiente | Ana Ruiz" are two names, not one."""
    cuts = [start]
    for i in range(start + 1, end):
        person = doc[i].ent_type_ in {"PER", "PERSON", Kind.PERSON.value}
        outside = doc[i].head.i < start or doc[i].head.i >= end
        earlier = any(doc[k].head.i < start or doc[k].head.i >= end for k in range(start, i))
        short = i == start + 1 and doc[start].is_upper and len(doc[start]) > 1  # "TV Lumen"
        if earlier and doc[i].dep_ == "nsubj" and _is_beside(doc[start], doc[i].head):
            cuts.append(i)  # "dijo a Reuters | Ana Ruiz", "dijo a la agencia Sedal | Ana Ruiz"
            continue
        if outside and earlier and not (person or short) and doc[i].dep_ in {"appos", "nsubj", "flat"}:
            cuts.append(i)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _is_beside(token: Token, verb: Token) -> bool:
    """Tell a complement of a verb, or the name of one, that a preposition joins to it."""
    hosts = (t for t in (token, token.head) if t.head is verb and t is not verb)
    return any(c.pos_ == "ADP" and c.i < t.i for t in hosts for c in t.children)


def _capital(token: Token) -> bool:
    return not token.text.islower() and any(map(str.isupper, token.text))


def _name_token(token: Token, words: Words) -> bool:
    """A capitalised proper noun; at the start of a sentence only if the tagger is sure of it."""
    if not token.text[0].isalnum() or not _capital(token) or token.lower_ in words.not_names:
        return False
    if _is_people(token) or _opens_sentence_only(token):
        return False
    if token.pos_ in NAME_POS:
        return not (token.is_sent_start and token.lower_ in words.determiners)
    inner = len(token) > 1 and token.text.isupper() and token.is_alpha
    return inner and not token.is_sent_start and token.pos_ in {"NOUN", "ADJ", "X"}


def _is_short_name(token: Token, ends: set[str]) -> bool:
    """Tell "Rovers", short for "Leith Rovers", from a common plural that opens a sentence."""
    return token.pos_ == "NOUN" and token.is_title and token.text in ends and token.lower_.endswith("s")


def _opens_sentence_only(token: Token) -> bool:
    """Tell "Shop steward …", whose capital is the sentence's, from a name: a common word before a common noun."""
    if not token.is_sent_start or token.ent_type_ or not token.text[1:].islower() or token.i + 1 >= len(token.doc):
        return False
    common = token.lower_ in token.doc.common
    return common and token.nbor().pos_ == "NOUN" and token.nbor().text.islower()


def _is_people(token: Token) -> bool:
    """Tell "the Swede", who is one of a people, from a party such as "the Greens"."""
    article = token.i > 0 and token.nbor(-1).dep_ == "det" and token.nbor(-1).head.i == token.i
    return token.ent_type_ == "NORP" and article and token.tag_ == "NNP" and not token.lower_.endswith("s")


def _entity_runs(doc: Doc, words: Words) -> list[tuple[int, int, str]]:
    """The model's entities, joined with name tokens that touch them ("Nueva" + "York Times")."""
    runs: list[tuple[int, int, str]] = []
    for ent in doc.ents:
        if ent.label_ not in words.kinds and ent.label_ not in {"MISC", "PRODUCT", "NORP"}:
            continue
        if ent.label_ == "NORP" and (ent.root.pos_ == "ADJ" or _is_people(ent.root)):
            continue
        start, end = ent.start, ent.end
        for k in range(start, end):  # an entity never crosses a sentence, a bracket or a quotation mark
            other = doc[k].pos_ == "CCONJ" and doc[k].lower_ not in words.connectors  # "ni Velmar ni Trama"
            body = not words.head_first and ent.label_ in BODIES and k > start
            other |= body and doc[k].pos_ == "ADP" and doc[k].is_lower and doc[k].lower_ not in words.connectors
            if other or (doc[k].is_punct and doc[k].text not in {"-", "–", ".", "'", "&", "’", "/"}) or doc[k].is_space:
                end = k
                break
        if end <= start:
            continue
        while start > 0 and _name_token(doc[start - 1], words) and not doc[start].is_sent_start:
            start -= 1
        while end < len(doc) and _name_token(doc[end], words) and not doc[end].is_sent_start:
            end += 1
        if runs and start < runs[-1][1]:
            start = runs[-1][1]
        if start < end:
            runs.append((start, end, ent.label_))
    return runs


def _is_town(token: Token, words: Words) -> bool:
    """ "Leeds United won": where subjects stand first, no finite verb opens a sentence, whatever the tagger says."""
    finite = "Fin" in token.morph.get("VerbForm", [])
    return finite and not words.head_first and fold_name(token.text) in places()


def _trim(doc: Doc, start: int, end: int, words: Words) -> tuple[int, int]:
    """Take off determiners, titles alone, and lower-case words at the borders; stop at a finite verb."""
    for k in range(start, end):
        inside = k > start or (end - start > 1 and _is_town(doc[k], words))
        if doc[k].pos_ in {"VERB", "AUX", "ADV", "SCONJ"} and not (_capital(doc[k]) and inside):
            end = k
            break
    while start < end and (
        (doc[start].lower_ in words.determiners and not _capital_article(doc, start, end))
        or (doc[start].pos_ in {"ADP", "CCONJ", "SCONJ", "PRON"} and end - start > 1)
        or (not _capital(doc[start]) and not doc[start].text[0].isdigit())
        or doc[start].is_punct
        or doc[start].lower_ in words.not_names
    ):
        start += 1
    if end - start > 3 and doc[end - 2].text in {"-", "–"} and all(doc[k].is_digit for k in (end - 3, end - 1)):
        end -= 3  # "Velmar 2-1": the score is no part of the name
    while end > start and (
        (doc[end - 1].is_punct and doc[end - 1].text != ".")
        or doc[end - 1].text == "."
        or (doc[end - 1].lower_ in words.connectors and not _is_letter(doc[end - 1]))
        or (not _capital(doc[end - 1]) and not VERSION.fullmatch(doc[end - 1].text))
        or doc[end - 1].text in {"'s", "’s"}
    ):
        end -= 1
    if end - start == 1 and (doc[start].lower_ in words.titles or doc[start].pos_ in {"PRON", "DET", "CCONJ", "INTJ"}):
        return start, start
    if end - start == 1 and doc[start].text[0].isdigit():
        return start, start
    return start, end


def _is_letter(token: Token) -> bool:
    """Tell the letter that ends a name, "el Lux E", from a conjunction."""
    return token.is_upper and token.dep_ == "flat" and token.i > 0 and token.nbor(-1).is_title


def _capital_article(doc: Doc, start: int, end: int) -> bool:
    """Tell the article of a name, "La Coruña", from one that opens a sentence."""
    token = doc[start]
    return end - start > 1 and token.is_title and not token.is_sent_start and doc[start + 1].is_title and token.i > 0


def _versions(doc: Doc, end: int) -> int:
    """Let a name take in the version after it: "Modelo 3.2", "Serie 5 Pro"."""
    while end < len(doc) and VERSION.fullmatch(doc[end].text) and doc[end - 1].whitespace_ and _adjoins(doc, end):
        end += 1
    return end


def _adjoins(doc: Doc, i: int) -> bool:
    """A number after a name is its version unless it counts the noun that follows ("Meta 300 employees")."""
    if len(doc[i].text) > 5 or doc[i].is_sent_start:
        return False
    follower = doc[i + 1] if i + 1 < len(doc) else None
    if follower is not None and follower.text in {"-", "–", ":"} and not doc[i].whitespace_:
        return False  # a score: "Ann Weiss 6-4"
    return doc[i].head.i < i or follower is None or follower.pos_ not in {"NOUN", "NUM", "SYM"}


def _head(doc: Doc, start: int, end: int) -> int:
    """The token by which the name hangs in the tree."""
    inside = range(start, end)
    for i in inside:
        if doc[i].head.i not in inside or doc[i].head.i == i:
            return i
    return start
