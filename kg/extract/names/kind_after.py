"""Tell the kind of a name by the words behind it: "X, que", "X, 71,", "X (Chile)", "X, el partido"."""

from kg.extract.names.abbreviated import abbreviates
from kg.extract.names.kind_form import is_full_name
from kg.extract.names.kind_setting import Setting
from kg.extract.names.kind_votes import LOC, PER, Votes, noun_kind
from kg.extract.names.names import Name
from kg.extract.tree.tokens import Token
from kg.lang.namelists import fold_name, places
from kg.model import Kind

__all__ = ["vote_after"]

ADULT, OLDEST = 13, 110  # ages that stand between commas behind a name


def vote_after(setting: Setting, name: Name, after: Token, votes: Votes) -> None:
    """Add what the words behind a name tell, all that tell anything."""
    doc = setting.doc
    following = [t.lower_ for t in doc[name.end : name.end + 3]]
    if after.lower_ in setting.known.person_relatives or (
        after.text == "," and len(following) > 1 and following[1] in setting.known.person_relatives
    ):
        votes[PER] += 2.5
    if after.text == "(" and len(following) == 3 and following[2] == ")":
        inner = doc[name.end + 1]
        if fold_name(inner.text) in places():
            listed = setting.is_place(name)
            if listed or name.end - name.start == 1:
                votes[LOC if listed else PER] += 1  # "Alba (Chile)", "Ruiz (Chile)"
    if after.text == "," and len(following) == 3 and following[2] in {",", "."} and following[1].isdigit():
        votes[PER] += 3 * (ADULT <= int(following[1]) <= OLDEST)  # "Ann Weiss, 71, …"
    by = setting.at.get(name.end + 2)
    if after.text == "," and by is not None and following[1] in setting.words.of and by.start == name.end + 2:
        author = is_full_name(setting.doc[by.start : by.end])
        votes[Kind.WORK] += 2.5 * author  # "Los ríos hondos, de Ana Ruiz"
        votes[PER] -= author
    if after.text == "," and len(following) == 3 and following[1] in setting.words.determiners:
        kind = noun_kind(setting.lexicon, following[2]) or setting.body(name, following[2])
        if kind is not None:
            votes[kind] += 3  # "Avance, el partido de Ruiz"
    if (
        after.text == ","
        and len(following) == 3
        and following[1].isdigit()
        and following[2].strip(".") in setting.known.months_short
    ):
        votes[LOC] += 3
    if after.text == "(" and len(following) == 3 and doc[name.end + 1].text.startswith("EFE"):
        votes[LOC] += 2
    if name.start and doc[name.start - 1].text == "(" and after.text == ")":
        full = setting.at.get(name.start - 2)
        short = full is not None and abbreviates(setting.doc, doc[name.start].text, full)
        if not short and setting.is_place(name):
            votes[LOC] += 1
