"""Read claims of real news by hand, keep the verdicts, count them: python benchmarks/reading.py show|add|score ….

``show NUMBER…`` builds each article of ``../shared/bench/news-es`` by itself and prints every sentence with its
claims, each under a digest of all that a reader judges: names and kinds of both ends, relation, polarity, modality,
speaker, sentence. ``add FILE`` takes lines "NUMBER DIGEST VERDICT" (the verdict is ``right`` or an error class) into
``reading/news-es.tsv``, which holds no words of the articles; a changed claim has a new digest and is to be read anew.
``score [NUMBER…]`` gives the shares that are right among the claims read, and how many of today's nobody has read;
ten articles are kept for a last measurement and counted only when asked for by number.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg.annotate import annotate, load_model
from kg.clean import clean
from kg.extract import extract
from kg.extract.analysis import analyse_doc
from kg.extract.tree.tokens import Doc
from kg.model import MIN_CONFIDENCE, Article, Claim, Kind, Modality, Polarity, ResolvedClaim
from kg.ontology import Ontology, load_ontology
from kg.read import read_all
from kg.resolve import resolve

HERE = Path(__file__).resolve().parent
NEWS = HERE.parents[1] / "shared" / "bench" / "news-es" / "articles.jsonl"
VERDICTS = HERE / "reading" / "news-es.tsv"
RIGHT = "right"
KEPT = (12, 44, 10, 25, 34, 21, 33, 43, 3, 45)  # articles read for a last measurement: nothing is fitted on them
CLASSES = (
    RIGHT, "subject", "object", "sense", "reference", "border", "kind", "class", "speaker", "modality", "qualifier",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """A claim as its reader sees it."""

    digest: str
    claim: Claim
    doc: Doc
    asserted: bool
    sentence: str
    line: str


def articles() -> list[Article]:
    if not NEWS.exists():
        sys.exit(f"the news articles are not here: {NEWS}")
    return [one for one in read_all([NEWS], lang="es", base_iri="https://example.org/") if isinstance(one, Article)]


def claims_of(
    article: Article, *, ontology: Ontology, least: float = MIN_CONFIDENCE, calibrated: bool = True
) -> Iterator[Read]:
    """Yield the claims of an article that is resolved by itself."""
    cleaned = clean(article)
    annotated = annotate(cleaned, load_model(article.lang))
    claims, _ = extract(annotated, cleaned, ontology=ontology, calibrated=calibrated)
    doc = analyse_doc(annotated, cleaned.article, ontology).doc
    with resolve([(cleaned, tuple(c for c in claims if c.confidence >= least))], ontology=ontology) as resolution:
        resolved, entities = list(resolution.articles()), list(resolution.entities())
    names = {entity.iri: (entity.name, entity.kind) for entity in entities}
    for one in resolved[0].claims:
        yield _read(one, doc, names)


def _read(resolved: ResolvedClaim, doc: Doc, names: dict[str, tuple[str, Kind]]) -> Read:
    claim, text = resolved.claim, doc.text
    subject, subject_kind = names[resolved.subject]
    obj, obj_kind = names[resolved.object] if isinstance(resolved.object, str) else (resolved.object.text, "literal")
    speaker = names[resolved.speaker][0] if resolved.speaker else ""
    relation = claim.predicate.rpartition("#")[2]
    sentence = claim.evidence.sentence
    what = (subject, subject_kind, relation, obj, obj_kind)
    how = (claim.polarity, claim.modality, speaker, sentence.start)
    digest = hashlib.sha256("\x1f".join(map(str, what + how)).encode()).hexdigest()[:10]
    usual = (Polarity.AFFIRMED, Modality.CERTAIN)
    marks = [str(mark) for mark in (claim.polarity, claim.modality) if mark not in usual]
    further = (("said by", speaker), *((n, getattr(claim, n)) for n in ("time", "place", "quantity", "instrument")))
    marks += [f"{name}={getattr(value, 'text', value)}" for name, value in further if value]
    words = (claim.evidence.subject, claim.evidence.cue, claim.evidence.object)
    quotes = " | ".join(" ".join(span.quote(text).split()) for span in words)
    plain = "PLAIN" if resolved.asserted else "     "
    line = f"{plain} [{subject} ({subject_kind})] {relation} [{obj} ({obj_kind})] {' '.join(marks)} <{quotes}>"
    return Read(digest, claim, doc, resolved.asserted, " ".join(sentence.quote(text).split()), line)


def load_verdicts() -> dict[tuple[int, str], str]:
    """Return the verdict of each claim read, by the article's number and the claim's digest."""
    rows = (line.split("\t") for line in VERDICTS.read_text(encoding="utf-8").splitlines() if line)
    return {(int(number), digest): verdict for number, digest, verdict in rows}


def show(numbers: list[int], *, unread: bool) -> None:
    ontology, verdicts, all_articles = load_ontology(), load_verdicts(), articles()
    for number in numbers:
        print(f"\n##### {number} {all_articles[number].title}")
        last = ""
        for read in claims_of(all_articles[number], ontology=ontology):
            verdict = verdicts.get((number, read.digest), "")
            if unread and verdict:
                continue
            if read.sentence != last:
                print(f"\n  «{read.sentence}»")
                last = read.sentence
            print(f"{number} {read.digest} {verdict or '?'}\t{read.line}")


def add(path: Path) -> None:
    verdicts = load_verdicts()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        number, digest, verdict = line.split()[:3]
        if verdict not in CLASSES:
            sys.exit(f"no verdict: {verdict!r}; known are {', '.join(CLASSES)}")
        verdicts[int(number), digest] = verdict
    rows = [f"{number}\t{digest}\t{verdict}" for (number, digest), verdict in sorted(verdicts.items())]
    VERDICTS.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def score(numbers: list[int], *, least: float) -> Table:
    """Return the shares that are right, and the errors by class."""
    verdicts, ontology, all_articles = load_verdicts(), load_ontology(), articles()
    found = [
        (read.asserted, verdicts.get((number, read.digest), ""))
        for number in numbers or sorted({number for number, _ in verdicts} - set(KEPT))
        for read in claims_of(all_articles[number], ontology=ontology, least=least)
    ]
    table = Table("", "claims", "read", "right", "share", title="Spanish news read by hand")
    for name, group in (("asserted", [v for a, v in found if a]), ("all", [v for _, v in found])):
        read = [v for v in group if v]
        right = read.count(RIGHT)
        table.add_row(name, str(len(group)), str(len(read)), str(right), f"{right / max(len(read), 1):.3f}")
    wrong = Counter(v for _, v in found if v and v != RIGHT)
    table.caption = ", ".join(f"{name} {count}" for name, count in wrong.most_common())
    return table


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = options.add_subparsers(dest="command", required=True)
    shown = commands.add_parser("show", help="print claims to be read")
    shown.add_argument("number", type=int, nargs="+", help="which articles, counted from 0")
    shown.add_argument("--unread", action="store_true", help="only claims without a verdict")
    commands.add_parser("add", help="take verdicts").add_argument("file", type=Path)
    scored = commands.add_parser("score", help="count verdicts")
    scored.add_argument(
        "number", type=int, nargs="*", help="which articles; by default all with verdicts that are not kept"
    )
    scored.add_argument("--min-confidence", type=float, default=MIN_CONFIDENCE, help="leave out claims less sure")
    given = options.parse_args()
    if given.command == "show":
        show(given.number, unread=given.unread)
    elif given.command == "add":
        add(given.file)
    else:
        Console(width=100).print(score(given.number, least=given.min_confidence))


if __name__ == "__main__":
    main()
