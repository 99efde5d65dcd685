"""Extract what noun phrases say: titles, appositions, copulas, possessives, nominalisations."""
