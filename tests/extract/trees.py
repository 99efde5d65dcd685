"""Build analysed sentences by hand, so that the clause analysis is proved without a model."""

from collections.abc import Iterable
from functools import lru_cache

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.clauses import find_clauses
from kg.extract.tree.tokens import Token, read_doc
from kg.lang import load_language


@lru_cache(maxsize=4)
def _vocab(lang: str) -> Vocab:
    return spacy.blank(lang).vocab


def tree(lang: str, rows: str) -> Doc:
    """Make a ``Doc`` of one sentence: a line a token, "form lemma POS head label [morph [entity]]".

    Heads count from 1 and 0 is the root, as in CoNLL-U; "_" stands for no morphology.
    """
    columns = [line.split() for line in rows.strip().splitlines()]
    heads = [int(c[3]) - 1 if int(c[3]) else i for i, c in enumerate(columns)]
    roots = [i for i, head in enumerate(heads) if head == i]
    assert len(roots) == 1, f"one root, not {[columns[i][0] for i in roots]}"
    morphs = [c[5] if len(c) > 5 and c[5] != "_" else "" for c in columns]
    return Doc(
        _vocab(lang),
        words=[c[0] for c in columns],
        lemmas=[c[1] for c in columns],
        pos=[c[2] for c in columns],
        heads=heads,
        deps=["ROOT" if i in roots else c[4] for i, c in enumerate(columns)],
        morphs=morphs,
        ents=[f"B-{c[6]}" if len(c) > 6 else "O" for c in columns],
    )


def clauses(lang: str, rows: str) -> dict[str, Clause]:
    """Return the clauses of a hand-built sentence by their predicate's form."""
    return {c.predicate.text: c for c in find_clauses(read_doc(tree(lang, rows)), load_language(lang))}


def subjects(clause: Clause) -> list[str]:
    """Name who does it; a dropped subject shows as the verb in brackets."""
    return [f"[{a.head.text}]" if a.origin == "dropped" else a.head.text for a in clause.subjects]


def arguments(clause: Clause) -> list[tuple[str, str]]:
    """Name the other arguments: (role or preposition, head)."""
    return [(a.preposition if a.role == "oblique" else a.role, a.head.text) for a in clause.arguments]


def word(doc: Iterable[Token], form: str) -> Token:
    """Return the first token of a form."""
    return next(t for t in doc if t.text == form)
