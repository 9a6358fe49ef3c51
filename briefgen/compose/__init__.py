"""Here: findings laid out as sections of blocks, with numbered references; one file per section's matter.
Not here: finding things, drawing things.
To add: a function for a section name in X.py and its line in outline.py."""
