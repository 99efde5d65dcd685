"""Read what people decided about a graph: merge, split, rename, set a kind, reject a claim.

One instruction a line; ``#`` starts a comment; names may stand in quotation marks, an IRI may stand for a name::

    merge Anita Ruiz = Ana Ruiz          # the first is the second
    split Washington in capital.txt     # in that article (IRI, source or title) it is a thing of its own
    rename IA = inteligencia artificial
    kind Llama = SoftwareApplication
    reject https://w3id.org/article-kg/id/claim/… = Vega | acquires | Faro | Vega bought Faro.

A rejected claim is known by its IRI and, where another version of the program or another decision gives it a new one,
by its words: subject, relation, object and sentence, which ``kg curate`` writes behind the IRI. Instructions apply in
their order. One that finds nothing to do (its article was removed) is idle, not an error.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from kg.errors import CurationError
from kg.model import Kind

__all__ = ["Action", "Instruction", "parse_curation"]


class Action(StrEnum):
    """What an instruction does."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    KIND = "kind"
    REJECT = "reject"


SEPARATOR = {Action.MERGE: "=", Action.SPLIT: " in ", Action.RENAME: "=", Action.KIND: "=", Action.REJECT: "="}
FORMS = "'merge A = B', 'split NAME in ARTICLE', 'rename A = B', 'kind A = Person', 'reject CLAIM-IRI'"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a curation file."""

    action: Action
    name: str
    value: str = ""

    def __str__(self) -> str:
        """Write the instruction as its line."""
        separator = SEPARATOR[self.action].strip() if self.value else ""
        return " ".join(part for part in (self.action.value, self.name, separator, self.value) if part)


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
        iri, _, words = rest.partition(" = ")
        if not iri.strip() or " " in iri.strip():
            raise ValueError("reject takes the IRI of one claim")
        return Instruction(action, iri.strip().strip("<>"), words.strip())
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
