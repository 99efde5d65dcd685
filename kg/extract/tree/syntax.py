"""Read verb groups off a dependency tree, through the label maps of ``kg.lang``."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.extract.tree.noun_phrases import is_preposition
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = [
    "FINITE",
    "GERUND",
    "INFINITIVE",
    "NOMINAL",
    "NOUNS",
    "PARTICIPLE",
    "VERBAL",
    "VerbGroup",
    "Verbs",
    "finite_of",
    "first_finite",
    "form",
    "is_duration",
    "is_finite_verb",
    "is_reflexive",
    "is_set_off",
    "modified_noun",
    "relative_pronoun",
]

FINITE, INFINITIVE, GERUND, PARTICIPLE = "Fin", "Inf", "Ger", "Part"
PROGRESSIVE = ["Prog"]
NOUNS = frozenset({"NOUN", "PROPN"})  # common nouns and names
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PRON", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})


def form(token: Token) -> str:
    """Return the form of a verb: English -ing counts as a gerund; "" for what is no verb."""
    features = token.morph
    if features.get("Aspect") == PROGRESSIVE:
        return GERUND
    found = features.get("VerbForm")
    return found[0] if found else ""


def is_reflexive(token: Token, language: Language) -> bool:
    """Tell the reflexive pronoun: Spanish "se"."""
    return token.lower_ in language.reflexive and token.pos_ == "PRON"


def relative_pronoun(predicate: Token, language: Language) -> Token | None:
    """Return the relative pronoun of a clause, if it has one; it may hang on an infinitive behind the verb."""
    for token in sorted(predicate.subtree, key=lambda t: t.i):
        if token.i >= predicate.i:
            return None
        if token.lower_ in language.relative_pronouns and token.pos_ in {"PRON", "SCONJ", "DET", "ADV"}:
            return token
    return None


def is_duration(verb: Token, dependents: Iterable[Token], language: Language) -> bool:
    """Tell "hace dos años" and "hace poco" from a clause, by what hangs on the verb."""
    if verb.lemma_.lower() not in language.duration_verbs:
        return False
    named = [c for c in dependents if not c.is_punct and c.pos_ != "ADP" and c.dep_ != "cc"]
    vague = verb.dep_ in language.adverbial_clause
    near = next((c for c in named if c.left_edge.i == verb.i + 1), None)
    counted = near is not None and near.i > verb.i and any(c.dep_ == "nummod" for c in near.children)
    if counted and near is not None and near.lemma_.lower() in language.time_units and not _is_plural(verb):
        return True  # "hace dos años con Velmar", whatever else the parser hangs on it
    return bool(named) and all(
        {c.lemma_.lower(), c.lower_} & language.time_units or (vague and c.lower_ in language.vague_times)
        for c in named
    )


def _is_plural(verb: Token) -> bool:
    return "Plur" in verb.morph.get("Number", [])


def is_finite_verb(token: Token) -> bool:
    """Tell a verb that is finite by itself, without its auxiliaries."""
    return token.pos_ in VERBAL and form(token) == FINITE


def first_finite(tokens: Iterable[Token]) -> Token | None:
    """Return the first of some words that is of a finite form, None without one."""
    return next((t for t in tokens if form(t) == FINITE), None)


def finite_of(verb: Token, language: Language) -> Token | None:
    """Return what carries person and number in a verb's clause: an auxiliary, a copula, or the verb itself."""
    helpers = (c for c in verb.children if c.dep_ in language.auxiliary | language.copula)
    return first_finite((*helpers, verb))


def is_set_off(token: Token) -> bool:
    """Tell a phrase that a comma stands before, whether or not the parser hung the comma on it."""
    first = token.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


@dataclass(frozen=True)
class VerbGroup:
    """A predicate with the auxiliaries, semi-auxiliaries and copula around it."""

    predicate: Token  # what carries the arguments in the tree
    lexical: Token  # the lexical verb, or the attribute of a copula
    verb: Token  # the lexical verb or the copula
    copula: Token | None
    auxiliaries: tuple[Token, ...]
    holders: tuple[Token, ...]  # the tokens whose children are the clause's arguments

    @property
    def top(self) -> Token:
        """The token by which the group hangs in the sentence."""
        return self.holders[-1] if self.holders[-1].i != self.lexical.i else self.predicate

    @cached_property
    def members(self) -> frozenset[int]:
        """The positions of the group's tokens."""
        return frozenset(t.i for t in (self.predicate, self.lexical, self.verb, *self.auxiliaries))

    @cached_property
    def children(self) -> tuple[Token, ...]:
        """The dependents of the group, in text order."""
        found = [c for h in self.holders for c in h.children if c.i not in self.members]
        return tuple(sorted(found, key=lambda t: t.i))

    @cached_property
    def finite_token(self) -> Token | None:
        """The token that carries person and tense."""
        tokens = sorted((*self.auxiliaries, self.verb), key=lambda t: t.i)
        return first_finite(tokens)


