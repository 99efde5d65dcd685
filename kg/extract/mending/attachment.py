"""Hang modifiers where agreement and punctuation allow them.

In long sentences a small parser hangs a relative clause or a participle on the noun that stands nearest or first. What
agrees in number and gender decides, as far as the forms show it; a modifier that agrees with nothing in reach is left
unattached, and says nothing of anybody.
"""

from collections.abc import Iterator

from kg.extract.mending.list_members import UNATTACHED, ListMender
from kg.extract.tree.agreement import case_of, features_of, is_complemented, is_determined
from kg.extract.tree.noun_phrases import first_conjunct, is_name_behind
from kg.extract.tree.syntax import NOUNS, PARTICIPLE, VERBAL, finite_of, form, relative_pronoun
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_attachments"]

PEOPLE = frozenset({"PER", "PERSON"})


def mend_attachments(doc: Doc, language: Language) -> None:
    """Mend lists first: what agrees with a coordination is told by its members."""
    lists, modifiers = ListMender(doc, language), _Mender(doc, language)
    for token in doc:
        lists.mend_participle(token)
        lists.mend_member(token)
    for token in doc:
        modifiers.mend_modifier(token)
        lists.mend_year(token)


class _Mender:
    def __init__(self, doc: Doc, language: Language) -> None:
        self.doc, self.language = doc, language

    def mend_modifier(self, token: Token) -> None:
        """Hang a relative clause or a participle on the noun it is about."""
        language = self.language
        if token.head.i < token.i and self.is_date(token.head) and language.links.get(token.dep_) == "relative":
            self.hang_past_date(token)
            return
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

    def is_date(self, token: Token) -> bool:
        """Tell the day of "el 21 de octubre": a number before a month."""
        months = any(c.lower_ in self.language.days for c in token.children)
        return self.language.drops and token.pos_ == "NUM" and token.is_digit and months

    def hang_past_date(self, token: Token) -> None:
        """ "obras vendidas el 21 de octubre que pintó Gil": a day does nothing; what is about the noun before is."""
        wanted, noun = self.wanted(token), token.head
        while wanted is not None and noun.head is not noun:
            noun = noun.head
            if noun.pos_ in NOUNS and self.agrees(noun, token, wanted, surely=True):
                hang(token, noun, token.dep_)
                return
        token.dep_ = UNATTACHED

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
        while (
            noun.pos_ in NOUNS
            and noun.head.pos_ in NOUNS
            and not is_determined(noun, self.language)
            and noun.head.i < noun.i
        ):
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
            nominal = case_of(token, self.language) is not None or counted
            return features_of(token, "Number", "Gender") if is_complemented(token) and not nominal else None
        article = self.doc[pronoun.i - 1] if pronoun.i else pronoun
        if article.pos_ == "DET" and article.head is pronoun:
            return features_of(article, "Number", "Gender")  # "en el que", "de las cuales"
        if not self.is_subject(pronoun, token):
            return {}
        verbs = [*(c for c in token.children if c.dep_ in self.language.auxiliary | self.language.copula), token]
        finite = finite_of(token, self.language)
        found = features_of(finite, "Number") if finite is not None else {}
        if form(token) == PARTICIPLE and any({v.lemma_.lower(), v.lower_} & self.language.be_passive for v in verbs):
            found |= features_of(token, "Number", "Gender")
        return found

    def is_subject(self, pronoun: Token, verb: Token) -> bool:
        """Tell a relative pronoun that its verb agrees with: no other noun is there to agree."""
        language = self.language
        if (
            pronoun.head is not verb
            or pronoun.lower_ in language.possessive_relatives
            or case_of(pronoun, self.language) is not None
        ):
            return False
        if pronoun.i and self.doc[pronoun.i - 1].pos_ in {"ADP", "DET"}:
            return False
        roles = language.subject | (language.object if language.drops else frozenset())
        number = features_of(finite_of(verb, self.language) or verb, "Number").get("Number")
        for child in verb.children:
            free = child.lower_ not in language.reflexive | language.clitics and case_of(child, self.language) is None
            if child is pronoun or child.dep_ not in roles or not free or child.pos_ in {"VERB", "AUX"}:
                continue
            if child.pos_ == "NOUN" and child.i > verb.i and not is_determined(child, language):
                continue  # "socios que mostraron dudas": a bare noun behind a verb is its object
            if child.dep_ in language.subject or child.morph.get("Number", [number]) == [number]:
                return False
        return pronoun.dep_ in language.subject

    def nearest_member(self, token: Token, wanted: dict[str, str]) -> Token:
        """ "la revista y el premio, que dirige Gil": in the singular the last member before it."""
        noun = token.head
        members = [c for c in noun.children if c.dep_ in self.language.conjunct and noun.i < c.i < token.i]
        if wanted.get("Number") != "Sing" or not members or members[-1].pos_ not in NOUNS:
            return noun
        last = members[-1]
        alike = not is_determined(noun, self.language) and (last.pos_ == "NOUN" or last.ent_type_ in PEOPLE)
        return (
            last if is_determined(last, self.language) or alike else noun
        )  # "Rey y Sanz, que vende …" may be one firm

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
        if is_name_behind(noun) and noun.head.pos_ == "NOUN":
            return self.features(noun.head)  # "el fondo Velmar, en la que": no fund is meant
        found = features_of(noun, "Number", "Gender") if noun.pos_ != "PROPN" else {}
        if noun.lemma_.lower() == noun.lower_ and found.get("Number") == "Plur":
            del found["Number"]  # "species", "crisis": one form for both
        for child in noun.children:
            if child.dep_ == "det" and child.i < noun.i:
                found |= features_of(child, "Number", "Gender")
        return found

    def others(self, noun: Token, token: Token) -> Iterator[Token]:
        """Yield the other nouns a modifier may be about: what the noun is a complement of, then what stands between."""
        above = noun
        while (higher := self.phrase_above(above)) is not None:
            above = higher
            yield above
        if above.head.pos_ in VERBAL and above.head.i < above.i:
            beside = [c for c in above.head.children if above.head.i < c.i < above.i and c.pos_ in NOUNS]
            yield from reversed(beside)  # "habló a los vecinos de la plaza, que protestaron"
        inside = [t for t in self.doc[noun.i + 1 : token.left_edge.i] if t.pos_ in NOUNS]
        yield from (t for t in reversed(inside) if noun.is_ancestor(t))

    def phrase_above(self, noun: Token) -> Token | None:
        """Return the noun whose phrase another stands in: as its complement, its name, or by a participle."""
        head, language = noun.head, self.language
        if head.pos_ in NOUNS and (noun.dep_ in language.nominal | language.conjunct or is_name_behind(noun)):
            return head
        modifying = head.dep_ in language.modifier_only or language.links.get(head.dep_) == "relative"
        if form(head) == PARTICIPLE and modifying and head.head.pos_ in NOUNS and head.head.i < head.i < noun.i:
            return head.head  # "la ronda dirigida por el fondo Velmar, en la que"
        return None

    def determined_head(self, noun: Token, token: Token, wanted: dict[str, str]) -> Token:
        """ "una obra de teatro que estrenó Gil": a bare complement says what sort of thing the whole is."""
        while noun.pos_ == "NOUN" and not is_determined(noun, self.language):
            first = first_conjunct(noun)
            if first.dep_ not in self.language.nominal or is_determined(first, self.language):
                break
            above, case = first.head, case_of(first, self.language)
            if case is None or case.lower_ not in self.language.core_complements or above.pos_ != "NOUN":
                break
            if above.lemma_.lower() in self.language.collective:
                break  # "una especie de red que …"
            if not self.agrees(above, token, wanted, surely=True):
                break
            noun = above
        return noun
