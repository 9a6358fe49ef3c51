"""Sending what the outbox has: claim, hand over, write down; once more after a broken line, and never faster than allowed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from threading import Event
from typing import Protocol

from briefgen.config.accounts import Account, Method
from briefgen.deliver.to_mail.dialogue import MOST_RECIPIENTS
from briefgen.deliver.to_mail.opening import Unreachable, opened
from briefgen.deliver.to_mail.outbox import Claimed, Outbox
from briefgen.deliver.to_mail.outcome import Outcome, Parcel, State
from briefgen.deliver.to_mail.sendmail import SendmailSession
from briefgen.errors import DeliverError

_PAUSES_SECONDS = (1.0, 2.0, 4.0)  # before the line is tried again
_MOST_MESSAGES = 100  # of one connection: servers end longer ones in the middle. Source: Postfix, smtpd_client_connection limits


class Session(Protocol):
    """An open way to hand mail over."""

    is_open: bool

    def hand_over(self, parcel: Parcel, before_dot: Callable[[], None]) -> dict[str, Outcome]:
        """Send one message: an outcome for every recipient."""

    def close(self) -> None:
        """End it."""


@dataclass(frozen=True, slots=True)
class Orders:
    """How to send: the accounts by name, which dispatch (None is all), how fast and until when."""

    accounts: Mapping[str, Account]
    dispatch: int | None = None
    per_minute: int | None = None
    wait_seconds: float = 0
    is_early: bool = False


Told = Callable[[Mapping[str, Outcome]], None]


def post(outbox: Outbox, orders: Orders, stop: Event, told: Told = lambda outcomes: None) -> None:
    """Send what is due until nothing is, or `stop` is set; `told` hears the outcomes of each message.

    Raises: DeliverError where a server cannot be used; what was not sent stays in the outbox.
    """
    outbox.recover()
    run = _Run(outbox, orders, stop, told)
    end = outbox.clock() + orders.wait_seconds
    try:
        while not stop.is_set():
            claimed = outbox.claim(orders.dispatch, is_early=orders.is_early)
            for message in claimed:
                if stop.is_set():
                    break
                run.send(message)
            if not claimed and not run.wait_for_due(end):
                break
    finally:
        run.close()
        outbox.release()


class _Run:
    """One run over the outbox, with the session it has open."""

    def __init__(self, outbox: Outbox, orders: Orders, stop: Event, told: Told) -> None:
        self.outbox, self.orders, self.stop, self.told = outbox, orders, stop, told
        self.session: Session | None = None
        self.account = ""
        self.sent = self.strikes = 0

    def send(self, claimed: Claimed) -> None:
        """Send one claimed message and write down what became of it."""
        account = self._account(claimed)
        self._keep_pace(account)
        if self.stop.is_set():
            return
        session = self._session(account)
        whole = claimed.parcel
        for start in range(0, len(whole.recipients), MOST_RECIPIENTS):
            parcel = replace(whole, recipients=whole.recipients[start : start + MOST_RECIPIENTS])
            session = session if session.is_open else self._session(account)
            outcomes = session.hand_over(parcel, lambda: self.outbox.note_dot(claimed.message))
            self.outbox.settle(claimed, outcomes)
            self.sent += 1
            self._count(outcomes, session)
            self.told(outcomes)

    def wait_for_due(self, end: float) -> bool:
        """Wait until the next message is due; False where none is within the time."""
        due = self.outbox.next_due(self.orders.dispatch)
        if due is None or due > end:
            return False
        self.close()
        return not self.stop.wait(max(0.0, due - self.outbox.clock()))

    def close(self) -> None:
        """End the session."""
        if self.session:
            self.session.close()
        self.session = None

    def _account(self, claimed: Claimed) -> Account:
        if claimed.account not in self.orders.accounts:
            fix = "give it back its name, or cancel the dispatch"
            raise DeliverError(f"dispatch {claimed.dispatch} belongs to the account '{claimed.account}', which is gone", fix=fix)
        return self.orders.accounts[claimed.account]

    def _keep_pace(self, account: Account) -> None:
        limit = account.per_minute if self.orders.per_minute is None else self.orders.per_minute
        if limit:
            self.stop.wait(self.outbox.slot(account.name, limit))

    def _session(self, account: Account) -> Session:
        """The open session, or a new one; a server that cannot be reached is tried a few times."""
        is_used_up = self.sent >= _MOST_MESSAGES or self.account != account.name
        if self.session and self.session.is_open and not is_used_up:
            return self.session
        self.close()
        self.sent, self.account = 0, account.name
        while True:
            try:
                self.session = SendmailSession(account) if account.method is Method.SENDMAIL else opened(account)
                return self.session
            except Unreachable:
                if self.strikes >= len(_PAUSES_SECONDS) or self.stop.wait(_PAUSES_SECONDS[self.strikes]):
                    raise
                self.strikes += 1

    def _count(self, outcomes: Mapping[str, Outcome], session: Session) -> None:
        """A line that breaks again and again, with nothing sent in between, is left alone."""
        if any(o.state is State.SENT for o in outcomes.values()):
            self.strikes = 0
        elif not session.is_open:
            self.strikes += 1
            if self.strikes > len(_PAUSES_SECONDS):
                words = next((o.words for o in outcomes.values()), "")
                what = f"the connection broke {self.strikes} times in a row: {words}"
                raise Unreachable(what, fix="try again later with: briefgen outbox retry")
            self.stop.wait(_PAUSES_SECONDS[self.strikes - 1])
