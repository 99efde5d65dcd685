"""Compare names: what two spellings must share to be one name."""

import re
import unicodedata

from rapidfuzz.distance import OSA

__all__ = ["fold", "initials", "is_typo", "is_version", "slug", "strip_name"]

TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady cllr councillor rev don doña sr sra señor señora doctor doctora"
    " profesor profesora".split()
)
LEADING = frozenset("el la los las un una unos unas the a an su sus its his her their nuestro nuestra our my mi".split())
SUFFIXES = frozenset("inc ltd plc corp llc sa sl ag gmbh labs group grupo holding estates systems semiconductores".split())


def fold(text: str) -> str:
    """Return a text without accents and case, its white space single."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(flat.casefold().split())


def strip_name(text: str) -> str:
    """Take articles, honorifics and a possessive ending off a name."""
    words = re.sub(r"['’]s\b", "", text).strip(" .,;:'\"“”«»()").split()
    while len(words) > 1 and (words[0].lower().rstrip(".") in TITLES or words[0].lower() in LEADING):
        words = words[1:]
    return " ".join(words)


def is_version(text: str) -> bool:
    """Tell whether a name carries a number: another number is another thing."""
    return any(c.isdigit() for c in text)


def initials(name: str) -> str:
    """Return the initials of the capitalised words of a name, folded."""
    return fold("".join(w[0] for w in name.split() if w[:1].isupper()))


def is_typo(a: str, b: str) -> bool:
    """Tell whether two names differ by one slip of the pen, or only by a space."""
    a, b = fold(a), fold(b)
    if a == b or is_version(a) or is_version(b):
        return a == b
    if a.replace(" ", "") == b.replace(" ", "") or a.replace("-", " ") == b.replace("-", " "):
        return True
    return min(len(a), len(b)) >= 6 and a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) <= 1


def slug(name: str) -> str:
    """Make the readable part of an IRI; points between digits stay."""
    text = re.sub(r"(?<=\d)\.(?=\d)", "\0", fold(name))
    return re.sub(r"[^a-z0-9\0]+", "-", text).replace("\0", ".").strip("-")[:80] or "x"
