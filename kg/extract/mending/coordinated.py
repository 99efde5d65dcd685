"""Let a finite verb go on from the finite verb that it can go on from.

From no infinitive ("obliga a informar y | prohíbe la venta") and from no relative clause that a comma has ended
("Velmar, que fabrica motores, y | vende coches"); past from nothing that will be ("dijo que X pagará y | criticó").
"""

from kg.extract.tree.agreement import features_of
from kg.extract.tree.syntax import FINITE, INFINITIVE, NOUNS, PARTICIPLE, VERBAL, finite_of, form, relative_pronoun
from kg.extract.tree.tokens import Doc, Token, hang
from kg.lang import Language

__all__ = ["mend_coordinated"]


def mend_coordinated(doc: Doc, language: Language) -> None:
    """Hang finite verbs that a parser joined to an infinitive on the verb that governs it."""
    for verb in doc:
        if verb.dep_ not in language.conjunct or verb.pos_ not in VERBAL:
            continue
        if form(verb) != FINITE:
            relative = _agreeing_relative(verb, language)
            if relative is not None:
                hang(verb, relative, verb.dep_)
            continue
        governor = _governor(verb, language) or _past_relative(verb, language) or _teller(verb, language)
        if governor is not None:
            hang(verb, governor, verb.dep_)


def _governor(verb: Token, language: Language) -> Token | None:
    """Return the finite verb above the bare infinitive that a finite verb cannot go on from, if there is one."""
    above = verb.head
    if form(above) != INFINITIVE or finite_of(above, language) is not None or above.i > verb.i:
        return None
    if any(c.dep_ in language.mark | language.subject and c.i < verb.i for c in verb.children):
        return None
    while above.head is not above and above.head.i < above.i and above.pos_ in VERBAL:
        above = above.head
        if finite_of(above, language) is not None:
            return above if above.pos_ in VERBAL else None
    return None


def _past_relative(verb: Token, language: Language) -> Token | None:
    """Return the verb of the sentence that a clause between commas interrupts, where "and" goes on behind it."""
    above, doc = verb.head, verb.doc
    joint = next((c for c in verb.children if c.pos_ == "CCONJ" and c.i < verb.i), None)
    pronoun = relative_pronoun(above, language)
    if joint is None or pronoun is None or above.head.pos_ not in NOUNS or relative_pronoun(verb, language) is not None:
        return None
    if doc[joint.i - 1].text != "," or doc[pronoun.i - 1].text != "," or pronoun.lower_ not in language.bare_relatives:
        return None
    if any(c.dep_ in language.subject for c in verb.children):
        return None
    outer = next((t for t in above.head.ancestors if t.pos_ in VERBAL and t.i < pronoun.i), None)
    return outer if outer is not None and finite_of(outer, language) is not None else None


def _teller(verb: Token, language: Language) -> Token | None:
    """ "dijo que X pagará y criticó a Y": past again goes on who said so, not what will be."""
    told = verb.head
    teller, finite = told.head, finite_of(told, language)
    if not language.drops or told.dep_ not in language.clausal or teller.i > told.i or finite is None:
        return None
    later = finite.morph.get("Tense") == ["Fut"] or finite.morph.get("Mood") == ["Cnd"]
    past = verb.morph.get("Tense") == ["Past"] and teller.morph.get("Tense") == ["Past"]
    own = any(c.dep_ in language.subject | language.mark | language.auxiliary for c in verb.children)
    said = teller.lemma_.lower() in language.reporting and verb.morph.get("Number") == teller.morph.get("Number")
    return teller if later and past and said and not own else None


def _agreeing_relative(verb: Token, language: Language) -> Token | None:
    """ "La residencia es del grupo X, que gestiona 23 y fue multado": the relative clause whose noun agrees goes on."""
    joint = next((c for c in verb.children if c.pos_ == "CCONJ" and c.i < verb.i), None)
    passive = form(verb) == PARTICIPLE and any(c.lemma_.lower() in language.be_passive for c in verb.children)
    subject = next((c for c in verb.head.children if c.dep_ in language.subject), None)
    if not language.drops or joint is None or not passive or subject is None or _agree(subject, verb):
        return None
    before = [t for t in verb.doc[verb.head.i : joint.i] if language.links.get(t.dep_) == "relative"]
    near = [t for t in before if t.right_edge.i == joint.i - 1 and t.head.pos_ in NOUNS and _agree(t.head, verb)]
    return near[-1] if near else None


def _agree(noun: Token, participle: Token) -> bool:
    mine, its = (features_of(t, "Gender", "Number") for t in (noun, participle))
    return all(its.get(name, value) == value for name, value in mine.items())
