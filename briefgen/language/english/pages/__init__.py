"""Here: what the furniture of English pages says, one module for each module of read/ that looks for it.
Not here: what a block is (read/).
To add: a word or pattern, in the module of what it marks."""
