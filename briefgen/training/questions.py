"""Rebuild the three models of open questions: `python -m briefgen.training.questions NEWS MARKS READINGS [DIRECTORY]`.

NEWS has the articles, MARKS the places of what is open in them (tests/quality/marked_news.jsonl), READINGS what readers thought of
questions (tests/quality/read_questions.jsonl). DIRECTORY is where the files go instead of into the package. Needs the extra "train".
The same articles give the same bytes.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TypeAlias

from briefgen.analyse.questions import candidates_of
from briefgen.analyse.questions.judgement import MARKED_PATH, NAMES, READ_PATH, RISING, features, theme_of
from briefgen.analyse.trees import packed
from briefgen.config.rules import question_rules
from briefgen.language.shapes import Article
from briefgen.language.spoken import spoken
from briefgen.training.boosting import grown
from briefgen.training.marks import FOLDS, Marked, fingerprint, is_same, marked_articles, read_questions

# What a question is worth whose sentence was marked with this importance; by cross-validation, as are the settings below.
WORTH: Mapping[int, float] = {1: 1.0, 2: 0.85, 3: 0.7}
FEWEST_ARTICLES = 8  # that have a sign, for it to get a weight
PASSES, STEP, DECAY = 12, 0.1, 0.1
TREES, SEEDS = 120, (1, 2)
BOOSTING: Mapping[str, object] = {
    "objective": "regression",
    "num_leaves": 5,
    "learning_rate": 0.05,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "max_bin": 63,
    "monotone_constraints": [int(name in RISING) for name in NAMES],
}
READ_TREES = 80
READ_BOOSTING = {**BOOSTING, "num_leaves": 4, "min_data_in_leaf": 20, "lambda_l2": 10}
Weights: TypeAlias = dict[str, float]
Read: TypeAlias = tuple[Article, dict[str, float]]
Example: TypeAlias = tuple[tuple[str, ...], float]  # the signs of a sentence in order, 1 where it was marked


def grade(marked: Marked, text: str) -> float:
    """What a question that rests on this sentence is worth, 0 where nobody marked it."""
    return max((WORTH[mark.importance] for mark in marked.marks if any(is_same(text, each) for each in mark.evidence)), default=0.0)


def examples(marked: Marked) -> list[Example]:
    """The sentences of one article."""
    return [(tuple(sorted(spoken().openness.signs(line.tokens))), float(grade(marked, line.text) > 0)) for line in marked.article.lines]


def learned(articles: Sequence[Sequence[Example]]) -> Weights:
    """Weights of signs by logistic regression.

    Source: Duchi, Hazan & Singer, "Adaptive Subgradient Methods", JMLR 2011, with a decay of the weights that a sentence has.
    """
    spread = Counter(sign for article in articles for sign in {s for signs, _ in article for s in signs})
    known = {sign for sign, count in spread.items() if count >= FEWEST_ARTICLES}
    told = [([sign for sign in signs if sign in known], label) for article in articles for signs, label in article]
    weights = dict.fromkeys(("", *sorted(known)), 0.0)
    squares = dict.fromkeys(weights, 0.01)
    order, chance = list(range(len(told))), Random(1)
    for _ in range(PASSES):
        chance.shuffle(order)
        for number in order:
            signs, label = told[number]
            error = 1 / (1 + math.exp(-weights[""] - sum(map(weights.__getitem__, signs)))) - label
            for sign in ("", *signs):
                slope = error + (DECAY * weights[sign] if sign else 0.0)
                squares[sign] += slope * slope
                weights[sign] -= STEP * slope / math.sqrt(squares[sign])
    return weights


def openness_of(article: Article, weights: Weights) -> tuple[float, ...]:
    """The log-odds of an article's sentences under these weights."""
    signs = (spoken().openness.signs(line.tokens) for line in article.lines)
    return tuple(weights[""] + sum(weights.get(sign, 0.0) for sign in each) for each in signs)


def rows(marked: Marked, weights: Weights) -> tuple[list[tuple[float, ...]], list[float]]:
    """One article's questions: their features, and what each is worth."""
    article, rules = marked.article, question_rules(spoken().rules)
    found = tuple(candidates_of(article, rules))
    table = features(found, article, theme_of(article, openness_of(article, weights)))
    return list(table), [grade(marked, article.lines[candidate.lines[0]].text) for candidate in found]


def read_rows(article: Article, worth: Mapping[str, float], weights: Weights) -> tuple[list[tuple[float, ...]], list[float]]:
    """The questions of an article that are still asked and were read: their features, and what readers found them worth."""
    found = tuple(candidates_of(article, question_rules(spoken().rules)))
    table = features(found, article, theme_of(article, openness_of(article, weights)))
    known = [(row, worth[fingerprint(c.text)]) for c, row in zip(found, table, strict=True) if fingerprint(c.text) in worth]
    return [row for row, _ in known], [value for _, value in known]


def models(articles: Sequence[Marked], read: Sequence[Read]) -> tuple[str, str, str]:
    """The text of the model files. The trees see openness as those articles tell it that an article is not of."""
    told = [examples(marked) for marked in articles]
    table: list[tuple[float, ...]] = []
    targets: list[float] = []
    for fold in range(FOLDS):
        weights = learned([own for marked, own in zip(articles, told, strict=True) if marked.fold != fold])
        for marked in articles:
            if marked.fold == fold:
                own_rows, own_targets = rows(marked, weights)
                table += own_rows
                targets += own_targets
    weights = learned(told)
    read_table: list[tuple[float, ...]] = []
    worths: list[float] = []
    for article, worth in read:
        own_rows, own_worths = read_rows(article, worth, weights)
        read_table += own_rows
        worths += own_worths
    return (
        spoken().openness.packed_weights(weights),
        packed(NAMES, list(grown(table, targets, None, BOOSTING, TREES, SEEDS))),
        packed(NAMES, list(grown(read_table, worths, None, READ_BOOSTING, READ_TREES, SEEDS))),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the model files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("marks", type=Path)
    parser.add_argument("readings", type=Path)
    parser.add_argument("directory", type=Path, nargs="?")
    asked = parser.parse_args(arguments)
    if asked.directory:
        asked.directory.mkdir(parents=True, exist_ok=True)  # before the work, which takes minutes
    paths: Iterable[Path] = (spoken().openness.MODEL_PATH, MARKED_PATH, READ_PATH)
    marked = list(marked_articles(asked.news, asked.marks, held_out=False))
    texts = models(marked, list(read_questions(asked.news, asked.readings)))
    for path, text in zip(paths, texts, strict=True):
        (asked.directory / path.name if asked.directory else path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
