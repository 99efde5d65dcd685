"""Fill the slots of a word's frame with the arguments of its clause."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.claims.possessors import slot_of
from kg.extract.claims.shares import whole_of
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.nominal.enumeration import distribute
from kg.extract.stance.incises import interrupted_by
from kg.extract.tree.agency import BODY
from kg.extract.tree.syntax import first_finite, relative_pronoun
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.lang.namelists import fold_name, given_names, surnames
from kg.model import Kind, Mention
from kg.ontology import Sense

__all__ = ["is_open", "pairs", "plain_objects"]

CAUSES, PERCENT = "#causes", "%"


def pairs(analysis: Analysis, clause: Clause, sense: Sense, *, mutual: bool) -> Iterator[tuple[Argument, Argument]]:
    """Yield what fills both slots of a verb's frame, the members of groups one by one.

    With ``mutual`` two subjects fill both: "Ann and Luke met", "Velmar y Trama firmaron un acuerdo".
    """
    to_another = sense.object == "subject" and sense.subject.startswith("prep:")
    lost = (a for a in plain_objects(clause) if a.head.lower_ not in sense.words)
    if to_another and any(_is_at_stake(analysis, a) for a in lost):
        return  # "lost her brother to cancer": what is lost is no match
    subjects = _fill(analysis, clause, sense, sense.subject) or _misplaced(analysis, clause, sense)
    subjects = distribute(analysis, subjects)
    objects = _fill(analysis, clause, sense, sense.object) or _later_object(analysis, clause, sense.object)
    objects = distribute(analysis, objects)
    mutual = mutual and (len(sense.words) > 1 or not clause.of("directObject")) and not _is_one(clause)
    if mutual and not objects and sense.subject == "subject" and len(subjects) == 2:
        objects, subjects = subjects[1:], subjects[:1]
    for subject in subjects:
        for obj in objects:
            if is_open(analysis, clause, subject) or is_open(analysis, clause, obj):
                continue
            if obj.preposition and obj.head.lower_ in sense.words[1:]:
                continue  # "entrar en el capital": a word of the phrase is nothing it is said of
            double = sense.subject.startswith("prep:") and sense.object == "directObject" == subject.role
            if double and subject.head.i <= obj.head.i:
                continue  # "vendió a Ana al club Velmar": of two behind an "a", the first is who is sold
            yield (obj, subject) if _is_turned(analysis, sense, subject, obj) else (subject, obj)


def _is_one(clause: Clause) -> bool:
    """ "Su fundador y director, Luis Gil, habló": a verb in the singular tells of one."""
    finite = first_finite((*clause.auxiliaries, clause.verb))
    return finite is not None and finite.morph.get("Number", []) == ["Sing"]


def _is_at_stake(analysis: Analysis, lost: Argument) -> bool:
    """Tell what somebody may lose to another without being beaten from a match, a title or a score."""
    return lost.head.pos_ not in {"NUM", "PRON"} and "eventNoun" not in analysis.stances(lost.head, "noun")


def _misplaced(analysis: Analysis, clause: Clause, sense: Sense) -> tuple[Argument, ...]:
    """ "sold its arm to Velmar", "vendió su filial a Velmar": a third party that the parser hung on the object."""
    name = sense.subject.removeprefix("prep:")
    if sense.object != "directObject" or name == sense.subject or name in analysis.words.of:
        return ()
    found = (located for a in plain_objects(clause) for located in slot_of(analysis, a.head, sense.subject))
    return tuple(Argument("oblique", located.token, name) for located in found)


def _is_turned(analysis: Analysis, sense: Sense, subject: Argument, obj: Argument) -> bool:
    """ "el patronato que preside Ana Ruiz": a person behind the verb heads what the relative clause hangs on."""
    spec = analysis.ontology.relations[sense.reference]
    if not analysis.words.head_first or subject.origin != "relative" or obj.origin != "explicit" or obj.marker:
        return False
    if Kind.EVENT in spec.range and Kind.EVENT not in spec.domain:  # "la copa que acogerá Lugo"
        return _is_event(analysis, subject.head) and not _is_event(analysis, obj.head)
    if Kind.PERSON not in spec.domain or not spec.range or Kind.PERSON in spec.range:
        return False
    left, right = analysis.mention(subject.head), analysis.mention(obj.head)
    if Kind.ORGANIZATION in spec.domain and not _is_somebody(right):
        return False  # "la firma que compró Velmar": what a body may do, too, takes a known name
    return left.kind is not Kind.PERSON and right.kind is Kind.PERSON


def _is_somebody(mention: Mention) -> bool:
    """Tell a name that people bear by one of its words: of a bare word the model only guesses that it is somebody."""
    words = fold_name(mention.text).split()
    return words[0] in given_names() or words[-1] in surnames()


def _is_event(analysis: Analysis, noun: Token) -> bool:
    name = analysis.name_at.get(noun.i)
    return name.kind is Kind.EVENT if name is not None else "eventNoun" in analysis.stances(noun, "noun")


def is_open(analysis: Analysis, clause: Clause, argument: Argument) -> bool:
    """Tell an argument of which only part is told: "qué datos usa", "no tiene socios con los que pactar"."""
    noun = argument.head
    for before in analysis.doc[max(noun.i - 1, 0) : noun.i]:
        if before.lower_ in analysis.words.interrogatives and not _stands_for_antecedent(analysis, clause, before):
            return True
    if not clause.negations or argument.role == "subject":
        return False
    language = load_language(analysis.article.lang)
    return any(
        other.link == "relative"
        and other.governor is not None
        and relative_pronoun(other.predicate, language) is not None
        and noun.i < other.predicate.i
        and any(t.head is noun for t in (other.predicate, other.verb, *other.auxiliaries))
        and "," not in (analysis.doc[i].text for i in (other.predicate.left_edge.i - 1, other.predicate.left_edge.i))
        for other in analysis.clauses
    )


def _stands_for_antecedent(analysis: Analysis, clause: Clause, pronoun: Token) -> bool:
    """ "Trama, which Velmar bought": behind a comma a relative pronoun asks for nothing, whoever stands next to it."""
    behind = pronoun.i > 0 and pronoun.nbor(-1).text == ","
    return behind and clause.link == "relative" and pronoun.head is clause.predicate


def plain_objects(clause: Clause) -> tuple[Argument, ...]:
    """Return the direct objects; in "se dirigió al público" the clitic is the object."""
    return tuple(a for a in clause.of("directObject") if not (clause.reflexive is not None and a.marker))


def _fill(analysis: Analysis, clause: Clause, sense: Sense, slot: str) -> tuple[Argument, ...]:
    """Return the arguments that fill a slot of a verb's frame."""
    if slot == "subject":
        return clause.subjects or _doing_itself(analysis, clause, sense)
    if slot.startswith("prep:"):
        scene = analysis.ontology.relations[sense.reference].range == {Kind.PLACE}
        found = _behind(clause, slot.removeprefix("prep:").replace("-", " "), scene=scene)
        return found or _inside(analysis, clause, sense, slot)
    if slot == "directObject":
        found = plain_objects(clause) or _made_to(analysis, clause, sense)
        if not found and len(sense.words) > 1:  # "stood by Ann": the parser took the particle for a preposition
            found = tuple(a for a in clause.of("oblique", sense.words[-1]) if not clause.particles)  # "took over | on"
        return found or _personal(analysis, clause, sense)
    if slot == "clause":
        return _about(analysis, clause)
    if slot in {"indirectObject", "agent", "attribute"}:
        return clause.of(slot) or (_given(clause) if slot == "indirectObject" else ())  # type: ignore[arg-type]
    return ()


