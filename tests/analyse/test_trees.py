"""The model file: read in one go, looked up feature by feature, and the same as walking down every tree."""

import time
from random import Random

import pytest

from briefgen.analyse.ranking.features import NAMES
from briefgen.analyse.ranking.ranked import MODEL_PATH
from briefgen.analyse.trees import Model, Node, model, packed


def walked(node: Node, row: list[float]) -> float:
    while node.left is not None and node.right is not None:
        node = node.left if row[node.feature] <= node.threshold else node.right
    return node.value


def grown(random: Random, depth: int) -> Node:
    value = random.randint(-900, 900) / 10_000
    if depth == 0 or random.random() < 0.2:
        return Node(value)
    return Node(value, random.randrange(4), random.randint(-8, 8) / 4, grown(random, depth - 1), grown(random, depth - 1))


def test_a_look_up_gives_what_a_walk_down_every_tree_gives() -> None:
    random = Random(7)
    trees = [grown(random, 3) for _ in range(40)]
    read = Model(packed(("a", "b", "c", "d"), trees))
    for _ in range(300):
        row = [random.randint(-10, 10) / 4 for _ in range(4)]
        assert read.value(row) == pytest.approx(sum(walked(tree, row) for tree in trees))


def test_the_parts_add_up_to_the_value() -> None:
    random = Random(8)
    trees = [grown(random, 3) for _ in range(20)]
    read, mean = Model(packed(("a", "b", "c", "d"), trees)), sum(tree.value for tree in trees)
    for _ in range(50):
        row = [random.randint(-10, 10) / 4 for _ in range(4)]
        assert mean + sum(part for _, part in read.parts(row)) == pytest.approx(read.value(row), abs=0.001)


def test_the_file_that_ships_has_the_features_that_are_measured_and_is_small_and_quick_to_read() -> None:
    assert model(MODEL_PATH).names == NAMES
    assert len(MODEL_PATH.read_bytes()) < 1_000_000
    spent = []
    for _ in range(5):
        start = time.process_time()
        Model(MODEL_PATH.read_text(encoding="utf-8"))
        spent.append(time.process_time() - start)
    assert min(spent) < 0.03  # a guard against a reader that is slower by far, not a measurement


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        Model("something else\na\n0\n")
