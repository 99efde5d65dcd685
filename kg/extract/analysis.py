"""Gather once per article what every built-in extractor asks for: names, clauses, word senses."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from rdflib import URIRef
from spacy.tokens import Doc as SpacyDoc

from kg.extract.agency import BODY, PERSON, THING, kind_agency, noun_agency
from kg.extract.asides import INTERRUPTING
from kg.extract.clause import Argument, Clause
from kg.extract.clauses import find_clauses
from kg.extract.kinds import tell_kinds
from kg.extract.mending import read_mended
from kg.extract.mentions import enclitic_mention, phrase_mention, pronoun_mention, span_of
from kg.extract.names import Name, find_names
from kg.extract.noun_phrases import complements
from kg.extract.posts import holder_behind, is_post, part_names
from kg.extract.senses import Senses
from kg.extract.syntax import VERBAL
from kg.extract.tokens import Doc, Token
from kg.extract.words import Words, load_words
from kg.lang import load_language
from kg.model import Article, Kind, Mention, Reference, Span
from kg.ontology import Ontology, Sense
from kg.vocab import KG

__all__ = ["Analysis", "Located", "analyse_doc", "once"]

KEY = "kg.analysis"
P = ParamSpec("P")
T = TypeVar("T")
COMPLEMENTS = frozenset({"nmod", "appos", "flat", "compound", "conj", "prep", "pobj", "poss"})
AMOUNT = re.compile(r"[$£€¥]\s*\d|\d[\d.,]*\s*[%$£€¥]")


@dataclass(frozen=True, slots=True)
class Located:
    """A mention with the token that heads it."""

    token: Token
    mention: Mention


@dataclass(frozen=True)
class Analysis:
    """Names, clauses and senses of one article's ``Doc``."""

    doc: Doc
    article: Article
    ontology: Ontology
    words: Words
    meanings: Senses
    clauses: tuple[Clause, ...]
    names: tuple[Name, ...] = ()
    name_at: dict[int, Name] = field(default_factory=dict, repr=False)
    mentions: dict[int, Mention] = field(default_factory=dict, repr=False, compare=False)
    kept: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def clause_at(self) -> dict[int, Clause]:
        """The clause of each predicate and copula, by token index."""
        found: dict[int, Clause] = {}
        for clause in self.clauses:
            for token in (clause.predicate, clause.verb, *clause.auxiliaries):
                found.setdefault(token.i, clause)
        return found

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

    def senses(self, token: Token, pos: str) -> tuple[Sense, ...]:
        """Return the senses of the word at a token, the whole multiword form being present; longest form first."""
        return self.meanings.of(token, pos)

    def infinitive(self, token: Token) -> str | None:
        """Return the verb a predicate is a form of, None for an adjective that the tagger took for one."""
        endings = self.words.infinitive_endings
        if token.pos_ != "ADJ" and (not endings or self.lemma(token).endswith(endings)):
            return self.lemma(token)
        guesses = self.meanings.infinitives(token)
        lexicon = self.ontology.lexicon(self.article.lang)
        known = [g for g in guesses if lexicon.senses(g, "verb")]
        return next(iter(known or guesses), None)

    def stances(self, token: Token, pos: str = "verb") -> frozenset[str]:
        """Return the local names of the stance classes (and relations) a word stands for."""
        return self.meanings.names(token, pos)

    def lemma(self, token: Token) -> str:
        """Return the lemma, without the clitics and double endings that the Spanish lemmatizer leaves on."""
        return self.meanings.lemmas[token.i]

    def mention(self, token: Token) -> Mention:
        """Return the mention a token heads: a name, a pronoun, or a noun phrase."""
        if token.i not in self.mentions:
            self.mentions[token.i] = self._mention(token)
        return self.mentions[token.i]

    def _mention(self, token: Token) -> Mention:
        if token.i in self.name_at:
            return phrase_mention(token, self.name_at, self.words)
        if token.pos_ in {"PRON", "VERB", "AUX"} or self.is_one_of_two(token):
            return pronoun_mention(token)
        inner = self.name_inside(token) or self.apposed.get(token.i) or self._beside(token) or self._whole(token)
        if inner is not None:
            return phrase_mention(self.doc[inner.head], self.name_at, self.words)
        if token.pos_ == "DET":
            return pronoun_mention(token)
        return phrase_mention(token, {}, self.words)

    def is_one_of_two(self, token: Token) -> bool:
        """Tell "both", "the former", "esta última" without a noun from the same words before one."""
        words = self.words
        if token.lower_ in words.dual:
            return token.dep_ not in {"det", "nummod", "amod", "preconj", "predet", "appos"}
        if token.lower_ not in words.first_of_two | words.second_of_two or token.dep_ in {"amod", "advmod", "appos"}:
            return False
        demonstrative = any(c.lower_ in words.demonstrative for c in token.children)
        bare = all(c.dep_ == "det" or c.is_punct for c in token.children)
        return bare and (demonstrative if token.lower_ in words.last else bool(token.children))

    def _whole(self, noun: Token) -> Name | None:
        """ "two versions of Lux" are Lux: a relational noun stands for its named complement."""
        if self.lemma(noun) not in self.words.relational:
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
        name = self.name_at.get(noun.head.i) or (self.name_inside(noun.head) if noun.head.i < noun.i else None)
        if name is None or name.end >= noun.i or self.doc[name.end].text != ",":
            return None
        between = self.doc[name.end + 1 : noun.i]
        return name if all(t.head.i == noun.i for t in between) else None

    def name_inside(self, noun: Token) -> Name | None:
        """Find the name that a common noun introduces: "el grupo Velmar", "la ministra Ana Ruiz"."""
        holder = holder_behind(self, noun)
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
            return name
        return self._named_behind(noun)

    def _titled(self, title: Token) -> Name | None:
        """ "her mother, the novelist Ann Weiss": the name behind a second description."""
        first = title.left_edge.i
        if title.pos_ != "NOUN" or "," not in {self.doc[first].text, self.doc[max(first - 1, 0)].text}:
            return None
        names = (self.name_at[c.i] for c in title.children if c.i in self.name_at)
        return next((n for n in names if n.end == title.right_edge.i + 1), None)

    def _named_behind(self, noun: Token) -> Name | None:
        """ "La directora de la empresa Velmar, Ana Ruiz": who holds a post, hung by the parser on its complement."""
        if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []) or not is_post(self, noun):
            return None
        for token in noun.subtree:
            name = self.name_at.get(token.i)
            if name is None or name.head != token.i or name.kind is not Kind.PERSON or token.i < noun.i:
                continue
            if token.dep_ not in self.words.apposition or not self._set_off(name):
                continue
            above = token.head
            while above.i != noun.i and above.dep_ in COMPLEMENTS and not is_post(self, above):
                above = above.head  # "aide to the chancellor, Ann Weiss": the nearer post is hers
            if above.i == noun.i:
                return name
        return None

    def _set_off(self, name: Name) -> bool:
        """Tell a name behind a comma, with at most a title between: ", Ana Ruiz", ", el asturiano Luis Pardo"."""
        at = name.start - 1
        while at > 0 and self.doc[at].pos_ in {"NOUN", "ADJ", "DET"} and at >= name.start - 4:
            at -= 1
        return self.doc[at].text == ","

    def argument(self, argument: Argument) -> Located:
        """Locate the mention of a clause's argument."""
        if argument.origin == "dropped":
            return Located(argument.head, pronoun_mention(argument.head))
        if argument.origin == "clitic" and argument.head.pos_ in VERBAL:
            endings = load_language(self.article.lang).enclitics
            return Located(argument.head, enclitic_mention(argument.head, endings))
        return Located(argument.head, self.mention(argument.head))

    def sentence(self, token: Token) -> Span:
        """Return the sentence around a token as characters."""
        tokens = [t for t in token.sent if not t.is_space]
        return span_of(tokens)

    def conjuncts(self, token: Token) -> Iterator[Token]:
        """Yield a token and what is coordinated with it."""
        yield token
        for child in token.children:
            if child.dep_ == "conj":
                yield from self.conjuncts(child)

    def clause_around(self, token: Token) -> Clause | None:
        """Return the clause whose verb a token is or hangs on."""
        return self.clause_at.get(token.i) or self.clause_at.get(token.head.i)

    def coarguments(self, token: Token) -> set[int]:
        """Return the tokens of the other arguments of the clause around an argument: it never means one of them."""
        clause = self.clause_around(token)
        if clause is None:
            return set()
        beside = [*clause.subjects, *clause.arguments]
        outer = self.clause_at.get(clause.verb.head.i)
        if clause.verb.dep_ == INTERRUPTING and outer is not None:
            beside += outer.subjects  # "Ann, she said, left" would not be said of Ann by herself
        return {a.head.i for a in beside if a.head.i != token.i}

    def agency(self, token: Token) -> float:
        """Tell how well a noun can act, by its name's kind, its class in the lexicon or its pronoun."""
        name = self.name_at.get(token.i)
        if name is not None:
            return kind_agency(name.kind)
        if token.pos_ != "NOUN":
            return PERSON if token.lower_ in self.words.human else 0.0
        if self.lemma(token) in self.words.bodies:
            return BODY
        inner = self.name_inside(token)  # "la familia Ruiz", "el estudio Lamas"
        judged = noun_agency(self.stances(token, "noun"))
        return judged if inner is None or judged == THING else max(judged, kind_agency(inner.kind))

    def is_amount(self, located: Located) -> bool:
        """Tell an amount, a duration or a date, which no relation between things has for an argument."""
        token = located.token
        if token.i in self.name_at:
            return False
        if token.ent_type_ in {"MONEY", "PERCENT"} or AMOUNT.match(located.mention.text):
            return True
        if token.lower_ in self.words.time_nouns:
            return True
        lemma = token.lemma_.lower()
        counted = any(c.dep_ == "nummod" for c in token.children)
        if lemma in self.words.measures and self._measures_stuff(token):
            return False
        dated = token.lower_ in self.words.time_nouns and token.pos_ in {"NOUN", "PROPN"}
        return dated or lemma in self.words.time_units or (counted and lemma in self.words.units)

    def _measures_stuff(self, unit: Token) -> bool:
        """ "500 toneladas de acero", "20 miles of cable": how much of something there is."""
        of, units = self.words.of, self.words.units | self.words.dimensions
        stuff = [noun for marker, noun in complements(unit) if marker[-1].lower_ in of and noun.pos_ == "NOUN"]
        return any(noun.lemma_.lower() not in units and all(c.dep_ != "det" for c in noun.children) for noun in stuff)

    def is_nameable(self, located: Located) -> bool:
        """Tell whether a mention can stand as a node: it has a letter, and is no bare adjective or function word."""
        mention = located.mention
        if located.token.lower_ in self.words.aged and located.token.dep_ in self.words.subject_labels:
            return True  # "the 19-year-old"
        if located.token.pos_ == "ADV" and any(c.pos_ == "NUM" for c in located.token.children):
            return True  # "más de 3.000", the noun left out
        if self.is_one_of_two(located.token):
            return True
        if (
            located.token.pos_ in {"ADJ", "ADV", "SCONJ", "ADP", "PUNCT", "INTJ", "SPACE"}
            and located.token.i not in self.name_at
        ):
            return False
        if mention.reference in (Reference.PRONOUN, Reference.NULL):
            return True
        if located.token.pos_ == "NUM" and located.token.i not in self.name_at and " " not in mention.text:
            return False  # "a mother of three"
        return any(c.isalpha() for c in mention.text) and mention.text.lower() not in self.words.determiners


