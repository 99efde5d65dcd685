"""Find out what a graph tells: who matters, who disputes what, what is uncertain."""

from kg.analyse.network import asserted, central, communities, to_networkx
from kg.analyse.report import write_report

__all__ = ["asserted", "central", "communities", "to_networkx", "write_report"]
