"""Whatever an article says, a question is made of its words, is one question, and comes in the same order each time."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.analyse.questions import ANALYSER
from briefgen.config.rules import question_rules
from briefgen.language.english.fidelity import question_breach
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER

STRAY = [",", "—", "“", "”", "(", ")", "have", "been", "to", "which", "and", "?", "not", "'s", "may", "s"]
ACTORS = [
    "the harbour board",
    "Ostria",
    "the ministers of both countries",
    "Ingrid Solheim",
    "it",
    "they",
    "the court in Tarvik",
    "neither side",
]
OPENERS = [
    "It remains unclear whether",
    "The council has not decided if",
    "The minister, who resigned on Monday, did not say how",
    "Nobody knows when",
    "Much depends on whether",
    "Questions remain about which of the two",
    "The two sides differ on the price, and",
    "Unless",
    "Regardless of whether",
    "“We cannot tell whether",
    "According to the ministry,",
    "",
]
VERBS = [
    "will close the old quay",
    "pays for repairs",
    "had been told",
    "are to meet again in May",
    "cannot agree",
    "may be",
    "sold the ferry, the mayor said",
    "is",
]
TAILS = [
    ".",
    ", the board said on Thursday.",
    " before the season starts.",
    "?",
    ".”",
    ", but the plan has yet to be approved.",
    " and how much it costs",
    " —",
    " and, no",
]
SENTENCES = st.tuples(*map(st.sampled_from, (OPENERS, ACTORS, VERBS, TAILS))).map(lambda t: f"{t[0]} {t[1]} {t[2]}{t[3]}".strip())
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5).map("\n\n".join)


@settings(max_examples=120)
@given(ARTICLES)
def test_questions_keep_their_promises(body: str) -> None:
    document = READER.read_text(f"Quay and ferry in doubt\n\n{body}", Settings())
    questions = ANALYSER.analyse(document, Settings())
    assert [q.id for q in questions] == [q.id for q in ANALYSER.analyse(document, Settings())]
    assert [q.score for q in questions] == sorted((q.score for q in questions), reverse=True)
    for question in questions:
        evidence = [document.slice(span) for span in question.evidence]
        assert question_breach(question.text, evidence) is None
        assert question.text.endswith("?") and question.text.count("?") == 1
        assert question.text[0].isupper() and len(question.text.split()) <= 30
        assert not set('“”"«»') & set(question.text)
        assert question.why in evidence[0]


@pytest.mark.parametrize("opener", ["Regardless of whether", "No matter whether"])
def test_a_concession_asks_nothing(opener: str) -> None:
    text = f"Quay closes\n\n{opener} the ferry returns, the board will close the old quay. The mayor thanked the board for its work."
    assert ANALYSER.analyse(READER.read_text(text, Settings()), Settings()) == ()


@pytest.mark.parametrize("seed", range(8))
def test_sentences_spliced_from_others_never_break_the_forms(seed: int) -> None:
    """Bounded and seeded: what a slip of a tagger or a page may put together is asked of, or not, but never an error."""
    random, rules = Random(seed), question_rules()
    examples = [sentence.split() for rule in rules.rules for sentence in (*(s for s, _ in rule.fires_on), *rule.silent_on)]
    for _ in range(15):
        sentences = []
        for _ in range(10):
            parts = [random.choice(examples) for _ in range(3)]
            words = [word for part in parts for word in part[random.randrange(len(part)) :][: random.randrange(1, 12)]]
            for _ in range(random.randrange(4)):
                words.insert(random.randrange(len(words) + 1), random.choice(STRAY))
            sentences.append(" ".join(words).rstrip(".,") + ".")
        for question in ANALYSER.analyse(READER.read_text(" ".join(sentences), Settings()), Settings()):
            assert question.text.endswith("?")
