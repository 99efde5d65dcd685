"""List the commonest open relations of a corpus: what the lexicon lacks; python benchmarks/relations.py SOURCE… [-n N].

Each line: how often, in how many articles, the relation, and a sentence that has it.
"""

import argparse
from collections import defaultdict

from rich.console import Console
from rich.table import Table

from kg.listing import list_claims
from kg.ontology import load_ontology
from kg.understanding import Options


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="+", help="files, folders or JSON lines, as kg build takes them")
    options.add_argument("-n", type=int, default=40, help="how many relations to list")
    given = options.parse_args()
    found = defaultdict(list)
    core = {iri.rpartition("#")[2] for iri in load_ontology().relations}
    known = every = 0
    for line in list_claims(given.sources, Options()):
        every += 1
        if line.relation in core:
            known += 1
            continue
        found[line.relation].append((line.article, line.sentence))
    table = Table("claims", "articles", "relation", "for instance")
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    for relation, lines in ranked[: given.n]:
        table.add_row(str(len(lines)), str(len({a for a, _ in lines})), relation, lines[0][1][:120])
    Console(width=160).print(table)
    print(f"{every} claims, {known} of them of {len(core)} core relations; {len(found)} open relations")


if __name__ == "__main__":
    main()
