"""Set the names of an article in their text, and look up the kinds that the nouns beside them tell."""

from kg.extract.names.kind_votes import ORG, noun_kind, noun_kinds
from kg.extract.names.name_words import NameWords, load_name_words
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Doc, Token
from kg.extract.tree.words import Words
from kg.lang.namelists import fold_name, given_names, places
from kg.model import Kind
from kg.ontology import Lexicon

__all__ = ["Setting"]


class Setting:
    """The names of one article, its words and what is known of names in its language."""

    def __init__(self, doc: Doc, names: tuple[Name, ...], words: Words, lexicon: Lexicon) -> None:
        self.doc, self.words, self.lexicon = doc, words, lexicon
        self.known: NameWords = load_name_words(doc.lang_)
        self.at = {i: n for n in names for i in range(n.start, n.end)}

    def key(self, name: Name) -> str:
        """Return the name as lists write it."""
        return fold_name(self.doc.words(name.start, name.end))

    def is_place(self, name: Name) -> bool:
        """Tell a name that a list of places has."""
        return self.key(name) in places()

    def noun_kind(self, noun: Token) -> Kind | None:
        """Return the kind that a common noun tells, by its form or its lemma, or as the head of names."""
        own, lemma = noun_kind(self.lexicon, noun.lower_), noun_kind(self.lexicon, noun.lemma_.lower())
        if own is None and len(noun_kinds(self.lexicon, noun.lower_)) > 1:
            lemma = None  # "la consultora Velmar" is no consultor
        return own or lemma or self.known.heads.get(noun.lower_)

    def body(self, name: Name, noun: str) -> Kind | None:
        """ "Avance, el partido": a noun that may mean a body means it beside a name that is no person's."""
        person = name.end - name.start > 1 and fold_name(self.doc[name.start].text) in given_names()
        return ORG if ORG in noun_kinds(self.lexicon, noun) and not person else None
