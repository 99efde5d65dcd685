"""Read what spaCy found in a text, with the slips of a small parser mended that grammar alone shows."""

from spacy.tokens import Doc as SpacyDoc

from kg.extract.amounts import mend_amounts
from kg.extract.asides import mend_asides
from kg.extract.attachment import mend_attachments
from kg.extract.fronted import mend_fronted
from kg.extract.lists import mend_lists
from kg.extract.mistagged import mend_tags
from kg.extract.purposes import mend_purposes
from kg.extract.relatives import mend_relatives
from kg.extract.split import mend_split
from kg.extract.strays import mend_strays
from kg.extract.swallowed import mend_swallowed
from kg.extract.tokens import Doc, read_doc
from kg.extract.verbs_as_nouns import mend_verbs_as_nouns
from kg.lang import Language

__all__ = ["read_mended"]


def read_mended(source: SpacyDoc, language: Language) -> Doc:
    """Read what spaCy found in a text, with amounts put together and clauses hung where they agree."""
    doc = read_doc(source)
    mend_amounts(doc, language)
    mend_verbs_as_nouns(doc, language)
    mend_tags(doc, language)
    mend_fronted(doc, language)
    mend_asides(doc, language)
    mend_split(doc, language)
    mend_strays(doc, language)
    mend_lists(doc, language)
    mend_attachments(doc, language)
    mend_relatives(doc, language)
    mend_swallowed(doc, language)
    mend_purposes(doc, language)
    return doc
