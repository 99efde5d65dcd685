"""Hold the values that pass between the stages; all are frozen.

Offsets are half-open and count Unicode characters of ``Article.text``, which is final once read.
"""

from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "BODY",
    "MIN_CONFIDENCE",
    "Article",
    "Claim",
    "CleanArticle",
    "Entity",
    "Evidence",
    "Identification",
    "Kind",
    "Mention",
    "Modality",
    "Passage",
    "Polarity",
    "Qualifier",
    "Reference",
    "ResolvedArticle",
    "ResolvedClaim",
    "Role",
    "Silence",
    "Span",
    "ToldClaim",
    "Value",
]


MIN_CONFIDENCE = 0.45  # by default a claim less sure is left out, and its sentence is listed as below-confidence


class Kind(StrEnum):
    """What sort of thing an entity is; the value is the class's local name in RDF."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    EVENT = "Event"
    PRODUCT = "Product"
    SOFTWARE = "SoftwareApplication"
    WORK = "CreativeWork"
    CONCEPT = "Concept"


class Polarity(StrEnum):
    """Whether a claim affirms or denies."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How sure a claim is said to be, from surest to least."""

    CERTAIN = "certain"
    FUTURE = "future"
    POSSIBLE = "possible"
    HYPOTHETICAL = "hypothetical"


class Reference(StrEnum):
    """How a mention refers: by name, by a common noun phrase, by a pronoun, or by a verb's ending alone."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"
    NULL = "null"


class Identification(StrEnum):
    """Why a mention is taken for an entity; the value is the local name in RDF. The order is that of the stages."""

    NAME = "byName"  # the entity's name, letter by letter
    SPELLING = "bySpelling"  # but for case, accents, blanks, or a slip of the pen
    SHORT_FORM = "byShortForm"  # a surname, a firm without its suffix: the one fuller name of the article it fits
    ACRONYM = "byAcronym"
    WORDS = "byWords"  # the same common noun phrase
    REFERENCE = "byReference"  # a pronoun, a description, a dropped subject
    WELL_KNOWN = "byGazetteer"  # a list of entities has the name
    ACROSS = "acrossArticles"  # the same full name in several articles
    ALIAS = "byAlias"  # another article gives the entity this further name
    CURATION = "byCuration"  # a person decided


class Role(StrEnum):
    """What a stretch of an article is for."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUESTION = "question"  # a paragraph of an interview, put to whom is interviewed
    ANSWER = "answer"  # one said by whom is interviewed
    NOISE = "noise"


BODY = (Role.PARAGRAPH, Role.QUESTION, Role.ANSWER)  # what is searched for claims


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets into ``Article.text``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def quote(self, text: str) -> str:
        """Return the words the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read; ``iri`` is minted from content, ``text`` never changes afterwards."""

    iri: str
    text: str
    lang: str  # BCP 47 primary tag: "es", "en"
    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""  # ISO 8601 date or date-time, "" when unknown
    source: str = ""  # path or URL it came from, relative or as the user gave it
    url: str = ""  # where it can be read on the web, "" when unknown


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article and what it is for."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An article with its passages in text order; stretches outside every passage are noise."""

    article: Article
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or refers to something.

    ``span`` is what is shown as evidence; ``text`` is the name as extracted, normally the span's words
    without determiner. A dropped subject has the verb's span and the reference ``NULL``. ``antecedent`` is
    the span of the mention in the same article that this one refers back to, ``kind`` a first guess.
    """

    span: Span
    text: str
    kind: Kind | None = None
    reference: Reference = Reference.NOMINAL
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A literal object: its words, and a normalised value where there is one."""

    span: Span
    text: str
    normalized: str = ""  # "310000000 EUR", "10000..20000 GPU", ">=100000"; see kg.resolve.quantities


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Time, place, quantity or instrument of a claim, or when it was said: the words, and a normalised value if any."""

    span: Span
    text: str
    normalized: str = ""  # time: an EDTF date or interval; quantity: as in Value


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that carry a claim. All spans lie within the article, subject, cue and object in the sentence
    unless a reference back put them elsewhere."""

    sentence: Span
    subject: Span
    cue: Span
    object: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """Subject, predicate and object as one sentence says it, with who says so and how surely."""

    subject: Mention
    predicate: str  # IRI: kg:… for a core relation, …/open#lemma for an open one
    object: Mention | Value
    evidence: Evidence
    extractor: str
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.CERTAIN
    speaker: Mention | None = None
    time: Qualifier | None = None
    place: Qualifier | None = None
    quantity: Qualifier | None = None
    instrument: Qualifier | None = None
    confidence: float = 0.5
    label: str = ""  # of an open relation: its words in the article's language, "" for a core one
    said: Qualifier | None = None  # when the speaker said so: the time of the reporting verb, not of the deed


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence without a claim, and why."""

    sentence: Span
    reason: str  # a short code: "no-verb", "unresolved-subject", "question", "no-object", …


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world: its IRI, names and kind."""

    iri: str
    name: str
    kind: Kind
    lang: str = ""  # of the main name's rdfs:label, "" when languages differ
    alt_names: tuple[tuple[str, str], ...] = ()  # (name, language), sorted
    same_as: tuple[str, ...] = ()  # Wikidata IRIs, only where surely recognised
    named: bool = False  # by a proper name somewhere


@dataclass(frozen=True, slots=True)
class ResolvedClaim:
    """A claim whose mentions are known things: IRIs of entities, or a literal object (``Value``)."""

    claim: Claim
    article: str  # IRI
    subject: str  # IRI of an Entity
    object: str | Value
    speaker: str | None = None
    place: str | None = None

    @property
    def asserted(self) -> bool:
        """True when the article says it in its own voice, as fact: the only licence for a plain triple."""
        claim = self.claim
        return claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.CERTAIN and self.speaker is None


@dataclass(frozen=True, slots=True)
class ResolvedArticle:
    """An article with what its words mean: its claims by their place in the text, and its mentions of entities."""

    cleaned: CleanArticle
    claims: tuple[ResolvedClaim, ...]
    mentions: tuple[tuple[str, Span, Identification], ...] = ()  # which entity's IRI is mentioned where, and why so
    candidates: tuple[tuple[str, str, str], ...] = ()  # doubtful merges not made, told here: (IRI, IRI, why)


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """A claim of a graph in words: the names of its ends, and a sentence that carries it."""

    subject: str
    relation: str  # local name
    object: str
    polarity: str
    modality: str
    speaker: str  # "" in the article's own voice
    confidence: float
    sentence: str
    article: str  # IRI
    title: str

    @property
    def marks(self) -> tuple[str, ...]:
        """What makes the claim other than plain fact: "negated", "future", "says Ana Soto"."""
        how = (word for word in (self.polarity, self.modality) if word not in {Polarity.AFFIRMED, Modality.CERTAIN})
        return (*how, f"says {self.speaker}") if self.speaker else tuple(how)
