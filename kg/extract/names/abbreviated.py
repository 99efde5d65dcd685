"""Find acronyms that stand in brackets behind the name that they are short for."""

from collections.abc import Iterable, Iterator

from kg.extract.names.names import Name
from kg.extract.tree.tokens import Doc
from kg.lang.namelists import fold_name, places

__all__ = ["abbreviated_names", "abbreviates"]


def abbreviated_names(doc: Doc, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    """Yield the acronyms in brackets with the names before them, both folded."""
    for name in names:
        brackets = [t.text for t in doc[name.end : name.end + 3]]
        if len(brackets) == 3 and brackets[0] == "(" and brackets[2] == ")":
            short = fold_name(brackets[1])
            if short not in places() and abbreviates(doc, brackets[1], name):
                yield short, fold_name(doc.words(name.start, name.end))


def abbreviates(doc: Doc, acronym: str, name: Name) -> bool:
    """Tell whether letters in brackets stand for the name before them."""
    initials = [t.text[0] for t in doc[name.start : name.end] if t.text[0].isupper()]
    letters = [c for c in acronym if c.isupper()]
    if len(initials) < 2 or letters[:1] != initials[:1]:
        return False
    if len(letters) > 1:
        return set(letters[1:]) & set(initials[1:]) != set()
    inside = iter(fold_name(doc.words(name.start, name.end)))
    return all(letter in inside for letter in fold_name(acronym))  # "Consejo de Navegación Fluvial (Conaflu)"
