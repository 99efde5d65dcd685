"""Find who says what: direct quotations, reported clauses, "según X"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.analysis import Analysis, Located
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.stance.asides import is_aside
from kg.extract.stance.attribution import REACH, attributed, reports
from kg.extract.stance.contents import is_infinitive, is_told_to
from kg.extract.stance.incises import SPEECH, interrupting
from kg.extract.tree.tokens import Doc, Token
from kg.model import Kind, Reference, Role

__all__ = ["Quotation", "find_quotations", "reporting_clause", "speaker_of"]

PAIRS = {"“": "”", "«": "»", '"': '"', "‘": "’", "”": "”", "„": "“"}
DASHES = frozenset({"—", "–", "―"})
SPEAKING = frozenset(
    {"personNoun", "profession", "position", "organizationNoun", "groupNoun", "workNoun", "leads", "worksFor",
     "memberOf", "relativeOf"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks (token indices, half-open) and who is said to have said it."""

    start: int
    end: int
    speaker: Located | None
    verb: Token | None


def find_quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """Find direct quotations and their speakers; one without a reporting verb continues the one before it."""
    found: list[Quotation] = []
    spans = [part for span in _quoted(analysis.doc) for part in _around_incises(analysis, *span)]
    spans = sorted([*spans, *_dialogue(analysis, spans)])
    inside = {i for start, end in spans for i in range(start, end)}
    for start, end in spans:
        verb = _verb_above(analysis, start) or _reporting_verb(analysis, start, end, inside)
        speaker = _subject(analysis, verb) if verb is not None else None
        if speaker is None and found and _continues(analysis, found[-1], start, inside):
            speaker = found[-1].speaker
        if speaker is None:
            speaker = _introducer(analysis, start, inside)
        found.append(Quotation(start, end, speaker, verb))
    return (*found, *_answers(analysis))  # what an answer quotes is first of all of whom it quotes


def speaker_of(analysis: Analysis, clause: Clause, quotations: tuple[Quotation, ...]) -> Located | None:
    """Return who says a clause, None for the article's own voice."""
    for quotation in quotations:
        if quotation.start <= clause.predicate.i < quotation.end and quotation.speaker is not None:
            return quotation.speaker
    for child in clause.chain():
        report = interrupting(analysis, child)
        if report is not None:
            return analysis.argument(report.subjects[0])
        if is_aside(analysis, child):
            return attributed(analysis, clause, within=child)
        governor = child.governor
        if governor is None:
            break
        cues = analysis.stances(governor.verb)
        told = cues & SPEECH or analysis.lemma(governor.verb) in analysis.words.finding
        if child.link == "clause" and told and governor.subjects:
            return _who(analysis, governor)
        said = cues & {"denying", "thinking", "saying"} and not cues & {"ordering", "asking", "wanting", "planning"}
        said = said and not is_told_to(analysis, child) and not _is_circumstance(child, governor)
        if child.link == "infinitive" and said and governor.subjects:
            if analysis.lemma(governor.verb) in analysis.words.excluding:
                break  # "no descarta comprar Velmar": what they may do themselves the article tells
            return _who(analysis, governor)
        after = child.predicate.i > governor.predicate.i
        if not child.finite and after and "accuses" in cues and governor.subjects:
            return analysis.argument(governor.subjects[0])  # "la acusó de ocultar un informe"
        if child.link == "relative" and not child.finite and not is_infinitive(child):
            break
    return attributed(analysis, clause)


def quotation_at(quotations: Iterable[Quotation], token: Token) -> Quotation | None:
    """Return the quotation that a token stands in, None outside all."""
    return next((q for q in quotations if q.start <= token.i < q.end), None)


