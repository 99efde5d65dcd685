"""Extract what stands right behind a noun or name: "una firma con sede en Vigo", "el libro de Ana Ruiz"."""

from collections.abc import Iterator

from kg.extract.analysis import Analysis, Located, relation
from kg.extract.claims.assemble import Builder
from kg.extract.claims.selection import admits
from kg.extract.mending.fronted import PARTICIPIAL
from kg.extract.nominal.classes import PERSONAL
from kg.extract.tree.noun_phrases import hung_on
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim, Kind
from kg.ontology import Sense

__all__ = ["author_claims", "modifier_claims"]

NAME = "kg.nominal"
WRITERS = {Kind.PERSON: "authorOf", Kind.ORGANIZATION: "publishes"}
WRITING = frozenset(map(relation, WRITERS.values()))
OPENING, CLOSING = frozenset('"«“'), frozenset('"»”')


def author_claims(builder: Builder, work: Token) -> Iterator[Claim]:
    """ "La novela Marea, de Ana Ruiz", "el libro de Ana Ruiz", "the novel by Ann Weiss": whose work it is."""
    analysis = builder.analysis
    senses = [s for s in analysis.senses(work, "noun") if s.reference in WRITING and s.object == "head"]
    glued = work.head.i > work.i and work.dep_ in {"compound", "amod", "nmod"}
    name = analysis.name_at.get(work.head.i if glued else work.i) or analysis.name_inside(work)
    doc = analysis.doc
    if not (senses or _is_title(analysis, work)):
        return
    if name is not None and doc[work.i + 1].lower_ in {s.subject.removeprefix("prep:") for s in senses}:
        name = None  # "a report by the firm Velmar": the name is whose it is
    end = max(work.i + 1, name.end if name is not None else 0)
    if end + 3 >= len(doc):
        return
    end += senses == [] or doc[end].text in CLOSING
    at = end + (doc[end].text == ",")
    author = analysis.name_at.get(_past_title(analysis, at + 1))
    marks = {s.subject.removeprefix("prep:") for s in senses} | (
        analysis.words.of if analysis.words.head_first else set()
    )
    if author is None or author.kind not in WRITERS or doc[at].lower_ not in marks:
        return
    by = marks & load_language(analysis.article.lang).agent_prepositions
    if author.kind is Kind.ORGANIZATION and not (senses and doc[at].lower_ in by):
        return  # "el libro de Velmar" may be about it
    bearer = doc[name.head] if name is not None else work
    made = builder.claim(
        Located(doc[author.head], analysis.mention(doc[author.head])), relation(WRITERS[author.kind]),
        Located(bearer, analysis.mention(bearer)), cue=doc[at], extractor=NAME, speaker=builder.speaker_at(work),
        confidence=0.7,
    )  # fmt: skip
    if made is not None:
        yield made


def _is_title(analysis: Analysis, work: Token) -> bool:
    """Tell a work that is named in quotation marks, without a noun for what it is: "«Marea», de Ana Ruiz"."""
    name, doc = analysis.name_at.get(work.i), analysis.doc
    if name is None or name.kind is not Kind.WORK or name.head != work.i or not 0 < name.start < name.end < len(doc):
        return False
    opened = doc[name.start - 1].text in OPENING and doc[name.end].text in CLOSING
    return opened and (name.start < 2 or doc[name.start - 2].pos_ != "NOUN")


def _past_title(analysis: Analysis, at: int) -> int:
    """Pass over what an author is: "by | the journalist | Ann Weiss"."""
    doc, start = analysis.doc, at
    while at < min(start + 4, len(doc) - 1) and at not in analysis.name_at and doc[at].pos_ in {"DET", "ADJ", "NOUN"}:
        at += 1
    last = doc[at - 1]
    personal = last.pos_ == "NOUN" and bool((PERSONAL | {"organizationNoun"}) & analysis.stances(last, "noun"))
    people = last.lower_ in analysis.words.peoples  # "«Marea», del chileno | Luis Gil"
    return at if at > start and (personal or people) else start


