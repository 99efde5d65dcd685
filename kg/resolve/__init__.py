"""Decide which mentions are one thing, within an article and across all of them; normalise times and quantities."""

from kg.resolve.copies import FEW, Copies, Sketch, sketch
from kg.resolve.curation import Action, Instruction, parse_curation
from kg.resolve.decisions import Edits
from kg.resolve.facts import ArticleFacts
from kg.resolve.gazetteer import Entry, Gazetteer, load_gazetteer, read_entities
from kg.resolve.quantities import normalize_quantity
from kg.resolve.reconcile import Service, is_linkable, open_service, reconcile
from kg.resolve.resolution import Resolution, look_at, resolve
from kg.resolve.times import normalize_time
from kg.resolve.verdict import Verdict, settle

__all__ = [
    "FEW",
    "Action",
    "ArticleFacts",
    "Copies",
    "Edits",
    "Entry",
    "Gazetteer",
    "Instruction",
    "Resolution",
    "Service",
    "Sketch",
    "Verdict",
    "is_linkable",
    "load_gazetteer",
    "look_at",
    "normalize_quantity",
    "normalize_time",
    "open_service",
    "parse_curation",
    "read_entities",
    "reconcile",
    "resolve",
    "settle",
    "sketch",
]
