"""Find whose a noun is and what fills the slots of its frame: "la compra de Velmar por Orbe", "its staff"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.shares import whole_of
from kg.extract.names.mentions import pronoun_mention
from kg.extract.tree.noun_phrases import first_conjunct
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.lang.namelists import fold_name, places
from kg.model import Kind, Reference

__all__ = ["employers", "has_field", "owners_of", "possessors_of", "slot_of"]

BODIES = frozenset({"organizationNoun", "groupNoun", "placeNoun", "personNoun"})


def possessors_of(analysis: Analysis, noun: Token, *, prepositions: frozenset[str] | None = None) -> Iterator[Located]:
    """Yield whose the noun is: "de X", "X's", "su", or what other prepositions join to it."""
    words = analysis.words
    joints = words.of if prepositions is None else prepositions
    yield from _beside(analysis, noun)
    owned = words.head_first and any(c.lower_ in words.possessives for c in noun.children)
    for child in noun.children:
        if child.lower_ in words.time_nouns or analysis.lemma(child) in words.time_units:
            continue
        if any(t.text in {",", "("} for t in analysis.doc[min(noun.i, child.i) : max(noun.i, child.i)]):
            continue  # "el presidente del Senado, Luis Soto, del Partido Norte": not the president of the party
        if child.lower_ in words.whose:
            antecedent = _antecedent(analysis, child)
            yield from _each(analysis, antecedent) if antecedent is not None else ()
            continue
        glued = child.dep_ in {"compound", "amod"} and child.i < noun.i and child.pos_ == "PROPN"
        if glued and child.i in analysis.name_at and noun.i not in analysis.name_at:
            yield Located(child, analysis.mention(child))
        elif child.dep_ == "prep" and (child.lower_ in joints or _is_with_body(analysis, child, joints)):
            for grand in child.children:
                if grand.dep_ in {"pobj", "pcomp"}:
                    yield from _each(analysis, grand)
        elif child.dep_ in {"nmod", "obl", "appos", "flat"} or (child.i > noun.i and whole_of(analysis, child)):
            cases = [c.lower_ for c in child.children if c.dep_ == "case"]
            sort = owned and _is_bare(child)  # "su filial de carga": whose it is, is told before
            if cases and cases[0] in joints and not sort:
                yield from _each(analysis, child)
        elif child.dep_ == "poss" and child.pos_ != "PRON":
            yield from _each(analysis, child)
        elif child.lower_ in words.possessives:
            yield Located(child, pronoun_mention(child))
    yield from _shared(analysis, noun)


def _shared(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """ "su fundadora y directora, Ana Ruiz": what two bare nouns are to the same owner."""
    first, words = first_conjunct(noun), analysis.words
    bare = not any(c.pos_ in {"DET", "NUM"} or c.dep_ in {"nmod", "case"} for c in noun.children)
    if first is noun or not words.head_first or not bare or noun.nbor(-1).pos_ != "CCONJ" or noun.pos_ != "NOUN":
        return
    owner = next((c for c in first.children if c.lower_ in words.possessives), None)
    if owner is not None and "Plur" not in noun.morph.get("Number", []):
        yield Located(owner, pronoun_mention(owner))


def _is_with_body(analysis: Analysis, preposition: Token, joints: frozenset[str]) -> bool:
    """ "an analyst with Velmar": where a post may be "at" a body, it may be "with" one that has a name."""
    if preposition.lower_ not in analysis.words.staffed or not joints >= analysis.words.at:
        return False
    names = (analysis.name_at.get(c.i) for c in preposition.children if c.dep_ == "pobj")
    return any(n is not None and n.kind is Kind.ORGANIZATION for n in names)


def _beside(analysis: Analysis, title: Token) -> Iterator[Located]:
    """ "Velmar CEO Ann Weiss", "its bigger rival Trama": before a glued title stands whose it is."""
    doc, words = analysis.doc, analysis.words
    if words.head_first or title.dep_ not in {"compound", "amod", "nmod"} or title.head.i not in analysis.name_at:
        return
    i = title.i - 1
    while i > title.sent.start and doc[i].head in (title.head, title) and i not in analysis.name_at:
        if doc[i].lower_ in words.possessives:
            yield Located(doc[i], pronoun_mention(doc[i]))
            return
        i -= 1  # "Velmar | Chief | Executive"
    if i >= 0 and doc[i].dep_ == "case":
        i -= 1
    name = analysis.name_at.get(i)
    if name is not None and doc[name.head].head is title.head and name is not analysis.name_at[title.head.i]:
        yield Located(doc[name.head], analysis.mention(doc[name.head]))


def _antecedent(analysis: Analysis, whose: Token) -> Token | None:
    """ "Ann, whose sister Bea acts": what the relative clause around a possessive relative hangs on."""
    token = whose
    while token.head.i != token.i:
        if token.dep_ in {"relcl", "acl"}:
            kin = "relativeOf" in analysis.stances(whose.head, "noun")
            return _person_above(analysis, token.head) if kin else token.head
        token = token.head
    return None


def _person_above(analysis: Analysis, token: Token) -> Token:
    """ "Ann Weiss, the head of Velmar, whose sister acts": no firm has a sister, but she of whom it is told."""
    found = token
    while found.i in analysis.name_at and analysis.name_at[found.i].kind is not Kind.PERSON and found.head.i < found.i:
        found = found.head
        while found.dep_ in {"prep", "pobj"} or (found.i not in analysis.name_at and found.head.i < found.i):
            found = found.head
    return found if found.i in analysis.name_at and analysis.name_at[found.i].kind is Kind.PERSON else token


def employers(analysis: Analysis, noun: Token) -> list[Located]:
    """Return where a post is held: "responsable de chips en Velmar" is Velmar's, not the chips'."""
    found = list(possessors_of(analysis, noun, prepositions=analysis.words.at))
    fields = [p for p in found if p.mention.kind is Kind.CONCEPT or _is_bare(p.token) or _is_field(analysis, p)]
    if fields:  # "profesora de Química de la Universidad Norte", "jefa de prensa del museo"
        beyond = [q for p in fields for q in possessors_of(analysis, p.token, prepositions=analysis.words.at)]
        plain = [] if beyond else [p for p in fields if p.mention.kind is not Kind.CONCEPT]
        found = [*(p for p in found if p not in fields), *beyond, *plain]
    found = [p for p in found if not (p.mention.kind is Kind.PLACE and _case(p.token) in analysis.words.origin)]
    named = [p for p in found if p.mention.reference is Reference.NAME]
    found = named or found  # "su ministra de Hacienda" is somebody's, and in charge of the ministry
    found = _without_wider(analysis, found)
    strict = [p for p in found if not _is_of(analysis, p.token) and _case(p.token)]
    held = [p for p in found if p not in strict and p.mention.kind is Kind.ORGANIZATION]
    if held and strict and all(fold_name(p.mention.text) in places() for p in strict):
        return held  # "secretaria general de la UGT | en Lugo": where
    bodies = [p for p in found if p not in strict and _is_body(analysis, p)]
    return bodies or strict or found  # "jefa de la Unidad Central en la Policía" leads the unit


def _without_wider(analysis: Analysis, found: list[Located]) -> list[Located]:
    """ "ministro de Sanidad | de este país": of two complements the second says whose minister, not of what."""
    own = [p for p in found if _is_of(analysis, p.token) or p.token.dep_ == "conj"]
    first = first_conjunct(own[0].token) if own else None
    return [p for p in found if p not in own or first_conjunct(p.token) is first]


def has_field(analysis: Analysis, noun: Token) -> bool:
    """Tell whoever is in charge of a field from whoever leads a body: "director de ventas", "head of sales"."""
    return any(_is_field(analysis, p) for p in possessors_of(analysis, noun))


def _is_field(analysis: Analysis, owner: Located) -> bool:
    if owner.mention.reference is not Reference.NOMINAL or not _is_of(analysis, owner.token):
        return False
    bare = not any(c.pos_ in {"DET", "NUM"} or c.dep_ == "poss" for c in owner.token.children)
    return bare and not analysis.stances(owner.token, "noun") & BODIES and not analysis.is_body(owner.token)


def _is_of(analysis: Analysis, token: Token) -> bool:
    return _case(token) in analysis.words.of


def _is_bare(noun: Token) -> bool:
    """Tell "programación" in "jefe de programación": a common noun without an article."""
    return (
        noun.pos_ == "NOUN"
        and "Plur" not in noun.morph.get("Number", [])
        and not any(c.pos_ in {"DET", "NUM"} for c in noun.children)
    )


def _is_body(analysis: Analysis, owner: Located) -> bool:
    """ "jefa de la Unidad Central", "delegada del sindicato": a body by its name, or by its noun and an article."""
    if owner.mention.reference is Reference.NAME:
        return owner.mention.kind is Kind.ORGANIZATION and " " in owner.mention.text
    contracted = load_language(analysis.article.lang).contractions
    articled = any(c.pos_ == "DET" or c.lower_ in contracted for c in owner.token.children)
    return articled and "organizationNoun" in analysis.stances(owner.token, "noun")


def _case(token: Token) -> str:
    cases = [c.lower_ for c in token.children if c.dep_ == "case"]
    return cases[0] if cases else token.head.lower_ if token.head.pos_ == "ADP" else ""


def _each(analysis: Analysis, token: Token) -> Iterator[Located]:
    whole = whole_of(analysis, token)
    if whole is not None and whole.i != token.i:  # "la compra del 51 % de Velmar", "dueña del 12 % de su capital"
        yield from _each(analysis, whole)
        return
    if token.lower_ in analysis.words.possessives:
        yield Located(token, pronoun_mention(token))
        return
    for part in analysis.conjuncts(token):
        yield Located(part, analysis.mention(part))


def owners_of(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """Yield whose a thing is by a possessive alone: "sus gafas", "Velmar's phone"."""
    for child in noun.children:
        if child.lower_ in analysis.words.possessives:
            yield Located(child, pronoun_mention(child))
        elif child.dep_ == "poss" and child.i in analysis.name_at:
            yield Located(child, analysis.mention(child))


def slot_of(analysis: Analysis, noun: Token, slot: str) -> Iterator[Located]:
    """Yield the complements of a noun that fill a slot of its frame."""
    if slot == "possessor":
        yield from possessors_of(analysis, noun)
        return
    wanted = slot.removeprefix("prep:").replace("-", " ")
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == wanted:
            for grand in child.children:
                if grand.dep_ == "pobj":
                    yield from _each(analysis, grand)
        elif child.dep_ in {"nmod", "obl"} and any(
            wanted in (c.lower_, c.lower_.removesuffix("l")) for c in child.children if c.dep_ == "case"
        ):
            yield from _each(analysis, child)
