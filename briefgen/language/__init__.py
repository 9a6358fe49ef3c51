"""Here: what is known of English, and the only door to nltk; works without any downloaded data.
Not here: findings, pages, formats.
To add: one file per phenomenon; word lists in lexicon/, one a file, the first line says where it came from."""
