"""Take into a noun phrase the name that its last noun bears: "los organizadores de las charlas Trama"."""

from collections.abc import Mapping

from kg.extract.names.mentions import bare, noun_phrase, span_of
from kg.extract.names.names import Name
from kg.extract.names.posts import TITLES
from kg.extract.tree.senses import Senses
from kg.extract.tree.tokens import Token
from kg.model import Kind, Mention, Reference

__all__ = ["acronym_mention", "family_mention", "sort_mention", "whole_phrase"]


def whole_phrase(
    meanings: Senses,
    name_at: Mapping[int, Name],
    head: Token,
    *,
    prepositions: frozenset[str] | None = None,
    inner: frozenset[str] = frozenset(),
) -> list[Token]:
    """Return the tokens of a noun phrase, with the name right behind the last noun that narrows it."""
    tokens = noun_phrase(head, meanings.words, prepositions=prepositions, inner=inner)
    if not meanings.words.head_first:
        return tokens
    tokens = _without_person(name_at, tokens, after=head.i)
    last = name_at.get(tokens[-1].i)
    if last is not None and last.start > head.i:
        return [*tokens, *meanings.doc[tokens[-1].i + 1 : last.end]]  # never half a name
    end = _named_until(meanings, name_at, tokens, after=head.i)
    return [*tokens, *meanings.doc[tokens[-1].i + 1 : end]]


def family_mention(meanings: Senses, name_at: Mapping[int, Name], noun: Token) -> Mention | None:
    """Return what "la familia Ruiz" means: neither Ruiz nor any family; None for other phrases."""
    name = name_at.get(noun.i + 1)
    if meanings.lemmas[noun.i] not in meanings.words.families or name is None or name.start != noun.i + 1:
        return None
    span = span_of(list(meanings.doc[noun.i : name.end]))
    return Mention(span, " ".join(span.quote(meanings.doc.text).split()), Kind.ORGANIZATION, Reference.NOMINAL)


def _without_person(name_at: Mapping[int, Name], tokens: list[Token], *, after: int) -> list[Token]:
    """Cut off somebody whose name touches another: "la provincia de San Juan | Ana Ruiz"."""
    for n, token in enumerate(tokens):
        name, before = name_at.get(token.i), name_at.get(token.i - 1)
        touches = name is not None and name.start == token.i and before is not None and before is not name
        if touches and name is not None and name.kind is Kind.PERSON and token.i > after:
            return tokens[:n]
    return tokens


def sort_mention(meanings: Senses, name_at: Mapping[int, Name], noun: Token) -> Mention | None:
    """Return what a noun with an indefinite article and a name means, "una charla Trama": one such, and not Trama."""
    if not meanings.words.head_first or not any(c.lower_ in meanings.words.indefinite for c in noun.children):
        return None
    tokens = noun_phrase(noun, meanings.words)
    end = _named_until(meanings, name_at, tokens, after=noun.i - 1)
    if end == tokens[-1].i + 1:
        return None
    whole = bare([*tokens, *meanings.doc[tokens[-1].i + 1 : end]], meanings.words)
    span = span_of(whole)
    return Mention(span, " ".join(span.quote(meanings.doc.text).split()), None, Reference.NOMINAL)


def acronym_mention(meanings: Senses, name_at: Mapping[int, Name], head: Token) -> Mention | None:
    """Return the phrase that an acronym heads which is a common noun, "ARN mensajero"; None where it stands alone."""
    name = name_at[head.i]
    if name.kind is not Kind.CONCEPT or name.end - name.start > 1 or not head.is_upper:
        return None
    tokens = bare(noun_phrase(head, meanings.words), meanings.words)
    if len(tokens) == 1 or tokens[0].i != head.i:
        return None
    span = span_of(tokens)
    return Mention(span, " ".join(span.quote(meanings.doc.text).split()), None, Reference.NOMINAL)


def _named_until(meanings: Senses, name_at: Mapping[int, Name], tokens: list[Token], *, after: int) -> int:
    """Return where the name ends that the last noun of a phrase bears, the end of the phrase where it bears none.

    A person's name is that of whoever holds a post, and no part of what the post is held at: "la directora de la firma
    Ana Ruiz".
    """
    end = tokens[-1].i + 1
    name = name_at.get(end)
    noun = next((t for t in reversed(tokens) if t.pos_ not in {"ADJ", "PUNCT"}), tokens[-1])
    if name is None or name.start != end or noun.pos_ != "NOUN" or noun.i <= after or noun.i in name_at:
        return end
    above = meanings.doc[name.head].head
    hangs = noun.i <= above.i < end or (above.i <= after and TITLES & meanings.names(above, "noun"))
    person = name.kind is Kind.PERSON and not TITLES & meanings.names(noun, "noun")
    return name.end if hangs and not person else end
