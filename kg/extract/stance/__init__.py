"""Decide how what is said stands to the facts: polarity, modality, and who says it."""