class Verbs:
    """Tell predicates and verb groups by one language's labels."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def group(self, predicate: Token) -> VerbGroup:
        """Gather the verb group of a predicate."""
        language = self.language
        copula = self.copula(predicate)
        verb, lexical = copula or predicate, predicate
        holders = [predicate]
        attribute = self.attribute(predicate) if copula is None else None
        if attribute is not None:
            copula, lexical = predicate, attribute
        auxiliaries = [c for c in predicate.children if c.dep_ in language.auxiliary]
        if copula is not None and self._is_resultative(predicate, copula):
            auxiliaries.append(copula)
            copula, verb = None, predicate
        if attribute is not None:
            holders.append(attribute)
        top = predicate
        while (above := self._semi_auxiliary(top)) is not None:
            auxiliaries += [above, *(c for c in above.children if c.dep_ in language.auxiliary)]
            holders.append(above)
            top = above
        return VerbGroup(
            predicate, lexical, verb, copula, tuple(sorted(auxiliaries, key=lambda t: t.i)), tuple(holders)
        )

    def is_predicate(self, token: Token) -> bool:
        """Tell whether a clause is built around a token."""
        language = self.language
        if not token.children and token.pos_ not in VERBAL:
            return False
        if token.dep_ in language.auxiliary or token.dep_ in language.copula or self.lexical_of(token) is not None:
            return False
        if is_preposition(token) or is_duration(token, token.children, self.language):
            return False
        if self.copula(token) is not None:
            return True
        if (token.pos_ == "ADJ" and form(token) == PARTICIPLE) or self._is_participle_adjective(token):
            # "fundada por X", "valorado en Y", "que sería vendido": a participle with a complement or an auxiliary
            if any(c.dep_ in language.auxiliary for c in token.children):
                return True
            return (token.dep_ in language.links or token.dep_ in language.modifier_only) and any(
                c.dep_ in language.oblique | language.object | language.agent and c.i > token.i for c in token.children
            )
        if token.pos_ not in VERBAL:
            return False
        return not (token.dep_ in language.modifier_only and not any(c.i > token.i for c in token.children))

    def copula(self, token: Token) -> Token | None:
        """Return the verb "to be" of an attribute that stands above it in the tree (UD)."""
        return next((c for c in token.children if c.dep_ in self.language.copula), None)

    def attribute(self, verb: Token) -> Token | None:
        """Return the attribute below the verb "to be" (ClearNLP)."""
        if verb.lemma_.lower() not in self.language.be:
            return None
        for child in verb.children:
            if child.dep_ in self.language.attribute and child.pos_ in NOMINAL:
                return child
        return None

    def is_passive(self, group: VerbGroup) -> bool:
        """Tell a passive by its labels or by "ser" with a participle."""
        language = self.language
        if any(c.dep_ in language.passive for c in (*group.children, *group.auxiliaries)):
            return True
        return form(group.predicate) == PARTICIPLE and any(
            a.dep_ in language.passive_auxiliary
            or {a.lemma_.lower(), a.lower_} & (language.be_passive | language.be_resultative)
            for a in group.auxiliaries
        )

    def is_finite(self, group: VerbGroup) -> bool:
        """Tell whether a group has a finite verb or a modal."""
        return group.finite_token is not None or any(
            a.lemma_.lower() in self.language.modals for a in group.auxiliaries
        )

    def lexical_of(self, token: Token) -> Token | None:
        """Return the verb that a semi-auxiliary serves: "sigue vendiendo", "tiene que pagar", "is going to buy"."""
        if token.pos_ not in VERBAL:
            return None
        lemma = token.lemma_.lower()
        for child in token.children:
            if not token.i < child.i <= token.i + 5 or child.pos_ not in VERBAL:
                continue
            if form(child) == GERUND and child.dep_ in self.language.semi_auxiliary_links:
                if lemma in self.language.gerund_auxiliaries:
                    return child
            elif form(child) == INFINITIVE and lemma in self.language.infinitive_auxiliaries:
                joint = self.language.infinitive_auxiliaries[lemma]
                prospective = lemma not in self.language.progressive_auxiliaries or form(token) == GERUND
                if prospective and self._joined(token, child, joint):
                    return child
        return None

    def _joined(self, above: Token, below: Token, joint: str) -> bool:
        return [t.lower_ for t in above.doc[above.i + 1 : below.i]] == ([joint] if joint else [])

    def _semi_auxiliary(self, token: Token) -> Token | None:
        head = token.head
        if head.i == token.i:
            return None
        served = self.lexical_of(head)
        return head if served is not None and served.i == token.i else None

    def _is_resultative(self, predicate: Token, copula: Token) -> bool:
        """ "está dirigida por Ana": with an agent, what the parser takes for an adjective is a passive."""
        language = self.language
        if form(predicate) != PARTICIPLE or copula.lemma_.lower() not in language.be_resultative:
            return False
        labels = language.oblique | language.object | language.agent
        return any(
            g.dep_ in language.case and g.lower_ in language.agent_prepositions
            for c in predicate.children
            if c.dep_ in labels and c.i > predicate.i
            for g in c.children
        )

    def _is_participle_adjective(self, token: Token) -> bool:
        return token.pos_ == "ADJ" and token.lower_.endswith(tuple(self.language.participle_endings))


def modified_noun(infinitive: Token) -> Token | None:
    """ "medidas destinadas a reducir", "una firma capaz de vender": the noun of the adjective that it completes."""
    adjective = infinitive.head
    noun = adjective.head
    described = adjective.pos_ == "ADJ" and adjective.dep_ == "amod" and noun.pos_ in NOUNS
    return noun if described and noun.i < adjective.i < infinitive.i else None
