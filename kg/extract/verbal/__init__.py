"""Extract what clauses say: verbs, adjectives and fixed phrases as predicates, and their qualifiers."""
