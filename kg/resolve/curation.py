"""Parse and re-apply what people decided about a graph: merge, split, rename, set a kind, reject a claim.

One instruction a line; ``#`` starts a comment; names may stand in quotation marks, an IRI may stand for a name::

    merge Anita Ruiz = Ana Ruiz          # the first is the second
    split Washington in capital.txt     # in that article (IRI, source or title) it is a thing of its own
    rename IA = inteligencia artificial
    kind Llama = SoftwareApplication
    reject https://w3id.org/article-kg/id/claim/…

Instructions apply in their order. One that finds nothing to do (its article was removed) is idle, not an error.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.errors import CurationError
from kg.model import Article, Entity, Identification, Kind, Resolution, ResolvedClaim, Span
from kg.resolve.names import slug
from kg.vocab import BASE_IRI

__all__ = ["Action", "Curated", "Instruction", "curate", "parse_curation"]


class Action(StrEnum):
    """What an instruction does."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    KIND = "kind"
    REJECT = "reject"


SEPARATOR = {Action.MERGE: "=", Action.SPLIT: " in ", Action.RENAME: "=", Action.KIND: "="}
FORMS = "'merge A = B', 'split NAME in ARTICLE', 'rename A = B', 'kind A = Person', 'reject CLAIM-IRI'"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a curation file."""

    action: Action
    name: str
    value: str = ""

    def __str__(self) -> str:
        """Write the instruction as its line."""
        separator = SEPARATOR.get(self.action, "").strip()
        return " ".join(part for part in (self.action.value, self.name, separator, self.value) if part)


@dataclass(frozen=True, slots=True)
class Curated:
    """A resolution after curation, with the lines that were applied and those that found nothing to do."""

    resolution: Resolution
    applied: tuple[str, ...]
    idle: tuple[tuple[str, str], ...]  # the line, and why


def parse_curation(text: str) -> tuple[Instruction, ...]:
    """Read a curation file.

    Raises:
        CurationError: a line is wrong; the message names it.
    """
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = re.sub(r"(^|\s)#.*", "", line).strip()
        if words:
            try:
                found.append(_instruction(words))
            except ValueError as error:
                raise CurationError(f"curation line {number}: {error}") from error
    return tuple(found)


def _instruction(line: str) -> Instruction:
    word, _, rest = line.partition(" ")
    if word not in set(Action):
        raise ValueError(f"'{word}' is not known; write {FORMS}")
    action = Action(word)
    if action is Action.REJECT:
        if not rest.strip() or " " in rest.strip():
            raise ValueError("reject takes the IRI of one claim")
        return Instruction(action, rest.strip().strip("<>"))
    left, found, right = rest.partition(SEPARATOR[action])
    name, value = _bare(left), _bare(right)
    if not found or not name or not value:
        raise ValueError(f"write {FORMS}")
    if action is Action.KIND:
        value = _kind(value).value
    return Instruction(action, name, value)


def _bare(text: str) -> str:
    return text.strip().strip('"“”«»<>').strip()


def _kind(text: str) -> Kind:
    known = {k.value.casefold(): k for k in Kind} | {k.name.casefold(): k for k in Kind}
    if text.casefold() not in known:
        raise ValueError(f"'{text}' is no kind; write one of {', '.join(k.value for k in Kind)}")
    return known[text.casefold()]


def curate(
    resolution: Resolution,
    instructions: Iterable[Instruction],
    *,
    articles: Iterable[Article] = (),
    base_iri: str = BASE_IRI,
    claim_iri: Callable[[ResolvedClaim], str] | None = None,
) -> Curated:
    """Apply instructions to a resolution, in their order.

    Args:
        resolution: what resolving found.
        instructions: what people decided.
        articles: lets a split name its article by source or title, not only by IRI.
        base_iri: what minted IRIs start with.
        claim_iri: mints the IRI of a claim, to know which one is rejected.

    Raises:
        CurationError: a claim is rejected and ``claim_iri`` is missing.
    """
    state = _State(resolution, tuple(articles), base_iri)
    applied: list[str] = []
    idle: list[tuple[str, str]] = []
    for instruction in instructions:
        why = state.apply(instruction, claim_iri)
        if why:
            idle.append((str(instruction), why))
        else:
            applied.append(str(instruction))
    return Curated(state.resolution(), tuple(applied), tuple(idle))


class _State:
    def __init__(self, resolution: Resolution, articles: Sequence[Article], base_iri: str) -> None:
        self.entities = {e.iri: e for e in resolution.entities}
        self.claims = list(resolution.claims)
        self.candidates = list(resolution.candidates)
        self.articles = articles
        self.base_iri = base_iri

    def resolution(self) -> Resolution:
        used = {iri for c in self.claims for iri in (c.subject, c.object, c.speaker, c.place)}
        entities = sorted((e for e in self.entities.values() if e.iri in used), key=lambda e: e.iri)
        doubts = {(*sorted((a, b)), why) for a, b, why in self.candidates if a != b and a in used and b in used}
        return Resolution(tuple(entities), tuple(self.claims), tuple(sorted((a, b, why) for a, b, why in doubts)))

    def apply(self, instruction: Instruction, claim_iri: Callable[[ResolvedClaim], str] | None) -> str:
        """Apply one instruction; return why it could not be, or an empty text."""
        if instruction.action is Action.REJECT:
            if claim_iri is None:
                raise CurationError("claims cannot be rejected here: no way to tell their IRIs was given")
            kept = [c for c in self.claims if claim_iri(c) != instruction.name]
            why = "" if len(kept) < len(self.claims) else "there is no such claim"
            self.claims = kept
            return why
        found = self._find(instruction.name)
        if isinstance(found, str):
            return found
        if instruction.action is Action.RENAME:
            others = {(n, lang) for n, lang in found.alt_names if n != instruction.value} | {(found.name, found.lang)}
            others.discard((instruction.value, found.lang))
            self.entities[found.iri] = replace(found, name=instruction.value, alt_names=tuple(sorted(others)))
        elif instruction.action is Action.KIND:
            self.entities[found.iri] = replace(found, kind=Kind(instruction.value))
        elif instruction.action is Action.SPLIT:
            return self._split(found, instruction)
        else:
            return self._merge(found, instruction.value)
        return ""

    def _find(self, name: str) -> Entity | str:
        if name in self.entities:
            return self.entities[name]
        exact = [e for e in self.entities.values() if e.name == name]
        found = exact or [e for e in self.entities.values() if any(n == name for n, _ in e.alt_names)]
        if len(found) == 1:
            return found[0]
        several = ", ".join(sorted(e.iri for e in found))
        return f"'{name}' may be {several}; give the IRI" if found else f"nothing is named '{name}'"

    def _merge(self, gone: Entity, name: str) -> str:
        kept = self._find(name)
        if isinstance(kept, str):
            return kept
        if kept.iri == gone.iri:
            return "they are one already"
        names = {*kept.alt_names, *gone.alt_names, (gone.name, gone.lang)} - {(kept.name, kept.lang)}
        self.entities[kept.iri] = replace(
            kept,
            lang=kept.lang if kept.lang == gone.lang else "",
            alt_names=tuple(sorted(n for n in names if n[0] != kept.name)),
            same_as=tuple(sorted({*kept.same_as, *gone.same_as})),
            mentions=tuple(sorted({*kept.mentions, *gone.mentions})),
            reasons=tuple(sorted({*kept.reasons, *gone.reasons, *_decided(gone.mentions)})),
        )
        del self.entities[gone.iri]
        self._point(gone.iri, kept.iri, None)
        self.claims = [c for c in self.claims if c.subject != c.object]
        self.candidates = [
            (kept.iri if a == gone.iri else a, kept.iri if b == gone.iri else b, why) for a, b, why in self.candidates
        ]
        return ""

    def _split(self, entity: Entity, instruction: Instruction) -> str:
        iris = {iri for iri, _ in entity.mentions}
        known = [a.iri for a in self.articles if instruction.value in {a.source, a.title, a.iri}]
        article = next((iri for iri in [*known, instruction.value] if iri in iris), "")
        if not article:
            return f"'{instruction.value}' does not mention it"
        if iris == {article}:
            return "it is mentioned in no other article"
        digest = hashlib.sha256(f"{entity.iri}\n{article}".encode()).hexdigest()[:8]
        iri = f"{self.base_iri}{slug(instruction.name if instruction.name != entity.iri else entity.name)}-{digest}"
        name = entity.name if instruction.name == entity.iri else instruction.name
        there = tuple(m for m in entity.mentions if m[0] == article)
        reasons = (*(r for r in entity.reasons if r[0] == article), *_decided(there))
        self.entities[iri] = Entity(iri, name, entity.kind, entity.lang, (), (), there, tuple(sorted(reasons)))
        rest = tuple(m for m in entity.mentions if m[0] != article)
        kept = tuple(r for r in entity.reasons if r[0] != article)
        self.entities[entity.iri] = replace(entity, mentions=rest, reasons=kept)
        self._point(entity.iri, iri, article)
        return ""

    def _point(self, old: str, new: str, article: str | None) -> None:
        """Make the claims of one article, or of all, mean another entity."""

        def moved(iri: str) -> str:
            return new if iri == old else iri

        for i, claim in enumerate(self.claims):
            if article in (None, claim.article):
                self.claims[i] = replace(
                    claim,
                    subject=moved(claim.subject),
                    object=moved(claim.object) if isinstance(claim.object, str) else claim.object,
                    speaker=moved(claim.speaker) if claim.speaker is not None else None,
                    place=moved(claim.place) if claim.place is not None else None,
                )


def _decided(mentions: Iterable[tuple[str, Span]]) -> Iterable[tuple[str, Span, Identification]]:
    return ((article, span, Identification.CURATION) for article, span in mentions)
