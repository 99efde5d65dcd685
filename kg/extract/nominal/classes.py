"""Tell a noun that says what something is from one that merely stands beside it or says which one it is."""

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import ABSTRACT, word_classes
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.kind_form import is_full_name
from kg.extract.names.mentions import bare, span_of
from kg.extract.names.names import Name
from kg.extract.names.phrases import whole_phrase
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, given_names, surnames
from kg.model import Kind, Mention, Reference

__all__ = [
    "BEARERS",
    "PERSONAL",
    "class_mention",
    "is_apposition",
    "is_bracketed_aside",
    "is_further",
    "is_misplaced",
    "is_taken_up",
    "is_title",
    "names_a_thing",
    "own_bearer",
    "specifies",
]

PERSONAL = frozenset({"position", "profession", "personNoun", "leads", "worksFor", "founded", "relativeOf"})
SITES_OF = frozenset({Kind.PLACE, Kind.ORGANIZATION})
TANGIBLE = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION})
SITES = frozenset({"placeNoun", "organizationNoun"})
BEARERS = PERSONAL | {"authorOf", "owns", "wins", "memberOf", "develops"}  # what a person may be besides
PLACED = frozenset({"placeNoun", "organizationNoun", "groupNoun", "bornIn", "locatedIn"})  # what a place may be
THINGS = frozenset({"productNoun", "softwareNoun", "workNoun", "eventNoun", "placeNoun"})


def is_title(analysis: Analysis, noun: Token, name: Name, *, comma: bool) -> bool:
    """Refuse nouns that only stand before a name: "hepatitis C", "los barcos Velmar", "el lema «Vivir»"."""
    if name.end - name.start == 1 and len(analysis.doc[name.start]) == 1:
        return False
    if name.kind is Kind.CONCEPT and not comma:
        return False  # "una prueba PCR", "el hospital Covid": which sort, not which one
    if _is_one_of(analysis, noun, analysis.words.naming_nouns):
        return False
    alone = not any(c.dep_ == "conj" for c in analysis.doc[name.head].children)
    plural = "Plur" in noun.morph.get("Number", []) and not _is_plural_only(analysis, noun)
    owned = any(c.lower_ in analysis.words.possessives or c.dep_ == "poss" for c in noun.children)
    cues = analysis.stances(noun, "noun")
    if _is_entry(analysis, noun, name, cues):
        return False
    counted = comma or any(c.dep_ == "nummod" for c in noun.children)
    if plural and alone and not owned and (counted or name.kind is not Kind.PERSON):
        return False
    members = "Plur" in noun.morph.get("Number", []) and analysis.doc[noun.i - 1].lower_ in analysis.words.of
    if members and name.kind is not Kind.PERSON:
        return False  # "la asociación de vecinos Velmar"
    if is_misplaced(analysis, noun, name.kind):
        return False
    if not comma and cues & SITES and not cues & PERSONAL and name.kind is Kind.PERSON:
        return not is_full_name(analysis.doc[name.start : name.end])  # "el centro derechista Luis Gil"
    commas = sum(t.text == "," for t in analysis.doc[noun.i : name.start]) if comma else 0
    if comma and name.kind is Kind.PERSON:  # "un hilo publicado en X, su jefe, Y"
        return bool(cues & PERSONAL) or not (cues & THINGS or commas > 1)
    return commas < 2 or analysis.doc[name.start - 2].i not in analysis.name_at  # "la cámara de Perú, Chile, Cuba"


def _is_entry(analysis: Analysis, noun: Token, name: Name, cues: frozenset[str]) -> bool:
    """ "Semifinal: Velmar, 5 - Trama, 3", "M.12: Ruiz": what heads an entry of a list is no class of what it lists."""
    between = {t.text for t in analysis.doc[noun.i : name.start]}
    coded = any(c.isdigit() for c in noun.text)
    return coded or (not cues & PERSONAL and bool(between & {":", "-", "–"}))


