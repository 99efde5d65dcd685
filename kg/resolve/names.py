"""Compare names: what two spellings must share to be one name."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from kg.resolve.words import name_words

__all__ = [
    "abbreviates",
    "fold",
    "gender",
    "has_suffix",
    "head_noun",
    "initials",
    "is_acronym",
    "is_nickname",
    "is_plural",
    "is_short_form",
    "is_typo",
    "noun_key",
    "numbers",
    "slug",
    "squeeze",
    "strip_determiner",
    "strip_name",
    "titles_of",
]

TYPO_LENGTH = 5  # shorter words differ by one letter too often to be slips: "Irán", "Irak"
NICKNAME = 4
REMEMBERED = 8_000  # names for which a function knows its answer: those of some hundred articles
EDGES = " \t\n.,;:'\"“”‘’«»()[]"


@lru_cache(maxsize=REMEMBERED)
def fold(text: str) -> str:
    """Return a text without accents and case, its white space single."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(flat.casefold().split())


@lru_cache(maxsize=REMEMBERED)
def squeeze(text: str) -> str:
    """Return a folded text without blanks, hyphens and points, save those between digits."""
    if is_acronym(text):
        text = text.removesuffix("s")  # "LLMs" are "LLM"
    flat = re.sub(r"(?<=\d)[.,-](?=\d)", "\0", fold(text))
    flat = re.sub(r"(?<=\d)\s+(?=\d)", "\0", flat)
    return re.sub(r"[\s.\-‐–'’&/]+", "", flat)


@lru_cache(maxsize=REMEMBERED)
def strip_name(text: str) -> str:
    """Take articles, honorifics, quotation marks and a possessive ending off a name."""
    known = name_words()
    words = re.sub(r"['’]s?$", "", text.strip()).strip(EDGES).split()
    while len(words) > 1 and (_plain(words[0]) in known.titles or words[0] in known.leading or _article(words)):
        words = words[1:]
    return " ".join(words) or text.strip()


def _article(words: list[str]) -> bool:
    """A capitalised article ("El", "The") that opens a longer name at the start of a sentence."""
    return words[0].lower() in name_words().leading and len(words[0]) > 1 and words[0][1:].islower()


@lru_cache(maxsize=REMEMBERED)
def strip_determiner(text: str) -> str:
    """Take determiners off a common noun phrase."""
    words = re.sub(r"['’]s?$", "", text.strip()).strip(EDGES).split()
    while len(words) > 1 and words[0].lower() in name_words().leading:
        words = words[1:]
    return " ".join(words) or text.strip()


def _plain(word: str) -> str:
    return word.strip(EDGES).casefold()


@lru_cache(maxsize=REMEMBERED)
def titles_of(text: str) -> frozenset[str]:
    """Return the honorifics that open a name."""
    found = []
    for word in text.split()[:-1]:
        if _plain(word) not in name_words().titles:
            break
        found.append(_plain(word))
    return frozenset(found)


@lru_cache(maxsize=REMEMBERED)
def gender(text: str) -> str:
    """Tell "Masc" or "Fem" by honorific or given name; "" when nothing tells."""
    known = name_words()
    titles = titles_of(text)
    if titles & known.feminine:
        return "Fem"
    if titles & known.masculine:
        return "Masc"
    words = strip_name(text).split()
    return known.first_names.get(words[0].casefold(), "") if len(words) > 1 else ""


@lru_cache(maxsize=REMEMBERED)
def numbers(text: str) -> tuple[str, ...]:
    """Return what tells versions apart: words with digits, single letters and Roman numerals after the first word."""
    words = text.split()
    marks = [w for w in words if any(c.isdigit() for c in w)]
    return tuple(fold(w) for w in [*marks, *(w for w in words[1:] if re.fullmatch(r"[A-Z]|[IVX]{2,4}", w))])


@lru_cache(maxsize=REMEMBERED)
def initials(name: str) -> frozenset[str]:
    """Return the folded initials of a name, with and without its small words: "dft", "dt"."""
    words = re.split(r"[\s\-]+", name)
    small = name_words().skipped
    every = "".join(w[0] for w in words if w)
    large = "".join(w[0] for w in words if w and w.lower() not in small)
    capital = "".join(w[0] for w in words if w[:1].isupper())
    return frozenset(fold(x) for x in (every, large, capital) if len(x) > 1)


@lru_cache(maxsize=REMEMBERED)
def is_acronym(text: str) -> bool:
    """Tell whether a word is made of capitals: "NLR", "DfT", "GPUs"."""
    core = text.removesuffix("s")
    capitals = sum(c.isupper() for c in core)
    return " " not in text and 2 <= len(core) <= 8 and capitals >= 2 and capitals * 2 > len(core)


