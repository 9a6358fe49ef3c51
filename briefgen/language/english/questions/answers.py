"""Whether the article itself answers a question later on: a plain statement of the same words without doubt in it."""

from briefgen.language.english.words import content_stems, stem
from briefgen.language.shapes import Article

_DOUBTS = frozenset(
    "will would could may might can should shall must 'll 'd wo if whether unless until unclear unknown uncertain question questions "
    "likely possible plan plans expected expect hope hopes ask asked urge urged call calls not n't no never yet".split()
)
_SHARE = 0.85  # of the question's content words that an answer repeats
_FEWEST_STEMS = 4


def is_answered(article: Article, question: str, place: int) -> bool:
    """Whether a sentence after `place` says in the past what a question asks: nearly all its words of yes or no, all of others."""
    stems = frozenset(content_stems(question))
    is_open_ended = question.split()[0].lower() in ("what", "who", "which", "how", "why", "when", "where")
    if len(stems) < _FEWEST_STEMS - is_open_ended:
        return False
    needed = (1.0 if is_open_ended else _SHARE) * len(stems)
    initials = {word[0] for word in stems}  # a stem begins as its word does
    for line in article.lines[place + 1 :]:
        told = line.forms.places.keys().isdisjoint(_DOUBTS) and any(t.tag in ("VBD", "VBN") for t in line.tokens)
        if told and len(stems & {stem(form) for form in line.forms.places if form[0] in initials}) >= needed:
            return True
    return False
