"""Gather once per article what every built-in extractor asks for: names, clauses, word senses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from spacy.tokens import Doc as SpacyDoc

from kg.extract.clauses.clause import Argument, Clause
from kg.extract.clauses.clauses import find_clauses
from kg.extract.mending.asides import INTERRUPTING
from kg.extract.mending.mending import read_mended
from kg.extract.names.kinds import tell_kinds
from kg.extract.names.mentions import enclitic_mention, is_one_of_two, phrase_mention, pronoun_mention, span_of
from kg.extract.names.named_nouns import NamedNouns
from kg.extract.names.names import Name, find_names
from kg.extract.names.phrases import acronym_mention, family_mention, sort_mention, whole_phrase
from kg.extract.names.posts import mend_trades, part_names
from kg.extract.tree.agency import BODY, PERSON, THING, kind_agency, noun_agency
from kg.extract.tree.noun_phrases import first_conjunct
from kg.extract.tree.senses import Senses
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words, load_words
from kg.lang import load_language
from kg.model import Article, Kind, Mention, Span
from kg.ontology import Ontology, Sense
from kg.vocab import KG

__all__ = ["Analysis", "Located", "analyse_doc", "once"]

KEY = "kg.analysis"
SPORTING = 4  # words of sport that an article about it has at least
P = ParamSpec("P")
T = TypeVar("T")


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
    def named_nouns(self) -> NamedNouns:
        """The common nouns that names stand beside."""
        return NamedNouns(self.meanings, self.names, self.name_at)

    def name_inside(self, noun: Token) -> Name | None:
        """Find the name that a common noun introduces: "el grupo Velmar", "la ministra Ana Ruiz"."""
        return self.named_nouns.inside(noun)

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
        known = [g for g in guesses if lexicon.senses(g, "verb")] or [g for g in guesses if g in self.doc.common]
        return next(iter(known or guesses), None)  # "remitido" is of "remitir"

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
            return acronym_mention(self.meanings, self.name_at, token) or phrase_mention(
                token, self.name_at, self.words
            )
        if token.pos_ in {"PRON", "VERB", "AUX"} or is_one_of_two(token, self.words):
            return pronoun_mention(token)
        sort = family_mention(self.meanings, self.name_at, token) or sort_mention(self.meanings, self.name_at, token)
        if sort is not None:
            return sort
        inner = self.named_nouns.meant(token)
        if inner is not None:
            return self._mention(self.doc[inner.head])
        if token.pos_ == "DET":
            return pronoun_mention(token)
        phrase = phrase_mention(token, {}, self.words, tokens=whole_phrase(self.meanings, self.name_at, token))
        kind = self.words.sport_senses.get(self.lemma(token)) if phrase.kind is None and self.tells_sport else None
        return replace(phrase, kind=Kind(kind)) if kind is not None else phrase

    @cached_property
    def tells_sport(self) -> bool:
        """Whether an article is about sport: nouns keep one sense throughout (Gale, Church and Yarowsky 1992)."""
        found = {t.lemma_.lower() for t in self.doc} & self.words.sporting
        return len(found) >= SPORTING

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

    def classing(self, noun: Token) -> Clause | None:
        """Return the copular clause whose attribute a noun is: "Velmar is a firm"."""
        clause = self.clause_at.get(noun.i)
        return clause if clause is not None and clause.copula is not None and clause.predicate.i == noun.i else None

    def clause_around(self, token: Token) -> Clause | None:
        """Return the clause whose verb a token is or hangs on."""
        return self.clause_at.get(token.i) or self.clause_at.get(first_conjunct(token).head.i)

    def coarguments(self, token: Token) -> set[int]:
        """Return the tokens of the other arguments of the clause around an argument: it never means one of them."""
        clause = self.clause_around(token)
        if clause is None:
            return set()
        beside = [*clause.subjects, *clause.arguments]
        outer = self.clause_at.get(clause.verb.head.i)
        if clause.verb.dep_ == INTERRUPTING and outer is not None:
            beside += outer.subjects  # "Ann, she said, left" would not be said of Ann by herself
        inside = (self.name_inside(a.head) for a in beside if a.head.i != token.i)  # "the mayor Ann Weiss met her"
        return {a.head.i for a in beside if a.head.i != token.i} | {n.head for n in inside if n is not None}

    def is_body(self, noun: Token) -> bool:
        """Tell a noun of bodies, and of what stands for whoever publishes there."""
        lemma = self.lemma(noun)
        return lemma in self.words.bodies or lemma in self.words.outlets

    def unsaid_sort(self, post: Token) -> str | None:
        """Return the sort of body that a post is held at, "" for any, None where texts name the body with the post."""
        known = self.words.unsaid_bodies
        first, end = post.i, post.i + 1
        for size in (3, 2, 1):  # "chief executive" is headed by its last word, "director deportivo" by its first
            span = (first, end - 1 + size) if self.words.head_first else (max(end - size, 0), end)
            words = " ".join(t.lower_ for t in self.doc[span[0] : span[1]])
            if words in known:
                return known[words]
        return None

    def agency(self, token: Token) -> float:
        """Tell how well a noun can act, by its name's kind, its class in the lexicon or its pronoun."""
        name = self.name_at.get(token.i)
        if name is not None:
            return kind_agency(name.kind)
        if token.pos_ in {"NOUN", "PROPN"} and self.is_body(token):
            return BODY
        if token.pos_ != "NOUN":
            return PERSON if token.lower_ in self.words.human else 0.0
        inner = self.name_inside(token)  # "la familia Ruiz", "el estudio Lamas"
        judged = noun_agency(self.stances(token, "noun"))
        known = inner is not None and inner.kind is not None
        return judged if inner is None or judged == THING or not known else max(judged, kind_agency(inner.kind))


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
    mend_trades(meanings)
    names = tuple(part_names(meanings, find_names(doc, words)))
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
    return str(KG[name])
