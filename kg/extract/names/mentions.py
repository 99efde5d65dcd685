"""Make mentions of what a text refers to: names, common noun phrases, pronouns, dropped subjects."""

from kg.extract.names.names import Name
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.model import Kind, Mention, Reference, Span

__all__ = [
    "MONEY",
    "bare",
    "enclitic_mention",
    "is_one_of_two",
    "noun_phrase",
    "phrase_mention",
    "price_end",
    "pronoun_mention",
    "span_of",
]

OPENING = frozenset({'"', "“", "«"})
CLOSING = frozenset({'"', "”", "»"})
MARKS = OPENING | CLOSING
MONEY = frozenset({"$", "£", "€"})
JOINTS = frozenset({"-", "–", "/", "%", "$", "€", "£", "“", "”", '"', "«", "»", "'"})  # inside a noun phrase


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


def noun_phrase(
    head: Token, words: Words, *, prepositions: frozenset[str] | None = None, inner: frozenset[str] = frozenset()
) -> list[Token]:
    """Return the tokens of a noun phrase without relative clauses, appositions and coordination.

    Args:
        prepositions: those that join what belongs to the phrase.
        inner: those that do so within it, behind another noun than its head.
    """
    allowed = words.core_prepositions if prepositions is None else prepositions
    kept = {head.i}
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            if child.dep_ == "advmod" and child.i < token.i and any(c.pos_ == "NUM" for c in child.children):
                kept.update(t.i for t in child.subtree)  # "más de 300 euros", as UD hangs the number
                continue
            if child.dep_ not in words.core_modifiers and not _belongs(child, token, head, words):
                continue
            if child.pos_ == "PROPN" and child.is_lower and child.dep_ == "amod" and child.i > token.i:
                continue  # a verb that nobody knows: "la ministra de Cultura | pronuncia"
            if child.dep_ == "prep":
                bare_preposition = not any(c.dep_ == "pobj" for c in child.children)  # "accused the firm of lying"
                if bare_preposition or child.lower_ not in allowed:
                    continue
                if child.lower_ not in words.of and any(c.lower_ in words.time_nouns for c in child.children):
                    continue  # "chair of Velmar in May"
            if child.dep_ == "nmod":
                cases = [c.lower_ for c in child.children if c.dep_ == "case"]
                joints = allowed if token.i == head.i else allowed | inner
                if cases and cases[0] not in joints and not any(c.lower_ in words.comparing for c in child.children):
                    continue  # "la firma | con sede en Lugo", but "la firma con más empleados"
                if child.pos_ == "PRON" and child.lower_ in words.pointing and token.pos_ == "NOUN":
                    continue  # "cascos | de esos que usan los mineros"
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


def _belongs(child: Token, token: Token, head: Token, words: Words) -> bool:
    """Tell what no phrase goes without: the number behind its noun, an adverb of an adjective, "de Ruiz y Gil"."""
    if child.like_num and child.i == token.i + 1:
        return True  # "número uno"
    if child.dep_ == "advmod" and token.dep_ == "amod":
        return child.i == token.i - 1 and token.head.i < child.i  # "una versión no oficial"
    if child.lower_ in words.comparing and child.i == token.i - 1:
        return True  # "con más empleados"
    if child.dep_ in {"cc", "conj"} and token.i < child.i < token.head.i:
        inner = token.dep_ == "nummod" and token.head.i != head.i
        return inner or token.dep_ in {"amod", "conj"}  # "penas de entre 3 y 9 años", "una larga y dura negociación"
    if child.dep_ == "conj" and child.pos_ == token.pos_ == "ADJ" and _is_shared_out(child, token):
        return True  # "los gobiernos español y francés"
    if child.dep_ == "cc" and token.dep_ == "conj":
        return child.i < token.i and token.i != head.i
    if child.dep_ != "conj" or token.dep_ != "nmod" or token.i == head.i or child.pos_ != token.pos_:
        return False
    joint = child.left_edge
    alike = _is_determined(child) == _is_determined(token)
    return joint.lower_ in words.conjunctions and joint.dep_ == "cc" and alike


