"""Here: what other rooms may ask a language for, as protocols; a module of a language's folder is each one's implementation.
Not here: any language.
To add: the signature, in the protocol of its module."""
