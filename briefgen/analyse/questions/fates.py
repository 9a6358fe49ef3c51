"""What becomes of a rule in an article: each place where its cue stands, with the question asked there or the step that stopped it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.analyse.questions import LONGEST_SENTENCE, MOST_WORDS, candidates_of
from briefgen.analyse.questions.candidate import Candidate
from briefgen.analyse.questions.choice import MOST, asked, chosen, dropped, is_settled, least_chance, may_stand, twin_of
from briefgen.analyse.questions.cues import silences
from briefgen.analyse.questions.judgement import judged
from briefgen.language.shapes import Article, Match, Scene
from briefgen.language.spoken import spoken
from briefgen.model.document import Document
from briefgen.model.rules import Rule, RuleSet


@dataclass(frozen=True, slots=True)
class Fate:
    """A place of a cue: its paragraph from 1, its sentence, the question made of it ('' for none), and why it is not asked ('' if it is).

    `rank` is the question's place among those asked, from 1; 0 for one not asked.
    """

    paragraph: int
    sentence: str
    question: str
    reason: str
    rank: int = 0

    @property
    def is_asked(self) -> bool:
        """Whether the briefing has the question."""
        return not self.reason


def fates(document: Document, rules: RuleSet, rule: Rule) -> Iterator[Fate]:
    """The fate of a rule at each sentence of a document that its cue matches, in order."""
    article = spoken().question_article.article_of(document)
    every = judged(tuple(candidates_of(article, rules)), article)
    made = {(c.lines[0], c.text): c for c in every}
    own: dict[int, list[str]] = {}
    for candidate in candidates_of(article, RuleSet((rule,), rules.silences)):
        own.setdefault(candidate.lines[0], []).append(candidate.text)
    for number, line in enumerate(article.lines):
        reason = _stopped(Scene(article, number), rule, rules)
        if reason is None:
            continue
        for text in own.get(number, ("",)):
            found = made.get((number, text))
            why = _not_asked(article, found, every) if found else reason
            rank = 0 if why or found is None else _rank(article, found, every)
            yield Fate(line.sentence.paragraph, line.text, text, why, rank)


def _stopped(scene: Scene, rule: Rule, rules: RuleSet) -> str | None:
    """What stops a rule in a sentence before it has a question; None where its cue does not match."""
    matches = _matches(rule.cue, scene)
    if not matches:
        return None
    if len(scene.tokens) > LONGEST_SENTENCE:
        return f"the sentence has over {LONGEST_SENTENCE} words and marks"
    silence = next((each.id for each in rules.silences if silences(each, scene.line.forms)), "")
    if silence:
        return f"'{silence}' silences the sentence"
    made = [formed for match in matches for formed in spoken().question_forms.FORMS[rule.form](scene, match)]
    if not made:
        return f"the form '{rule.form}' makes no question of these words"
    settled = [found[0] for formed in made if (found := spoken().question_referents.readable(formed.pieces, scene))]
    if not settled:
        return "a 'he', 'it', 'they' or 'this' of the question points to nobody that can be named with certainty"
    words = min(len(spoken().inversion.question_text(pieces, scene.article.capitalised).split()) for pieces in settled)
    return f"the question has over {MOST_WORDS} words" if words > MOST_WORDS else "the question is not whole: its words were cut short"


def _not_asked(article: Article, candidate: Candidate, every: Sequence[Candidate]) -> str:
    """Why a question that was made is not among those asked; '' if it is."""
    kept = chosen(every)
    if any(one.text == candidate.text and one.lines[0] == candidate.lines[0] for one in kept):
        return dropped(candidate, article)
    if is_settled(candidate):
        return "the article states in its own voice that it will be so"
    if not may_stand(candidate):
        return f"it names what only the article explains (wording {candidate.wording:.2f})"
    if twin := twin_of(candidate, kept):
        return f"it asks the same as: {twin.text}"
    least = least_chance(every)
    if candidate.chance < least:
        return f"its chance {candidate.chance:.3f} is below {least:.3f} in this article; from a weight of .8 the chance is no bar"
    return f"its chance is {candidate.chance:.3f}, and {MOST} likelier ones are asked; a weight of 1 goes before them"


def _rank(article: Article, candidate: Candidate, every: Sequence[Candidate]) -> int:
    return next(n for n, one in enumerate(asked(every, article), 1) if one.text == candidate.text and one.lines[0] == candidate.lines[0])


def _matches(cue: str, scene: Scene) -> list[Match]:
    return list(spoken().patterns.matches(spoken().patterns.compiled(cue), scene.line.forms))
