"""Here: what briefgen knows of languages: the Language value (spoken.py), what it must tell (facets/), the values it hands out \
(shapes.py, readings.py), a folder for each language, and the only door to nltk; works without any downloaded data.
Not here: findings, pages, formats.
To add: one file per phenomenon in the language's folder; word lists in its lexicon/, one a file, the first line says where it came from."""
