"""Find whom a sentence is said to come from without a verb: "según X", "according to X", "in Ann Weiss's view"."""

from collections import defaultdict
from collections.abc import Mapping

from kg.extract.analysis import Analysis, Located, once
from kg.extract.clauses.clause import Clause
from kg.extract.stance.incises import SPEECH
from kg.extract.tree.noun_phrases import QUOTES
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["REACH", "attributed", "reports"]

SOURCES = ("preposition", "expression")  # parts of speech
REACH = 12  # tokens between a quotation and the verb that reports it


def reports(analysis: Analysis, verb: Token) -> bool:
    """Tell a verb of saying or of calling something so."""
    return bool(analysis.stances(verb) & SPEECH) or bool({verb.lemma_.lower(), verb.lower_} & analysis.words.naming)


def _in_the_view_of(analysis: Analysis, clause: Clause) -> Located | None:
    """Find "Para Ana Ruiz, …" before a judgement, and "In Ann Weiss's view", "a su juicio"."""
    doc, words, sentence = analysis.doc, analysis.words, clause.predicate.sent
    if clause.copula is not None and doc[sentence.start].lower_ in words.viewpoint:
        opening = range(sentence.start, min(sentence.start + REACH // 2, sentence.end))
        comma = next((i for i in opening if doc[i].text == ","), sentence.start)
        name = analysis.name_at.get(comma - 1)  # "Para el ingeniero Luis Gil, …"
        if name is not None and name.kind is Kind.PERSON and clause.predicate.i > comma:
            return Located(doc[name.head], analysis.mention(doc[name.head]))
    for token in _opinions(analysis).get(sentence.start, ()):
        around = next((t for t in token.ancestors if t.i in analysis.clause_at), None)
        if around is None or analysis.clause_at[around.i] is not clause:
            continue  # "cargó contra el plan, que a su juicio es un error": the view is of the second clause alone
        for owner in token.children:
            possessive, first = owner.dep_ == "poss" or owner.lower_ in words.possessives, owner.left_edge.i
            if possessive and first > sentence.start and doc[first - 1].pos_ == "ADP":
                return Located(owner, analysis.mention(owner))
    return None


@once
def _opinions(analysis: Analysis) -> dict[int, list[Token]]:
    """Find the nouns of opinions in each sentence."""
    found: dict[int, list[Token]] = defaultdict(list)
    for token in analysis.doc:
        if token.pos_ == "NOUN" and analysis.lemma(token) in analysis.words.opinions:
            found[token.sent.start].append(token)
    return found


def attributed(analysis: Analysis, clause: Clause, *, within: Clause | None = None) -> Located | None:
    """Return who a clause's sentence is said to come from, or whose view it is.

    Args:
        within: only what stands in this clause counts.
    """
    for word, source in _sources(analysis).get(clause.predicate.sent.start, []):
        if within is not None and not within.predicate.is_ancestor(source.token):
            continue
        if not source.token.is_ancestor(clause.predicate) and _reaches(analysis, word, source.token, clause):
            return source
    if within is not None and within is not clause:
        return None
    held = clause
    while held.link == "clause" and held.governor is not None and held.governor.copula is not None:
        held = held.governor  # "Para Ana Ruiz, está claro que …"
    return _in_the_view_of(analysis, held)


def _reaches(analysis: Analysis, word: Token, source: Token, clause: Clause) -> bool:
    """Tell what a source covers: the sentence, or of "GAVI, que según Pardo causa daños" the relative clause alone."""
    if clause.predicate.i < source.i and _opens_conjunct(word):
        return False  # "Orbe compró Trama y, según Ruiz, vendió Sonda": the purchase is nobody's word
    around = next((analysis.clause_at[t.i] for t in source.ancestors if t.i in analysis.clause_at), None)
    last = all(t.is_punct for t in source.doc[source.right_edge.i + 1 : source.sent.end])
    if (
        around is None
        or around.link not in {"relative", "participle"}
        or last
        or source.i < around.predicate.left_edge.i
    ):
        return True
    return any(above is around for above in clause.chain())


def _opens_conjunct(word: Token) -> bool:
    """Tell whether "según X" stands right behind a conjunction or a semicolon, at the head of what follows it."""
    before = [t for t in word.doc[max(word.sent.start, word.i - 2) : word.i] if t.text != ","]
    return bool(before) and (before[-1].text == ";" or before[-1].pos_ == "CCONJ")


@once
def _sources(analysis: Analysis) -> Mapping[int, list[tuple[Token, Located]]]:
    """Find "según X", "according to X" in each sentence: the word that names a source, and the source."""
    found: dict[int, list[tuple[Token, Located]]] = defaultdict(list)
    known = {i for pos in SOURCES for i in analysis.meanings.all(pos)}
    for token in (analysis.doc[i] for i in sorted(known)):
        source = _source(analysis, token)
        if source is not None:
            found[token.sent.start].append((token, source))
    return found


def _source(analysis: Analysis, token: Token) -> Located | None:
    doc = analysis.doc
    inside = analysis.name_at.get(token.i)
    if inside is not None and inside.start < token.i:
        return None  # "el Evangelio según Mateo" is a title
    for pos in SOURCES:
        for sense in analysis.senses(token, pos):
            if not sense.reference.endswith("#attributing"):
                continue
            at = token.i + len(sense.words)
            for k in range(at, min(at + 6, token.sent.end)):
                other = doc[k]
                if other.text in QUOTES:
                    continue  # "según la “noticia”"
                if other.pos_ == "PUNCT" or (other.pos_ == "VERB" and not reports(analysis, other)):
                    break  # but "según dijo ayer Ana Ruiz"
                if other.lower_ in analysis.words.time_nouns:
                    continue  # "según anunció el lunes la firma"
                if other.pos_ in {"PROPN", "NOUN"} or (other.pos_ == "PRON" and other.morph.get("Person", [])):
                    head = doc[analysis.name_at[k].head] if k in analysis.name_at else other
                    return Located(head, analysis.mention(head))
    return None
