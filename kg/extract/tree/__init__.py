"""Read the parse: tokens, closed classes of words, senses, verb groups and noun phrases."""
