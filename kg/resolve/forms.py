"""Cluster the names of one article: variants, slips, surnames, acronyms, nicknames."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import Identification, Kind, Mention, Reference, Span
from kg.resolve.evidence import Votes, best_kind
from kg.resolve.gazetteer import Entry
from kg.resolve.names import (
    abbreviates,
    fold,
    gender,
    has_suffix,
    initials,
    is_acronym,
    is_nickname,
    is_short_form,
    is_typo,
    numbers,
    squeeze,
    titles_of,
)
from kg.resolve.words import name_words

__all__ = ["Form", "cluster_forms"]

PERSONAL = 100  # evidence for a person from which a name is read as a person's
PRODUCTS = frozenset({Kind.PRODUCT, Kind.SOFTWARE, Kind.WORK})


@dataclass(eq=False)
class Form:
    """One spelling of a name in an article, with the mentions that use it. ``text`` keeps its honorific."""

    text: str
    name: str
    mentions: list[Mention] = field(default_factory=list)
    votes: Votes = field(default_factory=Counter)
    said: Votes = field(default_factory=Counter)  # of these, what the relations tell
    entry: Entry | None = None
    doubts: set[str] = field(default_factory=set)
    why: Identification = Identification.NAME  # why it is one with the others of its group

    def add(self, mention: Mention) -> None:
        """Add a mention."""
        self.mentions.append(mention)

    @property
    def gender(self) -> str:
        """What its honorific or given name tells."""
        return gender(self.text)

    @property
    def kind(self) -> Kind | None:
        """The kind most of its evidence speaks for."""
        if self.entry is not None:
            return self.entry.kind
        return best_kind(self.votes) if self.votes else None

    @property
    def person(self) -> bool:
        """Whether it may be a person's name."""
        if self.entry is not None:
            return self.entry.kind is Kind.PERSON
        return self.votes[Kind.PERSON] >= PERSONAL or self.kind in {None, Kind.PERSON}


def cluster_forms(forms: list[Form], anchors: Mapping[Span, Mention], text: str) -> list[list[Form]]:
    """Return the forms in groups, each one thing; the order of the forms does not matter."""
    return _Clusters(forms, anchors, text).groups()


