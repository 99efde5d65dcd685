"""Cut noun phrases out of a dependency tree: the whole, its core, its conjuncts and its complements."""

from collections.abc import Iterator

from kg.extract.tree.tokens import Token
from kg.lang import load_language

__all__ = [
    "QUOTES",
    "bare_span",
    "complements",
    "conjuncts",
    "core_span",
    "first_conjunct",
    "hull",
    "hung_on",
    "is_name_behind",
    "is_preposition",
    "marker",
]


LIMITS = frozenset({",", ";", ":", "(", ")", "[", "]", "-LRB-", "-RRB-"})
STOPS = frozenset({",", ";", ":", "."})
LOOSE_ENDS = frozenset({"ADP", "CCONJ", "DET"})
NOUNS = frozenset({"NOUN", "PRON", "NUM"})
QUOTES = frozenset({'"', "“", "”", "«", "»", "``", "''"})


def is_preposition(token: Token) -> bool:
    """Tell whether a token is a preposition that governs its noun (ClearNLP)."""
    return token.dep_ in load_language(token.lang_).preposition and token.pos_ not in {"NOUN", "PROPN", "PRON"}


def hung_on(token: Token) -> Token:
    """Return what a noun hangs on, past the preposition that governs it (ClearNLP)."""
    return token.head.head if token.head.pos_ == "ADP" else token.head


def is_name_behind(token: Token) -> bool:
    """Tell a name right behind the noun that says what it is: "la actriz Laura Paz", "the chamber group Trama"."""
    if token.pos_ != "PROPN" or token.dep_ not in load_language(token.lang_).apposition:
        return False
    first = token.left_edge.i
    return first > token.head.i and not any(t.text in LIMITS for t in token.doc[token.head.i : first])


def marker(token: Token) -> tuple[Token, ...]:
    """Return the preposition that governs a noun, with its fixed parts: "de", "a través de", "because of"."""
    language = load_language(token.lang_)
    if token.dep_ in language.prepositional_object:
        chain = [token.head]
        while is_preposition(chain[0]) and _passes_on(chain[0].head):
            chain.insert(0, chain[0].head)
        fixed = [c for t in chain for c in t.children if c.dep_ in language.marker_parts and c.i < token.i]
        return tuple(sorted([*chain, *fixed], key=lambda t: t.i))
    named = token.pos_ == "PROPN" and token.dep_ not in language.subject  # "como Lima", but "como Ana dijo"
    labels = language.case | language.mark if (token.pos_ in NOUNS or named) and language.case else language.case
    cases = [c for c in token.children if c.dep_ in labels and c.i < token.i]  # "como ministra" is no clause
    joint = cases[1:2] and cases[1].i == cases[0].i + 1 and cases[1].lower_ in language.core_complements
    cases = cases[: 2 if joint else 1]  # "después de", but "con" of "con entre diez y veinte"
    fixed = [f for c in cases for f in c.children if f.dep_ in language.marker_parts]
    return tuple(sorted([*cases, *fixed], key=lambda t: t.i))


def conjuncts(token: Token) -> tuple[Token, ...]:
    """Return a noun and those coordinated with it, in text order."""
    language = load_language(token.lang_)
    found = [token]
    for child in token.children:
        clausal = child.pos_ in {"VERB", "AUX"} or any(c.dep_ in language.copula for c in child.children)
        if child.dep_ in language.conjunct and not clausal:  # "es un chico y su madre es rusa"
            found += conjuncts(child)
    return tuple(sorted(found, key=lambda t: t.i))


def first_conjunct(token: Token) -> Token:
    """Return the first member of the coordination a noun stands in."""
    labels = load_language(token.lang_).conjunct
    while token.dep_ in labels and token.head.i != token.i:
        token = token.head
    return token


def complements(token: Token) -> Iterator[tuple[tuple[Token, ...], Token]]:
    """Yield each prepositional complement of a noun as its marker and its head, coordination distributed."""
    language = load_language(token.lang_)
    for child in token.children:
        if child.i < token.i:
            continue
        if is_preposition(child):
            for head in _objects(child):
                for one in conjuncts(head):
                    yield marker(head), one
        elif child.dep_ in language.nominal and marker(child):
            for one in conjuncts(child):
                yield marker(one) or marker(child), one


def hull(token: Token) -> tuple[Token, ...]:
    """Return a noun phrase without relative clauses, appositions, parentheses and the noun's own conjuncts."""
    return _collect(token, inside=True)


def core_span(token: Token) -> tuple[Token, ...]:
    """Return the least noun phrase: determiners, adjectives, and complements that belong to a name."""
    return _collect(token, inside=False)


def bare_span(token: Token) -> tuple[Token, ...]:
    """Return a noun phrase up to its head, without any complement."""
    return tuple(t for t in core_span(token) if t.i <= token.i or t.dep_ not in _linked(token))


