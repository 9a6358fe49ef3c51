"""A rule's own examples put to the test: what each sentence should raise, what it raises, and why where the two differ."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.analyse.questions import candidates_of
from briefgen.analyse.questions.cues import silences
from briefgen.language.shapes import Article, Scene
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence, SentenceKind, Span
from briefgen.model.rules import Rule, RuleSet, Silence


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example: `key` is fires_on or silent_on, `expected` '' for silence; `reason` is '' where it holds."""

    key: str
    number: int
    sentence: str
    expected: str
    came: tuple[str, ...]
    reason: str

    @property
    def holds(self) -> bool:
        """Whether exactly what was expected came."""
        return not self.reason


def outcomes(item: Rule | Silence, rules: RuleSet) -> Iterator[Outcome]:
    """Every example of a rule, alone among the silences in force, or of a silence, against all rules.

    Where a sentence asks twice ("who will pay and when it will open"), its first question is the one expected.
    """
    if isinstance(item, Silence):
        yield from (_silenced(item, number, sentence, rules) for number, sentence in enumerate(item.silent_on, 1))
        return
    alone = RuleSet((item,), rules.silences)
    for number, (sentence, question) in enumerate(item.fires_on, 1):
        article = _article(sentence)
        came = _came(article, alone)
        reason = "" if came[:1] == (question,) else "another question came" if came else _why_silent(article, item, rules)
        yield Outcome("fires_on", number, sentence, question, came, reason)
    for number, sentence in enumerate(item.silent_on, 1):
        came = _came(_article(sentence), alone)
        yield Outcome("silent_on", number, sentence, "", came, "it should be silent" if came else "")


def _silenced(silence: Silence, number: int, sentence: str, rules: RuleSet) -> Outcome:
    article = _article(sentence)
    hits = any(silences(silence, line.forms) for line in article.lines)
    came = _came(article, rules)
    reason = "its cue does not match" if not hits else "it should be silent" if came else ""
    return Outcome("silent_on", number, sentence, "", came, reason)


def _came(article: Article, rules: RuleSet) -> tuple[str, ...]:
    return tuple(candidate.text for candidate in candidates_of(article, rules))


def _why_silent(article: Article, rule: Rule, rules: RuleSet) -> str:
    """Which step on the way from a cue to a question stopped."""
    scenes = [Scene(article, n) for n in range(len(article.lines))]
    hit = [
        (scene, match) for scene in scenes for match in spoken().patterns.matches(spoken().patterns.compiled(rule.cue), scene.line.forms)
    ]
    if not hit:
        return "the cue does not match"
    for silence in rules.silences:
        if any(silences(silence, scene.line.forms) for scene, _ in hit):
            return f"'{silence.id}' silences the sentence"
    if not any(spoken().question_forms.FORMS[rule.form](scene, match) for scene, match in hit):
        return f"the cue matches, but the form '{rule.form}' makes no question of these words"
    return "the question was dropped: a pronoun nobody is named for, words cut short, or over 30 words"


def _article(text: str) -> Article:
    """An example as an article of one paragraph."""
    name = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    spans = (Span(name, start, end) for start, end in spoken().sentences.sentence_spans(text))
    return spoken().question_article.article_of(Document(name, text, tuple(Sentence(span, 1, SentenceKind.PROSE) for span in spans)))
