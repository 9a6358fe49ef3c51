"""Here: the nouns that flow through briefgen, as frozen values.
Not here: reading, analysing or drawing; no I/O, no third-party import, no format word.
To add: a new noun in the file of its kind, and its form in serial.py."""
