"""An article as the question rules see it: its sentences tagged, and what a form hands back."""

from briefgen.language.english.patterns import forms_of
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Article, Line
from briefgen.model.document import Document


def article_of(document: Document) -> Article:
    """Tag the body of a document."""
    lines = []
    for sentence in document.body:
        text = document.slice(sentence.span)
        lines.append(Line(sentence, text, forms_of(tagged(text))))
    inner = {t.text for line in lines for t in line.tokens if t.start > 1}
    named = {t.text for line in lines for t in line.tokens if t.text[0].isupper() and t.start > 1 and t.tag.startswith(("NNP", "JJ"))}
    names = frozenset(w for w in named if w.lower() not in inner)
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        for form in line.forms.places:
            places.setdefault(form, []).append(number)
    return Article(document, tuple(lines), names, {form: tuple(numbers) for form, numbers in places.items()})
