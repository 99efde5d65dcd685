"""Turn the dependents of a verb group into arguments, coordination distributed."""

from dataclasses import replace

from kg.extract.clauses.clause import Argument, ArgumentRole, Origin
from kg.extract.tree.noun_phrases import QUOTES, conjuncts, is_preposition, marker
from kg.extract.tree.syntax import GERUND, INFINITIVE, NOMINAL, VERBAL, VerbGroup, form, is_reflexive
from kg.extract.tree.tokens import Token
from kg.lang import Language

__all__ = ["arguments_of", "preposition_name"]

TIMES = frozenset({"DATE", "TIME"})  # labels of the model's entities


def arguments_of(group: VerbGroup, language: Language, *, passive: bool) -> list[Argument]:
    """Return the arguments of a verb group by its labels, subjects among them, in text order."""
    found: list[Argument] = []
    relative = language.links.get(group.top.dep_) == "relative"
    for child in group.children:
        if relative and child.lower_ in language.relative_places and child.dep_ in language.adverbial:
            found.append(Argument("oblique", child))  # "Oslo, where she was born"
            continue
        amount = _amount(child, language) or _complex(child, language) if child.pos_ == "ADV" else []
        if amount or (child.pos_ == "ADV" and child.dep_ in language.adverbial):
            found += amount or _beside(child, language)  # "called back to duty", "away from home"
            continue
        role = _role(child, language)
        if role is not None and not is_reflexive(child, language):
            found += _arguments(child, role, group, language, passive=passive)
            if role == "directObject" and _is_predicative(child, group):
                found[-1] = replace(found[-1], role="attribute")
                found += _of_adjective(child, language)
    enclitic = _enclitic(group, language)
    if enclitic is not None:
        found.append(enclitic)
    if group.copula is not None:
        found += _attributes(group.lexical, group.copula, language)
    return _name_objects(found)


def _enclitic(group: VerbGroup, language: Language) -> Argument | None:
    """Find the pronoun written at the end of an infinitive or gerund: "venderla", "pidiéndoles"."""
    verb = group.predicate
    if group.copula is not None or form(verb) not in {INFINITIVE, GERUND} or verb.morph.get("Person", []) != ["3"]:
        return None
    ending = next((c for c in sorted(language.enclitics, key=len, reverse=True) if verb.lower_.endswith(c)), None)
    if ending is None or not verb.lower_.removesuffix(ending).endswith(tuple(language.enclitic_hosts)):
        return None
    role: ArgumentRole = "indirectObject" if ending in language.dative else "directObject"
    return Argument(role, verb, origin="clitic")


def _name_objects(found: list[Argument]) -> list[Argument]:
    """ "beat the champion Ann Weiss 6-4": a bare name right behind the object is the object's name."""
    for name in found:
        if name.role not in {"oblique", "directObject"} or name.marker or name.preposition:
            continue
        if name.head.pos_ != "PROPN" or name.head.ent_type_ not in {"PERSON", "PER"}:
            continue
        first = name.head.left_edge.i
        for obj in found:
            if obj is name or obj.role not in {"directObject", "indirectObject"} or obj.head.pos_ != "NOUN":
                continue
            if obj.head.right_edge.i + 1 == first:
                return [replace(obj, head=name.head) if a is obj else a for a in found if a is not name]
    return found


def preposition_name(tokens: tuple[Token, ...], language: Language) -> str:
    """Name a preposition in lower case, contractions undone: "del" is "de"."""
    return " ".join(language.contractions.get(t.lower_, t.lower_) for t in tokens)


def _role(child: Token, language: Language) -> ArgumentRole | None:
    dep = child.dep_
    if child.text in QUOTES or child.pos_ == "PUNCT":
        return None
    if dep in language.subject:
        marks = {c.lemma_.lower() for c in child.children if c.dep_ in language.mark}
        clause = child.pos_ in {"NOUN", "PROPN"} and any(c.dep_ in language.copula for c in child.children)
        # "dado que crece, …" is about nobody; "del que vienen los datos es Lugo": of its own copula
        return None if clause or marks & language.adverbial_marks else "subject"
    stray = dep in language.modifier_only and child.pos_ == "ADJ" and child.head.pos_ in VERBAL
    if dep in language.object or (stray and child.i > child.head.i):  # "lo nombró director"
        return "directObject"
    if dep in language.indirect:
        return "indirectObject"
    if dep in language.agent:
        dated = any(c.ent_type_ in TIMES for c in child.children)
        return "oblique" if dated else "agent"  # "will be finished by the end of June"
    if dep in language.oblique:
        return "oblique"
    if dep in language.attribute and child.pos_ not in VERBAL:
        return "attribute"
    if dep in language.object_predicate and child.pos_ not in VERBAL:
        name = preposition_name(marker(child), language)
        if child.pos_ == "PROPN" and name and name == language.object_preposition:
            return "directObject"  # "reprochó a Velmar sus retrasos"
        own = any(c.dep_ in language.copula for c in child.children)  # "sigue siendo líder": of its own copula
        return None if own else "attribute"
    return None


def _amount(adverb: Token, language: Language) -> list[Argument]:
    """ "con más de 3.000": an adverb before a number, behind a preposition, is an argument like the noun left out."""
    tokens = marker(adverb)
    if not tokens or not any(c.pos_ == "NUM" and c.i > adverb.i for c in adverb.children):
        return []
    return [Argument("oblique", adverb, preposition_name(tokens, language), tokens)]


