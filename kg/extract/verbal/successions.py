"""Extract the post that passes from one to another: "Ann Weiss will succeed Luke Gray as chair of Velmar"."""

from collections.abc import Iterator

from kg.extract.analysis import Located
from kg.extract.claims.assemble import Builder
from kg.extract.clauses.clause import Clause
from kg.extract.names.posts import is_post
from kg.extract.nominal.description import Description
from kg.extract.nominal.description_claims import describe
from kg.extract.tree.tokens import Token
from kg.model import Claim, Modality, Reference

__all__ = ["succession_claims"]


def succession_claims(builder: Builder, clause: Clause, follower: Located, leaver: Located) -> Iterator[Claim]:
    """Yield that whoever follows another holds the post; who is still to leave it holds it now."""
    analysis = builder.analysis
    for argument in clause.of("oblique"):
        post = argument.head
        if argument.preposition not in analysis.words.naming_prepositions or not is_post(analysis.meanings, post):
            continue
        yield from describe(builder, Description(post, follower, clause, "post"))
        named = leaver.mention.reference is Reference.NAME
        if named and builder.stance(clause).modality is Modality.FUTURE and _is_single(post):
            yield from describe(builder, Description(post, leaver, None, "post"))


def _is_single(post: Token) -> bool:
    return "Plur" not in post.morph.get("Number", [])