def reporting_clause(analysis: Analysis, clause: Clause, quotations: tuple[Quotation, ...]) -> Clause | None:
    """Return the clause whose verb reports what a clause says: "dijo ayer que…", "…, explained on Monday"."""
    for quotation in quotations:
        if quotation.start <= clause.predicate.i < quotation.end and quotation.verb is not None:
            return analysis.clause_at.get(quotation.verb.i)
    for child in clause.chain():
        governor = child.governor
        complement = child.link in {"clause", "infinitive"}
        if governor is not None and complement and analysis.stances(governor.verb) & SPEECH:
            return governor
    return None


def _quoted(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the insides of quotation marks, which never run over a passage's end."""
    for passage in doc.passages:
        i = passage.start
        while i < passage.end:
            close = PAIRS.get(doc[i].text)
            if close is None or doc[i].text == "”" or _only_closes(doc[i], passage.start):
                i += 1
                continue
            j = next((k for k in range(i + 1, passage.end) if doc[k].text == close), None)
            if j is not None and close != doc[i].text and any(t.text == doc[i].text for t in doc[i + 1 : j]):
                j = min(doc[i].sent.end, j)  # the mark that closes was forgotten: the sentence is what was said
            if j is None and i == passage.start:
                j = passage.end  # each paragraph of a long quotation opens it anew, and only the last one closes it
            if j is None:
                i += 1
                continue
            if j > i + 1:
                yield i + 1, j
            i = j + 1


def _only_closes(mark: Token, first: int) -> bool:
    """Tell a straight mark glued to the word before it, which nothing opened: 'la ley". Ruiz dijo "no"'."""
    if mark.text != '"' or mark.i == first:
        return False
    before = mark.nbor(-1)
    apart = bool(mark.whitespace_) or mark.i + 1 == len(mark.doc) or mark.nbor().is_punct
    return not before.whitespace_ and not before.is_space and before.text not in {"(", "¿", "¡"} and apart


def _incises(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield who speaks, set between dashes within the words spoken: "—dijo Ana Ruiz—"."""
    doc = analysis.doc
    dashes = [i for i in range(start, end) if doc[i].text in DASHES]
    for i in dashes:
        if any(t.pos_ in {"VERB", "AUX"} and reports(analysis, t) for t in doc[i + 1 : min(i + 4, end)]):
            yield i, next((k for k in dashes if k > i), end - 1)


def _around_incises(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a quotation that are said, without the incise that tells who says them."""
    for first, last in _incises(analysis, start, end):
        if start <= first:
            if start < first:
                yield start, first
            start = last + 1
    if start < end:
        yield start, end


def _dialogue(analysis: Analysis, quoted: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what is said in a paragraph that opens with a dash and has an incise."""
    doc = analysis.doc
    for passage in doc.passages:
        start, end = passage.start, passage.end
        inside = any(start <= s < end for s, _ in quoted)
        if not inside and doc[start].text in DASHES and any(_incises(analysis, start + 1, end)):
            yield from _around_incises(analysis, start + 1, end)


def _verb_above(analysis: Analysis, start: int) -> Token | None:
    """Return the verb that reports a clause with quoted words in it: "said the delay was “an insult” and promised"."""
    around = analysis.clause_around(analysis.doc[start])
    for clause in around.chain() if around is not None else ():
        above = clause.governor
        if above is None or clause.link != "clause" or not above.verb.i < clause.verb.i < start:
            continue
        if analysis.stances(above.verb) & SPEECH:
            return above.verb
    return None


def _answers(analysis: Analysis) -> Iterator[Quotation]:
    """Yield the answers of an interview: said by the first person whom the article names in full, else by the first."""
    answers = [passage for passage in analysis.doc.passages if passage.label_ == Role.ANSWER]
    if not answers:
        return
    people = [n for n in analysis.names if n.kind is Kind.PERSON and n.start < answers[0].start]
    people = [n for n in people if analysis.doc.role_at(n.start) != Role.QUESTION]  # whom one is asked about
    name = next((n for n in people if n.end - n.start > 1), people[0] if people else None)
    head = analysis.doc[name.head] if name is not None else None
    speaker = Located(head, analysis.mention(head)) if head is not None else None
    for passage in answers:
        yield Quotation(passage.start, passage.end, speaker, None)


def _reporting_verb(analysis: Analysis, start: int, end: int, inside: set[int]) -> Token | None:
    """Find the nearest reporting verb outside quotations: after the quotation first, then before it."""
    doc = analysis.doc
    after = [i for i in range(end + 1, min(end + 1 + REACH, len(doc))) if i not in inside]
    before = [i for i in range(start - 2, max(start - 2 - 2 * REACH, -1), -1) if i not in inside]
    for order in (after, before):
        for i in order:
            token = doc[i]
            if token.is_space or (token.text in {".", "?", "!"} and not (order is after and i == end + 1)):
                break
            if order is after and token.text in PAIRS and i not in inside:
                break
            if token.pos_ in {"VERB", "AUX"} and reports(analysis, token):
                return token
    return None


def _subject(analysis: Analysis, verb: Token) -> Located | None:
    """Return who does what a reporting verb tells; of "se asegura que", nobody."""
    clause = analysis.clause_at.get(verb.i)
    seen: set[int] = set()
    while clause is not None and not clause.subjects and clause.governor and clause.predicate.i not in seen:
        if clause.passive or clause.reflexive is not None:
            return None
        seen.add(clause.predicate.i)
        clause = clause.governor
    if clause is None or not clause.subjects:
        return None
    return _who(analysis, clause)


def _who(analysis: Analysis, clause: Clause) -> Located:
    """Return the subject of a reporting clause; "añaden desde el ayuntamiento": where nobody is named, the body."""
    subject = clause.subjects[0]
    plural = subject.origin == "dropped" and "Plur" in subject.head.morph.get("Number", [])
    for argument in clause.of("oblique") if plural else ():
        body = argument.preposition in analysis.words.origin and analysis.agency(argument.head) > 0
        if body:
            return analysis.argument(argument)
    return analysis.argument(subject)


def _is_circumstance(child: Clause, governor: Clause) -> bool:
    """ "Tras mostrar el informe, dice …": what a comma parts from the verb behind it is told, not said."""
    between = child.predicate.doc[child.predicate.i : governor.predicate.i]
    return bool(child.mark) and any(t.text == "," for t in between)


def _continues(analysis: Analysis, previous: Quotation, start: int, inside: set[int]) -> bool:
    """A quotation goes on after a reporting clause of the same sentence or paragraph, with no other name between."""
    between = [i for i in range(previous.end + 1, start - 1) if i not in inside]
    if previous.speaker is None or len(between) > 3 * REACH or any(analysis.doc[i].is_space for i in between):
        return False
    names = {analysis.name_at[i].head for i in between if i in analysis.name_at}
    return names <= {previous.speaker.token.i} or not names


def _introducer(analysis: Analysis, start: int, inside: set[int]) -> Located | None:
    """Before a colon or in mid-sentence, the subject of the clause that the quotation hangs on speaks."""
    doc = analysis.doc
    i = start - 2
    if i < 0 or doc[i].is_space or doc[i].text in {".", "?", "!"}:
        return None
    if doc[i].text != ":":
        return None
    first = doc[i].sent.start
    for clause in reversed(analysis.clauses):
        if first <= clause.predicate.i < i and clause.predicate.i not in inside and clause.link in {"", "conjunct"}:
            for subject in clause.subjects:
                return analysis.argument(subject) if _can_speak(analysis, subject) else None
    return None


def _can_speak(analysis: Analysis, subject: Argument) -> bool:
    """Tell who may be quoted after a colon from what is merely explained: "Los puntos del plan son dos: «…»"."""
    if subject.origin == "dropped" or subject.head.pos_ == "PRON" or subject.head.i in analysis.name_at:
        return True
    return analysis.mention(subject.head).reference is Reference.NAME or bool(
        analysis.stances(subject.head, "noun") & SPEAKING
    )
