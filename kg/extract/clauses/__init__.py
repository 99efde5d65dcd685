"""Find the clauses of a text and decide who does what to whom in each, alike for every language."""
