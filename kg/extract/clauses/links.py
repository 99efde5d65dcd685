"""Tell how a clause hangs in the one above it where the parser's label leaves it open or is wrong."""

from kg.extract.tree.syntax import GERUND, INFINITIVE, PARTICIPLE, VerbGroup, form, relative_pronoun
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = [
    "asks",
    "bare_conjunct",
    "is_circumstance",
    "is_judged",
    "is_juxtaposed",
    "is_manner",
    "is_told",
    "modifying",
    "tells_what",
]


def is_circumstance(group: VerbGroup, mark: str, language: Language) -> bool:
    """ "Ana Ruiz, tras comprar Trama, dimitió": hung by the parser on the subject, from which a comma parts it."""
    opening = group.top.left_edge
    apart = "," in {opening.text, opening.nbor(-1).text if opening.i else ""}
    return apart and mark in language.circumstance_prepositions and form(group.predicate) == INFINITIVE


def is_judged(group: VerbGroup, noun: Token, language: Language) -> bool:
    """ "no es verdad que sufre": behind a bare noun that is said to be so stands what is so."""
    pronoun = relative_pronoun(group.predicate, language)
    if not language.drops or pronoun is None or pronoun.lower_ not in language.complementizers:
        return False
    bare = not any(c.pos_ in {"DET", "NUM", "ADJ"} for c in noun.children)
    copular = any(c.dep_ in language.copula for c in noun.children)
    return bare and copular and noun.pos_ == "NOUN" and pronoun.i == noun.i + 1


def is_told(group: VerbGroup, noun: Token, language: Language) -> bool:
    """ "dijo a la policía que sufre", "dijo en una nota que sufre": what is said, hung on whom or where it is said."""
    joining = (c for c in group.children if c.dep_ in language.mark and c.i < group.verb.i)
    pronoun, verb = relative_pronoun(group.predicate, language) or next(joining, None), noun.head
    if not language.drops or pronoun is None or pronoun.lower_ not in language.complementizers:
        return False
    if pronoun.i == 0 or pronoun.nbor(-1).text == "," or verb.lemma_.lower() not in language.reporting:
        return False
    if any(c.dep_ in language.clausal for c in verb.children):
        return False
    prepositions = [language.contractions.get(c.lower_, c.lower_) for c in noun.children if c.dep_ in language.case]
    if language.object_preposition in prepositions:
        return True
    return bool(prepositions) and pronoun.nbor(-1).pos_ != "ADP" and _lacks_words(verb, noun, language)


def _lacks_words(verb: Token, noun: Token, language: Language) -> bool:
    """Tell a verb of saying that names nothing said, neither behind it nor before: "…, dijo en la radio que dirige"."""
    if noun.i < verb.i or noun.lemma_.lower() in language.time_units | language.means:
        return False
    if any(c.dep_ in language.object and c is not noun and c.lower_ not in language.dative for c in verb.children):
        return False
    light = language.clitics | language.reflexive
    before = [
        t for t in verb.doc[verb.sent.start : verb.i] if t.lower_ not in light and t.dep_ not in language.auxiliary
    ]
    return not before or not before[-1].is_punct


def is_manner(group: VerbGroup, noun: Token, language: Language) -> bool:
    """ "fue por los pueblos vendiendo libros": a Spanish gerund tells of who goes, not of where."""
    cases = [c.lower_ for c in noun.children if c.dep_ in language.case]
    placed = bool(cases) and not set(cases) & language.gerund_cases
    return language.drops and form(group.predicate) == GERUND and placed and noun.dep_ not in language.nominal


def is_juxtaposed(group: VerbGroup, head: Token, language: Language) -> bool:
    """ "Ana compró la casa, vendió el piso": a comma alone joins what goes on from the clause before."""
    opening = group.top.left_edge
    first = next((t for t in group.verb.doc[opening.i :] if not t.is_punct), opening)
    behind = head.i < first.i and group.verb.doc[first.i - 1].text == ","
    light = language.negators | language.clitics | language.reflexive
    before = group.verb.doc[first.i : min(group.members)]
    return language.drops and behind and all(t.pos_ == "ADV" or t.lower_ in light for t in before)


def asks(group: VerbGroup, language: Language) -> bool:
    """ "dudas sobre cómo lo vendió": a question is no relative clause, and the noun has no part in it."""
    words = language.interrogatives
    return language.drops and any(c.lower_ in words and c.i < group.verb.i for c in group.children)


def tells_what(group: VerbGroup, noun: Token, language: Language) -> bool:
    """ "el temor de que cierre la planta", "claims that it sold Orbe": what is feared or claimed."""
    marks = [c for c in group.children if c.dep_ in language.mark and c.i < group.verb.i]
    joining = [m for m in marks if m.lower_ in language.content_marks]
    if noun.pos_ != "NOUN":
        return False
    if language.drops:
        joining = [m for m in joining if m.i and m.nbor(-1).pos_ == "ADP" and m.nbor(-1) in marks]
    return bool(joining)


def modifying(group: VerbGroup, label: str, language: Language) -> str:
    """Tell a participle from a relative clause."""
    if group.auxiliaries or relative_pronoun(group.predicate, language) is not None:
        return "relative"
    own = form(group.predicate)
    if own in {PARTICIPLE, GERUND, ""} and group.copula is None:
        return "participle"
    reduced = label in language.participial and own != INFINITIVE
    return "participle" if reduced and group.copula is None else "relative"


def bare_conjunct(predicate: Token, language: Language) -> Token | None:
    """ "podríamos hacer X, luego hacer Y": a bare infinitive goes on from the one before it."""
    if any(c.pos_ == "ADP" and c.i < predicate.i for c in predicate.children):
        return None
    if predicate.i and predicate.nbor(-1).pos_ == "ADP":
        return None
    for i in range(predicate.i - 1, predicate.sent.start - 1, -1):
        token = predicate.doc[i]
        if form(token) == INFINITIVE and any(c.dep_ in language.auxiliary for c in token.children):
            return token
    return None
