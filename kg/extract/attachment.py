"""Hang modifiers and list members where agreement and punctuation allow them.

In long sentences a small parser hangs a relative clause, a participle or the next member of a list on the noun that
stands nearest or first. What agrees in number and gender decides, as far as the forms show it; a modifier that agrees
with nothing in reach is left unattached, and says nothing of anybody.
"""

from collections.abc import Iterator

from kg.extract.noun_phrases import first_conjunct
from kg.extract.syntax import FINITE, PARTICIPLE, form, is_set_off, relative_pronoun
from kg.extract.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["UNATTACHED", "mend_attachments"]

OBLIQUE = "obl"
UNATTACHED = "unattached"  # the label of what hangs nowhere
NOUNS = frozenset({"NOUN", "PROPN"})
PEOPLE = frozenset({"PER", "PERSON"})


def mend_attachments(doc: Doc, language: Language) -> None:
    """Mend lists first: what agrees with a coordination is told by its members."""
    mender = _Mender(doc, language)
    for token in doc:
        mender.mend_participle(token)
        mender.mend_member(token)
    for token in doc:
        mender.mend_modifier(token)
        mender.mend_year(token)


class _Mender:
    def __init__(self, doc: Doc, language: Language) -> None:
        self.doc, self.language = doc, language

    # ------------------------------------------------------------------ lists

    def mend_member(self, token: Token) -> None:
        """Put a member into the list that it belongs to."""
        if token.pos_ not in NOUNS:
            return
        described = token.dep_ in self.language.apposition and token.pos_ == "NOUN" and token.head.pos_ == "PROPN"
        if (described or token.dep_ in self.language.conjunct) and self.is_set_off(token):
            token.dep_ = UNATTACHED
            return
        if self.is_listed(token):
            hang(token, token.head, next(iter(self.language.conjunct)))
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

    def is_listed(self, token: Token) -> bool:
        """ "pan, vino y queso": what the parser sets beside the first of a list goes on with it."""
        first = token.head
        if token.dep_ not in self.language.apposition or not token.pos_ == first.pos_ == "NOUN" or token.i < first.i:
            return False
        end = token.right_edge.i
        later = [c for c in (*first.children, *token.children) if c.dep_ in self.language.conjunct and c.i > token.i]
        if not later or later[0].pos_ != "NOUN" or not is_set_off(token):
            return False
        if later[0].head is token:
            inner = [c.right_edge.i for c in token.children if c is not later[0] and c.i < later[0].i]
            end = max(token.i, *inner)
        return self.doc[end + 1].pos_ == "CCONJ" and self.doc[end + 1].head is later[0]

    def bare_complement(self, member: Token) -> Token | None:
        """ "un tren con salida de Lugo y destino a Vigo": nouns without an article go together."""
        first = member.head
        joint = next((c for c in member.children if c.pos_ == "CCONJ" and c.i < member.i), None)
        many = self.determined(first) or self.is_one_of_many(member, first)
        if member.pos_ != "NOUN" or self.determined(member) or not many or joint is None:
            return None
        if any(t.pos_ != "ADJ" for t in self.doc[joint.i + 1 : member.i]):
            return None
        for child in first.children:
            if not first.i < child.i < member.i or child.pos_ != "NOUN" or self.determined(child):
                continue
            if self.case(child) is not None and child.right_edge.i == joint.i - 1:
                return child
        return None

    def is_one_of_many(self, member: Token, first: Token) -> bool:
        """ "casas de baja altura y poco peso": a bare singular does not go on from a bare plural."""
        return member.morph.get("Number", []) == ["Sing"] and first.morph.get("Number", []) == ["Plur"]

    def listed_with(self, token: Token) -> Token | None:
        """ "en Lugo, Vigo y Soria": names right behind a name with a preposition, of its kind, go on from it."""
        doc, language = self.doc, self.language
        if token.pos_ != "PROPN" or token.i < 3 or doc[token.i - 1].text != "," or self.case(token) is not None:
            return None
        if token.dep_ not in language.object | language.conjunct | language.apposition | language.oblique:
            return None
        before = doc[token.i - 2]
        while before.pos_ == "PROPN" and before.head.pos_ == "PROPN" and before.dep_ in {"flat", "compound"}:
            before = before.head
        governor = token.head
        if before.head is not governor or before.pos_ != "PROPN" or governor.pos_ == "PROPN":
            return None
        if self.case(before) is None or not token.ent_type_ or token.ent_type_ != before.ent_type_:
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
        name, case = token.head, self.case(token)
        year = token.is_digit and len(token.text) == 4 and token.dep_ in self.language.nominal
        if not year or case is None or case.lower_ not in self.language.year_prepositions:
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
        alike = form(token) == PARTICIPLE == form(verb) and verb.i < token.i and self.complemented(token)
        if not alike or self.determined(token) or self.case(token) is not None:
            return
        opening = self.doc[token.left_edge.i - 1 : token.left_edge.i + 1]
        parted = any(t.text in {",", ";"} or t.pos_ == "CCONJ" for t in opening)
        if parted and _features(token, "Number", "Gender") == _features(verb, "Number", "Gender"):
            hang(token, verb, next(iter(self.language.conjunct)))

    # ------------------------------------------------------------------ modifiers

    def mend_modifier(self, token: Token) -> None:
        """Hang a relative clause or a participle on the noun it is about."""
        language = self.language
        if token.head.i >= token.i or token.head.pos_ not in NOUNS:
            return
        if token.dep_ in language.modifier_only and form(token) != PARTICIPLE:
            return
        if language.links.get(token.dep_) != "relative" and token.dep_ not in language.modifier_only:
            return
        wanted = self.wanted(token)
        if wanted is None:
            return
        inserted = self.insertion_before(token)
        if inserted:
            self.hang_before(self.doc[inserted - 1], token, wanted)
            return
        noun = self.nearest_member(token, wanted)
        if self.agrees(noun, token, wanted):
            noun = self.determined_head(noun, token, wanted)
        else:
            found = next((n for n in self.others(noun, token) if self.agrees(n, token, wanted, surely=True)), None)
            if found is None:
                if form(token) != PARTICIPLE:
                    token.dep_ = UNATTACHED
                return
            noun = found
        if noun is not token.head:
            hang(token, noun, token.dep_)

    def insertion_before(self, token: Token) -> int:
        """ "el museo, en Lugo, que expone …": find the comma of an aside that a relative clause is not about."""
        pronoun, doc = relative_pronoun(token, self.language), self.doc
        if pronoun is None or pronoun.lower_ not in self.language.bare_relatives or doc[pronoun.i - 1].text != ",":
            return 0
        if doc[pronoun.i - 2].pos_ != "PROPN":
            return 0
        at = pronoun.i - 2
        while at > token.sent.start and doc[at].pos_ in {"PROPN", "DET", "ADP"} and doc[at].text != ",":
            at -= 1
        opens = doc[at].text == "," and doc[at + 1].lower_ in self.language.insertions
        return at if opens and at > token.sent.start else 0

    def hang_before(self, last: Token, token: Token, wanted: dict[str, str]) -> None:
        """Hang a relative clause on the noun phrase that ends before an aside, or nowhere."""
        while last.i > token.sent.start and last.pos_ not in NOUNS and last.text != ",":
            last = last.nbor(-1)  # past what brackets hold: "«Mar» (1995)"
        noun = last
        while noun.pos_ in NOUNS and noun.head.pos_ in NOUNS and not self.determined(noun) and noun.head.i < noun.i:
            noun = noun.head
        if noun.pos_ in NOUNS and not token.is_ancestor(noun) and self.agrees(noun, token, wanted):
            hang(token, noun, token.dep_)
        else:
            token.dep_ = UNATTACHED

    def wanted(self, token: Token) -> dict[str, str] | None:
        """Return the number and gender that a modifier's noun must have, None for what is no modifying clause."""
        pronoun = relative_pronoun(token, self.language)
        if pronoun is None:
            if form(token) != PARTICIPLE or any(c.dep_ in self.language.auxiliary for c in token.children):
                return None
            counted = token.i > 0 and self.doc[token.i - 1].pos_ == "NUM"  # no participle, whatever the tagger says
            nominal = self.case(token) is not None or counted
            return _features(token, "Number", "Gender") if self.complemented(token) and not nominal else None
        article = self.doc[pronoun.i - 1] if pronoun.i else pronoun
        if article.pos_ == "DET" and article.head is pronoun:
            return _features(article, "Number", "Gender")  # "en el que", "de las cuales"
        if not self.is_subject(pronoun, token):
            return {}
        verbs = [*(c for c in token.children if c.dep_ in self.language.auxiliary | self.language.copula), token]
        finite = self.finite(token)
        found = _features(finite, "Number") if finite is not None else {}
        if form(token) == PARTICIPLE and any({v.lemma_.lower(), v.lower_} & self.language.be_passive for v in verbs):
            found |= _features(token, "Number", "Gender")
        return found

    def is_subject(self, pronoun: Token, verb: Token) -> bool:
        """Tell a relative pronoun that its verb agrees with: no other noun is there to agree."""
        language = self.language
        if (
            pronoun.head is not verb
            or pronoun.lower_ in language.possessive_relatives
            or self.case(pronoun) is not None
        ):
            return False
        if pronoun.i and self.doc[pronoun.i - 1].pos_ in {"ADP", "DET"}:
            return False
        roles = language.subject | (language.object if language.drops else frozenset())
        number = _features(self.finite(verb) or verb, "Number").get("Number")
        for child in verb.children:
            free = child.lower_ not in language.reflexive | language.clitics and self.case(child) is None
            if child is pronoun or child.dep_ not in roles or not free or child.pos_ in {"VERB", "AUX"}:
                continue
            if child.dep_ in language.subject or child.morph.get("Number", [number]) == [number]:
                return False
        return pronoun.dep_ in language.subject

    def finite(self, verb: Token) -> Token | None:
        """Return what carries person and number in a clause."""
        verbs = [*(c for c in verb.children if c.dep_ in self.language.auxiliary | self.language.copula), verb]
        return next((v for v in verbs if form(v) == FINITE), None)

    def complemented(self, participle: Token) -> bool:
        """Tell a participle that says something of its noun: "fundada por Gil"; a bare one is an adjective."""
        return any(c.i > participle.i and not c.is_punct for c in participle.children)

    def nearest_member(self, token: Token, wanted: dict[str, str]) -> Token:
        """ "la revista y el premio, que dirige Gil": in the singular the last member before it."""
        noun = token.head
        members = [c for c in noun.children if c.dep_ in self.language.conjunct and noun.i < c.i < token.i]
        if wanted.get("Number") != "Sing" or not members or members[-1].pos_ not in NOUNS:
            return noun
        last = members[-1]
        alike = not self.determined(noun) and (last.pos_ == "NOUN" or last.ent_type_ in PEOPLE)
        return last if self.determined(last) or alike else noun  # "Rey y Sanz, que vende …" may be one firm

    def agrees(self, noun: Token, token: Token, wanted: dict[str, str], *, surely: bool = False) -> bool:
        """Tell whether a noun, or the coordination it opens, can have the number and gender wanted."""
        joined = noun.dep_ in self.language.conjunct or any(
            c.dep_ in self.language.conjunct and c.i < token.i for c in noun.children
        )
        if joined and wanted.get("Number") == "Plur":
            return True
        if wanted.get("Number") == "Plur" and self.is_one_name(noun):
            return False
        known = self.features(noun)
        if surely and not known:
            return False
        return all(known.get(name, value) == value for name, value in wanted.items())

    def is_one_name(self, noun: Token) -> bool:
        """Tell a name that takes no plural, where verbs agree strictly: "Velmar", but not "Estados Unidos"."""
        if not self.language.drops or noun.pos_ != "PROPN":
            return False
        words = [noun, *(c for c in noun.children if c.pos_ == "PROPN" and c.i > noun.i)]
        plural = any("Plur" in c.morph.get("Number", []) for c in noun.children if c.i < noun.i)
        return not plural and not any(w.is_upper or w.lower_.endswith("s") for w in words)

    def features(self, noun: Token) -> dict[str, str]:
        """Return number and gender of a noun; its article knows better than the tagger's guess at a rare noun."""
        found = _features(noun, "Number", "Gender") if noun.pos_ != "PROPN" else {}
        if noun.lemma_.lower() == noun.lower_ and found.get("Number") == "Plur":
            del found["Number"]  # "species", "crisis": one form for both
        for child in noun.children:
            if child.dep_ == "det" and child.i < noun.i:
                found |= _features(child, "Number", "Gender")
        return found

    def others(self, noun: Token, token: Token) -> Iterator[Token]:
        """Yield the other nouns a modifier may be about: what the noun is a complement of, then what stands between."""
        above = noun
        while above.dep_ in self.language.nominal | self.language.conjunct and above.head.pos_ in NOUNS:
            above = above.head
            yield above
        inside = [t for t in self.doc[noun.i + 1 : token.left_edge.i] if t.pos_ in NOUNS]
        yield from (t for t in reversed(inside) if noun.is_ancestor(t))

    def determined_head(self, noun: Token, token: Token, wanted: dict[str, str]) -> Token:
        """ "una obra de teatro que estrenó Gil": a bare complement says what sort of thing the whole is."""
        while noun.pos_ == "NOUN" and not self.determined(noun):
            first = first_conjunct(noun)
            if first.dep_ not in self.language.nominal or self.determined(first):
                break
            above, case = first.head, self.case(first)
            if case is None or case.lower_ not in self.language.core_complements or above.pos_ != "NOUN":
                break
            if above.lemma_.lower() in self.language.collective:
                break  # "una especie de red que …"
            if not self.agrees(above, token, wanted, surely=True):
                break
            noun = above
        return noun

    def determined(self, noun: Token) -> bool:
        case = self.case(noun)
        if case is not None and case.lower_ in self.language.contractions:
            return True
        return any(
            c.i < noun.i and (c.pos_ in {"DET", "NUM"} or c.dep_ in self.language.possessive) for c in noun.children
        )

    def case(self, noun: Token) -> Token | None:
        return next((c for c in noun.children if c.dep_ in self.language.case and c.i < noun.i), None)


def _features(token: Token, *names: str) -> dict[str, str]:
    """Return the features of a form that have one value."""
    found = {name: token.morph.get(name, []) for name in names}
    return {name: values[0] for name, values in found.items() if len(values) == 1}
