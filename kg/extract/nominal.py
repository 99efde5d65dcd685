"""Extract claims from noun phrases: titles, appositions, copulas, possessives, nominalisations.

"Ana Ruiz, directora de Velmar", "la economista Ana Ruiz", "Ruiz is Velmar's director" all describe a person by a
noun; what the noun says of its bearer and of its complement stands in the lexicon.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.assemble import Builder, literal
from kg.extract.clause import Argument, Clause
from kg.extract.enumeration import lists_members
from kg.extract.mentions import Name, bare, noun_phrase, span_of, text_of
from kg.extract.posts import post_before
from kg.extract.stance import Stance, noun_stance
from kg.model import Article, Claim, Kind, Mention, Modality, Polarity, Reference, Value
from kg.ontology import Sense

__all__ = ["Description", "describe", "descriptions", "employers", "nominal_claims", "possessors_of", "slot_of"]

NAME = "kg.nominal"
POSTS = frozenset({"leads", "worksFor"})
STAFF = frozenset(relation(name) for name in ("leads", "worksFor", "memberOf"))
MADE = frozenset({"productNoun", "softwareNoun"})
PERSONAL = frozenset({"position", "profession", "personNoun", "leads", "worksFor", "founded", "authorOf", "relativeOf"})


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that describes a bearer, and in which clause (None outside a copula)."""

    noun: Token
    bearer: Located
    clause: Clause | None
    how: str  # "title", "apposition", "copula", "role"


def nominal_claims(doc: Doc, article: Article, *, analysis: Analysis) -> Iterator[Claim]:
    """Yield the claims of descriptions, possessives and nominalisations."""
    builder = Builder.of(analysis)
    for description in descriptions(analysis):
        yield from describe(builder, description)
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"}:
            yield from _made(builder, token)
        if token.pos_ == "NOUN":
            yield from _nominalised(builder, token)
            yield from _modified(builder, token)
    for name in analysis.names:
        yield from _modified(builder, doc[name.head])
        yield from _affiliated(builder, doc[name.head])


def descriptions(analysis: Analysis) -> Iterator[Description]:
    """Find each noun that describes something: by title, apposition or copula."""
    seen: set[tuple[int, int]] = set()

    def fresh(noun: Token, bearer: Token) -> bool:
        key = (noun.i, bearer.i)
        new = key not in seen and noun.i != bearer.i
        seen.add(key)
        return new

    words = analysis.words
    for token in analysis.doc:
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or (token.i in analysis.name_at and token.pos_ != "NOUN"):
            continue
        name = analysis.name_inside(token)
        if name is not None and analysis.doc[name.start - 1].text == "(":
            continue  # an acronym, not a description
        if name is not None and token.pos_ == "NOUN" and fresh(token, analysis.doc[name.head]):
            bearer = Located(analysis.doc[name.head], analysis.mention(analysis.doc[name.head]))
            comma = any(t.text == "," for t in analysis.doc[token.i : name.start])
            if comma and not any(c.dep_ in {"det", "poss"} for c in token.children):
                continue  # "y con dureza, Ana Ruiz": no description without an article
            if not _may_describe(analysis, token, name, comma=comma):
                continue
            for noun in analysis.conjuncts(token):
                if noun.pos_ == "NOUN" and noun.i < name.start:
                    yield Description(noun, bearer, None, "apposition" if comma else "title")
        if token.dep_ in words.apposition and token.pos_ in {"NOUN", "ADJ"}:
            bearer_token = token.head
            named = analysis.name_at.get(bearer_token.i)
            if named is not None and fresh(token, analysis.doc[named.head]):
                head = analysis.doc[named.head]
                yield Description(token, Located(head, analysis.mention(head)), None, "apposition")
    for i, named in analysis.apposed.items():
        head = analysis.doc[named.head]
        if fresh(analysis.doc[i], head):
            yield Description(analysis.doc[i], Located(head, analysis.mention(head)), None, "apposition")
    yield from _compound_titles(analysis, seen)
    for clause in analysis.clauses:
        if clause.copula is None or clause.predicate.pos_ not in {"NOUN", "PROPN"}:
            continue
        if any(c.dep_ == "case" or (c.pos_ == "ADP" and c.i < clause.predicate.i) for c in clause.predicate.children):
            continue
        if clause.predicate.i in analysis.name_at and any(s.head.i in analysis.name_at for s in clause.subjects):
            continue  # a name is nothing's class
        for subject in clause.subjects:
            if _names_bearer(analysis, clause, subject):  # "La autora del informe es Ana Ruiz"
                if fresh(subject.head, analysis.doc[analysis.name_at[clause.predicate.i].head]):
                    yield Description(
                        subject.head, Located(clause.predicate, analysis.mention(clause.predicate)), clause, "copula"
                    )
                continue
            for noun in analysis.conjuncts(clause.predicate):
                if subject.origin == "dropped" and not analysis.stances(noun, "noun") & PERSONAL:
                    continue  # "es la primera vez": mostly nobody's class; a post or trade has a bearer
                if noun.pos_ in {"NOUN", "PROPN"} and fresh(noun, subject.head):
                    yield Description(noun, analysis.argument(subject), clause, "copula")


