"""What the package finds in a document, in the form in which it is compared with what a treebank marks."""

from briefgen.language.named import document_names
from briefgen.language.names import referent
from briefgen.language.tags import tagged
from briefgen.model.document import Document


def found_names(document: Document) -> dict[tuple[int, int], str]:
    """The names of a document by their place in its text, each person, organization or place."""
    return {(name.start, name.end): name.kind for name in document_names(document)}


def found_antecedents(document: Document) -> dict[int, tuple[int, int]]:
    """Where each pronoun that is resolved begins, with the place of a mention that it means."""
    found = dict[int, tuple[int, int]]()
    for number, sentence in enumerate(document.sentences):
        for token in tagged(document.slice(sentence.span)):
            place = sentence.span.start + token.start
            mention = referent(document, number, token.text, place) if token.tag.startswith("PRP") else None
            if mention:
                found[place] = (mention.start, mention.end)
    return found
