"""Hang names where a circumstance before them hides what they belong to: an adverb, a date, a second circumstance."""

from kg.extract.tree.agreement import case_of
from kg.extract.tree.syntax import NOUNS, PARTICIPLE, form
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_strays"]

SUBJECT, OBLIQUE, OBJECT = "nsubj", "obl", "obj"


def mend_strays(doc: Doc, language: Language) -> None:
    """Mend these slips, which a parser makes where subjects may follow their verb."""
    for token in doc if language.drops else ():
        if token.pos_ in NOUNS:
            _behind_adverb(token, language)
            _behind_date(token, language)
            _gap(token, language)
            _behind_amount(token, language)
            _turned(token)
        elif form(token) == PARTICIPLE and token.dep_ in language.conjunct:
            _beside_complement(token, language)


def _behind_adverb(noun: Token, language: Language) -> None:
    """ "criticada también por Velmar": what follows an adverb inside a phrase is no complement of the adverb."""
    adverb, above = noun.head, noun.head.head
    if adverb.pos_ != "ADV" or adverb.i + 2 > noun.i:
        return
    case = adverb.nbor()
    agent = case.lower_ in language.agent_prepositions and case.head in {adverb, noun}
    if agent and above.i < adverb.i and form(above) == PARTICIPLE:
        hang(case, noun, case.dep_)
        hang(noun, above, OBLIQUE)


def _behind_date(name: Token, language: Language) -> None:
    """ "El pasado otoño Velmar compró", "Lo dirigirá, hasta enero, Ana Ruiz": a subject, no name of the date."""
    date = name.head
    known = date.text in language.days or date.lemma_.lower() in language.time_units
    if not known or name.pos_ != "PROPN" or name.dep_ not in language.apposition or case_of(name, language) is not None:
        return
    verb = next((t for t in date.ancestors if t.pos_ == "VERB"), None)
    if verb is None or any(c.dep_ in language.subject for c in verb.children if c is not date):
        return
    if date.i < name.i < verb.i or (verb.i < date.i and name.nbor(-1).text == ","):
        hang(name, verb, SUBJECT)
        if date.dep_ in language.subject:
            date.dep_ = OBLIQUE


def _beside_complement(participle: Token, language: Language) -> None:
    """ "la empresa, con sede en Lugo y presidida por Ana": a participle goes with what it agrees with."""
    complement, noun = participle.head, participle.head.head
    if complement.pos_ not in NOUNS or noun.pos_ not in NOUNS or case_of(complement, language) is None:
        return
    agent = any(c.i > participle.i and case_of(c, language) is not None for c in participle.children)
    alike = all(
        participle.morph.get(name, []) == (known := noun.morph.get(name, [])) or not known
        for name in ("Number", "Gender")
    )
    other = any(participle.morph.get(n, []) != complement.morph.get(n, []) for n in ("Number", "Gender"))
    if agent and alike and (other or complement.dep_ == "nmod"):
        hang(participle, noun, "amod")


def _turned(noun: Token) -> None:
    """ "la alcaldesa pedánea": of two nouns side by side the first is the head, and what follows modifies it."""
    second = noun.head
    if noun.pos_ != "NOUN" or second.pos_ != "NOUN" or noun.dep_ != "amod" or second.i != noun.i + 1:
        return
    above, label = (noun, second.dep_) if second.head is second else (second.head, second.dep_)
    hang(noun, above, label)
    for child in list(second.children):
        hang(child, noun, child.dep_)
    hang(second, noun, "amod")
    second.pos_ = "ADJ"


def _gap(noun: Token, language: Language) -> None:
    """ "venció en cuartos a Ruiz y en la final a Gil": a circumstance joined on, and with it one more object."""
    first, case = noun.head, case_of(noun, language)
    joined = noun.dep_ in language.conjunct and first.pos_ in NOUNS and case is not None
    if not joined or not _is_personal(first, language) or _is_personal(noun, language):
        return
    late = [c for c in noun.children if c.pos_ in NOUNS and c.i > noun.i and _is_personal(c, language)]
    if late:
        label = noun.dep_
        hang(noun, first.head, OBLIQUE)
        hang(late[0], first, label)


def _is_personal(noun: Token, language: Language) -> bool:
    """Tell a noun behind the preposition of objects: "a Ruiz", "al juez"."""
    case = case_of(noun, language)
    return case is not None and language.contractions.get(case.lower_, case.lower_) == language.object_preposition


def _behind_amount(noun: Token, language: Language) -> None:
    """ "multó con 1,2 millones | a la firma", "condenó a tres años de cárcel | al alcalde": no part of the amount."""
    timed = noun.lemma_.lower() in language.time_units  # "200 euros al mes"
    if timed or not _is_personal(noun, language) or noun.dep_ not in language.nominal:
        return
    above, counted = noun.head, False
    while above.pos_ in NOUNS | {"NUM"} and above.head is not above and above.head.i < above.i:
        counted = counted or above.pos_ == "NUM" or any(c.dep_ == "nummod" for c in above.children)
        above = above.head
    articled = any(c.dep_ == "det" or c.lower_ in language.contractions for c in noun.children)
    objects = [c for c in above.children if c.dep_ in language.object and _is_personal(c, language)]
    free = all(c.is_ancestor(noun) for c in objects)
    if counted and free and above.pos_ == "VERB" and (articled or noun.pos_ == "PROPN"):
        hang(noun, above, OBJECT)
