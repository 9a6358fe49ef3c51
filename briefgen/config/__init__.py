"""Here: what a user writes in TOML as typed values, every mistake at once with file, line, key and fix.
Not here: what the values mean to a stage.
To add: a field in model/style.py; the checker follows the types."""
