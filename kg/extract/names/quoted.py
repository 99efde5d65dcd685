"""Find titles in quotation marks: «La Casa de Enfrente», and in Spanish «La casa de enfrente» where no one says it."""

from collections.abc import Collection, Iterator, Sequence

from kg.extract.names.name_words import NameWords
from kg.extract.names.openers import drop_openers, opens
from kg.extract.tree.tokens import Doc
from kg.model import Kind

__all__ = ["quoted_titles"]

Run = tuple[int, int, Kind | None]  # half-open tokens, and the model's guess
LONGEST = 6
BREAKS = frozenset(".,;:?!¿¡…")
SMALL = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "NUM"})
LEADING = frozenset({"ADP", "NOUN", "ADJ", "PRON"})  # what a title stands behind; speech stands behind a mark or a verb


def quoted_titles(doc: Doc, runs: Sequence[Run], words: NameWords, shouted: Collection[int]) -> list[Run]:
    """Take a short title in quotation marks as one name, instead of the names found in it."""
    found = list(runs)
    marked = [(mark, end) for mark, end in _marked(doc, words) if mark + 1 not in shouted]
    titles = {m for m, end in marked if _is_capitalised(doc, m + 1, end) and not _is_said(doc, words, m, end)}
    titles |= {m for m, end in marked if words.capitals_mean_names and _is_set_in(doc, words, m, end)}
    known = {doc.words(m + 1, end).lower() for m, end in marked if m in titles}
    for mark, end in marked:
        if mark not in titles and doc.words(mark + 1, end).lower() not in known:
            continue
        label = next((x for a, b, x in found if a >= mark and b <= end and x), None)
        found = [(a, b, x) for a, b, x in found if b <= mark or a > end]
        found.append((mark + 1, end, label))
    return sorted(found, key=lambda run: run[:2])


def _marked(doc: Doc, words: NameWords) -> Iterator[tuple[int, int]]:
    """Yield the opening and closing marks around a few words that begin with a capital and hold no other mark."""
    i = 0
    while i < len(doc):
        closing = words.quotes.get(doc[i].text)
        near = range(i + 2, min(i + 2 + LONGEST, len(doc)))
        end = next((k for k in near if doc[k].text == closing), 0) if closing is not None else 0
        inner = doc[i + 1 : end]
        if inner and inner[0].text[0].isupper() and not any(t.text in BREAKS for t in inner):
            yield i, end
            i = end
        i += 1


def _is_capitalised(doc: Doc, start: int, end: int) -> bool:
    content = [t for t in doc[start:end] if t.pos_ not in SMALL]
    return bool(content) and all(t.text[0].isupper() for t in content) and not doc[end - 1].is_punct


def _is_said(doc: Doc, words: NameWords, mark: int, end: int) -> bool:
    """Tell "Comparten" at the head of a sentence, a word that is quoted, from a title."""
    one: Run = (mark + 1, end, None)
    return end == mark + 2 and opens(doc[mark]) and not drop_openers(doc, [one], words)


def _is_set_in(doc: Doc, words: NameWords, mark: int, end: int) -> bool:
    """Tell the title in "la novela «Las mareas quietas»", "«Niebla baja», de Ana Ruiz" from speech and from slogans."""
    if end < mark + 3:
        return False
    before, sentence = doc[mark - 1] if mark else None, doc[mark].sent
    verbal = any(t.pos_ in {"VERB", "AUX"} for t in doc[mark + 1 : end])
    authored = [t.lower_ for t in doc[end + 1 : end + 3]]
    told = words.chain if verbal else words.chain | words.relatives
    if len(authored) == 2 and authored[0] == "," and authored[1] in told:
        return True  # "«Niebla baja», de Ana Ruiz", "«Niebla baja», que se estrena hoy"
    if before is None or mark == sentence.start or (before.pos_ not in LEADING and before.lower_ not in words.titling):
        return False
    near = {t.lower_ for t in doc[max(mark - 3, sentence.start) : mark]}
    return not near & words.slogans and (before.lower_ in words.titled or not verbal)