def _may_describe(analysis: Analysis, noun: Token, name: Name, *, comma: bool) -> bool:
    """Refuse nouns that only stand before a name: "hepatitis C", "15 barcos Velmar", "un hilo, Ana Ruiz"."""
    if name.end - name.start == 1 and len(analysis.doc[name.start]) == 1:
        return False
    alone = not any(c.dep_ == "conj" for c in analysis.doc[name.head].children)
    plural = "Plur" in noun.morph.get("Number", [])
    owned = any(c.lower_ in analysis.words.possessives for c in noun.children)
    if plural and alone and not owned and (comma or any(c.dep_ == "nummod" for c in noun.children)):
        return False
    if comma and name.kind is Kind.PERSON:
        things = {"productNoun", "softwareNoun", "workNoun", "eventNoun", "placeNoun"}
        cues = analysis.stances(noun, "noun")
        return not cues & things or bool(cues & PERSONAL)
    return True


def _names_bearer(analysis: Analysis, clause: Clause, subject: Argument) -> bool:
    """Tell a sentence that names whom its subject describes; a name is never a class."""
    named = analysis.name_at.get(clause.predicate.i)
    return (
        named is not None
        and named.kind in {Kind.PERSON, Kind.ORGANIZATION}
        and subject.origin == "explicit"
        and subject.head.pos_ == "NOUN"
        and subject.head.i not in analysis.name_at
        and analysis.name_inside(subject.head) is None
    )


def _compound_titles(analysis: Analysis, seen: set[tuple[int, int]]) -> Iterator[Description]:
    """English titles without a comma hang on the name itself: "economist Ana Ruiz"."""
    for name in analysis.names:
        head = analysis.doc[name.head]
        post = post_before(analysis, name)
        if post is not None and (post.i, head.i) not in seen:
            seen.add((post.i, head.i))
            yield Description(post, Located(head, analysis.mention(head)), None, "title")
        for child in head.children:
            before = child.i < name.start and child.pos_ == "NOUN" and child.dep_ in {"compound", "nmod"}
            if before and (child.i, head.i) not in seen:
                seen.add((child.i, head.i))
                yield Description(child, Located(head, analysis.mention(head)), None, "title")


def describe(builder: Builder, description: Description) -> Iterator[Claim]:
    """Yield what a describing noun says: a post and where it is held, a kinship, a class."""
    analysis, noun, bearer = builder.analysis, description.noun, description.bearer
    clause = description.clause
    stance = builder.stance(clause) if clause is not None else Stance()
    speaker = builder.speaker(clause) if clause is not None else builder.speaker_at(noun)
    senses = analysis.senses(noun, "noun")
    cues = {str(s.reference).rpartition("#")[2] for s in senses}
    person = bearer.mention.kind is Kind.PERSON or bool(cues & PERSONAL)
    value = literal(analysis, noun, prepositions=analysis.words.at if cues & POSTS else None)
    post = "position" in cues or bool(cues & POSTS)
    possessors = employers(analysis, noun) if cues & POSTS else list(possessors_of(analysis, noun))
    confidence = 0.85 if description.how != "copula" else 0.8
    facts: list[tuple[Located, str, Located | Value, float]] = []
    if post and person:
        facts.append((bearer, relation("holdsPosition"), value, confidence))
    for sense in senses:
        if sense.reference not in analysis.ontology.relations:
            continue
        if {sense.subject, sense.object} != {"head", "possessor"}:
            continue
        for possessor in possessors:
            pair = (bearer, possessor) if sense.subject == "head" else (possessor, bearer)
            also = [relation("worksFor")] if sense.reference == relation("leads") else []
            names = [sense.reference, *also]
            facts += [(pair[0], name, pair[1], confidence) for name in names]
    if post and person and not any(predicate in STAFF for _, predicate, _, _ in facts):
        facts += [(bearer, relation("worksFor"), p, confidence) for p in possessors if _is_body(analysis, p)]
    relational = analysis.lemma(noun) in analysis.words.relational
    kin = cues & {"relativeOf", "competesWith", "partnersWith"} and not cues & {"profession", "position"}
    listed = "Plur" in noun.morph.get("Number", []) and (lists_members(analysis, noun) or _counts(analysis, noun))
    if not post and not relational and not kin and not listed and _classifies(noun, value.text):
        facts.append((bearer, relation("isA"), Located(noun, _class_mention(analysis, noun)), confidence - 0.1))
    for subject, predicate, obj, sure in facts:
        made = builder.claim(
            subject,
            predicate,
            obj,
            cue=noun,
            extractor=NAME,
            stance=stance,
            speaker=speaker,
            confidence=round(sure, 2),
        )
        if made is not None:
            yield made
    if relational:
        yield from _made_by_version(builder, description, stance)


