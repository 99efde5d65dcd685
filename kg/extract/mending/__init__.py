"""Mend the slips of a small parser that grammar alone shows, before anything is understood."""
