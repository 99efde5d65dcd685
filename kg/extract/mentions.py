"""Find what a text names or refers to: names, common noun phrases, pronouns, dropped subjects."""

import re
from dataclasses import dataclass

from kg.extract.borders import mend_borders
from kg.extract.name_words import load_name_words
from kg.extract.tokens import Doc, Token
from kg.extract.words import Words
from kg.model import Kind, Mention, Reference, Span

__all__ = [
    "Name",
    "bare",
    "enclitic_mention",
    "find_names",
    "noun_phrase",
    "phrase_mention",
    "pronoun_mention",
    "span_of",
]

VERSION = re.compile(r"\d+(\.\d+)*[A-Za-z]{0,2}|[IVX]{1,4}")
NAME_POS = frozenset({"PROPN"})
OPENING = frozenset({'"', "“", "«"})
CLOSING = frozenset({'"', "”", "»"})
MARKS = OPENING | CLOSING
JOINTS = frozenset({"-", "–", "/", "%", "$", "€", "£", "“", "”", '"', "«", "»", "'"})  # inside a noun phrase


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its tokens (half-open) and what the model takes it for."""

    start: int
    end: int
    head: int
    kind: Kind | None


def span_of(tokens: "list[Token] | tuple[Token, ...]") -> Span:
    """Return the characters from the first to the last word, without the full stop of a sentence ("en X.")."""
    first, last = tokens[0], tokens[-1]
    if first.is_space or last.is_space:  # a second blank is a token, and may hang on a name
        words = [t for t in tokens if not t.is_space] or tokens
        first, last = words[0], words[-1]
    text, end = last.text, last.idx + len(last.text)
    if len(text) == 1:
        return Span(first.idx, end)
    stop = text[-1] == "." and not any(c in text[:-1] for c in ".'’")
    closes = stop and (last.i + 1 == len(last.doc) or last.nbor().is_space or last.nbor().text[:1].isupper())
    dash = text[-1] in "-–—"  # "de Avance- pidió"
    return Span(first.idx, end - (dash or closes))


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
        name = Name(start, end, _head(doc, start, end), words.kinds.get(label))
        names.append(name)
        taken.update(dict.fromkeys(range(start, end), name))

    for start, end, label in _entity_runs(doc, words):
        for part in _roots(doc, start, end):
            add(*part, label)
    i = 0
    while i < len(doc):
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


def _roots(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """Split a run where the tree does: "ministra de Medio Ambiente | Ana Ruiz" are two names, not one."""
    cuts = [start]
    for i in range(start + 1, end):
        person = doc[i].ent_type_ in {"PER", "PERSON", Kind.PERSON.value}
        outside = doc[i].head.i < start or doc[i].head.i >= end
        earlier = any(doc[k].head.i < start or doc[k].head.i >= end for k in range(start, i))
        if outside and earlier and not person and doc[i].dep_ in {"appos", "nsubj", "flat"}:
            cuts.append(i)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


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


def _trim(doc: Doc, start: int, end: int, words: Words) -> tuple[int, int]:
    """Take off determiners, titles alone, and lower-case words at the borders; stop at a finite verb."""
    for k in range(start, end):
        if doc[k].pos_ in {"VERB", "AUX", "ADV", "SCONJ"} and not (_capital(doc[k]) and k > start):
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
        or doc[end - 1].lower_ in words.connectors
        or (not _capital(doc[end - 1]) and not VERSION.fullmatch(doc[end - 1].text))
        or doc[end - 1].text in {"'s", "’s"}
    ):
        end -= 1
    if end - start == 1 and (doc[start].lower_ in words.titles or doc[start].pos_ in {"PRON", "DET", "CCONJ", "INTJ"}):
        return start, start
    if end - start == 1 and doc[start].text[0].isdigit():
        return start, start
    return start, end


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


def noun_phrase(head: Token, words: Words, *, prepositions: frozenset[str] | None = None) -> list[Token]:
    """Return the tokens of a noun phrase without relative clauses, appositions and coordination."""
    allowed = words.core_prepositions if prepositions is None else prepositions
    kept = {head.i}
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            if child.dep_ == "advmod" and child.i < token.i and any(c.pos_ == "NUM" for c in child.children):
                kept.update(t.i for t in child.subtree)  # "más de 300 euros", as UD hangs the number
                continue
            if child.dep_ not in words.core_modifiers:
                continue
            if child.dep_ == "prep":
                bare_preposition = not any(c.dep_ == "pobj" for c in child.children)  # "accused the firm of lying"
                if bare_preposition or child.lower_ not in allowed:
                    continue
            if child.dep_ == "nmod":
                cases = [c.lower_ for c in child.children if c.dep_ == "case"]
                if cases and cases[0] not in allowed:
                    continue
                if cases and cases[0] not in words.of and child.lower_ in words.time_nouns:
                    continue  # "directora de Velmar en mayo"
            if child.i < token.i and child.pos_ == "VERB":
                continue  # "fue nombrada directora": the participle is the verb's
            kept.add(child.i)
            stack.append(child)
    start = end = head.i
    doc = head.doc
    while start - 1 in kept or (start - 2 in kept and doc[start - 1].text in JOINTS):
        start -= 1
    while end + 1 in kept or (end + 2 in kept and doc[end + 1].text in JOINTS):
        end += 1
    while _hyphenated(doc, start):
        start -= 2  # "waist-high machine"
    while end + 2 < len(doc) and _hyphenated(doc, end + 2):
        end += 2
    end = _last(doc, head.i, start, end, words)
    return list(doc[start : end + 1])


def _last(doc: Doc, head: int, start: int, end: int, words: Words) -> int:
    """Return the last token of a phrase: before half a quotation, and before a participle whose complement is cut."""
    for i in range(head + 1, end + 1):
        if doc[i].text not in MARKS:
            continue
        opened = any(t.text in OPENING for t in doc[start:i])
        if doc[i].text in OPENING and not (doc[i].text == '"' and opened):
            if not any(t.text in CLOSING for t in doc[i + 1 : end + 1]):
                end = i - 1  # 'the claim "false"': what is quoted is said of the phrase
                break
        elif doc[i].text in CLOSING and not opened:
            end = i - 1  # 'la “compra” de Velmar', where the mark that opens is outside
            break
    while end > head and _is_cut(doc[end], words):
        end -= 1  # "la crisis ocasionada | por la sequía"
    marks = [t.text for t in doc[start : end + 1] if t.text in MARKS]
    if len(marks) == 1 and marks[0] in OPENING and end + 1 < len(doc) and doc[end + 1].text in CLOSING:
        end += 1  # 'este nuevo "acuerdo de paz"'
    return end


def _is_cut(token: Token, words: Words) -> bool:
    """Tell a participle behind its noun that has words of its own further on."""
    shaped = token.lower_.rstrip("s").endswith(tuple(words.participles))
    participle = shaped or "Part" in token.morph.get("VerbForm", [])
    modifies = token.pos_ in {"ADJ", "VERB"} and token.nbor(-1).pos_ in {"NOUN", "PROPN", "ADJ"}
    if not participle or not modifies or not words.participles:
        return False
    follower = token.nbor() if token.i + 1 < len(token.doc) else token
    if follower.lower_ in words.core_prepositions - words.of:
        return False  # "puertas abiertas para todos" loses nothing without what follows
    own = (c for c in token.children if c.i > token.i and not c.is_punct and c.dep_ not in {"cc", "conj"})
    leads_on = follower.pos_ == "ADP" or follower.text in OPENING or follower.text == ":"
    return leads_on or any(True for _ in own)


def _hyphenated(doc: Doc, i: int) -> bool:
    """Tell whether a hyphen without spaces joins a token to the one before."""
    return i > 1 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def phrase_mention(head: Token, names: dict[int, Name], words: Words, *, kind: Kind | None = None) -> Mention:
    """Make a mention of the noun phrase or the name that a token heads."""
    name = names.get(head.i)
    if name is not None:
        tokens = list(head.doc[name.start : name.end])
        span = span_of(tokens)
        return Mention(span, _quote(head.doc, span), kind or name.kind, Reference.NAME)
    span = span_of(bare(noun_phrase(head, words), words))
    return Mention(span, _quote(head.doc, span), kind, Reference.NOMINAL)


def bare(tokens: list[Token], words: Words) -> list[Token]:
    """Take prepositions, determiners and marks off the left of a phrase, marks off its right."""
    while len(tokens) > 1 and (
        tokens[0].lower_ in words.determiners
        or (tokens[0].pos_ == "ADV" and tokens[1].pos_ in {"ADP", "ADV"} and not _measures(tokens[0], words))
        or tokens[0].pos_ == "ADP"
        or tokens[0].dep_ in {"fixed", "case"}  # "junto al periodista"
        or (tokens[0].is_punct and tokens[0].text not in {"$", "€", "£"} and not _encloses(tokens))
    ):
        tokens = tokens[1:]
    while len(tokens) > 1 and (
        (tokens[-1].is_punct and tokens[-1].text not in {"%", "€"})
        or tokens[-1].pos_ in {"ADP", "CCONJ"}
        or tokens[-1].text in {"'s", "’s"}  # "the council's"
        or (tokens[-1].pos_ == "DET" and tokens[-1].lower_ in words.determiners)
    ):
        if tokens[-1].text in CLOSING and any(t.text in OPENING for t in tokens[:-1]):
            break
        tokens = tokens[:-1]
    return tokens


def _encloses(tokens: list[Token]) -> bool:
    """Tell the quotation mark of “reforma” de la ley from one around the whole phrase."""
    return tokens[0].text in OPENING and any(t.text in CLOSING for t in tokens[1:-1])


def _measures(adverb: Token, words: Words) -> bool:
    """Tell an adverb that opens a measure: "más de 300"."""
    return any(quantifier[0] == adverb.lower_ for quantifier in words.quantifiers)


def enclitic_mention(verb: Token, endings: frozenset[str]) -> Mention:
    """Make a mention of the pronoun that a verb form ends in: "venderla" mentions "la"."""
    ending = max((e for e in endings if verb.lower_.endswith(e)), key=len)
    end = verb.idx + len(verb)
    return Mention(Span(end - len(ending), end), verb.text[-len(ending) :], None, Reference.PRONOUN)


def pronoun_mention(token: Token) -> Mention:
    """Make a mention of a pronoun, or of a verb that stands for its dropped subject."""
    reference = Reference.NULL if token.pos_ in {"VERB", "AUX"} else Reference.PRONOUN
    return Mention(span_of([token]), token.text, None, reference)


def _quote(doc: Doc, span: Span) -> str:
    return " ".join(span.quote(doc.text).split())
