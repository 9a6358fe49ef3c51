"""Here: words of the command line as values, one file per command; the only door to click.
Not here: logic; no analysis, no drawing.
To add: X.py with one command, and its line in group.py."""
