"""Look up what the words of a text mean by the lexicon, once for each part of speech."""

from collections.abc import Iterable, Mapping
from itertools import chain

from kg.extract.tree.noun_phrases import complements
from kg.extract.tree.syntax import NOUNS
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang import load_language
from kg.ontology import NOUN_KINDS, Lexicon, Sense
from kg.vocab import KG

__all__ = ["Senses"]

LONGEST = 4  # words of a noun that is headed by its last one
REACH = 4  # tokens within which the next word of a multiword form follows
PREFIX = str(KG)
PERCENT = "%"
NOTHING: frozenset[str] = frozenset()
POSTS = frozenset({"position", "profession", "leads", "worksFor", "memberOf"})
CLASSES = frozenset({*NOUN_KINDS, "abstractNoun"}) - {"leads"}


class Senses:
    """The lemmas of a text, and the senses of its words."""

    def __init__(self, doc: Doc, lexicon: Lexicon, words: Words) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.words = words
        self.lemmas = [self._lemma(token) for token in doc]
        self._spellings = [(token.lower_, PERCENT if self.is_percent(token) else token.lemma_.lower()) for token in doc]
        self._reflexive = {token.head.i for token in doc if token.lower_ == words.reflexive and token.head is not token}
        self._found: dict[str, dict[int, tuple[Sense, ...]]] = {}
        self._names: dict[str, dict[int, frozenset[str]]] = {}

    def of(self, token: Token, pos: str) -> tuple[Sense, ...]:
        """Return the senses of the word at a token, the whole multiword form being present; longest form first."""
        return self.all(pos).get(token.i, ())

    def all(self, pos: str) -> Mapping[int, tuple[Sense, ...]]:
        """Return the senses of all words that have some, by token index in text order."""
        if pos not in self._found:
            self._found[pos] = self._look_up(pos)
        return self._found[pos]

    def names(self, token: Token, pos: str) -> frozenset[str]:
        """Return the local names of what the word at a token refers to."""
        if pos not in self._names:
            self._names[pos] = {
                i: frozenset(s.reference.removeprefix(PREFIX) for s in senses) for i, senses in self.all(pos).items()
            }
        return self._names[pos].get(token.i, NOTHING)

    def is_percent(self, token: Token) -> bool:
        """Tell the sign of a percentage, also one glued to its number or in words: "%", "30%", "por ciento"."""
        words, before = self.words.percents, token.nbor(-1).lower_ if token.i else ""
        return token.text.endswith(PERCENT) or bool({token.lower_, f"{before} {token.lower_}"} & words)

    def present(self, senses: Iterable[Sense], token: Token) -> list[Sense]:
        """Return those of the senses of a token whose other words follow within a few words."""
        following = self._spellings[token.i + 1 : token.i + 1 + REACH]
        near = frozenset(chain.from_iterable(following))  # few of many multiword forms pass this
        return [s for s in senses if len(s.words) == 1 or (s.words[1] in near and self._follows(s, token))]

    def _follows(self, sense: Sense, token: Token) -> bool:
        """Tell whether the rest of a multiword form follows its head, each word within a few words of the last."""
        at, rest = token.i + 1, sense.words[1:]
        if len(rest) > 1 and any(self._governs(token, rest, child) for child in token.children):
            return True
        for word in rest:
            for i, spellings in enumerate(self._spellings[at : at + REACH], at):
                if word in spellings:
                    at = i + 1
                    break
            else:
                return False
        return True

    def _governs(self, verb: Token, words: tuple[str, ...], infinitive: Token) -> bool:
        """ "condenó | a la firma y a su dueño | a pagar": an infinitive with its preposition, however far behind."""
        if infinitive.i < verb.i or infinitive.pos_ != "VERB" or words[-1] not in self._spellings[infinitive.i]:
            return False
        return tuple(t.lower_ for t in self.doc[infinitive.i - len(words) + 1 : infinitive.i]) == words[:-1]

    def counted(self, noun: Token) -> Token | None:
        """Return what there is a series, a half, a dozen of; None for any other noun."""
        if not {self.lemmas[noun.i], noun.lower_} & self.words.partitives or noun.pos_ != "NOUN":
            return None
        of = self.words.of
        return next((n for mark, n in complements(noun) if mark[-1].lower_ in of and n.pos_ in NOUNS), None)

    def _look_up(self, pos: str) -> dict[int, tuple[Sense, ...]]:
        heads = self.lexicon.heads(pos)
        found: dict[int, list[Sense]] = {}
        derived = self._reflexive if pos == "verb" else frozenset()
        for token, lemma in zip(self.doc, self.lemmas, strict=True):
            known = lemma in heads or token.lower_ in heads or token.i in derived
            if not known and not (pos == "verb" and token.pos_ == "ADJ"):
                continue
            senses = [s for form in self._forms(token, pos) if form in heads for s in heads[form]]
            if pos == "noun" and not self.words.head_first:
                senses = [s for s in senses if self._is_headed(s, token.i)]
            if senses and (senses := self.present(senses, token)):
                found[token.i] = senses
        if pos == "noun":
            self._add_compounds(found)
            self._add_former(found)
            self._class_parts(found)
        return {i: _longest(found[i]) for i in sorted(found)}

    def _add_compounds(self, found: dict[int, list[Sense]]) -> None:
        """Give "chief executive" to its last word, which heads it."""
        heads = self.lexicon.heads("noun")
        for token in self.doc:
            for sense in heads.get(token.lower_, ()):
                last = token.i + len(sense.words) - 1
                if token.i < last < min(token.i + LONGEST, token.sent.end) and self._spelt(sense, token.i):
                    senses = found.setdefault(last, [])
                    if sense not in senses:
                        senses.append(sense)

    def _add_former(self, found: dict[int, list[Sense]]) -> None:
        """Describe who was something like who is: an "exdirectora" like a "directora"."""
        for token in self.doc:
            for prefix in self.words.former:
                if not token.lower_.startswith(prefix):
                    continue
                senses = self.present(self.lexicon.senses(self.lemmas[token.i].removeprefix(prefix), "noun"), token)
                senses = [s for s in senses if self.words.head_first or len(s.words) == 1]  # "exalto cargo"
                if any(s.reference.removeprefix(PREFIX) in POSTS for s in senses):
                    found.setdefault(token.i, []).extend(senses)

    def _class_parts(self, found: dict[int, list[Sense]]) -> None:
        """Put "una serie de retos" in the classes of "retos", and in none that "serie" by itself may be of."""
        for token in self.doc:
            counted = self.counted(token)
            if counted is None:
                continue
            known = found.get(token.i, [])
            own = [s for s in known if s.reference.removeprefix(PREFIX) not in CLASSES]
            if len(own) < len(known) and "Plur" not in counted.morph.get("Number", []):
                continue  # "una serie de televisión" is one
            classes = (s for s in found.get(counted.i, ()) if s.reference.removeprefix(PREFIX) in CLASSES)
            found[token.i] = own + [s for s in classes if len(s.words) == 1]
            if not found[token.i]:
                del found[token.i]

    def _is_headed(self, sense: Sense, start: int) -> bool:
        """ "chief of police" is headed by its first word, "police officer" by its last."""
        return len(sense.words) == 1 or (bool(self.words.of & set(sense.words)) and self._spelt(sense, start))

    def _spelt(self, sense: Sense, start: int) -> bool:
        """Tell whether a multiword form stands word by word from a token on."""
        return all(word in (self.doc[i].lower_, self.lemmas[i]) for i, word in enumerate(sense.words, start))

    def _forms(self, token: Token, pos: str) -> tuple[str, ...]:
        """Return the forms under which a word may stand in the lexicon."""
        lemma, lower = self.lemmas[token.i], token.lower_
        forms = (lemma,) if lemma == lower else (lemma, lower)
        if pos != "verb":
            return forms
        if lower in load_language(self.doc.lang_).past_lemmas:
            forms = (lemma,)  # "found a gun" founds nothing
        if token.i in self._reflexive:
            reflexive = lemma + self.words.reflexive
            if self.lexicon.senses(reflexive, pos):
                return (reflexive,)  # "hacerse con" is not "hacer"
        return tuple(dict.fromkeys((*forms, *self.infinitives(token)))) if token.pos_ == "ADJ" else forms

    def infinitives(self, participle: Token) -> list[str]:
        """Guess the infinitive of a participle that the tagger took for an adjective: "fundada" → "fundar"."""
        lemma = self.lemmas[participle.i]
        return [
            lemma.removesuffix(ending) + infinitive
            for ending, infinitives in self.words.participles.items()
            if lemma.endswith(ending)
            for infinitive in infinitives
        ]

    def _lemma(self, token: Token) -> str:
        """Return the lemma, without the clitics and double endings that the Spanish lemmatizer leaves on."""
        lemma = token.lemma_.lower().split(" ")[0] or token.lower_
        for wrong, right in self.words.lemma_endings.items():
            if lemma.endswith(wrong):
                return lemma.removesuffix(wrong) + right
        return lemma


def _longest(senses: list[Sense]) -> tuple[Sense, ...]:
    """Keep the longest forms, and the shorter ones that these go on with: "took over | from her as chairman"."""
    longest = max(senses, key=lambda s: len(s.words)).words

    def is_shared(sense: Sense) -> bool:
        joint = sense.object.removeprefix("prep:")
        return (
            len(sense.words) > 1
            and longest[: len(sense.words)] == sense.words
            and joint not in (sense.object, *longest)
        )

    return tuple(s for s in senses if len(s.words) == len(longest) or is_shared(s))
