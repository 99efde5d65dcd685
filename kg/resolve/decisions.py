"""Apply what people decided about a graph: to entities and mentions at once, to claims one by one."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from kg.errors import CurationError
from kg.model import Entity, Identification, Kind, ResolvedClaim
from kg.resolve.curation import Action, Instruction
from kg.resolve.facts import Facts
from kg.resolve.names import slug
from kg.scratch import Scratch, save

__all__ = ["Decisions", "Edits"]


@dataclass(frozen=True, slots=True)
class _Step:
    """What an instruction does to claims: in one article or all, they mean another entity, or one goes."""

    old: str = ""
    new: str = ""
    article: str | None = None
    reject: str = ""
    words: str = ""  # of the claim that goes


@dataclass(frozen=True, slots=True)
class Edits:
    """What people decided on claims, which are edited one by one."""

    steps: tuple[_Step, ...]
    claim_iri: Callable[[ResolvedClaim], str] | None
    rejected: dict[str, str] = field(default_factory=dict)  # the claims that were, and their words

    def apply(self, resolved: ResolvedClaim, text: str) -> ResolvedClaim | None:
        """Return a claim as people left it, None if they rejected it or it says something of a thing and itself.

        Args:
            resolved: the claim.
            text: its article's.
        """
        iri = ""
        for step in self.steps:
            if step.reject:
                assert self.claim_iri is not None
                iri = iri or self.claim_iri(resolved)
                if iri == step.reject or (step.words and step.words == _words(resolved, text)):
                    self.rejected.setdefault(step.reject, _words(resolved, text))
                    return None
            elif step.article in (None, resolved.article):
                moved = _point(resolved, step.old, step.new)
                iri = iri if moved is resolved else ""
                resolved = moved
                if step.article is None and resolved.subject == resolved.object:
                    return None
        return resolved


class Decisions:
    """What people decided, applied in its order to the entities and mentions at once, and to claims one by one."""

    def __init__(
        self,
        instructions: Iterable[Instruction],
        db: Scratch,
        facts: Facts,
        base_iri: str,
        claim_iri: Callable[[ResolvedClaim], str] | None,
    ) -> None:
        self._instructions = tuple(instructions)
        self._db = db
        self._facts = facts
        self._base_iri = base_iri
        self._claim_iri = claim_iri
        self._entities: dict[str, Entity] = {}  # those that the instructions may mean
        self._steps: list[_Step] = []
        self._why: dict[int, str] = {}  # why an instruction did nothing
        self.edits = Edits((), claim_iri)
        if claim_iri is None and any(i.action is Action.REJECT for i in self._instructions):
            raise CurationError("claims cannot be rejected here: no way to tell their IRIs was given")

    def __bool__(self) -> bool:
        return bool(self._instructions)

    @property
    def applied(self) -> tuple[str, ...]:
        """The lines that were applied."""
        return tuple(line for line, why in self.lines if not why)

    @property
    def idle(self) -> tuple[tuple[str, str], ...]:
        """The lines that found nothing to do, and why."""
        return tuple((line, why) for line, why in self.lines if why)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each line, a rejected claim with its words, and why it found nothing to do; "" where it was applied."""
        full = [replace(i, value=i.value or self.edits.rejected.get(i.name, "")) for i in self._instructions]
        return tuple((str(i), self._idle(n)) for n, i in enumerate(full))

    def _idle(self, number: int) -> str:
        instruction = self._instructions[number]
        first = self._instructions.index(instruction) == number
        if instruction.action is Action.REJECT and not (first and instruction.name in self.edits.rejected):
            return "there is no such claim; it may be said with other words now"
        return self._why.get(number, "")

    def settle(self, entities: Iterable[Entity]) -> None:
        """Apply the instructions to entities, mentions and candidates."""
        words = {word for i in self._instructions for word in (i.name, i.value)}
        self._entities = {e.iri: e for e in entities if words & {e.iri, e.name, *(n for n, _ in e.alt_names)}}
        before = set(self._entities)
        self._db.execute("CREATE INDEX by_iri ON mentions (iri)")
        for number, instruction in enumerate(self._instructions):
            why = self._do(instruction)
            if why:
                self._why[number] = why
        self.edits = Edits(tuple(self._steps), self._claim_iri)
        gone = before - set(self._entities)
        self._db.executemany("DELETE FROM entities WHERE iri = ?", [(iri,) for iri in gone])
        self._db.executemany(
            "INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (e.iri, e.name, e.kind.value, e.lang, save(e.alt_names), save(e.same_as), e.named)
                for e in self._entities.values()
            ],
        )

    def _do(self, instruction: Instruction) -> str:
        """Apply one instruction; return why it could not be, or an empty text."""
        if instruction.action is Action.REJECT:
            self._steps.append(_Step(reject=instruction.name, words=instruction.value))
            return ""
        found = self._find(instruction.name)
        if isinstance(found, str):
            return found
        if instruction.action is Action.RENAME:
            others = {(n, lang) for n, lang in found.alt_names if n != instruction.value} | {(found.name, found.lang)}
            others.discard((instruction.value, found.lang))
            self._entities[found.iri] = replace(found, name=instruction.value, alt_names=tuple(sorted(others)))
        elif instruction.action is Action.KIND:
            self._entities[found.iri] = replace(found, kind=Kind(instruction.value))
        elif instruction.action is Action.SPLIT:
            return self._split(found, instruction)
        else:
            return self._merge(found, instruction.value)
        return ""

    def _find(self, name: str) -> Entity | str:
        if name in self._entities:
            return self._entities[name]
        exact = [e for e in self._entities.values() if e.name == name]
        found = exact or [e for e in self._entities.values() if any(n == name for n, _ in e.alt_names)]
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
        self._entities[kept.iri] = replace(
            kept,
            lang=kept.lang if kept.lang == gone.lang else "",
            alt_names=tuple(sorted(n for n in names if n[0] != kept.name)),
            same_as=tuple(sorted({*kept.same_as, *gone.same_as})),
            named=kept.named or gone.named,
        )
        del self._entities[gone.iri]
        self._move(_Step(gone.iri, kept.iri))
        old = (gone.iri, gone.iri)
        rows = self._db.execute(
            "SELECT first, second, why FROM candidates WHERE first = ? OR second = ?", old
        ).fetchall()
        self._db.execute("DELETE FROM candidates WHERE first = ? OR second = ?", old)
        for first, second, why in rows:
            other = second if first == gone.iri else first
            if other != kept.iri:
                pair = (*sorted((kept.iri, other)), why)
                self._db.execute("INSERT OR IGNORE INTO candidates VALUES (?, ?, ?)", pair)
        return ""

    def _split(self, entity: Entity, instruction: Instruction) -> str:
        rows = self._db.execute("SELECT DISTINCT article FROM mentions WHERE iri = ?", (entity.iri,))
        iris = {article for (article,) in rows}
        known = self._facts.find(instruction.value)
        article = next((iri for iri in known if iri in iris), "")
        if not article:
            return f"'{instruction.value}' does not mention it"
        if iris == {article}:
            return "it is mentioned in no other article"
        digest = hashlib.sha256(f"{entity.iri}\n{article}".encode()).hexdigest()[:8]
        name = entity.name if instruction.name == entity.iri else instruction.name
        iri = f"{self._base_iri}{slug(name)}-{digest}"
        self._entities[iri] = Entity(iri, name, entity.kind, entity.lang, named=entity.named)
        self._move(_Step(entity.iri, iri, article))
        return ""

    def _move(self, step: _Step) -> None:
        """Make the mentions and claims of one article, or of all, mean another entity."""
        self._steps.append(step)
        self._db.execute(
            "UPDATE mentions SET iri = ?, reasons = reasons || ? WHERE iri = ? AND (? IS NULL OR article = ?)",
            (step.new, f" {Identification.CURATION.value}", step.old, step.article, step.article),
        )


def _words(resolved: ResolvedClaim, text: str) -> str:
    """Write a claim as its words, by which it is known in any version."""
    claim = resolved.claim
    relation, sentence = claim.predicate.rpartition("#")[2], claim.evidence.sentence.quote(text)
    parts = (claim.subject.text, relation, claim.object.text, sentence)
    return re.sub(r"\s#.*", "", " | ".join(" ".join(part.split()) for part in parts))


def _point(claim: ResolvedClaim, old: str, new: str) -> ResolvedClaim:
    if old not in (claim.subject, claim.object, claim.speaker, claim.place):
        return claim
    return replace(
        claim,
        subject=new if claim.subject == old else claim.subject,
        object=new if claim.object == old else claim.object,
        speaker=new if claim.speaker == old else claim.speaker,
        place=new if claim.place == old else claim.place,
    )
