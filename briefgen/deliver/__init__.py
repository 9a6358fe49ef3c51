"""Here: finished files put where they should go, whole or not at all.
Not here: drawing, choosing formats.
To add: to_X.py with one DELIVERER, and its line in plugins.BUILTIN."""
