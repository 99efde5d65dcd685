"""Merge the things of all articles into entities: on full names and recognised ones, never on a bare surname."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from kg.model import Entity, Identification, Kind
from kg.resolve.evidence import Votes, best_kind, is_certain
from kg.resolve.names import fold, is_acronym, is_typo, noun_key, slug, squeeze
from kg.resolve.thing import Thing

__all__ = ["merge"]

ACRONYM = 3  # shorter acronyms are too common to mean one thing in every article
LONG_NAME = 8  # letters from which two names one slip apart are worth a doubt
# Kinds that mentions of one thing may be given: a platform is a firm, a country acts, an architecture is a product.
NEAR = [
    {Kind.ORGANIZATION, Kind.PLACE, Kind.EVENT, Kind.PRODUCT, Kind.SOFTWARE},
    {Kind.SOFTWARE, Kind.PRODUCT, Kind.CONCEPT, Kind.WORK},
    {Kind.EVENT, Kind.WORK, Kind.CONCEPT},
]
Key = tuple[str, ...]


def merge(things: Sequence[Thing], base_iri: str) -> tuple[list[Entity], list[tuple[str, str, str]]]:
    """Give every thing its IRI; return the entities and the doubtful merges that were not made."""
    groups = _by_name(things)
    doubts: list[tuple[Key, Key, str]] = []
    groups, apart = _by_kind(groups)
    doubts += apart
    groups, unsure = _by_alias(groups)
    doubts += unsure
    doubts += _slips(groups)
    doubts += _surnames(groups)
    iris = _mint(groups, base_iri)
    entities = []
    for key in sorted(groups):
        for thing in groups[key]:
            thing.iri = iris[key]
        entities.append(_entity(iris[key], groups[key]))
    candidates = {(*sorted((iris[a], iris[b])), why) for a, b, why in doubts if a in groups and b in groups}
    candidates |= _within(groups, iris)
    return entities, sorted((a, b, why) for a, b, why in candidates if a != b)


def _by_name(things: Iterable[Thing]) -> dict[Key, list[Thing]]:
    """Group things by what surely identifies them."""
    groups: dict[Key, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.entry is not None:
            groups["known", thing.entry.iri].append(thing)
        elif thing.named and (" " in thing.name or thing.kind is not Kind.PERSON) and not thing.doubts:
            groups["name", squeeze(thing.name)].append(thing)
        elif thing.named:
            groups["one", thing.article, squeeze(thing.name), *thing.doubts].append(thing)
        elif thing.kind is Kind.CONCEPT and thing.generic:
            groups["concept", noun_key(thing.name)].append(thing)
        else:
            groups["noun", thing.article, fold(thing.name), thing.kind.value].append(thing)
    return dict(groups)


def _by_kind(groups: Mapping[Key, list[Thing]]) -> tuple[dict[Key, list[Thing]], list[tuple[Key, Key, str]]]:
    """Take groups apart whose things are surely of kinds that one thing cannot be."""
    kept: dict[Key, list[Thing]] = {}
    doubts: list[tuple[Key, Key, str]] = []
    for key, group in groups.items():
        if key[0] != "name":
            kept[key] = group
            continue
        total: Votes = Counter()
        for thing in group:
            total.update(thing.votes)
        main = best_kind(total, [t.name for t in group], named=True)
        parts: dict[Key, list[Thing]] = defaultdict(list)
        for thing in group:
            odd = is_certain(thing.votes) and not _near(thing.kind, main)
            parts[(*key, thing.kind.value) if odd else key].append(thing)
        kept |= parts
        others = sorted(parts)
        doubts += [(a, b, "one name, different kinds") for a, b in pairwise(others)]
    return kept, doubts


def _near(a: Kind, b: Kind) -> bool:
    return a is b or any({a, b} <= near for near in NEAR)


def _by_alias(groups: dict[Key, list[Thing]]) -> tuple[dict[Key, list[Thing]], list[tuple[Key, Key, str]]]:
    """Join a thing to the one that another article gives its name as a further full name or acronym."""
    owners: dict[str, set[Key]] = defaultdict(set)
    for key, group in groups.items():
        if key[0] in {"name", "known"}:
            for thing in group:
                for name in thing.names:
                    owners[squeeze(name)].add(key)
    doubts: list[tuple[Key, Key, str]] = []
    target: dict[Key, Key] = {}
    for key in sorted(k for k in groups if k[0] == "name" and len(k) == 2):
        others = sorted(owners[key[1]] - {key})
        if not others:
            continue
        name, kind = _main_name(groups[key]), _kind(groups[key])
        full = (
            " " in name
            or (is_acronym(name) and len(name) >= ACRONYM)
            or (kind is not Kind.PERSON and len(name) > ACRONYM + 1)
        )
        alike = [o for o in others if (_kind(groups[o]) is Kind.PERSON) == (kind is Kind.PERSON)]
        if full and len(alike) == 1 and not any(t.kind is Kind.PERSON for t in groups[key] if " " not in name):
            target[key] = alike[0]
        else:
            doubts += [(key, other, "a further name of the other") for other in others[:2]]
    joined: dict[Key, list[Thing]] = defaultdict(list)
    for key, group in groups.items():
        end, seen = key, {key}
        while end in target and target[end] not in seen:
            end = target[end]
            seen.add(end)
        if end in target:  # names that are names of each other: the first stands for all
            end = min(seen)
        joined[end] += group
    return dict(joined), doubts


def _slips(groups: Mapping[Key, list[Thing]]) -> list[tuple[Key, Key, str]]:
    """Find full names one slip apart; shared deletions make that near-linear."""
    buckets: dict[str, set[Key]] = defaultdict(set)
    names = {key: _main_name(groups[key]) for key in groups if key[0] in {"name", "known"}}
    for key, name in names.items():
        flat = squeeze(name)
        if " " in name and len(flat) >= LONG_NAME:
            buckets[flat].add(key)
            for i in range(len(flat)):
                buckets[flat[:i] + flat[i + 1 :]].add(key)
    pairs = {(a, b) for keys in buckets.values() if 1 < len(keys) < 20 for a in keys for b in keys if a < b}
    return [(a, b, "names one slip apart") for a, b in sorted(pairs) if is_typo(names[a], names[b])]


def _surnames(groups: Mapping[Key, list[Thing]]) -> list[tuple[Key, Key, str]]:
    """Find bare surnames that exactly one full name of the other articles bears."""
    bearers: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(k for k in groups if k[0] in {"name", "known"}):
        words = fold(_main_name(groups[key])).split()
        if len(words) > 1 and _kind(groups[key]) is Kind.PERSON:
            bearers[words[-1]].append(key)
    doubts = []
    for key in sorted(k for k in groups if k[0] == "one"):
        found = bearers.get(fold(_main_name(groups[key])), [])
        if len(found) == 1:
            doubts.append((key, found[0], "a surname alone"))
    return doubts


def _within(groups: Mapping[Key, list[Thing]], iris: Mapping[Key, str]) -> set[tuple[str, str, str]]:
    """Report names of an article that may be short for several fuller ones there."""
    found: set[tuple[str, str, str]] = set()
    by_article: dict[tuple[str, str], Key] = {}
    for key, group in groups.items():
        for thing in group:
            if thing.named:
                by_article |= {(thing.article, name): key for name in sorted(thing.names)}
    for key, group in groups.items():
        for thing in group:
            for fuller in thing.doubts:
                other = by_article.get((thing.article, fuller))
                if other is not None and other != key:
                    first, second = sorted((iris[key], iris[other]))
                    found.add((first, second, "short for one of several names"))
    return found


def _main_name(group: Iterable[Thing]) -> str:
    """The commonest main name of the things; ties by length, then alphabet."""
    counts: Counter[str] = Counter()
    for thing in group:
        counts[thing.name] += max(1, sum(thing.names.values()))
    return max(counts, key=lambda n: (counts[n], len(n), n))


def _kind(group: Sequence[Thing]) -> Kind:
    votes: Votes = Counter()
    for thing in sorted(group, key=lambda t: (t.article, t.name)):
        votes.update(thing.votes)
    return best_kind(votes, [n for t in group for n in t.names], named=any(t.named for t in group))


def _mint(groups: Mapping[Key, list[Thing]], base_iri: str) -> dict[Key, str]:
    """Mint readable IRIs; a hash only where two things share the slug, and for what only its article identifies."""
    rank = {"known": 0, "name": 0, "one": 2, "concept": 1, "noun": 3}
    slugs: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(groups):
        slugs[slug(_main_name(groups[key]))].append(key)
    iris: dict[Key, str] = {}
    for short, keys in slugs.items():
        best = min(rank[k[0]] for k in keys)
        first = [k for k in keys if rank[k[0]] == best]
        plain = first[0] if len(first) == 1 and best < 3 else None
        for key in keys:
            digest = hashlib.sha256("\n".join(key).encode("utf-8")).hexdigest()[:8]
            iris[key] = base_iri + (short if key == plain else f"{short}-{digest}")
    return iris


def _entity(iri: str, group: Sequence[Thing]) -> Entity:
    group = sorted(group, key=lambda t: (t.article, min(t.spans)))
    name = _main_name(group)
    langs = {t.lang for t in group if name in t.names} or {t.lang for t in group}
    alt = sorted({(n, t.lang) for t in group for n in t.names if n != name})
    spans = sorted({(t.article, s) for t in group for s in t.spans})
    reasons = {(t.article, s, why) for t in group for s, why in t.reasons.items()}
    reasons |= {(t.article, s, why) for t in group for s in t.reasons for why in _across(t, group)}
    known = next((t.entry for t in group if t.entry is not None), None)
    same = known.same_as if known is not None else ()
    lang = next(iter(langs)) if len(langs) == 1 else ""
    kind = known.kind if known is not None else _kind(group)
    return Entity(iri, name, kind, lang, tuple(alt), same, tuple(spans), tuple(sorted(reasons)))


def _across(thing: Thing, group: Sequence[Thing]) -> Iterable[Identification]:
    """Say why a thing of one article is one with those of the others."""
    if thing.entry is not None:
        yield Identification.WELL_KNOWN
    others = [t for t in group if t.article != thing.article]
    if not others:
        return
    if any(squeeze(t.name) == squeeze(thing.name) for t in others):
        yield Identification.ACROSS
    elif thing.entry is None:
        yield Identification.ALIAS
