"""Find proper names, mend their borders, tell their kinds, and make mentions of what a text refers to."""