def _linked(token: Token) -> frozenset[str]:
    language = load_language(token.lang_)
    return language.preposition | language.prepositional_object | language.nominal | language.case


def _objects(preposition: Token) -> Iterator[Token]:
    """Yield the nouns a preposition governs, through doubled ("from behind X") and coordinated prepositions."""
    language = load_language(preposition.lang_)
    for child in preposition.children:
        if child.dep_ in language.prepositional_object:
            yield child
        elif is_preposition(child) or (child.dep_ in language.conjunct and child.pos_ == "ADP"):
            yield from _objects(child)


def _date_commas(head: Token, kept: set[int]) -> set[int]:
    """Keep the comma of a date: "December 31, 1963"."""
    return {
        i - 1 for i in kept if head.doc[i].like_num and i - 2 in kept and i - 1 > head.i and head.doc[i - 1].text == ","
    }


def _passes_on(token: Token) -> bool:
    """Tell a preposition whose complement is another one: "out of X", but not "from X to Y"."""
    language = load_language(token.lang_)
    return is_preposition(token) and not any(c.dep_ in language.prepositional_object for c in token.children)


def _collect(head: Token, *, inside: bool) -> tuple[Token, ...]:
    language = load_language(head.lang_)
    doc = head.doc
    own = {t.i for t in marker(head)}
    kept = {head.i}
    stack = [(head, 0, False)]
    while stack:
        token, depth, named = stack.pop()
        for child in token.children:
            joint = depth > 0 and child.dep_ in language.joint
            name = is_name_behind(child)
            inner = depth > 0 and token.pos_ == "VERB" and child.i > token.i  # "the date for cutting | the steel"
            inner = inner and child.dep_ in language.object
            example = child.dep_ in language.mark and depth > 0 and child in marker(token)  # "obras | como | Mar"
            example = example and doc[child.i - 1].text != ","
            wanted = child.dep_ in language.phrase or joint or name or inner or example
            if child.i in own or _is_reduced_clause(child) or not wanted:
                continue
            if named and _is_cut_off(token, child):
                continue
            if not inside and not joint and _is_complement(child) and not _in_name(head, child):
                continue
            dated = child.ent_type_ == "DATE" and token.pos_ == "NUM"  # "1 October 1961"
            if child.dep_ in language.phrase_adverb and child.i > max(token.i, head.i) and not dated:
                continue
            kept.add(child.i)
            stack.append((child, depth + 1, named or name))
    # A bracket or comma breaks the phrase; joints such as hyphens do not.
    start = end = head.i
    kept |= _date_commas(head, kept)
    while start - 1 in kept or (start - 2 in kept and doc[start - 1].text in language.joiners):
        start -= 1
    while end + 1 in kept or (end + 2 in kept and doc[end + 1].text in language.joiners):
        end += 1
    while start < head.i and doc[start].text in STOPS:
        start += 1
    opening = next((i for i in range(start, head.i) if doc[i].text == ","), None)
    if opening is not None and " ".join(t.lower_ for t in doc[start:opening]) in language.discourse:
        start = opening + 1  # "Sin embargo, el coste subió"
    # what a preposition governs is cut off, and so is what a comma leads to
    while end > head.i and (doc[end].pos_ in LOOSE_ENDS or doc[end].text in STOPS):
        end -= 1
    marks = [t for t in doc[start : end + 1] if t.text in QUOTES]
    if len(marks) % 2 and end + 1 < len(doc) and doc[end + 1].text in QUOTES:
        end += 1  # what closes the quotation that the phrase opens
    return tuple(doc[start : end + 1])


def _is_cut_off(head: Token, token: Token) -> bool:
    """Tell whether a comma or bracket stands between a name and what hangs on it."""
    first, last = sorted((head.i, token.i))
    return any(t.text in LIMITS for t in head.doc[first : last + 1])


def _is_reduced_clause(token: Token) -> bool:
    """Tell a participle with a complement of its own: "una casa construida por su padre"."""
    language = load_language(token.lang_)
    if token.dep_ not in language.modifier_only or "Part" not in token.morph.get("VerbForm", []):
        return False
    labels = language.oblique | language.object | language.agent
    return any(c.i > token.i and c.dep_ in labels for c in token.children)


def _is_complement(token: Token) -> bool:
    language = load_language(token.lang_)
    return is_preposition(token) or (token.dep_ in language.nominal and bool(marker(token)))


def _in_name(head: Token, complement: Token) -> bool:
    """Check for "Bank of England", "Banco de España": name, joining preposition, name."""
    language = load_language(head.lang_)
    if head.pos_ != "PROPN" or complement.i < head.i:
        return False
    if is_preposition(complement):
        return complement.lower_ in language.name_prepositions and any(t.pos_ == "PROPN" for t in _objects(complement))
    return complement.pos_ == "PROPN" and all(t.lower_ in language.name_prepositions for t in marker(complement))
