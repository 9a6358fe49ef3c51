"""Sending as the user sees it: a line of progress, a clean stop, a summary, an exit code."""

import json
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from threading import Event
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.failures import INTERRUPTED
from briefgen.errors import DeliverError

if TYPE_CHECKING:
    from briefgen.deliver.to_mail.ledger import Entry
    from briefgen.deliver.to_mail.outbox import Known, Outbox
    from briefgen.deliver.to_mail.outcome import Outcome
    from briefgen.deliver.to_mail.posting import Orders

DONE, NONE_SENT, SOME_FAILED = 0, 7, 8
_LONG_LIST = 20
_UNSETTLED = ("pending", "sending", "deferred", "undecided")


def already_there(known: "Sequence[Known]") -> DeliverError:
    """The error for a briefing that somebody has, or waits for."""
    waiting = [k for k in known if k.state.value in ("pending", "deferred", "sending")]
    named = ", ".join(f"{k.address} ({k.state.value}, {moment(k.changed)}, dispatch {k.dispatch})" for k in known[:5])
    more = f" and {len(known) - 5} more" if len(known) > 5 else ""
    fix = (
        f"send what waits with: briefgen outbox retry {waiting[0].dispatch}"
        if waiting
        else "send it once more with --again, or leave them out"
    )
    return DeliverError(f"this briefing was sent before to {named}{more}; nothing was sent", fix=fix)


def sent(outbox: "Outbox", orders: "Orders", total: int, *, quiet: bool, as_json: bool) -> int:
    """Send what is due, tell what became of it, and choose the exit code; a failed server is told after the summary."""
    from briefgen.deliver.to_mail.ledger import entries
    from briefgen.deliver.to_mail.posting import post

    numbers = _concerned(outbox, orders)
    progress = Progress(total, is_shown=not quiet and sys.stderr.isatty() and total > 1)
    failure: DeliverError | None = None
    with stopping() as stop:
        try:
            post(outbox, orders, stop, progress.told)
        except DeliverError as error:
            failure = error
        progress.end()
    said = [entry for number in numbers for entry in entries(outbox, number)]
    if as_json:
        click.echo(json.dumps(_as_data(said, orders.dispatch), ensure_ascii=False, indent=2))
    elif not quiet:
        click.echo("\n".join(summary(said)))
    if offer := _smaller(outbox, orders, progress):
        click.echo(offer, err=True)
    if failure:
        from briefgen.cli.failures import exit_code_of

        exit_code_of(lambda: _raise(failure))
    return INTERRUPTED if stop.is_set() else _code(said, progress)


@contextmanager
def stopping() -> Iterator[Event]:
    """An event that the first Ctrl-C sets, so that the message under way is finished; the second ends everything."""
    stop = Event()

    def on_signal(number: int, frame: Any) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        with suppress(OSError):
            click.echo("\nbriefgen: stopping after this message; press again to stop at once", err=True)

    # A shell lets its background jobs ignore Ctrl-C, and that wish holds.
    heeded = [s for s in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(s) != signal.SIG_IGN]
    before = {s: signal.signal(s, on_signal) for s in heeded}
    try:
        yield stop
    finally:
        for s, handler in before.items():
            signal.signal(s, handler)


class Progress:
    """Counts outcomes, and shows them on a terminal in a line that is written over."""

    def __init__(self, total: int, *, is_shown: bool) -> None:
        self.total, self.is_shown = total, is_shown
        self.counts: Counter[str] = Counter()
        self.excess = 0

    def told(self, outcomes: "Mapping[str, Outcome]") -> None:
        """Take the outcomes of one message."""
        self.counts.update(o.state.value for o in outcomes.values())
        self.excess = max([self.excess, *(o.excess for o in outcomes.values())])
        if self.is_shown:
            rest = ", ".join(f"{n} {state}" for state, n in self.counts.items() if state != "sent")
            line = f"{self.counts['sent']}/{self.total} sent{f', {rest}' if rest else ''}"
            click.echo(f"\r\x1b[K{line}", err=True, nl=False)

    def end(self) -> None:
        """Clear the line."""
        if self.is_shown and self.counts:
            click.echo("\r\x1b[K", err=True, nl=False)


def moment(seconds: float) -> str:
    """A time as the user's clock shows it."""
    import time

    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


def summary(said: "Sequence[Entry]") -> Iterator[str]:
    """A table of who got it; of a long list only those who did not, and the count."""
    counts = Counter(entry.state.value for entry in said)
    shown = said if len(said) <= _LONG_LIST else [e for e in said if e.state.value != "sent"]
    width = max((len(e.address) for e in shown), default=0)
    for entry in shown:
        yield f"{entry.address:{width}}  {entry.state.value:9}  {entry.words}".rstrip()
    yield ", ".join(f"{n} {state}" for state, n in counts.items()) or "nothing was due"


def _concerned(outbox: "Outbox", orders: "Orders") -> list[int]:
    """The dispatches to tell of: the one that is sent, or all that somebody still waits for."""
    from briefgen.deliver.to_mail.ledger import dispatches

    if orders.dispatch:
        return [orders.dispatch]
    return [d.id for d in reversed(list(dispatches(outbox))) if any(s.value in _UNSETTLED for s in d.counts)]


def _as_data(said: "Sequence[Entry]", dispatch: int | None) -> dict[str, Any]:
    people = [{"address": e.address, "field": e.field, "state": e.state.value, "attempts": e.attempts, "words": e.words} for e in said]
    return {"dispatch": dispatch, "counts": dict(Counter(e.state.value for e in said)), "recipients": people}


def _smaller(outbox: "Outbox", orders: "Orders", progress: Progress) -> str:
    """What to leave out of a message that is too large for the server; base64 makes four bytes of three."""
    from briefgen.deliver.to_mail.ledger import dispatches

    if not progress.excess:
        return ""
    attachments = next((d.attachments for d in dispatches(outbox) if d.id == orders.dispatch), ())
    enough = [name for name, size in attachments if size * 1.36 >= progress.excess]
    wish = f"leave out {enough[0]}, or" if enough else "attach fewer files, or"
    return f"  fix: {wish} attach a smaller format, such as --format markdown; the body of the message has the essentials"


def _code(said: "Sequence[Entry]", progress: Progress) -> int:
    states = [e.state.value for e in said]
    if all(state in ("sent", "cancelled") for state in states):
        return DONE
    return SOME_FAILED if "sent" in states else NONE_SENT


def _raise(error: DeliverError | None) -> None:
    if error:
        raise error