def _is_body(analysis: Analysis, owner: Located) -> bool:
    """Tell whether somebody can hold a post at what owns it: no person and no place."""
    if owner.mention.reference is Reference.NOMINAL:
        return "organizationNoun" in analysis.stances(owner.token, "noun")
    return owner.mention.kind not in (Kind.PERSON, Kind.PLACE)


def _counts(analysis: Analysis, noun: Token) -> bool:
    """ "several customers": a number of things is no class of one of them."""
    return any(c.lower_ in analysis.words.counting or c.dep_ == "nummod" for c in noun.children if c.i < noun.i)


def _classifies(noun: Token, text: str) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and len(text.split()) <= 7 and any(c.isalpha() for c in text)


def _class_mention(analysis: Analysis, noun: Token) -> Mention:
    """The class a noun names without the name in it: "gafas Orbe de realidad mixta" → "gafas de realidad mixta"."""
    name = analysis.name_inside(noun)
    tokens = bare(noun_phrase(noun, analysis.words), analysis.words)
    if name is None:
        span = span_of(tokens)
        return Mention(span, " ".join(span.quote(text_of(analysis.doc)).split()), Kind.CONCEPT, Reference.NOMINAL)
    kept = [
        t
        for t in tokens
        if not name.start <= t.i < name.end and (t.i < name.start or t.dep_ != "case" or t.head.i >= name.end)
    ]
    kept = kept or [noun]
    text = " ".join(t.text for t in kept)
    return Mention(span_of(kept), text, Kind.CONCEPT, Reference.NOMINAL)


