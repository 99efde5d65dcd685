"""Understand articles one by one: clean, annotate, extract."""

import hashlib
import importlib.metadata
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kg.annotate import annotate_all, available_models, load_model
from kg.clean import clean
from kg.corpus import Failure, Here, Pool, Record, TimeUp, batches, deadline
from kg.corpus.codec import encode
from kg.errors import LanguageError, ModelError, OntologyError
from kg.extract import available_extractors, extract
from kg.model import MIN_CONFIDENCE, Article, Claim, Silence
from kg.ontology import load_ontology
from kg.resolve import Entry, load_gazetteer

__all__ = ["BATCH", "Options", "article_sha", "understand", "understand_all"]

BATCH = 8  # few, so that no worker is idle for long when the others have the last ones
MAX_CHARACTERS = 1_000_000  # a long book; the analysis takes about 1 GB of memory a million characters
# what code that did not think of a text raises: such a text fails alone, and does not end a build of a million others
FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
TIME_LIMIT = 300.0  # some 300,000 words on a slow machine


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How articles are understood."""

    lang: str | None = None
    extractors: tuple[str, ...] | None = None
    ontologies: tuple[str, ...] = ()
    min_confidence: float = MIN_CONFIDENCE
    entities: tuple[Entry, ...] = ()  # known to the user, besides the built-in ones
    max_characters: int = MAX_CHARACTERS  # longer articles fail
    time_limit: float = TIME_LIMIT  # seconds after which an article fails

    def fingerprint(self, lang: str) -> str:
        """Return a text that changes when the same article of a language might be understood otherwise.

        Raises:
            OntologyError: an ontology file is missing.
        """
        names = self.extractors if self.extractors is not None else tuple(available_extractors())
        version = importlib.metadata.version("article-kg")
        how = (names, self._hashes(), self.min_confidence, self.entities)
        return repr((version, available_models().get(lang), *how))

    def _hashes(self) -> list[str]:
        try:
            return [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in self.ontologies]
        except OSError as error:
            raise OntologyError(f"{error.filename}: {(error.strerror or 'cannot be read').lower()}") from error


def article_sha(article: Article, fingerprint: str) -> str:
    """Hash what an article says, not where it was read from, and how it is understood."""
    return hashlib.sha256((encode(replace(article, source="")) + fingerprint).encode("utf-8")).hexdigest()


def understand_all(
    articles: Iterable[Article],
    options: Options,
    *,
    pool: Pool | None = None,
    batch_size: int = BATCH,
) -> Iterator[tuple[Record | Failure, ...]]:
    """Yield batches of what was understood of each article: in order from worker processes, in any from Ray.

    Raises:
        KgError: a worker was killed.
    """
    return (pool or Here()).map(partial(understand, options=options), batches(articles, batch_size))


def understand(articles: Sequence[Article], *, options: Options) -> tuple[Record | Failure, ...]:
    """Understand a batch of articles.

    One that is too long, takes too long, has no model or brings out a fault of an extractor comes out as a failure.
    """
    short = [article for article in articles if len(article.text) <= options.max_characters]
    results: dict[str, Record | Failure] = {
        article.iri: Failure(
            article.source,
            f"is too long: {len(article.text):,} characters, more than {options.max_characters:,} (--max-characters)",
        )
        for article in articles
        if len(article.text) > options.max_characters
    }
    results |= _understand_in_time(short, options)
    return tuple(results[article.iri] for article in articles)


def _understand_in_time(articles: Sequence[Article], options: Options) -> dict[str, Record | Failure]:
    try:
        with deadline(options.time_limit):
            return _understand(articles, options)
    except (TimeUp, *FAULTS):  # one of them is to blame: each alone
        return {article.iri: _understand_alone(article, options) for article in articles}


def _understand_alone(article: Article, options: Options) -> Record | Failure:
    try:
        with deadline(options.time_limit):
            return _understand([article], options)[article.iri]
    except TimeUp:
        return Failure(article.source, f"takes more than {options.time_limit:g} seconds (--time-limit)")
    except FAULTS as fault:
        at = traceback.extract_tb(fault.__traceback__)[-1]
        where = f"{Path(at.filename).name}, line {at.lineno}"
        why = f"cannot be understood, through a fault of the program or of an extractor ({where}: {fault!r})"
        return Failure(article.source, why)


def _understand(articles: Sequence[Article], options: Options) -> dict[str, Record | Failure]:
    ontology = load_ontology(options.ontologies)
    names = tuple((name, kind.value) for name, kind in load_gazetteer(options.entities).names())
    results: dict[str, Record | Failure] = {}
    for lang in sorted({article.lang for article in articles}):
        group = [article for article in articles if article.lang == lang]
        try:
            nlp = load_model(lang, names)
        except (LanguageError, ModelError) as error:
            results |= {article.iri: Failure(article.source, str(error)) for article in group}
            continue
        cleaned = [clean(article) for article in group]
        for one, doc in zip(cleaned, annotate_all(cleaned, nlp), strict=True):
            claims, silences = extract(doc, one, ontology=ontology, extractors=options.extractors)
            kept = tuple(claim for claim in claims if claim.confidence >= options.min_confidence)
            results[one.article.iri] = Record(one, kept, _with_doubtful(silences, claims, kept))
    return results


def _with_doubtful(
    silences: tuple[Silence, ...], claims: tuple[Claim, ...], kept: tuple[Claim, ...]
) -> tuple[Silence, ...]:
    """Add the sentences that lost all their claims for want of confidence."""
    spoken = {claim.evidence.sentence for claim in kept}
    doubtful = {claim.evidence.sentence for claim in claims} - spoken
    return tuple(sorted((*silences, *(Silence(s, "below-confidence") for s in doubtful)), key=lambda s: s.sentence))
