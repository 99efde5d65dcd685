"""Drop what nothing but the capital of an opening word makes a name: "Nacida en Lugo", "Cifras del INE".

A sentence, a quotation or a label begins with a capital whatever its first word is. What is written with a capital
further on in the article, or is listed as a name, stays.
"""

from collections.abc import Iterable, Iterator

from kg.extract.names.name_words import NameWords
from kg.extract.tree.tokens import Doc, Token
from kg.inflection import load_inflection
from kg.lang.namelists import fold_name, given_names, places
from kg.model import Kind

__all__ = ["drop_openers", "is_common", "opens"]

Run = tuple[int, int, Kind | None]
MARKS = frozenset({'"', "'", "‘", "«", "“", ":", "-", "–", "—", "¿", "¡", "!", "?", ".", "...", "…", "*", "("})
PLURALS = (("iones", "ión"), ("es", ""), ("s", ""))
LABEL = 4  # so many letters in capitals are a word, not an acronym


def drop_openers(doc: Doc, runs: Iterable[Run], words: NameWords) -> list[Run]:
    """Return the runs without words that only open a sentence."""
    return list(_Openers(doc, words).kept(runs))


def opens(token: Token) -> bool:
    """Tell whether a token opens a sentence, a quotation, or what follows a colon or dash."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.text in MARKS or before.is_space or before.text.count(".") > 1  # "en EE.UU. Días después"


def is_common(token: Token) -> bool:
    """Tell whether a word, or what it may be the plural of, is a common word of the dictionary."""
    forms = [token.lower_, token.lemma_.lower()]
    forms += [f.removesuffix(end) + other for f in forms for end, other in PLURALS if f.endswith(end)]
    return any(form in token.doc.common for form in forms)


class _Openers:
    def __init__(self, doc: Doc, words: NameWords) -> None:
        self.doc, self.words = doc, words
        self.lower = {t.text for t in doc if t.is_lower}
        self.inner = {t.text for t in doc if t.is_title and not opens(t)}
        self.inflection = load_inflection(doc.lang_)

    def kept(self, runs: Iterable[Run]) -> Iterator[Run]:
        for start, end, kind in runs:
            token = self.doc[start]
            doubtful = opens(token) and token.text not in self.inner
            if not doubtful or not (token.is_title or self._is_label(start, end)):
                yield start, end, kind
            elif end - start == 1:
                if not self._is_common_word(token):
                    yield start, end, kind
            else:
                yield self._behind(start, end), end, kind

    def _is_common_word(self, token: Token) -> bool:
        """A dictionary word or a verb form; not "Hacienda reclama", the subject without an article of a verb."""
        if token.lower_ in self.lower:
            return True
        if self._is_listed(token) or self._is_subject(token):
            return False
        return is_common(token) or self._is_verb_form(token)

    def _is_listed(self, token: Token) -> bool:
        """A town or a given name; whoever goes by a surname is called by the full name elsewhere."""
        folded = fold_name(token.text)
        return folded in places() or folded in given_names()

    def _is_subject(self, token: Token) -> bool:
        """A singular verb right behind: its subject is no bare common noun, which would need an article."""
        follower = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else token
        finite = follower.pos_ in {"VERB", "AUX"} and "Fin" in follower.morph.get("VerbForm", [])
        return finite and "Sing" in follower.morph.get("Number", []) and follower.lower_ not in self.words.heads

    def _is_verb_form(self, token: Token) -> bool:
        if self.inflection is None:
            return False
        bare = self.inflection.without_clitics(token.lower_)
        return bare in self.doc.common or any(
            self.inflection.readings(form, self.doc.common) for form in (token.lower_, bare)
        )

    def _is_label(self, start: int, end: int) -> bool:
        """ "HERENCIAS. El notario…": a word in capitals alone that stands over what follows."""
        token = self.doc[start]
        closed = end < len(self.doc) and (self.doc[end].text in {".", ":"} or self.doc[end].is_space)
        return end - start == 1 and token.is_upper and token.is_alpha and len(token) > LABEL and closed

    def _behind(self, start: int, end: int) -> int:
        """ "Fuentes del Senado", "Citado por el Senado" name the Senate: what opens is a bare plural or a verb."""
        token = self.doc[start]
        if token.lower_ in self.words.heads or self._is_listed(token):
            return start
        joint = start + 1
        while joint < end and self.doc[joint].is_lower:
            joint += 1
        between = " ".join(t.lower_ for t in self.doc[start + 1 : joint])
        plural = token.lower_.endswith("s") and is_common(token) and token.lower_ not in self.doc.common
        parted = joint > start + 1 and self._is_verb_form(token)
        return joint if ((plural and between in self.words.chain) or parted) and joint < end else start
