"""Here: blocks drawn as files, one file or folder per format, each with one RENDERER.
Not here: words about the domain; a renderer knows blocks only.
To add: to_X.py with one RENDERER, and its line in plugins.BUILTIN."""
