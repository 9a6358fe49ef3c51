import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
GOLD, SCORER = SHARED / "data/findings/dev.jsonl", SHARED / "tools/score_findings.py"
# Measured .987 .921 .923 .974 and 1.0 1.0 .962; a floor lies a little below so that only a real loss breaks it.
FLOORS = {
    "statement": {"precision": 0.95, "recall": 0.9, "speaker": 0.91, "manner": 0.94},
    "event": {"precision": 0.95, "recall": 0.95, "date": 0.94},
}


@pytest.mark.skipif(not GOLD.exists(), reason="needs the marked articles of ../shared, which are not part of the project")
def test_statements_and_events_of_marked_articles_stay_above_their_floors() -> None:
    run = subprocess.run(
        [sys.executable, str(SCORER), str(GOLD)], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT), "PATH": ""}
    )
    scores = {line["kind"]: line for line in map(json.loads, run.stdout.splitlines())}
    below = [
        (kind, name, scores[kind][name]) for kind, floors in FLOORS.items() for name, floor in floors.items() if scores[kind][name] < floor
    ]
    assert below == []
