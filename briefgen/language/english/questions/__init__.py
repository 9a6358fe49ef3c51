"""Here: the English grammar of open questions: forms that turn a sentence into a question, and what makes one whole.
Not here: which questions matter (analyse/questions), the rules (language/english/rules).
To add: a transformation, with its line in forms.FORMS."""