def is_further(analysis: Analysis, noun: Token) -> bool:
    """ "jefa de redes y exjueza": a bare noun of a person, joined by the parser to what is none, is no part of it."""
    cues, above = analysis.stances(noun, "noun"), analysis.stances(noun.head, "noun")
    before = noun.nbor(-2) if noun.i > 1 and noun.nbor(-1).pos_ == "ADJ" else noun.nbor(-1)
    joined = noun.dep_ == "conj" and before.pos_ == "CCONJ"
    return joined and bool(cues & BEARERS) and not above & PERSONAL and not any(c.pos_ == "DET" for c in noun.children)


def is_apposition(analysis: Analysis, noun: Token, name: Name) -> bool:
    """Tell "Velmar, una firma de Vigo" from nouns that only stand somewhere behind a name."""
    name = own_bearer(analysis, noun) or name
    between = analysis.doc[name.end : noun.i]
    personal = analysis.stances(noun, "noun") & PERSONAL
    owned = any(c.lower_ in analysis.words.possessives for c in noun.children)
    if owned and not any(t.is_punct for t in between):
        return False  # "cost Ann Weiss her job"
    if any(t.text in {":", ";"} for t in between):
        return False  # "Velmar y Trama: vacuna …", an entry of a list
    own = analysis.name_inside(noun)
    if own is not None and own.start > noun.i and own != name and analysis.doc[own.start - 1].text != "(":
        return False  # "la belga Ana Ruiz, la sueca Eva Lind": its own name follows
    if _is_of_several(analysis, noun, name):
        return False
    determined = any(c.pos_ == "DET" for c in noun.children)
    if not determined and not personal and any(t.text in {"-", "–"} for t in between):
        return False  # "Velmar - Trama 3": the sides of a match
    if not determined and not personal and len([t for t in between if t.text == ","]) > 1:
        return False  # "EPOC, asma, hepatitis C", the members of a list
    if not determined and not personal and _is_in_a_row(analysis, noun, name):
        return False
    definite = any("Def" in c.morph.get("Definite", []) for c in noun.children)
    if definite and _is_listed(analysis, noun, name):
        return False
    governed = analysis.doc[name.start - 1].pos_ == "ADP" if name.start else False
    known = analysis.stances(noun, "noun")
    if name.kind is Kind.PLACE and known and not known & PLACED and names_a_thing(analysis, name):
        return False  # "el gasoducto del Norte, un proyecto": the pipeline is one
    return not (definite and (governed or len([t for t in between if t.text == ","]) > 1) and not known)


def _is_listed(analysis: Analysis, noun: Token, name: Name) -> bool:
    """ "la firma Velmar, la refinería de Lugo y la naviera Trama": one more of a list, each with its article."""
    doc, first = analysis.doc, analysis.doc[name.head]
    opened = any(c.pos_ == "DET" for c in (first.head.children if first.dep_ == "appos" else first.children))
    end = noun.i
    while end + 1 < noun.sent.end and doc[end + 1].text not in {",", ";", ":"} and doc[end + 1].pos_ != "CCONJ":
        end += 1
    joined = end + 2 < noun.sent.end and doc[end + 1].pos_ == "CCONJ" and doc[end + 2].pos_ == "DET"
    return opened and joined and not any(t.pos_ in {"VERB", "AUX"} for t in doc[noun.i : end + 1])


def names_a_thing(analysis: Analysis, place: Name) -> bool:
    """Tell a place by which a common noun before it is called from one that stands for itself."""
    doc, at = analysis.doc, place.start - 1
    if at < 1 or doc[at].lower_ not in analysis.words.of:
        return False
    return doc[at - 1].pos_ == "NOUN" and "placeNoun" not in analysis.stances(doc[at - 1], "noun")


