"""Here: what rebuilds the trained models of analyse/, one module a model; needs the extra "train".
Not here: the models of a language (language/english/train.py), what a model is asked for.
To add: a module with a main, and a line in the README's model cards."""
