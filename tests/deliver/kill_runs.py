"""Sends, is killed at a point that a seed chooses, and sends again: run by test_killed.py as a process of its own.

    python kill_runs.py PORT FOLDER SEED...

Every fourth seed is killed at a moment, the others at a line of our own code. Prints the states of each seed's recipients as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from briefgen.config.accounts import Account, Login, Security
from briefgen.config.clock import sending_time
from briefgen.deliver.to_mail.ledger import dispatches, entries
from briefgen.deliver.to_mail.message import content
from briefgen.deliver.to_mail.order import Order, addressed
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.deliver.to_mail.posting import Orders, post
from briefgen.model.mailbox import Mailbox
from briefgen.model.rendition import Rendition

PEOPLE = 6
OURS = os.sep + os.path.join("deliver", "to_mail") + os.sep
CONTENT = content((Rendition("", "text/plain", b"The quay\n" * 50), Rendition("quay.pdf", "application/pdf", bytes(5000))))


def send(port: int, path: Path, seed: int) -> None:
    """What the command does: record unless it is recorded, then send what waits."""
    account = Account("test", "desk@example.org", host="127.0.0.1", port=port, security=Security.NONE, login=Login.NONE, timeout_seconds=5)
    people = tuple(Mailbox(f"s{seed}p{n}@example.org") for n in range(PEOPLE))
    order = Order(account.mailbox, people, (), (), "The quay", {}, "quay", is_per_recipient=seed % 3 != 0)
    with Outbox(path) as outbox:
        if not list(dispatches(outbox)):
            outbox.record("test", "quay", CONTENT, addressed(order, CONTENT, sending_time()))
        post(outbox, Orders({"test": account}), Event())


def killed_at_line(number: int) -> Callable[..., Any]:
    """A tracer that ends the process, as kill -9 does, at a line of our code."""
    left = [number]

    def trace(frame: Any, event: str, arg: object) -> Any:
        if OURS not in frame.f_code.co_filename:
            return None
        if event == "line":
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def forked(action: Callable[[], Any], kill_after: float | None = None) -> bool:
    """Run an action in a process of its own; whether it was killed."""
    child = os.fork()
    if child == 0:
        try:
            action()
            os._exit(0)
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main() -> None:
    """Run every seed."""
    port, folder, seeds = int(sys.argv[1]), Path(sys.argv[2]), [int(word) for word in sys.argv[3:]]
    start = time.monotonic()
    forked(lambda: send(port, folder / "usual.sqlite3", -1))
    usual = time.monotonic() - start
    for seed in seeds:
        chance, path = random.Random(seed), folder / f"{seed}.sqlite3"
        if seed % 4:
            line = chance.randrange(2900 if seed % 3 else 1270)  # about as many as a whole run has
            killed = forked(lambda line=line, path=path, seed=seed: (sys.settrace(killed_at_line(line)), send(port, path, seed)))
        else:
            killed = forked(lambda path=path, seed=seed: send(port, path, seed), chance.uniform(0, usual))
        forked(lambda path=path, seed=seed: send(port, path, seed))
        with Outbox(path) as outbox:
            states = {e.address: e.state.value for d in dispatches(outbox) for e in entries(outbox, d.id)}
        print(json.dumps({"seed": seed, "killed": killed, "states": states}), flush=True)


if __name__ == "__main__":
    main()
