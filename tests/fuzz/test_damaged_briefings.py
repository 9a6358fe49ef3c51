"""Damaged briefings: whatever a saved file was made into, the proof passes, finds a breach or refuses it with a reason."""

import copy
import json
import random
from typing import Any

import pytest

import briefgen
from briefgen.errors import AnalyseError
from briefgen.verify import proof

JUNK: tuple[Any, ...] = (None, -1, 10**9, 0.5, True, "", "zzz", "\ud800", [], {}, [[]], {"text": "x"}, ["a"])


@pytest.fixture(scope="module")
def saved(article: str) -> dict[str, Any]:
    return json.loads(json.dumps(briefgen.as_dict(briefgen.brief(article))))


def places(value: Any, above: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every (container, key) of a JSON value."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        above.append((value, key))
        places(value[key], above)
    return above


def test_the_proof_never_trips(saved: dict[str, Any]) -> None:
    chance = random.Random(2025)
    outcomes = {"proven": 0, "breach": 0, "refused": 0}
    for _ in range(400):
        damaged = copy.deepcopy(saved)
        for _ in range(chance.randint(1, 3)):
            container, key = chance.choice(places(damaged, []))
            if chance.random() < 0.3 and isinstance(container, dict):
                del container[key]
            else:
                container[key] = copy.deepcopy(chance.choice(JUNK))
        try:
            outcomes["breach" if proof(damaged).breach else "proven"] += 1
        except AnalyseError as refused:
            assert "briefing" in str(refused)
            outcomes["refused"] += 1
    assert outcomes["breach"] > 50 and outcomes["refused"] > 20