def _complex(adverb: Token, language: Language) -> list[Argument]:
    """ "después de la guerra", "junto a la plaza": an adverb and a preposition are one preposition."""
    found: list[Argument] = []
    for child in adverb.children:
        tokens = marker(child)
        if tokens and tokens[0].i == adverb.i + 1 and child.pos_ in NOMINAL and child.dep_ in language.oblique:
            name = preposition_name((adverb, *tokens), language)
            degree = [c for c in adverb.children if c.i == adverb.i - 1 and c.pos_ == "ADV"]  # "poco después de"
            tokens = (*degree, adverb, *tokens)
            found += [Argument("oblique", t, name, tokens) for t in conjuncts(child)]
    return found


def _beside(adverb: Token, language: Language) -> list[Argument]:
    """ "called back to duty", "away from home": what follows an adverb."""
    found: list[Argument] = []
    for child in adverb.children:
        if is_preposition(child) and child.i > adverb.i:
            found += _governed(child, "oblique", language)
    return found


def _is_predicative(child: Token, group: VerbGroup) -> bool:
    """ "quedó dañada por el fuego", "se mantienen estables": an adjective right behind its verb that the parser, as
    its treebank does, labels an object.
    """
    own = all(c.pos_ == "ADV" or c.is_punct or c.i > child.i for c in child.children)  # "los heridos" have an article
    between = child.doc[group.predicate.i + 1 : child.i]
    near = all(t.pos_ == "ADV" or t.text in QUOTES for t in between)
    return child.pos_ == "ADJ" and own and child.i > group.predicate.i and near


def _of_adjective(adjective: Token, language: Language) -> list[Argument]:
    found: list[Argument] = []
    for child in adjective.children:
        tokens = marker(child)
        if tokens and child.i > adjective.i and child.dep_ in language.object | language.oblique:
            found += [Argument("oblique", t, preposition_name(tokens, language), tokens) for t in conjuncts(child)]
    return found


def _attributes(lexical: Token, copula: Token, language: Language) -> list[Argument]:
    marks = [
        t for t in marker(lexical) if t.dep_ in language.mark and t.i < copula.i
    ]  # "que es un error": the clause's
    tokens = tuple(t for t in marker(lexical) if t not in marks)
    name = preposition_name(tokens, language)
    return [Argument("attribute", t, name, tokens) for t in conjuncts(lexical)]


def _arguments(
    child: Token, role: ArgumentRole, group: VerbGroup, language: Language, *, passive: bool
) -> list[Argument]:
    if is_preposition(child):
        return _governed(child, role, language)
    if child.pos_ in VERBAL and role != "subject":
        return []
    tokens = marker(child)
    name = preposition_name(tokens, language)
    if language.drops and role == "indirectObject" and not tokens and child.pos_ in {"NOUN", "PROPN"}:
        early = child.i < group.predicate.i and not any(_repeats(c, child, language) for c in group.children)
        role = "subject" if early else "directObject"  # to whom is said with "a"
    role = _by_preposition(role, name, child, group, language, passive=passive)
    if role == "directObject":
        name = ""
    origin: Origin = "explicit"
    if child.pos_ == "PRON" and child.lower_ in language.clitics and not tokens:
        origin = "clitic"
        role = "indirectObject" if child.lower_ in language.dative else role
    return [Argument(role, t, name, tokens, origin) for t in conjuncts(child)]


def _repeats(clitic: Token, noun: Token, language: Language) -> bool:
    """ "el consuelo lo halla": the pronoun agrees with the noun before it."""
    if clitic.lower_ not in language.clitics - language.dative or clitic.i < noun.i:
        return False
    return all(clitic.morph.get(f, [""]) == noun.morph.get(f, []) for f in ("Gender", "Number"))


def _governed(preposition: Token, role: ArgumentRole, language: Language) -> list[Argument]:
    """Return what an English preposition governs: "out of X", "by X and Y", "to X or from Y"."""
    found: list[Argument] = []
    for child in preposition.children:
        if child.dep_ in language.prepositional_object:
            tokens = marker(child)
            name = preposition_name(tokens, language)
            found += [Argument(role, t, name, tokens) for t in conjuncts(child)]
        elif is_preposition(child) or (child.pos_ == "ADP" and child.dep_ in language.conjunct):
            found += _governed(child, role, language)
    return found


def _by_preposition(
    role: ArgumentRole, name: str, child: Token, group: VerbGroup, language: Language, *, passive: bool
) -> ArgumentRole:
    """Mend the role of a Spanish argument by its preposition; the parser labels many obliques as objects."""
    if role == "subject" or not name:
        return role
    if name in language.agent_prepositions:
        return "agent" if passive and _can_act(child) else "oblique"
    if name != language.object_preposition:
        return "oblique"
    if group.predicate.lemma_.lower() in language.goal_verbs:
        return "oblique"
    has_object = any(
        c.dep_ in language.object and c.i != child.i and not is_reflexive(c, language) and not marker(c)
        for c in group.children
    )
    lemma = group.predicate.lemma_.lower()
    wanting = lemma in language.blaming and not passive and not has_object
    if role == "oblique" and wanting and child.i > group.predicate.i:
        return "directObject"  # "criticaron al colegio"
    if role == "oblique" or passive:
        return "indirectObject" if child.pos_ == "PROPN" else "oblique"
    return "indirectObject" if has_object else "directObject"


def _can_act(noun: Token) -> bool:
    """Tell an agent from a reason or a price: "por robo", "por 30 millones" name no one who acts."""
    if noun.pos_ == "NUM" or any(c.dep_ == "nummod" for c in noun.children):
        return False
    return noun.pos_ in {"PROPN", "PRON"} or any(c.pos_ == "DET" for c in noun.children)
