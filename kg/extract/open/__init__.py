"""Say each clause as triples in the sentence's own words (open information extraction)."""
