"""Read what spaCy found in a text, with the slips of a small parser mended that grammar alone shows."""

from spacy.tokens import Doc as SpacyDoc

from kg.extract.mending.agents import mend_agents
from kg.extract.mending.amounts import mend_amounts
from kg.extract.mending.asides import mend_asides
from kg.extract.mending.attachment import mend_attachments
from kg.extract.mending.beside import mend_beside
from kg.extract.mending.between import mend_between
from kg.extract.mending.body_nouns import mend_body_nouns
from kg.extract.mending.clause_titles import mend_clause_titles
from kg.extract.mending.complements import mend_complements
from kg.extract.mending.conferred import mend_conferred
from kg.extract.mending.coordinated import mend_coordinated
from kg.extract.mending.described import mend_described
from kg.extract.mending.durations import mend_durations
from kg.extract.mending.endings import mend_endings
from kg.extract.mending.flattened import mend_flattened
from kg.extract.mending.fronted import mend_fronted
from kg.extract.mending.headless import mend_headless
from kg.extract.mending.infinitive_subjects import mend_infinitive_subjects
from kg.extract.mending.listeners import mend_listeners
from kg.extract.mending.lists import mend_lists
from kg.extract.mending.misattached import mend_misattached
from kg.extract.mending.misparsed import mend_misparsed
from kg.extract.mending.mistagged import mend_tags
from kg.extract.mending.offices import mend_offices
from kg.extract.mending.one_of import mend_one_of
from kg.extract.mending.openers import mend_openers
from kg.extract.mending.prepositions import mend_prepositions
from kg.extract.mending.purposes import mend_purposes
from kg.extract.mending.relatives import mend_relatives
from kg.extract.mending.split import mend_split
from kg.extract.mending.strays import mend_strays
from kg.extract.mending.sums import mend_sums
from kg.extract.mending.swallowed import mend_swallowed
from kg.extract.mending.verbs_as_nouns import mend_verbs_as_nouns
from kg.extract.mending.wider_places import mend_wider_places
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import Language

__all__ = ["read_mended"]


def read_mended(source: SpacyDoc, language: Language) -> Doc:
    """Read what spaCy found in a text, with amounts put together and clauses hung where they agree."""
    doc = read_doc(source)
    mend_endings(doc, language)
    mend_amounts(doc, language)
    mend_durations(doc, language)
    mend_sums(doc, language)
    mend_body_nouns(doc, language)
    mend_agents(doc, language)
    mend_verbs_as_nouns(doc, language)
    mend_flattened(doc, language)
    mend_clause_titles(doc, language)
    mend_tags(doc, language)
    mend_complements(doc, language)
    mend_wider_places(doc, language)
    mend_one_of(doc, language)
    mend_described(doc, language)
    mend_conferred(doc, language)
    mend_infinitive_subjects(doc, language)
    mend_between(doc, language)
    mend_prepositions(doc, language)
    mend_misattached(doc, language)
    mend_misparsed(doc, language)
    mend_headless(doc, language)
    mend_fronted(doc, language)
    mend_offices(doc, language)
    mend_openers(doc, language)
    mend_asides(doc, language)
    mend_split(doc, language)
    mend_strays(doc, language)
    mend_beside(doc, language)
    mend_listeners(doc, language)
    mend_lists(doc, language)
    mend_coordinated(doc, language)
    mend_attachments(doc, language)
    mend_relatives(doc, language)
    mend_swallowed(doc, language)
    mend_purposes(doc, language)
    return doc
