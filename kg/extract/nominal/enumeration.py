"""Name the members of a group that a text names right behind it: "investors including A and B"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis
from kg.extract.clauses.clause import Argument
from kg.extract.names.posts import is_post
from kg.extract.tree.tokens import Token
from kg.model import Kind

__all__ = ["distribute", "is_named_holder", "lists_members", "members_of"]


def distribute(analysis: Analysis, arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Put the named members of a plural noun in its place; an argument that names none stays as it is."""
    found: list[Argument] = []
    for argument in arguments:
        if _is_second_post(analysis, argument, arguments):
            continue
        members = [] if argument.origin == "dropped" else list(members_of(analysis, argument.head))
        found += [replace(argument, head=m) for m in members] or [argument]
    return tuple(found)


def _is_second_post(analysis: Analysis, argument: Argument, arguments: tuple[Argument, ...]) -> bool:
    """Tell "el alcalde y líder de Avance", who is one, from "el alcalde y la líder de Avance"."""
    head = argument.head
    first = head.head
    if head.dep_ != "conj" or not any(a.head.i == first.i for a in arguments):
        return False
    if is_named_holder(analysis, head):
        return True
    bare = not any(c.pos_ == "DET" for c in head.children) and any(c.pos_ == "DET" for c in first.children)
    return bare and is_post(analysis.meanings, head) and is_post(analysis.meanings, first)


def is_named_holder(analysis: Analysis, noun: Token) -> bool:
    """ "Ana Ruiz, natural de Lugo y exjueza": a bare post behind a name and a comma is hers, and no second person's."""
    name = analysis.name_at.get(noun.head.i) or analysis.name_inside(noun.head)  # "la jueza Ana Ruiz, profesora de"
    if noun.dep_ != "conj" or name is None or name.kind is not Kind.PERSON or noun.i <= name.end:
        return False
    bare = noun.pos_ == "NOUN" and not any(c.pos_ in {"DET", "NUM"} for c in noun.children)
    single = "Plur" not in noun.morph.get("Number", [])
    return bare and single and analysis.doc[name.end].text == "," and is_post(analysis.meanings, noun)


def lists_members(analysis: Analysis, noun: Token) -> bool:
    """Tell whether a plural noun is followed by the names of those it means."""
    return any(True for _ in members_of(analysis, noun))


def members_of(analysis: Analysis, noun: Token) -> Iterator[Token]:
    """Yield the names of those whom a plural noun means, where they stand right behind it."""
    if noun.pos_ != "NOUN" or noun.i in analysis.name_at or "Plur" not in noun.morph.get("Number", []):
        return
    name = analysis.name_at.get(noun.head.i)
    if noun.dep_ in {"compound", "nmod"} and name is not None and name.start == noun.i + 1:
        names = _names(analysis, noun.head)  # "ministers Ann Weiss and Luke Gray"
        yield from names if len(names) > 1 else ()
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in analysis.words.apposition and child.i in analysis.name_at:
            names = _names(analysis, child)
            if len(names) > 1:  # one name behind a plural is no member list
                yield from names
        elif _introduces(analysis, child):
            for grandchild in child.children:
                yield from _names(analysis, grandchild)
        elif any(_introduces(analysis, c) for c in child.children if c.i < child.i):
            yield from _names(analysis, child)
        elif child.lower_ in analysis.words.called:
            for grandchild in child.children:
                yield from _names(analysis, grandchild)


def _introduces(analysis: Analysis, token: Token) -> bool:
    return token.lower_ in analysis.words.including and token.dep_ in {"prep", "case", "mark", "advmod", "amod", "acl"}


def _names(analysis: Analysis, token: Token) -> list[Token]:
    """Return the names among a token and what is coordinated with it."""
    heads = [analysis.doc[analysis.name_at[t.i].head] for t in analysis.conjuncts(token) if t.i in analysis.name_at]
    return list(dict.fromkeys(heads))
