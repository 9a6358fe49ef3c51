"""SMTP, from the greeting to the farewell: each recipient's outcome, and never a doubt that the protocol does not leave.

Source: RFC 5321 (SMTP), 3207 (STARTTLS), 4954 (AUTH), 1870 (SIZE), 6531 (SMTPUTF8), 8314 (TLS); Google and Microsoft on XOAUTH2.
"""

from collections.abc import Callable
from functools import lru_cache

from briefgen.config.accounts import Account
from briefgen.deliver.to_mail.outcome import Outcome, Parcel, State
from briefgen.deliver.to_mail.wire import Lost, Reply, Wire

AFTER_DOT_SECONDS = 600.0  # Source: RFC 5321, section 4.5.3.2.6: less makes duplicates
MOST_RECIPIENTS = 100  # of one transaction. Source: RFC 5321, section 4.5.3.1.8
_TEMPORARY, _PERMANENT = 400, 500


class Session:
    """An open connection that takes messages one after the other."""

    def __init__(self, wire: Wire, abilities: dict[str, str], after_dot_seconds: float = AFTER_DOT_SECONDS) -> None:
        self.wire, self.abilities, self.after_dot_seconds = wire, abilities, after_dot_seconds
        self.is_open = True

    @property
    def size_limit(self) -> int:
        """The most bytes the server takes, 0 where it does not say."""
        limit = self.abilities.get("SIZE", "")
        return int(limit) if limit.isdigit() else 0

    def hand_over(self, parcel: Parcel, before_dot: Callable[[], None]) -> dict[str, Outcome]:
        """Send one message; `before_dot` is called when the next byte can make it sent.

        Shape: an outcome for every recipient, whatever happens; `is_open` is False where the connection is of no more use.
        """
        outcomes = self._unfit(parcel)
        if outcomes:
            return outcomes
        try:
            self._envelope(parcel, outcomes)
            if any(r not in outcomes for r in parcel.recipients):
                self._message(parcel, outcomes, before_dot)
            elif self.is_open:
                self._expect_open(self.wire.ask("RSET"))
        except Lost as lost:
            self._shut()
            self._fill(parcel, outcomes, Outcome(State.DEFERRED, str(lost), is_prompt=True))
        except BaseException:
            self._shut()  # the message may stand half in the server: no byte may follow it
            raise
        return outcomes

    def close(self) -> None:
        """Say goodbye; what the server makes of it changes nothing."""
        if self.is_open:
            try:
                self.wire.patience_seconds = min(self.wire.patience_seconds, 5)
                self.wire.ask("QUIT")
            except Lost:
                pass
        self._shut()

    def _unfit(self, parcel: Parcel) -> dict[str, Outcome]:
        """What can be known before the first byte."""
        what, excess = "", max(0, parcel.size - self.size_limit) if self.size_limit else 0
        if excess:
            what = f"the server takes {_megabytes(self.size_limit)} and the message has {_megabytes(parcel.size)}"
        elif parcel.needs_utf8 and "SMTPUTF8" not in self.abilities:
            what = "the server takes no address with letters outside ASCII (it has no SMTPUTF8)"
        return dict.fromkeys(parcel.recipients, Outcome(State.REFUSED, what, excess=excess)) if what else {}

    def _envelope(self, parcel: Parcel, outcomes: dict[str, Outcome]) -> None:
        size = f" SIZE={parcel.size}" if "SIZE" in self.abilities else ""
        utf8 = " SMTPUTF8" if parcel.needs_utf8 else ""
        reply = self.wire.ask(f"MAIL FROM:<{parcel.sender}>{size}{utf8}")
        if not reply.is_good:
            self._fill(parcel, outcomes, _outcome(reply))
            return self._expect_open(reply)
        has_one = False
        for recipient in parcel.recipients:
            reply = self.wire.ask(f"RCPT TO:<{recipient}>")
            if not reply.is_good:
                is_full = reply.code in (452, 552) and has_one  # Source: RFC 5321, section 4.5.3.1.10
                outcomes[recipient] = Outcome(State.DEFERRED, reply.words, is_prompt=True) if is_full else _outcome(reply)
                if reply.code == 421:
                    raise Lost(reply.words)
            has_one |= reply.is_good
        return None

    def _message(self, parcel: Parcel, outcomes: dict[str, Outcome], before_dot: Callable[[], None]) -> None:
        """The message itself, for the recipients that have no outcome yet."""
        reply = self.wire.ask("DATA")
        if reply.code != 354:
            self._fill(parcel, outcomes, _outcome(reply))
            return self._expect_open(reply if reply.code == 421 else self.wire.ask("RSET"))
        self.wire.send(parcel.header + _stuffed(parcel.body))
        before_dot()
        try:
            self.wire.send(b".\r\n")
            reply = self.wire.reply(self.after_dot_seconds)
        except Lost as lost:
            self._shut()
            words = f"{lost} after the whole message was sent: nobody but the server knows whether it took it"
            return self._fill(parcel, outcomes, Outcome(State.UNDECIDED, words))
        self._fill(parcel, outcomes, Outcome(State.SENT, reply.words) if reply.is_good else _outcome(reply))
        return self._expect_open(reply)

    def _fill(self, parcel: Parcel, outcomes: dict[str, Outcome], outcome: Outcome) -> None:
        for recipient in parcel.recipients:
            outcomes.setdefault(recipient, outcome)

    def _expect_open(self, reply: Reply) -> None:
        """A server that says 421 closes the connection."""
        if reply.code == 421:
            self._shut()

    def _shut(self) -> None:
        self.is_open = False
        self.wire.close()


def _outcome(reply: Reply) -> Outcome:
    return Outcome(State.DEFERRED if _TEMPORARY <= reply.code < _PERMANENT else State.REFUSED, reply.words)


@lru_cache(maxsize=2)
def _stuffed(body: bytes) -> bytes:
    """A body in which no line is the final dot. Source: RFC 5321, section 4.5.2."""
    ended = body if body.endswith(b"\r\n") or not body else body + b"\r\n"
    stuffed = ended.replace(b"\r\n.", b"\r\n..")
    return b"." + stuffed if stuffed.startswith(b".") else stuffed


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def patience(account: Account) -> float:
    """How long to wait after the final dot: as long as the standard asks for, unless the account is more patient still."""
    return max(AFTER_DOT_SECONDS, account.timeout_seconds)