def _is_shared_out(second: Token, first: Token) -> bool:
    """Tell adjectives in the singular behind a noun in the plural: one is said of each of what it means."""
    noun, joint = first.head, [c for c in second.children if c.dep_ == "cc" and c.i < second.i]
    numbers = ["Plur" in t.morph.get("Number", []) for t in (noun, first, second)]
    return numbers == [True, False, False] and bool(joint) and noun.i < first.i == joint[0].i - 1 == second.i - 2


def _is_determined(noun: Token) -> bool:
    return any(c.dep_ == "det" for c in noun.children)


def _last(doc: Doc, head: int, start: int, end: int, words: Words) -> int:
    """Return the last token of a phrase: before half a quotation, and before a participle whose complement is cut."""
    for i in range(head + 1, end + 1):
        if doc[i].lower_ in words.called:
            end = i - 1  # "una plataforma | llamada Velmar"
            break
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


def phrase_mention(
    head: Token, names: dict[int, Name], words: Words, *, kind: Kind | None = None, tokens: list[Token] | None = None
) -> Mention:
    """Make a mention of the name that a token heads, or of the noun phrase, whose tokens may be given."""
    name = names.get(head.i)
    if name is not None:
        tokens = list(head.doc[name.start : name.end])
        span = span_of(tokens)
        return Mention(span, _quote(head.doc, span), kind or name.kind, Reference.NAME)
    span = span_of(_without_price(bare(tokens or noun_phrase(head, words), words)))
    return Mention(span, _quote(head.doc, span), kind, Reference.NOMINAL)


def _without_price(tokens: list[Token]) -> list[Token]:
    """ "a £30m bridge" is a bridge; "$30 million" stays as it is."""
    end = price_end(tokens)
    return tokens[end:] or tokens


def price_end(tokens: list[Token]) -> int:
    """Return how many words at the start of a phrase tell what it costs: "£30m | bridge", 0 without any."""
    if len(tokens) < 3 or tokens[0].text not in MONEY or not tokens[1].like_num:
        return 0
    end = 2
    while end < len(tokens) and (tokens[end].pos_ == "NUM" or (end == 2 and not tokens[1].whitespace_)):
        end += 1
    rest = tokens[end:]
    plain = all(t.pos_ in {"ADJ", "NOUN", "PROPN"} or t.text == "-" for t in rest)
    return end if plain and rest and len(rest[-1]) > 2 else 0


def bare(tokens: list[Token], words: Words) -> list[Token]:
    """Take prepositions, determiners and marks off the left of a phrase, marks off its right."""
    while len(tokens) > 1 and (
        tokens[0].lower_ in words.determiners
        or (tokens[0].pos_ == "ADV" and tokens[1].pos_ in {"ADP", "ADV"} and not _measures(tokens[0], words))
        or tokens[0].pos_ == "ADP"
        or tokens[0].dep_ in {"fixed", "case"}  # "junto al periodista"
        or (tokens[0].is_punct and tokens[0].text not in MONEY and not _encloses(tokens))
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


def is_one_of_two(token: Token, words: Words) -> bool:
    """Tell "both", "the former", "esta última" without a noun from the same words before one."""
    if token.lower_ in words.dual:
        return token.dep_ not in {"det", "nummod", "amod", "preconj", "predet", "appos"}
    if token.lower_ not in words.first_of_two | words.second_of_two or token.dep_ in {"amod", "advmod", "appos"}:
        return False
    demonstrative = any(c.lower_ in words.demonstrative for c in token.children)
    bare = all(c.dep_ == "det" or c.is_punct for c in token.children)
    return bare and (demonstrative if token.lower_ in words.last else bool(token.children))


def pronoun_mention(token: Token) -> Mention:
    """Make a mention of a pronoun, or of a verb that stands for its dropped subject."""
    reference = Reference.NULL if token.pos_ in {"VERB", "AUX"} else Reference.PRONOUN
    return Mention(span_of([token]), token.text, None, reference)


def _quote(doc: Doc, span: Span) -> str:
    return " ".join(span.quote(doc.text).split())