def abbreviates(short: str, full: str) -> bool:
    """Tell whether a short form is made of letters of the full one, in order, the first one opening it.

    The test of Schwartz and Hearst (2003) for what stands in brackets: "Ferrocat (…)" for "Ferrocarriles Catalanes".
    """
    letters, long = fold(short).replace(".", ""), fold(full)
    if not letters or letters[0] != long[0] or len(letters) >= len(long):
        return False
    rest = iter(long)
    return all(letter in rest for letter in letters)


@lru_cache(maxsize=REMEMBERED)
def is_typo(a: str, b: str) -> bool:
    """Tell whether two names differ by one slip of the pen in one long word, or only by a space or hyphen."""
    if numbers(a) != numbers(b) or a[:1].isupper() != b[:1].isupper():
        return False
    if squeeze(a) == squeeze(b):
        return True
    if is_acronym(a) or is_acronym(b):
        return False
    first, second = fold(a).split(), fold(b).split()
    if len(first) != len(second):
        one, other = squeeze(a), squeeze(b)
        near = abs(len(first) - len(second)) == 1 and min(len(one), len(other)) > TYPO_LENGTH
        return near and one[:2] == other[:2] and "." not in a + b and _one_off(one, other)
    odd = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    return len(odd) == 1 and _slip(*odd[0])


def _slip(a: str, b: str) -> bool:
    known = name_words().first_names
    if (a in known and b in known) or {a[-1], b[-1]} == {"a", "o"} or a.isdigit() or b.isdigit():
        return False
    return min(len(a), len(b)) >= TYPO_LENGTH and a[0] == b[0] and _one_off(a, b)


def _one_off(a: str, b: str) -> bool:
    return OSA.distance(a, b, score_cutoff=1) <= 1


@lru_cache(maxsize=REMEMBERED)
def is_short_form(short: str, full: str, *, person: bool) -> bool:
    """Tell whether a name may stand for a longer one: a surname or given name, or a firm's name without its suffix.

    A person's name may be cut at either end; any other name only at its end, and never so that a version, a
    preposition or an institution's noun is lost: "Leeds" is not "Leeds Council".
    """
    known = name_words()
    few, many = [fold(w) for w in short.split()], [fold(w) for w in full.split()]
    size = len(few)
    if not few or size >= len(many) or numbers(short) != numbers(full):
        return False
    if person:
        if any(w in known.institutions or w in known.suffixes for w in many):
            return False
        if many[-size:] == few or (many[:size] == few and size == 1 and few[0] not in known.titles):
            return True
        # the first of two surnames: "García" of "Ana García Ruiz"
        return size == 1 and len(many) == 3 and many[1] == few[0]
    if many[-size:] == few and has_suffix(full, short):  # "Grupo Velmar"
        return True
    rest = full.split()[size:]
    if many[:size] != few or any(w.lower() in known.joining or fold(w) in known.institutions for w in rest):
        return False
    return not any(is_acronym(w) or w[:1].islower() for w in rest)


@lru_cache(maxsize=REMEMBERED)
def has_suffix(full: str, short: str) -> bool:
    """Tell whether all that a longer name adds is a firm's suffix, or what stands for one in front: "Grupo Velmar"."""
    many, size = [fold(w).strip(".,") for w in full.split()], len(short.split())
    rest = many[:-size] if many[-size:] == fold(short).split() else many[size:]
    plain = {fold(s) for s in name_words().suffixes}
    return bool(rest) and all(w in plain or w.replace(".", "") in plain for w in rest)


@lru_cache(maxsize=REMEMBERED)
def is_nickname(short: str, full: str) -> bool:
    """Tell whether a word is the beginning of a person's surname: "Schwarz" of "Arnold Schwarzenegger"."""
    word, last = fold(short), fold(full.split()[-1])
    return " " not in word and len(word) >= NICKNAME and last.startswith(word) and len(last) - len(word) >= 3


@lru_cache(maxsize=REMEMBERED)
def noun_key(text: str) -> str:
    """Return what two common noun phrases must share to be one: folded, without determiner and plural endings."""
    return " ".join(_singular(w) for w in fold(strip_determiner(text)).split())


def is_plural(text: str, *, head_first: bool) -> bool:
    """Tell whether the head of a common noun phrase is a plural."""
    head = fold(head_noun(text, head_first=head_first))
    return _singular(head) != head


def head_noun(text: str, *, head_first: bool) -> str:
    """Return the head of a common noun phrase: its first noun, or the last one before a preposition."""
    words = strip_determiner(text).split()
    if head_first:
        return words[0]
    joint = next((i for i, w in enumerate(words) if i and w.lower() in name_words().joining), len(words))
    return words[joint - 1]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("es") and word[-3] in "nrldjyz":
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=REMEMBERED)
def slug(name: str) -> str:
    """Make the readable part of an IRI: accents folded, points between digits kept."""
    text = re.sub(r"(?<=\d)\.(?=\d)", "\0", fold(name))
    return re.sub(r"[^a-z0-9\0]+", "-", text).replace("\0", ".").strip("-.")[:80].rstrip("-.") or "x"
