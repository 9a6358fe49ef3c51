"""What the package finds in a document, in the form in which it is compared with what a treebank marks."""

from briefgen.language.english.antecedents import antecedents
from briefgen.language.english.named import document_names
from briefgen.model.document import Document


def found_names(document: Document) -> dict[tuple[int, int], str]:
    """The names of a document by their place in its text, each person, organization or place."""
    return {(name.start, name.end): name.kind for name in document_names(document)}


def found_antecedents(document: Document) -> dict[int, tuple[int, int]]:
    """Where each pronoun that is resolved begins, with the place of a mention that it means."""
    return {at: (found.start, found.end) for at, found in antecedents(document).items()}