def analyse_doc(source: SpacyDoc, article: Article, ontology: Ontology) -> Analysis:
    """Analyse a ``Doc``; the result is kept with it, so that all extractors share one."""
    kept = source.user_data.get(KEY)
    if isinstance(kept, Analysis) and kept.ontology is ontology:
        return kept
    words = load_words(article.lang)
    language = load_language(article.lang)
    doc = read_mended(source, language)
    lexicon = ontology.lexicon(article.lang)
    meanings = Senses(doc, lexicon, words)
    nameless = Analysis(doc, article, ontology, words, meanings, ())
    names = tuple(part_names(nameless, find_names(doc, words)))
    names = tell_kinds(doc, names, words, lexicon)
    at = {i: name for name in names for i in range(name.start, name.end)}
    named = Analysis(doc, article, ontology, words, meanings, (), names, at)
    clauses = find_clauses(doc, language, named.agency)
    analysis = Analysis(doc, article, ontology, words, meanings, clauses, names, at)
    source.user_data[KEY] = analysis
    return analysis


def once(find: Callable[Concatenate[Analysis, P], T]) -> Callable[Concatenate[Analysis, P], T]:
    """Look only once in an analysis for what several extractors need, and keep it there."""

    @wraps(find)
    def found(analysis: Analysis, /, *args: P.args, **options: P.kwargs) -> T:
        key = (find, *args, *options.items())
        if key not in analysis.kept:
            analysis.kept[key] = find(analysis, *args, **options)
        return cast(T, analysis.kept[key])

    return found


def relation(name: str) -> str:
    """Return the IRI of a core relation."""
    return str(URIRef(KG[name]))
