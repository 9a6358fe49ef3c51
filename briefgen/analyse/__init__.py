"""Here: what a document says: one file per kind of finding, each with one ANALYSER, in whatever language.
Not here: section titles, page manners, anything of another stage.
To add: X.py, its kind in model/finding.py, its line in plugins.BUILTIN; a rule goes into the rules/ of its language."""