def _is_of_several(analysis: Analysis, noun: Token, name: Name) -> bool:
    """ "A y B, las dos firmas mayores": what all are together no one of them is."""
    if "Plur" not in noun.morph.get("Number", []):
        return False
    counted = any(t.pos_ == "NUM" for t in analysis.doc[noun.left_edge.i : noun.i])
    one = _is_one_person(analysis, name)
    if _is_plural_only(analysis, noun) and not counted and not (one and analysis.stances(noun, "noun") & BEARERS):
        return False  # "Velmar, fabricantes de robots", but nobody is "miembros de la junta"
    near = [c for c in analysis.doc[name.head].children if c.i < noun.i or not one]
    plural = any("Plur" in c.morph.get("Number", []) for c in near)
    formed = not one and analysis.doc[name.end - 1].lower_.endswith("s")
    return counted or not (plural or formed or _is_joined(analysis, name, noun))


def _is_one_person(analysis: Analysis, name: Name) -> bool:
    """Tell somebody by a given name or surname; a kind alone may be a team's that the model takes for somebody."""
    first, last = (fold_name(analysis.doc[i].text) for i in (name.start, name.end - 1))
    return name.kind is Kind.PERSON and (first in given_names() or last in surnames())


def _is_joined(analysis: Analysis, name: Name, noun: Token) -> bool:
    """Tell "A y B, miembros de la junta" from "A, miembros de su junta y B"."""
    head = analysis.doc[name.head]
    return head.dep_ == "conj" or any(c.dep_ == "conj" and c.i < noun.i for c in head.children)


def _is_in_a_row(analysis: Analysis, noun: Token, name: Name) -> bool:
    """ "diabetes, VIH, asma": a bare noun behind a name that follows a noun and a comma is one more of a list."""
    doc = analysis.doc
    if name.start < 2 or doc[name.start - 1].text != "," or any(not c.is_punct for c in noun.children):
        return False
    return doc[name.start - 2].pos_ in {"NOUN", "ADJ"}


def is_bracketed_aside(analysis: Analysis, noun: Token) -> bool:
    """Tell "Soria (norte)", where something is, from "Ana Ruiz (directora)"."""
    first = noun.left_edge.i
    bracket = "(" in {analysis.doc[first].text, analysis.doc[max(first - 1, 0)].text}
    return bracket and not analysis.stances(noun, "noun") & PERSONAL


def is_taken_up(analysis: Analysis, noun: Token) -> bool:
    """ "La investigadora, doctora por Leiro, calló": beside a noun for whoever was named before."""
    head, doc = noun.head, analysis.doc
    articles = [c.lower_ for c in head.children if c.i < head.i]
    definite = any(a in analysis.words.definite or a in analysis.words.article_gender for a in articles)
    if not definite or head.pos_ != "NOUN" or head.i in analysis.name_at or "Plur" in head.morph.get("Number", []):
        return False
    if any(c.pos_ == "DET" for c in noun.children) or not head.i < noun.i or doc[head.i + 1].text != ",":
        return False
    if any(t.pos_ not in {"ADV", "ADJ"} for t in doc[head.i + 2 : noun.i]):
        return False
    both = [bool(PERSONAL & analysis.stances(t, "noun")) for t in (head, noun)]
    return all(both) or (not any(both) and analysis.lemma(head) in analysis.words.bodies)


ACTS = frozenset({"investsIn", "acquires", "sells", "causes", "supports", "criticizes", "wins"})  # told by a noun


def is_misplaced(analysis: Analysis, noun: Token, bearer: Kind | None) -> bool:
    """Tell a noun beside a name that is nothing its bearer can be: "el avión de Lima, la causa del retraso"."""
    cues = analysis.stances(noun, "noun")
    if bearer in TANGIBLE and not cues & PERSONAL and ABSTRACT in word_classes(analysis, noun):
        return True  # "recordó a Ruiz, su compromiso"
    if bearer is Kind.PERSON and analysis.lemma(noun) in analysis.words.prizes:
        return True  # "Ana Ruiz, premio Faro": she won it
    people = bool(cues & PERSONAL) and not cues & {"organizationNoun", "groupNoun"}  # "Born in Leith, the son of …"
    return bearer is Kind.PLACE and (people or cues <= ACTS)


