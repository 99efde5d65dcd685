"""List claims without building a graph: as one record a claim, or as surface triples for benchmarks."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from os import PathLike
from pathlib import Path

from kg.annotate import annotate, load_model, words_doc
from kg.corpus import Record, Records
from kg.errors import ReadError
from kg.extract.open.open_triples import Style, open_triples
from kg.graph import KnowledgeGraph
from kg.lang import load_language
from kg.model import Article, Claim, CleanArticle, Passage, Role, Span
from kg.read import ReadFailure, doubt_language, read_all
from kg.understanding import Options, understand_all

__all__ = ["ClaimLine", "OpenLine", "SilentSentence", "list_claims", "list_open", "list_silences", "open_lines"]

Source = str | PathLike[str]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in words, with its place in the text."""

    source: str
    article: str
    subject: str
    relation: str
    object: str
    polarity: str
    modality: str
    speaker: str
    time: str
    place: str
    quantity: str
    confidence: float
    extractor: str
    sentence: str
    start: int
    end: int

    @property
    def how(self) -> str:
        """Return what makes the claim other than plain fact."""
        return ", ".join(v for v in (self.polarity, self.modality) if v not in {"affirmed", "certain"})

    def json(self) -> str:
        """Return the claim as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class OpenLine:
    """The surface triples of one text."""

    id: str | int
    text: str
    triples: tuple[tuple[str, str, str], ...]
    scores: tuple[float, ...]  # confidence of each triple, between 0 and 1

    def json(self) -> str:
        """Return the triples as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


def list_claims(
    sources: Iterable[Source], options: Options, *, tell: Callable[[str], None] = lambda message: None
) -> Iterator[ClaimLine]:
    """Yield the claims of articles in the order of the text.

    Raises:
        ReadError: nothing could be read.
    """
    failures: list[str] = []
    doubts: list[str] = []

    def articles() -> Iterator[Article]:
        for item in read_all(sources, lang=options.lang):
            if isinstance(item, ReadFailure):
                failures.append(f"{item.source}: {item.reason}")
            else:
                if options.lang is not None and (doubt := doubt_language(item.text, item.lang)):
                    doubts.append(f"{item.source}: {doubt}")
                yield item

    understood = False
    for batch in understand_all(articles(), options):
        for record in batch:
            if isinstance(record, Record):
                understood = True
                yield from (_line(claim, record.cleaned.article) for claim in record.claims)
            else:
                failures.append(f"{record.source}: {record.reason}")
    if not understood:
        raise ReadError("; ".join(failures[:3]) or "the sources hold no article")
    for message in (*failures, *doubts):
        tell(message)


def list_open(
    lines: Iterable[str], *, lang: str, pretokenized: bool = False, style: Style = "minimal"
) -> Iterator[OpenLine]:
    """Yield the surface triples of JSON lines ``{"id", "text"}``: words in their order, unresolved.

    Raises:
        ReadError: a line is not such a record.
    """
    nlp, language = load_model(lang), load_language(lang)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            name, given = record["id"], str(record["text"])
        except (ValueError, TypeError, KeyError) as error:
            raise ReadError(f'line {number} is not JSON with "id" and "text": {error}') from error
        text = " ".join(given.split()) if pretokenized else given
        if not text.strip():
            yield OpenLine(name, given, (), ())
            continue
        doc = words_doc(text, nlp) if pretokenized else annotate(_one_paragraph(text, lang), nlp)
        found = open_triples(doc, language, style=style)
        triples = tuple((t.subject, t.relation, t.object) for t in found)
        yield OpenLine(name, given, triples, tuple(t.confidence for t in found))


def _line(claim: Claim, article: Article) -> ClaimLine:
    sentence = claim.evidence.sentence
    return ClaimLine(
        source=article.source,
        article=article.iri,
        subject=claim.subject.text,
        relation=claim.predicate.rpartition("#")[2],
        object=claim.object.text,
        polarity=claim.polarity.value,
        modality=claim.modality.value,
        speaker=claim.speaker.text if claim.speaker else "",
        time=claim.time.text if claim.time else "",
        place=claim.place.text if claim.place else "",
        quantity=claim.quantity.text if claim.quantity else "",
        confidence=claim.confidence,
        extractor=claim.extractor,
        sentence=sentence.quote(article.text),
        start=sentence.start,
        end=sentence.end,
    )


def _one_paragraph(text: str, lang: str) -> CleanArticle:
    article = Article(iri="urn:line", text=text, lang=lang)
    return CleanArticle(article, (Passage(Span(0, len(text)), Role.PARAGRAPH),))


def open_lines(sources: Iterable[Source]) -> Iterator[str]:
    """Yield the lines of JSON-lines files, "-" for standard input.

    Raises:
        ReadError: a file is missing or is no text.
    """
    for source in sources:
        try:
            if source == "-":
                yield from sys.stdin
            else:
                with Path(source).open(encoding="utf-8") as file:
                    yield from file
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "is not UTF-8"
            raise ReadError(f"{source}: {str(why).lower()}") from error


@dataclass(frozen=True, slots=True)
class SilentSentence:
    """A sentence that yielded no claim: where it stands, its words, and a short code for the reason."""

    article: str  # IRI
    source: str
    title: str
    start: int  # characters into the article's text
    end: int
    text: str
    reason: str


def list_silences(directory: Path) -> list[SilentSentence]:
    """List the sentences of a graph directory's articles without a claim, in the order of the articles.

    Raises:
        StoreError: there is no graph in the directory.
    """
    KnowledgeGraph.open(directory)
    with Records(directory) as records:
        return [
            SilentSentence(
                article=record.cleaned.article.iri,
                source=record.cleaned.article.source,
                title=record.cleaned.article.title,
                start=silence.sentence.start,
                end=silence.sentence.end,
                text=" ".join(silence.sentence.quote(record.cleaned.article.text).split()),
                reason=silence.reason,
            )
            for record in records
            for silence in record.silences
        ]
