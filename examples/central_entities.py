"""Build a graph in memory and rank its entities by how many others they are linked with."""

from pathlib import Path

import networkx as nx

import kg

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Print the five best connected entities."""
    network = kg.build(ARTICLES).to_networkx()
    ranks = nx.degree_centrality(network)
    for node in sorted(ranks, key=lambda n: (-ranks[n], n))[:5]:
        print(f"{ranks[node]:.2f}  {network.nodes[node]['name']}")


if __name__ == "__main__":
    main()