class _Clusters:
    def __init__(self, forms: list[Form], anchors: Mapping[Span, Mention], text: str) -> None:
        # the longest first: a form is only ever joined to one that is longer or more frequent
        self.forms = sorted(forms, key=lambda f: (-len(f.name.split()), -len(f.mentions), f.text))
        self.anchors = anchors
        self.text = text
        self.parent: dict[Form, Form] = {f: f for f in self.forms}

    def root(self, form: Form) -> Form:
        while self.parent[form] is not form:
            form = self.parent[form]
        return form

    def join(self, form: Form, target: Form, why: Identification) -> None:
        a, b = self.root(form), self.root(target)
        if a is not b:
            self.parent[a] = b
            if form.name != target.name:
                form.why = why

    def members(self, root: Form) -> Iterator[Form]:
        return (f for f in self.forms if self.root(f) is root)

    def groups(self) -> list[list[Form]]:
        self._spellings()
        self._acronyms()
        self._short_forms()
        self._explained()
        self._epithets()
        roots = dict.fromkeys(self.root(f) for f in self.forms)
        return [list(self.members(r)) for r in roots]

    def _spellings(self) -> None:
        """Join case, accent, blank and hyphen variants, then single slips of the pen."""
        full: dict[tuple[str, bool], Form] = {}
        for form in self.forms:
            if len(form.name.split()) == 1 and (titles_of(form.text) or self._shared(form)):
                continue  # "Mr Weiss" and "Ms Weiss" may be two people: a matter for their full names
            key = squeeze(form.name), form.name[:1].isupper()
            self.join(form, full.setdefault(key, form), Identification.SPELLING)
        plain = list(full.values())
        for i, form in enumerate(plain):
            near = [f for f in plain if f is not form and is_typo(f.name, form.name) and self._alike(f, form)]
            better = [f for f in near if plain.index(f) < i]
            if len({self.root(f) for f in better}) == 1:
                self.join(form, better[0], Identification.SPELLING)

    def _shared(self, form: Form) -> bool:
        """Tell whether several full names of the article bear a surname."""
        fuller = {squeeze(f.name) for f in self.forms if f.person and is_short_form(form.name, f.name, person=True)}
        return len(fuller) > 1

    def _alike(self, a: Form, b: Form) -> bool:
        if a.entry is not None and b.entry is not None:
            return a.entry.iri == b.entry.iri
        return (
            a.kind is None
            or b.kind is None
            or a.kind is b.kind
            or not ({Kind.PERSON} & {a.kind, b.kind})
            or (a.person and b.person)
        )

    def _acronyms(self) -> None:
        """Join "NLR" to "Northern Light Rail" when the text explains it or the initials tell."""
        for form in self.forms:
            if numbers(form.name) or " " in form.name:
                continue
            if not is_acronym(form.name):
                told = [f for f in self.forms if self._bracketed(f, form) and abbreviates(form.name, f.name)]
                if len({self.root(f) for f in told}) == 1:
                    self.join(form, told[0], Identification.ACRONYM)
                continue
            short = fold(form.name.removesuffix("s"))
            longer = [f for f in self.forms if len(f.name.split()) > 1 and not self._same_group(f, form)]
            told = [f for f in longer if self._bracketed(f, form) and self._may_be_short(form, f)]
            spelt = [f for f in longer if len(short) > 2 and short in initials(f.name) and not f.person]
            for found in (told, spelt):
                if len({self.root(f) for f in found}) == 1:
                    self.join(form, found[0], Identification.ACRONYM)
                    break

    def _may_be_short(self, short: Form, full: Form) -> bool:
        """Tell whether what stands in brackets names the same: "Ana Soto (PLR)" gives her party."""
        if abbreviates(short.name, full.name):
            return self._alike(short, full) or not full.person
        return short.entry is None and full.kind not in {None, Kind.PERSON}

    def _same_group(self, a: Form, b: Form) -> bool:
        return self.root(a) is self.root(b)

    def _bracketed(self, long: Form, short: Form) -> bool:
        return f"{long.name} ({short.name})" in self.text or f"{short.name} ({long.name})" in self.text

    def _short_forms(self) -> None:
        """Join surnames, given names, nicknames and firms without their suffix to the one fuller name they fit."""
        for form in self.forms:
            if self.root(form) is not form and not titles_of(form.text):
                continue
            fuller = [f for f in self.forms if f is not form and self._fits(form, f)]
            if not fuller and len(form.name.split()) == 1 and form.person:
                fuller = [f for f in self.forms if len(f.name.split()) > 1 and f.person and self._nearly(form, f)]
            roots = list(dict.fromkeys(self.root(f) for f in fuller))
            if len(roots) > 1:
                roots = self._told_apart(form, roots)
            if len(roots) == 1 and roots[0] is not form:
                self.join(form, roots[0], Identification.SHORT_FORM)
            elif len(roots) > 1:
                form.doubts |= {r.name for r in roots}
        self._left_over()

    def _left_over(self) -> None:
        """Join equal single names of which none found a fuller one, unless honorifics tell them apart."""
        known: dict[str, list[Form]] = {}
        for form in self.forms:
            if len(form.name.split()) == 1 and self.root(form) is form:
                same = known.setdefault(squeeze(form.name), [])
                agree = [f for f in same if f.gender == form.gender or not f.gender or not form.gender]
                fits = [f for f in agree if f.doubts == form.doubts]
                if fits:
                    self.join(form, fits[0], Identification.SPELLING)
                else:
                    same.append(form)

    def _fits(self, short: Form, full: Form) -> bool:
        if self._same_group(short, full):
            return False
        if self._meant_person(short, full) or self._meant_ending(short, full):
            return True
        if short.entry is not None and full.entry is None and not short.person:
            return False  # "Google" is no short form of "Google Maps"
        if short.entry is not None and full.entry is not None and short.entry.iri != full.entry.iri:
            return False
        if short.gender and full.gender and short.gender != full.gender:
            return False
        if full.person and short.person and is_short_form(short.name, full.name, person=True):
            return True
        if not is_short_form(short.name, full.name, person=False):
            return False
        if has_suffix(full.name, short.name):
            return True
        return full.kind is Kind.ORGANIZATION and short.kind not in PRODUCTS

    def _meant_person(self, short: Form, full: Form) -> bool:
        """Tell whether a surname that the model or the gazetteer takes for something else is a person's after all."""
        if (full.entry is not None and full.entry is short.entry) or not is_short_form(
            short.name, full.name, person=True
        ):
            return False
        personal = full.kind is Kind.PERSON and short.said[Kind.PERSON] >= max(short.said.values(), default=0)
        if short.gender and full.gender and short.gender != full.gender:
            return False
        meant = any(f is not None and self._same_group(f, full) for f in map(self._antecedent, short.mentions))
        return personal and meant

    def _meant_ending(self, short: Form, full: Form) -> bool:
        """ "the Ravens" are the "Leith Ravens": the last word of a name, where all that coreference found says so."""
        ends = fold(full.name).split()[1:] == fold(short.name).split()
        person = short.kind is Kind.PERSON or (full.kind is Kind.PERSON and short.kind is not Kind.ORGANIZATION)
        if not ends or person or short.entry is not None:
            return False
        meant = [self._antecedent(m) for m in short.mentions if m.antecedent is not None]
        return bool(meant) and all(f is not None and self._same_group(f, full) for f in meant)

    def _nearly(self, short: Form, full: Form) -> bool:
        """A surname with a slip, or its beginning; not what is known as something else."""
        if short.entry is not None or not full.person or is_acronym(short.name):
            return False
        if short.gender and full.gender and short.gender != full.gender:
            return False
        last = full.name.split()[-1]
        return is_typo(short.name, last) or (is_nickname(short.name, full.name) and short.kind in {None, Kind.PERSON})

    def _told_apart(self, form: Form, roots: list[Form]) -> list[Form]:
        """Of several people a surname may mean: by honorific, by gender, then by what coreference found."""
        titles, sex = titles_of(form.text), form.gender
        if titles:
            same = [r for r in roots if any(titles & titles_of(m.text) for m in self.members(r))]
            if len(same) == 1:
                return same
            if sex:
                agreeing = [r for r in roots if any(m.gender == sex for m in self.members(r))]
                open_ = [r for r in roots if not any(m.gender not in {"", sex} for m in self.members(r))]
                roots = agreeing if len(agreeing) == 1 else open_ or roots
        meant = {self._antecedent(m) for m in form.mentions}
        pointed = [r for r in roots if any(m in meant for m in self.members(r))]
        return pointed if len(pointed) == 1 else roots

    def _antecedent(self, mention: Mention) -> Form | None:
        found = self.anchors.get(mention.antecedent) if mention.antecedent is not None else None
        if found is None or found.reference is not Reference.NAME:
            return None
        return next((f for f in self.forms if f.text == found.text), None)

    def _explained(self) -> None:
        """Join a name without a shared word to what coreference says it renames: an acronym, a nickname."""
        for form in self.forms:
            if self.root(form) is not form or form.entry is not None or not form.mentions:
                continue
            targets = {self.root(f) for m in form.mentions if (f := self._antecedent(m)) is not None}
            if len(targets) != 1:
                continue
            target = next(iter(targets))
            if (
                target is not form
                and is_acronym(form.name)
                and len(target.name.split()) > 1
                and not self._overlap(form, target)
            ):
                self.join(form, target, Identification.REFERENCE)

    def _epithets(self) -> None:
        """Join an epithet ("upper house") to the one senate of the article."""
        for form in self.forms:
            noun = name_words().epithets.get(form.name.casefold())
            meant = [f for f in self.forms if noun is not None and fold(f.name).split()[0] == noun]
            if len({self.root(f) for f in meant}) == 1:
                self.join(form, meant[0], Identification.REFERENCE)

    def _overlap(self, a: Form, b: Form) -> bool:
        return bool(set(fold(a.name).split()) & set(fold(b.name).split()))
