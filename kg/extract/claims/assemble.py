"""Put a claim together: mentions, evidence and qualifiers, from the tokens an extractor found."""

import re
from dataclasses import replace

from kg.extract.analysis import Analysis, Located, once, relation
from kg.extract.claims.nodes import is_amount, is_nameable
from kg.extract.claims.noun_classes import is_of_classes, noun_kinds
from kg.extract.clauses.clause import Clause
from kg.extract.names.mentions import bare, noun_phrase, span_of
from kg.extract.names.phrases import whole_phrase
from kg.extract.names.posts import holder_behind
from kg.extract.stance.modality import Stance
from kg.extract.stance.speech import Quotation, find_quotations, quotation_at, speaker_of
from kg.extract.stance.stance import clause_stance
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import Claim, Evidence, Kind, Mention, Qualifier, Reference, Span, Value
from kg.vocab import OPEN

__all__ = ["Builder", "literal", "open_relation"]

LIFE = frozenset({"bornIn", "diedIn", "educatedAt"})
PEOPLE = frozenset({"personNoun", "profession", "position", "leads", "worksFor", "memberOf", "relativeOf", "groupNoun"})
SCENES = frozenset({"placeNoun", "organizationNoun", "eventNoun", "locatedIn"})
EXCLUDED = {
    "participatesIn": frozenset({Kind.PLACE, Kind.PERSON}),
    "locatedIn": frozenset({Kind.PERSON, Kind.WORK, Kind.SOFTWARE, Kind.PRODUCT}),
}
APOSTROPHES = ("'", "‘", "’")
PUBLIC = frozenset({"state", "town", "court"})
LOCATED = relation("locatedIn")
EXCLUDED_SUBJECTS = {"develops": frozenset({Kind.PRODUCT, Kind.WORK, Kind.EVENT})}
SLUG = re.compile(r"[^\w.-]+")


