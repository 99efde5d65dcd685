"""Build a graph in memory and list who criticizes whom or what, with the words that say so."""

from pathlib import Path

import kg

ARTICLES = Path(__file__).parent / "articles"
QUERY = """
SELECT ?who ?what ?sentence WHERE {
  GRAPH ?article {
    ?claim rdf:predicate kg:criticizes ; rdf:subject ?s ; rdf:object ?o ;
      prov:wasDerivedFrom/nif:anchorOf ?sentence
  }
  ?s schema:name ?who . ?o schema:name ?what
} ORDER BY ?who ?what
"""


def main() -> None:
    """Print one line a claim."""
    graph = kg.build(ARTICLES)
    for row in graph.query(QUERY):
        print(f"{row['who']} → {row['what']}\n    « {row['sentence']} »")


if __name__ == "__main__":
    main()
