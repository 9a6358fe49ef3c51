"""A sending that is killed anywhere goes on where it was: everybody gets the message once, or is named as undecided."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mail_server import Mailroom, MailServer

RUNS = int(os.environ.get("BRIEFGEN_KILL_RUNS", "200"))
SCRIPT = Path(__file__).with_name("kill_runs.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork processes")
def test_a_killed_sending_reaches_everybody_once_or_says_undecided(tmp_path: Path, room: Mailroom, server: MailServer) -> None:
    command = [sys.executable, str(SCRIPT), str(server.port), str(tmp_path), *map(str, range(RUNS))]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    assert [run["seed"] for run in runs] == list(range(RUNS))
    copies, undecided = room.copies(), 0
    for run in runs:
        assert len(run["states"]) == 6, f"seed {run['seed']} forgot somebody"
        for address, state in run["states"].items():
            assert copies.get(address, 0) <= 1, f"{address} got it twice"
            assert state == "undecided" or (state == "sent" and copies.get(address) == 1), f"{address} is {state}"
        doubtful = [s for s in run["states"].values() if s == "undecided"]
        assert len(doubtful) in ((0, 6) if run["seed"] % 3 == 0 else (0, 1)), "only the message at its final dot is in doubt"
        undecided += bool(doubtful)
    killed = sum(run["killed"] for run in runs)
    assert killed >= RUNS * 0.7
    print(f"{RUNS} runs, {killed} killed, {undecided} ended with somebody undecided")
    assert undecided < RUNS / 2