class Builder:
    """Makes claims for one analysis; knows who speaks where."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.quotations: tuple[Quotation, ...] = find_quotations(analysis)

    @classmethod
    def of(cls, analysis: Analysis) -> "Builder":
        """Return the builder kept with the analysis, made once."""
        return _builder(analysis)

    def stance(self, clause: Clause) -> Stance:
        """Return the polarity and modality of a clause."""
        return clause_stance(self.analysis, clause)

    def speaker(self, clause: Clause) -> Located | None:
        """Return who says a clause."""
        return speaker_of(self.analysis, clause, self.quotations)

    def speaker_at(self, token: Token) -> Located | None:
        """Return who says the words at a token when they stand in a quotation."""
        quotation = quotation_at(self.quotations, token)
        return quotation.speaker if quotation is not None else None

    def claim(
        self,
        subject: Located,
        predicate: str,
        obj: Located | Value,
        *,
        cue: Token | list[Token],
        extractor: str,
        stance: Stance | None = None,
        speaker: Located | None = None,
        confidence: float = 0.7,
        label: str = "",
        time: Qualifier | None = None,
        place: Qualifier | None = None,
        instrument: Qualifier | None = None,
        acts: bool = False,
    ) -> Claim | None:
        """Make a claim, or None where the subject and the object are the same words or cannot be nodes.

        Args:
            acts: a noun that tells an act is good for an object, as an event is.
        """
        stance = stance or Stance()
        analysis = self.analysis
        target: Mention | Value = obj if isinstance(obj, Value) else obj.mention
        if isinstance(obj, Located) and not isinstance(cue, list):
            target = _before(analysis, obj, cue)
        if self._is_refused(subject, predicate, obj, target, acts=acts):
            return None
        if speaker is not None and speaker.mention.span == target.span:
            speaker = None  # "según un estudio publicado por Velmar": that Velmar published it the study does not say
        if speaker is None and self._said_by_nobody(subject.token, cue[0] if isinstance(cue, list) else cue):
            return None
        if speaker is not None and not any(c.isalpha() for c in speaker.mention.text):
            return None  # somebody says it, and no word says who: it must not pass for the article's own voice
        if not any(c.isalpha() for c in subject.mention.text):
            return None
        if isinstance(target, Mention) and not any(c.isalpha() for c in target.text):
            return None
        if isinstance(target, Mention) and target.span == subject.mention.span:
            return None
        cues = cue if isinstance(cue, list) else [cue]
        sentence = self._sentence([cues[0]], [subject.mention.span, target.span])
        return Claim(
            subject=subject.mention,
            predicate=predicate,
            object=target,
            evidence=Evidence(sentence, subject.mention.span, span_of(cues), target.span),
            extractor=extractor,
            polarity=stance.polarity,
            modality=stance.modality,
            speaker=speaker.mention if speaker else None,
            confidence=confidence,
            label=label,
            time=time,
            place=place,
            instrument=instrument,
        )

    def _is_refused(
        self, subject: Located, predicate: str, obj: Located | Value, target: Mention | Value, *, acts: bool
    ) -> bool:
        """Tell what cannot be the two ends of a relation."""
        ends = [subject, obj] if isinstance(obj, Located) else [subject]
        if any(not is_nameable(self.analysis, end) or is_amount(self.analysis, end) for end in ends):
            return True
        if predicate == LOCATED and any(c.isdigit() for c in target.text):
            return True  # "se sitúa en casi 700.000 euros"
        if self._is_no_subject(subject, predicate):
            return True
        return isinstance(obj, Located) and self._is_no_object(obj, predicate, acts=acts)

    def _is_no_subject(self, subject: Located, predicate: str) -> bool:
        spec, name = self.analysis.ontology.relations.get(predicate), predicate.rpartition("#")[2]
        if spec is not None and is_of_classes(self.analysis, subject, spec.no_subject):
            return True
        if spec is not None and self._is_wrongly_person(subject, spec.domain):
            return True
        lifeless = name in LIFE and self._is_no_person(subject)
        return lifeless or self._is_no_such_thing(subject, EXCLUDED_SUBJECTS.get(name))

    def _is_no_object(self, obj: Located, predicate: str, *, acts: bool) -> bool:
        spec, name = self.analysis.ontology.relations.get(predicate), predicate.rpartition("#")[2]
        if spec is not None and is_of_classes(self.analysis, obj, spec.no_object, acts=acts):
            return True
        if spec is not None and self._is_wrongly_person(obj, spec.range):
            return True
        if (predicate == LOCATED or name in LIFE) and self._is_no_scene(obj):
            return True  # "se sitúa en el nivel más bajo", "reside en dos hechos", "fallecieron en total"
        return self._is_no_such_thing(obj, EXCLUDED.get(name))

    def _is_wrongly_person(self, located: Located, wanted: frozenset[Kind]) -> bool:
        """Tell a person where a relation wants none: nobody founds one. Other kinds are too often mistaken."""
        mention, words = located.mention, self.analysis.words
        if not wanted or Kind.PERSON in wanted:
            return False
        if mention.reference is Reference.NAME:
            first, *rest = mention.text.lower().split()
            titled = first in words.titles or first in words.first_names
            return bool(rest) and titled and mention.kind is Kind.PERSON
        return False

    def _is_no_person(self, subject: Located) -> bool:
        """Tell what is neither born nor dies: "la cifra de fallecidos en el país"."""
        if subject.mention.reference is Reference.NAME:
            return subject.mention.kind not in (Kind.PERSON, Kind.ORGANIZATION)
        common = subject.mention.reference is Reference.NOMINAL
        return common and not PEOPLE & self.analysis.stances(subject.token, "noun")

    def _is_no_scene(self, obj: Located) -> bool:
        """Tell a common noun that nobody is born or dies in: "fallecieron en total"."""
        common = obj.mention.reference is Reference.NOMINAL
        state = (
            self.analysis.words.bodies.get(self.analysis.lemma(obj.token)) in PUBLIC
        )  # "el gobierno del país, donde"
        return common and (state or not SCENES & self.analysis.stances(obj.token, "noun"))

    def _is_no_such_thing(self, thing: Located, excluded: frozenset[Kind] | None) -> bool:
        """Tell what a relation excludes by its kind: one takes part in no place, and goods develop nothing."""
        if excluded is None:
            return False
        if thing.mention.reference is Reference.NAME:
            return thing.mention.kind in excluded
        kinds = noun_kinds(self.analysis, thing.token)
        return bool(kinds) and kinds <= excluded

    def _said_by_nobody(self, subject: Token, cue: Token) -> bool:
        """Tell a clause that stands in a quotation whose speaker is unknown: it is not the article's own voice."""
        return any(
            q.speaker is None and q.start <= subject.i < q.end and q.start <= cue.i < q.end for q in self.quotations
        )

    def _sentence(self, cues: list[Token], spans: list[Span]) -> Span:
        """Return the sentence of the cue, widened to a neighbour sentence that holds an argument."""
        sentence = self.analysis.sentence(cues[0])
        doc = self.analysis.doc
        start = min([sentence.start, *(s.start for s in spans)])
        end = max([sentence.end, *(s.end for s in spans)])
        touched = doc.covering(start, end)
        whole = [t for t in doc[touched[0].sent.start : touched[-1].sent.end] if not t.is_space]
        return span_of(whole)


@once
def _builder(analysis: Analysis) -> Builder:
    return Builder(analysis)


