"""Score names and their kinds on Spanish newswire (CoNLL-2002): python benchmarks/names.py [--errors]."""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg.annotate import annotate_all, load_model
from kg.extract.analysis import analyse_doc
from kg.model import Article, CleanArticle, Kind, Passage, Role, Span
from kg.ontology import load_ontology

SHARED = Path(__file__).resolve().parents[2] / "shared"
LABELS = {Kind.PERSON: "PER", Kind.ORGANIZATION: "ORG", Kind.PLACE: "LOC"}  # every other kind is MISC
TIGHT_LEFT, TIGHT_RIGHT = set(",.;:?!)]}%»"), set("([{¿¡«")
Entity = tuple[int, int, str]


def articles(path: Path) -> Iterator[tuple[CleanArticle, set[Entity]]]:
    """Yield each dispatch, one sentence a line, with its gold entities as character offsets."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    batch: list[dict[str, list[str]]] = []
    for row in rows:
        dateline = any(
            a == "(" and re.match(r"EF[EA]", b) for a, b in zip(row["tokens"], row["tokens"][1:], strict=False)
        )
        if dateline and batch and len(row["tokens"]) < 30:
            yield article(batch, len(batch))
            batch = []
        batch.append(row)
    yield article(batch, len(batch))


def article(rows: list[dict[str, list[str]]], number: int) -> tuple[CleanArticle, set[Entity]]:
    text, passages, gold = "", [], set()
    for row in rows:
        start, open_entity, quoted = len(text), None, False
        for i, (token, tag) in enumerate(zip(row["tokens"], row["ner"], strict=True)):
            before = row["tokens"][i - 1] if i else ""
            closing = token == '"' and quoted
            opened = before == '"' and quoted
            if i and token not in TIGHT_LEFT and before not in TIGHT_RIGHT and not closing and not opened:
                text += " "
            if token == '"':
                quoted = not quoted
            if open_entity and not tag.startswith("I"):
                gold.add((open_entity[0], open_entity[2], open_entity[1]))
                open_entity = None
            at = len(text)
            text += token
            if tag.startswith("B"):
                open_entity = (at, tag[2:], len(text))
            elif tag.startswith("I") and open_entity:
                open_entity = (open_entity[0], open_entity[1], len(text))
        if open_entity:
            gold.add((open_entity[0], open_entity[2], open_entity[1]))
        passages.append(Passage(Span(start, len(text)), Role.PARAGRAPH))
        text += "\n"
    return CleanArticle(Article(f"https://example.org/{number}", text, "es"), tuple(passages)), gold


def found(doc, cleaned: CleanArticle) -> set[Entity]:  # type: ignore[no-untyped-def]
    analysis = analyse_doc(doc, cleaned.article, load_ontology())
    result = set()
    for name in analysis.names:
        last = doc[name.end - 1]
        start, end = doc[name.start].idx, last.idx + len(last)
        if doc.text[start - 1 : start] == '"' and doc.text[end : end + 1] == '"':
            start, end = start - 1, end + 1  # CoNLL counts the quotation marks around a name as part of it
        result.add((start, end, LABELS.get(name.kind, "MISC")))
    return result


def f1(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="print every name that is missed, extra or mistyped")
    options.add_argument("--data", type=Path, default=SHARED / "bench" / "conll2002-es" / "testa.jsonl")
    given = options.parse_args()
    if not given.data.is_file():
        sys.exit(f"the data is not here: {given.data}")
    pairs = list(articles(given.data))
    counts: Counter[str] = Counter()
    confusion: Counter[tuple[str, str]] = Counter()
    for (cleaned, gold), doc in zip(pairs, annotate_all((c for c, _ in pairs), load_model("es")), strict=True):
        got = found(doc, cleaned)
        spans, wanted = {e[:2]: e[2] for e in got}, {e[:2]: e[2] for e in gold}
        counts.update({"given": len(got), "wanted": len(gold), "spans": len(spans.keys() & wanted.keys())})
        for label in ("PER", "ORG", "LOC", "MISC"):
            counts[f"given {label}"] += sum(e[2] == label for e in got)
            counts[f"wanted {label}"] += sum(e[2] == label for e in gold)
            counts[f"right {label}"] += sum(e[2] == label for e in got & gold)
        confusion.update((wanted[s], spans[s]) for s in spans.keys() & wanted.keys())
        if given.errors:
            show(cleaned.article.text, spans, wanted)
    table = Table("what", "precision", "recall", "F1", "given", "wanted")
    right = sum(counts[f"right {label}"] for label in LABELS.values()) + counts["right MISC"]
    for what, hits, share, all_ in (
        ("boundaries", counts["spans"], counts["given"], counts["wanted"]),
        ("with types", right, counts["given"], counts["wanted"]),
        *(
            (x, counts[f"right {x}"], counts[f"given {x}"], counts[f"wanted {x}"])
            for x in ("PER", "ORG", "LOC", "MISC")
        ),
    ):
        table.add_row(what, *(f"{x:.3f}" for x in f1(hits, share, all_)), str(share), str(all_))
    Console(width=100).print(table)
    mixed = sorted(((n, pair) for pair, n in confusion.items() if pair[0] != pair[1]), reverse=True)
    print("mistaken kinds, wanted → given:", ", ".join(f"{a} → {b} {n}" for n, (a, b) in mixed))


def show(text: str, spans: dict[tuple[int, int], str], wanted: dict[tuple[int, int], str]) -> None:
    for a, b in sorted(spans.keys() | wanted.keys()):
        left, right = spans.get((a, b)), wanted.get((a, b))
        if left != right:
            around = text[max(0, a - 40) : b + 40].replace("\n", " ¶ ")
            print(f"{right or '-':5}{left or '-':5}{text[a:b]!r:45} {around}")


if __name__ == "__main__":
    main()
