"""Say what went wrong and what to do about it.

KgError                 anything a user can mend; the command line prints it in one line and exits 2
├── ReadError           a source cannot be read (missing, empty, binary, too large)
├── LanguageError       the language is unknown or has no model here
├── ModelError          a language model is missing or broken
├── OntologyError       an ontology or lexicon file is wrong
├── EvidenceError       a claim without the words that carry it: the graph would break its promise
├── StoreError          the graph directory is missing, locked, or not one of ours
├── QueryError          a SPARQL text is wrong, refused or too slow
├── CurationError       a curation line is wrong
├── LinkError           a reconciliation service cannot be reached or answers something else
└── ExportError         a format is unknown or cannot hold the graph
"""

__all__ = [
    "CurationError",
    "EvidenceError",
    "ExportError",
    "KgError",
    "LanguageError",
    "LinkError",
    "ModelError",
    "OntologyError",
    "QueryError",
    "ReadError",
    "StoreError",
]


class KgError(Exception):
    """Base of all errors that say in one line what the user can do."""


class ReadError(KgError):
    """A source cannot be read."""


class LanguageError(KgError):
    """A language is unknown or unsupported."""


class ModelError(KgError):
    """A language model is missing or broken."""


class OntologyError(KgError):
    """An ontology or lexicon file is wrong."""


class EvidenceError(KgError):
    """A claim lacks the evidence that every claim must carry."""


class StoreError(KgError):
    """A graph directory is missing, locked or foreign."""


class QueryError(KgError):
    """A SPARQL query is wrong, refused or too slow."""


class CurationError(KgError):
    """A curation instruction cannot be applied."""


class LinkError(KgError):
    """A reconciliation service cannot be reached or is none."""


class ExportError(KgError):
    """A format is unknown or cannot hold the graph."""