def _doing_itself(analysis: Analysis, clause: Clause, sense: Sense) -> tuple[Argument, ...]:
    """ "El accidente se saldó con dos heridos": with a verb that always goes with "se", nothing is done to it."""
    reflexive, labels = analysis.words.reflexive, analysis.words.subject_labels
    if not reflexive or not clause.passive or not sense.words[0].endswith(reflexive):
        return ()
    return tuple(replace(a, role="subject") for a in clause.of("directObject") if a.head.dep_ in labels)


def _personal(analysis: Analysis, clause: Clause, sense: Sense) -> tuple[Argument, ...]:
    """ "multó en enero a la firma": whom an "a" marks is the object of a verb that wants people or bodies for one."""
    language = load_language(analysis.article.lang)
    spec = analysis.ontology.relations[sense.reference]
    wanted = sense.range or spec.range
    if not language.drops or clause.of("directObject") or not wanted & {Kind.PERSON, Kind.ORGANIZATION}:
        return ()
    marked = [a for a in clause.arguments if a.preposition == language.object_preposition and a.origin == "explicit"]
    return tuple(a for a in marked if analysis.agency(a.head) >= BODY and a.head.i > clause.predicate.i)


def _made_to(analysis: Analysis, clause: Clause, sense: Sense) -> tuple[Argument, ...]:
    """ "causes ice to melt", "hace que se derrita el hielo": what is done is caused, and told by who does it."""
    if not sense.reference.endswith(CAUSES):
        return ()
    inner = (
        c for c in analysis.clauses if c.governor is clause and not c.finite and c.link in {"clause", "infinitive"}
    )
    return tuple(a for c in inner for a in c.subjects if a.origin == "explicit")


