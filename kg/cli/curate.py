"""Decide what the program was not sure of: curate."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import say, show_table

__all__ = ["curate"]


def curate(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    instruction: Annotated[
        list[str] | None,
        typer.Argument(
            help="merge A = B, split NAME in ARTICLE, rename A = B, kind NAME = Person, or reject CLAIM-IRI; "
            "without one, what was decided and what is still doubtful is listed.",
        ),
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Apply curation.txt as edited by hand.")] = False,
) -> None:
    """Correct entities and claims, for this and every later build; or list what is doubtful."""
    from kg.curating import candidates, decisions
    from kg.curating import curate as decide
    from kg.errors import CurationError
    from kg.graph import KnowledgeGraph
    from kg.vocab import local_name

    line = " ".join(instruction or ())
    if line and apply:
        raise CurationError("give an instruction, or --apply for the file as it stands")
    if line or apply:
        for decision in decide(directory, line, tell=say):
            say(f"{decision.line}: {decision.idle or 'applied'}")
        return
    decided = decisions(directory)
    if decided:
        show_table(("instruction", "effect"), [(d.line, d.idle or "applied") for d in decided])
    doubtful = candidates(KnowledgeGraph.open(directory))
    if not doubtful:
        say("no two entities are in doubt")
        return
    rows = [(c.first_name, c.second_name, c.why, local_name(c.first), local_name(c.second)) for c in doubtful]
    show_table(("perhaps", "the same as", "why", "id", "id"), rows)
