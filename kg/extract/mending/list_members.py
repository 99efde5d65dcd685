"""Put members into the list that they belong to, and participles and years where they go on.

A small parser hangs the next member of a list on the noun that stands nearest or first; punctuation, articles and the
kinds of names tell where it belongs.
"""

from kg.extract.tree.agreement import case_of, features_of, is_complemented, is_determined
from kg.extract.tree.syntax import NOUNS, PARTICIPLE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["UNATTACHED", "ListMender"]

OBLIQUE = "obl"
UNATTACHED = "unattached"  # the label of what hangs nowhere


class ListMender:
    """Mends the lists of one text."""

    def __init__(self, doc: Doc, language: Language) -> None:
        self.doc, self.language = doc, language

    def mend_member(self, token: Token) -> None:
        """Put a member into the list that it belongs to."""
        if token.pos_ not in NOUNS:
            return
        described = token.dep_ in self.language.apposition and token.pos_ == "NOUN" and token.head.pos_ == "PROPN"
        if (described or token.dep_ in self.language.conjunct) and self.is_set_off(token):
            token.dep_ = UNATTACHED
            return
        if token.dep_ in self.language.conjunct and token.i > token.head.i:
            inner = self.bare_complement(token)
            if inner is not None:
                hang(token, inner, token.dep_)
                return
        first = self.listed_with(token)
        if first is not None:
            self.move_list(token, first)

    def is_set_off(self, member: Token) -> bool:
        """ "los tres puntos: «Salud», …": a colon begins a list of its own."""
        if member.head.pos_ not in NOUNS:
            return False
        return any(t.text == ":" for t in self.doc[member.head.i : member.i])

    def bare_complement(self, member: Token) -> Token | None:
        """ "un tren con salida de Lugo y destino a Vigo": nouns without an article go together."""
        first = member.head
        joint = next((c for c in member.children if c.pos_ == "CCONJ" and c.i < member.i), None)
        many = is_determined(first, self.language) or self.is_one_of_many(member, first)
        if member.pos_ != "NOUN" or is_determined(member, self.language) or not many or joint is None:
            return None
        if any(t.pos_ != "ADJ" for t in self.doc[joint.i + 1 : member.i]):
            return None
        for child in first.children:
            if not first.i < child.i < member.i or child.pos_ != "NOUN" or is_determined(child, self.language):
                continue
            if case_of(child, self.language) is not None and child.right_edge.i == joint.i - 1:
                return child
        return None

    def is_one_of_many(self, member: Token, first: Token) -> bool:
        """ "casas de baja altura y poco peso": a bare singular does not go on from a bare plural."""
        return member.morph.get("Number", []) == ["Sing"] and first.morph.get("Number", []) == ["Plur"]

    def listed_with(self, token: Token) -> Token | None:
        """ "en Lugo, Vigo y Soria": names right behind a name with a preposition, of its kind, go on from it."""
        doc, language = self.doc, self.language
        if (
            token.pos_ != "PROPN"
            or token.i < 3
            or doc[token.i - 1].text != ","
            or case_of(token, self.language) is not None
        ):
            return None
        if token.dep_ not in language.object | language.conjunct | language.apposition | language.oblique:
            return None
        before = doc[token.i - 2]
        while before.pos_ == "PROPN" and before.head.pos_ == "PROPN" and before.dep_ in {"flat", "compound"}:
            before = before.head
        governor = token.head
        if before.head is not governor or before.pos_ != "PROPN" or governor.pos_ == "PROPN":
            return None
        if case_of(before, self.language) is None or not token.ent_type_ or token.ent_type_ != before.ent_type_:
            return None
        later = [c for c in (*token.children, *governor.children) if c.i > token.i and c.dep_ in language.conjunct]
        return before if later else None

    def move_list(self, token: Token, first: Token) -> None:
        """Hang a name and the names that follow it on the first of their list."""
        conjunct = min(self.language.conjunct)  # any, and always the same
        governor = token.head
        members = [token, *(c for c in (*token.children, *governor.children) if c.dep_ in self.language.conjunct)]
        for member in members:
            if member.i >= token.i and member.pos_ == "PROPN" and member.ent_type_ == first.ent_type_:
                hang(member, first, conjunct)

    def mend_year(self, token: Token) -> None:
        """ "Ruiz en 1975 fue elegida": a year right behind a name and before its verb tells when."""
        if not token.is_digit or len(token.text) != 4 or token.dep_ not in self.language.nominal:
            return
        name, case = token.head, case_of(token, self.language)
        if case is None or case.lower_ not in self.language.year_prepositions:
            return
        if name.pos_ == "PROPN" and name.dep_ in self.language.subject and name.i < token.i < name.head.i:
            hang(token, name.head, OBLIQUE)

    def mend_participle(self, token: Token) -> None:
        """ "fue fundada por Ana y comprada por Luis": a participle goes on from the one before, not from its agent."""
        noun, verb = token.head, token.head.head
        if not self.language.drops or token.dep_ not in self.language.conjunct | self.language.object:
            return
        if token.dep_ in self.language.conjunct and noun.pos_ not in NOUNS:
            return
        verb = noun if token.dep_ in self.language.object else verb
        alike = form(token) == PARTICIPLE == form(verb) and verb.i < token.i and is_complemented(token)
        if not alike or is_determined(token, self.language) or case_of(token, self.language) is not None:
            return
        opening = self.doc[token.left_edge.i - 1 : token.left_edge.i + 1]
        parted = any(t.text in {",", ";"} or t.pos_ == "CCONJ" for t in opening)
        if parted and features_of(token, "Number", "Gender") == features_of(verb, "Number", "Gender"):
            hang(token, verb, min(self.language.conjunct))