def _about(analysis: Analysis, clause: Clause) -> tuple[Argument, ...]:
    """ "warned that the cuts would hurt Velmar" is about the cuts: the subject of what is said, if it is named."""
    inner = next((c for c in analysis.clauses if c.link == "clause" and c.governor is clause), None)
    inner = inner or interrupted_by(analysis, clause)
    if inner is None:
        return ()
    patients = inner.of("directObject") if inner.passive else ()
    about = tuple(a for a in patients if a.head.i < inner.predicate.i) or inner.subjects
    about = tuple(a for a in about if analysis.mention(a.head).kind is not Kind.PLACE)  # of what goes on there
    about = tuple(a for a in about if a.origin == "explicit" and a.head.pos_ in {"NOUN", "PROPN"})
    return tuple(a for a in about if not _is_own_body(analysis, a.head))


def _is_own_body(analysis: Analysis, noun: Token) -> bool:
    """ "advirtió de que su grupo no apoyará X": no one warns about one's own party."""
    owned = any(c.lower_ in analysis.words.possessives for c in noun.children)
    return owned and analysis.agency(noun) >= BODY


def _given(clause: Clause) -> tuple[Argument, ...]:
    """ "Ann was awarded the prize": who stands before a passive with an object is given something."""
    patients = clause.of("directObject") if clause.passive else ()
    before = tuple(a for a in patients if a.head.i < clause.predicate.i)
    return before if len(before) < len(patients) else ()


def _behind(clause: Clause, preposition: str, *, scene: bool) -> tuple[Argument, ...]:
    direct = clause.of("oblique", preposition) or clause.of("indirectObject", preposition)
    if clause.copula is not None:
        ending = " " + preposition  # "en manos | de"
        direct = direct or tuple(a for a in clause.of("attribute") if f" {a.preposition}".endswith(ending))
    behind = tuple(a for a in direct if a.head.i > clause.predicate.i)
    if 0 < len(behind) < len(direct) and all(a.origin == "explicit" for a in direct):
        direct = behind  # "Con el nuevo chip competirán con Velmar": the one in front sets the scene
    direct = _first_phrase(direct, scene=scene)
    if direct or preposition != "a":
        return direct
    personal = tuple(a for a in clause.of("directObject") if a.marker)
    return clause.of("indirectObject") or personal


def _first_phrase(found: tuple[Argument, ...], *, scene: bool) -> tuple[Argument, ...]:
    """ "basada en datos, en Lugo": behind a comma the same preposition opens an adjunct; a coordination shares one."""
    if not found or not found[0].marker:
        return found
    rest = [a for a in found if a.marker and a.marker[0].i != found[0].marker[0].i]
    cut = {a.marker[0].i for a in rest if a.marker[0].nbor(-1).text == ","}
    named = tuple(a for a in rest if a.marker[0].i in cut and a.head.pos_ == "PROPN")
    if scene and named and found[0].head.pos_ == "NOUN" and not any(t.pos_ == "PROPN" for t in found[0].head.subtree):
        return named[:1]  # "murió en el exilio, en Lugo": what is named tells more
    return tuple(a for a in found if not a.marker or a.marker[0].i not in cut)


def _inside(analysis: Analysis, clause: Clause, sense: Sense, slot: str) -> tuple[Argument, ...]:
    """ "took control of Velmar": the complement of a fixed phrase may hang on its noun."""
    rest, wanted = set(sense.words[1:]), slot.removeprefix("prep:").replace("-", " ")
    found: list[Argument] = []
    for argument in clause.arguments if rest else ():
        noun = argument.head
        words = {
            w for t in (noun, *noun.children) for w in (t.lower_, t.lemma_.lower()) if t is noun or t.pos_ == "SYM"
        }
        shared = argument.origin == "explicit" and PERCENT in rest and wanted in analysis.words.of
        whole = whole_of(analysis, noun) if shared else None
        if whole is not None:
            found.append(Argument("oblique", whole, slot))
        elif argument.origin == "explicit" and rest & words:
            found += [Argument("oblique", located.token, wanted) for located in slot_of(analysis, noun, slot)]
    return tuple(found)


def _later_object(analysis: Analysis, clause: Clause, slot: str) -> tuple[Argument, ...]:
    """ "bought and sold Trama": verbs side by side share the object of the last one."""
    at = clause.predicate.i
    if slot != "directObject" or clause.passive or at + 2 >= len(analysis.doc):
        return ()
    later = analysis.clause_at.get(at + 2)
    joined = analysis.doc[at + 1].pos_ == "CCONJ" and later is not None and later.governor is clause
    return later.of("directObject") if joined and later is not None and later.predicate.i == at + 2 else ()
