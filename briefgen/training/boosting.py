"""Boosted trees grown by lightgbm, as the nodes of our model files; one thread, fixed seeds: the same rows give the same trees."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from briefgen.analyse.trees import Node

Rows: TypeAlias = Sequence[Sequence[float]]
STEADY: Mapping[str, object] = {"num_threads": 1, "deterministic": True, "force_col_wise": True, "verbose": -1}


def grown(
    rows: Rows, targets: Sequence[float], weights: Sequence[float] | None, settings: Mapping[str, object], trees: int, seeds: Sequence[int]
) -> Iterator[Node]:
    """The trees of all seeds, each with its share of the mean."""
    import lightgbm
    import numpy

    table, wanted = numpy.array(rows), numpy.array(targets)
    heavy = None if weights is None else numpy.array(weights)
    for seed in seeds:
        booster = lightgbm.train({**settings, **STEADY, "seed": seed}, lightgbm.Dataset(table, wanted, weight=heavy), trees)
        yield from (_node(found["tree_structure"], len(seeds)) for found in booster.dump_model()["tree_info"])


def _node(found: Mapping[str, Any], shares: int) -> Node:
    if "leaf_value" in found:
        return Node(found["leaf_value"] / shares)
    left, right = _node(found["left_child"], shares), _node(found["right_child"], shares)
    return Node(found["internal_value"] / shares, found["split_feature"], found["threshold"], left, right)
