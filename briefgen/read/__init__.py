"""Here: the articles of the world as Documents: fetching bytes, one reader a format, cleaning.
Not here: finding anything in them; no network.
To add: from_X.py with one READER, and its line in plugins.BUILTIN."""