def own_bearer(analysis: Analysis, noun: Token) -> Name | None:
    """ "Ana Ruiz y Luis Gil, alcalde de Vigo": a post in the singular is that of the person right before it."""
    if "Plur" in noun.morph.get("Number", []) or not analysis.stances(noun, "noun") & PERSONAL:
        return None
    doc, first = analysis.doc, noun.i
    while first > noun.sent.start and doc[first - 1].pos_ in {"DET", "ADJ"}:
        first -= 1
    if first < 2 or doc[first - 1].text != ",":
        return None
    name = analysis.name_at.get(first - 2)
    return name if name is not None and name.kind is Kind.PERSON and name.end == first - 1 else None


def specifies(analysis: Analysis, clause: Clause, subject: Argument, noun: Token) -> bool:
    """Tell a copula that says which, not what: "El problema es la demora", "Lo que falta es tiempo"."""
    words = analysis.words
    if _is_one_of(analysis, subject.head, words.shell_nouns) or _is_one_of(analysis, noun, words.empty_nouns):
        return True
    if subject.head.lower_ in words.neuter and {noun.lower_, analysis.lemma(noun)} & (
        words.time_nouns | words.time_units
    ):
        return True  # "it was a miserable afternoon": when, not what
    if subject.head.pos_ in {"VERB", "AUX"} and subject.origin != "dropped":
        return True
    opening = analysis.doc[noun.left_edge.i : noun.i]
    if {t.lower_ for t in opening} & words.definite_plural and any(t.pos_ == "NUM" for t in opening):
        return True  # "Ana y Eva son las dos atletas más rápidas": which two
    several = any(c.dep_ == "conj" for c in noun.children) or noun.dep_ == "conj"
    if several and "Plur" in subject.head.morph.get("Number", []) and "Sing" in noun.morph.get("Number", []):
        return True  # "The main exports are fish and timber"
    before = {t.lower_ for t in analysis.doc[max(noun.sent.start, clause.verb.i) : noun.i]}
    return bool(before & words.likening)  # "es como una familia", "no es solo un juego", "es más que un juego"


def _is_one_of(analysis: Analysis, noun: Token, nouns: frozenset[str]) -> bool:
    return bool({analysis.lemma(noun), noun.lower_} & nouns)


def _is_plural_only(analysis: Analysis, noun: Token) -> bool:
    """Tell "gafas", one thing, by the lexicon, which has it in the plural; "gobiernos" are a group."""
    senses = analysis.ontology.lexicon(analysis.article.lang).senses(noun.lower_, "noun")
    return any(not s.reference.endswith("#groupNoun") for s in senses)


def class_mention(analysis: Analysis, noun: Token) -> Mention:
    """The class a noun names, without name and owner: "gafas Orbe de realidad mixta" → "gafas de realidad mixta"."""
    name = analysis.name_inside(noun)
    left_out = set(range(name.start, name.end)) if name is not None else set()
    left_out |= {t.i for c in noun.children if c.dep_ == "poss" for t in c.subtree}  # "Velmar's lawyer"
    places = (n for n in (analysis.name_at.get(c.i) for c in noun.children if c.i < noun.i) if n is not None)
    left_out |= {i for n in places if n.kind in SITES_OF for i in range(n.start, n.end)}  # "a Leeds firm" is a firm
    tokens = bare(whole_phrase(analysis.meanings, analysis.name_at, noun), analysis.words)
    if name is not None:  # a preposition goes with its noun
        left_out |= {t.i for t in tokens if t.dep_ == "case" and name.start <= t.i < t.head.i < name.end}
    kept = bare([t for t in tokens if t.i not in left_out] or [noun], analysis.words)
    while (
        name is not None
        and len(kept) > 1
        and kept[-1].i == name.start - 1
        and "Part" in kept[-1].morph.get("VerbForm", ())
    ):
        kept = kept[:-1]  # "una molécula llamada X" is a molecule
    span = span_of(kept)
    whole = kept[-1].i - kept[0].i == len(kept) - 1
    quoted = span.quote(analysis.doc.text) if whole else " ".join(t.text for t in kept)
    return Mention(span, " ".join(quoted.split()), Kind.CONCEPT, Reference.NOMINAL)
