"""Here: who speaks and what they said, in English: speakers, their pronouns, positions cut out of sentences.
Not here: the choice of statements (analyse/statements.py).
To add: one file an idea."""
