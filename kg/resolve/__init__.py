"""Decide which mentions are one thing, within an article and across all of them; normalise times and quantities."""

from kg.resolve.copies import near_copies
from kg.resolve.curation import Action, Instruction, parse_curation
from kg.resolve.gazetteer import Entry, Gazetteer, load_gazetteer, read_entities
from kg.resolve.quantities import normalize_quantity
from kg.resolve.reconcile import Service, is_linkable, open_service, reconcile
from kg.resolve.resolution import Resolution, resolve
from kg.resolve.times import normalize_time

__all__ = [
    "Action",
    "Entry",
    "Gazetteer",
    "Instruction",
    "Resolution",
    "Service",
    "is_linkable",
    "load_gazetteer",
    "near_copies",
    "normalize_quantity",
    "normalize_time",
    "open_service",
    "parse_curation",
    "read_entities",
    "reconcile",
    "resolve",
]
