"""Here: the key open questions: rules match cues, forms make questions, the important ones stay.
Not here: grammar and forms (language/english/questions), the rules themselves (language/english/rules).
To add: a rule in the TOML file; a transformation in language/english/questions/forms.py with its line in FORMS."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from briefgen.analyse.questions.candidate import Candidate
from briefgen.analyse.questions.choice import asked
from briefgen.analyse.questions.corroboration import corroborated
from briefgen.analyse.questions.cues import cues_of, is_silenced
from briefgen.analyse.questions.judgement import judged
from briefgen.config.rules import question_rules
from briefgen.language.shapes import Article, Formed, Piece, Scene
from briefgen.language.spoken import spoken
from briefgen.model.document import Document
from briefgen.model.finding import OpenQuestion, QuestionKind
from briefgen.model.rules import Rule, RuleSet
from briefgen.model.settings import Settings

MOST_WORDS = 30
LONGEST_SENTENCE = 160  # tokens; what is longer is a table or a list, and grammar by the clause would take quadratic time
FEWEST_WORDS = 3
# "agencyRead", "leaderGOP", "OfficialsThe", "in 2004.Officials"; but NorthLink and ExxonMobil are names.
_RUN_ON = re.compile(
    r"^[a-z]+[a-z]{2}(?:[A-Z][a-z]{2}|[A-Z]{2,}$)|^[A-Z][a-z]{2,}(?:The|This|Read|More|Photo|Video|Image|Share|But|And|By|Getty|[A-Z]{3,}$)"
    r"|(?:[a-z]{3}|\d{4})\.[A-Z][a-z]{2}"
)
_MAY_RUN_ON = re.compile(r"[a-z][A-Z]|MORE|[a-z\d]\.[A-Z][a-z]")


class OpenQuestions:
    """Finds the questions that the text itself leaves open, most important first."""

    def analyse(self, document: Document, settings: Settings) -> tuple[OpenQuestion, ...]:
        """At most eight; () where nothing is open."""
        return _open_questions(document, settings.rules or question_rules(spoken().rules))


@lru_cache(maxsize=4)
def _open_questions(document: Document, rules: RuleSet) -> tuple[OpenQuestion, ...]:
    """Kept for each document and rules, since the bottom line asks for the same questions."""
    article = spoken().question_article.article_of(document)
    candidates = judged(tuple(candidates_of(article, rules)), article)
    return tuple(explained(article, c) for c in corroborated(article, asked(candidates, article), candidates))


def candidates_of(article: Article, rules: RuleSet) -> Iterator[Candidate]:
    """Every question that a rule makes of a sentence, one rule's per question text."""
    cues, silences = cues_of(rules)
    for index in range(len(article.lines)):
        scene = Scene(article, index)
        forms = scene.line.forms
        if len(forms.tokens) > LONGEST_SENTENCE or not (found := list(cues.found(forms))):
            continue
        if _is_garbled(scene) or is_silenced(silences, forms):
            continue
        texts, made = set[str](), set[tuple[Piece, ...]]()
        for rule, match in sorted(found, key=lambda one: -one[0].weight):  # the surest that makes a question has it
            for formed in spoken().question_forms.FORMS[rule.form](scene, match):
                if formed.pieces in made:
                    continue  # as another rule has it
                made.add(formed.pieces)
                candidate = _candidate(scene, rule, formed, texts)
                if candidate is not None:
                    texts.add(candidate.text)
                    yield candidate


def _is_garbled(scene: Scene) -> bool:
    """Whether a page's links have run into a sentence: a capital inside a word that the article has only here, or a button's 'MORE'."""
    if not _MAY_RUN_ON.search(scene.line.text):
        return False
    words = [t for t in scene.tokens if _RUN_ON.search(t.text) or (t.text == "MORE" and t.tag != "NN")]
    return any(t.text == "MORE" or sum(t.text in line.text for line in scene.article.lines) == 1 for t in words)


def _candidate(scene: Scene, rule: Rule, formed: Formed, known: Set[str]) -> Candidate | None:
    """The finished question, None where it has flaws or one of the `known` has its words."""
    whole = spoken().question_wholeness
    settled = spoken().question_referents.readable(formed.pieces, scene)
    if settled is None and (less := whole.without_last_clause(formed.pieces)):
        settled = spoken().question_referents.readable(less, scene)  # what that clause points to is not needed to ask
    if settled is None:
        return None
    settled_pieces = whole.shortened(settled[0], MOST_WORDS)
    pieces, naming, worth = spoken().question_definites.told(settled_pieces, scene)
    support = (*settled[1], *naming)
    text = spoken().inversion.question_text(pieces, scene.article.capitalised)
    if text in known or not FEWEST_WORDS <= len(text.split()) <= MOST_WORDS:
        return None
    if not whole.is_whole(pieces, text, scene.tokens):
        return None
    wording = min(1.0, formed.certainty) * whole.standing_alone(text, pieces) * worth
    return Candidate(rule, formed, wording, text, (scene.index, *formed.support, *support))


def explained(article: Article, candidate: Candidate) -> OpenQuestion:
    """The question with its kind, the words that make it open and who can settle it."""
    main, *others = candidate.lines
    scene, formed, text = Scene(article, main), candidate.formed, candidate.text
    explanation, capitalised = spoken().question_explanation, article.capitalised
    actor = explanation.actor_of(formed, text, _shown(formed.actor, scene), capitalised)
    kind = explanation.kind_of(candidate.rule, formed, text, actor)
    if not actor and formed.teller:
        actor = explanation.named(_shown(formed.teller, scene), capitalised)
    return OpenQuestion(
        rule=candidate.rule.id,
        score=candidate.score,
        text=text,
        evidence=tuple(article.lines[n].sentence.span for n in (main, *sorted(set(others) - {main}))),
        question_kind=QuestionKind(kind),
        why=explanation.reason_of(scene, formed),
        settled_by=actor or None,
    )


def _shown(agent: Sequence[Piece], scene: Scene) -> Sequence[Piece]:
    """An agent with the name that its pronoun stands for and the full name of its definite noun, seen as a subject."""
    found = spoken().question_referents.readable(("will", *agent), scene) if agent else None
    return spoken().question_definites.told(found[0], scene)[0][1:] if found else ()


ANALYSER = OpenQuestions()
