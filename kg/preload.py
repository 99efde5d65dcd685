"""Imported by the process that workers are copied from: what each of them needs is loaded once, for all."""

import gc

from kg.process import settle

settle()  # before numpy is imported

from kg.ontology import load_ontology  # noqa: E402
from kg.resolve import load_gazetteer  # noqa: E402
from kg.understanding import understand  # noqa: E402

__all__ = ["understand"]

load_ontology()
load_gazetteer()
gc.freeze()  # what is loaded stays: no worker need look through it for garbage, and so copy it