def _before(analysis: Analysis, thing: Located, cue: Token) -> Mention:
    """Cut a common noun off before the participle that says the claim: "una planta | construida por Velmar"."""
    mention, doc = thing.mention, analysis.doc
    inside = thing.token.idx < cue.idx < mention.span.end
    if mention.reference is not Reference.NOMINAL or not inside or mention.kind is not None:
        return mention
    tokens = bare([t for t in doc[thing.token.left_edge.i : cue.i] if t.idx >= mention.span.start], analysis.words)
    span = span_of(tokens)
    return replace(mention, span=span, text=" ".join(span.quote(doc.text).split()))


def literal(analysis: Analysis, head: Token, *, prepositions: frozenset[str] | None = None) -> Value:
    """Take a noun phrase as it stands as a literal: a post, a price, a count."""
    inner = analysis.words.inner if prepositions is not None else frozenset()
    tokens = whole_phrase(analysis.meanings, analysis.name_at, head, prepositions=prepositions, inner=inner)
    tokens = bare(tokens, analysis.words)
    holder = holder_behind(analysis.meanings, head, analysis.name_at)
    if holder is not None:
        tokens = [t for t in tokens if t.i < holder.start] or [head]  # "presidente de Orbe | Ana Ruiz"
    doc = analysis.doc
    tokens = _without_participle(analysis, head, tokens)
    tokens = _with_whole_noun(analysis, head, tokens, prepositions)
    before = tokens[0].i
    name = analysis.name_at.get(tokens[-1].i)
    if name is not None and name.end > tokens[-1].i + 1 and name.start > head.i:
        tokens = list(doc[before : name.end])  # "ministra de Industria | y Comercio": never half a name
    tokens = with_name_behind(analysis, head, tokens)
    for parts in analysis.words.quantifiers:
        start = before - len(parts)
        if start < 0 or doc[before - 1].lower_ != parts[-1]:
            continue
        if [t.lower_ for t in doc[start:before]] == parts:
            tokens = [*doc[start:before], *tokens]
            break
    last = tokens[-1]
    if last.like_num and not last.whitespace_ and last.i + 1 < len(doc) and doc[last.i + 1].is_alpha:
        tokens = [*tokens, doc[last.i + 1]]  # "$900m"
    span = _with_mark(span_of(tokens), doc.text)
    return Value(span, " ".join(span.quote(doc.text).split()))


def with_name_behind(analysis: Analysis, head: Token, tokens: list[Token]) -> list[Token]:
    """Take in the name of a phrase's last noun: "presidenta de la patronal | Velmar"; not that of its first."""
    last = tokens[-1]
    name = analysis.name_at.get(last.i + 1)
    if name is None or name.start != last.i + 1 or last.i == head.i or last.pos_ != "NOUN":
        return tokens
    own = analysis.words.head_first and analysis.name_inside(last) == name and analysis.name_inside(head) != name
    return [*tokens, *analysis.doc[name.start : name.end]] if own else tokens


def _with_mark(span: Span, text: str) -> Span:
    """Take in the mark that opens what is closed within: "el | 'número dos' del partido"."""
    opened = text[span.start - 1 : span.start] in APOSTROPHES and span.start > 0
    closes = sum(text[span.start : span.end].count(mark) for mark in APOSTROPHES) == 1
    return Span(span.start - 1, span.end) if opened and closes else span


def _without_participle(analysis: Analysis, head: Token, tokens: list[Token]) -> list[Token]:
    """ "fue | nombrada | directora": what the parser takes for an adjective before an attribute is the verb."""
    first = tokens[0]
    endings = load_language(analysis.article.lang).participle_endings
    copula = any(c.i == first.i - 1 and c.pos_ == "AUX" for c in head.children)
    participle = first.pos_ == "ADJ" and first.i < head.i and first.lower_.endswith(tuple(endings))
    return tokens[1:] if copula and participle else tokens


def _with_whole_noun(
    analysis: Analysis, head: Token, tokens: list[Token], prepositions: frozenset[str] | None
) -> list[Token]:
    """Take in the rest of a noun of two words, and its complement: "consejero | delegado de Velmar"."""
    doc = analysis.doc
    size = max((len(s.words) for s in analysis.senses(head, "noun")), default=1)
    end = head.i + size
    if size == 1 or not analysis.words.head_first or tokens[-1].i >= end - 1 or end > len(doc):
        return tokens
    complements = (c for t in doc[head.i : end] for c in t.children if c.i >= end and c.left_edge.i == end)
    allowed = analysis.words.of if prepositions is None else prepositions
    follower = next((c for c in complements if doc[end].lower_ in allowed), None)
    last = noun_phrase(follower, analysis.words, prepositions=prepositions)[-1].i if follower is not None else end - 1
    return list(doc[tokens[0].i : last + 1])


def open_relation(lemma: str) -> str:
    """Mint the IRI of an open relation from its lemma; accents stay."""
    return str(OPEN) + SLUG.sub("-", lemma.strip().lower()).strip("-")