def possessors_of(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """Yield whose the noun is: "de X", "X's", "su"; for a post also "en X", "at X"."""
    words = analysis.words
    for child in noun.children:
        if child.lower_ in words.time_nouns or analysis.lemma(child) in words.time_units:
            continue
        if any(t.text in {",", "("} for t in analysis.doc[min(noun.i, child.i) : max(noun.i, child.i)]):
            continue  # "el presidente del Senado, Luis Soto, del Partido Norte": not the president of the party
        glued = child.dep_ in {"compound", "amod"} and child.i < noun.i and child.pos_ == "PROPN"
        if glued and child.i in analysis.name_at and noun.i not in analysis.name_at:
            yield Located(child, analysis.mention(child))
        elif child.dep_ == "prep" and child.lower_ in words.at:
            for grand in child.children:
                if grand.dep_ in {"pobj", "pcomp"}:
                    yield from _each(analysis, grand)
        elif child.dep_ in {"nmod", "obl", "appos", "flat"}:
            cases = [c.lower_ for c in child.children if c.dep_ == "case"]
            if cases and cases[0] in words.at:
                yield from _each(analysis, child)
        elif child.dep_ == "poss" and child.pos_ != "PRON" and child.lower_ not in words.whose:
            yield from _each(analysis, child)
        elif child.lower_ in words.whose and (antecedent := _antecedent(child)) is not None:
            yield from _each(analysis, antecedent)
        elif child.lower_ in words.possessives:
            mention = Mention(span_of([child]), child.text, None, Reference.PRONOUN)
            yield Located(child, mention)


def _antecedent(whose: Token) -> Token | None:
    """ "Ann, whose sister Bea acts": what the relative clause around a possessive relative hangs on."""
    token = whose
    while token.head.i != token.i:
        if token.dep_ in {"relcl", "acl"}:
            return token.head
        token = token.head
    return None


def employers(analysis: Analysis, noun: Token) -> list[Located]:
    """Return where a post is held: "responsable de chips en Velmar" is Velmar's, not the chips'."""
    found = list(possessors_of(analysis, noun))
    found = [p for p in found if not (p.mention.kind is Kind.PLACE and _case(p.token) in analysis.words.origin)]
    strict = [p for p in found if _case(p.token) not in analysis.words.of and _case(p.token)]
    return strict or found


def _case(token: Token) -> str:
    cases = [c.lower_ for c in token.children if c.dep_ == "case"]
    return cases[0] if cases else token.head.lower_ if token.head.pos_ == "ADP" else ""


def _each(analysis: Analysis, token: Token) -> Iterator[Located]:
    for part in analysis.conjuncts(token):
        yield Located(part, analysis.mention(part))


def _made(builder: Builder, noun: Token) -> Iterator[Claim]:
    """A maker's own product: "sus gafas Orbe", "Velmar's phone Lux"."""
    analysis = builder.analysis
    owners = list(_owners(analysis, noun))
    if not owners:
        return
    name = analysis.name_inside(noun) if noun.i not in analysis.name_at else analysis.name_at[noun.i]
    cues = analysis.stances(noun, "noun")
    if not cues & MADE:
        return
    target = analysis.doc[name.head] if name is not None else noun
    if name is None and noun.pos_ != "PROPN":
        return
    for owner in owners:
        made = builder.claim(
            owner, relation("develops"), Located(target, analysis.mention(target)), cue=noun, extractor=NAME,
            speaker=builder.speaker_at(noun), confidence=0.75,
        )  # fmt: skip
        if made is not None:
            yield made


def _owners(analysis: Analysis, noun: Token) -> Iterator[Located]:
    for child in noun.children:
        if child.lower_ in analysis.words.possessives:
            yield Located(child, Mention(span_of([child]), child.text, None, Reference.PRONOUN))
        elif child.dep_ == "poss" and child.i in analysis.name_at:
            yield Located(child, analysis.mention(child))


def _made_by_version(builder: Builder, description: Description, stance: Stance) -> Iterator[Claim]:
    """ "Lux 2, la nueva versión de su teléfono": Lux 2 is a version of the phone, and its maker's."""
    analysis, bearer = builder.analysis, description.bearer
    for whole in possessors_of(analysis, description.noun):
        if whole.mention.reference is Reference.PRONOUN:
            continue
        cue = description.noun
        speaker = builder.speaker_at(cue)
        for subject, name, obj in [(bearer, "versionOf", whole)] + [
            (owner, "develops", bearer) for owner in _owners(analysis, whole.token)
        ]:
            made = builder.claim(subject, relation(name), obj, cue=cue, extractor=NAME, stance=stance, speaker=speaker)
            if made is not None:
                yield made


def _nominalised(builder: Builder, noun: Token) -> Iterator[Claim]:
    """An act as a noun: "la compra de Velmar por Orbe", "its investment in chips"."""
    analysis = builder.analysis
    for sense in analysis.senses(noun, "noun"):
        if str(sense.reference) not in analysis.ontology.relations or "head" in {sense.subject, sense.object}:
            continue
        subjects = list(slot_of(analysis, noun, sense.subject)) or list(_supported(analysis, noun))
        for subject in subjects:
            for obj in slot_of(analysis, noun, sense.object):
                clause = _clause_around(analysis, noun)
                stance = builder.stance(clause) if clause is not None and noun.dep_ in {"dobj", "obj"} else Stance()
                if stance.modality is Modality.CERTAIN and clause is not None and _is_core(noun, clause):
                    stance = stance.weaker(builder.stance(clause).modality)
                own = noun_stance(analysis, noun)
                stance = stance.weaker(own.modality).flipped(own.polarity is Polarity.NEGATED)
                made = builder.claim(
                    subject, str(sense.reference), obj, cue=noun, extractor=NAME, stance=stance,
                    speaker=builder.speaker(clause) if clause else builder.speaker_at(noun), confidence=0.65,
                )  # fmt: skip
                if made is not None:
                    yield made


def _is_core(noun: Token, clause: Clause) -> bool:
    """Tell an act that a clause is about from one it only mentions: "the biggest since the takeover of Velmar"."""
    core = (*clause.subjects, *(a for a in clause.arguments if a.role != "oblique"))
    return any(a.head.i == noun.i for a in core)


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


def _supported(analysis: Analysis, noun: Token) -> Iterator[Located]:
    """A light verb lends the noun its subject: "Orbe hizo una oferta por Velmar"."""
    clause = analysis.clause_at.get(noun.head.i)
    if clause is not None and clause.predicate.lemma_.lower() in analysis.words.light and noun.dep_ in {"dobj", "obj"}:
        for subject in clause.subjects:
            yield analysis.argument(subject)


def _clause_around(analysis: Analysis, token: Token) -> Clause | None:
    seen = 0
    while token.head.i != token.i and seen < 30:
        if token.i in analysis.clause_at:
            return analysis.clause_at[token.i]
        token, seen = token.head, seen + 1
    return analysis.clause_at.get(token.i)


def _affiliated(builder: Builder, person: Token) -> Iterator[Claim]:
    """ "Ana Ruiz, del Partido Norte", "Ann Weiss of Leith University": a person's party or place of work."""
    analysis = builder.analysis
    bearer = Located(person, analysis.mention(person))
    if bearer.mention.kind is not Kind.PERSON:
        return
    end = analysis.name_at[person.i].end
    doc = analysis.doc
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    if at + 1 >= len(doc) or doc[at].lower_ not in analysis.words.of:
        return
    for i in range(at + 1, min(at + 3, len(doc))):
        name = analysis.name_at.get(i)
        if name is None:
            continue
        words = {t.lower_ for t in doc[name.start : name.end]}
        for relation_name, nouns in (
            ("memberOf", analysis.words.parties),
            ("worksFor", analysis.words.workplaces),
        ):
            if words & nouns:
                head = doc[name.head]
                made = builder.claim(
                    bearer, relation(relation_name), Located(head, analysis.mention(head)), cue=doc[at], extractor=NAME,
                    speaker=builder.speaker_at(head), confidence=0.75,
                )  # fmt: skip
                if made is not None:
                    yield made
        return


def _modified(builder: Builder, noun: Token) -> Iterator[Claim]:
    """An expression or adjective after a noun that takes a complement: "una firma con sede en Vigo"."""
    analysis = builder.analysis
    if not any(t.head.i == noun.i for t in noun.subtree):
        return
    for token in analysis.doc[noun.i + 1 : min(noun.i + 8, noun.sent.end)]:
        if token.pos_ in {"VERB"} and token.morph.get("VerbForm", []) == ["Fin"]:
            return
        for pos in ("expression", "adjective"):
            for sense in analysis.senses(token, pos):
                yield from _expressed(builder, noun, token, sense)


def _expressed(builder: Builder, noun: Token, token: Token, sense: Sense) -> Iterator[Claim]:
    analysis = builder.analysis
    if str(sense.reference) not in analysis.ontology.relations or "nounModified" not in {
        sense.subject,
        sense.object,
    }:
        return
    anchor = token
    while anchor.head.i not in (noun.i, anchor.i) and anchor.head.i > noun.i:
        anchor = anchor.head
    if anchor.head.i != noun.i:
        return
    other = sense.object if sense.subject == "nounModified" else sense.subject
    wanted = other.removeprefix("prep:").replace("-", " ")
    start = token.i + len(sense.words) - (sense.words[-1] == wanted)
    doc = analysis.doc
    for i in range(start, min(start + 3, noun.sent.end)):
        if doc[i].lower_ == wanted:
            target = next((t for t in doc[i + 1 : i + 6] if t.pos_ in {"PROPN", "NOUN"}), None)
            if target is None:
                return
            while target.dep_ in {"compound", "amod", "nmod", "poss"} and i < target.head.i < i + 8:
                target = target.head  # "by former Orbe engineers", not by Orbe
            head = doc[analysis.name_at[target.i].head] if target.i in analysis.name_at else target
            bearer = Located(noun, analysis.mention(noun))
            obj = Located(head, analysis.mention(head))
            pair = (bearer, obj) if sense.subject == "nounModified" else (obj, bearer)
            made = builder.claim(
                pair[0],
                str(sense.reference),
                pair[1],
                cue=token,
                extractor=NAME,
                speaker=builder.speaker_at(token),
                confidence=0.7,
            )
            if made is not None:
                yield made
            return
