"""Tell the kind of a name by the words around it: "la ministra X", "en X", "dijo X"."""

from collections import defaultdict

from kg.extract.names.abbreviated import abbreviates
from kg.extract.names.kind_form import is_full_name
from kg.extract.names.kind_votes import LOC, ORG, PER, Votes, noun_kind, noun_kinds, word_cues
from kg.extract.names.name_words import NameWords, load_name_words
from kg.extract.names.names import Name
from kg.extract.tree.syntax import Verbs
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang import load_language
from kg.lang.namelists import fold_name, given_names, places, surnames
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["ContextVotes"]

EPONYM = 3.0
CLUB, FIELD, KIN = 5.0, 6.0, 4.0
ADULT, OLDEST = 13, 110  # ages that stand between commas behind a name
THINGS = frozenset({Kind.PRODUCT, Kind.SOFTWARE, Kind.WORK})
REACH = 6  # words from a group to its examples


class ContextVotes:
    """Judge names of one article by what stands around them."""

    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.doc, self.words, self.lexicon = doc, words, lexicon
        self.known: NameWords = load_name_words(doc.lang_)
        self.at = {i: n for n in names for i in range(n.start, n.end)}
        self.verbs = Verbs(load_language(doc.lang_))

    def key(self, name: Name) -> str:
        """Return the name as lists write it."""
        return fold_name(self.doc.words(name.start, name.end))

    def votes(self, name: Name) -> Votes:
        """Return what the words around a name tell."""
        votes: Votes = defaultdict(float)
        doc = self.doc
        before = doc[name.start - 1] if name.start else None
        after = doc[name.end] if name.end < len(doc) else None
        if before is not None:
            self._before(name, before, votes)
        if after is not None:
            self._after(name, after, votes)
        if before is not None and after is not None and self.known.quotes.get(before.text) == after.text:
            votes[PER] -= 1  # a title
            votes[Kind.WORK] += 1
        head = doc[name.head]
        if head.dep_ == "poss" and "relativeOf" in word_cues(self.lexicon, head.head.lemma_.lower(), "noun"):
            votes[PER] += KIN
        if self._acts_as_many(head):
            votes[ORG] += 2.5
            votes[PER] -= 3
        if head.dep_ in self.words.subject_labels and head.head.pos_ == "VERB":
            if "saying" in word_cues(self.lexicon, head.head.lemma_.lower(), "verb"):
                votes[PER] += 1.2
                votes[LOC] -= 0.5
            else:
                votes[LOC] -= 0.5
        return votes

    def stated(self, name: Name) -> Kind | None:
        """ "The Tarro is a racing bike": the kind of what a name is said to be.

        Of people and notions it tells nothing: firms are leaders and rivals too, and anything may be a problem.
        """
        head = self.doc[name.head]
        if head.dep_ not in self.words.subject_labels:
            return None
        group = self.verbs.group(head.head)
        noun, told = group.lexical, [*group.children, *group.lexical.children]
        denied = any(t.dep_ in self.verbs.language.negation or t.lower_ in self.verbs.language.negators for t in told)
        perhaps = any(t.lemma_.lower() in self.words.possible_auxiliaries for t in group.auxiliaries)
        one = any(t.lower_ in self.words.indefinite for t in noun.children)
        if group.copula is None or denied or perhaps or not one or noun.pos_ != "NOUN":
            return None
        kind = self._kind(noun)
        return None if kind in (PER, Kind.CONCEPT) else kind

    def _acts_as_many(self, head: Token) -> bool:
        """ "Rovers have lost", "Leeds are through": who has a plural verb without company is a team or a firm."""
        verb = head.head
        if head.dep_ not in self.words.subject_labels or any(c.dep_ in {"conj", "cc"} for c in head.children):
            return False
        group = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > head.i)]
        tags, forms = self.words.plural_tags, self.words.plural_verbs
        return verb.i > head.i and any(t.tag_.lower() in tags or t.lower_ in forms for t in group)

    def _modifies(self, name: Name) -> bool:
        """ "the Leeds brewer": the article belongs to the noun behind a name."""
        head = self.doc[name.head]
        return head.dep_ in {"compound", "nmod"} and head.head.i >= name.end

    def _before(self, name: Name, before: Token, votes: Votes) -> None:
        doc = self.doc
        if before.lower_ in self.words.titles:
            votes[PER] += 4
            return
        listed = self._listed(name)
        if listed is not None:
            votes[listed] += 2.5
            return
        if before.lower_ in self.words.peoples and self._is_nobody(name):
            votes[ORG] += 1.5  # "la alemana Velmar"
            votes[PER] -= 1
            return
        if self._is_club(name, before):
            votes[ORG] += CLUB
            return
        if self._is_field(name, before):
            votes[Kind.CONCEPT] += FIELD
            return
        called = doc[before.i - 1] if before.lower_ in self.words.naming_prepositions and before.i else before
        if called.lower_ in self.words.called:
            kind = noun_kind(self.lexicon, called.head.lower_)
            votes[kind or PER] += 4 if kind is not None else 0  # "a robot called Lux"
            return
        i = before.i
        skipped = False
        while i > 0 and (doc[i].text in {'"', "«", "“"} or (doc[i].text == "," and not skipped)):
            skipped |= doc[i].text == ","
            i -= 1
        token = doc[i]
        if token.lower_ in self.words.determiners and i > 0:
            if token.lower_ in self.words.definite | self.words.definite_plural and not self._modifies(name):
                votes[PER] -= 1.5
                votes[LOC] -= 0.7
                votes[ORG] += 0.7
            return
        if token.lower_ in self.known.place_prepositions and i == before.i:
            full = is_full_name(self.doc[name.start : name.end]) and name.end - name.start > 1
            votes[LOC] += 0.3 if full else 1.5  # "inspirada en Ana Ruiz"
            votes[PER] -= 0 if full else 1
            return
        if skipped:
            self._apposed(name, votes)
            return
        self._described(name, i, votes)

    def _is_nobody(self, name: Name) -> bool:
        """Tell a single word that no list has as the name of somebody or some place."""
        word = fold_name(self.doc[name.start].text)
        return name.end - name.start == 1 and word not in given_names() | surnames() | places()

    def _is_club(self, name: Name, before: Token) -> bool:
        """ "el Lugo", "presidente del Lugo", no "el Lugo de ayer", no "cabo del Sol": a club."""
        words, after = self.words, self.doc[name.end] if name.end < len(self.doc) else None
        masculine = before.lower_ in words.definite and words.article_gender.get(before.lower_) == "Masc"
        key = self.key(name)
        if not masculine or key not in places() or key in self.known.articled_places:
            return False
        told_apart = after is not None and (after.lower_ in words.of or after.pos_ == "ADJ")
        noun = self.doc[before.i - 1] if before.lower_ in words.of and before.i else None
        return not told_apart and not (noun is not None and self._kind(noun) is LOC)

    def _is_field(self, name: Name, before: Token) -> bool:
        """ "catedrática de Historia", "experto en Derecho Fiscal": what somebody knows or teaches, no body."""
        joints = self.words.of | self.words.locative
        post = before.i > 0 and before.lower_ in joints and self.doc[before.i - 1].lower_ in self.known.field_posts
        first = self.doc[name.start].lower_
        headed = any(
            t.lower_ in self.known.heads for t in self.doc[name.start : name.end]
        )  # "graduate of Leeds University"
        common = first in self.doc.common and not headed
        return post and common and self.key(name) not in places()

    def _described(self, name: Name, i: int, votes: Votes) -> None:
        """ "la ministra Ana", "la ciudad de Alba": the noun before, over adjectives and "de"."""
        doc, of = self.doc, False
        while i > name.start - 4 and i > 0 and (doc[i].lower_ in self.words.of or doc[i].pos_ == "ADJ"):
            of |= doc[i].lower_ in self.words.of
            i -= 1
        noun = self._of_members(doc[i])
        if noun.i in self.at or noun.is_punct or noun.is_space:
            return
        kind = PER if self._is_holder(name, noun) else self._kind(noun) or self._body(name, noun.lower_)
        if of and noun.lower_ in self.known.work_parts:
            votes[Kind.WORK] += 3  # "los capítulos de X"
            return
        if of and noun.lower_ in self.known.place_posts:
            votes[LOC] += 2.5  # "alcaldesa de X", "vecinos de X"
            return
        single = self.doc[name.start].lower_ if name.end - name.start == 1 else ""
        if kind is None or (single in self.known.acronyms and not of):
            return  # "el hospital covid": which sort
        short = name.end - name.start == 1 and self.doc[name.start].is_upper and len(self.doc[name.start]) > 1
        if kind is PER and short and not of and name.end in self.at:
            votes[ORG] += 3  # "el diputado PRS Luis Gil"
        elif not of:
            if kind is LOC and noun.lower_ not in self.known.eponyms and is_full_name(doc[name.start : name.end]):
                return  # "el centro derechista Luis Gil"
            votes[kind] += 3 if kind in (PER, ORG) else 2
            if noun.lower_ in self.known.eponyms and noun.i == name.start - 1:
                votes[kind] += EPONYM  # "el hospital Ana Ruiz" bears her name
        elif kind is LOC:
            votes[LOC] += 2
        elif kind is PER:  # "el presidente de X" has an organization or a place
            votes[PER] -= 1
            votes[ORG] += 0.7
            first = self.doc[name.start].lower_
            if (
                noun.lower_ in self.known.portfolios
                and first in self.doc.common
                and first not in self.known.heads
                and fold_name(self.doc.words(name.start, name.end)) not in places()
            ):
                votes[None] += 2.5  # "ministra de Medio Ambiente": a field, no body

    def _listed(self, name: Name) -> Kind | None:
        """ "otras páginas de ventas como X y Z": of the kind of what they are examples of."""
        at = name.start - 1
        while at > 1 and self.doc[at].lower_ in self.words.conjunctions | {","} and at - 1 in self.at:
            at = self.at[at - 1].start - 1
        if at < 2 or self.doc[at].lower_ not in self.words.including:
            return None
        near = reversed(self.doc[max(self.doc[at].sent.start, at - REACH) : at])
        group = next((t for t in near if t.pos_ == "NOUN" and "Plur" in t.morph.get("Number", [])), None)
        return self._kind(group) if group is not None else None

    def _kind(self, noun: Token) -> Kind | None:
        own, lemma = noun_kind(self.lexicon, noun.lower_), noun_kind(self.lexicon, noun.lemma_.lower())
        if own is None and len(noun_kinds(self.lexicon, noun.lower_)) > 1:
            lemma = None  # "la consultora Velmar" is no consultor
        return own or lemma or self.known.heads.get(noun.lower_)

    def _of_members(self, noun: Token) -> Token:
        """ "la asociación de pescadores Velmar": whose members a bare plural tells bears the name, not they."""
        if noun.i < 2 or noun.nbor(-1).lower_ not in self.words.of or "Plur" not in noun.morph.get("Number", []):
            return noun
        body = noun.nbor(-2)
        return body if self._kind(body) not in (None, PER) else noun

    def _is_holder(self, name: Name, noun: Token) -> bool:
        """ "la directora de la firma Ana Ruiz": behind a post and a body named after nobody stands the holder."""
        someone = name.end - name.start > 1 and is_full_name(self.doc[name.start : name.end])
        if not someone or not self.words.head_first or noun.lower_ in self.known.eponyms:
            return False
        at = noun.i - 1
        while at > 0 and self.doc[at].lower_ in self.words.of | self.words.definite:
            at -= 1
        joined = self.doc[noun.i - 1].lower_ in self.words.of | self.words.definite and at < noun.i - 1
        return joined and self._kind(noun) is ORG and noun_kind(self.lexicon, self.doc[at].lower_) is PER

    def _body(self, name: Name, noun: str) -> Kind | None:
        """ "Avance, el partido": a noun that may mean a body means it beside a name that is no person's."""
        person = name.end - name.start > 1 and fold_name(self.doc[name.start].text) in given_names()
        return ORG if ORG in noun_kinds(self.lexicon, noun) and not person else None

    def _apposed(self, name: Name, votes: Votes) -> None:
        """ "el consejero delegado de la firma, Luis Gil,": the noun that the name stands beside."""
        head = self.doc[name.head]
        noun = head.head
        if head.dep_ in self.words.apposition and noun.pos_ == "NOUN":
            kind = noun_kind(self.lexicon, noun.lower_) or noun_kind(self.lexicon, noun.lemma_.lower())
            if kind is not None:
                votes[kind] += 3 if kind in THINGS else 2
                return
        if noun.i in self.at and head.dep_ in self.words.apposition and self.key(name) in places():
            votes[LOC] += 1  # "el alcalde de Getafe, Madrid,"
            return
        start = self.doc[name.start].sent.start
        for i in range(name.start - 2, max(start, name.start - 14) - 1, -1):
            token = self.doc[i]
            if token.text in {",", ";", ":"} or token.pos_ in {"VERB", "AUX"}:
                return
            kind = noun_kind(self.lexicon, token.lower_)
            if kind is PER and token.i not in self.at:
                votes[PER] += 2
                return

    def _after(self, name: Name, after: Token, votes: Votes) -> None:
        doc = self.doc
        following = [t.lower_ for t in doc[name.end : name.end + 3]]
        if after.lower_ in self.known.person_relatives or (
            after.text == "," and len(following) > 1 and following[1] in self.known.person_relatives
        ):
            votes[PER] += 2.5
        if after.text == "(" and len(following) == 3 and following[2] == ")":
            inner = doc[name.end + 1]
            if fold_name(inner.text) in places():
                listed = self.key(name) in places()
                if listed or name.end - name.start == 1:
                    votes[LOC if listed else PER] += 1  # "Alba (Chile)", "Ruiz (Chile)"
        if after.text == "," and len(following) == 3 and following[2] in {",", "."} and following[1].isdigit():
            votes[PER] += 3 * (ADULT <= int(following[1]) <= OLDEST)  # "Ann Weiss, 71, …"
        by = self.at.get(name.end + 2)
        if after.text == "," and by is not None and following[1] in self.words.of and by.start == name.end + 2:
            author = is_full_name(self.doc[by.start : by.end])
            votes[Kind.WORK] += 2.5 * author  # "Los ríos hondos, de Ana Ruiz"
            votes[PER] -= author
        if after.text == "," and len(following) == 3 and following[1] in self.words.determiners:
            kind = noun_kind(self.lexicon, following[2]) or self._body(name, following[2])
            if kind is not None:
                votes[kind] += 3  # "Avance, el partido de Ruiz"
        if (
            after.text == ","
            and len(following) == 3
            and following[1].isdigit()
            and following[2].strip(".") in self.known.months_short
        ):
            votes[LOC] += 3
        if after.text == "(" and len(following) == 3 and doc[name.end + 1].text.startswith("EFE"):
            votes[LOC] += 2
        if name.start and doc[name.start - 1].text == "(" and after.text == ")":
            full = self.at.get(name.start - 2)
            short = full is not None and abbreviates(self.doc, doc[name.start].text, full)
            if not short and self.key(name) in places():
                votes[LOC] += 1
