"""Find well-known names besides what the model takes for a name."""

import warnings
from collections.abc import Iterable
from typing import Any, cast

from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

__all__ = ["add_rulers", "drop_common_words"]

Pattern = dict[str, str | list[dict[str, Any]]]
KNOWN = "known"  # the identifier of what a list of names found


def add_rulers(nlp: Language, names: Iterable[tuple[str, str]]) -> None:
    """Add spaCy's EntityRuler twice: long names overwrite the model's entities, single words do not."""
    patterns: list[Pattern] = [{"label": label, "pattern": name, "id": KNOWN} for name, label in names]
    for ruler, long in (("known_phrases", True), ("known_words", False)):
        pipe = cast(EntityRuler, nlp.add_pipe("entity_ruler", name=ruler, config={"overwrite_ents": long}))
        with warnings.catch_warnings(), nlp.select_pipes(enable=[]):  # names are compared word by word, unanalysed
            # W036: a list of long names alone leaves the ruler of single words without patterns
            warnings.filterwarnings("ignore", message=r"\[W036\]")
            pipe.add_patterns([p for p in patterns if (" " in str(p["pattern"])) is long])
    nlp.add_pipe("kg_common_words")


@Language.component("kg_common_words")
def drop_common_words(doc: Doc) -> Doc:
    """Drop well-known single names that are capitalised only as the first word of a sentence: "Meta cumplida"."""
    doc.ents = tuple(
        ent
        for ent in doc.ents
        if ent.ent_id_ != KNOWN or len(ent) > 1 or not ent[0].is_sent_start or ent[0].pos_ == "PROPN"
    )
    return doc
