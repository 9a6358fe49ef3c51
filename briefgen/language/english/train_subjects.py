"""Train the model of subjects on treebank sentences: the averaged perceptron of nltk's tagger, ranking words instead of tags."""

from collections.abc import Callable, Iterable

from briefgen.language.english.subject_model import FINITE, Features, Sentence, SubjectModel, packed_weights, ranked
from briefgen.language.english.tagger_model import standard_forms, tagger
from briefgen.language.english.treebank import TreebankSentence, marked_subject, same_name
from briefgen.language.shapes import Token

Lesson = tuple[Sentence, list[tuple[int, set[int]]]]
PASSES = 5
SMALLEST = 0.3  # weights nearer to zero were left out without loss on the development files


def examples(sentences: Iterable[TreebankSentence]) -> list[Lesson]:
    """Sentences with our own tags, and for each finite verb the words that are right."""
    found = []
    for sentence in sentences:
        tags = tagger().tags(standard_forms([token.text for token in sentence.tokens]))
        tokens = [Token(token.text, tag, token.start, token.end) for token, tag in zip(sentence.tokens, tags, strict=True)]
        verbs = [at for at, tag in enumerate(tags) if tag in FINITE and sentence.tokens[at].tag in FINITE]
        subjects = [(verb, marked_subject(sentence.tokens, verb)) for verb in verbs]
        wanted = [(verb, same_name(sentence.tokens, head)) for verb, head in subjects if head is not None]
        if wanted:
            found.append((Sentence(tokens), wanted))
    return found


class _Averaged:
    """Weights with the totals that their mean over all steps needs."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self._totals: dict[tuple[str, str], float] = {}
        self._changed: dict[tuple[str, str], int] = {}
        self.step = 0

    def change(self, found: Features, by: float) -> None:
        for feature in ((row, column) for row, columns in found for column in columns):
            own = self.weights.setdefault(feature[0], {})
            weight = own.get(feature[1], 0.0)
            self._totals[feature] = self._totals.get(feature, 0.0) + (self.step - self._changed.get(feature, 0)) * weight
            self._changed[feature] = self.step
            own[feature[1]] = weight + by

    def mean(self) -> dict[str, dict[str, float]]:
        return {
            row: {
                column: (self._totals[row, column] + (self.step - self._changed[row, column]) * weight) / self.step
                for column, weight in own.items()
            }
            for row, own in self.weights.items()
        }


def trained_subjects(sentences: Iterable[TreebankSentence], shuffle: Callable[[list[Lesson]], None], passes: int = PASSES) -> str:
    """The text of the model file that these sentences give, in the orders that `shuffle` brings them to."""
    learnt, lessons = _Averaged(), examples(sentences)
    for _ in range(passes):
        shuffle(lessons)
        for sentence, wanted in lessons:
            _learn(learnt, sentence, wanted)
    return packed_weights(learnt.mean(), SMALLEST)


def _learn(learnt: _Averaged, sentence: Sentence, wanted: list[tuple[int, set[int]]]) -> None:
    model, taken = SubjectModel(learnt.weights), dict[int, int]()
    for verb, right in wanted:
        learnt.step += 1
        choices = list(ranked(sentence, verb, taken))
        if not choices:
            continue
        scores = [model.score(found) for _, found in choices]
        guess = scores.index(max(scores))
        truth = max((n for n, (at, _) in enumerate(choices) if at in right), key=scores.__getitem__, default=None)
        if truth is not None and truth != guess and choices[guess][0] not in right:
            learnt.change(choices[truth][1], 1.0)
            learnt.change(choices[guess][1], -1.0)
        taken[verb] = choices[guess][0]
