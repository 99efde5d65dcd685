"""Find the name that a common noun stands for or leads to: "el grupo Velmar", "la ministra Ana Ruiz"."""

from functools import cached_property

from kg.extract.names.kind_form import is_full_name
from kg.extract.names.names import Name
from kg.extract.names.posts import TITLES, holder_behind, is_post
from kg.extract.tree.senses import Senses
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Kind

__all__ = ["NamedNouns"]

OTHERS = frozenset({"founded", "relativeOf", "competesWith", "owns", "replaces"})  # what somebody is to another
COMPLEMENTS = frozenset({"nmod", "appos", "flat", "compound", "conj", "prep", "pobj", "poss"})


class NamedNouns:
    """The common nouns of one article that names stand beside."""

    def __init__(self, meanings: Senses, names: tuple[Name, ...], name_at: dict[int, Name]) -> None:
        self.doc, self.words, self.meanings = meanings.doc, meanings.words, meanings
        self.names, self.name_at = names, name_at
        self._inside: dict[int, Name | None] = {}  # asked for again and again; the tree is mended by now

    def meant(self, noun: Token) -> Name | None:
        """Return the name of what a noun phrase means, None where it has none."""
        return self.inside(noun) or self.apposed.get(noun.i) or self._beside(noun) or self._whole(noun)

    @cached_property
    def apposed(self) -> dict[int, Name]:
        """Nouns right behind a name and a comma that the parser hung elsewhere: "Lux, a phone made by Velmar"."""
        found: dict[int, Name] = {}
        ends = {name.end: name for name in self.names}
        for token in self.doc:
            if token.pos_ != "NOUN" or token.dep_ not in self.words.loose or token.i in self.name_at:
                continue
            first = next((c for c in token.children if c.dep_ == "det" and c.i < token.i), None)
            comma = first.i - 1 if first is not None else 0
            if comma < 2 or self.doc[comma].text != "," or first is None or first.sent != token.sent:
                continue
            before = comma - 1 if self.doc[comma - 1].pos_ == "ADV" else comma
            name = ends.get(before)
            if name is not None and not any(c.dep_ == "cc" for c in token.head.children):
                found[token.i] = name
        return found

    def inside(self, noun: Token) -> Name | None:
        """Find the name that a common noun introduces: "el grupo Velmar", "la ministra Ana Ruiz"."""
        if noun.i not in self._inside:
            self._inside[noun.i] = self._find_inside(noun)
        return self._inside[noun.i]

    def _find_inside(self, noun: Token) -> Name | None:
        if self.meanings.lemmas[noun.i] in self.words.families:
            return None  # "la familia Ruiz" is not Ruiz
        holder = holder_behind(self.meanings, noun, self.name_at)
        if holder is not None:
            return holder
        for child in noun.children:
            name = self.name_at.get(child.i) or self._titled(child)
            glued = child.dep_ == "amod" and name is not None and name.start == noun.i + 1  # "la aerolínea Orbe"
            if name is None or noun.i in range(name.start, name.end):
                continue
            if child.dep_ not in self.words.name_after_noun and not glued:
                continue
            if any(c.dep_ in {"case", "mark"} for c in child.children) or child.i < noun.i:
                continue  # "el mismo gremio que Velmar" compares
            if name.start > noun.i + 1 and self.doc[name.start - 1].pos_ == "ADP":
                continue  # "la plantilla de la web de | Velmar Uno", whatever the parser hangs on it
            if self._is_anothers(noun, name):
                continue
            return name
        return self.called(noun) or self._named_behind(noun) or self._named_past_comma(noun)

    def called(self, noun: Token) -> Name | None:
        """ "a robot called Lux", "the jab, known as Lux", "un robot llamado Lux"."""
        if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []):
            return None
        for child in noun.children:
            if child.i < noun.i or child.lower_ not in self.words.called or child.i + 2 >= len(self.doc):
                continue
            name = self.name_at.get(child.i + 1 + (self.doc[child.i + 1].lower_ in self.words.naming_prepositions))
            return name if name is not None and name.start > child.i else None
        return None

    def _is_anothers(self, noun: Token, name: Name) -> bool:
        """ "la directora de la asociación de vecinos Velmar" is no Velmar, and "la firma" of "Ana Ruiz" is not she."""
        cues, before = self.meanings.names(noun, "noun"), self.doc[name.start - 1]
        if TITLES & cues and self._is_of_body(noun, name):
            return True
        if name.kind is Kind.PERSON:
            return "organizationNoun" in cues and not TITLES & cues
        inner = before.pos_ == "NOUN" and before.i > noun.i and noun.is_ancestor(before)
        return bool(TITLES & cues) and inner and not any(t.text == "," for t in self.doc[noun.i : before.i])

    def _titled(self, title: Token) -> Name | None:
        """ "her mother, the novelist Ann Weiss": the name behind a second description."""
        names = [self.name_at[c.i] for c in title.children if c.i in self.name_at]
        people = title.pos_ == "ADJ" and any(c.pos_ == "DET" for c in title.children)  # "la novata, la sueca Eva Lind"
        if not names or not (people or title.pos_ == "NOUN"):
            return None
        first = title.left_edge.i
        if "," not in {self.doc[first].text, self.doc[max(first - 1, 0)].text}:
            return None
        return next((n for n in names if n.end == title.right_edge.i + 1), None)

    def _named_behind(self, noun: Token) -> Name | None:
        """ "La directora de la empresa Velmar, Ana Ruiz": who holds a post, hung by the parser on its complement."""
        if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []) or not is_post(self.meanings, noun):
            return None
        for token in noun.subtree:
            name = self.name_at.get(token.i)
            if name is None or name.head != token.i or name.kind is not Kind.PERSON or token.i < noun.i:
                continue
            if token.dep_ not in self.words.apposition or not self._set_off(name):
                continue
            above = token.head
            while above.i != noun.i and above.dep_ in COMPLEMENTS and not is_post(self.meanings, above):
                above = above.head  # "aide to the chancellor, Ann Weiss": the nearer post is hers
            if above.i == noun.i:
                return name
        return None

    def _named_past_comma(self, noun: Token) -> Name | None:
        """ "Su jefa de prensa, Ana Ruiz, …": between commas right behind a post stands who holds it, however hung."""
        left = {c.lower_ for c in noun.children if c.i < noun.i}
        contracted = load_language(self.doc.lang_).contractions.keys()  # "condenó al exalcalde de Lugo, Luis Gil, a…"
        determined = left & (self.words.definite | self.words.possessives | self.words.indefinite | contracted)
        if not self.words.head_first or not determined or "Plur" in noun.morph.get("Number", []):
            return None
        kin = left & self.words.possessives and self.meanings.names(noun, "noun") & OTHERS
        if noun.pos_ != "NOUN" or not (kin or is_post(self.meanings, noun)):
            return None
        for token in self.doc[noun.i + 1 : min(noun.i + 9, noun.sent.end - 2)]:
            if token.text == ",":
                name = self.name_at.get(self._past_title(token.i + 1))
                alone = name is not None and name.start == self._past_title(token.i + 1) and name.kind is Kind.PERSON
                closed = alone and name is not None and name.end < noun.sent.end and self.doc[name.end].is_punct
                return name if closed and name is not None and not self._is_of_body(noun, name) else None
            if token.pos_ in {"VERB", "AUX", "PRON", "SCONJ"} or token.is_punct:
                return None
        return None

    def _is_of_body(self, post: Token, name: Name) -> bool:
        """ "la portavoz de su firma, «Faro Films»", "el presidente de su club, el Vigo": a body beside its own name."""
        comma = name.start - 1
        while comma > post.i and self._is_led_by(comma):
            comma -= 1
        between = [t for t in self.doc[post.i + 1 : comma] if t.pos_ == "NOUN"]
        if self.doc[comma].text != "," or not between:
            return False
        body = bool({"organizationNoun", "groupNoun"} & self.meanings.names(between[-1], "noun"))
        articled = self.doc[name.start - 1].lower_ in self.words.definite
        return body and (articled or not is_full_name(self.doc[name.start : name.end]))

    def _is_led_by(self, at: int) -> bool:
        """Tell an article or quotation mark, which may stand between a comma and a name."""
        return self.doc[at].text != "," and (self.doc[at].pos_ == "DET" or self.doc[at].is_punct)

    def _past_title(self, at: int) -> int:
        """Pass over a title and its article: "su fundador, | el empresario | Luis Gil"."""
        end = at
        while end < len(self.doc) and end < at + 5 and self.doc[end].pos_ in {"DET", "NOUN", "ADJ", "CCONJ"}:
            end += 1  # "su padre, el pintor y escultor | Luis Gil"
        return end if end > at and self.doc[at].pos_ == "DET" else at

    def _set_off(self, name: Name) -> bool:
        """Tell a name behind a comma, with at most a title between: ", Ana Ruiz", ", el asturiano Luis Pardo"."""
        at = name.start - 1
        while at > 0 and self.doc[at].pos_ in {"NOUN", "ADJ", "DET"} and at >= name.start - 4:
            at -= 1
        return self.doc[at].text == ","

    def _whole(self, noun: Token) -> Name | None:
        """ "two versions of Lux" are Lux, "the suburb of Leith" is Leith: the noun stands for its named complement."""
        lemma = self.meanings.lemmas[noun.i]
        if lemma not in self.words.relational and not (lemma in self.words.settlements and noun.lower_ == lemma):
            return None
        for child in noun.children:
            for token in (child, *child.children):
                linked = child.lower_ in self.words.of or any(c.lower_ in self.words.of for c in token.children)
                if linked and token.i > noun.i and token.i in self.name_at:
                    return self.name_at[token.i]
        return None

    def _beside(self, noun: Token) -> Name | None:
        """ "Leiro, ciudad en la que nació": what is said further of a noun set beside a name is said of the name."""
        beside = noun.dep_ in self.words.apposition or noun.dep_ == "dep"
        if noun.pos_ != "NOUN" or not beside or "Plur" in noun.morph.get("Number", []):
            return None
        name = self.name_at.get(noun.head.i) or (self.inside(noun.head) if noun.head.i < noun.i else None)
        if name is None or name.end >= noun.i or self.doc[name.end].text != ",":
            return None
        between = self.doc[name.end + 1 : noun.i]
        return name if all(t.head.i == noun.i for t in between) else None