def modifier_claims(builder: Builder, noun: Token) -> Iterator[Claim]:
    """An expression or adjective after a noun that takes a complement: "una firma con sede en Vigo".

    A participle that opens the sentence stands before its noun: "Nacida en Lugo, Ana Ruiz…".
    """
    analysis = builder.analysis
    if not noun.children and noun.head is not noun:
        return
    meanings = [analysis.meanings.all(pos) for pos in ("expression", "adjective")]
    for token in noun.children:
        if token.i < noun.i and token.dep_ == PARTICIPIAL and token.pos_ == "ADJ":
            for sense in meanings[1].get(token.i, ()):
                yield from _expressed(builder, noun, token, sense)
    for token in analysis.doc[noun.i + 1 : min(noun.i + 8, noun.sent.end)]:
        if token.pos_ == "VERB" and token.morph.get("VerbForm", []) in (["Fin"], ["Inf"], ["Ger"]):
            return
        for senses in meanings:
            for sense in senses.get(token.i, ()):
                yield from _expressed(builder, noun, token, sense)


def _is_sort_of_body(analysis: Analysis, noun: Token) -> bool:
    """ "una promotora de | plantas con sede en Vigo": the firm has it, not what tells its sort."""
    bare = noun.i not in analysis.name_at and not any(c.pos_ == "DET" for c in noun.children)
    firm = hung_on(noun)
    return bare and firm.i < noun.i and "organizationNoun" in analysis.stances(firm, "noun")


def _expressed(builder: Builder, noun: Token, token: Token, sense: Sense) -> Iterator[Claim]:
    analysis = builder.analysis
    if str(sense.reference) not in analysis.ontology.relations or "nounModified" not in {
        sense.subject,
        sense.object,
    }:
        return
    if token.pos_ == "NOUN" and token.i and token.nbor(-1).pos_ == "ADP":
        return  # "las críticas por parte de Velmar" are no part of it
    if (
        token.pos_ == "NOUN"
        and len(sense.words) == 1
        and any(c.pos_ == "DET" and c.i < token.i for c in token.children)
    ):
        return  # "el anuncio de los resultados de las pruebas" is no result of them
    if sense.pos == "expression" and _is_sort_of_body(analysis, noun):
        return
    host = token.head
    if host.i in analysis.name_at and noun.i < host.i < token.i and token.nbor(-1).text == ",":
        return  # "shares in Orbe, based in Leeds": Orbe is
    anchor = token
    while anchor.head.i not in (noun.i, anchor.i) and anchor.head.i > noun.i:
        anchor = anchor.head
    if anchor.head.i != noun.i:
        return
    other = sense.object if sense.subject == "nounModified" else sense.subject
    wanted = other.removeprefix("prep:").replace("-", " ")
    start = token.i + len(sense.words) - (sense.words[-1] == wanted)
    doc = analysis.doc
    contractions = load_language(analysis.article.lang).contractions
    if start + 1 < noun.sent.end and doc[start].lower_ == wanted and doc[start + 1].is_digit:
        start += 3  # "nacida en 1972, | en Lugo"
    for i in range(start, min(start + 3, noun.sent.end)):
        if i > token.i and doc[i].morph.get("VerbForm", []):
            return  # "asuntos críticos vinculados con Velmar": what is with Velmar is another word's
        if contractions.get(doc[i].lower_, doc[i].lower_) == wanted:
            target = next((t for t in doc[i + 1 : i + 6] if t.pos_ in {"PROPN", "NOUN"}), None)
            if target is None:
                return
            while target.dep_ in {"compound", "amod", "nmod", "poss"} and i < target.head.i < i + 8:
                target = target.head  # "by former Orbe engineers", not by Orbe
            named = analysis.name_at.get(target.i) or analysis.name_inside(target)  # "de la sueca Velmar"
            head = doc[named.head] if named is not None else target
            bearer = Located(noun, analysis.mention(noun))
            obj = Located(head, analysis.mention(head))
            pair = (bearer, obj) if sense.subject == "nounModified" else (obj, bearer)
            if sense.strict and not admits(analysis, sense, *pair, rivalled=False):
                return
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
